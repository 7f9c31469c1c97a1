import { readFileSync } from 'node:fs'

/**
 * A statement of the plan, without its comments: plain SQL that DuckDB, Spark, Trino and PostgreSQL read alike.
 *
 * @example
 * statement('situation') // 'SELECT DISTINCT a, b, agent_a, agent_b, class, thirds FROM meeting'
 */
export function statement(name: string): string {
  const text = readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8')
  return text.replaceAll(/^--.*\n/gm, '').trim()
}

/** The statements between two points at which core is asked, in order; each makes the table of its name. */
export const stages = {
  /** From the rows to the times in which somebody takes something, in one way or several. */
  eras: ['run', 'in_one_way', 'covered', 'era', 'in_ways'],
  /** What is known of each person. */
  known: ['known_change', 'known', 'known_state'],
  /** From there to all that has to be graded, once core has said what several ways and combinations come to. */
  situations: [
    ...['person_state', 'taken', 'stretch', 'seen_stretch', 'overlap', 'open_overlap', 'third_stretch', 'cut'],
    ...['piece', 'piece_third', 'meeting', 'situation', 'load', 'heavy', 'heavy_piece', 'heavy_example'],
    ...['burden_situation', 'duplicate'],
  ],
  /** The grades joined back. */
  findings: ['finding', 'burden_finding'],
} as const
