import { cholesky, inverseDiagonal, solveWith } from './cholesky.js'

/** One thing that the parameters should meet: what is foreseen less what was seen, over its scale. */
export interface Term {
  /** Which parameters it depends on. */
  of: readonly number[]
  /** The residual at the values of those parameters, in units of its scale; its slopes are written into `slopes`. */
  residual(values: Float64Array, slopes: Float64Array): number
  /** Whether it may be far out without pulling much, as studies may; what a prior says may not. */
  robust: boolean
}

export interface Estimate {
  values: Float64Array
  /** Standard deviation of each parameter, by Laplace's approximation. */
  sd: Float64Array
}

/** Degrees of freedom of Student's t, for residuals that may be far out. */
const freedom = 4
const mostRounds = 100

/**
 * The parameters at which the sum of squared residuals is least, Student's t standing for the square where a term is
 * robust: damped Gauss-Newton, reweighted at each step. Deterministic.
 *
 * @example
 * const term = { of: [0], robust: false, residual: (x, slopes) => ((slopes[0] = 1), x[0] - 3) }
 * leastSquares([term], [0]).values[0] // 3
 */
export function leastSquares(terms: readonly Term[], start: ArrayLike<number>): Estimate {
  const size = start.length
  let values = Float64Array.from(start)
  let here = normalEquations(terms, values)
  let damping = 1e-3
  for (let round = 0; round < mostRounds; round++) {
    const { matrix, gradient, loss } = here
    let gain = 0
    for (; damping < 1e8 && gain === 0; damping = gain > 0 ? Math.max(damping / 10, 1e-12) : damping * 10) {
      const damped = Float64Array.from(matrix)
      for (let at = 0; at < size; at++)
        damped[at * size + at] = (damped[at * size + at] as number) * (1 + damping) + 1e-12
      const change = solveWith(cholesky(damped, size), size, gradient)
      const next = values.map((value, at) => value - (change[at] as number))
      const there = normalEquations(terms, next)
      if (there.loss >= loss) continue
      gain = loss - there.loss
      values = next
      here = there
    }
    if (gain <= 1e-6 * (1 + loss)) break
  }
  return { values, sd: inverseDiagonal(cholesky(here.matrix, size), size).map(Math.sqrt) }
}

function normalEquations(
  terms: readonly Term[],
  values: Float64Array,
): { matrix: Float64Array; gradient: Float64Array; loss: number } {
  const size = values.length
  const matrix = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  let loss = 0
  for (const { of, residual, robust } of terms) {
    const slopes = new Float64Array(of.length)
    const here = residual(
      Float64Array.from(of, (at) => values[at] as number),
      slopes,
    )
    loss += robust ? (freedom + 1) * Math.log1p((here * here) / freedom) : here * here
    const weight = robust ? (freedom + 1) / (freedom + here * here) : 1
    for (let one = 0; one < of.length; one++) {
      const row = of[one] as number
      const pull = weight * (slopes[one] as number)
      gradient[row] = (gradient[row] as number) + pull * here
      for (let other = 0; other < of.length; other++) {
        const place = row * size + (of[other] as number)
        matrix[place] = (matrix[place] as number) + pull * (slopes[other] as number)
      }
    }
  }
  return { matrix, gradient, loss }
}
