const dayMs = 86_400_000

/**
 * Whole days from a day to another; undefined of what is no day, as a month or a year alone.
 *
 * @example
 * daysSince('2026-11-09', '2026-11-23') // 14
 */
export function daysSince(day: string | undefined, today: string): number | undefined {
  const read = /^\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0]
  if (read === undefined) return undefined
  const days = Math.round((Date.parse(today) - Date.parse(read)) / dayMs)
  return Number.isFinite(days) ? days : undefined
}
