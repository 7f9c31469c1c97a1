/** Puts the value of rank `rank` at its sorted place between low and high, smaller ones before it. */
function place(values: Float32Array, rank: number, low: number, high: number): void {
  let left = low
  let right = high
  while (right > left) {
    const middle = (left + right) >> 1
    const a = values[left] as number
    const b = values[middle] as number
    const c = values[right] as number
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i <= j) {
        const kept = values[i] as number
        values[i] = values[j] as number
        values[j] = kept
        i++
        j--
      }
    }
    if (rank <= j) right = j
    else if (rank >= i) left = i
    else return
  }
}

/** The five quantiles every band is drawn from. */
export const bandShares = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/**
 * The 5, 25, 50, 75 and 95 % points of the values, which are reordered. Nearest rank, no interpolation.
 *
 * @example
 * fiveQuantiles(Float32Array.of(3, 1, 2)) // [1, 2, 2, 3, 3]
 */
export function fiveQuantiles(values: Float32Array): [number, number, number, number, number] {
  const last = values.length - 1
  const rank = (share: number): number => Math.round(share * last)
  const [p5, p25, p50, p75, p95] = bandShares.map(rank) as [number, number, number, number, number]
  // The middle first: the outer ones then look only at their own side.
  place(values, p50, 0, last)
  place(values, p25, 0, p50)
  place(values, p5, 0, p25)
  place(values, p75, p50, last)
  place(values, p95, p75, last)
  return [values[p5], values[p25], values[p50], values[p75], values[p95]] as [number, number, number, number, number]
}

/**
 * One quantile of the values, which are reordered.
 *
 * @example
 * quantile(Float32Array.of(3, 1, 2), 0.5) // 2
 */
export function quantile(values: Float32Array, share: number): number {
  const rank = Math.round(share * (values.length - 1))
  place(values, rank, 0, values.length - 1)
  return values[rank] as number
}
