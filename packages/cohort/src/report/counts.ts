import { severities } from '@mixwise/core'
import type { Database } from '../run/duckdb.js'
import { labelsOfGroup } from './groups.js'
import { part, type Tally } from './tally.js'

/** People and findings of one severity. Somebody counts where any of theirs has it, alcohol that is assumed or not. */
export interface SeverityCount {
  findings: number
  people: number
  /** People who would count without alcohol that is only assumed. */
  peopleWithoutAssumed: number
}

export interface Bar {
  label: string
  people: number
  /** Of how many. */
  of: number
}

/** All that the report draws, before small numbers are suppressed. */
export interface Counts {
  bySeverity: Readonly<Record<string, SeverityCount>>
  /** Whose gravest finding it is. */
  gravest: readonly { severity: string; people: number; peopleWithoutAssumed: number }[]
  byRule: readonly { rule: string; severity: string; people: number; findings: number; example: string }[]
  byPair: readonly { a: string; b: string; severity: string; people: number; days: number }[]
  culprits: readonly { substance: string; people: number; findings: number }[]
  byBurden: readonly { burden: string; severity: string; people: number; drivers: string }[]
  byMonth: readonly { month: string; people: number; peopleWithoutAssumed: number }[]
  byAge: readonly Bar[]
  bySex: readonly Bar[]
  withAlcohol: { findings: number; people: number }
  mayBeGraver: { findings: number; people: number }
  unmapped: readonly { code: string; name: string; rows: number; reason: string }[]
}

/** What a report draws of the tallies of a run. Tables of the run (`described`, `code`, `code_map`) must still be there. */
export async function countsOf(tally: Tally, database: Database): Promise<Counts> {
  const groups = await database.rows<{ report_group: number; people: number }>(
    'SELECT report_group, count(*) AS people FROM described GROUP BY report_group ORDER BY report_group',
  )
  return {
    bySeverity: Object.fromEntries(entriesInOrder(tally.bySeverity)),
    gravest: severities
      .slice(1)
      .toReversed()
      .map((severity) => ({
        severity,
        ...(tally.gravest[severity] ?? { people: 0, peopleWithoutAssumed: 0 }),
      })),
    byRule: mostPeople(tally.byRule, 20).map(({ parts: [rule = '', severity = ''], ...row }) => ({
      rule,
      severity,
      ...row,
    })),
    byPair: mostPeople(tally.byPair, 20).map(({ parts: [a = '', b = '', severity = ''], ...row }) => ({
      a,
      b,
      severity,
      ...row,
    })),
    culprits: mostPeople(tally.culprits, 15).map(({ parts: [substance = ''], ...row }) => ({ substance, ...row })),
    byBurden: mostPeople(tally.byBurden, 20).map(({ parts: [burden = '', severity = ''], people, drivers }) => ({
      burden,
      severity,
      people,
      drivers: mostOften(drivers),
    })),
    byMonth: entriesInOrder(tally.byMonth).map(([month, row]) => ({ month, ...row })),
    byAge: bars(tally, groups, 'age'),
    bySex: bars(tally, groups, 'sex'),
    withAlcohol: tally.withAlcohol,
    mayBeGraver: tally.mayBeGraver,
    unmapped:
      await database.rows(`SELECT COALESCE(concat_ws(' ', c.system, c.code), '') AS code, COALESCE(c.name, '') AS name, c.rows, m.reason
      FROM code AS c JOIN code_map AS m USING (code_id) WHERE m.status <> 'mapped' ORDER BY c.rows DESC, c.code_id LIMIT 20`),
  }
}

function entriesInOrder<Row>(rows: Readonly<Record<string, Row>>): readonly [string, Row][] {
  return Object.entries(rows).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** The rows with most people, those of as many by their keys. */
function mostPeople<Row extends { people: number }>(
  rows: Readonly<Record<string, Row>>,
  most: number,
): readonly (Row & { parts: readonly string[] })[] {
  return entriesInOrder(rows)
    .toSorted(([, one], [, other]) => other.people - one.people)
    .slice(0, most)
    .map(([key, row]) => ({ ...row, parts: key.split(part) }))
}

function mostOften(counts: Readonly<Record<string, number>>): string {
  const [first] = entriesInOrder(counts).toSorted(([, one], [, other]) => other - one)
  return first?.[0] ?? ''
}

/** Of those of whom it is known: how many have a grave finding. */
function bars(
  { graveByGroup }: Tally,
  groups: readonly { report_group: number; people: number }[],
  what: 'age' | 'sex',
): readonly Bar[] {
  const byLabel = new Map<string, Bar>()
  for (const { report_group, people } of groups) {
    const label = labelsOfGroup(report_group)[what]
    if (label === undefined) continue
    const bar = byLabel.get(label) ?? { label, people: 0, of: 0 }
    byLabel.set(label, { label, people: bar.people + (graveByGroup[report_group] ?? 0), of: bar.of + people })
  }
  return [...byLabel.values()].toSorted((one, other) => (one.label < other.label ? -1 : 1))
}
