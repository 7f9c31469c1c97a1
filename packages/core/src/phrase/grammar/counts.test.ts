import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)

describe('how many of what', () => {
  it.each([
    ['dozepam 5 mg 2 tablets', 10],
    ['dozepam 5 mg x2 od', 10],
    ['a dozepam 5 mg tablet', 5],
    ['dozepam 10 mg half a tablet', 5],
  ])('%s', (text, doseMg) => expect(readPhrase(text, { knows }).taking.doseMg).toBe(doseMg))

  it('is asked where it may be a pack', () => {
    expect(readPhrase('dozepam 5 mg x28', { knows }).asks).toContain('how-much')
  })
})
