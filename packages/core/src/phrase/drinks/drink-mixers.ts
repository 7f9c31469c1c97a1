import { isSilent, sensesOf } from '../lexicon/lexicon.js'
import type { Token } from '../tokens.js'
import type { DrinkHit } from './drink-finder.js'
import type { DrinkTable } from './drink-table.js'

/**
 * "Bourbon and coke" is a long drink. Behind the spirit the word means cola; before it ("coke and whiskey"), or by itself
 * ("a beer and a coke"), it may as well be cocaine, and stays unread. Anywhere else it is no word of a drink.
 *
 * @example
 * withMixers([], tokensOf('coke'), drinks) // []
 */
export function withMixers(
  all: readonly DrinkHit[],
  tokens: readonly Token[],
  { beverages }: DrinkTable,
): readonly DrinkHit[] {
  const isSpirit = (hit: DrinkHit | undefined): hit is DrinkHit => {
    const id = hit?.term.kind === 'beverage' ? hit.term.id : undefined
    const kind = beverages.find((one) => one.id === id)?.kind
    return kind === 'spirits' || kind === 'liqueur'
  }
  const made: DrinkHit[] = []
  for (const [index, hit] of all.entries()) {
    if (hit.term.kind !== 'mixer') {
      made.push(hit)
      continue
    }
    const { at, length, term } = hit
    const [before, after] = [made.at(-1), all[index + 1]]
    if (isSpirit(before) && isJoined(tokens, before.at + before.length, at)) {
      const plural = term.plural === true || ('plural' in before.term && before.term.plural === true)
      const drink = { kind: 'beverage', id: term.id, ...(plural && { plural }) } as const
      made[made.length - 1] = { at: before.at, length: at + length - before.at, term: drink }
    } else if (term.unclear === true && (isServed(tokens, before, at) || isServed(tokens, hit, after?.at)))
      made.push({ ...hit, term: { kind: 'unclear' } })
    else if (term.unclear === true && isSpirit(after) && mayBeMixed(tokens, hit, after))
      made.push({ ...hit, term: { kind: 'unclear' } })
  }
  return made
}

/** Nothing but "and", "with" or a sign for it between two places. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).filter(({ kind, word }) => kind !== 'sign' || !isSilent(word))
  return between.length === 0 || (between.length === 1 && between.every(isAnd))
}

function isAnd({ kind, word }: Token): boolean {
  if (kind === 'sign') return word === '&' || word === '+' || word === '/'
  return sensesOf(word).some(({ head }) => head === 'and' || head === 'with')
}

/** "Two vodkas and a coke", "a coke and a beer": with an article between the drinks. */
function isServed(tokens: readonly Token[], before: DrinkHit | undefined, at: number | undefined): boolean {
  if (before === undefined || at === undefined) return false
  if (before.term.kind !== 'beverage' && before.term.kind !== 'mixer') return false
  const says = (token: Token | undefined, heads: readonly string[]): boolean =>
    token !== undefined && (token.kind === 'number' || sensesOf(token.word).some(({ head }) => heads.includes(head)))
  const article = ['article', 'number']
  const [joint, count, ...more] = tokens.slice(before.at + before.length, at)
  const served = before.term.kind === 'mixer' ? tokens[before.at - 1] : count
  return joint !== undefined && isAnd(joint) && more.length === 0 && says(count, article) && says(served, article)
}

/** Heads of words that measure a powder, or say how it is taken. */
const ofPowder = new Set(['mass', 'route', 'count-form', 'times'])
/** Between a measure and what it measures. */
const betweenMeasure = new Set(['of', 'some', 'de', 'di', 'd'])

/** "Coke and two whiskies", but "a line of coke and a whiskey", "ket, coke and vodka" are cocaine. */
function mayBeMixed(tokens: readonly Token[], { at, length }: DrinkHit, next: DrinkHit): boolean {
  const between = tokens.slice(at + length, next.at)
  const isCount = ({ kind, word }: Token): boolean =>
    kind === 'number' || sensesOf(word).some(({ head }) => ['number', 'article', 'vague'].includes(head))
  const joints = between.filter((token) => !isCount(token) && !(token.kind === 'sign' && isSilent(token.word)))
  const isComma = joints.length === 1 && joints[0]?.word === ',' && next.at + next.length === tokens.length
  if (!isComma && !(joints.length <= 1 && joints.every(isAnd))) return false
  const before = tokens.slice(0, at)
  if (before.some(({ word }) => betweenMeasure.has(word))) return false
  return !before.some(
    (token) =>
      (token.kind === 'sign' && !isSilent(token.word)) || isAnd(token) || sensesOf(token.word).some(saysPowder),
  )
}

function saysPowder({ head }: { head: string }): boolean {
  return ofPowder.has(head)
}
