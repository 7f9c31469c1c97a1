import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(`dozepam ${text}`, { knows })

describe('ceilings', () => {
  it.each([
    ['5-10 mg q4h max 40mg/day', { doseMg: [5, 10], timesPerDay: 6, doseMgPerDay: [30, 40] }],
    ['5-10 mg q4h max 60mg/day', { doseMgPerDay: [30, 60] }],
    ['5-10 mg q4h max 30mg/day', { doseMgPerDay: 30 }],
    ['5-10 mg q4h prn max 40 mg in 24 hours', { doseMgPerDay: [0, 40], asNeeded: true }],
    ['30 mg, max daily dose 240 mg', { doseMg: 30, doseMgPerDay: [0, 240] }],
    ['500 mg 1-2 tabs q4-6h max 8 tabs in 24 hours', { doseMg: [500, 1000], doseMgPerDay: [2000, 4000] }],
    ['50mg 1-2 caps up to qds prn max 6 caps daily', { timesPerDay: [0, 4], doseMgPerDay: [0, 300] }],
    ['400 mg up to 4 times a day', { timesPerDay: [0, 4], doseMgPerDay: [0, 1600] }],
    ['400 mg q4-6h max 4 times a day', { timesPerDay: 4, doseMgPerDay: 1600 }],
    ['up to 25 mg tds', { doseMg: [0, 25], timesPerDay: 3, doseMgPerDay: [0, 75] }],
    ['up to 10 mg daily', { doseMgPerDay: [0, 10] }],
    ['30 mg Tageshöchstdosis 120 mg', { doseMgPerDay: [0, 120] }],
    ['30 mg dose maximale journalière 120 mg', { doseMgPerDay: [0, 120] }],
  ])('%s', (text, wanted) => {
    expect(read(text).taking).toMatchObject(wanted)
    expect(read(text).unread).toEqual([])
  })

  it('contradict what is more', () => {
    for (const text of ['10 mg qds max 20 mg/day', '10 mg q4h max 5 times a day', '50 mg max 40 mg/day']) {
      const { taking, asks } = read(text)
      expect(asks, text).toEqual(['contradiction'])
      expect(Object.keys(taking).filter((key) => key.startsWith('dose') || key === 'timesPerDay')).toEqual([])
    }
    expect(read('10 mg qds max 40 mg/day').asks).toEqual([])
  })

  it.each(['2 mg max 4', '7.5 mg max 1 tablet', '2 mg max 4 mg', '2 units max 60 units/day', 'max 40 ml'])(
    'that say neither how often nor how much a day are named: %s',
    (text) => {
      const { unread } = read(text)
      expect(unread).toMatchObject([{ reason: 'no-place' }])
      expect(unread[0]?.text).toMatch(/^max/)
    },
  )

  it('say nothing of how much is taken at a time', () => {
    const { taking, asks } = read('1-2 tabs max 40mg/day')
    expect(taking).toMatchObject({ doseMgPerDay: [0, 40] })
    expect(asks).toEqual(['how-much'])
  })
})

describe('what a dose may not exceed', () => {
  it.each([
    ['ramipril 5 mg prn max 3 a day', '5 mg, 0..3 a day, 0..15 mg a day |  |  | name amount as-needed ceiling'],
    ['ramipril 5 mg max 3 a day', '5 mg, 0..3 a day, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg max 15 mg a day', '5 mg, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg max 15 mg/day', '5 mg, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg max 15 mg', '5 mg |  | max 15 mg no-place | name amount unread'],
    ['ramipril 5 mg tds max 2 a day', ' | contradiction |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 3 a day', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 4 a day', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 10 mg a day', ' | contradiction |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 15 mg a day', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 20 mg a day', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 4 mg a day', ' | contradiction |  | name amount frequency ceiling'],
    [
      'ramipril 5 mg 2 tablets prn max 8 a day',
      '10 mg, 0..4 a day, 0..40 mg a day |  |  | name amount count as-needed ceiling',
    ],
    [
      'ramipril 5 mg 2 tablets prn max 8 tablets a day',
      '10 mg, 0..40 mg a day |  |  | name amount count as-needed ceiling',
    ],
    [
      'ramipril 5 mg 1-2 tablets prn max 8 a day',
      '5..10 mg, 0..8 a day, 0..40 mg a day |  |  | name amount count as-needed ceiling',
    ],
    ['ramipril 5 mg 2 tablets tds max 4 a day', ' | contradiction |  | name amount count frequency ceiling'],
    ['ramipril 5 mg max 8 tablets in 24 hours', '5 mg, 0..40 mg a day |  |  | name amount ceiling'],
    ['ramipril max 8 tablets in 24 hours', ' |  | max 8 tablets in 24 hours no-place | name unread'],
    ['ramipril 2 tablets max 8 a day', '0..4 a day | how-much |  | name count ceiling'],
    ['ramipril 2 tablets max 8', ' | how-much | max 8 no-place | name count unread'],
    ['ramipril 5 mg max 8', '5 mg |  | max 8 no-place | name amount unread'],
    ['ramipril 5 mg up to 3 times a day', '5 mg, 0..3 a day, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg up to three times daily', '5 mg, 0..3 a day, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril up to 25 mg tds', '0..25 mg, 3 a day, 0..75 mg a day |  |  | name amount frequency'],
    ['ramipril up to 25 mg daily', '0..25 mg a day |  |  | name ceiling'],
    ['ramipril up to 25 mg', ' |  | up to 25 mg no-place | name unread'],
    ['ramipril up to 25 mg a day', '0..25 mg a day |  |  | name ceiling'],
    ['ramipril 5 mg up to 25 mg daily', '5 mg, 0..25 mg a day |  |  | name amount ceiling'],
    ['insulin max 30 units a day', ' |  | max 30 units a day no-place | name unread'],
    ['insulin 10 units max 30 units a day', '10 units |  | max 30 units a day no-place | name amount unread'],
    ['insulin 10 units max 30 units/day', '10 units |  | max 30 units/day no-place | name amount unread'],
    ['insulin up to 30 units tds', ' |  | up to 30 units tds no-place | name unread'],
    ['amoxicillin max 10 ml a day', ' |  | max 10 ml a day no-place | name unread'],
    ['ramipril 5 mg max: 3 a day', '5 mg, 0..3 a day, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg max = 15 mg a day', '5 mg, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg maximum of 3 a day', '5 mg, 0..3 a day, 0..15 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg max 5 mmol a day', '5 mg |  | max 5 mmol a day no-place | name amount unread'],
    ['ramipril 5 mg max 3 days', '5 mg |  | max 3 days no-place | name amount unread'],
    ['ramipril 5 mg max bd', '5 mg, 0..2 a day, 0..10 mg a day |  |  | name amount ceiling'],
    ['ramipril 5 mg prn max bd', '5 mg, 0..2 a day, 0..10 mg a day |  |  | name amount as-needed ceiling'],
    ['ramipril 5 mg tds max 2 tablets a day', ' | contradiction |  | name amount frequency ceiling'],
    ['ramipril 5 mg tds max 4 tablets a day', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency ceiling'],
    ['ramipril 5 mg prn max 2 x 10 mg a day', '5 mg, 0..20 mg a day |  |  | name amount as-needed ceiling'],
    [
      'ramipril 5 mg weekly max 10 mg a day',
      '5 mg, 0.14285714285714285 a day, 0.714285714286 mg a day, 5 mg a week |  |  | name amount frequency ceiling',
    ],
    ['ramipril 5 mg daily max 15 mg in 24 hours', '5 mg, 0..15 mg a day |  |  | name amount ceiling'],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})
