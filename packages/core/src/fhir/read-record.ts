import type { Person } from '../check/condition.js'
import type { ListItem } from '../contract/parts.js'
import { conditionsOf, liverOf } from './condition-codes.js'
import { takingFromDosage } from './dosage.js'
import {
  type Coding,
  codingsOf,
  conceptText,
  type FhirResource,
  isResource,
  listOf,
  numberOf,
  partOf,
  systems,
  textOf,
} from './fields.js'
import { isRetracted, statedUse } from './social-history.js'

export type { FhirResource } from './fields.js'

/** One thing a record says somebody takes. */
export interface RecordItem {
  item: Exclude<ListItem, string>
  /** What a person calls it. */
  display: string
  /** `Type/id` or the address in the bundle. */
  reference?: string
  resource?: FhirResource
  source: 'medication' | 'stated-use'
}

export interface ReadRecord {
  items: readonly RecordItem[]
  person: Person
  /** What the record hints at but does not name. */
  notes: readonly string[]
}

export interface ReadingOptions {
  /** ISO date the age is reckoned at. */
  today: string
  /** Whether a name or code is known, to choose among several codings. */
  understands(name: string): boolean
}

export interface BundleEntry {
  resource: FhirResource
  fullUrl?: string
}

const medicationKinds = new Set([
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
])
const pastStatus = new Set(['stopped', 'cancelled', 'entered-in-error', 'not-taken', 'declined', 'not-done'])

/** Kidney function as estimated filtration, mL/min or mL/min/1.73 m2, by LOINC code. */
const egfrLoincs = new Set([
  '33914-3',
  '48642-3',
  '48643-1',
  '50044-7',
  '62238-1',
  '69405-9',
  '77147-7',
  '88293-6',
  '88294-4',
  '98979-8',
  '98980-6',
  '2164-2',
])

/**
 * The resources of a Bundle, a Parameters resource, a List of contained resources or a bare array, in order.
 *
 * @example
 * entriesOf({ resourceType: 'Bundle', entry: [{ resource: patient }] }).length // 1
 */
export function entriesOf(input: unknown, depth = 0): readonly BundleEntry[] {
  if (depth > maxNesting) return []
  const inner = (part: unknown): readonly BundleEntry[] => entriesOf(part, depth + 1)
  if (Array.isArray(input)) return input.flatMap(inner)
  if (!isResource(input)) return []
  if (input.resourceType === 'Bundle') {
    return listOf(input, 'entry').flatMap((entry): readonly BundleEntry[] => {
      const found = inner(partOf(entry, 'resource'))
      const fullUrl = textOf(entry, 'fullUrl')
      return fullUrl === undefined ? found : found.map((part) => ({ fullUrl, ...part }))
    })
  }
  if (input.resourceType === 'Parameters')
    return listOf(input, 'parameter').flatMap((parameter) => inner(partOf(parameter, 'resource')))
  return [{ resource: input }]
}

/** Bundles within bundles occur; a hundred of them are an attack. */
const maxNesting = 8

/**
 * What a record says somebody takes, and who they are. Never throws: what cannot be read is left unread.
 *
 * @example
 * const options = { today: '2026-11-23', understands: () => true }
 * readRecord(entriesOf(bundle), options).items[0]?.item // { name: 'rxcui 1292' }
 */
export function readRecord(entries: readonly BundleEntry[], options: ReadingOptions): ReadRecord {
  const resources = entries.map(({ resource }) => resource).filter((resource) => !isRetracted(resource))
  const items = entries.flatMap((entry) => medicationItem(entry, entries, options))
  const person = personOf(resources, options.today)
  const use = statedUse(resources, person.sex)
  const addStated = (name: string): void => {
    const resource = use.readFrom[0]
    items.push({
      item: { name },
      display: name,
      source: 'stated-use',
      ...(resource !== undefined && withReference(resource)),
    })
  }
  if (use.alcohol !== undefined && use.alcohol !== 'none') {
    addStated('alcohol')
    person.alcoholPattern = use.alcohol
  }
  for (const name of use.substances) addStated(name)
  return { items, person, notes: use.notes }
}

function withReference(resource: FhirResource): { reference?: string } {
  return resource.id === undefined ? {} : { reference: `${resource.resourceType}/${resource.id}` }
}

function medicationItem(
  { resource, fullUrl }: BundleEntry,
  entries: readonly BundleEntry[],
  options: ReadingOptions,
): RecordItem[] {
  if (!medicationKinds.has(resource.resourceType)) return []
  if (pastStatus.has(textOf(resource, 'status') ?? '') || partOf(resource, 'doNotPerform') === true) return []
  const concept = resource.medicationCodeableConcept ?? referredMedication(resource, entries)
  const display =
    conceptText(concept) ?? textOf(resource, 'medicationReference', 'display') ?? 'a medicine without a name'
  const dosages = [...listOf(resource, 'dosageInstruction'), ...listOf(resource, 'dosage')]
  const single = partOf(resource, 'dosage')
  const taking = takingFromDosage(Array.isArray(single) || single === undefined ? dosages : [single], display)
  const reference = resource.id !== undefined ? `${resource.resourceType}/${resource.id}` : fullUrl
  return [
    {
      item: { name: chosenName(codingsOf(concept), display, options), ...taking },
      display,
      source: 'medication',
      resource,
      ...(reference !== undefined && { reference }),
    },
  ]
}

function referredMedication(resource: FhirResource, entries: readonly BundleEntry[]): unknown {
  const reference = textOf(resource, 'medicationReference', 'reference')
  if (reference === undefined) return undefined
  if (reference.startsWith('#')) {
    const contained = listOf(resource, 'contained').find((part) => textOf(part, 'id') === reference.slice(1))
    return partOf(contained, 'code')
  }
  const found = entries.find(
    ({ resource: other, fullUrl }) =>
      fullUrl === reference || (other.id !== undefined && reference.endsWith(`${other.resourceType}/${other.id}`)),
  )
  return found === undefined ? undefined : found.resource.code
}

const prefixes: Readonly<Record<string, string>> = {
  [systems.rxnorm]: 'rxcui',
  [systems.ndc]: 'ndc',
  [systems.unii]: 'unii',
}

/** The first code or text that is understood; else the words, so that the answer can say what was not. */
function chosenName(codings: readonly Coding[], display: string, { understands }: ReadingOptions): string {
  const coded = codings.flatMap(({ system, code }) => {
    const prefix = prefixes[system]
    return prefix === undefined || code === '' ? [] : [`${prefix} ${code}`]
  })
  const said = [display, ...codings.map((coding) => coding.display)].filter((text) => text !== '')
  return [...coded, ...said].find(understands) ?? display
}

function personOf(resources: readonly FhirResource[], today: string): Person {
  const person: Person = {}
  const conditions = new Set<string>()
  for (const resource of resources) {
    if (resource.resourceType === 'Patient') {
      const years = yearsBetween(textOf(resource, 'birthDate'), today)
      if (years !== undefined) person.ageYears = years
      const gender = textOf(resource, 'gender')
      if (gender === 'female' || gender === 'male') person.sex = gender
    } else if (resource.resourceType === 'Condition') {
      if (isPast(resource)) continue
      for (const id of conditionsOf(resource.code)) conditions.add(id)
      const liver = liverOf(resource.code)
      if (liver !== undefined) person.liver = liver
      if (/^(?:pregnan|normal pregnan)/i.test(conceptText(resource.code) ?? '')) person.pregnant = true
    } else if (resource.resourceType === 'Observation') readObservation(resource, person)
  }
  if (conditions.size > 0) person.conditions = [...conditions]
  return person
}

function readObservation(resource: FhirResource, person: Person): void {
  const codes = codingsOf(resource.code)
    .filter(({ system }) => system === systems.loinc)
    .map(({ code }) => code)
  const value = numberOf(resource, 'valueQuantity', 'value')
  const unit = textOf(resource, 'valueQuantity', 'code') ?? textOf(resource, 'valueQuantity', 'unit') ?? ''
  if (codes.some((code) => egfrLoincs.has(code)) && value !== undefined && value >= 0 && value < 300)
    person.egfrMlPerMin = value
  if (codes.includes('29463-7') && value !== undefined && value > 0)
    person.weightKg = /lb/i.test(unit) ? value * 0.45359237 : unit === 'g' ? value / 1000 : value
  if (codes.includes('82810-3')) {
    const words = conceptText(resource.valueCodeableConcept) ?? ''
    if (/not pregnant/i.test(words)) person.pregnant = false
    else if (/pregnant/i.test(words)) person.pregnant = true
  }
}

function isPast(resource: FhirResource): boolean {
  const codes = (field: string): readonly string[] => codingsOf(resource[field]).map(({ code }) => code)
  // A bleed that is over still counts: history is what some rules ask for.
  return codes('verificationStatus').some((code) => code === 'refuted' || code === 'entered-in-error')
}

function yearsBetween(birth: string | undefined, today: string): number | undefined {
  const born = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(birth ?? '')
  const now = /^(\d{4})-(\d{2})-(\d{2})/.exec(today)
  if (born === null || now === null) return undefined
  const before = `${born[2] ?? '01'}-${born[3] ?? '01'}` > `${now[2]}-${now[3]}` ? 1 : 0
  const years = Number(now[1]) - Number(born[1]) - before
  return years >= 0 && years <= 130 ? years : undefined
}
