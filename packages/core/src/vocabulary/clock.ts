/** A time of day in hours, 0 to below 24. Midnight follows 23:59, so times are never subtracted: ask `hoursApart`. */
export type ClockH = number

/** One time of day, or several on which something is taken. */
export type ClockTimes = ClockH | readonly ClockH[]

const dayH = 24
const pattern = /^(\d{1,2})(?:[:.h](\d{2})|h)?\s*(am|pm|a\.m\.|p\.m\.)?$/i
const words: Readonly<Record<string, ClockH>> = { noon: 12, midday: 12, midnight: 0 }

/**
 * The time of day of any number of hours counted from midnight.
 *
 * @example
 * clockOf(26.5) // 2.5
 */
export function clockOf(hours: number): ClockH {
  return ((hours % dayH) + dayH) % dayH
}

/**
 * A time of day as people write it: 22:00, 22.30, 22h30, 8 am, noon. 24:00 is midnight. Undefined for what is none.
 *
 * @example
 * parseClock('10:30 pm') // 22.5
 */
export function parseClock(text: string): ClockH | undefined {
  const written = text.trim().toLowerCase()
  const match = pattern.exec(written)
  if (match === null) return words[written]
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  const half = match[3]?.[0]
  if (minute > 59 || hour > dayH || (hour === dayH && minute > 0)) return undefined
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  return clockOf((half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) + minute / 60)
}

/**
 * A time of day with four digits, to the nearest minute.
 *
 * @example
 * formatClock(22.5) // '22:30'
 */
export function formatClock(timeH: ClockH): string {
  const minutes = Math.round(clockOf(timeH) * 60) % (dayH * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * The hours between two times of day, the short way round the clock; of several, the nearest two, which are the ones
 * that matter. Undefined when either side names none.
 *
 * @example
 * hoursApart(23, 1) // 2
 */
export function hoursApart(some: ClockTimes | undefined, others: ClockTimes | undefined): number | undefined {
  if (some === undefined || others === undefined) return undefined
  const distances = [some].flat().flatMap((one) => [others].flat().map((other) => roundTheClock(one, other)))
  return distances.length === 0 ? undefined : Math.min(...distances)
}

function roundTheClock(one: ClockH, other: ClockH): number {
  const apart = clockOf(one - other)
  return Math.min(apart, dayH - apart)
}
