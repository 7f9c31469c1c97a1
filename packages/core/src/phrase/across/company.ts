import type { Term } from '../terms.js'

const atNames = /^(?:bij|bei|vid|ved)$/
const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'article'

/**
 * "Mag ik diclofenac bij acenocoumarol?": the words that say for which complaint something is taken say, before the name
 * of another medicine, beside which.
 *
 * @example
 * withCompany([]) // []
 */
export function withCompany(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) => {
    if (term.tag !== 'as-needed' || !atNames.test(term.word)) return term
    const next = terms.slice(index + 1).find((one) => !isSilent(one))
    return next?.tag === 'name' ? { ...term, tag: 'with', value: '' } : term
  })
}
