import type { PairAnswer } from '../contract/check.js'
import type { Knowledge } from '../knowledge/open.js'
import { answerClass, membersOfClass } from './answer-class.js'
import { answerPair } from './answer-pair.js'
import type { Asked, Place } from './asked.js'
import type { Condition } from './condition.js'
import { askedOf } from './conditions-asked.js'
import { matchesAny } from './modifiers.js'
import { nothingSaid } from './named-list.js'
import type { Finding } from './result.js'
import { verdictPosition } from './verdict-position.js'
import { type Reader, readerOf, viewOf } from './verdict-view.js'

/** What a pair comes to where nothing is said of how the two are taken, nor of the person, nor by a third. */
interface KeptPair {
  answer: PairAnswer
  /** The same for the other order of the list, once it was asked for. */
  swapped: PairAnswer | undefined
  findings: readonly Finding[]
  /** Of each finding its place in the order of gravity. */
  places: readonly number[]
  /** Which others of a list may change it; undefined where none does. */
  others: Others | undefined
}

/** By number of a substance: whether it changes the answer of a pair. */
interface Others {
  changes(number: number): boolean
}

/** As many as the pairs of the 450 most used. */
const mostKept = 100_000

interface Kept {
  pairs: Map<number, KeptPair>
  others: Map<string, Others>
}

const keptOf = new WeakMap<Reader, Kept>()

/**
 * Answers a pair of a list, be it of class words, and hands over its findings: the same as `answerClass` and
 * `answerPair`. Where nothing is said of how the two are taken, nor of the person, and no third of the list matters for
 * them, the answer is the same in every list and worked out once. Answers are shared: they are read, never written to.
 *
 * @example
 * const slugs = ['baclofen', 'ethanol']
 * const numbers = slugs.map((slug) => knowledge.slugs.find(slug))
 * const list = { numbers, slugs, takings: [{}, {}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * answerKept({ knowledge, reader: readerOf(knowledge), ...list }, 0, 1, () => {}).status // 'interaction'
 */
export function answerKept(asked: Asked, first: number, second: number, put: Place): PairAnswer {
  if (!isPlain(asked, first) || !isPlain(asked, second)) return answerAfresh(asked, first, second, put)
  const kept = keptPair(asked, first, second)
  const { others, findings, places, answer } = kept
  if (others !== undefined && isChanged(asked, first, second, others)) return answerAfresh(asked, first, second, put)
  for (let index = 0; index < findings.length; index++) put(findings[index] as Finding, places[index] as number)
  if (answer.a === asked.slugs[first]) return answer
  kept.swapped ??= { ...answer, a: answer.b, b: answer.a }
  return kept.swapped
}

/** Whether nothing is known of somebody, nor of how what stands at a place is taken. */
function isPlain({ personUnknown, isChanging, takings, twice }: Asked, at: number): boolean {
  return personUnknown && isChanging !== true && takings[at] === nothingSaid && twice?.[at] === undefined
}

function isChanged({ numbers }: Asked, first: number, second: number, others: Others): boolean {
  for (let at = 0; at < numbers.length; at++)
    if (at !== first && at !== second && others.changes(numbers[at] as number)) return true
  return false
}

function keptPair(asked: Asked, first: number, second: number): KeptPair {
  const { knowledge, reader, numbers } = asked
  let kept = keptOf.get(reader)
  if (kept === undefined) {
    kept = { pairs: new Map(), others: new Map() }
    keptOf.set(reader, kept)
  }
  const one = numbers[first] as number
  const other = numbers[second] as number
  // Two class words both say what their members come to, in the order of the list.
  const isOrdered = one < other || (isClass(asked, first) && isClass(asked, second))
  const key = isOrdered ? one * knowledge.slugs.length + other : other * knowledge.slugs.length + one
  let pair = kept.pairs.get(key)
  if (pair === undefined) {
    pair = made(asked, first, second, kept.others)
    if (kept.pairs.size >= mostKept) kept.pairs.clear()
    kept.pairs.set(key, pair)
  }
  return pair
}

function isClass(asked: Asked, at: number): boolean {
  return membersOfClass(asked, at).length > 0
}

function answerAfresh(asked: Asked, first: number, second: number, put: Place): PairAnswer {
  return answerClass(asked, first, second, put) ?? answerPair(asked, first, second, put)
}

/** The answer of the two without the rest of their list, and which rest would change it. */
function made(asked: Asked, first: number, second: number, known: Kept['others']): KeptPair {
  const findings: Finding[] = []
  const places: number[] = []
  const two = <One>(all: readonly One[]): One[] => [all[first] as One, all[second] as One]
  const { numbers, slugs, takings, twice: _neither, ...rest } = asked
  const alone = { ...rest, numbers: two(numbers), slugs: two(slugs), takings: two(takings) }
  const answer = answerAfresh(alone, 0, 1, (finding, place) => {
    findings.push(finding)
    places.push(place)
  })
  return { answer, swapped: undefined, findings, places, others: othersOf(alone, known) }
}

/**
 * Others that change what two come to: who is asked for as a third, by them or by a member of a class in place of one,
 * and members of the class, which are then no longer among those that may be meant.
 */
function othersOf(alone: Asked, known: Kept['others']): Others | undefined {
  const { knowledge, numbers } = alone
  const [ofFirst, ofSecond] = [membersOfClass(alone, 0), membersOfClass(alone, 1)]
  const [one, other] = numbers as [number, number]
  if (ofFirst.length === 0 && ofSecond.length === 0 && conditionsOf(knowledge, one, other) === none) return undefined
  const { thirds } = askedOf(
    [one, ...ofFirst].flatMap((left) => [other, ...ofSecond].flatMap((right) => conditionsOf(knowledge, left, right))),
  )
  const counted = [...ofFirst, ...ofSecond]
  const key = `${thirds.map((selector) => selector.join('\n')).join('\n\n')}\n\n${counted.join()}`
  let changing = known.get(key)
  if (changing === undefined) {
    changing = lookedUp(
      knowledge,
      (number) => counted.includes(number) || thirds.some((of) => matchesAny(knowledge, of, [number])),
    )
    known.set(key, changing)
  }
  return changing
}

const none: readonly Condition[] = []

function conditionsOf(knowledge: Knowledge, one: number, other: number): readonly Condition[] {
  const position = verdictPosition(knowledge, Math.min(one, other), Math.max(one, other))
  if (position === -1) return none
  const asking = viewOf(knowledge, readerOf(knowledge), position).judgements.filter(({ asksTheList }) => asksTheList)
  return asking.length === 0 ? none : asking.flatMap(({ conditions }) => conditions)
}

/** Each number is looked at once. */
function lookedUp({ slugs }: Knowledge, changes: (number: number) => boolean): Others {
  const seen = new Uint8Array(slugs.length)
  return {
    changes(number) {
      if (seen[number] === 0) seen[number] = changes(number) ? 2 : 1
      return seen[number] === 2
    },
  }
}
