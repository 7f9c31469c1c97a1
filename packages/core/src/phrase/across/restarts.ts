import { tagAt } from '../grammar/fold.js'
import { conditionWords, restartWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const endsSentence = new Set(['semicolon', 'comma'])

/**
 * "Stop simvastatin while taking clarithromycin; restart 7 days after": what is begun again is what was stopped, and not
 * what is named in between. Until then it is held.
 *
 * @example
 * withRestarts([]) // []
 */
export function withRestarts(terms: readonly Term[]): readonly Term[] {
  const restart = terms.findIndex(({ tag, word }) => tag === 'planned' && restartWords.test(word))
  const stop = terms.findIndex(({ tag }) => tag === 'held' || tag === 'past')
  if (restart === -1 || stop === -1 || stop > restart) return terms
  const names = terms.flatMap(({ tag }, at) => (tag === 'name' && at < restart ? [at] : []))
  const [stopped, other] = names.filter((at) => at > stop)
  const isOfFirst = stopped !== undefined && other !== undefined && names[0] === stopped
  if (!isOfFirst || isNamedBehind(terms, restart)) return terms
  const end = terms.findIndex(
    (term, at) => at > restart && (endsSentence.has(tagAt(terms, at)) || term.begins !== undefined),
  )
  return terms.map((term, at) => {
    if (at === stop) return { ...term, tag: 'held', value: '' }
    return at >= restart && (end === -1 || at < end) ? { ...term, tag: 'filler', value: '' } : term
  })
}

/** "Restart dozepam"; of "restart when mintol is finished" only the end is named. */
function isNamedBehind(terms: readonly Term[], restart: number): boolean {
  const name = terms.findIndex(({ tag }, at) => tag === 'name' && at > restart)
  return name !== -1 && !terms.slice(restart, name).some(({ word }) => conditionWords.test(word))
}
