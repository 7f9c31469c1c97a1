import { shareBelow } from './normal.js'
import type { Threshold } from './table.js'

/** A threshold, and how likely it is that the exposure lies beyond it. */
export interface CrossedThreshold extends Threshold {
  probability: number
}

/** From this probability on a threshold counts as crossed; from the lower one on it is possible. */
export const crossedFrom = 0.5
export const possibleFrom = 0.2

const gravity = ['monitor', 'adjust', 'avoid', 'contraindicated'] as const

/**
 * The thresholds of a victim that a change may cross, the gravest that is crossed first, then those that are possible.
 *
 * @example
 * crossedBy([], { logRatio: 1, sd: 0.4 }) // []
 */
export function crossedBy(
  thresholds: readonly Threshold[],
  { logRatio, sd }: { logRatio: number; sd: number },
): readonly CrossedThreshold[] {
  const beyond = (threshold: Threshold): number => {
    const far =
      threshold.direction === 'up' ? logRatio - Math.log(threshold.ratio) : Math.log(threshold.ratio) - logRatio
    // A ratio that reaches the threshold is where the source asks.
    if (sd === 0) return far >= 0 ? 1 : 0
    // A ratio that is the threshold's own crosses it, however its logarithm was rounded.
    return Math.round(shareBelow(far / sd) * 1e6) / 1e6
  }
  const rank = ({ action, probability }: CrossedThreshold): number =>
    gravity.indexOf(action) + (probability >= crossedFrom ? gravity.length : 0)
  return thresholds
    .map((threshold) => ({ ...threshold, probability: beyond(threshold) }))
    .filter(({ probability }) => probability >= possibleFrom)
    .sort((one, other) => rank(other) - rank(one) || other.probability - one.probability)
}
