import { tagAt } from '../grammar/fold.js'
import { adverbWords, auxiliaryWords, determinerWords, itselfWords, lifeWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const verbs = new Set(['past', 'held', 'skipped', 'planned', 'used', 'missed', 'started', 'not'])
const times = new Set(['ago', 'when', 'ahead', 'month', 'date', 'year', 'weekday', 'period', 'clock', 'half-day'])
const contents = new Set(['unknown', 'reason', 'circumstance', 'event', 'measure', 'measurement'])
/** What says how something is taken. */
const ofTaking = new Set([
  ...['name', 'drink', 'mass', 'activity', 'volume', 'other-unit', 'count-form', 'form', 'daily', 'per-day', 'part'],
  ...['as-needed', 'hourly', 'times', 'meals', 'since', 'for', 'every', 'because', 'changed', 'change', 'taper'],
])

/**
 * Whether a word names a thing, a place or something that happened, and nothing that is taken.
 *
 * @example
 * isContent({ tag: 'event', word: 'fall', value: '', at: 0, end: 4, glued: false, capitals: false }) // true
 */
export const isContent = ({ tag, language, word, capitals }: Term): boolean =>
  (contents.has(tag) && (word.length > 1 || capitals)) ||
  lifeWords.test(word) ||
  // "Had MI"
  (tag === 'filler' && capitals && word.length > 1) ||
  (tag === 'filler' && language === 'everyday' && isThingWord(word))
/** An everyday word that may name a thing or say what somebody did. */
const isThingWord = (word: string): boolean => /^[\p{L} ]{3,}$/u.test(word) && !adverbWords.test(word)
/**
 * Whether a word is a verb of taking, or says how something is taken.
 *
 * @example
 * saysTaking({ tag: 'mass', word: 'mg', value: '1', at: 0, end: 2, glued: false, capitals: false }) // true
 */
export const saysTaking = ({ tag, value }: Term): boolean => verbs.has(tag) || ofTaking.has(tag) || value === 'takes'

const shapes = new Set(['article', 'route', 'form', 'count-form', 'number', 'vague', 'to'])
const isBeforeThing = ({ tag, word, capitals }: Term): boolean =>
  shapes.has(tag) || (determinerWords.test(word) && !(capitals && word.length > 1))

/**
 * Whether words without a name say something of another thing than a medicine: "had a stroke in 2019", "stopped working",
 * "surgery cancelled", "diagnosed 2 years ago", "last INR 2.4 on Monday". "Stopped last week", "stopped it because of a
 * rash" and "started by neurology in May" do not.
 *
 * @example
 * isSaidOfElse([]) // false
 */
export function isSaidOfElse(piece: readonly Term[]): boolean {
  const places = piece.flatMap(({ tag }, at) => (verbs.has(tag) ? [at] : []))
  if (places.length > 0) return places.every((at) => isOfElse(piece, at))
  if (piece.some(saysTaking)) return false
  // "Smoked until 2015"
  if (piece[0]?.tag === 'route' && piece[0].value === 'inhaled') return true
  const first = piece.find((term) => !isBeforeThing(term) && (term.tag !== 'filler' || isContent(term)))
  return piece.some(({ tag }) => times.has(tag)) && first !== undefined && isContent(first)
}

/** Whether what a verb is said of stands beside it, and is no medicine. */
function isOfElse(piece: readonly Term[], at: number): boolean {
  const verb = piece[at] as Term
  if (itselfWords.test(verb.word)) return false
  const object = piece.slice(at + 1).find((term) => !isBeforeThing(term))
  if (object !== undefined && itselfWords.test(object.word)) return false
  // "Had a baby"
  const isOne = tagAt(piece, at + 1) === 'article' && object?.tag === 'filler'
  if (object !== undefined && (isContent(object) || isOne)) return true
  const subject = piece.slice(0, at).findLast(({ word }) => !auxiliaryWords.test(word))
  return subject !== undefined && isContent(subject)
}
