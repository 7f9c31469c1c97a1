import { type PairAnswer, type Report, rankOf, type Severity } from '@mixwise/core'
import { keyOf } from './pairs.js'

/** Two lines of the list, and what is between them. */
export interface Arc {
  /** Keys of the two lines. */
  a: number
  b: number
  mark: Exclude<Severity, 'none'> | 'not-covered'
  /** Only worked out from the kind of substance. */
  isInferred: boolean
}

/** The list as it is drawn: its lines in the order of harm, and what is between them. */
export interface Picture {
  /** Keys of the lines, the one with the gravest between it and others first. */
  order: readonly number[]
  arcs: readonly Arc[]
}

/**
 * What is between the lines of a list: the gravest of all pairs of their substances.
 *
 * @example
 * pictureOf({ substances: [], pairs: [], findings: [] }, [1, 2]) // { order: [1, 2], arcs: [] }
 */
export function pictureOf(
  { substances, pairs, findings }: Pick<Report, 'substances' | 'pairs' | 'findings'>,
  keys: readonly number[],
): Picture {
  const lines = new Map<string, number[]>()
  for (const one of substances) {
    const key = keys[one.item]
    if (one.status === 'resolved' && key !== undefined) lines.set(one.slug, [...(lines.get(one.slug) ?? []), key])
  }
  const ruled = new Set(
    findings.flatMap(({ basis, substances: two }) =>
      basis === 'inferred' || basis === 'computed' ? [] : [keyOf(...two)],
    ),
  )
  const arcs = new Map<string, Arc>()
  for (const pair of pairs) {
    const mark = markOfPair(pair)
    if (mark === undefined) continue
    for (const a of lines.get(pair.a) ?? [])
      for (const b of lines.get(pair.b) ?? []) {
        if (a === b) continue
        const key = [a, b].sort((one, other) => one - other).join(' ')
        const there = arcs.get(key)
        if (there === undefined || weightOf(mark) > weightOf(there.mark))
          arcs.set(key, { a, b, mark, isInferred: mark !== 'not-covered' && !ruled.has(keyOf(pair.a, pair.b)) })
      }
  }
  const all = [...arcs.values()]
  const harms = new Map(keys.map((key) => [key, harmOf(key, all)]))
  const order = [...keys].sort((one, other) => compareHarm(harms.get(other) ?? [], harms.get(one) ?? []))
  return { order, arcs: all }
}

function markOfPair({ status, severity }: PairAnswer): Arc['mark'] | undefined {
  if (status === 'not-covered') return status
  return severity === undefined || severity === 'none' ? undefined : severity
}

/** What is known of a pair weighs more than that nothing is. */
function weightOf(mark: Arc['mark']): number {
  return mark === 'not-covered' ? 0 : rankOf(mark)
}

/** The weights of what a line is in, the heaviest first. */
function harmOf(key: number, arcs: readonly Arc[]): readonly number[] {
  return arcs
    .filter(({ a, b }) => a === key || b === key)
    .map(({ mark }) => weightOf(mark))
    .sort((one, other) => other - one)
}

function compareHarm(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((weight, place) => weight !== other[place])
  return at === -1 ? one.length - other.length : (one[at] as number) - (other[at] ?? -1)
}

/**
 * The marks of a line with all others, each with its number, the gravest first.
 *
 * @example
 * countsOf(1, []) // []
 */
export function countsOf(key: number, arcs: readonly Arc[]): readonly { mark: Arc['mark']; count: number }[] {
  const counts = new Map<Arc['mark'], number>()
  for (const { a, b, mark } of arcs) if (a === key || b === key) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts]
    .map(([mark, count]) => ({ mark, count }))
    .sort((one, other) => weightOf(other.mark) - weightOf(one.mark))
}
