import { describe, expect, it } from 'vitest'
import { isAllergy, recordedAllergies } from './allergies.js'

describe('an allergy of a record', () => {
  const coded = (field: string, code: string) => ({ [field]: { coding: [{ code }] } })
  it.each([
    [{ code: { text: 'Penicillin' } }, true],
    [{ code: { text: 'Penicillin' }, ...coded('clinicalStatus', 'active') }, true],
    [{ code: { text: 'Penicillin' }, ...coded('clinicalStatus', 'resolved') }, false],
    [{ code: { text: 'Penicillin' }, ...coded('verificationStatus', 'refuted') }, false],
    [{ code: { coding: [{ code: '716186003', display: 'No known allergy' }] } }, false],
    [{ code: { coding: [{ code: '716186003' }] } }, false],
    [{ code: { coding: [{ code: 'no-known-medication-allergies' }] } }, false],
    [{ code: { text: 'NKDA' } }, false],
    [{ code: { text: 'keine bekannten Allergien' } }, false],
    [{ substance: { text: 'Penicillin' }, status: 'inactive' }, false],
  ])('%j counts: %s', (more, counts) => {
    expect(isAllergy({ resourceType: 'AllergyIntolerance', ...more })).toBe(counts)
  })
})

it('is looked up by what a reaction was to, where nothing else says it', () => {
  const reaction = [{ substance: { text: 'Penicillin' } }]
  const reading = { meaning: () => [] }
  expect(recordedAllergies([{ resourceType: 'AllergyIntolerance', reaction }], reading).names).toEqual(['Penicillin'])
  expect(recordedAllergies([{ resourceType: 'AllergyIntolerance' }], reading).notes).toHaveLength(1)
})
