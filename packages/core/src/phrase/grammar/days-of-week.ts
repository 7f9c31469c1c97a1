import type { Term } from '../terms.js'

/** From Monday on. */
export const week: readonly string[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

/**
 * The days from one to another, both counted.
 *
 * @example
 * daysBetween('fr', 'mo') // ['fr', 'sa', 'su', 'mo']
 */
export function daysBetween(first: string, last: string): readonly string[] {
  const from = week.indexOf(first)
  const length = ((week.indexOf(last) - from + 7) % 7) + 1
  return Array.from({ length }, (_, index) => week[(from + index) % 7] as string)
}

/**
 * The days of the week that terms name, however they name them.
 *
 * @example
 * daysNamed([]).size // 0
 */
export function daysNamed(terms: readonly Term[]): ReadonlySet<string> {
  const days = new Set<string>()
  for (const { tag, value, parts, days: listed } of terms) {
    if (tag === 'weekday' || tag === 'weekday-set')
      for (const one of value.split(',')) spread(one).forEach((day) => days.add(day))
    else if (listed !== undefined) listed.forEach((day) => days.add(day))
    else if (tag === 'frequency' && parts !== undefined) daysNamed(parts).forEach((day) => days.add(day))
  }
  return days
}

/**
 * The days that a word for days stands for.
 *
 * @example
 * spread('weekend') // ['sa', 'su']
 */
export function spread(value: string): readonly string[] {
  if (value === 'mwf') return ['mo', 'we', 'fr']
  if (value === 'workdays') return ['mo', 'tu', 'we', 'th', 'fr']
  if (value === 'weekend') return ['sa', 'su']
  return [value]
}
