import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'
import { readPhrase } from '../read.js'

const read = (text: string) => readPhrase(text, { knows: (name) => (name === 'ramipril' ? 1 : 0) })

describe('counts behind how often', () => {
  it.each([
    ['ramipril 5 mg twice daily, 1 tablet in the morning, 1 at night', 10],
    ['ramipril 5 mg daily, one tablet at night', 5],
    ['ramipril 5 mg 2x2 Tbl. morgens und abends', 20],
    ['ramipril 5 mg 3 x 1 Tablette täglich', 15],
  ])('say when, and no second dose: %s', (text, mg) => {
    expect(read(text).taking.doseMgPerDay).toBe(mg)
    expect(read(text).asks).toEqual([])
  })

  it.each([
    'ramipril 5 mg twice daily, 1 tablet in the morning',
    'ramipril 5 mg daily, 4 tablets at night',
    'ramipril 5 mg 1 tablet twice daily, 2 tablets morning and evening',
  ])('are asked where they come to another number: %s', (text) => {
    expect(read(text).asks).toEqual(['contradiction'])
    expect(read(text).taking.doseMgPerDay).toBeUndefined()
  })
})

describe('what is said of a dose again', () => {
  it.each([
    [
      'ramipril 10 mg BID, 1 tab AM, 1 tab PM',
      '10 mg, 2 a day, 20 mg a day |  |  | name amount frequency filler count time filler count time',
    ],
    [
      'ramipril 10 mg BID, 1 tab AM, 2 tab PM',
      ' | contradiction |  | name amount frequency filler count time filler count time',
    ],
    [
      'ramipril 10 mg BID, 2 tab AM, 2 tab PM',
      ' | contradiction |  | name amount frequency filler count time filler count time',
    ],
    [
      'ramipril 10 mg 2 tabs BID, 2 tab AM, 2 tab PM',
      '20 mg, 2 a day, 40 mg a day |  |  | name amount count frequency filler count time filler count time',
    ],
    [
      'ramipril 10 mg 2 tabs BID, 1 tab AM, 1 tab PM',
      ' | contradiction |  | name amount count frequency filler count time filler count time',
    ],
    ['ramipril 10 mg BID, 1 tab AM', ' | contradiction |  | name amount frequency filler count time'],
    [
      'ramipril 10 mg weekly, 1 tablet in the evening',
      '10 mg, 0.14285714285714285 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount frequency filler count time',
    ],
    [
      'ramipril 10 mg weekly, 2 tablets in the evening',
      ' | contradiction |  | name amount frequency filler count time',
    ],
    [
      'ramipril 10 mg daily, 1 tablet at 8:00',
      '10 mg, 1 a day, 10 mg a day |  |  | name amount frequency filler count time',
    ],
    [
      'ramipril 10 mg daily, 1 tablet at 8:00 and 20:00',
      ' | contradiction |  | name amount frequency filler count time filler time',
    ],
    [
      'ramipril 10 mg twice daily, 1 tablet at 8:00 and 20:00',
      '10 mg, 2 a day, 20 mg a day |  |  | name amount frequency filler count time filler time',
    ],
    ['ramipril 10 mg 3 x 1 tablet a day', '10 mg, 3 a day, 30 mg a day |  |  | name amount frequency count filler'],
    ['ramipril 10 mg 3x daily 1 tablet', '10 mg, 3 a day, 30 mg a day |  |  | name amount frequency count'],
    [
      'ramipril 10 mg 3x daily 1 tablet daily',
      '10 mg, 3 a day, 30 mg a day |  |  | name amount frequency count frequency',
    ],
    [
      'ramipril 10 mg 2x2 tablets, 2 in the morning, 2 in the evening',
      '20 mg, 2 a day, 40 mg a day |  |  | name amount frequency count filler count time filler count time',
    ],
    ['ramipril 10 mg 2x2 tablets', '20 mg, 2 a day, 40 mg a day |  |  | name amount frequency count'],
    ['ramipril 10 mg 2x2', '20 mg, 2 a day, 40 mg a day |  |  | name amount frequency count'],
    [
      'ramipril 10 mg daily, 5 mg in the evening',
      '5..10 mg, 2 a day, 15 mg a day |  |  | name amount frequency filler amount time',
    ],
    ['ramipril 10 mg daily, 5 ml in the evening', '2 a day | how-much |  | name amount frequency filler amount time'],
    ['ramipril daily, 5 units in the evening', '5 units, 1 a day |  |  | name frequency filler amount time'],
    ['ramipril 10 mg daily, 1-0-1', ' | contradiction |  | name amount frequency filler frequency'],
    ['ramipril 10 mg daily, 2 a day', ' | contradiction |  | name amount frequency filler frequency'],
    [
      'ramipril 10 mg daily, 20 mg/day',
      '20 mg, 1 a day, 20 mg a day |  | 10 mg no-place | name unread frequency filler amount',
    ],
    ['ramipril 10 mg daily, in the evening', '10 mg, 1 a day, 10 mg a day |  |  | name amount frequency filler time'],
    ['ramipril 10 mg, 1 tablet in the evening', '10 mg, 1 a day, 10 mg a day |  |  | name amount filler count time'],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})
