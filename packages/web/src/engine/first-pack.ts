import type { ReportedFinding } from '@mixwise/core'

/** What is there first: names of the most common substances, and the gravest that is said of their pairs. */
export interface FirstPack {
  /** Of the knowledge it was made from. */
  version: string
  hash: string
  slugs: readonly string[]
  /** What the substances are called, by locale. */
  called: Readonly<Record<string, readonly string[]>>
  /** Names in normal form, and the place in `slugs` each stands for. */
  names: readonly string[]
  namesOf: readonly number[]
  /** Words for drinks and for what they are served in; the place of alcohol. */
  drinks: readonly string[]
  servings: readonly string[]
  alcohol: number
  rules: readonly {
    id: string
    topic: string
    basis: ReportedFinding['basis']
    consequences: readonly string[]
    /** Words for patients; `{left}` and `{right}` stand for the two. */
    happens: string
    do: string
  }[]
  /** What is said of pairs, as `packedPairs` writes it: one text is read at once, where as many lists take long. */
  pairs: string
}

/** Two places in `slugs`, ranks of severity and action, a place in `rules`. */
export type FirstPair = readonly [left: number, right: number, severity: number, action: number, rule: number]

const numbersEach = 5
/** The first letter that a number becomes: none before it needs an escape, and up to U+07FF each is two bytes. */
const firstLetter = 0xa1
const mostNumber = 0x7ff - firstLetter

/**
 * Pairs as one text, a letter a number.
 *
 * @throws RangeError for a number that no letter stands for.
 * @example
 * pairsAmong(packedPairs([[0, 1, 2, 3, 4]]), new Set([0, 1])) // [[0, 1, 2, 3, 4]]
 */
export function packedPairs(pairs: readonly FirstPair[]): string {
  const letter = (number: number): string => {
    if (!(number >= 0 && number <= mostNumber)) throw new RangeError(`No letter stands for ${number}.`)
    return String.fromCharCode(firstLetter + number)
  }
  return pairs.map((pair) => pair.map(letter).join('')).join('')
}

/**
 * The packed pairs both of whose places are wanted; all of them where none are named.
 *
 * @example
 * pairsAmong(packedPairs([[0, 1, 2, 3, 4]]), new Set([0])) // []
 */
export function pairsAmong(packed: string, places?: ReadonlySet<number>): readonly FirstPair[] {
  const found: FirstPair[] = []
  const number = (at: number): number => packed.charCodeAt(at) - firstLetter
  for (let at = 0; at < packed.length; at += numbersEach)
    if (places === undefined || (places.has(number(at)) && places.has(number(at + 1))))
      found.push([number(at), number(at + 1), number(at + 2), number(at + 3), number(at + 4)])
  return found
}
