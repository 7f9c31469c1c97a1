import type { AlternativeFacts, PurposeFacts } from '../knowledge/facts.js'
import type { Taking } from '../phrase/taking.js'
import { rankOf, type Severity } from '../vocabulary/scales.js'
import { holdsAt } from './holds-at.js'
import { nothingSaid } from './named-list.js'
import type { Trial, TriedList } from './trial.js'

/** What could take a place, and what it would come to with the rest of the list. */
export interface Offer {
  substance?: number
  called?: string
  route?: AlternativeFacts['route']
  /** Absent of what is no substance: nothing of it can be tried. */
  trial?: Trial
}

/** Tries a substance in the list, taken so. */
export type Try = (substance: number, taking: Taking) => Trial | undefined

/** At most so many substances are tried for one purpose, and so many of them offered. */
const mostTried = 10
const mostOffered = 5

/**
 * What could take the place of something of a list, for a purpose: what leaves no more than minor first, of that what
 * was looked at with all of the list, and of that what the knowledge names first. What comes to as much as what it would
 * mend is never among it, nor what has to be avoided itself; what does the same harm again, or weighs benefit against
 * harm, only where nothing milder is left, and of a pair neither the same harm nor a harm to this person. Nobody who is pregnant is offered
 * what no source says is used then.
 *
 * @example
 * const slugs = ['baclofen']
 * const list = { numbers: [knowledge.slugs.find('baclofen')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const purpose = { id: 'spasm', name: 'spasm', used: [], yields: 2, to: [{ called: 'stretching', cite: [] }] }
 * offersFor({ asked, products: [-1] }, purpose, 0, { severity: 'major', topics: [], alone: true }, () => undefined) // [{ called: 'stretching' }]
 */
export function offersFor(
  list: TriedList,
  { to }: PurposeFacts,
  place: number,
  { severity, topics, alone }: ToMend,
  tried: Try,
): readonly Offer[] {
  const offers: Offer[] = []
  let count = 0
  // What comes behind so many that leave nothing open is never among the offered.
  let settled = 0
  for (const one of to) {
    if (settled === mostOffered) break
    const { substance, called, route } = one
    if (!isForPerson(list, place, one)) continue
    const said = { ...(called !== undefined && { called }), ...(route !== undefined && { route }) }
    if (substance === undefined) {
      offers.push(said)
      settled++
      continue
    }
    if (count === mostTried) break
    count++
    const trial = tried(substance, route === undefined ? nothingSaid : { route })
    if (trial === undefined || !isLess(trial, severity)) continue
    offers.push({ substance, ...said, trial })
    if (rankOf(trial.remains) <= rankOf('minor') && trial.notCovered.length === 0) settled++
  }
  const leaves = ({ trial }: Offer): number => Math.max(rankOf('minor'), rankOf(trial?.remains ?? 'none'))
  const mild = offers.filter(({ trial }) => trial === undefined || isMild(trial))
  const otherwise = mild.filter(({ trial }) => trial === undefined || !isSameHarm(trial, topics))
  const isOut = (trial: Trial): boolean => !alone && (trial.with.length === 0 || isSameHarm(trial, topics))
  const grave = offers.filter(({ trial }) => trial === undefined || !isOut(trial))
  const [best = []] = [otherwise, mild, grave].filter((some) => some.length > 0)
  const open = ({ trial }: Offer): number => (trial === undefined || trial.notCovered.length === 0 ? 0 : 1)
  return [...best].sort((a, b) => leaves(a) - leaves(b) || open(a) - open(b)).slice(0, mostOffered)
}

/** Who is pregnant is offered a substance only where a source says that it is used then. */
function isForPerson(
  list: TriedList,
  place: number,
  { substance, when, not = [], pregnancy }: AlternativeFacts,
): boolean {
  const isPregnant = list.asked.person.pregnant === true
  if (isPregnant && substance !== undefined && pregnancy === undefined && when?.pregnant !== true) return false
  return holdsAt(list, place, when) && !not.some((one) => holdsAt(list, place, one))
}

/**
 * Whether something comes to less than what it would mend. What must be avoided itself, as a second of its class, is no
 * way out; what only its benefit could justify is one out of what must never be.
 *
 * @example
 * const trial = { remains: 'moderate', action: 'be-aware', with: [], topics: [], notCovered: [] }
 * isLess(trial, 'major') // true
 */
export function isLess({ remains, action }: Trial, severity: Severity): boolean {
  if (rankOf(remains) >= rankOf(severity)) return false
  if (rankOf(remains) < rankOf('moderate')) return true
  return action !== 'avoid' && (rankOf(action) < rankOf('avoid-unless-benefit') || severity === 'contraindicated')
}

/** What leaves at most something to watch. */
function isMild({ remains, action }: Trial): boolean {
  if (rankOf(remains) < rankOf('moderate')) return true
  return remains === 'moderate' && rankOf(action) < rankOf('avoid-unless-benefit')
}

/** What does the same harm again so that something has to be done. */
function isSameHarm({ remains, topics, action }: Trial, mended: readonly string[]): boolean {
  if (rankOf(remains) < rankOf('moderate') || action === 'be-aware') return false
  return topics.some((topic) => mended.includes(topic))
}

/** What is to be less bad with what takes the place. */
interface ToMend {
  severity: Severity
  topics: readonly string[]
  /** It rests on the person, not on another thing of the list. */
  alone: boolean
}
