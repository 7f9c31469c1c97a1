import type { Term } from '../terms.js'

const saysHow = /^(?:is|was|today|now|still|currently|very|too|high|low|raised|elevated|normal|back|came|up|down)$/

/**
 * "Tacrolimus level is high at 14.8": before a value stands no time of day.
 *
 * @example
 * withValuesSaid([]) // []
 */
export function withValuesSaid(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    if (term.tag !== 'at' || terms[at + 1]?.tag !== 'number') return term
    const measure = terms.slice(0, at).findLastIndex(({ word }) => !saysHow.test(word))
    return terms[measure]?.tag === 'measure' ? { ...term, tag: 'filler', value: '' } : term
  })
}
