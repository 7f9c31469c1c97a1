import { tagAt } from '../grammar/fold.js'
import { lastDoseWords, lastWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const between = new Set(['filler', 'article', 'colon', 'equals', 'at'])
const amounts = new Set(['mass', 'activity', 'count-form', 'form', 'volume'])

/**
 * "Warfarin, last dose 3 mg", "zuletzt 1/2 Tablette": of which strength the last dose was, and not that it was the last.
 * "Last dose 2 days ago" says when, and stays.
 *
 * @example
 * withLastDose([]) // []
 */
export function withLastDose(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    // "I took my last Vicodin 3 hours ago": when it was is said behind it.
    if (term.tag === 'unknown' && lastWords.test(term.word) && tagAt(terms, at + 1) === 'name')
      return { ...term, tag: 'filler', value: '' }
    if (term.tag !== 'past' || !lastDoseWords.test(term.word)) return term
    const rest = terms.slice(at + 1)
    const number = rest.findIndex(({ tag }) => !between.has(tag))
    const isAmount =
      tagAt(rest, number) === 'number' && rest.slice(number + 1, number + 4).some(({ tag }) => amounts.has(tag))
    const saysWhen = rest
      .slice(number, number + 5)
      .some(({ tag }) => tag === 'ago' || tag === 'when' || tag === 'period')
    return isAmount && !saysWhen ? { ...term, tag: 'filler', value: '' } : term
  })
}
