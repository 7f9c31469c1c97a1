import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'

describe('days of a cycle', () => {
  it.each([
    ['ramipril 5 mg daily days 1-14 q21d', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg days 1-5 every 28 days', '5 mg |  |  | name amount time'],
    ['ramipril 5 mg daily days 1-21 of a 28-day cycle', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg daily days 1-21 (28 day cycle)', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg bd for 14 days every 21 days', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg bd for 2 weeks every 3 weeks', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg od for 21 days then 7 days off', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg od 21/7 on 7/7 off', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    ['ramipril 5 mg od 3/52 on, 1/52 off', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    // No cycle is as short as what is taken in it, or counted in hours.
    ['ramipril 5 mg for 5 days every 6 hours', '5 mg, 4 a day, 20 mg a day |  |  | name amount duration frequency'],
    [
      'ramipril 5 mg daily days 1-5, 28 tablets',
      '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency duration filler count',
    ],
  ])('%s', (phrase, read) => {
    expect(doseText(phrase)).toBe(read)
  })
})
