import type { NamedSubstance } from '../contract/check.js'
import type { Issue } from '../vocabulary/issues.js'

/** Hours that were said to lie between two substances, by both of their slugs. */
export type HoursBetween = ReadonlyMap<string, number>

/**
 * The hours that entries say lie between them and others. A place that no entry has is named.
 *
 * @example
 * const taking = { hoursFrom: { 0: 4 } }
 * hoursBetween([{ item: 0, status: 'resolved', slug: 'a' }, { item: 1, status: 'resolved', slug: 'b', taking }], 2).hours.size // 1
 */
export function hoursBetween(
  substances: readonly NamedSubstance[],
  entries: number,
): { hours: HoursBetween; issues: readonly Issue[] } {
  const hours = new Map<string, number>()
  const issues: Issue[] = []
  for (const one of substances) {
    if (one.status !== 'resolved' || one.taking?.hoursFrom === undefined) continue
    for (const [place, apart] of Object.entries(one.taking.hoursFrom)) {
      const item = Number(place)
      if (!Number.isInteger(item) || item < 0 || item >= entries || item === one.item) {
        issues.push({
          code: 'unknown-key',
          path: `items[${one.item}].hoursFrom.${place}`,
          input: place,
          item: one.item,
        })
        continue
      }
      for (const other of substances) {
        if (other.status !== 'resolved' || other.item !== item) continue
        const key = pairOf(one.slug, other.slug)
        // Of several the nearest, which is the one that matters.
        hours.set(key, Math.min(apart, hours.get(key) ?? Infinity))
      }
    }
  }
  return { hours, issues }
}

/**
 * The hours that were said to lie between two substances; undefined when nobody said.
 *
 * @example
 * hoursOf(new Map(), 'levothyroxine', 'calcium-carbonate') // undefined
 */
export function hoursOf(hours: HoursBetween, one: string, other: string): number | undefined {
  return hours.size === 0 ? undefined : hours.get(pairOf(one, other))
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join('\n')
}
