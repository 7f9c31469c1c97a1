import type { Figure } from './figure.js'

/**
 * The figures as lines to read, each with its goal, the former figure and what is still short.
 *
 * @example
 * console.log(figureLines(measureReading(openInstalled(), options)).join('\n'))
 */
export function figureLines(figures: readonly Figure[]): readonly string[] {
  return [
    'figure               rows   right   goal    before             peer   outcomes; short of the goal by',
    ...figures.flatMap(lineOf),
  ]
}

function lineOf(figure: Figure): readonly string[] {
  const { id, what, rows, right, goal, before = '-', peer, outcomes, groups, short, missing } = figure
  if (missing !== undefined) return ['', what, `${id.padEnd(20)} not measured: ${missing} is not in the sources`]
  const counted = Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`)
  const shares = Object.entries(groups).map(([group, one]) => `${group} ${one.right}/${one.rows}`)
  return [
    '',
    what,
    [
      id.padEnd(20),
      String(rows).padStart(5),
      percent(right).padStart(6),
      percent(goal.right).padStart(6),
      ` ${before.padEnd(18)}`,
      (peer === undefined ? '-' : percent(peer.right)).padStart(6),
      ` ${counted.join(', ')}; ${short.length === 0 ? 'reached' : short.join(', ')}`,
    ].join(' '),
    ...(shares.length === 0 ? [] : [`  ${shares.join(', ')}`]),
  ]
}

/**
 * Each row that failed, with what was wanted and what came.
 *
 * @example
 * console.log(failedLines(figures).join('\n'))
 */
export function failedLines(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap(({ id, misses }) =>
    misses.map(({ text, outcome, wanted, came, group = '' }) => [id, group, outcome, text, wanted, came].join('\t')),
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
