import type { Report, ReportedDecision, ReportedStatement } from '../contract/check.js'
import { compareGravity, rankOf } from '../vocabulary/scales.js'
import { givesWay } from './gives-way.js'

/** A decision with all by which it is put in its place. */
export interface Ordered {
  decision: ReportedDecision
  answered: readonly ReportedStatement[]
  /** A rule of ours speaks of something in it, and not the lists of others alone. */
  isRuled: boolean
  /** Something in it that is as grave as the whole was measured: it is so now, and not only to be feared. */
  isMeasured: boolean
}

/**
 * A decision with the statements that it answers.
 *
 * @example
 * orderedOf({ do: 'ask', items: [0], of: ['s0'], severity: 'major', action: 'avoid', statements: [], patient: '', clinician: '' }, { statements: [], findings: [] }).answered // []
 */
export function orderedOf(
  decision: ReportedDecision,
  { statements, findings }: Pick<Report, 'statements' | 'findings'>,
): Ordered {
  const answered = decision.statements.map((place) => statements[place] as ReportedStatement)
  const isRuled = answered.some(
    ({ combined, severity, findings: [at] }) =>
      severity === decision.severity &&
      (combined !== undefined || (at !== undefined && findings[at]?.basis !== 'listed')),
  )
  const isMeasured = answered.some(
    ({ severity, findings: places }) =>
      severity === decision.severity &&
      places.some((at) => findings[at]?.given?.some(({ key }) => key === 'laboratory') === true),
  )
  return { decision, answered, isRuled, isMeasured }
}

/**
 * The gravest first; of equals what interrupts, what was measured, what a rule speaks of, what changes something before what is only
 * followed, what two of the list do to each other before what one does to the person, what takes something away before
 * what asks for care, and what answers more. Below 0 where the one is read before the other.
 *
 * @example
 * [].sort(inReadingOrder) // []
 */
export function inReadingOrder(one: Ordered, other: Ordered): number {
  return (
    rankOf(other.decision.severity) - rankOf(one.decision.severity) ||
    Number(other.answered.some(isLoud)) - Number(one.answered.some(isLoud)) ||
    Number(other.isMeasured) - Number(one.isMeasured) ||
    Number(other.isRuled) - Number(one.isRuled) ||
    Number(isOnlyFollowed(one.decision)) - Number(isOnlyFollowed(other.decision)) ||
    Number(other.answered.some(isOfSeveral)) - Number(one.answered.some(isOfSeveral)) ||
    placeOf(one.decision) - placeOf(other.decision) ||
    countAsGrave(other) - countAsGrave(one) ||
    compareGravity(other.decision, one.decision) ||
    (other.decision.yields ?? 0) - (one.decision.yields ?? 0) ||
    other.answered.length - one.answered.length ||
    (one.decision.statements[0] as number) - (other.decision.statements[0] as number)
  )
}

/** How much it answers that is as grave as the gravest of it. */
function countAsGrave({ decision, answered }: Ordered): number {
  return answered.filter(({ severity }) => severity === decision.severity).length
}

function isLoud({ interruption }: ReportedStatement): boolean {
  return interruption === 'interrupt'
}

function isOfSeveral({ items }: ReportedStatement): boolean {
  return items.length > 1
}

function isOnlyFollowed({ do: way }: ReportedDecision): boolean {
  return way === 'test' || way === 'watch'
}

/** What takes something away comes before what asks for care. */
function placeOf({ do: way }: ReportedDecision): number {
  return givesWay.has(way) || way === 'ask' ? 0 : 1
}
