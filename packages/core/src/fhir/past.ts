import { daysSince } from '../vocabulary/days.js'
import { codingsOf, type FhirResource, listOf, numberOf, partOf, textOf } from './fields.js'

/** Whether a record says that a medicine is taken, was taken, will be, or never was. */
export type Taken =
  | { when: 'now' }
  /** `saidActive`: its status says that it is taken, and its dates that it has ended. */
  | { when: 'past'; daysAgo?: number; saidActive?: true }
  | { when: 'planned'; inDays: number }
  | { when: 'never' }

const never = new Set(['cancelled', 'entered-in-error', 'not-taken', 'declined', 'not-done'])
/** What was handed over or given without a word on how long it lasts is taken as lasting this long. */
const supplyDays = 100
/** A filled prescription without an end is not renewed by itself. */
const orderDays = 365

/**
 * When a medicine of a record is taken. What was stopped is past, with the days since its end where the record gives it,
 * and so is what has a date of its end behind it. A request that was completed is past when its end has come, or a year
 * after it was written: a prescription that was filled may still be taken. What was dispensed lasts as long as its
 * supply, what was given a hundred days.
 *
 * @example
 * takenOf({ resourceType: 'MedicationStatement', status: 'stopped', effectivePeriod: { end: '2026-11-09' } }, '2026-11-23')
 * // { when: 'past', daysAgo: 14 }
 */
export function takenOf(resource: FhirResource, today: string): Taken {
  const status = (textOf(resource, 'status') ?? '').trim().toLowerCase()
  const adherence = textOf(listOf(resource, 'adherence', 'code', 'coding')[0], 'code') ?? ''
  if (never.has(status) || adherence.startsWith('not-taking') || isDenied(resource) || saysNothingIsTaken(resource))
    return { when: 'never' }
  const kind = resource.resourceType
  const ended = daysSince(endOf(resource), today)
  if (
    status === 'stopped' ||
    status === 'ended' ||
    adherence.startsWith('stopped') ||
    (kind === 'MedicationStatement' && status === 'completed')
  )
    return past(ended)
  const daysAgo = ended ?? supplied(resource, today)
  if (daysAgo !== undefined && daysAgo > 0)
    return { ...past(daysAgo), ...(status === 'active' && { saidActive: true as const }) }
  const starts = daysSince(startOf(resource), today)
  return starts !== undefined && starts < 0 ? { when: 'planned', inDays: -starts } : { when: 'now' }
}

/** Whether a field says that it was not to be, or was not: of R4 and later, and of the releases before. */
function isDenied(resource: FhirResource): boolean {
  const saidSo = ['doNotPerform', 'wasNotTaken', 'wasNotGiven', 'notGiven'].some((field) => resource[field] === true)
  return saidSo || textOf(resource, 'taken') === 'n'
}

/** A statement in place of a medicine: that none is taken, as the International Patient Summary and SNOMED CT write it. */
function saysNothingIsTaken(resource: FhirResource): boolean {
  const codes = codingsOf(resource.medicationCodeableConcept ?? partOf(resource, 'medication', 'concept'))
  return codes.some(({ code }) => code === 'no-known-medications' || code === '787481004')
}

function past(daysAgo: number | undefined): { when: 'past'; daysAgo?: number } {
  return { when: 'past', ...(daysAgo !== undefined && daysAgo >= 0 && { daysAgo }) }
}

/** Days since the end that follows from how much there was of it; below nothing while there still is some. */
function supplied(resource: FhirResource, today: string): number | undefined {
  const since = (day: string | undefined, lastsDays: number): number | undefined => {
    const days = daysSince(day, today)
    return days === undefined ? undefined : days - lastsDays
  }
  const days = numberOf(resource, 'daysSupply', 'value')
  switch (resource.resourceType) {
    case 'MedicationDispense':
      return since(
        textOf(resource, 'whenHandedOver') ?? textOf(resource, 'whenPrepared'),
        Math.max(days ?? 0, supplyDays),
      )
    case 'MedicationAdministration':
      return since(
        textOf(resource, 'effectiveDateTime') ??
          textOf(resource, 'occurenceDateTime') ??
          textOf(resource, 'effectivePeriod', 'start'),
        supplyDays,
      )
    case 'MedicationRequest':
      return textOf(resource, 'status') === 'completed' ? since(textOf(resource, 'authoredOn'), orderDays) : undefined
    default:
      return undefined
  }
}

/** The day on which it ended, in the first field that says so. */
function endOf(resource: FhirResource): string | undefined {
  if (resource.resourceType === 'MedicationDispense' || resource.resourceType === 'MedicationAdministration')
    return undefined
  return (
    textOf(resource, 'effectivePeriod', 'end') ??
    bounds(resource, 'end') ??
    (textOf(resource, 'status') === 'active'
      ? undefined
      : textOf(resource, 'dispenseRequest', 'validityPeriod', 'end')) ??
    (textOf(resource, 'status') === 'active' ? undefined : textOf(resource, 'statusChanged'))
  )
}

function startOf(resource: FhirResource): string | undefined {
  return textOf(resource, 'effectivePeriod', 'start') ?? bounds(resource, 'start')
}

/** The first start or the last end of the periods of its dosages, where each has one. */
function bounds(resource: FhirResource, side: 'start' | 'end'): string | undefined {
  const dosages = [...listOf(resource, 'dosageInstruction'), ...listOf(resource, 'dosage')]
  const days = dosages.map((dosage) => textOf(dosage, 'timing', 'repeat', 'boundsPeriod', side))
  if (days.some((day) => day === undefined)) return undefined
  const sorted = (days as string[]).sort()
  return side === 'start' ? sorted[0] : sorted.at(-1)
}
