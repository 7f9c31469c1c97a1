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
    if (!isWritten || term.capitals || amounts.has(tagAt(terms, at - 1)) || !ofSomebody.has(tagAt(terms, at + 1)))
      return term
    return { ...term, tag: 'filler', value: '' }
  })
}
