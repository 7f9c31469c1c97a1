import { describe, expect, it } from 'vitest'
import type { ReportedDecision } from '../contract/check.js'
import type { LaboratoryValue } from '../vocabulary/laboratory.js'
import { lastValueOf, toldValues, withDealtWith } from './dealt-with.js'

const decision = (more: Partial<ReportedDecision>): ReportedDecision => ({
  ...{ do: 'test', items: [0], of: ['s'], severity: 'moderate', action: 'adjust-or-monitor', statements: [0] },
  ...{ patient: '', clinician: '' },
  ...more,
})
const today = '2026-11-27'
const potassium = { test: 'potassium', value: 4.1, unit: 'mmol/L', date: '2026-11-15' }
const told = (decisions: ReportedDecision[], laboratory: LaboratoryValue[], day: string | undefined = today) =>
  withDealtWith(decisions, lastValueOf({ person: { laboratory } as never, today: day }))

describe('withDealtWith', () => {
  it('says the newest value of what a decision wants to know, and how old it is', () => {
    const older = { ...potassium, value: 6.2, date: '2026-10-01' }
    const undated = { test: 'potassium', value: 7 }
    expect(told([decision({ test: ['potassium'] })], [older, potassium, undated])).toMatchObject([
      {
        dealtWith: [
          {
            test: 'potassium',
            value: 4.1,
            unit: 'mmol/L',
            date: '2026-11-15',
            daysAgo: 12,
            isUsual: true,
            usual: [3.5, 5.3],
          },
        ],
      },
    ])
  })

  it('says it in the unit of the table, and of a ratio without one', () => {
    const values = [
      { test: 'creatinine', value: 1.1, unit: 'mg/dL' },
      { test: 'inr', value: 2.4 },
    ]
    const [one] = told([decision({ test: ['kidney', 'inr'] })], values)
    expect(one?.dealtWith?.map(({ test, value, unit }) => [test, Math.round(value * 10) / 10, unit])).toEqual([
      ['creatinine', 97.3, 'umol/L'],
      ['inr', 2.4, undefined],
    ])
    expect(one?.dealtWith?.[0]).not.toHaveProperty('isUsual')
    expect(one?.dealtWith?.[0]).not.toHaveProperty('date')
  })

  it('says nothing of what nobody measured, asked for, or gave in a unit that can be read', () => {
    const untouched = decision({ test: ['sodium'] })
    expect(told([untouched], [potassium])).toEqual([untouched])
    expect(told([decision({})], [potassium])).toEqual([decision({})])
    const unreadable = decision({ test: ['potassium'] })
    expect(told([unreadable], [{ ...potassium, unit: 'furlong' }])).toEqual([unreadable])
  })

  const order = (values: LaboratoryValue[], more: Partial<ReportedDecision> = {}, day?: string): unknown => {
    const first = decision({ test: ['potassium'], of: ['first'], ...more })
    return told([first, decision({ do: 'dose', of: ['second'] })], values, day).map(({ of }) => of[0])
  }

  it('puts last among its like what was tested lately and found as usual', () => {
    expect(order([potassium])).toEqual(['second', 'first'])
    expect(order([potassium], { severity: 'major' })).toEqual(['first', 'second'])
  })

  it.each([
    ['too high', { ...potassium, value: 5.4 }],
    ['too low', { ...potassium, value: 3.4 }],
    ['too old', { ...potassium, date: '2026-08-01' }],
    ['of no day', { test: 'potassium', value: 4.1 }],
    ['of a day to come', { ...potassium, date: '2026-12-27' }],
  ])('leaves it in its place where the value is %s', (_why, value) => {
    expect(order([value])).toEqual(['first', 'second'])
  })

  it('leaves it in its place where another test is open, more is asked for, or nobody says which day it is', () => {
    expect(order([potassium], { test: ['potassium', 'kidney'] })).toEqual(['first', 'second'])
    expect(order([potassium], { do: 'dose' })).toEqual(['first', 'second'])
    const asked = [decision({ test: ['potassium'], of: ['first'] }), decision({ do: 'dose', of: ['second'] })]
    const undated = lastValueOf({ person: { laboratory: [potassium] } as never })
    expect(withDealtWith(asked, undated).map(({ of }) => of[0])).toEqual(['first', 'second'])
  })

  it('takes the ends of the usual for usual', () => {
    for (const value of [3.5, 5.3]) expect(order([{ ...potassium, value }])).toEqual(['second', 'first'])
    expect(order([{ ...potassium, date: '2026-08-29' }])).toEqual(['second', 'first'])
    expect(order([{ ...potassium, date: '2026-08-28' }])).toEqual(['first', 'second'])
  })

  it('tells again what was told', () => {
    const asked = decision({ test: ['potassium', 'kidney', 'sodium'] })
    const values = [potassium, { test: 'creatinine', value: 97, unit: 'umol/L' }]
    const before = told([asked], values)
    expect(withDealtWith([asked], toldValues(before))).toEqual(before)
  })

  it('never takes a value that is far out for one that settles something', () => {
    const laboratory = [
      { test: 'inr', value: 7.4 },
      { test: 'systolic', value: 84 },
      { test: 'neutrophils', value: 0.9 },
    ]
    const last = lastValueOf({ person: { laboratory } })
    expect(['inr', 'blood-pressure', 'blood-count'].map((asked) => last(asked)?.isUsual)).toEqual([false, false, false])
  })
})
