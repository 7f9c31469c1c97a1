/** A share with its interval, each per 1,000. */
export interface PerThousand {
  rate: number
  low: number
  high: number
}

/**
 * How many in 1,000, with the 95% interval that Wilson gave in 1927, which holds for small numbers as well. Of nobody
 * nothing is known.
 *
 * @example
 * perThousand(10, 100)?.rate // 100
 */
export function perThousand(people: number, of: number): PerThousand | undefined {
  if (of === 0) return undefined
  const z = 1.959964
  const share = people / of
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1000 / (1 + (z * z) / of)
  return {
    rate: share * 1000,
    low: Math.max(0, (middle - half) * scale),
    high: Math.min(1000, (middle + half) * scale),
  }
}
