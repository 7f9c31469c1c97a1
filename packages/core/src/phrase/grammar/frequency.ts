import type { Ask } from '../reading.js'
import { type Amount, highOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { daysNamed } from './days-of-week.js'
import type { Group } from './groups.js'

/**
 * How often a group is taken: times a day, and whether it was said by the week.
 *
 * @example
 * timesOf(groupsOf([], new Set())[0], new Set(), []) // undefined
 */
export function timesOf(
  group: Group,
  asks: Set<Ask>,
  terms: readonly Term[],
): { perDay: Amount; perWeek?: boolean } | undefined {
  const { frequencies, parts, clocks, weekdays, otherDays } = group
  const plain = frequencies.filter(({ value }) => value !== 'adverb' && value !== 'bare' && value !== 'weekdays')
  const adverb = frequencies.find(({ value }) => value === 'adverb')
  const bare = frequencies.find(({ value }) => value === 'bare')
  const onDays = frequencies.filter(({ value }) => value === 'weekdays')
  const days = new Set([...weekdays, ...daysNamed(onDays)])
  // "5 days a week" names none of them.
  const share = days.size > 0 ? days.size / 7 : onDays[0]?.amount
  if (plain.length > 1 && !plain.every((term) => same(term.amount ?? 0, plain[0]?.amount ?? 0))) {
    asks.add('contradiction')
    return undefined
  }
  const first = plain[0]
  // "Once every 3 days": one at a time.
  const repeats = (times: Amount): boolean => highOf(times) !== 1 || first?.value !== 'interval'
  if (
    first?.amount !== undefined &&
    bare?.amount !== undefined &&
    !same(first.amount, bare.amount) &&
    repeats(bare.amount)
  )
    asks.add('contradiction')
  // "30 units per day tds": in all, or three times?
  if (first?.amount !== undefined && highOf(first.amount) > 1 && adverb !== undefined && isTotal(adverb))
    asks.add('contradiction')
  // "Morning and night, 8:00 and 20:00" says the same twice.
  // "Every 12 hours weekly": how often in a week?
  // "Every 12 hours for 3 doses, weekly": three a week.
  if (first?.each !== undefined && adverb?.amount !== undefined && isWeekly(adverb.amount))
    return { perDay: timesAmount(first.each, adverb.amount), perWeek: true }
  if (
    first?.value === 'interval' &&
    adverb?.amount !== undefined &&
    isWeekly(adverb.amount) &&
    lowOf(first.amount ?? 0) >= 1
  )
    asks.add('contradiction')
  const daytimes = parts.size === clocks.length && parts.size > 1 ? parts.size : group.daytimes
  // "30 mg a day at 08:00 and 20:00": in all, or each time? "Weekly at 08:00 and 20:00": on which day which?
  const isOnce = adverb?.amount !== undefined && (clocks.length > 1 || isTotal(adverb) || isWeekly(adverb.amount))
  const { amounts, counts, units, millilitres, numbers } = group
  const isDosed = amounts.length + counts.length + units.length + millilitres.length + numbers.length > 0
  if (isDosed && daytimes > 1 && (isOnce || (first?.amount !== undefined && isWeekly(first.amount))))
    asks.add('contradiction')
  // "Three times a day at 20:00": when the others are, nobody says.
  if (isDosed && first?.amount !== undefined && first.value === '' && clocks.length > 0 && !isWeekly(first.amount)) {
    if (clocks.length < lowOf(first.amount) || clocks.length > highOf(first.amount)) asks.add('how-often')
  }
  // Twice a day from Monday to Friday; but once a week, on Mondays.
  if (first?.amount !== undefined && share !== undefined && lowOf(first.amount) >= 1)
    return { perDay: timesAmount(first.amount, share), perWeek: true }
  if (first?.amount !== undefined && otherDays && lowOf(first.amount) >= 1) {
    const named = daysNamed(terms).size
    if (named > 0 && named < 7) return { perDay: timesAmount(first.amount, (7 - named) / 7), perWeek: true }
  }
  if (first?.amount !== undefined) return { perDay: first.amount, ...(isWeekly(first.amount) && { perWeek: true }) }
  const aDay = daytimes > 0 ? daytimes : undefined
  if (share !== undefined && !otherDays) {
    const often = aDay ?? bare?.amount ?? 1
    // "Twice on Mondays"; but "twice on Mondays and Fridays" may be once on each.
    if (aDay === undefined && days.size > 1 && highOf(often) === days.size) {
      asks.add('how-often')
      return undefined
    }
    const perDay = typeof share === 'number' && typeof often === 'number' ? share * often : timesAmount(share, often)
    return { perDay, perWeek: true }
  }
  if (otherDays) {
    const named = daysNamed(terms).size
    // Other than which days, the phrase does not say.
    if (named === 0 || named >= 7) {
      asks.add('contradiction')
      return undefined
    }
    return { perDay: ((7 - named) / 7) * (aDay ?? 1), perWeek: true }
  }
  if (bare?.amount !== undefined) {
    if (adverb?.amount !== undefined)
      return {
        perDay: timesAmount(bare.amount, adverb.amount),
        ...(isWeekly(adverb.amount) && { perWeek: true }),
      }
    // "2x morgens": two at once, or twice a day?
    if (aDay === 1 && lowOf(bare.amount) > 1) asks.add('how-often')
    if (aDay !== undefined) return { perDay: aDay }
    if (highOf(bare.amount) > 1) asks.add('how-often')
    return undefined
  }
  if (adverb?.amount !== undefined) {
    const weekly = isWeekly(adverb.amount)
    const isRarer = weekly || highOf(adverb.amount) <= 0.1
    return isRarer || aDay === undefined
      ? { perDay: adverb.amount, ...(weekly && { perWeek: true }) }
      : { perDay: aDay }
  }
  return aDay === undefined ? undefined : { perDay: aDay }
}

/**
 * On which share of the days of a week, where days are all that is said of how often.
 *
 * @example
 * shareOfWeek(groupsOf([], new Set())[0]) // undefined
 */
export function shareOfWeek({ frequencies, parts, clocks, weekdays, otherDays }: Group): number | undefined {
  const isAll =
    !otherDays && parts.size === 0 && clocks.length === 0 && frequencies.every(({ value }) => value === 'weekdays')
  const days = new Set([...weekdays, ...daysNamed(frequencies)])
  return isAll && days.size > 0 ? days.size / 7 : undefined
}

/** "5 mg per day bd"; "5 mg daily bd" says the same twice. */
function isTotal({ parts }: Term): boolean {
  return parts?.[0]?.tag !== 'daily'
}

function isWeekly(perDay: Amount): boolean {
  return highOf(perDay) < 0.99 && highOf(perDay) > 0.1 && !same(perDay, 0.5)
}

/**
 * Whether two amounts are one and the same.
 *
 * @example
 * same([1, 2], [1, 2]) // true
 */
export function same(a: Amount, b: Amount): boolean {
  return lowOf(a) === lowOf(b) && highOf(a) === highOf(b)
}
