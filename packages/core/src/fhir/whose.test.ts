import { describe, expect, it } from 'vitest'
import type { BundleEntry } from './bundle.js'
import { byPatient, ofPatient, referenceTo } from './whose.js'

const order = (reference: string | undefined, id: string): BundleEntry => ({
  resource: {
    resourceType: 'MedicationRequest',
    id,
    ...(reference !== undefined && { subject: { reference } }),
  },
})

describe('patients', () => {
  it('are told apart, and what names nobody goes with each', () => {
    const parts = byPatient([
      order('Patient/1', 'a'),
      order('http://ehr/fhir/Patient/2/_history/4', 'b'),
      order(undefined, 'c'),
    ])
    expect(parts.map(({ patient, entries }) => [patient, entries.map(({ resource }) => resource.id)])).toEqual([
      ['Patient/1', ['a', 'c']],
      ['Patient/2', ['b', 'c']],
    ])
  })

  it('are one where an address and an id name the same', () => {
    const person = { fullUrl: 'urn:uuid:7', resource: { resourceType: 'Patient', id: '1' } }
    expect(byPatient([person, order('urn:uuid:7', 'a'), order('Patient/1', 'b')])).toHaveLength(1)
    expect(byPatient([order(undefined, 'a')])).toMatchObject([{ patient: undefined }])
  })

  it.each(['1', 'Patient/1', 'https://ehr/fhir/Patient/1'])('asked for as %s, leave others out', (id) => {
    const { entries, others } = ofPatient([order('Patient/1', 'a'), order('Patient/2', 'b'), order(undefined, 'c')], id)
    expect(entries.map(({ resource }) => resource.id)).toEqual(['a', 'c'])
    expect(others.map(({ resource }) => resource.id)).toEqual(['b'])
    expect(referenceTo(id)).toBe('Patient/1')
  })
})
