import type { Term } from '../terms.js'

const joints = new Set(['comma', 'semicolon', 'and', 'plus', 'open', 'dash', 'colon', 'allergy'])
const noNames = new Set(['form', 'count-form', 'unknown', 'reason', 'article'])
const isJoint = (term: Term | undefined): boolean =>
  term === undefined || joints.has(term.tag) || /^[.]$/.test(term.word) || term.begins === 'line'

/** "Allergies: NKDA" */
function isHeaded(terms: readonly Term[], index: number): boolean {
  return terms.slice(Math.max(0, index - 2), index).some(({ tag }) => tag === 'allergy')
}

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
    // "No allergies", and on the next line what is taken
    if (
      term.tag === 'allergy' &&
      term.value === 'none' &&
      /^(?:line|paragraph)$/.test(terms[index + 1]?.begins ?? '') &&
      !isHeaded(terms, index)
    )
      own.add(term)
    if (term.tag !== 'allergy' || term.value !== '') return
    const [before, after] = [terms[index - 1], terms[index + 1]]
    if (before !== undefined && noNames.has(before.tag) && isJoint(terms[index - 2])) {
      own.add(before).add(term)
    } else if (
      after !== undefined &&
      noNames.has(after.tag) &&
      isJoint(before) &&
      isJoint(terms[index + 2]) &&
      !goesOn(terms, index + 2)
    ) {
      own.add(term).add(after)
    }
  })
  if (!terms.some(({ tag }) => tag === 'name')) return terms
  return terms.map((term) => {
    if (own.has(term))
      return term.value === 'none' ? { ...term, tag: 'aside', value: '' } : { ...term, tag: 'allergy-else' }
    return term
  })
}

/** "Allergic to latex and to co-trimoxazole": what is joined is one of the allergies, unless it has a dose of its own. */
function goesOn(terms: readonly Term[], joint: number): boolean {
  if (terms[joint]?.tag !== 'and') return false
  const name = joint + (terms[joint + 1]?.tag === 'to' ? 2 : 1)
  return terms[name]?.tag === 'name' && terms[name + 1]?.tag !== 'number'
}
