import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'
import { statesText } from '../../../test/states-text.js'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows })

describe('containers', () => {
  it.each([
    '2 packs of dozepam 5 mg',
    'a bottle of dozepam',
    'one strip of dozepam 5 mg',
    'a pack of 20 dozepam 5 mg',
    '2 Packungen dozepam 5 mg',
    '2 boîtes de dozepam 5 mg',
    'dos cajas de dozepam 5 mg',
  ])('are never a dose, and it is asked how much was in them: %s', (text) => {
    const { things, asks } = read(text)
    expect(things[0]?.taking.doseMg).toBeUndefined()
    expect(asks).toContain('how-much')
  })

  it('are a supply behind a dose with its times, and where only the size is said', () => {
    expect(read('dozepam 5 mg twice daily, 1 bottle')).toMatchObject({
      taking: { doseMg: 5, timesPerDay: 2 },
      asks: [],
    })
    expect(read('dozepam 5 mg daily (30 tablets)')).toMatchObject({ taking: { doseMg: 5 }, asks: [] })
  })

  it('are a dose where somebody says how often one is taken', () => {
    expect(read('dozepam 5 mg 1 sachet daily')).toMatchObject({ taking: { doseMg: 5, timesPerDay: 1 }, asks: [] })
  })
})

describe('what was supplied', () => {
  it.each([
    ['ramipril 5 mg, 28 tablets pack', ' | how-much |  | name amount filler ask'],
    ['ramipril 5 mg 1 packet daily', '5 mg, 1 a day, 5 mg a day |  |  | name amount count frequency'],
    ['ramipril 5 mg a packet daily', '5 mg, 1 a day, 5 mg a day |  |  | name amount count frequency'],
    ['ramipril 1 packet', ' | how-much |  | name ask'],
    ['ramipril 1 bottle', ' | how-much |  | name ask'],
    ['ramipril 2 packs', ' | how-much |  | name ask'],
    ['ramipril 5 mg 2 packs', ' | how-much |  | name amount ask'],
    ['ramipril 5 mg daily 2 packs', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency supply'],
    ['ramipril 5 mg daily, 28 tablet box', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler supply'],
    ['ramipril 5 mg daily, pack of 20', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler supply'],
    ['ramipril 5 mg pack of 20', '5 mg |  |  | name amount supply'],
    ['ramipril 5 mg pack of 9', ' | how-much |  | name amount ask filler count'],
    ['ramipril 5 mg bottle, 2 tablets', ' | how-much |  | name amount ask filler count'],
    [
      'ramipril 5 mg bottle, 2 tablets daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name amount supply filler count frequency',
    ],
    ['ramipril 5 mg daily a pack of 28', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency supply'],
    ['took ramipril 5 mg a pack', ' | how-much |  | state name amount ask'],
    ['took a pack of ramipril 5 mg', ' | how-much |  | state ask filler name amount'],
    ['2 packs ramipril 5 mg', ' | how-much |  | ask name amount'],
    ['ramipril 5 mg (14 tablets)', ' | how-much | 14 tablets no-place | name strength filler unread filler'],
    [
      'ramipril 5 mg daily (14 tablets)',
      '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler supply filler',
    ],
    ['ramipril 5 mg (28 tablets)', '5 mg |  |  | name amount filler supply filler'],
    ['ramipril 5 mg (20 tablets)', '5 mg |  |  | name amount filler supply filler'],
    ['ramipril 5 mg (19 tablets)', ' | how-much | 19 tablets no-place | name strength filler unread filler'],
    [
      'ramipril 5 mg daily (14 capsules, no further supply)',
      '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler supply filler filler filler supply filler',
    ],
    ['ramipril 1-0-1 5 mg 1 box', ' | contradiction |  | name frequency amount supply'],
    ['ramipril 5 mg 2 a day 1 box', '5 mg, 10 mg a day |  |  | name amount frequency supply'],
    ['ramipril 5 mg in the morning 1 box', '5 mg, 1 a day, 5 mg a day |  |  | name amount time supply'],
    ['ramipril 5 mg at 8:00 1 box', '5 mg, 1 a day, 5 mg a day |  |  | name amount time supply'],
    [
      'ramipril 5 mg on Monday 1 box',
      '5 mg, 0.14285714285714285 a day, 0.714285714286 mg a day, 5 mg a week |  |  | name amount filler time supply',
    ],
    ['ramipril 5 mg prn 1 box', '5 mg |  |  | name amount as-needed supply'],
    ['ramipril daily 1 box', ' | how-much |  | name frequency ask'],
    ['insulin 10 units daily 1 box', '10 units, 1 a day |  |  | name amount frequency supply'],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})

describe('what was supplied', () => {
  it.each([
    ['ramipril 5 mg daily 28 tablet box', 'ramipril |  | name amount frequency supply'],
    ['ramipril 5 mg daily (28 tablets)', 'ramipril |  | name amount frequency filler supply filler'],
    ['ramipril 5 mg daily (9 tablets)', 'ramipril how-much |  | name amount frequency filler ask filler'],
    ['ramipril 5 mg daily (9 capsules)', 'ramipril how-much |  | name amount frequency filler ask filler'],
    ['ramipril 5 mg daily (9 sachets)', 'ramipril |  | name amount frequency filler count filler'],
    ['ramipril 5 mg daily (2 x 5 mg tablets)', 'ramipril |  | name amount frequency filler count form filler'],
    ['ramipril 5 mg (9 tablets)', 'ramipril how-much | 9 tablets no-place | name strength filler unread filler'],
    ['ramipril daily (9 tablets)', 'ramipril how-much |  | name frequency filler count filler'],
    ['ramipril 5 mg in the morning (9 tablets)', 'ramipril how-much |  | name amount time filler ask filler'],
    ['ramipril 5 mg at 8:00 (9 tablets)', 'ramipril how-much |  | name amount time filler ask filler'],
    ['ramipril 5 mg Mondays (9 tablets)', 'ramipril how-much |  | name amount time filler ask filler'],
    ['ramipril 5 mg prn (9 tablets)', 'ramipril how-much |  | name amount as-needed filler ask filler'],
    ['ramipril 5 mg 1-0-1 (28 tablets)', 'ramipril |  | name amount frequency filler supply filler'],
    ['ramipril (20 tablets)', 'ramipril |  | name filler supply filler'],
    ['ramipril 5 mg daily 14 tablets', 'ramipril |  | name amount frequency count'],
    ['ramipril 2 boxes', 'ramipril how-much |  | name ask'],
    ['ramipril a box', 'ramipril how-much |  | name ask'],
    ['ramipril box of 28', 'ramipril |  | name supply'],
    ['ramipril box of 20', 'ramipril |  | name supply'],
    ['ramipril a box of 28', 'ramipril how-much |  | name ask'],
    ['ramipril 2 boxes of 28', 'ramipril how-much |  | name ask'],
    ['ramipril box, 2 tablets', 'ramipril how-much |  | name ask filler count'],
    ['ramipril box 2 tablets daily', 'ramipril how-much |  | name supply count frequency'],
    ['ramipril box of 28 tablets, 2 daily', 'ramipril how-much |  | name supply filler count frequency'],
    ['ramipril 5 mg daily, 2 boxes', 'ramipril |  | name amount frequency filler supply'],
    ['ramipril 5 units daily, 2 boxes', 'ramipril |  | name amount frequency filler supply'],
    ['ramipril 5 ml daily, 2 boxes', 'ramipril how-much |  | name amount frequency filler supply'],
    ['ramipril 2 tablets daily, 2 boxes', 'ramipril how-much |  | name count frequency filler supply'],
    ['ramipril 5 mg/day, 2 boxes', 'ramipril how-much |  | name amount filler ask'],
    ['ramipril 2 daily, 2 boxes', 'ramipril how-much |  | name count frequency filler supply'],
    ['ramipril 1-0-1, 2 boxes', 'ramipril how-much |  | name frequency filler supply'],
    ['ramipril 2 a day, 2 boxes', 'ramipril how-much |  | name frequency filler supply'],
    ['ramipril 5 mg, 2 boxes', 'ramipril how-much |  | name amount filler ask'],
    ['took ramipril 2 boxes', 'ramipril how-much |  | state name ask'],
    ['2 boxes ramipril', 'ramipril how-much |  | ask name'],
    ['1 packet daily ramipril', 'ramipril how-much |  | count frequency name'],
    ['ramipril 1 packet daily', 'ramipril how-much |  | name count frequency'],
    ['ramipril a packet daily', 'ramipril how-much |  | name count frequency'],
    ['ramipril 1 box daily', 'ramipril how-much |  | name ask frequency'],
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
