import { describe, expect, it } from 'vitest'
import { type Circumstances, evaluateCondition } from './condition.js'

const nothing: Circumstances = { left: {}, right: {}, person: {}, thirdMatches: () => false }

describe('evaluateCondition', () => {
  it('holds, fails or stays open', () => {
    const old = { ageYears: { min: 65 } }
    expect(evaluateCondition(old, nothing)).toBe('unknown')
    expect(evaluateCondition(old, { ...nothing, person: { ageYears: 70 } })).toBe('holds')
    expect(evaluateCondition(old, { ...nothing, person: { ageYears: 40 } })).toBe('fails')
  })

  it('fails as soon as one part fails, whatever is unknown', () => {
    const condition = { ageYears: { min: 65 }, leftRoute: ['topical'] }
    expect(evaluateCondition(condition, { ...nothing, left: { route: 'oral' } })).toBe('fails')
    expect(evaluateCondition(condition, { ...nothing, left: { route: 'topical' } })).toBe('unknown')
  })

  it('takes a condition not named as unknown unless the list is complete', () => {
    const condition = { conditions: ['copd'] }
    expect(evaluateCondition(condition, { ...nothing, person: { conditions: ['asthma'] } })).toBe('unknown')
    const complete = { conditions: ['asthma'], conditionsComplete: true }
    expect(evaluateCondition(condition, { ...nothing, person: complete })).toBe('fails')
  })

  it('asks the list for a third substance', () => {
    const condition = { withAny: ['ppi'] }
    expect(evaluateCondition(condition, nothing)).toBe('fails')
    expect(evaluateCondition(condition, { ...nothing, thirdMatches: ([term]) => term === 'ppi' })).toBe('holds')
  })
})
