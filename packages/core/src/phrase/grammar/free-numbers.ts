import { dayOfStayWords, placeWords } from '../lexicon/small-words.js'
import { highOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import type { Context } from './fold.js'

/** What a number counts, when it stands right before it. */
const things = new Set(['name', 'amount', 'units', 'count', 'others', 'count-form', 'form', 'millilitres', 'times'])
/** When so many are taken, when it stands behind them. */
const times = new Set([
  ...['frequency', 'part', 'as-needed', 'clock', 'per-day-count', 'pattern', 'ceiling-of', 'weekday', 'weekday-set'],
  ...['other-days', 'meals', 'relation', 'divided', 'duration', 'route', 'from-to', 'timing', 'afterwards', 'taper'],
])
/** What says of a number before or behind it that it is something else. */
const saysWhat = new Set(['unknown', 'since', 'change', 'period', 'measure', 'code', 'symbol', 'month'])
const amounts = new Set(['amount', 'units', 'concentration', 'day-total', 'combination', 'millilitres'])

/**
 * Sets apart the numbers that count nothing: "warfarin 5 mg target 2.5", "week 2", "(was 10)", "3 kids". Beside an amount
 * a number counts what stands right behind it, what is taken at the times behind it, or the amount right before it.
 *
 * @example
 * withoutFreeNumbers([], { substances: 0, decimalComma: false, ask: () => {}, beside: () => [] }) // []
 */
export function withoutFreeNumbers(terms: readonly Term[], { beside }: Context): readonly Term[] {
  const isDrink = terms.some(({ tag, value }) => tag === 'name' && value.includes(':'))
  if (isDrink || !terms.some(({ tag }) => amounts.has(tag))) return terms
  return terms.map((term, index) =>
    term.tag === 'number' &&
    (isNoCount(term, terms[index + 1]) ||
      isHour(terms[index + 1], terms[index + 2]) ||
      isFree(term, terms[index - 1], terms[index + 1], beside(term)))
      ? { ...term, tag: 'free-number' }
      : term,
  )
}

/**
 * "(2.4)", "am 3.11.": a decimal that is no half or quarter of a tablet counts nothing, and "2.5" does only before when or
 * what it counts.
 */
function isNoCount({ word, amount }: Term, next: Term | undefined): boolean {
  if (!/^\d+[.,·]\d/.test(word)) return false
  const isShare = [lowOf(amount ?? 1), highOf(amount ?? 1)].every((one) => Number.isInteger(one * 4))
  return !isShare || next === undefined || !(times.has(next.tag) || things.has(next.tag))
}

/** "8-20 Uhr": from when on, or one of two times. */
function isHour(next: Term | undefined, afterNext: Term | undefined): boolean {
  return next?.tag === 'dash' && afterNext?.tag === 'clock'
}

function isFree(
  number: Term,
  prior: Term | undefined,
  next: Term | undefined,
  [before, after]: readonly (Term | undefined)[],
): boolean {
  const isBehind = before !== undefined && before.end === prior?.end
  const isBefore = after !== undefined && after.at === next?.at
  if (isBehind && saysWhat.has(prior.tag)) return true
  // "Day 3 ⏎ Paracetamol 1 g", "ward 7 warfarin 5 mg"
  if (before !== undefined && placeWords.test(before.word)) return true
  if (before !== undefined && dayOfStayWords.test(before.word) && next?.tag === 'name') return true
  // Of "a half" and a word nobody knows, something is taken.
  const isShare = highOf(number.amount ?? 1) < 1 && /^\p{L}/u.test(number.word)
  if (isBefore && next.tag === 'unknown' && !isShare) return true
  if (next !== undefined && (times.has(next.tag) || (isBefore && things.has(next.tag)))) return false
  // "Clonidine 0.1 prn. 2 ...": what begins another sentence counts nothing of this one.
  if (number.begins !== undefined) return true
  // "aumentato da 1,25": behind a word for "since" or "from" that dates nothing.
  if (isBehind && prior.tag === 'ago') return true
  // A word that says nothing of how something is taken stands between: "target 2.5", "3 kids".
  return isWord(before) || (isWord(after) && !isShare)
}

function isWord(term: Term | undefined): boolean {
  return term?.tag === 'filler' && /\p{L}/u.test(term.word)
}
