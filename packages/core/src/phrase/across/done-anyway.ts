import type { Term } from '../terms.js'

const done = /^(?:did|had|took|ate|drank|have|used|smoked|swallowed|i did|i had|i took|i drank|had some|took some)$/
const mostBetween = 3

/**
 * "Told not to mix GHB and alcohol but did anyway", "shouldn't have taken tramadol with sertraline but I did": what was
 * not to be taken was.
 *
 * @example
 * withDoneAnyway([]) // []
 */
export function withDoneAnyway(terms: readonly Term[]): readonly Term[] {
  const but = terms.findIndex(
    ({ word }, at) =>
      /^(?:but|well|yet|and then)$/.test(word) &&
      terms.slice(at + 1, at + 1 + mostBetween).some((term) => done.test(term.word)) &&
      !terms.slice(at + 1).some(({ tag }) => tag === 'not' || tag === 'past'),
  )
  if (but === -1) return terms
  const said = terms.findIndex(({ word }) =>
    /^(?:told|supposed|meant|should|shouldnt|shouldn|advised|warned|said)/.test(word),
  )
  if (said === -1 || said > but) return terms
  return terms.map((term, at) => (term.tag === 'not' && at < but ? { ...term, tag: 'filler', value: '' } : term))
}
