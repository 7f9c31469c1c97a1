import type { AlternativeFacts, PurposeFacts } from '../knowledge/facts.js'
import type { Taking } from '../phrase/taking.js'
import { rankOf, type Severity } from '../vocabulary/scales.js'
import { circumstancesIn } from './asked.js'
import { type Condition, evaluateCondition } from './condition.js'
import { circumstancesOf } from './modifiers.js'
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
 * was looked at with all of the list, and of that what the knowledge names first. What comes to as much as what it would mend is never among it, nor what does the
 * same harm again or comes to more than moderate, unless nothing milder is left.
 *
 * @example
 * const slugs = ['baclofen']
 * const list = { numbers: [knowledge.slugs.find('baclofen')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const purpose = { id: 'spasm', name: 'spasm', used: [], yields: 2, to: [{ called: 'stretching', cite: [] }] }
 * offersFor({ asked, products: [-1] }, purpose, 0, { severity: 'major', topics: [] }, () => undefined) // [{ called: 'stretching' }]
 */
export function offersFor(
  list: TriedList,
  { to }: PurposeFacts,
  place: number,
  { severity, topics }: ToMend,
  tried: Try,
): readonly Offer[] {
  const offers: Offer[] = []
  let count = 0
  for (const { substance, called, route, when, not = [] } of to) {
    if (!holdsAt(list, place, when) || not.some((one) => holdsAt(list, place, one))) continue
    const said = { ...(called !== undefined && { called }), ...(route !== undefined && { route }) }
    if (substance === undefined) {
      offers.push(said)
      continue
    }
    if (count === mostTried) break
    count++
    const trial = tried(substance, route === undefined ? nothingSaid : { route })
    if (trial !== undefined && isLess(trial, severity)) offers.push({ substance, ...said, trial })
  }
  const leaves = ({ trial }: Offer): number => Math.max(rankOf('minor'), rankOf(trial?.remains ?? 'none'))
  const mild = offers.filter((one) => leaves(one) <= rankOf('moderate'))
  const otherwise = mild.filter(({ trial }) => trial === undefined || !isAsBad(trial, topics))
  const [best = []] = [otherwise, mild, offers].filter((some) => some.length > 0)
  const open = ({ trial }: Offer): number => (trial === undefined || trial.notCovered.length === 0 ? 0 : 1)
  return [...best].sort((a, b) => leaves(a) - leaves(b) || open(a) - open(b)).slice(0, mostOffered)
}

/** Whether it comes to less; what must be avoided itself, as a second of its class, is no way out of anything milder. */
function isLess({ remains, action }: Trial, severity: Severity): boolean {
  if (rankOf(remains) >= rankOf(severity)) return false
  return action !== 'avoid' || severity === 'contraindicated' || rankOf(remains) < rankOf('moderate')
}

/** What is to be avoided itself, or does the same harm again so that something has to be done. */
function isAsBad({ remains, topics, action }: Trial, mended: readonly string[]): boolean {
  if (rankOf(remains) < rankOf('moderate') || action === 'be-aware') return false
  return rankOf(action) >= rankOf('avoid-unless-benefit') || topics.some((topic) => mended.includes(topic))
}

/** What is to be less bad with what takes the place. */
interface ToMend {
  severity: Severity
  topics: readonly string[]
}

/**
 * Whether something is known to be so of the person, or of how one place of a list is taken.
 *
 * @example
 * const slugs = ['baclofen']
 * const list = { numbers: [0], slugs, takings: [{}], hoursBetween: new Map(), person: { ageYears: 70 }, personUnknown: false }
 * holdsAt({ asked: { knowledge, reader: readerOf(knowledge), ...list }, products: [-1] }, 0, { ageYears: { min: 65 } }) // true
 */
export function holdsAt({ asked }: TriedList, place: number, condition: Condition | undefined): boolean {
  if (condition === undefined) return true
  asked.asking?.add(condition)
  return (
    evaluateCondition(condition, circumstancesOf(asked.knowledge, circumstancesIn(asked, place, place))) === 'holds'
  )
}
