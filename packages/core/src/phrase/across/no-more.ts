import { tagAt } from '../grammar/fold.js'
import { moreWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isMore = ({ word, tag, value }: Term): boolean =>
  moreWords.test(word) || (tag === 'filler' && value === 'no-more')
/** What may stand between "no" and the name, and between the name and "more". */
const besideName = new Set(['filler', 'article'])

/**
 * "Seit gestern kein Xarelto mehr", "geen alcohol meer": no more of it says that it was taken until then, as "stopped" does.
 *
 * @example
 * withoutMore([]) // []
 */
export function withoutMore(terms: readonly Term[]): readonly Term[] {
  const made = [...terms]
  for (const [at, term] of terms.entries()) {
    if (!isMore(term)) continue
    const name = lastBeside(terms, at)
    const not = tagAt(terms, name) === 'name' ? lastBeside(terms, name) : -1
    if (tagAt(terms, not) !== 'not') continue
    made[not] = { ...(terms[not] as Term), tag: 'past', value: '' }
    made[at] = { ...term, tag: 'filler', value: '' }
  }
  return made
}

function lastBeside(terms: readonly Term[], at: number): number {
  return terms.slice(0, at).findLastIndex(({ tag }) => !besideName.has(tag))
}
