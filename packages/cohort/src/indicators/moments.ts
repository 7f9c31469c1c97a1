import { textOf } from '@mixwise/core/fhir'

/** A time span in milliseconds; an open end is infinite, one that is not known is undefined. */
export interface Span {
  from: number
  to: number | undefined
}

const dayMs = 86_400_000

/**
 * A date or time of a record in milliseconds; undefined where it is none. What names no time is the beginning of its day.
 *
 * @example
 * momentOf('2026-01-31T12:00:00Z') // 1769860800000
 */
export function momentOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const moment = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text)
  return Number.isNaN(moment) ? undefined : moment
}

/** The day of a moment, counted from 1970-01-01. */
export function dayOf(moment: number): number {
  return Math.floor(moment / dayMs)
}

/** The span of an element that may be a time or a period, as `performedDateTime` and `performedPeriod`. */
export function spanOf(resource: unknown, element: string): Span | undefined {
  const at = momentOf(textOf(resource, `${element}DateTime`))
  if (at !== undefined) return { from: at, to: at }
  return periodOf(resource, `${element}Period`)
}

/** A period; without an end it is still open. */
export function periodOf(resource: unknown, element: string): Span | undefined {
  const from = momentOf(textOf(resource, element, 'start'))
  const to = momentOf(textOf(resource, element, 'end'))
  return from === undefined && to === undefined ? undefined : { from: from ?? -Infinity, to: to ?? Infinity }
}

/** Whether a moment lies on a day of a span. */
export function isOnADayOf(moment: number | undefined, span: Span | undefined): boolean {
  if (moment === undefined || span === undefined || span.to === undefined) return false
  return dayOf(moment) >= dayOf(span.from) && dayOf(moment) <= dayOf(span.to)
}

/** Whether two spans share a day. An end that is not known proves nothing. */
export function shareADay(one: Span | undefined, other: Span | undefined): boolean {
  if (one?.to === undefined || other?.to === undefined) return false
  return dayOf(one.from) <= dayOf(other.to) && dayOf(other.from) <= dayOf(one.to)
}
