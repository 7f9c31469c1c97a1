import type { ReportedDepends } from '../contract/check.js'
import { type Amount, amountText, highOf, lowOf } from '../phrase/taking.js'
import type { SpokenWords } from '../words.js'
import type { Lasting } from './washout.js'

type NameOf = (slug: string) => string

/**
 * What is said of something that was stopped, or has to be before another begins, in English. `why` is the sentence of
 * the washout.
 *
 * @example
 * const washout = { id: 'a', stopped: ['fluoxetine'], lastsDays: { min: 35, max: 35 }, cite: ['label'] }
 * lastingText({ substance: 'fluoxetine', washout, state: 'open' }, (slug) => slug, '') // 'fluoxetine is no longer taken. ...'
 */
export function lastingText(
  { substance, partner, washout, state, sinceDays }: Lasting,
  named: NameOf,
  why: string,
): string {
  const name = named(substance)
  const time = timeText(washout.lastsDays)
  const said: Readonly<Record<Lasting['state'], string>> = {
    lasts: `${name}: ${sinceText(sinceDays)} since the last dose. What it did can last ${time}, so it still counts.`,
    open: `${name} is no longer taken. What it did can last ${time} after the last dose, so it counts until that is known to have passed.`,
    over: `${name}: ${sinceText(sinceDays)} since the last dose. The ${time} that are published have passed.`,
    'still-taken': `${partner === undefined ? 'The other' : named(partner)} is planned. What ${name} does can last ${time} after its last dose.`,
  }
  return `${said[state]} ${why}`.trim()
}

/**
 * What takes the place of a finding's words when the time of what was stopped has passed. It never says that nothing can
 * happen.
 *
 * @example
 * const washout = { id: 'a', stopped: ['fluoxetine'], lastsDays: { min: 35, max: 35 }, cite: ['label'] }
 * overText({ substance: 'fluoxetine', washout, state: 'over', sinceDays: 42 }, (slug) => slug).patient.watch // []
 */
export function overText(
  { substance, washout, sinceDays }: Lasting,
  named: NameOf,
): { patient: SpokenWords; clinician: SpokenWords } {
  const name = named(substance)
  const time = timeText(washout.lastsDays)
  const since = sinceText(sinceDays)
  return {
    patient: {
      happens: `The time to wait after ${name} has passed: ${since} of ${time}.`,
      do: `Tell the person who prescribes that you took ${name}, and when you stopped.`,
      watch: [],
    },
    clinician: {
      happens: `The published time after ${name} (${time}) has passed; ${since} are given.`,
      do: 'Confirm the last dose; allow for high doses, long use and slow clearance.',
      watch: [],
    },
  }
}

/**
 * What would settle whether the time has passed, where nobody said when it ended or when the other begins: the field of a
 * request, by the path of the entry, and the days from which on it has. Undefined where it is settled.
 *
 * @example
 * const washout = { id: 'a', stopped: ['fluoxetine'], lastsDays: { min: 35, max: 35 }, cite: ['label'] }
 * openTime({ substance: 'fluoxetine', washout, state: 'open' }, () => 'past[0]', (slug) => slug)?.key // 'past[0].stoppedDaysAgo'
 */
export function openTime(
  { substance, partner, washout, state, sinceDays }: Lasting,
  pathOf: (slug: string) => string,
  named: NameOf,
): ReportedDepends | undefined {
  if (state !== 'open') return undefined
  const { max } = washout.lastsDays
  const isOver = { severity: 'minor', action: 'be-aware' } as const
  const why = `The ${timeText(washout.lastsDays)} after ${named(substance)} have passed then`
  if (partner !== undefined && sinceDays !== undefined && highOf(sinceDays) < max)
    return {
      ...isOver,
      why,
      ask: `In how many days does ${named(partner)} begin?`,
      key: `${pathOf(partner)}.inDays`,
      range: { min: max - lowOf(sinceDays) },
    }
  const path = pathOf(substance)
  return {
    ...isOver,
    why,
    ask: `How many days ago was the last dose of ${named(substance)}?`,
    key: `${path}.${path.startsWith('past') ? 'stoppedDaysAgo' : 'daysAgo'}`,
    range: { min: max },
  }
}

const sinceText = (days: Amount | undefined): string => {
  if (days === undefined) return 'an unknown time'
  return typeof days === 'number' ? lengthText(days) : `${amountText(days)} days`
}

/**
 * A length of time, or the two ends of one.
 *
 * @example
 * timeText({ min: 7, max: 14 }) // '7 days to 2 weeks'
 */
export function timeText({ min, max }: { min: number; max: number }): string {
  return min === max ? lengthText(max) : `${lengthText(min)} to ${lengthText(max)}`
}

/** Days in the largest unit that is meant: hours below two days, then days, weeks, months of 30 days, years. */
function lengthText(days: number): string {
  const [count, unit] = inUnit(days)
  return `${Number(count.toPrecision(6))} ${unit}${count === 1 ? '' : 's'}`
}

function inUnit(days: number): readonly [number, string] {
  if (days < 2) return [days * 24, 'hour']
  if (days % 365 === 0) return [days / 365, 'year']
  if (days % 30 === 0) return [days / 30, 'month']
  if (days > 7 && days % 7 === 0) return [days / 7, 'week']
  return [days, 'day']
}
