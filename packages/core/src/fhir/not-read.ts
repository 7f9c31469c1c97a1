import type { BundleEntry } from './bundle.js'
import { conceptText, type FhirResource, listOf, partOf, textOf } from './fields.js'
import { useInWords } from './substance-use.js'

/** Kinds that begin like a medicine's and say nothing of what somebody takes. */
const aboutProducts = new Set(['Medication', 'MedicationKnowledge'])
/** Kinds that say that somebody takes something. */
export const takenKinds: ReadonlySet<string> = new Set([
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
  'MedicationOrder',
  'MedicationUsage',
])

/**
 * What resources of kinds that are not read say of medicines and food, as sentences: a group of orders, a plan, a list or
 * a document that refers to what was not sent, what a plan names itself, sections on medicines in words alone, food, and
 * kinds of a medicine's name that are unknown.
 *
 * @example
 * notRead([{ resource: { resourceType: 'NutritionOrder', id: '1' } }])[0]
 * // 'NutritionOrder/1 is not read: nothing was checked about what it names.'
 */
export function notRead(entries: readonly BundleEntry[]): readonly string[] {
  const sent = new Set(
    entries.flatMap(({ resource, fullUrl }) => [`${resource.resourceType}/${resource.id}`, fullUrl ?? '']),
  )
  return [...new Set(entries.flatMap(({ resource }) => leftOpenBy(resource, sent)))]
}

function leftOpenBy(resource: FhirResource, sent: ReadonlySet<string>): readonly string[] {
  const { resourceType: kind } = resource
  const title = resource.id === undefined ? kind : `${kind}/${resource.id}`
  const unread = [`${title} is not read: nothing was checked about what it names.`]
  if (/^Nutrition(?:Order|Intake)$/.test(kind)) return unread
  if (/^medication/i.test(kind) && !takenKinds.has(kind) && !aboutProducts.has(kind)) return unread
  // The kinds of resources are written in one way only: one in small letters is none, and nothing else would read it.
  if (/^[a-z]/.test(kind)) return unread
  if (kind === 'Procedure' || kind === 'Flag') return toldInPassing(resource, title)
  if (kind === 'List' || kind === 'Composition') return ofDocument(resource, title, sent)
  if (!/^(?:RequestGroup|RequestOrchestration|CarePlan)$/.test(kind)) return []
  const steps = [...allSteps(listOf(resource, 'action')), ...listOf(resource, 'activity')]
  if (steps.some(namesProduct)) return unread
  return missingOf(title, steps.flatMap(addressesOf), sent)
}

/** What is referred to, of what is read, and was not sent. */
function missingOf(title: string, addresses: readonly string[], sent: ReadonlySet<string>): readonly string[] {
  return addresses.flatMap((address) => {
    if (sent.has(address)) return []
    const plain = /((?:Medication[A-Z][A-Za-z]*|AllergyIntolerance)\/[^/]+)(?:\/_history\/.*)?$/.exec(address)?.[1]
    const missing = plain ?? (address.startsWith('urn:uuid:') ? address : undefined)
    return missing === undefined || sent.has(missing)
      ? []
      : [`${title} refers to ${missing}, which was not sent, so nothing was checked about it.`]
  })
}

const tellingFlag = /allerg|anaphyla|pregnan|breast-?feed|lactat/i

/** What a treatment or a flag names that is taken or matters, as methadone maintenance: it is not read, and so said. */
function toldInPassing(resource: FhirResource, title: string): readonly string[] {
  if (/^(?:not-done|entered-in-error|inactive)$/.test(textOf(resource, 'status') ?? '')) return []
  const words = conceptText(resource.code) ?? ''
  const tells = useInWords(words).names.length > 0 || (resource.resourceType === 'Flag' && tellingFlag.test(words))
  return tells ? [`${title} says "${words.slice(0, 100)}", which is not read: nothing was checked about it.`] : []
}

/** Sections that hold what is taken or borne badly: by LOINC, else by their titles. */
const sectionCodes = new Set(['10160-0', '29549-3', '42346-7', '10183-2', '48765-2', '57828-6', '8716-3'])
const sectionWords = /medic|drug|prescri|allerg|intoleran/i

/** What a list or a document refers to and was not sent, and sections on medicines of which only the words came. */
function ofDocument(resource: FhirResource, title: string, sent: ReadonlySet<string>): readonly string[] {
  const listed = listOf(resource, 'entry').filter((entry) => partOf(entry, 'deleted') !== true)
  const sections = allSections(listOf(resource, 'section'))
  const addresses = [
    ...listed.flatMap((entry) => textOf(entry, 'item', 'reference') ?? []),
    ...sections.flatMap((section) => listOf(section, 'entry').flatMap((entry) => textOf(entry, 'reference') ?? [])),
  ]
  const wordsAlone = sections.flatMap((section) =>
    isInWordsAlone(section) ? [textOf(section, 'title') ?? 'a section'] : [],
  )
  return [
    ...missingOf(title, addresses, sent),
    ...wordsAlone.map((section) => `${title}: of "${section}" only words came, which are not read.`),
  ]
}

function isInWordsAlone(section: unknown): boolean {
  const words = (textOf(section, 'text', 'div') ?? '').replaceAll(/<[^>]*>/g, ' ').trim()
  const isOfMedicines =
    listOf(section, 'code', 'coding').some((coding) => sectionCodes.has(textOf(coding, 'code') ?? '')) ||
    sectionWords.test(textOf(section, 'title') ?? '')
  return (
    isOfMedicines &&
    words !== '' &&
    listOf(section, 'entry').length === 0 &&
    listOf(section, 'section').length === 0 &&
    partOf(section, 'emptyReason') === undefined
  )
}

function allSections(sections: readonly unknown[], depth = 0): readonly unknown[] {
  if (depth > maxNesting) return []
  return sections.flatMap((section) => [section, ...allSections(listOf(section, 'section'), depth + 1)])
}

/** Groups within groups occur; more of them are an attack. */
const maxNesting = 8

/** Steps and the steps within them. */
function allSteps(steps: readonly unknown[], depth = 0): readonly unknown[] {
  if (depth > maxNesting) return []
  return steps.flatMap((step) => [step, ...allSteps(listOf(step, 'action'), depth + 1)])
}

function namesProduct(step: unknown): boolean {
  return (
    partOf(step, 'detail', 'productCodeableConcept') !== undefined ||
    partOf(step, 'detail', 'productReference') !== undefined
  )
}

function addressesOf(step: unknown): readonly string[] {
  return [
    textOf(step, 'resource', 'reference'),
    textOf(step, 'reference', 'reference'),
    textOf(step, 'plannedActivityReference', 'reference'),
  ].filter((address) => address !== undefined)
}
