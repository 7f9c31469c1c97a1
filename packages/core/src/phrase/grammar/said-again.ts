import type { Ask } from '../reading.js'
import { highOf } from '../taking.js'
import type { Group } from './groups.js'

/**
 * Puts counts that only say when what is taken into the dose they are of: "BID, 1 tab AM, 1 tab PM" is twice a day, and
 * "weekly, 1 tablet in the evening" once a week. Counts that come to another number than the dose before are asked.
 *
 * @example
 * withoutSaidAgain([], new Set()) // []
 */
export function withoutSaidAgain(groups: readonly Group[], asks: Set<Ask>): readonly Group[] {
  const kept: Group[] = []
  const said = new Map<Group, Group[]>()
  for (const group of groups) {
    const main = kept.at(-1)
    if (main !== undefined && saysOften(main) && isCountsOnly(group) && (saysTimes(group) || saysOften(group)))
      said.set(main, [...(said.get(main) ?? []), group])
    else kept.push(group)
  }
  for (const [main, again] of said) {
    const times = again.reduce((sum, group) => sum + Math.max(1, group.daytimes), 0)
    // On a day on which it is taken at all.
    const often = Math.max(1, ...main.frequencies.map(({ amount }) => highOf(amount ?? 1)))
    const counts = new Set(again.map(countIn))
    const each = countIn(again[0] as Group)
    // "3 x 1 tablet a day"
    const isOnce = again.length === 1 && !saysTimes(again[0] as Group) && countIn(main) === 0
    const isSame = counts.size === 1 && (countIn(main) === 0 ? each <= 1 || isCounted(main) : countIn(main) === each)
    if (!isOnce && !(isSame && Math.abs(times - often) < 0.01)) asks.add('contradiction')
    for (const { counts, numbers, frequencies, weekdays, clocks } of again) {
      if (countIn(main) === 0 || isOnce) main.counts.push(...counts, ...numbers)
      main.frequencies.push(...frequencies)
      main.weekdays.push(...weekdays)
      main.clocks.push(...clocks)
    }
  }
  return kept
}

/** "2x2 Tbl.": how often is written with a sign before how many. */
const isCounted = ({ frequencies }: Group): boolean =>
  frequencies.some(({ parts = [] }) => parts.at(-1)?.tag === 'times' && parts.at(-1)?.value === '')
const saysOften = ({ frequencies }: Group): boolean => frequencies.some(({ value }) => value !== 'weekdays')
const saysTimes = ({ parts, clocks }: Group): boolean => parts.size + clocks.length > 0

/** A group that says how many and nothing of how strong they are. */
function isCountsOnly({
  amounts,
  units,
  millilitres,
  counts,
  numbers,
  pattern,
  perDayCount,
  dayTotal,
}: Group): boolean {
  const others = amounts.length + units.length + millilitres.length
  const rest = pattern ?? perDayCount ?? dayTotal
  return others === 0 && rest === undefined && counts.length + numbers.length > 0
}

/** How many a group counts; 0 when it counts none. */
function countIn({ counts, numbers }: Group): number {
  const first = counts[0] ?? numbers[0]
  return first === undefined ? 0 : highOf(first.amount ?? 1)
}
