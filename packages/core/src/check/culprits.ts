import type { Report, ReportedDecision, ReportedFinding, ReportedStatement } from '../contract/check.js'
import type { WayToManage } from '../vocabulary/manage.js'
import { compareGravity } from '../vocabulary/scales.js'
import { givesWay } from './gives-way.js'

type Told = Pick<Report, 'statements' | 'findings' | 'substances'>

/**
 * What has to change because of one and the same thing made one decision: the doses of all that it slows, and what
 * cannot be taken beside it. Tests and hours apart are one each already, and what anybody can leave out stays by itself.
 *
 * @example
 * byCulprit([], { statements: [], findings: [], substances: [] }) // []
 */
export function byCulprit(decisions: readonly ReportedDecision[], told: Told): readonly ReportedDecision[] {
  const culprits = decisions.map((decision) => culpritOf(decision, told))
  return decisions.flatMap((decision, at) => {
    const culprit = culprits[at]
    if (culprit === undefined) return [decision]
    const together = decisions.filter((_, other) => culprits[other] === culprit)
    if (together.length === 1) return [decision]
    return together[0] === decision ? [merged(together, culprit, told)] : []
  })
}

const staysApart: ReadonlySet<WayToManage> = new Set(['test', 'apart', 'leave-out', 'protect'])

/** The entry that acts on the others in all that a decision answers, and that is not exchanged itself. */
function culpritOf({ do: way, items, statements }: ReportedDecision, told: Told): number | undefined {
  if (staysApart.has(way)) return undefined
  const acting = new Set(statements.map((place) => actingIn(told.statements[place] as ReportedStatement, told)))
  const [culprit] = acting
  if (acting.size > 1 || culprit === undefined) return undefined
  return givesWay.has(way) && items.includes(culprit) ? undefined : culprit
}

/** The entry that acts on the other where a statement is about two and one of them acts. */
function actingIn({ combined, findings: [at] }: ReportedStatement, { findings, substances }: Told): number | undefined {
  const speaking = combined === undefined && at !== undefined ? findings[at] : undefined
  if (speaking?.directed !== true) return undefined
  const {
    items,
    substances: [acting],
  } = speaking as ReportedFinding
  return items.find((item) =>
    substances.some((one) => one.status === 'resolved' && one.item === item && one.slug === acting),
  )
}

function merged(decisions: readonly ReportedDecision[], culprit: number, { statements: all }: Told): ReportedDecision {
  const together = [...decisions].sort((one, other) => compareGravity(other, one))
  const { to: _ofOne, ...lead } = together[0] as ReportedDecision
  // Where it is asked about the culprit, it is because of all that it acts on.
  const changedBy = ({ items, statements }: ReportedDecision): readonly number[] =>
    items.includes(culprit) ? statements.flatMap((place) => (all[place] as ReportedStatement).items) : items
  const each = (text: (decision: ReportedDecision) => string): string => [...new Set(together.map(text))].join(' ')
  return {
    ...lead,
    because: [culprit],
    items: [...new Set(together.flatMap(changedBy))].filter((item) => item !== culprit).sort((a, b) => a - b),
    of: [...new Set(together.flatMap(({ of }) => of))],
    statements: together.flatMap(({ statements }) => statements),
    patient: each(({ patient }) => patient),
    clinician: each(({ clinician }) => clinician),
  }
}
