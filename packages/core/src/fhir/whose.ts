import type { BundleEntry } from './bundle.js'
import { type FhirResource, textOf } from './fields.js'

/** One patient's part of what was sent. */
export interface PatientPart {
  /** As a resource refers to the patient: `Patient/17` or `urn:uuid:...`; undefined when nothing names anybody. */
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
  const owners = entries.map((entry) => ownerOf(entry, nameOf))
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
  const isOwn = (entry: BundleEntry): boolean => (ownerOf(entry, nameOf) ?? own) === own
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
  return canonical(textOf(resource, 'subject', 'reference') ?? textOf(resource, 'patient', 'reference'))
}

function ownReference({ id }: FhirResource, fullUrl: string | undefined): string | undefined {
  return id === undefined ? canonical(fullUrl) : `Patient/${id}`
}

/** One name for a patient who is referred to by an id and by an address. */
function namesOf(entries: readonly BundleEntry[]): (reference: string) => string {
  const names = new Map<string, string>()
  for (const { resource, fullUrl } of entries) {
    const address = canonical(fullUrl)
    const own = resource.resourceType === 'Patient' ? ownReference(resource, fullUrl) : undefined
    if (address !== undefined && own !== undefined) names.set(address, own)
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
