import type { BundleEntry } from './bundle.js'
import { type FhirResource, listOf, partOf, textOf } from './fields.js'

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
 * What resources of kinds that are not read say of medicines and food, as sentences: a group of orders or a plan that
 * refers to orders which were not sent, what a plan names itself, food, and kinds of a medicine's name that are unknown.
 *
 * @example
 * notRead([{ resource: { resourceType: 'NutritionOrder', id: '1' } }])[0]
 * // 'NutritionOrder/1 is not read: nothing was checked about what it names.'
 */
export function notRead(entries: readonly BundleEntry[]): readonly string[] {
  const sent = new Set(entries.map(({ resource }) => `${resource.resourceType}/${resource.id}`))
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
  if (!/^(?:RequestGroup|RequestOrchestration|CarePlan)$/.test(kind)) return []
  const steps = [...allSteps(listOf(resource, 'action')), ...listOf(resource, 'activity')]
  if (steps.some(namesProduct)) return unread
  return steps.flatMap(addressesOf).flatMap((address) => {
    const plain = /(Medication[A-Z][A-Za-z]*\/[^/]+)(?:\/_history\/.*)?$/.exec(address)?.[1]
    return plain === undefined || sent.has(plain)
      ? []
      : [`${title} refers to ${plain}, which was not sent, so nothing was checked about it.`]
  })
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
