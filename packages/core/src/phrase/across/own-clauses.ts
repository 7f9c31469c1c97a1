import type { Term } from '../terms.js'
import { isSaidOfElse } from './said-of-else.js'

const joints = new Set(['comma', 'semicolon'])
const isOtherPerson = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'other-person'
const isUnknown = ({ tag, word }: Term): boolean => tag === 'unknown' && word.length > 1

/**
 * What is said of what is named, without the clauses of the same sentence that are of somebody or something else: "on
 * paroxetine for months, my friend took zzyzx", "furosemide 40 mg; pharmacist flagged zzyzx so it was never started",
 * "warfarin 3 mg, had a stroke in 2019".
 *
 * @example
 * ofOwnClauses([], [], []) // []
 */
export function ofOwnClauses(names: readonly Term[], terms: readonly Term[], all: readonly Term[]): readonly Term[] {
  const nameEnd = names.at(-1)?.end
  const last = terms.at(-1)
  if (nameEnd === undefined || last === undefined) return terms
  const behind = all.filter(({ at, end }) => at >= nameEnd && end <= last.end)
  const starts = behind.flatMap((term, at) => (joints.has(term.tag) ? [at] : []))
  const others = starts
    .map((start, place) => ({ joint: behind[start] as Term, clause: behind.slice(start + 1, starts[place + 1]) }))
    .filter(({ joint, clause }) => isOfOther(joint, clause))
  const isOutside = ({ at }: Term): boolean =>
    others.some(({ joint, clause }) => at >= joint.at && at < (clause.at(-1)?.end ?? joint.end))
  return others.length === 0 ? terms : terms.filter((term) => !isOutside(term))
}

function isOfOther({ tag }: Term, clause: readonly Term[]): boolean {
  if (clause.some((term) => term.tag === 'name')) return false
  const isUnread = clause.some(isUnknown) && (tag === 'semicolon' || clause.some(isOtherPerson))
  return isUnread || isSaidOfElse(clause)
}
