import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import type { Person } from '../vocabulary/circumstances.js'
import { type Circumstances, type Condition, evaluateCondition } from './condition.js'

const nothing: Circumstances = { left: {}, right: {}, person: {}, thirdMatches: () => false }

describe('evaluateCondition', () => {
  it('holds, fails or stays open', () => {
    const old = { ageYears: { min: 65 } }
    expect(evaluateCondition(old, nothing)).toBe('unknown')
    expect(evaluateCondition(old, { ...nothing, person: { ageYears: 70 } })).toBe('holds')
    expect(evaluateCondition(old, { ...nothing, person: { ageYears: 40 } })).toBe('fails')
  })

  it('leaves a range of doses open that is only partly within', () => {
    const high = { leftDoseMgPerDay: { min: 1000, max: 4000 } }
    const given = (doseMgPerDay: number | readonly [number, number]) =>
      evaluateCondition(high, { ...nothing, left: { doseMgPerDay } })
    expect(given([1000, 4000])).toBe('holds')
    expect(given([800, 2400])).toBe('unknown')
    expect(given([3000, 4001])).toBe('unknown')
    expect(given([200, 999])).toBe('fails')
    expect(given([4001, 5000])).toBe('fails')
  })

  it('measures hours between the nearest of several times', () => {
    const close = { hoursApart: { max: 3 } }
    const at = (left: number | readonly number[], right: number) =>
      evaluateCondition(close, { ...nothing, left: { atH: left }, right: { atH: right } })
    expect(at([8, 20], 18)).toBe('holds')
    expect(at([8, 20], 14)).toBe('fails')
    expect(at([], 14)).toBe('unknown')
    expect(at(23, 1)).toBe('holds')
    expect(at(1, 23)).toBe('holds')
    expect(at(20, 0)).toBe('fails')
  })

  it('takes a seventh of a weekly dose for the day', () => {
    const low = { leftDoseMgPerDay: { max: 5 } }
    const weekly = (doseMgPerWeek: number | readonly [number, number]) =>
      evaluateCondition(low, { ...nothing, left: { doseMgPerWeek } })
    expect([weekly(15), weekly(35), weekly(36), weekly([30, 40])]).toEqual(['holds', 'holds', 'fails', 'unknown'])
  })

  it.each<[wanted: Condition, said: Partial<Circumstances>, other: Partial<Circumstances>]>([
    [{ rightDoseMg: { min: 10 } }, { right: { doseMg: 10 } }, { right: { doseMg: 9 } }],
    [{ country: 'GB' } as Condition, { person: { country: 'GB' } }, { person: { country: 'FR' } }],
    [{ leftTwice: ['same-name'] }, { leftTwice: 'same-name' }, { leftTwice: 'other-names' }],
    [
      { laboratory: { potassium: { max: 3.5 }, inr: { min: 3 } } },
      {
        person: {
          laboratory: [
            { test: 'inr', value: 4 },
            { test: 'potassium', value: 3.1 },
          ],
        },
      },
      {
        person: {
          laboratory: [
            { test: 'potassium', value: 3.1 },
            { test: 'inr', value: 2 },
          ],
        },
      },
    ],
  ])('asks for %j: %j, and not %j', (wanted, said, other) => {
    expect(evaluateCondition(wanted, { ...nothing, ...said })).toBe('holds')
    expect(evaluateCondition(wanted, { ...nothing, ...other })).toBe('fails')
  })

  it('takes the newest laboratory value, one without a date for the oldest, and none in a unit nobody knows', () => {
    const low = { laboratory: { potassium: { max: 3.5 } } }
    const of = (...laboratory: { value: number; date?: string; unit?: string }[]) =>
      evaluateCondition(low, {
        ...nothing,
        person: { laboratory: laboratory.map((one) => ({ test: 'potassium' as const, ...one })) },
      })
    const [undated, old, recent] = [{ value: 5 }, { value: 5, date: '2024-01-02' }, { value: 3, date: '2026-01-02' }]
    for (const values of [
      [undated, recent],
      [recent, undated],
      [old, recent, undated],
      [recent, old],
    ])
      expect(of(...values)).toBe('holds')
    expect(of({ ...recent, value: 5 }, { ...undated, value: 3 })).toBe('fails')
    expect(of({ value: 3, unit: 'bananas' })).toBe('unknown')
  })

  it('fails as soon as one part fails, whatever is unknown', () => {
    const condition: Condition = { ageYears: { min: 65 }, leftRoute: ['topical'] }
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
    const none = { withNone: ['ppi'] }
    const withPpi = { ...nothing, thirdMatches: ([term]: readonly string[]) => term === 'ppi' }
    expect(evaluateCondition(condition, nothing)).toBe('fails')
    expect(evaluateCondition(condition, withPpi)).toBe('holds')
    expect(evaluateCondition(none, nothing)).toBe('holds')
    expect(evaluateCondition(none, withPpi)).toBe('fails')
  })
})

testGradingTable('circumstances')

describe('what a rule asks of a person', () => {
  it('is judged by the kind of answer', () => {
    const asked = (condition: Condition, person: Person) => evaluateCondition(condition, { ...nothing, person })
    expect(asked({ smoking: 'current' }, { smoking: 'former' })).toBe('fails')
    expect(asked({ smoking: ['current', 'former'] }, { smoking: 'former' })).toBe('holds')
    expect(asked({ setting: ['inpatient'] }, {})).toBe('unknown')
    expect(asked({ trimester: { min: 2 } }, { trimester: 2 })).toBe('holds')
    expect(asked({ planningPregnancy: true }, { planningPregnancy: false })).toBe('fails')
    const poor = { genotype: { CYP2D6: ['poor', 'intermediate'], CYP2C19: ['poor'] } }
    expect(asked(poor, { genotype: { CYP2D6: 'poor', CYP2C19: 'poor' } })).toBe('holds')
    expect(asked(poor, { genotype: { CYP2D6: 'poor' } })).toBe('unknown')
    expect(asked(poor, { genotype: { CYP2C19: 'normal' } })).toBe('fails')
    expect(asked(poor, {})).toBe('unknown')
  })

  it('looks at the newest laboratory value, in the unit of the table', () => {
    const low = { laboratory: { potassium: { max: 3.5 } } }
    const asked = (laboratory: NonNullable<Person['laboratory']>) =>
      evaluateCondition(low, { ...nothing, person: { laboratory } })
    const old = { test: 'potassium', value: 3, date: '2026-01-01' }
    const recent = { test: 'potassium', value: 4, unit: 'mEq/L', date: '2026-11-01' }
    expect([asked([old]), asked([old, recent]), asked([recent, old])]).toEqual(['holds', 'fails', 'fails'])
    expect([asked([]), asked([{ test: 'sodium', value: 120 }])]).toEqual(['unknown', 'unknown'])
    expect(asked([{ ...old, unit: 'stone' }])).toBe('unknown')
  })

  it('is something that somebody can say', () => {
    expect(() => evaluateCondition({ shoeSize: { min: 40 } } as never, nothing)).toThrow(/shoeSize/)
    expect(evaluateCondition({ ageYears: undefined } as never, nothing)).toBe('holds')
  })
})
