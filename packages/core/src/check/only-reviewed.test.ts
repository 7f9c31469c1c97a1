import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import type { Report } from '../contract/check.js'
import { onlyReviewed } from './only-reviewed.js'

const grade = { severity: 'minor', action: 'be-aware', interruption: 'show', items: [0, 1], substances: ['a', 'b'] }
const load = { severity: 'minor', action: 'be-aware', topics: [], drivers: [], items: [] }
const report = {
  findings: ['reviewed', 'unreviewed', 'changed-since-review'].map((review, id) => ({ ...grade, id: `${id}`, review })),
  combined: [{ ...load, review: 'unreviewed' }],
  substances: [],
  pairs: [{ a: 'a', b: 'b', status: 'interaction' }],
  issues: [],
  stopping: [{}],
} as unknown as Report

describe('onlyReviewed', () => {
  it('says how much it leaves out and keeps what was answered about pairs', () => {
    const left = onlyReviewed(report)
    expect(left.findings).toHaveLength(1)
    expect(left.combined).toHaveLength(0)
    expect(left.statements).toMatchObject([{ items: [0, 1], findings: [0] }])
    expect(left.pairs).toEqual(report.pairs)
    expect(left.issues.map(({ code, input }) => [code, input])).toEqual([['unreviewed-left-out', '4']])
  })

  it('keeps what three add up to when that was reviewed, and counts without warnings about stopping', () => {
    const { stopping: _, ...plain } = report
    const left = onlyReviewed({
      ...plain,
      combined: [
        { ...load, review: 'unreviewed' },
        { ...load, review: 'reviewed' },
      ],
    } as never)
    expect(left.combined).toEqual([{ ...load, review: 'reviewed' }])
    expect(left.statements.map(({ combined }) => combined)).toContain(0)
    expect(left.issues).toMatchObject([{ code: 'unreviewed-left-out', path: 'findings', input: '3' }])
    expect(left).not.toHaveProperty('stopping')
  })

  it('says nothing when nothing was left out', () => {
    const reviewed = { ...report, findings: report.findings.slice(0, 1), combined: [], stopping: [] }
    expect(onlyReviewed(reviewed).issues).toEqual([])
  })
})

testGradingTable('reviewed-only')
