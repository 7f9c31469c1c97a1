/** So many are put in order one by one; of more the engine's own sort is faster. */
const few = 32

/**
 * Brings the places from one on and before another into the order of `compare`.
 *
 * @example
 * const order = Int32Array.from([2, 1, 0])
 * orderWithin(order, { from: 0, to: 3 }, (one, other) => one - other)
 * order // Int32Array [0, 1, 2]
 */
export function orderWithin(
  order: Int32Array,
  { from, to }: { from: number; to: number },
  compare: (one: number, other: number) => number,
): void {
  if (to - from > few) {
    order.subarray(from, to).sort(compare)
    return
  }
  for (let at = from + 1; at < to; at++) {
    const moved = order[at] as number
    let place = at
    while (place > from && compare(order[place - 1] as number, moved) > 0) {
      order[place] = order[place - 1] as number
      place--
    }
    order[place] = moved
  }
}
