import type { Said } from '../grade/said.js'
import type { Columns } from '../sweep/columns.js'

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

const rowSql = (column: string): string => `CAST(${column} AS BIGINT)`

/** Columns of findings beside what is said: the places of the sweep's columns they come from, and their SQL. */
const findingColumns = {
  person: { as: 'person', from: [0], sql: 'p.person' },
  day_from: { as: 'day', from: [4], sql: dateSql('f.day_from') },
  day_to: { as: 'day', from: [5], sql: dateSql('f.day_to') },
  substance_a: { as: 'slug', from: [1], sql: 'sa.slug' },
  substance_b: { as: 'slug', from: [2], sql: 'sb.slug' },
  substance: { as: 'slug', from: [1], sql: 'sa.slug' },
  assumed: { as: 'any', from: [8, 9], sql: 'CASE WHEN f.assumed_a + f.assumed_b > 0 THEN 1 ELSE 0 END' },
  source_row_a: { as: 'number', from: [6], sql: rowSql('f.source_row_a') },
  source_row_b: { as: 'number', from: [7], sql: rowSql('f.source_row_b') },
  source_row: { as: 'number', from: [6], sql: rowSql('f.source_row_a') },
} as const

const burdenColumns = {
  person: findingColumns.person,
  day_from: { as: 'day', from: [3], sql: dateSql('f.day_from') },
  day_to: { as: 'day', from: [4], sql: dateSql('f.day_to') },
  burden: { as: 'said', from: [2], sql: 's.rule' },
} as const

/** A column whose cells are made of a row of the sweep. */
export interface RowColumn {
  as: 'person' | 'day' | 'slug' | 'any' | 'number' | 'said'
  from: readonly number[]
  sql: string
}

/** A table of results in the order of the sweep: a column of a row, or one of what is said. */
export interface SweptTable {
  /** The table of DuckDB that holds its rows, and the place of `said` among its columns. */
  from: 'finding' | 'burden_finding'
  said: number
  columns: readonly (readonly [name: string, column: RowColumn | keyof typeof saidColumns])[]
  where: { sql: string; holds(rows: Columns, at: number): boolean }
  joins: string
}

const isPair = (rows: Columns, at: number): boolean => rows.values[2]?.[at] !== -1
const slugOfA = 'JOIN slug_coded AS sa ON sa.substance = f.a'
const said = (...names: (keyof typeof saidColumns)[]) => names.map((name) => [name, name] as const)
const ofRow = <Name extends string>(all: Readonly<Record<Name, RowColumn>>, ...names: Name[]) =>
  names.map((name) => [name, all[name]] as const)

export const sweptTables = {
  findings: {
    from: 'finding',
    said: 3,
    columns: [
      ...ofRow(findingColumns, 'person', 'day_from', 'day_to', 'substance_a', 'substance_b'),
      ...said('severity', 'action', 'interruption', 'rule', 'topic', 'basis', 'review', 'precipitant', 'applied'),
      ...said('may_be', 'depends_on', 'washout'),
      ...ofRow(findingColumns, 'assumed', 'source_row_a', 'source_row_b'),
      ...said('sources'),
    ],
    where: { sql: 'f.b <> -1', holds: isPair },
    joins: `${slugOfA} JOIN slug_coded AS sb ON sb.substance = f.b`,
  },
  'about-one': {
    from: 'finding',
    said: 3,
    columns: [
      ...ofRow(findingColumns, 'person', 'day_from', 'day_to', 'substance'),
      ...said('severity', 'action', 'interruption', 'rule', 'topic', 'basis', 'review', 'applied'),
      ...said('may_be', 'depends_on', 'washout'),
      ...ofRow(findingColumns, 'assumed', 'source_row'),
      ...said('sources'),
    ],
    where: { sql: 'f.b = -1', holds: (rows, at) => !isPair(rows, at) },
    joins: slugOfA,
  },
  burdens: {
    from: 'burden_finding',
    said: 2,
    columns: [
      ...ofRow(burdenColumns, 'person', 'day_from', 'day_to', 'burden'),
      ...said('severity', 'action', 'drivers', 'applied', 'may_be', 'depends_on', 'review'),
    ],
    where: { sql: 'true', holds: () => true },
    joins: '',
  },
} as const satisfies Readonly<Record<string, SweptTable>>

/** The rows of a table as DuckDB selects them. */
export function sqlOf({ from, columns, where, joins }: SweptTable): string {
  const selected = columns.map(
    ([name, column]) => `${typeof column === 'string' ? `s.${column}` : column.sql} AS ${name}`,
  )
  return `SELECT ${selected.join(', ')} FROM ${from} AS f JOIN person AS p ON p.person_id = f.person_id ${joins}
    JOIN said_coded AS s ON s.said = f.said WHERE ${where.sql} ORDER BY f.rowid`
}
