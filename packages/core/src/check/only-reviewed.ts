import type { Report, ReportedBefore } from '../contract/check.js'
import { english } from '../vocabulary/words/en.js'
import { onlySome } from './only-some.js'

/**
 * A report without what no licensed professional has reviewed. What was left out is counted in an issue and its pairs
 * keep their answer, so that leaving out never reads as an all-clear.
 *
 * @example
 * onlyReviewed(report).issues.at(-1)?.code // 'unreviewed-left-out'
 */
export function onlyReviewed(report: Report): Report {
  const findings = report.findings
    .filter(({ review }) => review === 'reviewed')
    .map(({ options: _unreviewed, ...finding }) => finding)
  const combined = report.combined
    .filter(({ review }) => review === 'reviewed')
    .map(({ options: _unreviewed, ...one }) => one)
  const leftOut =
    report.findings.length -
    findings.length +
    report.combined.length -
    combined.length +
    (report.stopping?.length ?? 0) +
    (report.exposures?.length ?? 0)
  const { stopping: _unreviewed, exposures: _computed, before, ...all } = report
  const rest = { ...onlySome(all, { findings, combined }), ...(before !== undefined && { before: reviewedOf(before) }) }
  if (leftOut === 0) return rest
  const code = 'unreviewed-left-out'
  return {
    ...rest,
    issues: [...report.issues, { code, path: 'findings', input: String(leftOut), message: english.issue[code] }],
  }
}

/** It is counted as left out already. */
function reviewedOf({ exposures: _computed, findings, combined, pairs }: ReportedBefore): ReportedBefore {
  const isReviewed = ({ review }: { review: string }): boolean => review === 'reviewed'
  return { pairs, findings: findings.filter(isReviewed), combined: combined.filter(isReviewed) }
}
