import { beginsAnew } from '../items-of-text.js'
import { reasonWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'
import { isSaidOfElse } from './said-of-else.js'

const joints = new Set(['comma', 'semicolon', 'open'])
const isJoint = ({ tag, word }: Term): boolean => joints.has(tag) || reasonWords.test(word)
const isOtherPerson = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'other-person'
const isUnknown = ({ tag, word }: Term): boolean => tag === 'unknown' && word.length > 1
const isTaken = ({ tag, value, word }: Term): boolean => tag === 'filler' && (value === 'takes' || word === 'on')

/**
 * What is said of what is named, without the clauses of the same sentence that are of somebody or something else: "on
 * paroxetine for months, my friend took zzyzx", "furosemide 40 mg; pharmacist flagged zzyzx so it was never started",
 * "warfarin 3 mg, had a stroke in 2019", "we took 2 zzyzx, I'm on sertraline", "on tramadol so not given zzyzx".
 *
 * @example
 * ofOwnClauses([], [], []) // []
 */
export function ofOwnClauses(names: readonly Term[], terms: readonly Term[], all: readonly Term[]): readonly Term[] {
  const [first, end] = [names[0], names.at(-1)?.end]
  if (first === undefined || end === undefined) return terms
  const from = beginOf(first, all)
  const to = Math.max(end, terms.at(-1)?.end ?? end)
  const isLed = isTaken(all.findLast(({ end: before, tag }) => before <= first.at && tag !== 'article') ?? first)
  const behind = all.filter((term) => term.at >= end && term.end <= to)
  const before = all.filter((term) => term.at >= from && term.end <= first.at)
  const others = [
    ...clausesBehind(behind, isLed).filter(
      ({ joint, clause }) => isOfOther(joint, clause) || (isLed && joint.word === 'so'),
    ),
    ...clausesBefore(before).filter(({ clause }) => isSaidOfElse(clause)),
  ]
  const isOutside = ({ at }: Term): boolean =>
    others.some(
      ({ joint, clause }) =>
        at >= Math.min(joint.at, clause[0]?.at ?? joint.at) && at < (clause.at(-1)?.end ?? joint.end),
    )
  return others.length === 0 ? terms : terms.filter((term) => !isOutside(term))
}

/** Behind the name before, or where the sentence of a name begins. */
function beginOf(name: Term, all: readonly Term[]): number {
  const before = all.filter(({ end }) => end <= name.at)
  const last = before.findLast((term) => term.tag === 'name' || beginsAnew(term))
  return last === undefined ? 0 : last.tag === 'name' ? last.end : last.at
}

interface Clause {
  joint: Term
  clause: readonly Term[]
}

/** Each joint behind a name with what stands behind it, up to the next or to the end of its bracket. */
function clausesBehind(behind: readonly Term[], isLed: boolean): readonly Clause[] {
  const starts = behind.flatMap((term, at) =>
    isJoint(term) || (isLed && term.word === 'so') || isDenial(behind, at) ? [at] : [],
  )
  return starts.map((start, place) => {
    const clause = behind.slice(start + 1, starts[place + 1])
    const close = clause.findIndex(({ tag }) => tag === 'close')
    return { joint: behind[start] as Term, clause: close === -1 ? clause : clause.slice(0, close) }
  })
}

/** "Oxycodone and vodka and he is not breathing": what is denied is said by itself. */
function isDenial(behind: readonly Term[], at: number): boolean {
  const said = behind.slice(at + 1).find(({ tag }) => tag !== 'filler')
  return behind[at]?.tag === 'and' && said?.tag === 'not'
}

/** What stands before a name and ends with a comma. */
function clausesBefore(before: readonly Term[]): readonly Clause[] {
  const ends = before.flatMap(({ tag }, at) => (tag === 'comma' || tag === 'semicolon' ? [at] : []))
  return ends.map((end, place) => ({
    joint: before[end] as Term,
    clause: before.slice((ends[place - 1] ?? -1) + 1, end),
  }))
}

function isOfOther({ tag }: Term, clause: readonly Term[]): boolean {
  if (clause.some((term) => term.tag === 'name')) return false
  const isUnread = clause.some(isUnknown) && (tag === 'semicolon' || (tag === 'comma' && clause.some(isOtherPerson)))
  return isUnread || isSaidOfElse(clause)
}
