import { tagAt } from './grammar/fold.js'
import { isName, joints, shapes, timesOfItem } from './items-of-text.js'
import { amountOfWords } from './lexicon/small-words.js'
import type { Term } from './terms.js'

const partsPhrases = new Set(['plus', 'and', 'semicolon', 'comma'])
const unitOfDose = new Set(['mass', 'activity', 'other-unit', 'volume', 'count-form'])

/**
 * Parts the terms where an unknown word has an amount of its own: "ramipril 5 mg and zzyzx 10 mg", so that its amount is
 * nobody else's. All is one part when there is none, or nothing is named.
 *
 * @example
 * unknownParts([]) // [[]]
 */
export function unknownParts(terms: readonly Term[]): readonly (readonly Term[])[] {
  const starts = terms.some(isName)
    ? terms.flatMap((_, index) => (beginsUnknownPart(terms, index) ? [beginOfItem(terms, index)] : []))
    : []
  if (starts.length === 0) return [terms]
  const parts: Term[][] = []
  let from = 0
  for (const start of starts) {
    if (start > from) parts.push(terms.slice(from, start))
    let end = start
    while (end < terms.length && !joints.has((terms[end] as Term).tag)) end++
    parts.push(terms.slice(start, end))
    from = end
  }
  if (from < terms.length) parts.push(terms.slice(from))
  return parts
}

const behindOwnNumber = new Set(['slash', 'dash', 'times', 'per-day', 'daily', 'as-needed', 'part', 'every', 'number'])
const leadsItem = new Set(['colon', 'list-number', 'hash', 'measure'])
const beginsItem = new Set(['comma', 'semicolon', ...leadsItem])
/** What may stand between an unknown word and its dose. */
const ofUnknown = new Set(['unknown', 'salt', 'release', 'maker', 'container'])
const timesOfUnknown = new Set([
  ...['per-day', 'daily', 'as-needed', 'part', 'times', 'every', 'a-day', 'hourly', 'weekday', 'alternate', 'interval'],
])

/** "Syp zzyzx 10 ml": the form before an unknown word is of it. */
function beginOfItem(terms: readonly Term[], index: number): number {
  let start = index
  while (shapes.has(tagAt(terms, start - 1)) || isHabitOf(terms, start - 1)) start--
  // "Given zzyzx 400 mg bd", "warfarin 5 mg od, now zzyzx 10 mg"
  const isLed = leadVerbs.has(tagAt(terms, start - 1)) && (start === 1 || partsPhrases.has(tagAt(terms, start - 2)))
  if (isLed) return start - 1
  return amountBefore(terms, start) ?? start
}

const leadVerbs = new Set(['used', 'present', 'started'])

const ofAmounts = new Set(['number', 'article', 'mass', 'volume', 'activity', 'count-form', 'container', 'vague'])
const measures = new Set(['mass', 'volume', 'activity', 'count-form', 'container'])

/** "500 mg of zzyzx and 2 tramadol": where the amount begins that stands right before an unknown word. */
function amountBefore(terms: readonly Term[], unknown: number): number | undefined {
  let start = unknown
  if (amountOfWords.test(terms[start - 1]?.word ?? '')) start--
  while (ofAmounts.has(tagAt(terms, start - 1)) || (start > 1 && terms[start - 1]?.word === 'of')) start--
  const amount = terms.slice(start, unknown)
  const isAmount = amount.some(({ tag }) => measures.has(tag))
  const verb = terms.slice(0, start).every(({ tag }) => ['used', 'started', 'when', 'present'].includes(tag))
  const isBegun = verb || partsPhrases.has(tagAt(terms, start - 1))
  return isAmount && isBegun && endsUnknown(terms, unknown) ? start : undefined
}

/** Behind the unknown words comes another item, or nothing. */
function endsUnknown(terms: readonly Term[], unknown: number): boolean {
  let next = unknown
  while (ofUnknown.has(tagAt(terms, next))) next++
  // "Took a 10 mg zzyzx at 7, 2 beers": with when it was
  if (timeOf.has(tagAt(terms, next))) while (next < terms.length && !partsPhrases.has(tagAt(terms, next))) next++
  return next === terms.length || partsPhrases.has(tagAt(terms, next))
}

const timeOf = new Set(['at', 'relation', 'clock', 'part', 'when', 'number'])

const habits = new Set(['occasional', 'regular'])

/** "Aspirin, occasional zzyzx": right behind what parts, how often is of the unknown word. */
function isHabitOf(terms: readonly Term[], at: number): boolean {
  return habits.has(tagAt(terms, at)) && partsPhrases.has(tagAt(terms, at - 1))
}

/** Whether what stands before a place and behind the last name says when that is taken, so that no more is said of it. */
function isTimedBefore(terms: readonly Term[], place: number): boolean {
  const name = terms.findLastIndex((term, at) => at < place && isName(term))
  return name !== -1 && terms.slice(name, place).some(({ tag }) => timesOfItem.has(tag))
}

/**
 * "Syp zzyzx 10 ml" on a line of its own.
 *
 * @example
 * beginsWithUnknown([]) // false
 */
export function beginsWithUnknown(piece: readonly Term[]): boolean {
  return beginsUnknownPart(
    piece,
    piece.findIndex(({ tag }) => !shapes.has(tag)),
  )
}

/** An unknown word behind a joint, with a dose right behind it: "+ zzyzx 10 mg". */
function beginsUnknownPart(terms: readonly Term[], index: number): boolean {
  if (beginsDrinking(terms, index) || beginsStatement(terms, index)) return true
  if (tagAt(terms, index) !== 'unknown') return false
  if (tagAt(terms, index - 1) !== 'unknown' && amountBefore(terms, index) !== undefined) return true
  const start = beginOfItem(terms, index)
  const before = terms[start - 1]
  if (before !== undefined && !partsPhrases.has(before.tag) && !leadsItem.has(before.tag)) return false
  let next = index + 1
  // "Sando-K 2 tabs bd", "zzyzx sulphate 200 mg"
  while (ofUnknown.has(tagAt(terms, next)) || (tagAt(terms, next) === 'dash' && tagAt(terms, next + 1) === 'unknown'))
    next++
  const isItem = before === undefined || beginsItem.has(before.tag) || isTimedBefore(terms, start)
  const [first, second] = [tagAt(terms, next), tagAt(terms, next + 1)]
  // "Metoprolol 50; zzyzx 0.25": a bare number behind it is of it.
  if (first === 'number' && (second === '' || partsPhrases.has(second))) return before !== undefined || second !== ''
  if (first === 'number') return unitOfDose.has(second) || (behindOwnNumber.has(second) && isItem)
  if (isHabitOf(terms, start) && (first === '' || partsPhrases.has(first))) return true
  return timesOfUnknown.has(first) && isItem
}

const stateVerbs = new Set(['past', 'held', 'skipped', 'not', 'planned', 'started', 'former'])

/**
 * "Rivaroxaban 20 mg, d/c zzyzx", "spironolactone 25 mg, zzyzx stopped": what is said of an unknown word is said of
 * nothing that is named.
 */
function beginsStatement(terms: readonly Term[], index: number): boolean {
  const before = tagAt(terms, index - 1)
  if (before !== '' && !partsPhrases.has(before)) return false
  if (stateVerbs.has(tagAt(terms, index))) {
    const object = tagAt(terms, index + 1) === 'article' ? index + 2 : index + 1
    // "Stopped by zzyzx": of whom, and not what
    const isBeside = (terms[object]?.at ?? 0) - (terms[object - 1]?.end ?? 0) <= 1
    return tagAt(terms, object) === 'unknown' && isBeside && endsUnknown(terms, object)
  }
  if (tagAt(terms, index) !== 'unknown') return false
  let verb = index
  while (ofUnknown.has(tagAt(terms, verb))) verb++
  const next = tagAt(terms, verb + 1)
  return overVerbs.has(tagAt(terms, verb)) && (next === '' || partsPhrases.has(next))
}

const overVerbs = new Set(['past', 'held', 'skipped'])

/**
 * "Citalopram 20 mg, drank 6 cans": behind a verb of its own, and with nothing named, how much of what is not said is
 * nothing of the medicine before, of which its own amount is said.
 */
function beginsDrinking(terms: readonly Term[], index: number): boolean {
  const [number, container] = terms.slice(index + 1, index + 3)
  return (
    tagAt(terms, index) === 'used' &&
    number?.tag === 'number' &&
    container?.tag === 'container' &&
    partsPhrases.has(tagAt(terms, index - 1)) &&
    terms.slice(0, index).some(({ tag }) => tag === 'mass') &&
    !terms.slice(index + 1).some(isName)
  )
}
