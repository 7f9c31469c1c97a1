import { tagAt, together } from '../grammar/fold.js'
import { saysHabit } from '../grammar/habits.js'
import { everyMeal, overWords } from '../lexicon/every-day.js'
import { sensesOf } from '../lexicon/lexicon.js'
import type { Ask } from '../reading.js'
import { type Amount, amountOf, highOf, lowOf, type Taking } from '../taking.js'
import type { Term } from '../terms.js'
import type { DrinkReading } from './drink.js'

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

/**
 * "14 beers a week" may be drunk at once or not; "4 beers every Friday", "a beer every other day", "twice a week" and "on 5
 * days a week" are drunk on one day.
 */
function saysWhichDays({ tag, value, amount }: Term): boolean {
  if (tag !== 'frequency') return tag === 'weekday' || tag === 'weekday-set'
  return value === 'interval' || value === 'weekdays' || value === '' || amount === 0.5
}

/** "A bottle of vodka every three days" lasts for so long. */
function isOfDays({ tag, value, list = [] }: Term): boolean {
  return tag === 'frequency' && value === 'interval' && (list[0] ?? 0) > 24
}

/** "A litre of vodka over three days": how much of it on one of them, nobody said. */
function isOverDays({ tag, word }: Term): boolean {
  return tag === 'duration' && overWords.has(word.split(' ')[0] ?? '')
}

/**
 * "With each meal", "à chaque repas", "zu den Mahlzeiten" say that it is again and again, and not how many meals there are.
 *
 * @example
 * isOfMeals({ tag: 'meals', word: 'each meal', at: 0, end: 9, value: '', glued: false, capitals: false }, undefined) // true
 */
export function isOfMeals({ tag, word }: Term, before: Term | undefined): boolean {
  const words = [...(before?.tag === 'relation' ? before.word.split(' ') : []), ...word.split(' ')]
  const isEvery = words.some((one) => sensesOf(one).some(({ head }) => head === 'every'))
  return tag === 'meals' && (isEvery || everyMeal.has(words.at(-1) ?? '') || everyMeal.has(words.slice(-2).join(' ')))
}

/** "No fim de semana" may be this one or each. */
function isWeekend({ tag, value, days = [] }: Term): boolean {
  return tag === 'weekday' && (value === 'weekend' || days.includes('weekend'))
}

/**
 * "Two beers an hour", "a shot per hour", "one/hour": again and again, as "every hour" says it.
 *
 * @example
 * withRounds([]) // []
 */
export function withRounds(terms: readonly Term[]): readonly Term[] {
  const made: Term[] = []
  for (const [at, term] of terms.entries()) {
    const joint = made.at(-1)
    const joins = joint !== undefined && (joint.tag === 'per' || joint.tag === 'slash' || joint.tag === 'article')
    // "An hour ago" says when.
    const isAgo = tagAt(terms, at + 1) === 'ago' || tagAt(terms, at + 1) === 'when'
    const isShort = term.tag === 'period' && Number(term.value) <= longestRoundH && !isAgo
    if (!joins || !isShort || !mayRepeat(tagAt(made, made.length - 2))) {
      made.push(term)
      continue
    }
    const everyH = Number(term.value)
    made[made.length - 1] = together([joint, term], 'frequency', {
      value: 'interval',
      amount: 24 / everyH,
      list: [everyH],
    })
  }
  return made
}

/** "Two beers an hour", "a 5% shot an hour" */
function mayRepeat(tag: string): boolean {
  return tag === 'name' || leftOfDrink.has(tag)
}

/** Rarer than this, an interval says on which days somebody drinks, and not how fast. */
const longestRoundH = 6
const mostRounds = 100

function intervalH({ value, list, amount }: Term): number | undefined {
  if (value === 'interval') return list?.[0]
  // "Hourly" and "every hour" are words of their own: nobody counts to 24 a day.
  return amount !== undefined && lowOf(amount) >= 12 ? 24 / lowOf(amount) : undefined
}

/**
 * "A beer every hour from 20:00 to 02:00": the hours at which it is drunk. Without an end nobody knows how many they are,
 * which is asked. Undefined where no such interval is said.
 *
 * @example
 * roundsOf([], undefined, new Set()) // undefined
 */
export function roundsOf(
  terms: readonly Term[],
  spanH: readonly [from: number, to: number] | undefined,
  asks: Set<Ask>,
): readonly number[] | undefined {
  const everyH = terms
    .filter(({ tag }) => tag === 'frequency')
    .map(intervalH)
    .find((one) => one !== undefined)
  if (everyH === undefined || everyH <= 0 || everyH > longestRoundH) return undefined
  asks.delete('how-often')
  if (spanH === undefined) {
    asks.add('how-many')
    return []
  }
  const rounds = Math.min(mostRounds, Math.floor((spanH[1] - spanH[0]) / everyH + 1e-9) + 1)
  return Array.from({ length: rounds }, (_, index) => spanH[0] + index * everyH)
}

/** So few in a week that it hardly matters whether they are drunk at once. */
const mostOfFew = 3
/** A bottle of wine or spirits and a pack of cans hold more than anybody calls one drink: they last for some days. */
const mostInOneDrinkG = 35

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
  { gramsEthanol, count = 1 }: DrinkReading,
  { taking: said, terms, asks }: Around,
): { taking: Taking; amount: { gramsEthanol?: Amount } } {
  // What is counted in units beside a drink is no dose of it.
  const { doseUnits: _units, ...taking } = said
  // "A glass of wine at lunch and dinner" is drunk on two.
  const parts = new Set(terms.flatMap(({ tag, value }) => (tag === 'part' ? [value] : [])))
  if (parts.size < 2 && !terms.some((term, index) => saysHowOften.has(term.tag) || saysHabit(term, terms[index - 1]))) {
    delete taking.timesPerDay
    if (taking.frequency === 'regular') delete taking.frequency
  }
  const isOften = terms.some((term, index) => isOfMeals(term, terms[index - 1]) || isWeekend(term))
  if (isOften && taking.timesPerDay === undefined) asks.add('how-often')
  // Drinks that follow each other are a list, and no dose that changes.
  if (!terms.some(({ tag }) => tag === 'taper')) asks.delete('taper')
  const isSupply = gramsEthanol !== undefined && highOf(gramsEthanol) / highOf(count) > mostInOneDrinkG
  const weekly =
    terms.some(isOverDays) ||
    (isSupply && terms.some(isOfDays)) ||
    (taking.timesPerDay !== undefined && highOf(taking.timesPerDay) < 1 && !terms.some(saysWhichDays))
  const few = weekly && !isSupply && !terms.some(isOverDays) && highOf(count) <= mostOfFew && gramsEthanol !== undefined
  // How many in a week is said; how many at once is not.
  if (weekly && !few) asks.add(gramsEthanol === undefined ? 'how-many' : 'how-much-at-once')
  // "20 units a week" are not drunk once a week.
  if (weekly && !few && gramsEthanol !== undefined) delete taking.timesPerDay
  const isOpen = gramsEthanol === undefined || (weekly && !few) || terms.some(({ tag }) => leftOfDrink.has(tag))
  // Two beers in a week are drunk on one day or on two.
  const atOnce = few ? amountOf(lowOf(gramsEthanol) / highOf(count), highOf(gramsEthanol)) : gramsEthanol
  const amount = isOpen ? {} : { gramsEthanol: atOnce as Amount }
  return { taking: { ...taking, ...amount }, amount }
}
