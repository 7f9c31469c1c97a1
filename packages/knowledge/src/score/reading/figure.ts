/** One row of a measured list. */
export interface ScoredRow {
  text: string
  /** Whether the row reaches what it should. */
  right: boolean
  /** How it failed or succeeded, in a word that is counted. */
  outcome: string
  wanted: string
  came: string
  /** How much the row counts; 1 when left out. */
  weight?: number
  /** A country, a language, a register: counted apart as well. */
  group?: string
}

/** What a figure should reach: a share of rows that are right, and how many may end in each bad outcome. */
export interface Goal {
  right: number
  atMost?: Readonly<Record<string, number>>
}

/** What is known of a figure before it is measured. */
export interface Planned {
  id: string
  what: string
  goal: Goal
  /** The figure of an earlier state, in words. */
  before?: string
}

export interface Figure extends Planned {
  rows: number
  /** Share of the weight that is right, 0 to 1. */
  right: number
  outcomes: Readonly<Record<string, number>>
  groups: Readonly<Record<string, { rows: number; right: number }>>
  /** A simpler reader on the same rows. */
  peer?: { name: string; right: number }
  /** In what it falls short of its goal; empty when it reaches it. */
  short: readonly string[]
  misses: readonly ScoredRow[]
  /** Why nothing could be measured. */
  missing?: string
}

/**
 * Counts the rows of a list.
 *
 * @example
 * figureOf({ id: 'two', what: 'two rows', goal: { right: 1 } }, rows).right // 0.5
 */
export function figureOf(planned: Planned, rows: readonly ScoredRow[], peer?: Figure['peer']): Figure {
  const outcomes: Record<string, number> = {}
  const groups: Record<string, { rows: number; right: number }> = {}
  let weight = 0
  let reached = 0
  for (const row of rows) {
    outcomes[row.outcome] = (outcomes[row.outcome] ?? 0) + 1
    weight += row.weight ?? 1
    if (row.right) reached += row.weight ?? 1
    if (row.group === undefined) continue
    groups[row.group] ??= { rows: 0, right: 0 }
    const group = groups[row.group] as { rows: number; right: number }
    group.rows++
    if (row.right) group.right++
  }
  const right = weight === 0 ? 0 : reached / weight
  const misses = rows.filter((row) => !row.right)
  return {
    ...planned,
    rows: rows.length,
    right,
    outcomes,
    groups,
    ...(peer !== undefined && { peer }),
    short: shortOf(planned.goal, right, outcomes),
    misses,
  }
}

/** A figure whose list is not there. */
export function notMeasured(planned: Planned, missing: string): Figure {
  return { ...planned, rows: 0, right: 0, outcomes: {}, groups: {}, short: ['not measured'], misses: [], missing }
}

function shortOf({ right: wanted, atMost = {} }: Goal, right: number, outcomes: Readonly<Record<string, number>>) {
  const short: string[] = []
  if (right < wanted) short.push(`${(100 * (wanted - right)).toFixed(1)} points short`)
  for (const [outcome, most] of Object.entries(atMost)) {
    const count = outcomes[outcome] ?? 0
    if (count > most) short.push(`${count} ${outcome}`)
  }
  return short
}
