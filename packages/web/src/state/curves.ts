import type { TimelineAnswer } from '@mixwise/core/contract'

type Curve = TimelineAnswer['curves'][number]

/**
 * The highest that a curve comes to in nine of ten people, alone or as others of the list change it: the scale of both.
 *
 * @example
 * topOf({ band: { low50: [], high50: [], low90: [1], median: [2], high90: [4] } }) // 4
 */
export function topOf({ band, changed }: Pick<Curve, 'band' | 'changed'>): number {
  return Math.max(...band.high90, ...(changed?.band.high90 ?? []), Number.MIN_VALUE)
}
