import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { osaDistance } from './distance.js'

const word = fc.string({ unit: fc.constantFrom(...'abcdef'), maxLength: 10 })

describe('osaDistance', () => {
  it.each([
    ['baclofin', 'baclofen', 1],
    ['gabapetnin', 'gabapentin', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['ab', 'ba', 1],
    ['xab', 'xba', 1],
    ['ca', 'abc', 3],
    ['a', 'b', 1],
    ['ab', 'cd', 2],
    ['abc', '', 3],
    ['abcdef', 'badcfe', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(osaDistance(a, b, 5)).toBe(distance)
  })

  it('stops at the limit', () => {
    expect(osaDistance('abcdefgh', 'zzzzzzzz', 2)).toBe(3)
  })

  it('is symmetric and zero only for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = osaDistance(a, b, 20)
        expect(distance).toBe(osaDistance(b, a, 20))
        expect(distance === 0).toBe(a === b)
      }),
    )
  })

  it('says that it is further than the limit, and no more', () => {
    expect([osaDistance('abc', 'abcdef', 2), osaDistance('abcdef', 'abc', 2)]).toEqual([3, 3])
    expect([osaDistance('abc', 'xyz', 3), osaDistance('abc', 'xyz', 2), osaDistance('abc', 'xyz', 0)]).toEqual([
      3, 3, 1,
    ])
    expect(osaDistance('abc', 'abcde', 2)).toBe(2)
    expect([osaDistance('abc', 'abcdefgh', 2), osaDistance('abcdefgh', 'abc', 2)]).toEqual([3, 3])
  })
})
