import type { CheckRequest } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import type { Ask, PhraseOptions, Unread } from '../phrase/reading.js'
import type { Person } from '../vocabulary/circumstances.js'
import { systemCalled } from '../vocabulary/code-systems.js'
import { unreadText } from '../vocabulary/issue-text.js'
import { english } from '../vocabulary/words/en.js'
import { countryOf } from './country.js'
import { takingFromDosage } from './dosage.js'
import { type Coding, codingsOf, conceptText, type FhirResource, isResource, listOf, partOf, textOf } from './fields.js'
import { isAllergy, type Taken, takenOf } from './past.js'
import { personOf } from './read-person.js'
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
  /** What its dosage leaves open; no amount was assumed. */
  asks?: readonly Ask[]
  /** Words of its dosage that nothing follows from. */
  unread?: readonly Unread[]
  source: 'medication' | 'stated-use'
}

/** Something a record says was taken and has ended. */
export interface PastItem extends RecordItem {
  stoppedDaysAgo?: number
}

export interface ReadRecord {
  items: readonly RecordItem[]
  past: readonly PastItem[]
  /** What the patient is recorded to be allergic to, as it is looked up. */
  allergies: readonly string[]
  person: Person
  /** Where the patient lives, as a two-letter code: whose measures are meant. */
  country?: string
  /** What the record hints at but does not name, and what its dosages leave open. */
  notes: readonly string[]
}

export interface ReadingOptions {
  /** ISO date the age is reckoned at. */
  today: string
  /** Whether a name or code is known, to choose among several codings. */
  understands(name: string): boolean
  /** With what the words of a dosage are read: names, drinks, country. */
  phrases?: PhraseOptions
}

export interface BundleEntry {
  resource: FhirResource
  fullUrl?: string
}

/** What stands in place of a name that a record does not give. */
const nameless = 'a medicine without a name'

const medicationKinds = new Set([
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
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

/**
 * What a check of a record is asked with: what is taken, with further items first, what ended, and allergies.
 *
 * @example
 * const options = { today: '2026-11-23', understands: () => true }
 * checkOfRecord(readRecord(entriesOf(bundle), options)).items // [{ name: 'rxcui 1292' }]
 */
export function checkOfRecord(
  { items, past, allergies, person, country }: ReadRecord,
  first: readonly RecordItem[] = [],
): CheckRequest {
  return {
    items: [...first, ...items].map(({ item }) => item),
    ...(past.length > 0 && {
      past: past.map(({ item, stoppedDaysAgo }) => {
        // How long ago it ended stands in its own field.
        const { state: _state, daysAgo: _daysAgo, ...taken } = item
        return { ...taken, ...(stoppedDaysAgo !== undefined && { stoppedDaysAgo }) }
      }),
    }),
    ...(allergies.length > 0 && { allergies }),
    person,
    ...(country !== undefined && { country }),
  }
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
  const country = countryOf(resources)
  const phrases = country === undefined ? options.phrases : { ...options.phrases, country }
  const reading = phrases === undefined ? options : { ...options, phrases }
  const medicines = entries.flatMap((entry) => medicationItem(entry, entries, reading))
  const items: RecordItem[] = medicines.flatMap(({ taken, ...item }) => (taken.when === 'now' ? [item] : []))
  const past = medicines.flatMap(({ taken, ...item }): PastItem[] =>
    taken.when !== 'past' ? [] : [{ ...item, ...(taken.daysAgo !== undefined && { stoppedDaysAgo: taken.daysAgo }) }],
  )
  const allergies = resources.filter(isAllergy).flatMap((resource): string[] => {
    const display = conceptText(resource.code)
    return display === undefined ? [] : [chosenName(codingsOf(resource.code), display, reading)]
  })
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
  const notes = [...use.notes, ...items.flatMap(openIn)]
  return { items, past, allergies: [...new Set(allergies)], person, notes, ...(country !== undefined && { country }) }
}

/** What a dosage leaves open, in sentences. */
function openIn({ display, asks = [], unread = [] }: RecordItem): readonly string[] {
  return [
    ...asks.map((ask) => `${display}: ${english.ask[ask]}`),
    ...unread.map((words) => `${display}: ${unreadText(words)}.`),
  ]
}

function withReference(resource: FhirResource): { reference?: string } {
  return resource.id === undefined ? {} : { reference: `${resource.resourceType}/${resource.id}` }
}

function medicationItem(
  { resource, fullUrl }: BundleEntry,
  entries: readonly BundleEntry[],
  options: ReadingOptions,
): (RecordItem & { taken: Taken })[] {
  if (!medicationKinds.has(resource.resourceType)) return []
  const taken = takenOf(resource, options.today)
  const concept = resource.medicationCodeableConcept ?? referredMedication(resource, entries)
  const display = conceptText(concept) ?? textOf(resource, 'medicationReference', 'display') ?? nameless
  const dosages = [...listOf(resource, 'dosageInstruction'), ...listOf(resource, 'dosage')]
  const single = partOf(resource, 'dosage')
  const { taking, asks, unread } = takingFromDosage(
    Array.isArray(single) || single === undefined ? dosages : [single],
    display,
    options.phrases,
  )
  const reference = resource.id !== undefined ? `${resource.resourceType}/${resource.id}` : fullUrl
  return [
    {
      taken,
      item: { name: chosenName(codingsOf(concept), display, options), ...taking },
      display,
      ...(asks.length > 0 && { asks }),
      ...(unread.length > 0 && { unread }),
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

/**
 * The first code or text that is understood; else the words, so that the answer can say what was not. Where there are
 * no words, a code of a register that is known says at least which one it is.
 */
function chosenName(codings: readonly Coding[], display: string, { understands }: ReadingOptions): string {
  const coded = codings.flatMap(({ system, code }) => {
    const register = systemCalled(system)
    return register === undefined || code === '' ? [] : [`${register} ${code}`]
  })
  const said = [display, ...codings.map((coding) => coding.display)].filter((text) => text !== '' && text !== nameless)
  return [...coded, ...said].find(understands) ?? (display === nameless ? coded[0] : undefined) ?? display
}
