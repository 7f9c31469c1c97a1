import { describe, expect, it } from 'vitest'
import { soldStrengths, strengthsText, unitOfStrength } from './sold-strengths.js'

describe('strengths in text', () => {
  it.each(['', '0.125 0.25', '500 850 1000', 'u100 u5000', '4 8 x2 p', '0.5 x0.5', 'p'])(
    '"%s" is read and written',
    (text) => {
      expect(strengthsText(soldStrengths(text))).toBe(text)
    },
  )
  it('stand once each, in the order of their numbers', () => {
    const sold = { mg: [10, 5, 10, 2.5], units: [200, 100], others: [3, 1, 3], inPuffs: true }
    expect(strengthsText(sold)).toBe('2.5 5 10 u100 u200 x1 x3 p')
  })
})

describe('the unit of a number', () => {
  it.each([
    // Sold so, in one unit alone.
    ['500 850 1000', 500, 'mg'],
    ['0.125 0.25 0.5 1 2', 0.25, 'mg'],
    ['0.0625 0.125 0.25', 250, 'mcg'],
    ['0.0625 0.125 0.25', 62.5, 'mcg'],
    ['0.0625 0.125 0.25', 0.125, 'mg'],
    ['0.00025 0.0005', 0.25, 'mcg'],
    ['u200 u5000', 5000, 'units'],
    ['1 2 3 4 5', 3, 'mg'],
    ['1 2 3 4 5', 4, 'mg'],
    ['0.005 0.025', 5, 'mcg'],
    // Two, three or four pieces.
    ['5 10 20', 40, 'mg'],
    ['5 10 20', 60, 'mg'],
    ['5 10 20', 80, 'mg'],
    ['5 10 20', 100, undefined],
    ['5 10 20', 11, undefined],
    ['5', 20, 'mg'],
    ['5', 25, undefined],
    ['0.1', 400, 'mcg'],
    ['0.1', 500, undefined],
    ['u5000', 10000, 'units'],
    ['u5000', 25000, undefined],
    // Up to ten may be counted, so that only a strength itself is one.
    ['2.5', 5, undefined],
    ['2.5', 10, undefined],
    ['2.75', 11, 'mg'],
    // One and two are counted everywhere, and up to ten where there are puffs.
    ['1 2 5', 1, undefined],
    ['1 2 5', 2, undefined],
    ['0.5 1.5', 0.5, 'mg'],
    ['0.5 1.5', 1.5, 'mg'],
    ['4 8 10 20 p', 4, undefined],
    ['4 8 10 20 p', 10, undefined],
    ['4 8 10 20 p', 20, 'mg'],
    ['0.5 4 p', 0.5, 'mg'],
    // Grams are never sure.
    ['500 850 1000', 0.5, undefined],
    ['500 1000', 5, undefined],
    ['0.5 500', 0.5, undefined],
    ['6000', 12, undefined],
    // What is a strength counts before what several make; two units are none.
    ['0.25 u1000', 1000, 'units'],
    ['0.3 300', 300, undefined],
    ['0.1 50', 200, undefined],
    // Something else there.
    ['0.4 x0.4', 0.4, undefined],
    ['0.1 x100', 100, undefined],
    ['5 x20', 20, undefined],
    // Nobody knows.
    ['', 500, undefined],
    ['p', 500, undefined],
    ['500', 0, undefined],
    ['500', 7, undefined],
  ] as const)('%s: %d is of %s', (sold, number, unit) => {
    expect(unitOfStrength(soldStrengths(sold), number)).toBe(unit)
  })
})
