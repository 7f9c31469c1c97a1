import { describe, expect, it } from 'vitest'
import { addAmounts, amountOf, amountText, highOf, lowOf, timesAmount } from './taking.js'

describe('amounts', () => {
  it('keeps both ends of a range, and one number when they are the same', () => {
    expect(amountOf(5, 10)).toEqual([5, 10])
    expect(amountOf(10, 5)).toEqual([5, 10])
    expect(amountOf(5, 5)).toBe(5)
    expect([lowOf(3), highOf(3), lowOf([1, 2]), highOf([1, 2])]).toEqual([3, 3, 1, 2])
  })

  it('writes a range with a dash', () => {
    expect(amountText(2.5)).toBe('2.5')
    expect(amountText([5, 10])).toBe('5–10')
  })

  it('adds and multiplies end by end', () => {
    expect(addAmounts(5, [5, 10])).toEqual([10, 15])
    expect(addAmounts(20, 10)).toBe(30)
    expect(timesAmount([1, 2], [4, 6])).toEqual([4, 12])
    expect(timesAmount(0.1, 3)).toBe(0.3)
  })
})
