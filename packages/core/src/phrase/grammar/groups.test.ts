import { expect, it } from 'vitest'
import { near } from './groups.js'

it('takes amounts for the same that are no more than 1.1 % of the larger apart', () => {
  expect(near(1000, 989)).toBe(true)
  expect(near(989, 1000)).toBe(true)
  expect(near(1000, 988)).toBe(false)
  expect(near(0, 0)).toBe(true)
})
