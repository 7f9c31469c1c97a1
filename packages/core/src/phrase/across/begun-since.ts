import type { Term } from '../terms.js'

const behind = /^(?:after|since|following|from|on)$/
const beginning = /ing$/

/**
 * "After starting clarithromycin", "since adding linezolid": it was begun, and is not planned.
 *
 * @example
 * withBegunSince([]) // []
 */
export function withBegunSince(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const isBegun = term.tag === 'planned' && beginning.test(term.word) && behind.test(terms[at - 1]?.word ?? '')
    return isBegun ? { ...term, tag: 'started', value: '' } : term
  })
}
