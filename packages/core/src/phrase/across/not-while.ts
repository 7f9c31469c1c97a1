import type { Term } from '../terms.js'

const meanwhile = /^(?:while|whilst|when|during|as long as)$/

/**
 * "Grapefruit but not while on felodipine": what it is not taken beside is taken; whether the other still is, nobody says.
 * "Non-packed medicines" are taken too.
 *
 * @example
 * withNotWhile([]) // []
 */
export function withNotWhile(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) => {
    const deniesNothing = meanwhile.test(terms[index + 1]?.word ?? '') || isPrefix(terms, index)
    return term.tag === 'not' && deniesNothing ? { ...term, tag: 'unknown', value: '' } : term
  })
}

/** "Non-packed: Ventolin" */
function isPrefix(terms: readonly Term[], index: number): boolean {
  const [term, dash, word] = terms.slice(index, index + 3)
  return term?.word === 'non' && dash?.tag === 'dash' && dash.glued && word?.glued === true && word.tag === 'unknown'
}
