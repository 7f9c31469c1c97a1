import type { BundleEntry } from './bundle.js'
import { codingsOf, conceptText, type FhirResource, listOf, partOf, textOf } from './fields.js'

/** One thing that a resource says is taken. */
export interface NamedMedicine {
  /** A CodeableConcept, when there is one. */
  concept: unknown
  /** Words of the reference, when the concept has none. */
  display?: string
  /** What it refers to and what was not sent. */
  missing?: string
  /** What it is made of, for where its code and words are not understood. */
  ingredients?: readonly NamedMedicine[]
}

/** References may go round in a circle. */
const maxSteps = 4

/**
 * What a resource says is taken, as FHIR R4 or R5 writes it: a code, a reference to what was sent or is contained, or
 * the ingredients of a Medication without a code of its own. One without any name when it says nothing.
 *
 * @example
 * medicinesOf({ resourceType: 'MedicationRequest', medication: { concept: { text: 'ibuprofen' } } }, []).length // 1
 */
export function medicinesOf(resource: FhirResource, entries: readonly BundleEntry[]): readonly NamedMedicine[] {
  const concept =
    resource.medicationCodeableConcept ?? partOf(resource, 'medication', 'concept') ?? resource.vaccineCode ?? undefined
  const reference = partOf(resource, 'medicationReference') ?? partOf(resource, 'medication', 'reference')
  if (!isNamed(concept)) return reference === undefined ? [{ concept }] : referred(reference, resource, entries, 0)
  const also = reference === undefined ? [] : referred(reference, resource, entries, 0)
  const ingredients = also.flatMap((one) => one.ingredients ?? [])
  return [
    {
      concept: also.map(({ concept: other }) => other).reduce(together, concept),
      ...(ingredients.length > 0 && { ingredients }),
    },
  ]
}

/**
 * Medications that are referred to without words and were not sent, so that only whoever keeps them can tell their names.
 *
 * @example
 * unsentMedications([{ resource: { resourceType: 'MedicationRequest', medicationReference: { reference: 'Medication/7' } } }])
 * // ['Medication/7']
 */
export function unsentMedications(entries: readonly BundleEntry[]): readonly string[] {
  const missing = entries.flatMap(({ resource }) =>
    medicinesOf(resource, entries).flatMap(({ missing: address, display }) =>
      address !== undefined && display === undefined && /(?:^|\/)Medication\/[^/]+/.test(address) ? [address] : [],
    ),
  )
  return [...new Set(missing)]
}

/** What two concepts of one medicine say, so that where they disagree both are seen. */
function together(one: unknown, other: unknown): unknown {
  const text = textOf(other, 'text')
  return {
    coding: [...codingsOf(one), ...codingsOf(other), ...(text === undefined ? [] : [{ display: text }])],
    text: conceptText(one),
  }
}

function referred(
  reference: unknown,
  holder: FhirResource,
  entries: readonly BundleEntry[],
  step: number,
): readonly NamedMedicine[] {
  const display = textOf(reference, 'display')
  const address = textOf(reference, 'reference')
  const found = address === undefined || step > maxSteps ? undefined : resourceAt(address, holder, entries)
  const said = { ...(display !== undefined && { display }) }
  if (found === undefined) return [{ concept: undefined, ...said, ...(address !== undefined && { missing: address }) }]
  const { code } = found
  const ingredients = ingredientsOf(found, address?.startsWith('#') === true ? holder : found, entries, step)
  if (isNamed(code)) return [{ concept: code, ...said, ...(ingredients.length > 0 && { ingredients }) }]
  return ingredients.length > 0 ? ingredients : [{ concept: code, ...said }]
}

/** The ingredients that act, as a Medication of R4, R5 or before lists them. */
function ingredientsOf(
  medication: FhirResource,
  holder: FhirResource,
  entries: readonly BundleEntry[],
  step: number,
): readonly NamedMedicine[] {
  const listed = [...listOf(medication, 'ingredient'), ...listOf(medication, 'product', 'ingredient')]
  return listed
    .filter((ingredient) => partOf(ingredient, 'isActive') !== false)
    .flatMap((ingredient) => {
      const concept =
        partOf(ingredient, 'itemCodeableConcept') ??
        partOf(ingredient, 'item', 'concept') ??
        partOf(ingredient, 'substanceCodeableConcept')
      if (isNamed(concept)) return [{ concept }]
      const item =
        partOf(ingredient, 'itemReference') ??
        partOf(ingredient, 'item', 'reference') ??
        partOf(ingredient, 'substanceReference')
      return item === undefined ? [{ concept }] : referred(item, holder, entries, step + 1)
    })
}

function isNamed(concept: unknown): boolean {
  return conceptText(concept) !== undefined || codingsOf(concept).length > 0
}

function resourceAt(address: string, holder: FhirResource, entries: readonly BundleEntry[]): FhirResource | undefined {
  if (address.startsWith('#'))
    return listOf(holder, 'contained').find((part) => textOf(part, 'id') === address.slice(1)) as
      | FhirResource
      | undefined
  const plain = address.replace(/\/_history\/.*$/, '')
  return entries.find(
    ({ resource, fullUrl }) =>
      fullUrl === plain ||
      (resource.id !== undefined && `/${plain}`.endsWith(`/${resource.resourceType}/${resource.id}`)),
  )?.resource
}
