import type { Report } from '../contract/check.js'
import { toldValues, withDealtWith } from './dealt-with.js'
import { decisionsOf } from './decisions.js'
import { statementsOf } from './statements.js'

/**
 * A report with some of what it found: what is told and what there is to decide is made again from that, since both
 * count places.
 *
 * @example
 * onlySome(report, { findings: report.findings.slice(0, 1), combined: [] }).statements.length // 1
 */
export function onlySome<Some extends Report>(report: Some, some: Pick<Report, 'findings' | 'combined'>): Some {
  const statements = statementsOf({ ...report, ...some })
  return {
    ...report,
    ...some,
    statements,
    ...(report.decisions !== undefined && {
      decisions: withDealtWith(decisionsOf({ ...report, statements, ...some }), toldValues(report.decisions)),
    }),
  }
}
