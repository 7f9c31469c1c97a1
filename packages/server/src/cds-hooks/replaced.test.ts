import type { ReadRecord, RecordItem } from '@mixwise/core/fhir'
import { expect, it } from 'vitest'
import { withoutReplaced } from './replaced.js'

const order = (name: string, reference: string, more: object = {}): RecordItem => ({
  item: { name },
  display: name,
  reference,
  source: 'medication',
  resource: { resourceType: 'MedicationRequest', ...more },
})
const reading = { meaning: (name: string) => [name.length] }
const record = { items: [order('warfarin', 'MedicationRequest/1')] } as unknown as ReadRecord

it('leaves out what a draft of the same medicine takes the place of, and nothing else', () => {
  const left = (draft: RecordItem): number => withoutReplaced(record, [draft], reading).items.length
  const prior = { priorPrescription: { reference: 'https://ehr.example/MedicationRequest/1/_history/2' } }
  expect(left(order('warfarin', 'MedicationRequest/2', prior))).toBe(0)
  expect(left(order('apixaban!', 'MedicationRequest/2', prior))).toBe(1)
  expect(left(order('warfarin', 'MedicationRequest/1'))).toBe(0)
  expect(left(order('warfarin', 'MedicationRequest/2'))).toBe(1)
})
