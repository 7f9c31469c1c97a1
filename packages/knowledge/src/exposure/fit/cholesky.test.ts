import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cholesky, inverseDiagonal, solveWith } from './cholesky.js'

/** A matrix times its transpose, made positive on its diagonal. */
const positive = (entries: readonly number[], size: number): Float64Array => {
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let sum = row === column ? 1 : 0
      for (let at = 0; at < size; at++)
        sum += (entries[row * size + at] as number) * (entries[column * size + at] as number)
      matrix[row * size + column] = sum
    }
  return matrix
}
const entries = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 16 })

describe('a positive matrix', () => {
  it('is solved', () => {
    fc.assert(
      fc.property(entries, (numbers) => {
        const matrix = positive(numbers, 4)
        const x = solveWith(cholesky(Float64Array.from(matrix), 4), 4, [1, -2, 3, 4])
        for (let row = 0; row < 4; row++) {
          const sum = x.reduce((total, value, column) => total + value * (matrix[row * 4 + column] as number), 0)
          expect(sum).toBeCloseTo([1, -2, 3, 4][row] as number, 6)
        }
      }),
    )
  })

  it('has the diagonal of its inverse', () => {
    fc.assert(
      fc.property(entries, (numbers) => {
        const factor = cholesky(positive(numbers, 4), 4)
        const diagonal = inverseDiagonal(factor, 4)
        for (let at = 0; at < 4; at++) {
          const unit = [0, 0, 0, 0].map((_, place) => (place === at ? 1 : 0))
          expect(diagonal[at]).toBeCloseTo(solveWith(factor, 4, unit)[at] as number, 8)
        }
      }),
    )
  })
})

it('says that a matrix is not positive', () => {
  expect(() => cholesky(new Float64Array([1, 2, 2, 1]), 2)).toThrow('the matrix is not positive in row 1')
})
