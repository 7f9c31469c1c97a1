import { isSilent } from '../lexicon/lexicon.js'
import type { Token } from '../tokens.js'
import type { DrinkHit } from './drink-finder.js'
import type { DrinkTable } from './drink-table.js'

/**
 * "Brandy snaps", "rum raisin ice cream" and "sauce au vin" are food, and one name.
 *
 * @example
 * withoutFood([], [], noDrinks) // []
 */
export function withoutFood(
  all: readonly DrinkHit[],
  tokens: readonly Token[],
  { food }: DrinkTable,
): readonly DrinkHit[] {
  const kept: DrinkHit[] = []
  for (const hit of all) {
    const before = kept.at(-1)
    if (before !== undefined && before.at + before.length > hit.at) continue
    if (hit.term.kind !== 'beverage') {
      kept.push(hit)
      continue
    }
    const end = foodBehind(tokens, hit.at + hit.length, food.after)
    const at = foodBefore(tokens, hit.at, food)
    if (end === undefined && at === undefined) {
      kept.push(hit)
      continue
    }
    const from = at ?? hit.at
    while ((kept.at(-1)?.at ?? -1) >= from) kept.pop()
    kept.push({ at: from, length: (end ?? hit.at + hit.length) - from, term: { kind: 'not-alcohol' } })
  }
  return kept
}

const mostFoodWords = 3

/** Where food ends whose words begin at a place, with nothing but silent signs between them. */
function foodBehind(tokens: readonly Token[], from: number, after: readonly string[]): number | undefined {
  let found: number | undefined
  const words: string[] = []
  for (let index = from; index < tokens.length && words.length < mostFoodWords; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'sign' && isSilent(token.word)) continue
    if (token.kind !== 'word') break
    words.push(token.word)
    if (after.includes(words.join(' '))) found = index + 1
  }
  return found
}

/** Where food begins that ends before a place, with one or more joints between: "sauce au vin", "poulet à la bière". */
function foodBefore(tokens: readonly Token[], to: number, food: DrinkTable['food']): number | undefined {
  let index = to - 1
  const isJoint = (token: Token | undefined): boolean =>
    token !== undefined && (food.joints.includes(token.word) || (token.kind === 'sign' && isSilent(token.word)))
  while (isJoint(tokens[index])) index--
  if (index === to - 1) return undefined
  for (let length = mostFoodWords; length > 0; length--) {
    const from = index - length + 1
    const words = tokens.slice(Math.max(0, from), index + 1).map(({ word }) => word)
    if (from >= 0 && food.before.includes(words.join(' '))) return from
  }
  return undefined
}
