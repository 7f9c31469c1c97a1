import type { DisclosureSheet, SheetItem } from '../contract/sheet.js'
import { auditCItems } from '../sheet/audit-c.js'

/** The parts of FHIR R4 that a disclosure uses. Written by hand: core has no dependency. */
export interface DisclosureBundle {
  resourceType: 'Bundle'
  type: 'collection'
  timestamp: string
  entry: { fullUrl: string; resource: DisclosureResource }[]
}

export type DisclosureResource = { resourceType: 'Patient' | 'MedicationStatement' | 'Observation' } & Record<
  string,
  unknown
>

export interface DisclosureBundleOptions {
  /** A new UUID for each resource. */
  uuid: () => string
  /** FHIR instant, as `2027-01-05T10:00:00Z`. */
  timestamp: string
  sex?: 'female' | 'male'
}

const loinc = 'http://loinc.org'
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const ucum = 'http://unitsofmeasure.org'

/**
 * A disclosure sheet as a FHIR R4 Bundle: one MedicationStatement for each thing taken, and the AUDIT-C as
 * Observations (total 75626-2, items 68518-0, 68519-8, 68520-6). The patient stays nameless.
 *
 * @example
 * const options = { uuid: () => crypto.randomUUID(), timestamp: '2027-01-05T10:00:00Z' }
 * disclosureBundle(sheet, options).entry.length // 2
 */
export function disclosureBundle(sheet: DisclosureSheet, options: DisclosureBundleOptions): DisclosureBundle {
  const entry: DisclosureBundle['entry'] = []
  const add = (resource: DisclosureResource): { reference: string } => {
    const fullUrl = `urn:uuid:${options.uuid()}`
    entry.push({ fullUrl, resource })
    return { reference: fullUrl }
  }
  const subject = add({
    resourceType: 'Patient',
    ...(options.sex !== undefined && { gender: options.sex }),
  })
  for (const item of sheet.items) add(medicationStatement(item, subject, options.timestamp))
  for (const item of sheet.otherSubstances) {
    add({
      ...medicationStatement(item, subject, options.timestamp),
      note: [{ text: 'Not a prescribed medicine, as stated by the person.' }],
    })
  }
  const { auditC } = sheet
  if (auditC !== undefined) {
    const items = auditCItems.map(({ loinc: code, question, answers }, position) => {
      const score = auditC.scores[position] ?? 0
      return add(
        observation(code, question, subject, options.timestamp, {
          valueCodeableConcept: { text: `${answers[score]} (${score})` },
        }),
      )
    })
    add({
      ...observation('75626-2', 'Total score [AUDIT-C]', subject, options.timestamp, {
        valueQuantity: { value: auditC.total, unit: '{score}', system: ucum, code: '{score}' },
      }),
      derivedFrom: items,
      note: [{ text: auditC.reading }],
    })
  }
  return { resourceType: 'Bundle', type: 'collection', timestamp: options.timestamp, entry }
}

function medicationStatement(item: SheetItem, subject: { reference: string }, timestamp: string): DisclosureResource {
  return {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: {
      ...(item.rxcui !== undefined && { coding: [{ system: rxnorm, code: item.rxcui, display: item.text }] }),
      text: item.text,
    },
    subject,
    dateAsserted: timestamp,
    informationSource: subject,
    ...(item.dose !== undefined && item.dose !== '' && { dosage: [{ text: item.dose }] }),
  }
}

function observation(
  code: string,
  display: string,
  subject: { reference: string },
  timestamp: string,
  value: Record<string, unknown>,
): DisclosureResource {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: 'survey',
            display: 'Survey',
          },
        ],
      },
    ],
    code: { coding: [{ system: loinc, code, display }], text: display },
    subject,
    effectiveDateTime: timestamp,
    ...value,
  }
}
