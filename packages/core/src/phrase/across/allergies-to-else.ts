import type { Term } from '../terms.js'

const joints = new Set(['comma', 'semicolon', 'and', 'plus', 'open', 'dash', 'colon', 'allergy'])
const noNames = new Set(['form', 'count-form', 'unknown', 'reason', 'article'])
const isJoint = (term: Term | undefined): boolean =>
  term === undefined || joints.has(term.tag) || /^[.]$/.test(term.word) || term.begins === 'line'

/**
 * "Ibuprofen, pen allergic", "aspirin 75 mg, allergic to pen", "naproxen, nut allergic": an allergy to what is no name of
 * the list says nothing of the medicine before it.
 *
 * @example
 * withAllergiesToElse([]) // []
 */
export function withAllergiesToElse(terms: readonly Term[]): readonly Term[] {
  const own = new Set<Term>()
  terms.forEach((term, index) => {
    // "No allergies", and on the next line what is taken; "no allergies to penicillin" goes on.
    if (term.tag === 'allergy' && term.value === 'none' && terms[index + 1]?.tag !== 'to') own.add(term)
    if (term.tag !== 'allergy' || term.value !== '') return
    const [before, after] = [terms[index - 1], terms[index + 1]]
    if (before !== undefined && noNames.has(before.tag) && isJoint(terms[index - 2])) {
      own.add(before).add(term)
    } else if (after !== undefined && noNames.has(after.tag) && isJoint(before) && isJoint(terms[index + 2])) {
      own.add(term).add(after)
    }
  })
  if (!terms.some(({ tag }) => tag === 'name')) return terms
  return terms.map((term, index) => {
    if (own.has(term)) return { ...term, tag: 'allergy-else' }
    const isOfOne = term.tag === 'allergy' && term.value === 'none' && terms[index + 1]?.tag === 'to'
    return isOfOne ? { ...term, tag: 'not', value: '' } : term
  })
}
