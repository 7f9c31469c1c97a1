import { openEngine, type Report } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '../messages/en.json'
import es from '../messages/es.json'
import fr from '../messages/fr.json'
import { barOf, openVerdict } from './pairs.js'
import { textOf } from './text.js'

const engine = openEngine({
  knowledge: openInstalled,
  words: readWords,
  library: readLibrary,
  kinetics: readKinetics,
})
const check = (...items: string[]): Report => engine.check({ items })

/** Names with and without a finding between them, and what nobody can read. */
const read = [
  'baclofen',
  'wine',
  'lisinopril',
  '4-MeO-PCP',
  'amoxicillin',
  'acetaminophen 500 mg',
  'ten shots of vodka',
]
const unread = ['qqzzyx', 'flurbish 5 mg', 'baclofen flurbish', 'Zorbamax', 'baclofin']

describe('the bar and the verdict', () => {
  it('say that something was not read, whatever else is in the list, and never that nothing is listed', () => {
    const lists = fc.tuple(fc.subarray(read, { maxLength: 3 }), fc.subarray(unread, { minLength: 1, maxLength: 3 }))
    fc.assert(
      fc.property(lists, ([known, open]) => {
        const report = check(...known, ...open)
        const bar = barOf(report)
        expect(bar.unread).toBeGreaterThan(0)
        expect(bar.open).toBeUndefined()
        expect(openVerdict(report)).not.toBe('verdict.nothingListed')
        for (const [language, messages] of [
          ['en', en],
          ['fr', fr],
          ['es', es],
        ] as const)
          expect(textOf(language, messages).unread(report).length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('say what there is when all was read', () => {
    expect(barOf(check('oxycodone', 'alprazolam'))).toMatchObject({ unread: 0, severity: 'major' })
    expect(barOf(check('acetaminophen', 'amoxicillin'))).toEqual({
      emergency: false,
      unread: 0,
      open: 'bar.nothingListed',
    })
    expect(barOf(check('4-MeO-PCP', 'lisinopril')).open).toBe('bar.notCovered')
    expect(barOf(check('baclofen')).open).toBe('bar.noPair')
    expect(openVerdict(check('acetaminophen', 'amoxicillin'))).toBe('verdict.nothingListed')
  })

  it('say an emergency, even where nothing else was found', () => {
    expect(barOf(check('ten shots of vodka'))).toMatchObject({ emergency: true })
    expect(barOf(check('ten shots of vodka')).open).toBeUndefined()
  })
})
