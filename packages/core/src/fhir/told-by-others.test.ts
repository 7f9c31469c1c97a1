import { describe, expect, it } from 'vitest'
import { foundInTests } from './found-in-tests.js'
import { takenForLong } from './long-term-use.js'
import type { RecordItem } from './read-record.js'

const today = '2026-11-23'
const taking = (name: string): RecordItem => ({ item: { name }, display: name, source: 'medication' })
const reading = {
  today,
  meaning: (name: string) => [name.length],
  isKind: (name: string, kind: string) => name === kind,
}
const test = (text: string, more: object) => ({ resourceType: 'Observation', code: { text }, ...more })

describe('what tests found', () => {
  it.each([
    [{ valueString: 'Positive' }, 1],
    [{ valueBoolean: true }, 1],
    [{ valueQuantity: { value: 300, unit: 'ng/mL' } }, 1],
    [{ valueQuantity: { value: 300, comparator: '<' } }, 0],
    [{ valueQuantity: { value: 300 }, interpretation: [{ coding: [{ code: 'NEG' }] }] }, 0],
    [{ interpretation: [{ coding: [{ code: 'POS' }] }] }, 1],
    [{ valueString: 'Negative' }, 0],
    [{ valueString: 'Positive', effectiveDateTime: '2026-09-01' }, 0],
  ])('is said where it was positive: %j', (more, notes) => {
    expect(foundInTests([test('Opiates in urine', more)], [], {}, reading)).toHaveLength(notes)
  })

  it('is not said of what the list holds, nor of other tests', () => {
    const positive = { valueString: 'Positive' }
    expect(foundInTests([test('Opiates in urine', positive)], [taking('opioid')], {}, reading)).toEqual([])
    expect(foundInTests([test('Cocaine in urine', positive)], [taking('cocaine')], {}, reading)).toEqual([])
    expect(foundInTests([test('Nitrite in urine', positive)], [], {}, reading)).toEqual([])
  })
})

it('is said of a pregnancy test, where nobody knows of a pregnancy', () => {
  const code = { coding: [{ system: 'http://loinc.org', code: '2106-3' }] }
  const positive = { resourceType: 'Observation', code, valueCodeableConcept: { coding: [{ code: '10828004' }] } }
  expect(foundInTests([positive], [], {}, reading)).toHaveLength(1)
  expect(foundInTests([positive], [], { pregnant: true }, reading)).toEqual([])
  expect(foundInTests([{ ...positive, valueCodeableConcept: { text: 'Negative' } }], [], {}, reading)).toEqual([])
})

describe('what is taken for long', () => {
  const diagnosis = (code: string) => ({
    resourceType: 'Condition',
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  })
  it('is said where no medicine of the list is one', () => {
    expect(takenForLong([diagnosis('Z79.891')], [], reading)).toHaveLength(1)
    expect(takenForLong([diagnosis('Z79.891')], [taking('opioid')], reading)).toEqual([])
    expect(takenForLong([diagnosis('Z79.899')], [], reading)).toEqual([])
    const resolved = { ...diagnosis('Z79.01'), clinicalStatus: { coding: [{ code: 'resolved' }] } }
    expect(takenForLong([resolved], [], reading)).toEqual([])
  })
})
