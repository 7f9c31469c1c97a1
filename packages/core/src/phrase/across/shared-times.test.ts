import { describe, expect, it } from 'vitest'
import { thingsText } from '../../../test/things-text.js'
import { readPhrase } from '../read.js'

const names = ['dozepam', 'mintol']
const knows = (text: string): number => (names.includes(text) ? 1 : 0)
const takings = (text: string): unknown =>
  readPhrase(text, { knows }).things.flatMap(({ taking, shares = [] }) =>
    shares.length > 0 ? shares.map((share) => share.taking) : [taking],
  )

describe('what is said once of the parts of one product', () => {
  it.each([
    ['dozepam 8 mg/mintol 500 mg 2 tabs qds', [16, 1000], 4],
    ['dozepam 200 mg + mintol 12.8 mg 2 tabs tds', [400, 25.6], 3],
    ['dozepam 500 mg/mintol 30 mg 1 tab tds', [500, 30], 3],
  ])('is so of each: %s', (text, doses, timesPerDay) => {
    expect(takings(text)).toMatchObject(doses.map((doseMg) => ({ doseMg, timesPerDay })))
  })

  it('is not said of another thing that has its own times', () => {
    expect(takings('dozepam 5 mg od, mintol 10 mg tds')).toMatchObject([{ timesPerDay: 1 }, { timesPerDay: 3 }])
  })

  it('is so of each where "both" says so, and asked of those that say nothing else', () => {
    expect(takings('dozepam 5 mg and mintol 10 mg both tds')).toMatchObject([{ timesPerDay: 3 }, { timesPerDay: 3 }])
    expect(readPhrase('dozepam 5 mg + mintol 10 mg tds', { knows }).things.map(({ asks }) => asks)).toEqual([
      ['how-often'],
      [],
    ])
    expect(readPhrase('dozepam and mintol 10 mg tds', { knows }).asks).toEqual([])
  })
})

describe('what is said once of several things', () => {
  it.each([
    ['ramipril 8 mg/insulin 500 mg 2 tabs qds', 'ramipril: 16 mg, 4 a day / insulin: 1000 mg, 4 a day'],
    ['ramipril 8 mg/insulin 500 mg daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg/insulin 500 mg every 8 hours', 'ramipril: 8 mg, 3 a day / insulin: 500 mg, 3 a day'],
    ['ramipril 8 mg/insulin 500 mg 2 a day', 'ramipril: 8 mg / insulin: 500 mg'],
    ['ramipril 8 mg/insulin 500 mg hourly', 'ramipril: 8 mg, 24 a day / insulin: 500 mg, 24 a day'],
    ['ramipril 8 mg/insulin 500 mg 2 tabs prn', 'ramipril: 16 mg, as needed / insulin: 1000 mg, as needed'],
    ['ramipril 8 mg/insulin 500 mg alternate days', 'ramipril: 8 mg, 0.5 a day / insulin: 500 mg, 0.5 a day'],
    ['ramipril 8 mg/insulin 500 mg 2 tabs q8h', 'ramipril: 16 mg, 3 a day / insulin: 1000 mg, 3 a day'],
    ['ramipril 8 mg/insulin 500 mg 2 tabs at 8:00', 'ramipril: 16 mg, 1 a day / insulin: 1000 mg, 1 a day'],
    ['ramipril 8 mg/insulin 500 mg in the morning', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg/insulin 500 mg twice a day', 'ramipril: 8 mg, 2 a day / insulin: 500 mg, 2 a day'],
    ['ramipril 8 mg/insulin 500 mg', 'ramipril: 8 mg / insulin: 500 mg'],
    ['ramipril 8 mg/insulin daily', 'ramipril: 8 mg / insulin: 1 a day'],
    ['ramipril 8 units/insulin 500 units daily', 'ramipril: 8 units, 1 a day / insulin: 500 units, 1 a day'],
    ['ramipril 8 mmol/insulin 500 mg daily', 'ramipril: 1 a day, how-much? / insulin: 500 mg, 1 a day'],
    ['ramipril calcium 8 mg/insulin 500 mg daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril gel 8 mg/insulin 500 mg daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg daily/insulin 500 mg daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg tds/insulin 500 mg', 'ramipril: 8 mg, 3 a day / insulin: 500 mg'],
    ['ramipril 8 mg + insulin 500 mg 2 tabs daily', 'ramipril: 16 mg, 1 a day / insulin: 1000 mg, 1 a day'],
    ['ramipril 8 mg + insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg and insulin 500 mg 2 tabs daily', 'ramipril: 8 mg, how-often? / insulin: 1000 mg, 1 a day'],
    ['ramipril 8 mg, insulin 500 mg 2 tabs daily', 'ramipril: 8 mg, how-often? / insulin: 1000 mg, 1 a day'],
    ['ramipril 8 mg and insulin 500 mg both daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg, insulin 500 mg all daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg with insulin 500 mg both daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg + insulin 500 mg both daily', 'ramipril: 8 mg, 1 a day / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg then insulin 500 mg both daily', 'ramipril: 8 mg / insulin: taper?'],
    ['ramipril 8 mg; insulin 500 mg both daily', 'ramipril: 8 mg / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg. insulin 500 mg both daily', 'ramipril: 8 mg / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg and insulin 500 mg the daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg and insulin both daily', 'ramipril: 8 mg, how-often? / insulin: 1 a day'],
    ['ramipril and insulin 500 mg both daily', 'ramipril:  / insulin: 500 mg, 1 a day'],
    ['ramipril and insulin both daily', 'ramipril:  / insulin: 1 a day'],
    [
      'ramipril 8 mg, insulin 5 mg and amoxicillin 500 mg all daily',
      'ramipril: 8 mg, 1 a day / insulin: 5 mg, 1 a day / amoxicillin: 500 mg, 1 a day',
    ],
    [
      'ramipril 8 mg, insulin 5 mg and amoxicillin 500 mg daily',
      'ramipril: 8 mg, how-often? / insulin: 5 mg, how-often? / amoxicillin: 500 mg, 1 a day',
    ],
    [
      'ramipril 8 mg, insulin and amoxicillin 500 mg daily',
      'ramipril: 8 mg / insulin:  / amoxicillin: 500 mg, 1 a day',
    ],
    ['ramipril 8 mg and insulin 500 mg 1-0-1', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 2 a day'],
    ['ramipril 8 mg and insulin 500 mg 2 a day', 'ramipril: 8 mg, how-often? / insulin: 500 mg'],
    ['ramipril 8 mg and insulin 500 mg in the morning', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg and insulin 500 mg at 8:00', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    [
      'ramipril 8 mg and insulin 500 mg Mondays',
      'ramipril: 8 mg, how-often? / insulin: 500 mg, 0.14285714285714285 a day',
    ],
    [
      'ramipril 8 mg and insulin 500 mg on weekdays',
      'ramipril: 8 mg, how-often? / insulin: 500 mg, 0.7142857142857143 a day',
    ],
    ['ramipril 8 mg and insulin 500 mg prn', 'ramipril: 8 mg / insulin: 500 mg, as needed'],
    ['ramipril 8 mg and insulin 500 mg', 'ramipril: 8 mg / insulin: 500 mg'],
    ['ramipril 8 units and insulin 500 mg daily', 'ramipril: 8 units, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 2 tablets and insulin 500 mg daily', 'ramipril: how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 10/5 mg and insulin 500 mg daily', 'ramipril: how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 5 and insulin 500 mg daily', 'ramipril: which-unit? / insulin: 500 mg, 1 a day'],
    ['ramipril calcium 8 mg and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril XR 8 mg and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg oral and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril (8 mg) and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril - 8 mg and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril: 8 mg and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg/ml 2 ml and insulin 500 mg daily', 'ramipril: 16 mg / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg/ml and insulin 500 mg daily', 'ramipril: how-much? / insulin: 500 mg, 1 a day'],
    ['1. ramipril 8 mg and insulin 500 mg daily', 'ramipril: 8 mg, how-often? / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg. insulin 500 mg daily', 'ramipril: 8 mg / insulin: 500 mg, 1 a day'],
    ['ramipril 8 mg\ninsulin 500 mg daily', 'ramipril: 8 mg / insulin: 500 mg, 1 a day'],
  ])('%s', (text, wanted) => {
    expect(thingsText(text)).toBe(wanted)
  })
})
