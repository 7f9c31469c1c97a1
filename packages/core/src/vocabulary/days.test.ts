import { describe, expect, it } from 'vitest'
import { daysSince } from './days.js'

describe('daysSince', () => {
  it.each([
    ['2026-11-09', '2026-11-23', 14],
    ['2026-11-23T08:00:00Z', '2026-11-23', 0],
    ['2026-12-01', '2026-11-23', -8],
    ['2024-02-28', '2024-03-01', 2],
  ])('counts from %s to %s', (day, today, days) => {
    expect(daysSince(day, today)).toBe(days)
  })

  it.each([undefined, '', '2026', '2026-11', 'yesterday'])('knows no day of %s', (day) => {
    expect(daysSince(day, '2026-11-23')).toBeUndefined()
  })

  it('knows none up to what is no day', () => {
    expect(daysSince('2026-11-09', 'soon')).toBeUndefined()
  })
})
