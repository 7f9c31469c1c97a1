import { describe, expect, it } from 'vitest'
import { installed } from '../../../cli/test/installed.js'
import { check } from './check.js'

const knowledge = installed()
const codes = (text: string): readonly string[] => check(knowledge, [text]).issues.map(({ code }) => code)

describe('far more than anybody is told to take at once', () => {
  it.each([
    'took 600 mg diphenhydramine',
    'took 2500mg amitriptyline',
    'swallowed 100 mg zopiclone and some wine',
    'just taken 60mg alprazolam',
    "j'ai pris 100 mg zopiclone",
  ])('is an emergency: %s', (text) => {
    expect(codes(text)).toContain('emergency-signs')
  })

  it.each([
    'took 50 mg diphenhydramine',
    'took 1 g paracetamol',
    'took 1500 mg amoxicillin',
    'took 40 mg prednisolone',
    'diphenhydramine 600 mg',
    'what if i took 600 mg diphenhydramine',
    'took 600 mg diphenhydramine in 2019',
    'took 3 g amoxicillin daily',
  ])('and not: %s', (text) => {
    expect(codes(text)).not.toContain('emergency-signs')
  })

  it('is said once of an item', () => {
    expect(codes('took 30 diphenhydramine 50 mg').filter((code) => code === 'emergency-signs')).toHaveLength(1)
  })
})
