import { randomUUID } from 'node:crypto'
import { Fhir } from 'fhir'
import { describe, expect, it } from 'vitest'
import { disclosureSheet } from '../sheet/sheet.js'
import { disclosureBundle } from './disclosure-bundle.js'

const sheet = disclosureSheet({
  items: [
    { text: 'baclofen', slug: 'baclofen', rxcui: '1292', dose: '10 mg three times a day' },
    { text: 'something from the market' },
  ],
  otherSubstances: [{ text: 'cannabis', slug: 'cannabis' }],
  alcohol: { scores: [3, 1, 1], sex: 'female' },
  date: '2027-01-05',
})
const options = { uuid: randomUUID, timestamp: '2027-01-05T10:00:00Z', sex: 'female' as const }

describe('the disclosure as FHIR R4', () => {
  it('validates', () => {
    const bundle = disclosureBundle(sheet, options)
    const { valid, messages } = new Fhir().validate(bundle as never, { errorOnUnexpected: true })
    expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([])
    expect(valid).toBe(true)
  })

  it('scores the AUDIT-C under its LOINC codes', () => {
    const codes = disclosureBundle(sheet, options).entry.flatMap(({ resource }) =>
      resource.resourceType === 'Observation'
        ? [(resource.code as { coding: { code: string }[] }).coding[0]?.code]
        : [],
    )
    expect(codes).toEqual(['68518-0', '68519-8', '68520-6', '75626-2'])
  })

  it('refers only to what it holds, and names nobody', () => {
    const bundle = disclosureBundle(sheet, options)
    const urls = new Set(bundle.entry.map(({ fullUrl }) => fullUrl))
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(5)
    expect(references.filter((reference) => !urls.has(reference))).toEqual([])
    expect(JSON.stringify(bundle)).not.toContain('"name"')
  })

  it('leaves the AUDIT-C out when it was not answered', () => {
    const bundle = disclosureBundle(disclosureSheet({ items: [], date: '2027-01-05' }), options)
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual(['Patient'])
  })
})
