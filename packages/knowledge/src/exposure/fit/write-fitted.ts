import { fittedColumns } from '../fitted.js'
import type { Band } from './accuracy.js'
import type { Fitted } from './fit.js'
import type { Parameters } from './study.js'

/**
 * The text of `fitted.tsv`: a row for each parameter that a study speaks of, for each strength class and for each
 * family's band, in the order of names, so that the next fit reads as a diff.
 *
 * @example
 * fittedText(parameters, fitted, bands).split('\n')[0] // 'kind\tname\tvalue\tsd\tstudies\treads'
 */
export function fittedText(
  { names }: Parameters,
  { values, sd, studies, groups }: Fitted,
  bands: ReadonlyMap<string, Band>,
): string {
  const rows = [
    ...names.flatMap((name, place) => {
      const value = values[place] as number
      const count = studies[place] as number
      return count === 0 ? [] : [['parameter', name, value, sd[place] as number, count, readsOf(name, value)] as const]
    }),
    ...[...groups].map(([group, mean]) => ['class', group, mean, 0, 0, readsOf(group, mean)] as const),
    ...[...bands].map(([family, { base, slope }]) => ['band', family, base, slope, 0, ''] as const),
  ]
  const lines = rows
    .map(([kind, name, value, spread, count, reads]) =>
      [kind, name, value.toFixed(2), spread.toFixed(2), count, reads].join('\t'),
    )
    .sort()
  return `${[fittedColumns.join('\t'), ...lines].join('\n')}\n`
}

/** What a value means, for whoever reviews it. */
function readsOf(name: string, value: number): string {
  const odds = Math.exp(value)
  if (/ share |^substrate |^gut /.test(name)) return `odds ${figure(odds)} against what no pathway is known for`
  if (/ inhibits |^inhibitor /.test(name)) return `blocks ${figure((100 * odds) / (1 + odds))} %`
  if (/ induces |^inducer |^smoking/.test(name)) return `${figure(1 + odds)} times as active`
  if (/^[A-Z0-9]+ [a-z]+$/.test(name)) return `${figure(100 * odds)} % is left`
  return ''
}

function figure(value: number): string {
  return String(Number(value.toPrecision(2)))
}
