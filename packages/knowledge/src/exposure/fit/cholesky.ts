/**
 * Splits a symmetric positive matrix into L times its transpose, in place: the lower half of `matrix`, row after row,
 * becomes L. Written here since the fit needs two functions of a linear algebra and no more.
 *
 * @throws RangeError when the matrix is not positive.
 *
 * @example
 * cholesky(new Float64Array([4, 2, 2, 3]), 2) // lower half 2, 1, 1.414
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] as number
      const one = row * size
      const other = column * size
      for (let at = 0; at < column; at++) sum -= (matrix[one + at] as number) * (matrix[other + at] as number)
      if (row !== column) matrix[one + column] = sum / (matrix[other + column] as number)
      else if (sum > 0) matrix[one + row] = Math.sqrt(sum)
      else throw new RangeError(`the matrix is not positive in row ${row}`)
    }
  }
  return matrix
}

/**
 * Solves L Lᵀ x = b for the factor that `cholesky` makes.
 *
 * @example
 * solveWith(cholesky(new Float64Array([4, 2, 2, 3]), 2), 2, [8, 7]) // [1.25, 1.5]
 */
export function solveWith(factor: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let sum = x[row] as number
    for (let at = 0; at < row; at++) sum -= (factor[row * size + at] as number) * (x[at] as number)
    x[row] = sum / (factor[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] as number
    for (let at = row + 1; at < size; at++) sum -= (factor[at * size + row] as number) * (x[at] as number)
    x[row] = sum / (factor[row * size + row] as number)
  }
  return x
}

/**
 * The diagonal of the inverse of the matrix that `cholesky` split.
 *
 * @example
 * inverseDiagonal(cholesky(new Float64Array([4, 0, 0, 2]), 2), 2) // [0.25, 0.5]
 */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size)
  const column = new Float64Array(size)
  for (let unit = 0; unit < size; unit++) {
    column.fill(0)
    for (let row = unit; row < size; row++) {
      let sum = row === unit ? 1 : 0
      for (let at = unit; at < row; at++) sum -= (factor[row * size + at] as number) * (column[at] as number)
      column[row] = sum / (factor[row * size + row] as number)
    }
    for (let row = unit; row < size; row++) diagonal[unit] = (diagonal[unit] as number) + (column[row] as number) ** 2
  }
  return diagonal
}
