import type { Term } from '../terms.js'

const meanwhile = /^(?:while|whilst|when|during|as long as)$/

/**
 * "Grapefruit but not while on felodipine": what it is not taken beside is taken; whether the other still is, nobody says.
 *
 * @example
 * withNotWhile([]) // []
 */
export function withNotWhile(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) =>
    term.tag === 'not' && meanwhile.test(terms[index + 1]?.word ?? '') ? { ...term, tag: 'unknown', value: '' } : term,
  )
}
