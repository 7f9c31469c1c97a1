import type { Unseen } from './cross-validate.js'

/** How the band around a foreseen log ratio widens beyond what the parameters leave open. */
export interface Band {
  base: number
  slope: number
}

export interface Accuracy {
  rows: number
  pairs: number
  /** Shares within two-fold, of rows and of pairs. */
  rowsWithin: number
  pairsWithin: number
  /** Geometric mean of the fold error of pairs. */
  foldError: number
  /** Share of rows inside the 90 % band. */
  inBand: number
}

/** Standard deviations on either side that hold 90 % of a normal distribution. */
const z90 = 1.645

/**
 * Whether a measured ratio lies in the 90 % band of what was foreseen.
 *
 * @example
 * isInBand(unseen, { base: 0.35, slope: 0.33 })
 */
export function isInBand({ study, foreseen, sd }: Unseen, { base, slope }: Band): boolean {
  return Math.abs(foreseen - study.logRatio) <= z90 * Math.hypot(sd, base, slope * foreseen)
}

/**
 * How well studies were foreseen. A pair's error is that of the mean of its rows, single doses apart.
 *
 * @example
 * accuracyOf(unseen, () => ({ base: 0.35, slope: 0.33 })).pairsWithin // 0.87
 */
export function accuracyOf(unseen: readonly Unseen[], bandOf: (family: string) => Band): Accuracy {
  const byPair = new Map<string, number[]>()
  for (const { study, foreseen } of unseen) {
    const key = `${study.pair} ${study.row.phase === 'single' ? 'once' : ''}`
    byPair.set(key, [...(byPair.get(key) ?? []), foreseen - study.logRatio])
  }
  const errors = [...byPair.values()].map((all) => all.reduce((sum, one) => sum + one, 0) / all.length)
  const within = (error: number): boolean => Math.abs(error) <= Math.log(2)
  const share = (count: number, of: number): number => (of === 0 ? Number.NaN : count / of)
  return {
    rows: unseen.length,
    pairs: errors.length,
    rowsWithin: share(unseen.filter(({ study, foreseen }) => within(foreseen - study.logRatio)).length, unseen.length),
    pairsWithin: share(errors.filter(within).length, errors.length),
    foldError: Math.exp(errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length),
    inBand: share(unseen.filter((one) => isInBand(one, bandOf(one.family))).length, unseen.length),
  }
}
