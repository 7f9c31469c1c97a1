import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderWithin } from './order.js'

describe('a few rows among many', () => {
  it('come into order, and the others stay', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 200 }),
        fc.nat(200),
        fc.nat(200),
        (all, x, y) => {
          const [from, to] = [Math.min(x, y, all.length), Math.min(Math.max(x, y), all.length)]
          const order = Int32Array.from(all)
          orderWithin(order, { from, to }, (one, other) => one - other)
          const wanted = [...all.slice(0, from), ...all.slice(from, to).sort((a, b) => a - b), ...all.slice(to)]
          expect([...order]).toEqual(wanted)
        },
      ),
    )
  })
})
