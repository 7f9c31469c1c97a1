import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const weekly = (days: string): unknown => readPhrase(`dozepam 10 mg ${days}`).taking.doseMgPerWeek

describe('a word for several days', () => {
  it.each([
    ['MWF', ['Mon', 'Wed', 'Fri'], ['Tue', 'Thu', 'Sat', 'Sun']],
    ['weekdays', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], ['Sat', 'Sun']],
    ['weekends', ['Sat', 'Sun'], ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']],
  ])('%s counts each of its days once', (word, its, others) => {
    for (const day of its) expect(weekly(`${word} and ${day}`)).toBe(its.length * 10)
    for (const day of others) expect(weekly(`${word} and ${day}`)).toBe(its.length * 10 + 10)
  })
})
