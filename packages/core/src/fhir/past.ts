import { daysSince } from '../vocabulary/days.js'
import { type FhirResource, listOf, partOf, textOf } from './fields.js'

/** Whether a record says that a medicine is taken, was taken, or never was. */
export type Taken = { when: 'now' } | { when: 'past'; daysAgo?: number } | { when: 'never' }

const never = new Set(['cancelled', 'entered-in-error', 'not-taken', 'declined', 'not-done'])

/**
 * When a medicine of a record was taken. What was stopped is past, with the days since its end where the record gives it.
 * A request that was completed is past only when its end is known to have come: a prescription that was filled may still
 * be taken. What was dispensed or given is taken now.
 *
 * @example
 * takenOf({ resourceType: 'MedicationStatement', status: 'stopped', effectivePeriod: { end: '2026-11-09' } }, '2026-11-23')
 * // { when: 'past', daysAgo: 14 }
 */
export function takenOf(resource: FhirResource, today: string): Taken {
  const status = textOf(resource, 'status') ?? ''
  if (never.has(status) || partOf(resource, 'doNotPerform') === true) return { when: 'never' }
  const daysAgo = daysSince(endOf(resource), today)
  const isOrder = resource.resourceType === 'MedicationRequest'
  const isStatement = resource.resourceType === 'MedicationStatement'
  const ended =
    status === 'stopped' ||
    (status === 'completed' && (isStatement || (isOrder && daysAgo !== undefined && daysAgo > 0)))
  if (!ended) return { when: 'now' }
  return { when: 'past', ...(daysAgo !== undefined && daysAgo >= 0 && { daysAgo }) }
}

/** The day on which it ended, in the first field that says so. */
function endOf(resource: FhirResource): string | undefined {
  const dosages = [...listOf(resource, 'dosageInstruction'), ...listOf(resource, 'dosage')]
  return (
    textOf(resource, 'effectivePeriod', 'end') ??
    dosages
      .map((dosage) => textOf(dosage, 'timing', 'repeat', 'boundsPeriod', 'end'))
      .find((end) => end !== undefined) ??
    textOf(resource, 'dispenseRequest', 'validityPeriod', 'end') ??
    textOf(resource, 'statusChanged')
  )
}

/**
 * Whether a record of an allergy says that there is one: not one that was refuted, has gone, or says that none is known.
 *
 * @example
 * isAllergy({ resourceType: 'AllergyIntolerance', code: { text: 'No known allergies' } }) // false
 */
export function isAllergy(resource: FhirResource): boolean {
  if (resource.resourceType !== 'AllergyIntolerance') return false
  const status = (field: string): readonly string[] =>
    listOf(resource, field, 'coding').flatMap((coding) => textOf(coding, 'code') ?? [])
  if (status('clinicalStatus').some((code) => code === 'inactive' || code === 'resolved')) return false
  if (status('verificationStatus').some((code) => code === 'refuted' || code === 'entered-in-error')) return false
  const said = [
    textOf(resource, 'code', 'text'),
    ...listOf(resource, 'code', 'coding').map((coding) => textOf(coding, 'display')),
  ]
  return !said.some((text) => text !== undefined && /\bno known\b|\bno allerg/i.test(text))
}
