import type { BundleEntry } from './bundle.js'
import { type FhirResource, listOf, partOf, textOf } from './fields.js'

/** One patient's part of what was sent. */
export interface PatientPart {
  /** As a resource refers to the patient: `Patient/17`, `urn:uuid:...` or a number in a register; undefined when nothing names anybody. */
  patient: string | undefined
  entries: readonly BundleEntry[]
}

/** Resources that are no one's, whoever they refer to. */
const shared = new Set(['Medication', 'Substance', 'Organization', 'Practitioner', 'PractitionerRole', 'Encounter'])

/**
 * What was sent, by patient. What names no patient goes with each of them; where nobody is named there is one part.
 *
 * @example
 * const of = (id) => ({ resource: { resourceType: 'Condition', subject: { reference: `Patient/${id}` } } })
 * byPatient([of('1'), of('2')]).map(({ patient }) => patient) // ['Patient/1', 'Patient/2']
 */
export function byPatient(entries: readonly BundleEntry[]): readonly PatientPart[] {
  const nameOf = namesOf(entries)
  const named = entries.map((entry) => ownerOf(entry, nameOf))
  // Whether a number in a register is that of somebody who is referred to, nobody can tell.
  const areNumbersAlone = named.every((owner) => owner === undefined || isNumber(owner))
  const owners = named.map((owner) => (owner !== undefined && isNumber(owner) && !areNumbersAlone ? undefined : owner))
  const patients = [...new Set(owners.filter((owner) => owner !== undefined))]
  if (patients.length < 2) return [{ patient: patients[0], entries }]
  return patients.map((patient) => ({
    patient,
    entries: entries.filter((_, at) => owners[at] === undefined || owners[at] === patient),
  }))
}

/**
 * What is about one patient, and what is about another. What names nobody is taken for the patient's.
 *
 * @example
 * ofPatient(entriesOf(bundle), '17').others.length // 0
 */
export function ofPatient(
  entries: readonly BundleEntry[],
  patientId: string,
): { entries: readonly BundleEntry[]; others: readonly BundleEntry[] } {
  const nameOf = namesOf(entries)
  const own = nameOf(referenceTo(patientId))
  const isOwn = (entry: BundleEntry): boolean => {
    const owner = ownerOf(entry, nameOf)
    return owner === undefined || owner === own || isNumber(owner)
  }
  return { entries: entries.filter(isOwn), others: entries.filter((entry) => !isOwn(entry)) }
}

/**
 * A patient's id as a reference, whether or not it came as one.
 *
 * @example
 * referenceTo('17') // 'Patient/17'
 */
export function referenceTo(patientId: string): string {
  return canonical(patientId) ?? `Patient/${patientId}`
}

function ownerOf({ resource, fullUrl }: BundleEntry, nameOf: (reference: string) => string): string | undefined {
  if (shared.has(resource.resourceType)) return undefined
  const reference = resource.resourceType === 'Patient' ? ownReference(resource, fullUrl) : subjectOf(resource)
  return reference === undefined ? undefined : nameOf(reference)
}

function subjectOf(resource: FhirResource): string | undefined {
  const subject = resource.subject ?? resource.patient
  return canonical(textOf(subject, 'reference')) ?? numberIn(partOf(subject, 'identifier'))
}

/** A number in a register, in place of a reference. */
function numberIn(identifier: unknown): string | undefined {
  const value = textOf(identifier, 'value')
  return value === undefined ? undefined : `${numberStart}${textOf(identifier, 'system') ?? ''}|${value}`
}

const numberStart = 'identifier:'

/** A patient as FHIR refers to one. */
export type PatientReference = { reference: string } | { identifier: { system?: string; value: string } }

/**
 * A patient's part as FHIR refers to it: by the number in a register where nothing else was sent.
 *
 * @example
 * patientReference('Patient/17') // { reference: 'Patient/17' }
 */
export function patientReference(patient: string): PatientReference {
  if (!isNumber(patient)) return { reference: patient }
  const bar = patient.indexOf('|')
  const system = patient.slice(numberStart.length, bar)
  return { identifier: { ...(system !== '' && { system }), value: patient.slice(bar + 1) } }
}

function isNumber(owner: string): boolean {
  return owner.startsWith(numberStart)
}

function ownReference({ id }: FhirResource, fullUrl: string | undefined): string | undefined {
  return id === undefined ? canonical(fullUrl) : `Patient/${id}`
}

/** One name for a patient who is referred to by an id, by an address and by a number in a register. */
function namesOf(entries: readonly BundleEntry[]): (reference: string) => string {
  const names = new Map<string, string>()
  for (const { resource, fullUrl } of entries) {
    const address = canonical(fullUrl)
    const own = resource.resourceType === 'Patient' ? ownReference(resource, fullUrl) : undefined
    if (own === undefined) continue
    if (address !== undefined) names.set(address, own)
    for (const identifier of listOf(resource, 'identifier')) names.set(numberIn(identifier) ?? '', own)
  }
  return (reference) => names.get(reference) ?? reference
}

/** A reference without server and version; undefined for what is contained, or no reference. */
function canonical(reference: string | undefined): string | undefined {
  if (reference === undefined || reference.startsWith('#')) return undefined
  if (reference.startsWith('urn:')) return reference
  const [, kind, id] = /(?:^|\/)([A-Z][A-Za-z]+)\/([^/?#]+)(?:\/_history\/[^/]*)?\/?$/.exec(reference) ?? []
  return kind === undefined || id === undefined ? undefined : `${kind}/${id}`
}
