import { expect, it } from 'vitest'
import { insert, openAscending } from './ascending.js'

it('keeps numbers in order, and forgets those of before', () => {
  const days = openAscending()
  for (const day of [5, 1, 5, 3]) insert(days, day)
  expect(days.values.slice(0, days.count)).toEqual([1, 3, 5, 5])
  days.count = 0
  insert(days, 4)
  insert(days, 2)
  expect(days.values.slice(0, days.count)).toEqual([2, 4])
})
