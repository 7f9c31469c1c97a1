import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowerBound, positionOf } from './lower-bound.js'

const sorted = fc.array(fc.nat(50), { maxLength: 30 }).map((numbers) => numbers.sort((a, b) => a - b))

it('finds the first place that does not come before, within its bounds', () => {
  fc.assert(
    fc.property(sorted, fc.nat(50), fc.nat(30), (numbers, wanted, some) => {
      const from = Math.min(some, numbers.length)
      const place = lowerBound(from, numbers.length, (index) => (numbers[index] as number) < wanted)
      expect(place).toBe(Math.max(from, numbers.filter((number) => number < wanted).length))
    }),
  )
})

it('finds a number, and says when it is not there', () => {
  fc.assert(
    fc.property(sorted, fc.nat(60), (numbers, wanted) => {
      expect(positionOf(Uint32Array.from(numbers), wanted)).toBe(numbers.indexOf(wanted))
    }),
  )
})
