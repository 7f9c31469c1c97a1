import type { Report, ReportedCombination, ReportedDecision, ReportedFinding } from '@mixwise/core'
import { rankOf } from '@mixwise/core'

/** What one card tells: what leads it, and what else the same decision answers. */
export interface Gathered {
  decision?: ReportedDecision
  lead: { combined: ReportedCombination } | { finding: ReportedFinding }
  also: readonly (ReportedCombination | ReportedFinding)[]
}

type Told = Gathered['lead']

/**
 * What was found, gathered by what there is to decide, the gravest leading each; what no decision answers stands by
 * itself behind. Only what is wanted is told.
 *
 * @example
 * gathered({ decisions: [], statements: [], findings: [], combined: [] }, () => true) // []
 */
export function gathered(
  {
    decisions = [],
    statements,
    findings,
    combined,
  }: Pick<Report, 'decisions' | 'statements' | 'findings' | 'combined'>,
  isWanted: (told: ReportedCombination | ReportedFinding) => boolean,
): readonly Gathered[] {
  const seen = new Set<ReportedCombination | ReportedFinding>()
  const toldBy = (decision: ReportedDecision): readonly Told[] =>
    decision.statements.flatMap((place): Told[] => {
      const statement = statements[place]
      const load = statement?.combined === undefined ? undefined : combined[statement.combined]
      return [
        ...(load === undefined ? [] : [{ combined: load }]),
        ...(statement?.findings ?? []).flatMap((at) => findings[at] ?? []).map((finding) => ({ finding })),
      ]
    })
  const cards = decisions.flatMap((decision): Gathered[] => {
    const told = toldBy(decision).filter((one) => isWanted(partOf(one)))
    for (const one of told) seen.add(partOf(one))
    // A stable sort: among equals what stands first leads.
    const [lead, ...also] = told.toSorted((one, other) => rankOf(partOf(other).severity) - rankOf(partOf(one).severity))
    return lead === undefined ? [] : [{ decision, lead, also: also.map(partOf) }]
  })
  const alone = [
    ...combined.map((one): Told => ({ combined: one })),
    ...findings.map((finding): Told => ({ finding })),
  ].filter((one) => !seen.has(partOf(one)) && isWanted(partOf(one)))
  return [...cards, ...alone.map((lead) => ({ lead, also: [] }))]
}

function partOf(told: Told): ReportedCombination | ReportedFinding {
  return 'combined' in told ? told.combined : told.finding
}
