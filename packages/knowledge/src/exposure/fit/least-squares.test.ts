import { expect, it } from 'vitest'
import { leastSquares, type Term } from './least-squares.js'

const near = (at: number, value: number, sd = 1, robust = false): Term => ({
  of: [at],
  robust,
  residual(x, slopes) {
    slopes[0] = 1 / sd
    return ((x[0] as number) - value) / sd
  },
})

it('finds the mean of what it should meet, weighted by how sure each is', () => {
  const { values, sd } = leastSquares([near(0, 1, 1), near(0, 4, 0.5)], [0])
  expect(values[0]).toBeCloseTo((1 + 4 * 4) / 5, 6)
  expect(sd[0]).toBeCloseTo(Math.sqrt(1 / 5), 6)
})

it('is hardly pulled by one that lies far out, where it may', () => {
  const seen = [1, 1.1, 0.9, 1.05, 0.95]
  const far = (robust: boolean) =>
    leastSquares(
      [...seen, 30].map((value) => near(0, value, 0.3, robust)),
      [0],
    ).values[0]
  expect(far(true)).toBeCloseTo(1, 1)
  expect(far(false)).toBeGreaterThan(5)
})

it('solves what is not a straight line', () => {
  const product: Term = {
    of: [0, 1],
    robust: false,
    residual(x, slopes) {
      const [a, b] = x as unknown as [number, number]
      slopes[0] = 100 * Math.exp(a + b)
      slopes[1] = 100 * Math.exp(a + b)
      return 100 * (Math.exp(a + b) - 6)
    },
  }
  const { values } = leastSquares([product, near(0, Math.log(2), 0.1), near(1, 0, 10)], [0, 0])
  expect(Math.exp((values[0] as number) + (values[1] as number))).toBeCloseTo(6, 3)
  expect(values[0]).toBeCloseTo(Math.log(2), 2)
})
