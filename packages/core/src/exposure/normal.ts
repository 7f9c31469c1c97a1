/** Standard deviations on either side that hold 90 % of a normal distribution. */
export const z90 = 1.645

/**
 * The share of a normal distribution that lies below a number of standard deviations (Abramowitz and Stegun 7.1.26).
 *
 * @example
 * shareBelow(0).toFixed(3) // '0.500'
 */
export function shareBelow(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const error = 1 - series * Math.exp(-x * x)
  return deviations < 0 ? (1 - error) / 2 : (1 + error) / 2
}
