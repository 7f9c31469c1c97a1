import type { ClockTimes } from '../vocabulary/clock.js'
import type { Form } from '../vocabulary/forms.js'
import type { Route } from '../vocabulary/routes.js'

/** A number, or a range of which either end may be so: "1-2 tablets" of 5 mg is [5, 10]. */
export type Amount = number | readonly [low: number, high: number]

export const frequencies = ['single', 'occasional', 'regular'] as const
export type Frequency = (typeof frequencies)[number]

/** Absent in a `Taking` means current. */
export const takingStates = ['current', 'past', 'planned', 'held', 'skipped'] as const
export type TakingState = (typeof takingStates)[number]

/** Of whom a phrase says that something is taken. Absent in a `Taking` means of the one who is asked about. */
export const takers = ['self', 'unclear'] as const
export type Taker = (typeof takers)[number]

/** How one substance is taken; everything may be unknown. Amounts are per intake unless their name says otherwise. */
export interface Taking {
  route?: Route
  form?: Form
  doseMg?: Amount
  /** Units of activity per intake, as of insulin or heparin. */
  doseUnits?: Amount
  timesPerDay?: Amount
  doseMgPerDay?: Amount
  doseMgPerWeek?: Amount
  asNeeded?: boolean
  frequency?: Frequency
  state?: TakingState
  /** For `past`: how long ago it ended. For `planned` the same as `inDays`, as before that had a field of its own. */
  daysAgo?: Amount
  /** For `planned`: in how many days it begins. */
  inDays?: Amount
  /** `unclear`: the words may be of another person. `self` answers that. */
  whose?: Taker
  /** Alcohol in one intake. */
  gramsEthanol?: Amount
  /** Hours between this and other entries of a list, by their places in it. Only a field says it, never a phrase. */
  hoursFrom?: Readonly<Record<string, number>>
  /** Times of day, 0 to below 24. */
  atH?: ClockTimes
}

/**
 * Of two ways in which a substance is taken, the one of which alone it is sure that it is of the one who is asked about.
 *
 * @example
 * ownOf({ doseMg: 75 }, { whose: 'unclear' }) // { doseMg: 75 }
 */
export function ownOf(first: Taking, second: Taking): Taking | undefined {
  const own = [first, second].filter(({ whose }) => whose !== 'unclear')
  return own.length === 1 ? own[0] : undefined
}

/**
 * The lower end of an amount.
 *
 * @example
 * lowOf([5, 10]) // 5
 */
export function lowOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount[0]
}

/**
 * The upper end of an amount.
 *
 * @example
 * highOf([5, 10]) // 10
 */
export function highOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount[1]
}

/**
 * The middle of an amount.
 *
 * @example
 * middleOf([110, 119]) // 114.5
 */
export function middleOf(amount: Amount): number {
  return (lowOf(amount) + highOf(amount)) / 2
}

/**
 * A range, or one number when both ends are the same. Digits that only binary fractions make are rounded away.
 *
 * @example
 * amountOf(0.1 * 3, 0.3) // 0.3
 */
export function amountOf(low: number, high: number): Amount {
  const [from, to] = [tidy(low), tidy(high)]
  return from === to ? from : [Math.min(from, to), Math.max(from, to)]
}

/**
 * @example
 * addAmounts(5, [5, 10]) // [10, 15]
 */
export function addAmounts(first: Amount, second: Amount): Amount {
  return amountOf(lowOf(first) + lowOf(second), highOf(first) + highOf(second))
}

/**
 * @example
 * timesAmount([1, 2], 500) // [500, 1000]
 */
export function timesAmount(first: Amount, second: Amount): Amount {
  return amountOf(lowOf(first) * lowOf(second), highOf(first) * highOf(second))
}

/**
 * How an amount is written: both ends of a range, joined by a dash.
 *
 * @example
 * amountText([5, 10]) // '5–10'
 */
export function amountText(amount: Amount): string {
  return typeof amount === 'number' ? String(amount) : amount.join('–')
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/**
 * What two statements that something is over, held or to come say together: what is said last, and, where both say when,
 * between the later of their days. Nothing where one of them says that it is taken.
 *
 * @example
 * statesTogether({ state: 'past', daysAgo: 10 }, { state: 'past', daysAgo: 30 }) // { state: 'past', daysAgo: 10 }
 */
export function statesTogether(first: Taking, second: Taking): Pick<Taking, 'state' | 'daysAgo' | 'inDays'> {
  if (first.state === undefined || second.state === undefined) return {}
  const both: Pick<Taking, 'state' | 'daysAgo' | 'inDays'> = { state: second.state }
  for (const key of ['daysAgo', 'inDays'] as const) {
    const [one, other] = [first[key], second[key]]
    if (one === undefined || other === undefined) continue
    both[key] = amountOf(Math.min(lowOf(one), lowOf(other)), Math.min(highOf(one), highOf(other)))
  }
  return both
}
