import { describe, expect, it } from 'vitest'
import type { Report, ReportedFinding } from '../contract/check.js'
import { severities } from '../vocabulary/scales.js'
import { detectedIssues, fhirSeverity } from './detected-issue.js'

const finding: ReportedFinding = {
  id: 'rule',
  topic: 'bleeding',
  items: [0, 1],
  substances: ['a', 'b'],
  directed: false,
  severity: 'major',
  action: 'avoid',
  interruption: 'interrupt',
  seriousness: 'serious',
  consequences: ['bleeding'],
  basis: 'rule',
  verified: true,
  sources: [],
  disagreement: false,
  review: 'unreviewed',
}
const report: Report = {
  format: 'mixwise-report/2.2',
  knowledge: { version: '1', hash: 'h' },
  substances: [],
  pairs: [],
  findings: [finding],
  combined: [],
  statements: [],
  repeated: [],
  unread: [],
  asks: [],
  unrecognised: [],
  issues: [],
}

describe('detectedIssues', () => {
  it('says what, how bad, from what and what to do, even without words', () => {
    const [issue] = detectedIssues(report, {
      identified: '2026-11-23T10:00:00Z',
      patient: 'Patient/p',
      implicated: (slug) => [{ display: slug }],
    })
    expect(issue).toMatchObject({
      status: 'final',
      severity: 'high',
      code: { coding: [{ code: 'DRG' }] },
      patient: { reference: 'Patient/p' },
      implicated: [{ display: 'a' }, { display: 'b' }],
      mitigation: [{ action: { text: 'Avoid' } }],
    })
    expect(issue).not.toHaveProperty('evidence')
    expect(issue?.detail).toContain('bleeding')
  })

  it('folds four grades into three', () => {
    expect(severities.map(fhirSeverity)).toEqual([undefined, 'low', 'moderate', 'high', 'high'])
  })
})
