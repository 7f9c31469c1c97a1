import { circumstancesIn } from './asked.js'
import { type Condition, evaluateCondition } from './condition.js'
import { circumstancesOf } from './modifiers.js'
import type { TriedList } from './trial.js'

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
