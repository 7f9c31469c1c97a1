import { type Band, isInBand } from './accuracy.js'
import type { Unseen } from './cross-validate.js'

/** The share of studies that a 90 % band should hold when it is set. */
const wanted = 0.91
/** Families with fewer rows share one band. */
const fewestRows = 20
export const otherFamilies = 'other'

/**
 * How bands have to widen, by family, so that they hold nine of ten ratios of pairs that the fit has not seen: a part
 * that is always there and one that grows with the change.
 *
 * @example
 * calibrateBands(unseen).get('cyp3a inhibited')
 */
export function calibrateBands(unseen: readonly Unseen[]): ReadonlyMap<string, Band> {
  const families = new Map<string, Unseen[]>()
  for (const one of unseen) families.set(one.family, [...(families.get(one.family) ?? []), one])
  const others: Unseen[] = []
  const bands = new Map<string, Band>()
  for (const [family, rows] of [...families].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (rows.length < fewestRows) others.push(...rows)
    else bands.set(family, narrowest(rows))
  }
  bands.set(otherFamilies, others.length === 0 ? widest : narrowest(others))
  return bands
}

const widest: Band = { base: 0.6, slope: 0.5 }

/** The narrowest band that holds what it should; the widest tried where none does. */
function narrowest(rows: readonly Unseen[]): Band {
  for (let percent = 10; percent <= 200; percent += 5) {
    const band = { base: (0.3 * percent) / 100, slope: (0.3 * percent) / 100 }
    if (rows.filter((one) => isInBand(one, band)).length >= wanted * rows.length) return band
  }
  return { base: 0.6, slope: 0.6 }
}
