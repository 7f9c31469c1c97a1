import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

describe('a number of the unit before', () => {
  it.each([
    ['Zzyzx 6 units with breakfast, 8 with lunch, 10 with dinner', { doseUnits: [6, 10] }],
    ['Zzyzx 6 units with breakfast, 8 with lunch, 10 with tea', { doseUnits: [6, 10] }],
    ['Zzyzx 300 mg in the morning and 600 at night', { doseMg: [300, 600], doseMgPerDay: 900 }],
    ['Zzyzx 10 mg morning, 5 lunch, 5 tea', { doseMg: [5, 10], doseMgPerDay: 20 }],
    ['Zzyzx 100 mcg mane, 50 nocte', { doseMg: [0.05, 0.1], doseMgPerDay: 0.15 }],
  ])('%s', (text, taking) => {
    expect(readPhrase(text).taking).toMatchObject(taking)
    expect(readPhrase(text).unread).toEqual([])
  })

  it('is asked where it may count tablets', () => {
    expect(readPhrase('Zzyzx 5 mg mane, 2.5 nocte').asks).toContain('how-much')
    expect(readPhrase('Zzyzx 5 mg mane, 2.5 nocte').taking.doseMgPerDay).toBeUndefined()
  })

  it('counts tablets where it is small', () => {
    expect(readPhrase('Zzyzx 500 mg mane, 2 nocte').asks).not.toContain('which-unit')
  })
})
