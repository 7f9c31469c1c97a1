import type { Term } from '../terms.js'

const atNames = /^(?:bij|bei|vid|ved)$/
const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'article'

const owners =
  /^(?:my|his|her|their|the|mes|ses|les|meinen|seinen|ihren|den|mis|sus|las|i miei|le|meus|os|mijn|zijn|mina|sina|moimi)$/
const withWords = /^(?:with|avec|mit|con|com|met|med|z)$/

/** "Grapefruit juice with my tablets": what it is taken with has the form. */
function isOfOthers(terms: readonly Term[], at: number): boolean {
  const [company, owner, form] = [terms[at - 2], terms[at - 1], terms[at]]
  return (
    (form?.tag === 'form' || form?.tag === 'count-form') &&
    owners.test(owner?.word ?? '') &&
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
    if (term.tag !== 'as-needed' || !atNames.test(term.word)) return term
    const next = terms.slice(index + 1).find((one) => !isSilent(one))
    return next?.tag === 'name' ? { ...term, tag: 'with', value: '' } : term
  })
}
