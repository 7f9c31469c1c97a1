import type { PairAnswer } from '../contract/check.js'
import { answerClass, membersOfClass } from './answer-class.js'
import { answerPair } from './answer-pair.js'
import type { Asked, Place } from './asked.js'
import { nothingSaid } from './named-list.js'
import type { Finding } from './result.js'
import { verdictPosition } from './verdict-position.js'
import { type KeptPair, viewOf } from './verdict-view.js'

/** As many as the pairs of the 450 most used. */
const mostKept = 100_000

/**
 * Answers a pair of a list, be it of class words, and hands over its findings: the same as `answerClass` and
 * `answerPair`. Where nothing is said of how the two are taken, of the person, or of a third that its grade asks for,
 * it is the same in every list and worked out once.
 *
 * @example
 * const slugs = ['baclofen', 'ethanol']
 * const numbers = slugs.map((slug) => knowledge.slugs.find(slug))
 * const list = { numbers, slugs, takings: [{}, {}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * answerKept({ knowledge, reader: readerOf(knowledge), ...list }, 0, 1, () => {}).status // 'interaction'
 */
export function answerKept(asked: Asked, first: number, second: number, put: Place): PairAnswer {
  if (!isPlain(asked, first) || !isPlain(asked, second)) return answerAfresh(asked, first, second, put)
  const { knowledge, reader, numbers, slugs } = asked
  const one = numbers[first] as number
  const other = numbers[second] as number
  const key = Math.min(one, other) * knowledge.slugs.length + Math.max(one, other)
  let kept = reader.pairs.get(key)
  if (kept === undefined) {
    kept = isSameInEveryList(asked, first, second) ? madeOf(asked, first, second) : turnsOnTheList
    if (reader.pairs.size >= mostKept) reader.pairs.clear()
    reader.pairs.set(key, kept)
  }
  if (kept === turnsOnTheList || (kept.members.length > 0 && numbers.some((number) => kept.members.includes(number))))
    return answerAfresh(asked, first, second, put)
  const { findings, places, answer } = kept
  for (let index = 0; index < findings.length; index++) put(findings[index] as Finding, places[index] as number)
  const a = slugs[first] as string
  // Whoever gets a report may write to it.
  return a === answer.a ? { ...answer } : { ...answer, a, b: answer.a }
}

const turnsOnTheList: KeptPair = {
  answer: { a: '', b: '', status: 'not-covered', coveredBy: [] },
  findings: [],
  places: [],
  members: [],
}

/** Whether nothing is known of somebody, nor of how what stands at a place is taken. */
function isPlain({ personUnknown, isChanging, takings, twice }: Asked, at: number): boolean {
  return personUnknown && isChanging !== true && takings[at] === nothingSaid && twice?.[at] === undefined
}

function answerAfresh(asked: Asked, first: number, second: number, put: Place): PairAnswer {
  return answerClass(asked, first, second, put) ?? answerPair(asked, first, second, put)
}

function madeOf(asked: Asked, first: number, second: number): KeptPair {
  const findings: Finding[] = []
  const places: number[] = []
  const alone = aloneIn(asked, first, second)
  const answer = answerAfresh(alone, 0, 1, (finding, place) => {
    findings.push(finding)
    places.push(place)
  })
  return { answer, findings, places, members: [...membersOfClass(asked, first), ...membersOfClass(asked, second)] }
}

/** The two without the rest of their list. */
function aloneIn(asked: Asked, first: number, second: number): Asked {
  const two = <One>(all: readonly One[]): One[] => [all[first] as One, all[second] as One]
  const { numbers, slugs, takings, twice: _both, ...rest } = asked
  return { ...rest, numbers: two(numbers), slugs: two(slugs), takings: two(takings) }
}

/**
 * Whether no grade of the two, nor of a member of a class in place of one, asks for a third substance. Of two classes
 * both say what their members come to, in the order of the list.
 */
function isSameInEveryList(asked: Asked, first: number, second: number): boolean {
  const { knowledge, reader, numbers } = asked
  const meant = (at: number): readonly number[] => [numbers[at] as number, ...membersOfClass(asked, at)]
  const [ones, others] = [meant(first), meant(second)]
  if (ones.length > 1 && others.length > 1) return false
  return ones.every((one) =>
    others.every((other) => {
      const position = verdictPosition(knowledge, Math.min(one, other), Math.max(one, other))
      return position === -1 || viewOf(knowledge, reader, position).judgements.every(({ asksTheList }) => !asksTheList)
    }),
  )
}
