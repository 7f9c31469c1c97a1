import type { Report, ReportedFinding } from '@mixwise/core'

/** Findings about the same two substances, or about one and the person; gravest first. */
export interface PairFindings {
  key: string
  substances: readonly string[]
  findings: readonly { finding: ReportedFinding; position: number }[]
}

export function keyOf(...slugs: readonly string[]): string {
  return [...slugs].sort().join('+')
}

/** The findings of a report, one group a pair, in the order of the report. */
export function pairsOf(report: Report): readonly PairFindings[] {
  const groups = new Map<string, { substances: readonly string[]; findings: PairFindings['findings'][number][] }>()
  report.findings.forEach((finding, position) => {
    const key = keyOf(...finding.substances, ...(finding.given ?? []).map(({ key, value }) => `${key}=${value}`))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { substances: finding.substances, findings: [{ finding, position }] })
    else group.findings.push({ finding, position })
  })
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

/** The name behind each slug. */
export function namesOf(report: Pick<Report, 'substances'>): (slug: string) => string {
  const names = new Map(
    report.substances.flatMap((one) => (one.status === 'resolved' ? [[one.slug, one.name] as const] : [])),
  )
  return (slug) => names.get(slug) ?? slug
}

/** Substances of a report, once each, in the order of the list. */
export function slugsOf(report: Report): readonly string[] {
  return [...new Set(report.substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])))]
}
