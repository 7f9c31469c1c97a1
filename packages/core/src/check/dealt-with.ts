import type { ReportedDealtWith, ReportedDecision } from '../contract/check.js'
import type { Person } from '../vocabulary/circumstances.js'
import { daysSince } from '../vocabulary/days.js'
import { type LaboratoryTest, laboratoryTests, newestOf } from '../vocabulary/laboratory.js'
import { rankOf } from '../vocabulary/scales.js'

/** What is known of the person that a test would tell, the newest value of each; days need to know which day it is. */
export interface KnownValues {
  person: Person
  today?: string | undefined
}

/** A value older than this is told, and settles nothing. */
const settlesDays = 90

/** What is asked for under another name than that of the value which answers it. */
const answeredBy: Readonly<Record<string, LaboratoryTest>> = {
  kidney: 'creatinine',
  'blood-pressure': 'systolic',
  'blood-count': 'neutrophils',
  liver: 'alt',
}

/** What is known of a test, by its name. */
export type LastValue = (test: string) => ReportedDealtWith | undefined

/**
 * Decisions with what the person's last values say about the tests that they ask for. A test whose values all lie where
 * they do in most people, and are not old, is dealt with: it comes last among its like.
 *
 * @example
 * withDealtWith([], () => undefined) // []
 */
export function withDealtWith(
  decisions: readonly ReportedDecision[],
  lastValue: LastValue,
): readonly ReportedDecision[] {
  const told = decisions.map((decision) => {
    const dealtWith = (decision.test ?? []).flatMap((test) => lastValue(test) ?? [])
    return dealtWith.length === 0 ? decision : { ...decision, dealtWith }
  })
  // A stable sort: among equals the order stays.
  return told.toSorted(
    (one, other) => rankOf(other.severity) - rankOf(one.severity) || Number(isSettled(one)) - Number(isSettled(other)),
  )
}

/** Whether all that a decision asks for is a test that was done and found nothing. */
function isSettled({ do: way, test = [], dealtWith = [] }: ReportedDecision): boolean {
  return (
    way === 'test' &&
    dealtWith.length === test.length &&
    dealtWith.every(
      ({ isUsual, daysAgo }) => isUsual === true && daysAgo !== undefined && daysAgo >= 0 && daysAgo <= settlesDays,
    )
  )
}

/**
 * The newest value of a person that answers a test, in the unit of the table; one without a date counts as the oldest.
 *
 * @example
 * lastValueOf({ person: { laboratory: [{ test: 'potassium', value: 4.1 }] } })('potassium')?.value // 4.1
 */
export function lastValueOf({ person: { laboratory = [] }, today }: KnownValues): LastValue {
  return (asked) => {
    const test = answeredBy[asked] ?? asked
    const newest = newestOf(laboratory, test)
    if (newest === undefined) return undefined
    const value = newest.inUnit
    const facts: { unit: string; usual?: readonly [number, number] } = laboratoryTests[test as LaboratoryTest]
    const { unit, usual } = facts
    const daysAgo = today === undefined ? undefined : daysSince(newest.date, today)
    return {
      test,
      value,
      ...(unit !== '1' && { unit }),
      ...(newest.date !== undefined && { date: newest.date }),
      ...(daysAgo !== undefined && { daysAgo }),
      ...(usual !== undefined && { isUsual: value >= usual[0] && value <= usual[1], usual: [...usual] }),
    }
  }
}

/**
 * The values that decisions were told with, so that they can be told again.
 *
 * @example
 * toldValues([])('potassium') // undefined
 */
export function toldValues(decisions: readonly ReportedDecision[]): LastValue {
  const told = new Map(decisions.flatMap(({ dealtWith = [] }) => dealtWith.map((one) => [one.test, one] as const)))
  return (asked) => told.get(answeredBy[asked] ?? asked)
}
