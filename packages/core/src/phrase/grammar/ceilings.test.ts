import { describe, expect, it } from 'vitest'
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
