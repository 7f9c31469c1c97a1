import { tagAt } from '../grammar/fold.js'
import { denyingVerbs, pastHeads } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const ends = new Set(['', 'close', 'comma', 'semicolon', 'and'])

/**
 * "Past: lisinopril", and behind a name "(patient denies taking)": words that say that something is over only where they
 * stand.
 *
 * @example
 * withHeadsOfState([]) // []
 */
export function withHeadsOfState(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const isHead = pastHeads.test(term.word) && tagAt(terms, at + 1) === 'colon' && term.begins !== undefined
    if (isHead || (at === 0 && pastHeads.test(term.word) && tagAt(terms, 1) === 'colon'))
      return { ...term, tag: 'past', value: '' }
    const isDenied = term.tag === 'not' && denyingVerbs.test(term.word) && ends.has(tagAt(terms, at + 1))
    const isOfName = terms.slice(0, at).some(({ tag }) => tag === 'name')
    return isDenied && isOfName ? { ...term, tag: 'past', value: '' } : term
  })
}
