import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bandFinder, bandShares, fiveQuantiles, quantile } from './quantiles.js'
import { logNormal, seededRandom } from './random.js'

const numbers = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 })

it('finds what sorting finds', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const sorted = Float32Array.from(values).sort()
      const expected = bandShares.map((share) => sorted[Math.round(share * (values.length - 1))])
      expect(fiveQuantiles(Float32Array.from(values)).map((x) => x + 0)).toEqual(expected.map((x) => (x as number) + 0))
      for (const share of [0, 0.05, 0.5, 1]) {
        expect(quantile(Float32Array.from(values), share) + 0).toBe(
          (sorted[Math.round(share * (values.length - 1))] as number) + 0,
        )
      }
    }),
  )
})

it('gives the same people for the same seed, and others for another', () => {
  const draw = (seed: number, stream: string): number[] => {
    const random = seededRandom(seed, stream)
    return Array.from({ length: 5 }, () => random.normal())
  }
  expect(draw(7, 'baclofen')).toEqual(draw(7, 'baclofen'))
  expect(draw(7, 'baclofen')).not.toEqual(draw(8, 'baclofen'))
  expect(draw(7, 'baclofen')).not.toEqual(draw(7, 'ethanol'))
})

it('has the median and the variation asked for', () => {
  const random = seededRandom(11)
  const drawn = Float64Array.from({ length: 4000 }, () => logNormal(random, 10, 0.5))
  const mean = drawn.reduce((a, b) => a + b) / drawn.length
  const sd = Math.sqrt(drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length)
  expect(Float64Array.from(drawn).sort()[2000]).toBeCloseTo(10, 0)
  expect(sd / mean).toBeCloseTo(0.5, 1)
  let low = 1
  let high = 0
  for (let i = 0; i < 1000; i++) {
    const u = random.uniform()
    low = Math.min(low, u)
    high = Math.max(high, u)
  }
  expect(low).toBeGreaterThanOrEqual(0)
  expect(high).toBeLessThan(1)
})

it('finds the same in rows of non-negative numbers by counting', () => {
  const some = fc.float({ noNaN: true, noDefaultInfinity: true, min: 0 }).map((x) => (x < 1e-30 ? 0 : x))
  fc.assert(
    fc.property(fc.array(fc.oneof(some, fc.constantFrom(0, 1, 1e-30)), { minLength: 1, maxLength: 60 }), (list) => {
      const values = Float32Array.from([9, ...list])
      expect(bandFinder(list.length)(values, 1)).toEqual(fiveQuantiles(Float32Array.from(list)))
    }),
  )
})
