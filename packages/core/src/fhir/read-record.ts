import type { CheckRequest } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import type { Ask, PhraseOptions, Unread } from '../phrase/reading.js'
import type { Person } from '../vocabulary/circumstances.js'
import { unreadText } from '../vocabulary/issue-text.js'
import { english } from '../vocabulary/words/en.js'
import { recordedAllergies } from './allergies.js'
import type { BundleEntry } from './bundle.js'
import { type Called, calledOf, nameless } from './called.js'
import { countryOf } from './country.js'
import { takingFromDosage } from './dosage.js'
import { codingsOf, conceptText, type FhirResource, listOf, partOf, textOf } from './fields.js'
import { foundInTests } from './found-in-tests.js'
import { reckonedKidneys } from './kidney-function.js'
import { takenForLong } from './long-term-use.js'
import { medicinesOf, type NamedMedicine } from './medication.js'
import { allergiesInPassing, type NamedInPassing, namedInPassing } from './named-in-passing.js'
import { notRead, takenKinds } from './not-read.js'
import { type Taken, takenOf } from './past.js'
import { phrasesIn } from './phrases-in-country.js'
import { plainObservations } from './plain-observations.js'
import { type OldAnswer, readPerson } from './read-person.js'
import { recordedGenotype } from './recorded-genotype.js'
import { isRetracted, statedUse } from './social-history.js'
import { isClassOfUse } from './substance-use.js'
import { isSupply } from './supplies.js'
import { vaccineCalled, vaccineTaken } from './vaccine.js'

export type { BundleEntry } from './bundle.js'
export { entriesOf } from './bundle.js'
export type { FhirResource } from './fields.js'

/** One thing a record says somebody takes. */
export interface RecordItem {
  item: Exclude<ListItem, string>
  /** What a person calls it. */
  display: string
  /** `Type/id` or the address in the bundle. */
  reference?: string
  /** Where it stands in what was sent. */
  path?: string
  resource?: FhirResource
  /** What its dosage leaves open; no amount was assumed. */
  asks?: readonly Ask[]
  /** Words of its dosage that nothing follows from. */
  unread?: readonly Unread[]
  source: 'medication' | 'stated-use'
  /** A class stands for it, because the record does not say which of its members it is. */
  leftOpen?: true
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
  /** What the record hints at but does not name. */
  notes: readonly string[]
  /** What its orders name beside what they are for: what of it stands elsewhere in the record is no matter. */
  passing: readonly NamedInPassing[]
  /** What of the person rests on an observation that is long ago. */
  old: readonly OldAnswer[]
  /** What its dosages leave open. */
  dosages: readonly string[]
  /** What follows from the rest of it where it holds no value, and what was understood and is no medicine, in sentences. */
  asides: readonly string[]
}

export interface ReadingOptions {
  /** ISO date the age is reckoned at. */
  today: string
  /** The substances a name or code stands for, by number; none when it is not understood. */
  meaning(name: string): readonly number[]
  /** Whether what a name stands for is of a kind, as `opioid`, or is that substance. */
  isKind?(name: string, kind: string): boolean
  /** What the product is called that a code stands for. */
  productOf?(name: string): string | undefined
  /** With what the words of a dosage are read: names, drinks, country. */
  phrases?: PhraseOptions
}

/** Words of a dosage that are read without knowing names and drinks. */
const anyWords: PhraseOptions = {}

/** What was handed over or given, as against what was ordered or is stated. */
const supplyKinds = new Set(['MedicationDispense', 'MedicationAdministration'])

/**
 * What a check of a record is asked with: what is taken, what is about to be added to it, what ended, and allergies.
 *
 * @example
 * const options = { today: '2026-11-23', meaning: () => [1] }
 * checkOfRecord(readRecord(entriesOf(bundle), options)).items // [{ name: 'rxcui 1292' }]
 */
export function checkOfRecord(
  { items, past, allergies, person, country }: ReadRecord,
  adding: readonly RecordItem[] = [],
): CheckRequest {
  return {
    items: items.map(({ item }) => item),
    ...(adding.length > 0 && { adding: adding.map(({ item }) => item) }),
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

/**
 * What a record says somebody takes, and who they are. Never throws: what cannot be read is left unread.
 *
 * @example
 * const options = { today: '2026-11-23', meaning: () => [1] }
 * readRecord(entriesOf(bundle), options).items[0]?.item // { name: 'rxcui 1292' }
 */
export function readRecord(entries: readonly BundleEntry[], options: ReadingOptions): ReadRecord {
  const standing = entries.filter(({ resource }) => !isRetracted(resource) && !isOfAnother(resource))
  const resources = standing.flatMap(({ resource }) => plainObservations(resource))
  const country = countryOf(resources)
  const phrases = country === undefined ? options.phrases : phrasesIn(options.phrases ?? anyWords, country)
  const reading = phrases === undefined ? options : { ...options, phrases }
  const medicines = standing.flatMap((entry) => medicationItems(entry, entries, reading))
  const items = withoutSupplies(
    medicines.flatMap(({ taken, notes: _notes, aside: _aside, ...item }): RecordItem[] => {
      if (taken.when === 'now') return [item]
      if (taken.when !== 'planned') return []
      return [{ ...item, item: { ...item.item, state: 'planned', inDays: taken.inDays } }]
    }),
    reading,
  )
  const past = lastOfEach(
    medicines.flatMap(({ taken, notes: _notes, aside: _aside, ...item }): PastItem[] =>
      taken.when !== 'past' ? [] : [{ ...item, ...(taken.daysAgo !== undefined && { stoppedDaysAgo: taken.daysAgo }) }],
    ),
    items,
  )
  const allergies = recordedAllergies(resources, reading)
  const { person, notes: ofPerson, old } = readPerson(resources, options.today)
  const { genotype, notes: ofGenes } = recordedGenotype(resources)
  if (Object.keys(genotype).length > 0) person.genotype = genotype
  const kidneys = reckonedKidneys(person)
  if (kidneys !== undefined) person.egfrMlPerMin = kidneys.egfrMlPerMin
  const use = statedUse(resources, person.sex, reading.today)
  const addStated = (name: string): void => {
    const resource = use.readFrom[0]
    items.push({
      item: { name },
      display: name,
      source: 'stated-use',
      ...(isClassOfUse(name) && { leftOpen: true as const }),
      ...(resource !== undefined && withReference(resource)),
    })
  }
  if (use.alcohol !== undefined && use.alcohol !== 'none') {
    addStated('alcohol')
    person.alcoholPattern = use.alcohol
  }
  for (const name of use.substances) addStated(name)
  const notes = [
    ...medicines.flatMap((medicine) => medicine.notes),
    ...allergies.notes,
    ...items.flatMap(({ resource, display }) =>
      resource === undefined ? [] : allergiesInPassing(resource, display, reading.phrases ?? anyWords),
    ),
    ...ofPerson,
    ...ofGenes,
    ...use.notes,
    ...takenForLong(resources, items, reading),
    ...foundInTests(resources, items, person, reading),
    ...notRead(standing),
  ]
  const dosages = items.flatMap(openIn)
  const passing = [...items, ...past].flatMap(({ resource, display, item }) =>
    resource === undefined
      ? []
      : namedInPassing(resource, display, {
          phrases: reading.phrases ?? anyWords,
          isItself: itselfIn(item.name, reading),
        }),
  )
  return {
    items,
    past,
    allergies: allergies.names,
    person,
    notes,
    passing,
    old,
    dosages,
    asides: [...(kidneys === undefined ? [] : [kidneys.note]), ...medicines.flatMap(({ aside }) => aside ?? [])],
    ...(country !== undefined && { country }),
  }
}

/** An observation in this record whose focus is a relative, a child before birth or a thing. */
function isOfAnother({ resourceType, focus }: FhirResource): boolean {
  return (
    resourceType === 'Observation' &&
    Array.isArray(focus) &&
    focus.some((one) => /(?:^|\/)(?:RelatedPerson|Group|Device|BodyStructure)\//.test(textOf(one, 'reference') ?? ''))
  )
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

/** `aside`: it was understood, and nothing follows from it. */
type MedicineRead = RecordItem & { taken: Taken; notes: readonly string[]; aside?: string }

function supplyRead({ name, display }: Called): MedicineRead {
  const aside = `${display}: a thing that holds no medicine, so nothing was checked about it.`
  return { taken: { when: 'never' }, notes: [], aside, item: { name }, display, source: 'medication' }
}

function medicationItems(
  { resource, fullUrl, path }: BundleEntry,
  entries: readonly BundleEntry[],
  options: ReadingOptions,
): readonly MedicineRead[] {
  const isVaccine = resource.resourceType === 'Immunization'
  if (!isVaccine && !takenKinds.has(resource.resourceType)) return []
  const taken = isVaccine ? vaccineTaken(resource, options.today) : takenOf(resource, options.today)
  if (taken.when === 'never') return []
  const reference = resource.id !== undefined ? `${resource.resourceType}/${resource.id}` : fullUrl
  const place = {
    ...(reference !== undefined && { reference }),
    ...(path !== undefined && { path }),
  }
  const medicines = medicinesOf(resource, entries)
  return medicines.flatMap((medicine) => {
    const called = isVaccine ? vaccineCalled(medicine.concept, options) : medicineCalled(medicine, options)
    if (!isVaccine && called.every(({ name, display }) => isSupply(display, options.meaning(name).length > 0)))
      return called.map((one) => supplyRead(one))
    const notes = [...notesOf(medicine, called), ...datesOf(called, taken)]
    return called.map(({ name, display }, at): MedicineRead => {
      // The dosage of a product is not the dose of each of its ingredients.
      const isItself = itselfIn(name, options)
      const { taking, asks, unread } = takingFromDosage(
        medicines.length > 1 ? [] : dosagesOf(resource),
        display,
        options.phrases,
        isItself,
      )
      return {
        taken,
        notes: at === 0 ? notes : [],
        item: { name, ...taking },
        display,
        ...(asks.length > 0 && { asks }),
        ...(unread.length > 0 && { unread }),
        source: 'medication',
        resource,
        ...place,
      }
    })
  })
}

/** Whether another name stands for the same, and not for one of its ingredients; what is not understood may be anything. */
function itselfIn(name: string, { meaning }: ReadingOptions): (other: string) => boolean {
  const own = [...meaning(name)].sort().join()
  return (other) => own === '' || [...meaning(other)].sort().join() === own
}

/** A medicine by its code and words; by what it is made of where neither is understood. */
function medicineCalled(
  { concept, display, ingredients = [] }: NamedMedicine,
  options: ReadingOptions,
): readonly Called[] {
  const called = calledOf(codingsOf(concept), conceptText(concept) ?? display, options)
  const isUnderstood = called.some(({ name }) => options.meaning(name).length > 0)
  if (isUnderstood || ingredients.length === 0) return called
  const product = called[0]?.display
  const made = ingredients.flatMap((one) =>
    calledOf(codingsOf(one.concept), conceptText(one.concept) ?? one.display, options),
  )
  return made.map(({ name, display: part }) => ({
    name,
    display: product === nameless ? part : `${part} in ${product}`,
  }))
}

function dosagesOf(resource: FhirResource): readonly unknown[] {
  const single = partOf(resource, 'dosage')
  if (single !== undefined && !Array.isArray(single)) return [single]
  return [...listOf(resource, 'dosageInstruction'), ...listOf(resource, 'dosage')]
}

/** What a code and its words say that is not the same, and what was referred to and not sent. */
function notesOf({ missing }: NamedMedicine, called: readonly Called[]): readonly string[] {
  const [first, ...others] = called
  return [
    ...(missing !== undefined && first?.name === nameless
      ? [`A medicine is only referred to, as ${missing}, which was not sent; nothing was checked about it.`]
      : []),
    ...others.map(
      ({ name }) =>
        `"${first?.display}" is coded as ${first?.name} and named ${name}, which is not the same. Both were checked.`,
    ),
  ]
}

function datesOf([first]: readonly Called[], taken: Taken): readonly string[] {
  return taken.when === 'past' && taken.saidActive === true
    ? [
        `"${first?.display}" is recorded as active, but its time ended ${taken.daysAgo} days ago. It counts as stopped then.`,
      ]
    : []
}

/** Without what was handed over or given of something that an order or a statement names: it is the same taking. */
function withoutSupplies(items: readonly RecordItem[], { meaning }: ReadingOptions): RecordItem[] {
  const isSupply = ({ resource }: RecordItem): boolean => supplyKinds.has(resource?.resourceType ?? '')
  const keyOf = ({ item }: RecordItem): string => [...meaning(item.name)].sort().join() || item.name
  const seen = new Set(items.filter((item) => !isSupply(item)).map(keyOf))
  return items.filter((item) => {
    if (!isSupply(item)) return true
    const key = keyOf(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Of what ended, what is not taken now, each once, as it ended last. */
function lastOfEach(past: readonly PastItem[], items: readonly RecordItem[]): readonly PastItem[] {
  const current = new Set(items.map(({ item }) => item.name))
  const last = new Map<string, PastItem>()
  for (const one of past) {
    const { name } = one.item
    const before = last.get(name)
    if (current.has(name)) continue
    if (before === undefined || (one.stoppedDaysAgo ?? 0) < (before.stoppedDaysAgo ?? 0)) last.set(name, one)
  }
  return [...last.values()]
}
