import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

describe('a number said twice', () => {
  it.each([
    ['Zzyzx 5 mg every 4 (four) hours', { doseMg: 5, timesPerDay: 6 }],
    ['Zzyzx 5 mg 2 (two) times daily', { doseMg: 5, timesPerDay: 2 }],
    ['Zzyzx 5 mg take 1 (one) tablet daily', { doseMg: 5, timesPerDay: 1 }],
  ])('%s', (text, taking) => {
    expect(readPhrase(text)).toMatchObject({ taking, unread: [] })
  })

  it('is none where the numbers differ', () => {
    expect(readPhrase('Zzyzx 5 mg every 4 (two) hours').taking.timesPerDay).not.toBe(6)
  })
})
