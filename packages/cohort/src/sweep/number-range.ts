/**
 * The least and the most of the numbers of a column in some rows; 0 and -1 where there are no rows. A loop like this has a
 * function of its own, since one with more behind it is compiled anew for each shard.
 *
 * @example
 * numberRange(Float64Array.from([7, 9, 3]), Int32Array.from([0, 1])) // { least: 7, most: 9 }
 */
export function numberRange(of: Float64Array | Int32Array, rows: Int32Array): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let place = 0; place < rows.length; place++) {
    const number = of[rows[place] as number] as number
    if (number < least) least = number
    if (number > most) most = number
  }
  return rows.length === 0 ? { least: 0, most: -1 } : { least, most }
}
