import type { Observed } from './observed.js'
import type { Onset } from './onsets.js'

/**
 * The daily dose at which each perpetrator's strength is stated: the usual one where it is written, otherwise the middle
 * of those that were studied.
 *
 * @example
 * usualDoses(observed, onsets).get('ketoconazole') // 400
 */
export function usualDoses(
  observed: readonly Pick<Observed, 'perpetrators'>[],
  onsets: readonly Pick<Onset, 'perpetrator' | 'usualMgPerDay'>[],
): ReadonlyMap<string, number> {
  const studied = new Map<string, number[]>()
  for (const { perpetrators } of observed)
    for (const { slug, mgPerDay } of perpetrators)
      if (mgPerDay !== undefined) studied.set(slug, [...(studied.get(slug) ?? []), mgPerDay])
  const usual = new Map<string, number>()
  for (const [slug, doses] of studied) {
    const sorted = doses.sort((a, b) => a - b)
    usual.set(slug, sorted[Math.floor((sorted.length - 1) / 2)] as number)
  }
  for (const { perpetrator, usualMgPerDay } of onsets)
    if (usualMgPerDay !== undefined) usual.set(perpetrator, usualMgPerDay)
  return usual
}
