import type { ReportedDepends, ReportedFinding } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { placeOf, placesOf, questionsOf } from './questions.js'

const depends = (more: Partial<ReportedDepends>): ReportedDepends => ({
  severity: 'moderate',
  action: 'be-aware',
  why: 'Because.',
  ask: 'Is it so?',
  key: 'person.ageYears',
  ...more,
})
const finding = (...open: ReportedDepends[]): ReportedFinding =>
  ({ context: { applied: [], depends: open } }) as unknown as ReportedFinding

describe('questionsOf', () => {
  it('puts the gravest answer first, and leaves out what nobody can be asked', () => {
    const found = questionsOf(
      finding(depends({ why: 'a' }), depends({ why: 'b', severity: 'major' }), {
        severity: 'major',
        action: 'avoid',
        why: 'no words to ask with',
      }),
    )
    expect(found.map(({ depends: { why } }) => why)).toEqual(['b', 'a'])
  })

  it('does not ask again about conditions that were all denied', () => {
    const asked = finding(depends({ key: 'person.conditions', values: ['copd', 'asthma'] }))
    expect(questionsOf(asked, ['copd'])).toHaveLength(1)
    expect(questionsOf(asked, ['copd', 'asthma'])).toEqual([])
    const also = finding(depends({ also: [{ key: 'person.conditions', values: ['copd'] }] }))
    expect(questionsOf(also, ['copd'])).toEqual([])
  })
})

describe('placeOf', () => {
  it('reads the entry and the field from a key', () => {
    expect(placeOf('items[3].route')).toEqual({ item: 3, field: 'route' })
    expect(placeOf('person.ageYears')).toBeUndefined()
    expect(placesOf('items[3].hoursFrom.1')).toEqual([3, 1])
    expect(placeOf('items[3].hoursFrom.1')).toBeUndefined()
    expect(placesOf('items[3].route')).toBeUndefined()
  })
})
