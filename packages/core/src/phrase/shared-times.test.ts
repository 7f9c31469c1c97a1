import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

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
