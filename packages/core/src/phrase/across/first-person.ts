import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

/** Behind these, "im" says how it is given. */
const amounts = new Set([
  'mass',
  'activity',
  'other-unit',
  'volume',
  'number',
  'count-form',
  'form',
  'article',
  'slash',
])
/** Before these, it says who speaks. */
const ofSomebody = new Set([
  'filler',
  'circumstance',
  'allergy',
  'not',
  'unknown',
  'used',
  'present',
  'planned',
  'started',
  'past',
])

/**
 * "Im already on simvastatin" is written without its apostrophe, and nothing is injected; "haloperidol 5 mg im" is.
 *
 * @example
 * withFirstPerson([]) // []
 */
export function withFirstPerson(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const isWritten = term.tag === 'route' && term.value === 'intramuscular' && /^i ?m$/.test(term.word)
    // "Im 22 on sertraline"; "im 5 mg"
    const isAge =
      tagAt(terms, at + 1) === 'number' && !amounts.has(tagAt(terms, at + 2)) && tagAt(terms, at - 1) !== 'name'
    const isSomebody = ofSomebody.has(tagAt(terms, at + 1)) || isAge
    if (!isWritten || term.capitals || amounts.has(tagAt(terms, at - 1)) || !isSomebody) return term
    return { ...term, tag: 'filler', value: '' }
  })
}
