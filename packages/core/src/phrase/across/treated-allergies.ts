import type { PhraseOptions } from '../reading.js'
import type { Term } from '../terms.js'

const forWhat = /^(?:for|against|pour|contre|para|contra|bei|gegen|per|voor|tegen|vid|mot)(?: |$)/
const between = new Set(['unknown', 'filler', 'reason', 'article', 'and', 'circumstance'])
/**
 * "Cetirizine for allergies", "epipen for nut allergy", "loratadine (allergy)": what is taken for an allergy is taken.
 *
 * @example
 * withAllergiesTreated([], '', {}) // []
 */
export function withAllergiesTreated(
  terms: readonly Term[],
  text: string,
  { isAllergyRemedy = () => false }: Pick<PhraseOptions, 'isAllergyRemedy'>,
): readonly Term[] {
  return terms.map((term, index) => {
    if (term.tag !== 'allergy' || term.value !== '') return term
    const before = terms.slice(0, index)
    const last = before.findLast(({ tag, word }) => !between.has(tag) || forWhat.test(word))
    const isFor = last !== undefined && forWhat.test(last.word) && before.some(({ tag }) => tag === 'name')
    const named = before.findLast(({ tag }) => tag !== 'open')
    const isTreated = named?.tag === 'name' && isAllergyRemedy(text.slice(named.at, named.end))
    return isFor || isTreated ? { ...term, tag: 'reason' } : term
  })
}
