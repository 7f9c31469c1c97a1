import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import type { Report } from '../contract/check.js'
import { onlyReviewed } from './only-reviewed.js'

const report = {
  findings: [{ review: 'reviewed' }, { review: 'unreviewed' }, { review: 'changed-since-review' }],
  combined: [{ review: 'unreviewed' }],
  pairs: [{ a: 'a', b: 'b', status: 'interaction' }],
  issues: [],
  stopping: [{}],
} as unknown as Report

describe('onlyReviewed', () => {
  it('says how much it leaves out and keeps what was answered about pairs', () => {
    const left = onlyReviewed(report)
    expect(left.findings).toHaveLength(1)
    expect(left.combined).toHaveLength(0)
    expect(left.pairs).toEqual(report.pairs)
    expect(left.issues.map(({ code, input }) => [code, input])).toEqual([['unreviewed-left-out', '4']])
  })

  it('keeps what three add up to when that was reviewed, and counts without warnings about stopping', () => {
    const { stopping: _, ...plain } = report
    const left = onlyReviewed({ ...plain, combined: [{ review: 'reviewed' }, { review: 'unreviewed' }] } as never)
    expect(left.combined).toEqual([{ review: 'reviewed' }])
    expect(left.issues).toMatchObject([{ code: 'unreviewed-left-out', path: 'findings', input: '3' }])
    expect(left).not.toHaveProperty('stopping')
  })

  it('says nothing when nothing was left out', () => {
    const reviewed = { ...report, findings: report.findings.slice(0, 1), combined: [], stopping: [] }
    expect(onlyReviewed(reviewed).issues).toEqual([])
  })
})

testGradingTable('reviewed-only')
