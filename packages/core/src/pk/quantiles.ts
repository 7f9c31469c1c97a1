/** Puts the value of rank `rank` at its sorted place between low and high, smaller ones before it. */
function place(values: Float32Array, rank: number, low: number, high: number): void {
  let left = low
  let right = high
  while (right > left) {
    const middle = (left + right) >> 1
    const a = values[left] as number
    const b = values[middle] as number
    const c = values[right] as number
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
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

/** Sixteen bins to every doubling of the value. */
const dropped = 19
const bins = 1 << (31 - dropped)

/**
 * Makes a finder of the five quantiles of many rows of non-negative numbers, some ten times faster than selecting:
 * the bit pattern of such a float grows with its value, so a row is counted into bins of the pattern, and only the
 * bins that hold a wanted rank are looked into.
 *
 * @example
 * const find = bandFinder(3)
 * find(Float32Array.of(3, 1, 2), 0) // [1, 2, 2, 3, 3]
 */
export function bandFinder(
  people: number,
): (values: Float32Array, offset: number) => [number, number, number, number, number] {
  const counts = new Int32Array(bins)
  const slots = new Int8Array(bins)
  const members = bandShares.map(() => new Float32Array(people))
  const filled = new Int32Array(bandShares.length)
  const ranks = Int32Array.from(bandShares, (share) => Math.round(share * (people - 1)))
  const slotOf = new Int32Array(bandShares.length)
  const within = new Int32Array(bandShares.length)
  const found = (q: number): number => {
    // The lowest bin holds nothing but zero, and numbers too small to matter.
    if ((slotOf[q] as number) < 0) return 0
    const list = members[slotOf[q] as number] as Float32Array
    place(list, within[q] as number, 0, (filled[slotOf[q] as number] as number) - 1)
    return list[within[q] as number] as number
  }
  return (values, offset) => {
    const bits = new Uint32Array(values.buffer, values.byteOffset + offset * 4, people)
    counts.fill(0)
    for (let i = 0; i < people; i++) {
      const bin = (bits[i] as number) >>> dropped
      counts[bin] = (counts[bin] as number) + 1
    }
    if (counts[0] === people) return [0, 0, 0, 0, 0]
    slots.fill(-1)
    filled.fill(0)
    let below = 0
    let bin = 0
    let used = 0
    for (let q = 0; q < ranks.length; q++) {
      const rank = ranks[q] as number
      while (below + (counts[bin] as number) <= rank) {
        below += counts[bin] as number
        bin++
      }
      if (bin > 0 && (slots[bin] as number) < 0) slots[bin] = used++
      slotOf[q] = slots[bin] as number
      within[q] = rank - below
    }
    for (let i = 0; i < people; i++) {
      const slot = slots[(bits[i] as number) >>> dropped] as number
      if (slot >= 0) {
        const at = filled[slot] as number
        ;(members[slot] as Float32Array)[at] = values[offset + i] as number
        filled[slot] = at + 1
      }
    }
    return [found(0), found(1), found(2), found(3), found(4)]
  }
}
