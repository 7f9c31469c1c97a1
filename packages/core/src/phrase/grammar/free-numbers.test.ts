import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(`dozepam ${text}`, { knows })

describe('a number that counts nothing', () => {
  it.each([
    '5 mg target 2.5',
    '5 mg line 2',
    '5 mg for 3 kids',
    '5 mg week 2',
    '5 mg, ANC 2.1',
    '5 mg pain score 7',
    '5 mg (reduced from 10)',
    '5 mg aumentato da 2,5',
  ])('never multiplies, and is said not to be read: %s', (text) => {
    const { taking, unread } = read(text)
    expect(taking.doseMg).toBe(5)
    expect(unread.map((one) => one.text).join(' ')).toMatch(/\d/)
  })

  it.each([
    ['5 mg 2 tablets', { doseMg: 10 }],
    ['2 x 5 mg', { doseMg: 10 }],
    ['5 mg 2 bd', { doseMg: 10, timesPerDay: 2 }],
    ['two 5 mg', { doseMg: 10 }],
  ])('is none where it counts: %s', (text, wanted) => {
    expect(read(text).taking).toMatchObject(wanted)
    expect(read(text).unread).toEqual([])
  })
})
