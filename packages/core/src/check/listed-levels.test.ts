import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import { dependsOnCircumstances, gradeByLevels } from './listed-levels.js'

testGradingTable('levels')

describe('gradeByLevels', () => {
  const nothing = { left: {}, right: {}, person: {}, thirdMatches: () => false }
  const said = { source: 0, grade: 'mid', severity: 'moderate', action: 'adjust-or-monitor' } as const
  const judgement = {
    rule: -1,
    forward: true,
    severity: 'moderate',
    action: 'adjust-or-monitor',
    interruption: 'on-request',
    inferred: false,
    verified: true,
    assertions: [0],
  } as const

  it('speaks as loudly as the verdict where the grade stays, and as its gravity asks where it changes', () => {
    const level = { grade: 'top', severity: 'major', action: 'avoid', when: 'Always.', condition: {} } as const
    expect(gradeByLevels(judgement, [said], nothing).interruption).toBe('on-request')
    expect(gradeByLevels(judgement, [{ ...said, levels: [level] }], nothing)).toMatchObject({
      severity: 'major',
      action: 'avoid',
      interruption: 'interrupt',
    })
  })

  it('takes no level without a condition', () => {
    const usual = { grade: 'top', severity: 'major', action: 'avoid', when: 'Else.' } as const
    expect(gradeByLevels(judgement, [{ ...said, levels: [usual] }], nothing).severity).toBe('moderate')
    expect(dependsOnCircumstances([{ ...said, levels: [usual] }, said])).toBe(false)
    expect(dependsOnCircumstances([said, { ...said, levels: [usual, { ...usual, condition: {} }] }])).toBe(true)
  })
})
