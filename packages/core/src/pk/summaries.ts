import type { PeopleCurves } from './population.js'
import { bandFinder, fiveQuantiles, quantile } from './quantiles.js'

/** Median, the middle half, and the middle 90 % of the virtual people. */
export interface Spread {
  median: number
  low50: number
  high50: number
  low90: number
  high90: number
}

/** A band over time. */
export interface Band {
  median: number[]
  low50: number[]
  high50: number[]
  low90: number[]
  high90: number[]
}

export interface Stretch {
  fromH: number
  toH: number
}

const powers = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/**
 * Four figures are more than any of this is good for.
 *
 * @example
 * rounded(0.123456) // 0.1235
 */
export function rounded(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value
  const places = 3 - Math.floor(Math.log10(Math.abs(value)))
  // Dividing by a whole power of ten gives the nearest double to the short decimal; multiplying would not.
  if (places >= 0 && places <= 22) return Math.round(value * (powers[places] as number)) / (powers[places] as number)
  return Number(value.toPrecision(4))
}

/**
 * The spread of one number a person.
 *
 * @example
 * spreadOf(Float32Array.of(3, 1, 2)) // { median: 2, low90: 1, high90: 3, ... }
 */
export function spreadOf(values: Float32Array): Spread {
  const [low90, low50, median, high50, high90] = fiveQuantiles(Float32Array.from(values))
  return {
    median: rounded(median),
    low50: rounded(low50),
    high50: rounded(high50),
    low90: rounded(low90),
    high90: rounded(high90),
  }
}

/**
 * Each person's highest value and when it was.
 *
 * @example
 * ownPeaks({ people: 1, steps: 3, stepH: 0.5, values: Float32Array.of(0, 4, 2) }) // { peak: [4], atH: [0.5] }
 */
export function ownPeaks(curves: PeopleCurves): { peak: Float32Array; atH: Float32Array } {
  const { people, steps, stepH, values } = curves
  const peak = new Float32Array(people)
  const atH = new Float32Array(people)
  for (let k = 0; k < steps; k++) {
    const row = k * people
    for (let i = 0; i < people; i++) {
      const value = values[row + i] as number
      if (value > (peak[i] as number)) {
        peak[i] = value
        atH[i] = k * stepH
      }
    }
  }
  return { peak, atH }
}

/**
 * Turns every value into the share of its person's own peak, from 0 to 1. The curves are changed in place.
 *
 * @example
 * const curves = { people: 1, steps: 3, stepH: 0.5, values: Float32Array.of(0, 4, 2) }
 * toOwnShares(curves, ownPeaks(curves).peak).values // [0, 1, 0.5]
 */
export function toOwnShares(curves: PeopleCurves, peak: Float32Array): PeopleCurves {
  const { people, steps, values } = curves
  const inverse = peak.map((p) => (p > 0 ? 1 / p : 0))
  for (let k = 0; k < steps; k++) {
    const row = k * people
    for (let i = 0; i < people; i++) values[row + i] = (values[row + i] as number) * (inverse[i] as number)
  }
  return curves
}

/**
 * The band of all people at every step.
 *
 * @example
 * bandOf({ people: 1, steps: 3, stepH: 0.5, values: Float32Array.of(0, 4, 2) }).median // [0, 4, 2]
 */
export function bandOf(curves: PeopleCurves): Band {
  const { people, steps, values } = curves
  const band: Band = { median: [], low50: [], high50: [], low90: [], high90: [] }
  const find = bandFinder(people)
  for (let k = 0; k < steps; k++) {
    const [low90, low50, median, high50, high90] = find(values, k * people)
    band.low90.push(low90)
    band.low50.push(low50)
    band.median.push(median)
    band.high50.push(high50)
    band.high90.push(high90)
  }
  return band
}

/**
 * The stretches in which at least `share` of the people are at or above `level` (of their own peak).
 *
 * @example
 * const shares = { people: 1, steps: 4, stepH: 1, values: Float32Array.of(0, 0.6, 1, 0.2) }
 * stretchesAbove(shares, 0.5, 0.5) // [{ fromH: 1, toH: 2 }]
 */
export function stretchesAbove(shares: PeopleCurves, level: number, share: number): Stretch[] {
  const { people, steps, stepH, values } = shares
  const need = Math.ceil(share * people)
  return stretches(steps, stepH, (k) => {
    let count = 0
    const end = (k + 1) * people
    for (let i = k * people; i < end; i++) count += (values[i] as number) >= level ? 1 : 0
    return count >= need
  })
}

function stretches(steps: number, stepH: number, holds: (k: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  let open: number | undefined
  for (let k = 0; k < steps; k++) {
    const now = holds(k)
    if (now && open === undefined) open = k
    if (!now && open !== undefined) {
      found.push({ fromH: rounded(open * stepH), toH: rounded((k - 1) * stepH) })
      open = undefined
    }
  }
  if (open !== undefined) found.push({ fromH: rounded(open * stepH), toH: rounded((steps - 1) * stepH) })
  return found
}

/**
 * The time from which 95 % of the people stay below `level` of their own peak; undefined when that lies beyond
 * the chart.
 *
 * @example
 * clearedAtH({ people: 1, steps: 4, stepH: 1, values: Float32Array.of(0.5, 1, 0.01, 0) }) // 2
 */
export function clearedAtH(shares: PeopleCurves, level = 0.05): number | undefined {
  const { people, steps, stepH, values } = shares
  const last = new Float32Array(people)
  for (let i = 0; i < people; i++) {
    let k = steps - 1
    while (k >= 0 && (values[k * people + i] as number) < level) k--
    last[i] = (k + 1) * stepH
  }
  const atH = quantile(last, 0.95)
  return atH > (steps - 1) * stepH ? undefined : rounded(atH)
}

export interface Overlap {
  /** Hours in which both are at or above the stated share of their own peak. */
  hoursBoth: Spread
  /** When at least half of the people have both there. */
  stretches: Stretch[]
  /** When the smaller of the two shares is highest, averaged over the people, and both median shares then. */
  closestAtH: number
  sharesThen: [number, number]
}

/**
 * How two substances meet, person by person.
 *
 * @example
 * const shares = { people: 1, steps: 4, stepH: 1, values: Float32Array.of(0, 0.6, 1, 0.2) }
 * overlapOf(shares, shares, 0.5) // { closestAtH: 2, sharesThen: [1, 1], ... }
 */
export function overlapOf(a: PeopleCurves, b: PeopleCurves, level: number): Overlap {
  const { people, steps, stepH } = a
  const hours = new Float32Array(people)
  const counts = new Float64Array(steps)
  let best = -1
  let bestStep = 0
  for (let k = 0; k < steps; k++) {
    const row = k * people
    let count = 0
    let sum = 0
    for (let i = 0; i < people; i++) {
      const x = a.values[row + i] as number
      const y = b.values[row + i] as number
      const least = Math.min(x, y)
      sum += least
      if (least >= level) {
        count++
        hours[i] = (hours[i] as number) + stepH
      }
    }
    counts[k] = count
    if (sum > best) {
      best = sum
      bestStep = k
    }
  }
  const at = (curves: PeopleCurves): number =>
    rounded(quantile(curves.values.slice(bestStep * people, (bestStep + 1) * people), 0.5))
  return {
    hoursBoth: spreadOf(hours),
    stretches: stretches(steps, stepH, (k) => (counts[k] as number) >= people / 2),
    closestAtH: rounded(bestStep * stepH),
    sharesThen: [at(a), at(b)],
  }
}
