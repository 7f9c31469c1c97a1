import type { DrinkReading } from './drink.js'
import type { Ask } from './reading.js'
import { type Amount, highOf, type Taking } from './taking.js'
import type { Term } from './terms.js'

/** Quantities that were not used in counting a drink. */
export const leftOfDrink: ReadonlySet<string> = new Set([
  'volume',
  'percentage',
  'amount',
  'units',
  'millilitres',
  'drink-container',
  'drink-size',
  'drink-unit',
  'number',
  'package',
  'aside',
])
const saysHowOften = new Set(['frequency', 'per-day-count', 'regular', 'divided', 'pattern'])

/** What stands around a drink. */
interface Around {
  taking: Taking
  terms: readonly Term[]
  asks: Set<Ask>
}

/**
 * How a drink is taken, and how much of it on one occasion. A drink at a time of day is one occasion, not a habit; what is
 * drunk in a week says nothing of one occasion, which is asked.
 *
 * @example
 * const stated = { count: true, size: false, strength: false }
 * occasionOf({ gramsEthanol: 13, asks: [], stated }, { taking: {}, terms: [], asks: new Set() }).amount // { gramsEthanol: 13 }
 */
export function occasionOf(
  { gramsEthanol }: DrinkReading,
  { taking: said, terms, asks }: Around,
): { taking: Taking; amount: { gramsEthanol?: Amount } } {
  const taking = { ...said }
  if (!terms.some(({ tag }) => saysHowOften.has(tag))) {
    delete taking.timesPerDay
    if (taking.frequency === 'regular') delete taking.frequency
  }
  const weekly = taking.timesPerDay !== undefined && highOf(taking.timesPerDay) < 1
  if (weekly) asks.add('how-many')
  const isOpen = gramsEthanol === undefined || weekly || terms.some(({ tag }) => leftOfDrink.has(tag))
  const amount = isOpen ? {} : { gramsEthanol }
  return { taking: { ...taking, ...amount }, amount }
}
