import { isSilent, longestFrom, sensesOf } from '../lexicon/lexicon.js'
import type { Token } from '../tokens.js'
import type { DrinkHit } from './drink-finder.js'

/**
 * "5 shots", "twelve cans last night": measures that are drinks where they are counted and the phrase names nothing else.
 *
 * @example
 * withCounted([], tokensOf('5 mg')) // []
 */
export function withCounted(all: readonly DrinkHit[], tokens: readonly Token[]): readonly DrinkHit[] {
  const isOfDrink = all.some(({ term }) => term.kind === 'beverage')
  if (isOfDrink || !all.some(isCountable) || !isAllKnown(all, tokens)) return all
  return all.map((hit) => {
    if (!isCountable(hit) || !saysHowMany(tokens, hit.at - 1)) return hit
    const { id, plural } = hit.term
    return { ...hit, alone: true, term: { kind: 'container', id, ...(plural !== undefined && { plural }) } }
  })
}

type Countable = DrinkHit & { term: Extract<DrinkHit['term'], { kind: 'container' }> }

function isCountable(hit: DrinkHit): hit is Countable {
  return hit.term.kind === 'container' && hit.term.counted === true
}

function saysHowMany(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind === 'number') return true
  // "10+ cans"
  if (token.word === '+') return tokens[at - 1]?.kind === 'number'
  return sensesOf(token.word).some(({ head }) => head === 'number' || head === 'vague')
}

/**
 * Whether every word that is no word of a drink is one of the tables.
 *
 * @example
 * isAllKnown([], tokensOf('5 mg')) // true
 */
export function isAllKnown(all: readonly DrinkHit[], tokens: readonly Token[]): boolean {
  const covered = new Set(all.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)))
  for (let at = 0; at < tokens.length; ) {
    const length = tokens[at]?.kind !== 'word' || covered.has(at) ? 1 : wordsOfTables(tokens, at)
    if (length === 0) return false
    at += length
  }
  return true
}

/** How many tokens the longest entry of the tables takes that begins at a place. */
function wordsOfTables(tokens: readonly Token[], at: number): number {
  const most = longestFrom(tokens[at]?.word ?? '')
  let longest = 0
  const words: string[] = []
  for (let index = at; index < tokens.length && words.length < most; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'sign' && isSilent(token.word)) continue
    words.push(token.word)
    if (sensesOf(words.join(' ')).length > 0) longest = index - at + 1
  }
  return longest
}
