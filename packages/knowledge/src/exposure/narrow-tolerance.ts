import type { Threshold } from '@mixwise/core'

/** From these changes on, as ratios up, something is asked for where the range between too little and too much is narrow. */
const steps = [
  { ratio: 1.25, action: 'monitor', asks: 'follow levels or effect, since its range is narrow' },
  { ratio: 2, action: 'adjust', asks: 'adapt the dose by levels or effect, since its range is narrow' },
] as const

/**
 * Thresholds of victims with a narrow therapeutic index, in each direction of which no source says more.
 *
 * @param narrow By slug, who says that its range is narrow.
 *
 * @example
 * narrowTolerance(new Map([['phenytoin', ['fda-nti']]]), {}).phenytoin.length // 4
 */
export function narrowTolerance(
  narrow: ReadonlyMap<string, readonly string[]>,
  known: Readonly<Record<string, readonly Threshold[]>>,
): Readonly<Record<string, readonly Threshold[]>> {
  return Object.fromEntries(
    [...narrow].flatMap(([slug, cite]) => {
      const thresholds = (['up', 'down'] as const)
        .filter((direction) => !known[slug]?.some((one) => one.direction === direction))
        .flatMap((direction) => steps.map((step): Threshold => thresholdOf(step, direction, cite)))
      return thresholds.length === 0 ? [] : [[slug, thresholds] as const]
    }),
  )
}

function thresholdOf(
  { ratio, ...step }: (typeof steps)[number],
  direction: 'up' | 'down',
  cite: readonly string[],
): Threshold {
  return {
    ...step,
    direction,
    ratio: direction === 'up' ? ratio : 1 / ratio,
    seriousness: direction === 'up' ? 'hospitalisation' : 'treatment-failure',
    consequence: direction === 'up' ? 'toxicity' : 'treatment-failure',
    cite,
  }
}
