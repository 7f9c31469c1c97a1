import { noWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'article'
const takes = ({ tag, value, word }: Term): boolean =>
  tag === 'used' || tag === 'present' || value === 'takes' || word === 'on'

/**
 * "Takes co-codamol? No": the answer to a question denies what it asks, and says nothing of what stands behind it.
 *
 * @example
 * withAnsweredQuestions([]) // []
 */
export function withAnsweredQuestions(terms: readonly Term[]): readonly Term[] {
  const made = [...terms]
  for (const [at, term] of terms.entries()) {
    if (term.word !== '?') continue
    // "Aspirin 75 mg ?stop": it is asked, and not said.
    const next = terms[at + 1]
    if (next?.tag === 'past' && next.value === 'order') made[at + 1] = { ...next, value: 'advised' }
    const answer = terms.slice(at + 1).findIndex((one) => !isSilent(one)) + at + 1
    const name = terms.slice(0, at).findLastIndex((one) => !isSilent(one))
    const verb = terms.slice(0, name).findLastIndex((one) => !isSilent(one) || takes(one))
    const isDenied = answer > at && noWords.test(terms[answer]?.word ?? '') && terms[name]?.tag === 'name'
    if (!isDenied || verb === -1 || !takes(terms[verb] as Term)) continue
    made[verb] = { ...(terms[verb] as Term), tag: 'not', value: '' }
    made[answer] = { ...(terms[answer] as Term), tag: 'semicolon', value: 'stop' }
  }
  return made
}
