import { daysSince } from '../vocabulary/days.js'
import { type FhirResource, textOf } from './fields.js'
import type { Taken } from './past.js'

/** A vaccine matters to what is taken for weeks; the rest of a childhood's vaccines say nothing about today. */
const countsDays = 100

/**
 * When a vaccine of a record was given: as something that ended that day, of the last hundred days; one on a draft order
 * or without a day counts as given now.
 *
 * @example
 * vaccineTaken({ resourceType: 'Immunization', status: 'completed', occurrenceDateTime: '2026-11-13' }, '2026-11-23')
 * // { when: 'past', daysAgo: 10 }
 */
export function vaccineTaken(resource: FhirResource, today: string): Taken {
  const status = textOf(resource, 'status')
  if (status === 'not-done' || status === 'entered-in-error') return { when: 'never' }
  const days = daysSince(textOf(resource, 'occurrenceDateTime') ?? textOf(resource, 'date'), today)
  if (days === undefined || days === 0) return { when: 'now' }
  if (days < 0) return { when: 'planned', inDays: -days }
  return days > countsDays ? { when: 'never' } : { when: 'past', daysAgo: days }
}
