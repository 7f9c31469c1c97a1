import type { Term } from '../terms.js'

const done = /^(?:did|had|took|ate|drank|have|used|smoked|swallowed|i did|i had|i took|i drank|had some|took some)$/
const mostBetween = 3

/**
 * "Told not to mix GHB and alcohol but did anyway", "shouldn't have taken tramadol with sertraline but I did": what was
 * not to be taken was.
 *
 * @example
 * withDoneAnyway([]) // []
 */
export function withDoneAnyway(terms: readonly Term[]): readonly Term[] {
  return withMadeUp(withDone(terms))
}

const madeUp = /^(?:took|take|had|have|taken|i took|taking|nahm|habe|genommen|pris|prends|tome|tomo|he tomado|doubled)$/
const thereupon = /^(?:so|then|and then|thus|also|donc|asi que|por eso|deshalb|daher|quindi)$/

/** "Forgot my apixaban this morning so took two": what was forgotten was made up for, and is taken. */
function withMadeUp(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex(({ tag }) => tag === 'skipped')
  const so = terms.findIndex(({ tag, word }, index) => index > at && (tag === 'and' || thereupon.test(word)))
  if (at === -1 || so === -1) return terms
  const verbs = terms[so]?.tag === 'and' ? tookWords : madeUp
  const isTaken = terms.slice(so + 1, so + 2 + mostBetween).some(({ word }) => verbs.test(word))
  const isSame = terms.slice(0, so).some(isName) && !clauseFrom(terms, so + 1).some(isName)
  if (!isTaken || !isSame) return terms
  const from = terms.slice(0, at).findLastIndex(({ tag }) => tag === 'name' || tag === 'comma')
  return terms.map((term, index) =>
    index > from && (index === so || (index < so && (term.tag === 'skipped' || term.tag === 'when')))
      ? { ...term, tag: 'filler', value: '' }
      : term,
  )
}

const isName = ({ tag }: Term): boolean => tag === 'name'
/** Behind "and" the verb alone says that it was made up for. */
const tookWords = /^(?:took|taken|i took|doubled|genommen|nahm|nahm ich|pris|tome|tomé|he tomado)$/

function clauseFrom(terms: readonly Term[], from: number): readonly Term[] {
  const end = terms.findIndex(
    ({ tag, word }, index) => index > from && (tag === 'comma' || tag === 'close' || word === '.'),
  )
  return terms.slice(from, end === -1 ? undefined : end)
}

function withDone(terms: readonly Term[]): readonly Term[] {
  const but = terms.findIndex(
    ({ word }, at) =>
      /^(?:but|well|yet|and then)$/.test(word) &&
      terms.slice(at + 1, at + 1 + mostBetween).some((term) => done.test(term.word)) &&
      !terms.slice(at + 1).some(({ tag }) => tag === 'not' || tag === 'past'),
  )
  if (but === -1) return terms
  const said = terms.findIndex(({ word }) =>
    /^(?:told|supposed|meant|should|shouldnt|shouldn|advised|warned|said)/.test(word),
  )
  if (said === -1 || said > but) return terms
  return terms.map((term, at) => (term.tag === 'not' && at < but ? { ...term, tag: 'filler', value: '' } : term))
}
