import { sensesOf } from '../lexicon/lexicon.js'
import type { Token } from '../tokens.js'
import type { DrinkHit } from './drink-finder.js'

const parts = new Set([',', ';', '+', '&', '|'])

/**
 * "6 units" alone is alcohol in some countries; "heparin 5000 units", "10 units of Lantus" never. What was once given in
 * units of a medicine goes on in them: "Lantus 22 units at night, 8 units at breakfast".
 *
 * @example
 * withoutUnitsOfMedicine([], [], []) // []
 */
export function withoutUnitsOfMedicine(
  all: readonly DrinkHit[],
  tokens: readonly Token[],
  verbs: readonly DrinkHit[],
): readonly DrinkHit[] {
  const covered = new Set(
    [...all, ...verbs].flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)),
  )
  const isPart = ({ word }: Token): boolean => parts.has(word) || sensesOf(word).some(({ head }) => head === 'and')
  const names = (index: number): boolean => {
    const token = tokens[index] as Token
    return token.kind === 'word' && !covered.has(index) && sensesOf(token.word).length === 0
  }
  let ofMedicine = false
  return all.filter(({ at, term }) => {
    if (term.kind !== 'standard-drink' || !('in' in term)) return true
    let from = at
    while (from > 0 && !isPart(tokens[from - 1] as Token)) from--
    let to = at
    while (to + 1 < tokens.length && !isPart(tokens[to + 1] as Token)) to++
    // "Atorvastatin. He drinks 20 units a week": the verb says of what.
    const verb = verbs.findLast((one) => one.at >= from && one.at < at)
    if (verb !== undefined && !Array.from({ length: at - verb.at - 1 }, (_, step) => verb.at + 1 + step).some(names))
      return true
    for (let index = from; index <= to; index++) if (names(index)) ofMedicine = true
    return !ofMedicine
  })
}
