import { describe, expect, it } from 'vitest'
import type { FhirResource } from './fields.js'
import { takenOf } from './past.js'
import { checkOfRecord, entriesOf, readRecord } from './read-record.js'

const today = '2026-11-23'
const of = (kind: string, more: object): FhirResource => ({ resourceType: kind, ...more }) as FhirResource
const end = (day: string) => ({ effectivePeriod: { end: day } })

describe('a medicine of a record', () => {
  it.each([
    ['MedicationRequest', { status: 'active' }, { when: 'now' }],
    ['MedicationRequest', { status: 'on-hold' }, { when: 'now' }],
    ['MedicationRequest', { status: 'cancelled' }, { when: 'never' }],
    ['MedicationRequest', { status: 'active', doNotPerform: true }, { when: 'never' }],
    ['MedicationStatement', { status: 'not-taken' }, { when: 'never' }],
    ['MedicationRequest', { status: 'stopped' }, { when: 'past' }],
    ['MedicationStatement', { status: 'stopped', ...end('2026-11-09') }, { when: 'past', daysAgo: 14 }],
    ['MedicationStatement', { status: 'completed', ...end('2026-11-09T08:00:00Z') }, { when: 'past', daysAgo: 14 }],
    ['MedicationStatement', { status: 'completed' }, { when: 'past' }],
    ['MedicationStatement', { status: 'completed', ...end('2026') }, { when: 'past' }],
    ['MedicationStatement', { status: 'stopped', ...end('2027-01-01') }, { when: 'past' }],
    ['MedicationRequest', { status: 'completed' }, { when: 'now' }],
    [
      'MedicationRequest',
      { status: 'completed', dispenseRequest: { validityPeriod: { end: '2026-11-20' } } },
      { when: 'past', daysAgo: 3 },
    ],
    [
      'MedicationRequest',
      { status: 'stopped', dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2026-11-22' } } } }] },
      { when: 'past', daysAgo: 1 },
    ],
    ['MedicationDispense', { status: 'completed', ...end('2026-11-01') }, { when: 'now' }],
    ['MedicationAdministration', { status: 'completed' }, { when: 'now' }],
  ])('%s %j is taken %j', (kind, more, taken) => {
    expect(takenOf(of(kind, more), today)).toEqual(taken)
  })
})

it('gives a request of what is taken, what ended and what is not tolerated, from a bundle as clinics send it', () => {
  const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
  const bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: [
      { resource: { resourceType: 'Patient', id: 'p', birthDate: '1956-03-02', gender: 'female' } },
      {
        resource: of('MedicationRequest', {
          id: 'm1',
          status: 'active',
          intent: 'order',
          medicationCodeableConcept: { coding: [{ system: rxnorm, code: '10689', display: 'tramadol' }] },
        }),
      },
      {
        resource: of('MedicationStatement', {
          id: 'm2',
          status: 'stopped',
          medicationCodeableConcept: { text: 'fluoxetine 20 mg' },
          ...end('2026-11-09'),
        }),
      },
      { resource: of('MedicationRequest', { status: 'cancelled', medicationCodeableConcept: { text: 'warfarin' } }) },
      {
        resource: of('AllergyIntolerance', {
          clinicalStatus: { coding: [{ code: 'active' }] },
          code: { coding: [{ system: rxnorm, code: '7980', display: 'Penicillin G' }], text: 'Penicillin G' },
        }),
      },
      { resource: of('AllergyIntolerance', { code: { text: 'No known food allergies' } }) },
    ],
  }
  const read = readRecord(entriesOf(bundle), { today, meaning: () => [1] })
  expect(checkOfRecord(read)).toEqual({
    items: [{ name: 'rxcui 10689' }],
    past: [{ name: 'fluoxetine 20 mg', doseMg: 20, stoppedDaysAgo: 14 }],
    allergies: ['rxcui 7980'],
    person: { ageYears: 70, sex: 'female' },
  })
  expect(read.past[0]?.reference).toBe('MedicationStatement/m2')
})
