import { beginsAnew } from '../items-of-text.js'
import type { Term } from '../terms.js'
import { isContent, isSaidOfElse, saysTaking } from './said-of-else.js'

const parts = new Set(['comma', 'semicolon', 'colon', 'open', 'close'])
const wardTime = /^(?:[01]\d|2[0-3])[0-5]\d$/

/**
 * "Seen at 0900. Lisinopril 10 mg", "triage 14:05", "BP 120/80 at 09:00": a clock beside what happened is no time at which
 * something is taken. Beside words that nobody knows it is as unread as they are.
 *
 * @example
 * withClocksOfNotes([]) // []
 */
export function withClocksOfNotes(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag }) => tag === 'name')) return terms
  return clausesOf(withoutStamps(terms)).flatMap((clause) => {
    const clocks = clause.flatMap((_, at) => placesOfClock(clause, at))
    if (clocks.length === 0 || !isOfNote(clause)) return clause
    const isUnread = clause.some(({ tag }) => tag === 'unknown')
    return clause.map((term, at) =>
      clocks.includes(at) ? { ...term, tag: isUnread ? ('unknown' as const) : ('filler' as const), value: '' } : term,
    )
  })
}

/** "[10:14] Mum: methotrexate 10 mg": when somebody wrote it. */
function withoutStamps(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const [before, next] = [terms[at - 1], terms[at + 1]]
    const isStamp =
      term.tag === 'clock' &&
      before?.tag === 'open' &&
      next?.tag === 'close' &&
      (at === 1 || beginsAnew(before) || beginsAnew(term))
    return isStamp ? { ...term, tag: 'filler', value: '' } : term
  })
}

function clausesOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const clauses: Term[][] = []
  let isOver = true
  for (const term of terms) {
    if (isOver || beginsAnew(term)) clauses.push([])
    clauses.at(-1)?.push(term)
    isOver = parts.has(term.tag) || term.word === '.'
  }
  return clauses
}

/** "14:05", "9 pm", "at 0900", "vitals 0800:" */
function placesOfClock(clause: readonly Term[], at: number): readonly number[] {
  const { tag, word } = clause[at] as Term
  const [before, next] = [clause[at - 1], clause[at + 1]]
  if (tag === 'clock') return next?.tag === 'half-day' ? [at, at + 1] : [at]
  if (tag !== 'number') return []
  if (next?.tag === 'half-day') return [at, at + 1]
  const isAlone = next === undefined || parts.has(next.tag) || next.tag === 'filler'
  return wardTime.test(word) && isAlone && (before?.tag === 'at' || next?.tag === 'colon') ? [at] : []
}

function isOfNote(clause: readonly Term[]): boolean {
  if (clause.some(({ tag }) => tag === 'name')) return false
  return isSaidOfElse(clause) || (!clause.some(saysTaking) && clause.some(isContent))
}
