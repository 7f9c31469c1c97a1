import type { WashoutFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { type Amount, addAmounts, highOf, lowOf, type Taking } from '../phrase/taking.js'
import type { LastingState } from '../vocabulary/lasting.js'
import type { Asked } from './asked.js'
import { matchesAny } from './modifiers.js'

export interface Lasting {
  /** What was stopped, by slug. */
  substance: string
  /** What it meets, by slug; absent where it is the person alone. */
  partner?: string
  washout: WashoutFacts
  state: LastingState
  /** Days between its last dose and now, or the planned beginning of the other. */
  sinceDays?: Amount
}

/**
 * The longest of the washouts that what was stopped has before a partner, in findings of a topic; without a
 * partner, of the person alone. Undefined where no source of ours gives a time.
 *
 * @example
 * washoutOf(knowledge, { stopped: knowledge.slugs.find('baclofen'), taking: {}, topic: 'sedation' }) // undefined
 */
export function washoutOf(
  knowledge: Knowledge,
  { stopped, taking, partner, topic }: { stopped: number; taking: Taking; partner?: number; topic: string },
): WashoutFacts | undefined {
  let longest: WashoutFacts | undefined
  for (const washout of knowledge.meta.washouts) {
    const { before, topics, routes, lastsDays } = washout
    if ((partner === undefined) !== (washout.ofPerson === true)) continue
    if (topics !== undefined && !topics.includes(topic as (typeof topics)[number])) continue
    if (routes !== undefined && (taking.route === undefined || !routes.includes(taking.route))) continue
    if (!matchesAny(knowledge, washout.stopped, [stopped])) continue
    if (before !== undefined && !matchesAny(knowledge, before, [partner as number])) continue
    if (longest === undefined || lastsDays.max > longest.lastsDays.max) longest = washout
  }
  return longest
}

/**
 * For how many days at most something that was stopped may still count, whatever it meets; 0 where no source gives a time.
 *
 * @example
 * longestWashoutDays(knowledge, knowledge.slugs.find('baclofen')) // 0
 */
export function longestWashoutDays(knowledge: Knowledge, stopped: number): number {
  const known = longestKnown.get(knowledge) ?? new Map<number, number>()
  longestKnown.set(knowledge, known)
  let longest = known.get(stopped)
  if (longest === undefined) {
    const times = knowledge.meta.washouts
      .filter((washout) => matchesAny(knowledge, washout.stopped, [stopped]))
      .map(({ lastsDays }) => lastsDays.max)
    longest = Math.max(0, ...times)
    known.set(stopped, longest)
  }
  return longest
}

/** At most one number for each substance of a knowledge. */
const longestKnown = new WeakMap<Knowledge, Map<number, number>>()

/**
 * Whether something was stopped so long ago that every time that is published for it has passed.
 *
 * @example
 * isWashedOut(knowledge, knowledge.slugs.find('baclofen'), { state: 'past', daysAgo: 400 }) // false
 */
export function isWashedOut(knowledge: Knowledge, number: number, { state, daysAgo }: Taking): boolean {
  if (state !== 'past' || daysAgo === undefined) return false
  const longest = longestWashoutDays(knowledge, number)
  return longest > 0 && lowOf(daysAgo) >= longest
}

/**
 * How it stands with each of two places of a list that was stopped, or that must be before the other begins. A place of
 * its own is asked about with itself.
 *
 * @example
 * const list = { numbers: [0], slugs: ['baclofen'], takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * lastingIn({ knowledge, reader: readerOf(knowledge), ...list }, [0, 0], 'sedation') // []
 */
export function lastingIn(asked: Asked, [left, right]: readonly [number, number], topic: string): readonly Lasting[] {
  const places: readonly (readonly [number, number])[] =
    left === right
      ? [[left, right]]
      : [
          [left, right],
          [right, left],
        ]
  return places.flatMap(([stopped, partner]) => lastingOf(asked, stopped, partner, topic) ?? [])
}

function lastingOf(
  { knowledge, numbers, slugs, takings }: Asked,
  stopped: number,
  partner: number,
  topic: string,
): Lasting | undefined {
  const taking = takings[stopped] as Taking
  const other = takings[partner] as Taking
  const isAlone = stopped === partner
  const isStopped = taking.state === 'past'
  // What is taken now has to be out of the body before what is planned begins.
  if (!isStopped && (isAlone || other.state !== 'planned' || taking.state === 'planned')) return undefined
  const washout = washoutOf(knowledge, {
    stopped: numbers[stopped] as number,
    taking,
    topic,
    ...(!isAlone && { partner: numbers[partner] as number }),
  })
  if (washout === undefined) return undefined
  const substance = slugs[stopped] as string
  const met = isAlone ? {} : { partner: slugs[partner] as string }
  if (!isStopped) return { substance, ...met, washout, state: 'still-taken' }
  const sinceDays = taking.daysAgo === undefined ? undefined : untilBeginning(taking.daysAgo, isAlone ? {} : other)
  if (sinceDays === undefined) return { substance, ...met, washout, state: 'open' }
  return { substance, ...met, washout, state: stateAfter(sinceDays, washout, other), sinceDays }
}

/** Days from the last dose to the beginning of what is planned; of what is taken now, to today. */
function untilBeginning(daysAgo: Amount, { state, inDays }: Taking): Amount {
  return state === 'planned' && inDays !== undefined ? addAmounts(daysAgo, inDays) : daysAgo
}

function stateAfter(since: Amount, { lastsDays: { max } }: WashoutFacts, { state, inDays }: Taking): LastingState {
  if (lowOf(since) >= max) return 'over'
  const beginsLater = state === 'planned' && inDays === undefined
  return highOf(since) < max && !beginsLater ? 'lasts' : 'open'
}
