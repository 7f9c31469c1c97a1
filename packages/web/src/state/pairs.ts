import type { PairAnswer, Report, ReportedFinding, Severity } from '@mixwise/core'
import { countUnread, gravest, isEmergency, isGraver, isWhollyRead } from '@mixwise/core'

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
export function namesOf(report: Report): (slug: string) => string {
  const names = new Map(
    report.substances.flatMap((one) => (one.status === 'resolved' ? [[one.slug, one.name] as const] : [])),
  )
  return (slug) => names.get(slug) ?? slug
}

/** Substances of a report, once each, in the order of the list. */
export function slugsOf(report: Report): readonly string[] {
  return [...new Set(report.substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])))]
}

/** A pair as the matrix marks it. */
export function markOf(pair: PairAnswer): Severity | 'nothing-listed' | 'not-covered' {
  return pair.status === 'interaction' ? (pair.severity ?? 'none') : pair.status
}

/**
 * The verdict on a list without any finding, as the key of its words. Nothing is said to be listed of what was not read.
 *
 * @example
 * openVerdict(report) // 'verdict.nothingListed'
 */
export function openVerdict(report: Report): string {
  const has = (status: PairAnswer['status']): boolean => report.pairs.some((pair) => pair.status === status)
  if (has('not-covered')) return has('nothing-listed') ? 'verdict.mixed' : 'verdict.notCovered'
  return isWhollyRead(report) ? 'verdict.nothingListed' : 'verdict.nothingListedOfRead'
}

/** What the bar of a phone says while the answer is out of sight, the loudest first. */
export interface BarState {
  emergency: boolean
  /** Entries that were not read, or only in part. */
  unread: number
  severity?: Severity
  /** The key of the words when there is neither a finding nor anything unread. */
  open?: 'bar.nothingListed' | 'bar.notCovered' | 'bar.noPair'
}

/** The state of the bar. Over something that was not read it never says that nothing is listed. */
export function barOf(report: Report): BarState {
  const { notRead, inPart } = countUnread(report)
  const unread = notRead + inPart
  const emergency = report.issues.some(isEmergency)
  const worst = worstOf(report)
  if (worst !== undefined) {
    const { severity } = worst.kind === 'finding' ? worst.finding : worst.combined
    return { emergency, unread, severity }
  }
  if (unread > 0 || emergency) return { emergency, unread }
  const uncovered = report.pairs.some(({ status }) => status === 'not-covered')
  return {
    emergency,
    unread,
    open: report.pairs.length === 0 ? 'bar.noPair' : uncovered ? 'bar.notCovered' : 'bar.nothingListed',
  }
}

/** The gravest thing of a whole report: a pair's finding or a sum of several. */
export function worstOf(
  report: Report,
):
  | { kind: 'finding'; finding: ReportedFinding }
  | { kind: 'combined'; combined: Report['combined'][number] }
  | undefined {
  const finding = gravest(report.findings)
  const combined = gravest(report.combined)
  if (combined !== undefined && (finding === undefined || isGraver(combined, finding)))
    return { kind: 'combined', combined }
  return finding === undefined ? undefined : { kind: 'finding', finding }
}
