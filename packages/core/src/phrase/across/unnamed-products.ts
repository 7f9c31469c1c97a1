import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

const isReason = (tag: string): boolean => tag === 'reason' || tag === 'measure'
const begins = new Set([
  '',
  'comma',
  'semicolon',
  'and',
  'plus',
  'with',
  'slash',
  'filler',
  'article',
  'open',
  'colon',
  'used',
])
const forms = new Set(['count-form', 'form'])
const several =
  /(?:tablets|pills|capsules|tabs|caps|meds|medicines?|remedy|remedies|sachets|drops|syrup|tabletten|pillen|kapseln|tropfen|comprimés|gélules|pastillas|comprimidos|compresse|pastiglie|pillole|tabletter|tabletki)$/

/**
 * "Cold and flu tablets with warfarin", "my blood pressure pills": what is named by its purpose and form is a thing of its
 * own that nobody knows, and neither is said of what is named beside it.
 *
 * @example
 * withUnnamedProducts([]) // []
 */
export function withUnnamedProducts(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag }) => tag === 'name')) return terms
  const unnamed = terms.flatMap((term, at) => {
    const isForm = forms.has(term.tag) && several.test(term.word)
    const isProduct =
      isForm && isReason(tagAt(terms, at - 1)) && begins.has(tagAt(terms, at - 2)) && !isNameOf(terms, at)
    return isProduct ? [at - 1, at] : []
  })
  return terms.map((term, at) => (unnamed.includes(at) ? { ...term, tag: 'unknown', value: '' } : term))
}

/** "My blood pressure pills (losartan)", "cold tablets: paracetamol": what they are is said behind. */
function isNameOf(terms: readonly Term[], at: number): boolean {
  const next = tagAt(terms, at + 1)
  return (next === 'open' || next === 'colon' || next === 'dash') && tagAt(terms, at + 2) === 'name'
}
