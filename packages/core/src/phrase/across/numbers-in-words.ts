import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

/**
 * "Every 4 (four) hours", "2 (two) times daily": a number in brackets that says the number before it once more.
 *
 * @example
 * withoutNumbersTwice([]) // []
 */
export function withoutNumbersTwice(terms: readonly Term[]): readonly Term[] {
  const twice = terms.flatMap((term, at) => {
    const [before, after] = [terms[at - 2], terms[at + 1]]
    const isBracketed = tagAt(terms, at - 1) === 'open' && after?.tag === 'close'
    const isAgain = term.tag === 'number' && before?.tag === 'number' && before.amount === term.amount
    return isBracketed && isAgain ? [at - 1, at, at + 1] : []
  })
  return twice.length === 0
    ? terms
    : terms.map((term, at) => (twice.includes(at) ? { ...term, tag: 'filler', value: '' } : term))
}
