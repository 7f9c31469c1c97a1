import { besideWords, ownerWords, withWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'article'

/** "Grapefruit juice with my tablets": what it is taken with has the form. */
function isOfOthers(terms: readonly Term[], at: number): boolean {
  const [company, owner, form] = [terms[at - 2], terms[at - 1], terms[at]]
  return (
    (form?.tag === 'form' || form?.tag === 'count-form') &&
    ownerWords.test(owner?.word ?? '') &&
    withWords.test(company?.word ?? '')
  )
}

/**
 * "Mag ik diclofenac bij acenocoumarol?": the words that say for which complaint something is taken say, before the name
 * of another medicine, beside which.
 *
 * @example
 * withCompany([]) // []
 */
export function withCompany(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) => {
    if (isOfOthers(terms, index)) return { ...term, tag: 'filler', value: '' }
    if (term.tag !== 'as-needed' || !besideWords.test(term.word)) return term
    const next = terms.slice(index + 1).find((one) => !isSilent(one))
    return next?.tag === 'name' ? { ...term, tag: 'with', value: '' } : term
  })
}
