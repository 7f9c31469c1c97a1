import { describe, expect, it } from 'vitest'
import type { BundleEntry } from './bundle.js'
import { conceptText } from './fields.js'
import { medicinesOf } from './medication.js'

const order = (more: object) => ({ resourceType: 'MedicationRequest', id: 'm', ...more })
const named = (resource: Parameters<typeof medicinesOf>[0], entries: BundleEntry[] = []) =>
  medicinesOf(resource, entries).map(({ concept, display, missing }) => conceptText(concept) ?? display ?? missing)
const medication = (more: object): BundleEntry => ({
  fullUrl: 'urn:uuid:1',
  resource: { resourceType: 'Medication', id: 'med', ...more },
})
const text = (words: string) => ({ text: words })

describe('a medicine', () => {
  it.each([
    ['a concept of R4', order({ medicationCodeableConcept: text('ibuprofen') }), ['ibuprofen']],
    ['a concept of R5', order({ medication: { concept: text('ibuprofen') } }), ['ibuprofen']],
    ['a vaccine', { resourceType: 'Immunization', vaccineCode: text('MMR') }, ['MMR']],
    [
      'words of a reference',
      order({ medicationReference: { reference: 'Medication/x', display: 'ibuprofen' } }),
      ['ibuprofen'],
    ],
    [
      'a reference to nothing that came',
      order({ medicationReference: { reference: 'Medication/x' } }),
      ['Medication/x'],
    ],
    [
      'what it contains',
      order({
        medicationReference: { reference: '#c' },
        contained: [{ resourceType: 'Medication', id: 'c', code: text('ibuprofen') }],
      }),
      ['ibuprofen'],
    ],
    ['nothing', order({}), [undefined]],
  ])('named by %s', (_title, resource, names) => {
    expect(named(resource)).toEqual(names)
  })

  it.each([
    ['Medication/med', { code: text('ibuprofen') }],
    ['urn:uuid:1', { code: text('ibuprofen') }],
    ['https://ehr/fhir/Medication/med', { code: text('ibuprofen') }],
    ['Medication/med/_history/3', { code: text('ibuprofen') }],
    ['Medication/med', { ingredient: [{ itemCodeableConcept: text('ibuprofen') }] }],
    ['Medication/med', { ingredient: [{ item: { concept: text('ibuprofen') } }] }],
    [
      'Medication/med',
      {
        ingredient: [{ itemReference: { reference: '#s' } }],
        contained: [{ id: 's', resourceType: 'Substance', code: text('ibuprofen') }],
      },
    ],
  ])('referred to as %s with %j', (reference, more) => {
    expect(named(order({ medicationReference: { reference } }), [medication(more)])).toEqual(['ibuprofen'])
    expect(named(order({ medication: { reference: { reference } } }), [medication(more)])).toEqual(['ibuprofen'])
  })

  it('that is made of itself ends', () => {
    const circle = medication({ ingredient: [{ itemReference: { reference: 'Medication/med' } }] })
    expect(medicinesOf(order({ medicationReference: { reference: 'Medication/med' } }), [circle])).toHaveLength(1)
  })
})
