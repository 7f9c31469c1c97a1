import { type Sense, sensesOf } from '../lexicon/lexicon.js'
import type { Term } from '../terms.js'
import type { Token } from '../tokens.js'

const isItalianPeriod = (token: Token | undefined): boolean =>
  sensesOf(token?.word ?? '').some(({ head, language }) => head === 'period' && language === 'it') &&
  (token?.word.length ?? 0) > 2

const ofTime = new Set(['number', 'article', 'vague', 'part', 'weekday', 'period', 'when'])

/** "I wczoraj": and yesterday */
function isPolish(next: Token | undefined): boolean {
  const senses = sensesOf(next?.word ?? '')
  return senses.length > 0 && senses.every(({ language }) => language === 'pl')
}

function beginsSpan(next: Token | undefined): boolean {
  return next?.kind === 'number' || (next !== undefined && sensesOf(next.word).some(({ head }) => ofTime.has(head)))
}

const englishSubjects = /^(?:i|you|we|they|not|but|to|also|please)$/
const joinedBy = new Set(['filler', 'comma', 'semicolon', 'and', 'plus', 'not', 'used', 'current'])

/**
 * Whether a short word that says one thing in one language and another in the next says it here; undefined where it is
 * none of those.
 *
 * @example
 * const next = { kind: 'word', word: 'drink', text: 'drink', at: 2, end: 7, glued: false }
 * inItsLanguage('and', 'i', 'i', [], next, undefined) // false
 */
export function inItsLanguage(
  head: Sense['head'],
  key: string,
  written: string,
  before: readonly Term[],
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean | undefined {
  const prior = before.findLast(({ tag }) => tag !== 'filler')
  const tag = prior?.tag ?? 'start'
  // Spanish "se fumó" is no condition.
  if (
    key === 'se' &&
    (head === 'if' || head === 'as-needed') &&
    /(?:ó|ron|^ha|^han|^he|^hemos)$/.test(next?.text ?? '')
  )
    return false
  // "ore 8 e ore 15" is no 8 units.
  if (key === 'e' && head === 'activity' && written !== 'E') return false
  // "Thé" is tea.
  if (key === 'the' && /é/i.test(written)) return false
  // "Ni tabac ni alcool": before the first it denies, and behind it joins.
  if (key === 'ni') return (head === 'not') === (tag !== 'name' && tag !== 'salt')
  if (key === 'noch' && head === 'to') return before.some(({ word }) => word === 'weder')
  // "I drink", "but i drink": Polish "i" joins what is right before it.
  if (key === 'i' && head === 'and') return before.length > 0 && !joinedBy.has(before.at(-1)?.tag ?? '')
  // "I do drink"; Polish "do 3 tabletek" is up to three.
  if (key === 'do' && head === 'to') return !englishSubjects.test(before.at(-1)?.word ?? '')
  // Swedish "i fem dagar"; in Polish "i" joins two things.
  if (key === 'i' && head === 'for') return next?.word !== 'am' && beginsSpan(next) && !isPolish(next)
  // "Il dort mal" is no four: that is written "dört".
  if (key === 'dort' && head === 'number') return written !== 'dort'
  // "Per 6 giorni" says how long, "per giorno" how often.
  if (key === 'per' && head === 'per' && next?.kind === 'number' && isItalianPeriod(afterNext)) return false
  // "10 gün önce" is ten days ago.
  if (key === 'once' && tag === 'period' && prior?.language === 'tr') {
    if (head === 'times' || (head === 'relation' && Number(prior.value) >= 24)) return false
  }
  return undefined
}
