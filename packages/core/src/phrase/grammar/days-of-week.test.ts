import { describe, expect, it } from 'vitest'
import { daysBetween, daysNamed, spread, week } from './days-of-week.js'

const weekday = (value: string) => ({
  tag: 'weekday',
  value,
  word: value,
  at: 0,
  end: 1,
  glued: false,
  capitals: false,
})

describe('the days of a week', () => {
  it.each([
    ['mo', 'fr', 'mo tu we th fr'],
    ['fr', 'mo', 'fr sa su mo'],
    ['su', 'su', 'su'],
  ])('from %s to %s', (first, last, wanted) => expect(daysBetween(first, last).join(' ')).toBe(wanted))

  it('are named by words for several of them', () => {
    expect([spread('weekend'), spread('mwf'), spread('workdays').length]).toEqual([['sa', 'su'], ['mo', 'we', 'fr'], 5])
    expect([...daysNamed([weekday('mo,fr'), weekday('weekend')])].sort()).toEqual(['fr', 'mo', 'sa', 'su'])
    expect(daysNamed(week.map(weekday)).size).toBe(7)
  })
})
