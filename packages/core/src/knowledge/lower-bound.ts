/**
 * The first position from `from` up to `to` that does not come before what is sought; `to` when all do. The one halving
 * search of sorted columns.
 *
 * @example
 * const sorted = [2, 3, 5, 7]
 * lowerBound(0, sorted.length, (index) => sorted[index] < 5) // 2
 */
export function lowerBound(from: number, to: number, comesBefore: (index: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comesBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where a number stands in ascending numbers; -1 when it is not there.
 *
 * @example
 * positionOf(Uint32Array.of(161, 1292), 1292) // 1
 */
export function positionOf(ascending: Uint32Array, wanted: number): number {
  const position = lowerBound(0, ascending.length, (index) => (ascending[index] as number) < wanted)
  return ascending[position] === wanted ? position : -1
}
