/**
 * Optimal string alignment distance: the least number of insertions, deletions, substitutions and swaps of neighbours,
 * no part edited twice. Stops early and returns `limit + 1` once the distance must exceed the limit.
 * Method: Damerau 1964, restricted edit distance.
 *
 * @example
 * osaDistance('baclofin', 'baclofen', 3) // 1
 * osaDistance('gabapetnin', 'gabapentin', 3) // 1
 */
export function osaDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast = new Uint8Array(b.length + 1)
  let last = new Uint8Array(b.length + 1)
  let row = new Uint8Array(b.length + 1)
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let line = 1; line <= a.length; line++) {
    row[0] = line
    let least = line
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(line - 1) === b.charCodeAt(column - 1)
      let cost = Math.min(
        (last[column] as number) + 1,
        (row[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      )
      // Before the first letter there is none, which is like no other.
      if (a.charCodeAt(line - 1) === b.charCodeAt(column - 2) && a.charCodeAt(line - 2) === b.charCodeAt(column - 1)) {
        cost = Math.min(cost, (beforeLast[column - 2] as number) + 1)
      }
      row[column] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    const spare = beforeLast
    beforeLast = last
    last = row
    row = spare
  }
  return last[b.length] as number
}
