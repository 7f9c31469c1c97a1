import type { Situations } from '@mixwise/core'
import type { Said } from '../grade/said.js'
import { weightOf } from '../plan/agents.js'
import type { Columns, FiveColumns, TenColumns } from '../sweep/columns.js'
import { orderWithin } from '../sweep/order.js'
import type { Found } from '../sweep/sweep.js'

/** Columns of what is said, by their names in tables. */
export const saidColumns = {
  rule: 'rule',
  topic: 'topic',
  severity: 'severity',
  action: 'action',
  interruption: 'interruption',
  basis: 'basis',
  review: 'review',
  applied: 'applied',
  may_be: 'mayBe',
  depends_on: 'dependsOn',
  precipitant: 'precipitant',
  washout: 'washout',
  drivers: 'drivers',
  sources: 'sources',
} as const satisfies Readonly<Record<string, keyof Said>>

/** Day numbers as dates. */
export const dateSql = (day: string): string => `CAST(DATE '1970-01-01' + ${day} AS DATE)`

/**
 * A column of a table of results. A row has a number in `of`; that is the cell itself (a day counts from 1970-01-01), or
 * stands for a text.
 */
export interface ResultColumn {
  name: string
  type: 'INTEGER' | 'BIGINT' | 'DATE' | 'VARCHAR'
  of: Float64Array
  /** Of a column whose cells are not the numbers themselves: what a number stands for. Columns may share one. */
  cellOf?: (number: number) => string | number
}

/** A table of results: its columns, and which rows of them it has, in their order. */
export interface ResultTable {
  columns: readonly ResultColumn[]
  rows: Int32Array
}

/** What numbers of a shard stand for. */
export interface ShardNames {
  situations: Situations
  saidOf(said: number): Said
  personOf(person: number): string
}

/** The tables that follow from what was found in a shard, by name. */
export function resultTables(
  { findings, burdens }: Found,
  { situations, saidOf, personOf }: ShardNames,
): Readonly<Record<'findings' | 'about-one' | 'burdens' | 'cohort', ResultTable>> {
  const [person, a, b, said, from, to, rowA, rowB, assumedA, assumedB] = findings.values as TenColumns
  const who = (of: Float64Array): ResultColumn => ({ name: 'person', type: 'VARCHAR', of, cellOf: personOf })
  const days = (begins: Float64Array, ends: Float64Array): readonly ResultColumn[] => [
    { name: 'day_from', type: 'DATE', of: begins },
    { name: 'day_to', type: 'DATE', of: ends },
  ]
  const slugOf = (one: number): string => situations.slugOf(one)
  const slug = (name: string, of: Float64Array): ResultColumn => ({ name, type: 'VARCHAR', of, cellOf: slugOf })
  const partsOf = Object.fromEntries(
    Object.entries(saidColumns).map(([name, part]) => [name, (one: number) => saidOf(one)[part]]),
  ) as Record<keyof typeof saidColumns, (one: number) => string | number>
  const told = (of: Float64Array, ...names: (keyof typeof saidColumns)[]): readonly ResultColumn[] =>
    names.map((name) => ({ name, type: name === 'washout' ? 'INTEGER' : 'VARCHAR', of, cellOf: partsOf[name] }))
  const assumed: ResultColumn = {
    name: 'assumed',
    type: 'INTEGER',
    of: eitherOf(assumedA, assumedB, findings.count),
  }
  const row = (name: string, of: Float64Array): ResultColumn => ({ name, type: 'BIGINT', of })
  const [burdenPerson, , burdenSaid, burdenFrom, burdenTo] = burdens.values as FiveColumns
  const definitionOf = (one: number): number => definitionNumber(saidOf(one))
  return {
    findings: {
      rows: rowsWhere(findings, (at) => b[at] !== -1),
      columns: [
        ...[who(person), ...days(from, to), slug('substance_a', a), slug('substance_b', b)],
        ...told(said, 'severity', 'action', 'interruption', 'rule', 'topic', 'basis', 'review', 'precipitant'),
        ...told(said, 'applied', 'may_be', 'depends_on', 'washout'),
        ...[assumed, row('source_row_a', rowA), row('source_row_b', rowB), ...told(said, 'sources')],
      ],
    },
    'about-one': {
      rows: rowsWhere(findings, (at) => b[at] === -1),
      columns: [
        ...[who(person), ...days(from, to), slug('substance', a)],
        ...told(said, 'severity', 'action', 'interruption', 'rule', 'topic', 'basis', 'review'),
        ...told(said, 'applied', 'may_be', 'depends_on', 'washout'),
        ...[assumed, row('source_row', rowA), ...told(said, 'sources')],
      ],
    },
    burdens: {
      rows: burdens.order.subarray(0, burdens.count),
      columns: [
        ...[who(burdenPerson), ...days(burdenFrom, burdenTo)],
        { ...(told(burdenSaid, 'rule')[0] as ResultColumn), name: 'burden' },
        ...told(burdenSaid, 'severity', 'action', 'drivers', 'applied', 'may_be', 'depends_on', 'review'),
      ],
    },
    // Every rule, by severity, as a cohort of OMOP's; cohort_definition.csv says which it is.
    cohort: {
      rows: inCohortOrder(
        findings,
        rowsWhere(findings, (at) => isGrave(saidOf(said[at] as number))),
        definitionOf,
      ),
      columns: [
        { name: 'cohort_definition_id', type: 'INTEGER', of: said, cellOf: definitionOf },
        { ...who(person), name: 'subject_id' },
        { name: 'cohort_start_date', type: 'DATE', of: from },
        { name: 'cohort_end_date', type: 'DATE', of: to },
      ],
    },
  }
}

/** Findings that make a cohort. */
export function isGrave({ severity }: Pick<Said, 'severity'>): boolean {
  return severity === 'major' || severity === 'contraindicated'
}

const definitions = new Map<string, number>()

/** A number for a rule and a severity that is the same in every run. */
export function definitionNumber({ rule, severity }: { rule: string; severity: string }): number {
  const key = `${rule} ${severity}`
  let number = definitions.get(key)
  if (number === undefined) {
    number = Number(weightOf(key) % 2_147_483_647n)
    definitions.set(key, number)
  }
  return number
}

function rowsWhere({ order, count }: Columns, holds: (at: number) => boolean): Int32Array {
  const rows = new Int32Array(count)
  let many = 0
  for (let place = 0; place < count; place++) {
    const at = order[place] as number
    if (holds(at)) rows[many++] = at
  }
  return rows.subarray(0, many)
}

/** 1 where either column has it. */
function eitherOf(one: Float64Array, other: Float64Array, count: number): Float64Array {
  const either = new Float64Array(count)
  for (let at = 0; at < count; at++) either[at] = one[at] === 1 || other[at] === 1 ? 1 : 0
  return either
}

/** Findings are in the order of people and days; of one day they are to stand by definition, last day and substances. */
function inCohortOrder({ values }: Columns, rows: Int32Array, definitionOf: (said: number) => number): Int32Array {
  const [person, a, b, said, from, to] = values as TenColumns
  const by = (column: Float64Array, x: number, y: number): number => (column[x] as number) - (column[y] as number)
  const compare = (x: number, y: number): number =>
    definitionOf(said[x] as number) - definitionOf(said[y] as number) || by(to, x, y) || by(a, x, y) || by(b, x, y)
  for (let begin = 0; begin < rows.length; ) {
    const first = rows[begin] as number
    let end = begin + 1
    while (
      end < rows.length &&
      person[rows[end] as number] === person[first] &&
      from[rows[end] as number] === from[first]
    )
      end++
    orderWithin(rows, { from: begin, to: end }, compare)
    begin = end
  }
  return rows
}
