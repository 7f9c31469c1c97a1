import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withDaysOff } from './excepted-days.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const mgPerWeek = (text: string) => readPhrase(`dozepam 7 mg ${text}`, { knows }).taking.doseMgPerWeek

describe('days that are left out', () => {
  it.each([
    ['daily except Sundays', 42],
    ['twice daily except Sundays', 84],
    ['daily, not on Mondays', 42],
    ['Mon-Sat, Sunday off', 42],
    ['sonntags nicht', 42],
    ['pazar hariç', 42],
    ['1-0-1 Mon-Fri', 70],
  ])('%s', (text, wanted) => expect(mgPerWeek(text)).toBe(wanted))

  it('may have a dose of their own, said before or behind them', () => {
    expect(mgPerWeek('daily except 14 mg on Sundays')).toBe(56)
    expect(mgPerWeek('daily except Sundays 14 mg')).toBe(56)
  })

  it('leave nothing where they are all', () => {
    expect(mgPerWeek('daily except Monday to Sunday')).toBeUndefined()
  })

  it('are no end of it', () => {
    expect(readPhrase('dozepam 7 mg, weekends off', { knows }).taking.state).toBeUndefined()
    expect(readPhrase('dozepam 7 mg, off since Sunday', { knows }).taking.state).toBe('past')
    expect(withDaysOff([])).toEqual([])
  })

  it('are none where a substance is denied', () => {
    const { things, unread } = readPhrase('no dozepam on Sundays', { knows })
    expect([things.length, unread.map(({ reason }) => reason)]).toEqual([0, ['not-taken', 'not-taken']])
  })
})
