import { join } from 'node:path'
import type { Situations } from '@mixwise/core'
import { type Said, type SaidTable, saidOfFinding } from '../grade/said.js'
import { weightOf } from '../plan/agents.js'
import { type Database, quoted } from './duckdb.js'
import { atomically, makeFolder } from './files.js'
import type { ShardCounts } from './manifest.js'
import { fill } from './shard.js'

/** Day numbers as dates. */
const date = (day: string): string => `CAST(DATE '1970-01-01' + CAST(${day} AS INTEGER) AS DATE)`

const saidColumns = [
  ...['rule', 'topic', 'severity', 'action', 'interruption', 'basis', 'review', 'applied', 'may_be', 'depends_on'],
  ...['precipitant', 'washout', 'drivers', 'sources', 'definition'],
] as const

/** Columns of those that are numbers. */
const numberColumns: readonly string[] = ['washout', 'definition']

/** The tables of results, each a folder of parts: what they are made of, and in which order they stand where it is not that of the sweep. */
const results = {
  findings: {
    from: 'finding',
    select: `p.person, ${date('f.day_from')} AS day_from, ${date('f.day_to')} AS day_to, a.slug AS substance_a, b.slug AS substance_b,
      s.severity, s.action, s.interruption, s.rule, s.topic, s.basis, s.review, s.precipitant, s.applied, s.may_be, s.depends_on,
      s.washout, CASE WHEN f.assumed_a + f.assumed_b > 0 THEN 1 ELSE 0 END AS assumed,
      CAST(f.source_row_a AS BIGINT) AS source_row_a, CAST(f.source_row_b AS BIGINT) AS source_row_b, s.sources`,
    joins: `JOIN slug AS a ON a.substance = f.a JOIN slug AS b ON b.substance = f.b JOIN said_text AS s ON s.said = f.said`,
    where: 'f.b <> -1',
    order: '',
  },
  'about-one': {
    from: 'finding',
    select: `p.person, ${date('f.day_from')} AS day_from, ${date('f.day_to')} AS day_to, a.slug AS substance,
      s.severity, s.action, s.interruption, s.rule, s.topic, s.basis, s.review, s.applied, s.may_be, s.depends_on,
      s.washout, f.assumed_a AS assumed, CAST(f.source_row_a AS BIGINT) AS source_row, s.sources`,
    joins: `JOIN slug AS a ON a.substance = f.a JOIN said_text AS s ON s.said = f.said`,
    where: 'f.b = -1',
    order: '',
  },
  burdens: {
    from: 'burden_finding',
    select: `p.person, ${date('f.day_from')} AS day_from, ${date('f.day_to')} AS day_to, s.rule AS burden, s.severity, s.action,
      s.drivers, s.applied, s.may_be, s.depends_on, s.review`,
    joins: `JOIN said_text AS s ON s.said = f.said`,
    where: 'true',
    order: '',
  },
  // Every rule, by severity, as a cohort of OMOP's; cohort_definition.csv says which it is.
  cohort: {
    from: 'finding',
    select: `s.definition AS cohort_definition_id, p.person AS subject_id, ${date('f.day_from')} AS cohort_start_date,
      ${date('f.day_to')} AS cohort_end_date`,
    joins: 'JOIN said_text AS s ON s.said = f.said',
    where: "s.severity IN ('major', 'contraindicated')",
    order: 'ORDER BY f.person_id, f.day_from, s.definition, f.day_to, f.a, f.b',
  },
  duplicates: {
    from: 'duplicate_run',
    select: `p.person, ${date('f.day_from')} AS day_from, ${date('f.day_to')} AS day_to, a.slug AS substance,
      s.severity, s.rule, COALESCE(ca.name, ca.code) AS product_a, COALESCE(cb.name, cb.code) AS product_b,
      CAST(f.source_row_a AS BIGINT) AS source_row_a, CAST(f.source_row_b AS BIGINT) AS source_row_b`,
    joins: `JOIN slug AS a ON a.substance = f.substance JOIN code AS ca ON ca.code_id = f.code_a JOIN code AS cb ON cb.code_id = f.code_b
      LEFT JOIN twice_said AS t ON t.substance = f.substance AND t.other_names = f.other_names LEFT JOIN said_text AS s ON s.said = t.said`,
    where: 'true',
    order: 'ORDER BY f.person_id, f.day_from, f.substance, f.code_a, f.code_b',
  },
} as const

export type ResultTable = keyof typeof results
export const resultTables = Object.keys(results) as readonly ResultTable[]

/** Writes what was found in a shard: Parquet and CSV, each appearing whole. */
export async function writeShard(
  database: Database,
  {
    shard,
    outDir,
    said,
    situations,
    distinct,
  }: { shard: number; outDir: string; said: SaidTable; situations: Situations; distinct: number },
): Promise<ShardCounts> {
  await fillDuplicates(database, said, situations)
  await fillSaid(database, said)
  const slugs = await database.rows<{ substance: number }>('SELECT DISTINCT substance FROM exposure ORDER BY substance')
  await fill(database, 'slug', 'substance INTEGER, slug VARCHAR', [
    [-1, ''],
    ...slugs.map(({ substance }) => [substance, situations.slugOf(substance)]),
  ])
  const part = String(shard).padStart(4, '0')
  const counts: Record<string, number> = {}
  for (const table of resultTables) {
    const { from, select, joins, where, order } = results[table]
    const query = `SELECT ${select} FROM ${from} AS f JOIN person AS p ON p.person_id = f.person_id ${joins} WHERE ${where} ${order}`
    counts[table] = await database.count(`SELECT count(*) FROM (${query})`)
    const folder = join(outDir, table)
    makeFolder(folder)
    for (const [ending, format] of [
      ['parquet', 'FORMAT parquet, COMPRESSION zstd'],
      ['csv', 'FORMAT csv, HEADER'],
    ] as const)
      await atomically(join(folder, `part-${part}.${ending}`), (temporary) =>
        database.run(`COPY (${query}) TO ${quoted(temporary)} (${format})`),
      )
  }
  return {
    shard,
    findings: counts.findings ?? 0,
    aboutOne: counts['about-one'] ?? 0,
    burdens: counts.burdens ?? 0,
    duplicates: counts.duplicates ?? 0,
    situations: distinct,
  }
}

/** What core says of a substance under two codes, which are of two names or of one. */
async function fillDuplicates(database: Database, said: SaidTable, situations: Situations): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE duplicate_run AS
    SELECT person_id, substance, code_a, code_b, MIN(day_from) AS day_from, MAX(day_to) AS day_to,
      MIN(source_row_a) AS source_row_a, MIN(source_row_b) AS source_row_b, other_names
    FROM (SELECT d.*, CASE WHEN split_part(lower(ca.name), ' ', 1) <> split_part(lower(cb.name), ' ', 1) THEN 1 ELSE 0 END AS other_names
      FROM duplicate AS d JOIN code AS ca ON ca.code_id = d.code_a JOIN code AS cb ON cb.code_id = d.code_b)
    GROUP BY person_id, substance, code_a, code_b, other_names`)
  const met = await database.rows<{ substance: number; other_names: number }>(
    'SELECT DISTINCT substance, other_names FROM duplicate_run ORDER BY substance, other_names',
  )
  await fill(
    database,
    'twice_said',
    'substance INTEGER, other_names INTEGER, said INTEGER',
    met.flatMap(({ substance, other_names }) => {
      const [gravest] = situations.grade({
        substances: [substance],
        twice: [other_names === 1 ? 'other-names' : 'same-name'],
        person: {},
      })
      return gravest === undefined ? [] : [[substance, other_names, said.of(saidOfFinding(gravest))]]
    }),
  )
}

/** Fills the table of what is said. */
export async function fillSaid(database: Database, { all }: SaidTable): Promise<void> {
  await fill(
    database,
    'said_text',
    `said INTEGER, ${saidColumns.map((name) => `${name} ${numberColumns.includes(name) ? 'INTEGER' : 'VARCHAR'}`).join(', ')}`,
    all.map((one, place) => [
      place + 1,
      ...[one.rule, one.topic, one.severity, one.action, one.interruption, one.basis, one.review, one.applied],
      ...[one.mayBe, one.dependsOn, one.precipitant, one.washout, one.drivers, one.sources, definitionOf(one)],
    ]),
  )
}

/** A number for a rule and a severity that is the same in every run. */
function definitionOf({ rule, severity }: Pick<Said, 'rule' | 'severity'>): number {
  return Number(weightOf(`${rule} ${severity}`) % 2_147_483_647n)
}

/** Writes which rule each cohort is of. */
export async function writeDefinitions(database: Database, outDir: string): Promise<void> {
  const parts = ['findings', 'about-one'].map(
    (table) => `SELECT rule, severity FROM read_parquet(${quoted(join(outDir, table, '*.parquet'))})`,
  )
  const named = await database.rows<Pick<Said, 'rule' | 'severity'>>(
    `SELECT DISTINCT rule, severity FROM (${parts.join(' UNION ALL ')}) WHERE severity IN ('major', 'contraindicated') ORDER BY rule, severity`,
  )
  await fill(
    database,
    'definition',
    'cohort_definition_id INTEGER, cohort_definition_name VARCHAR, rule VARCHAR, severity VARCHAR',
    named.map((one) => [definitionOf(one), `Mixwise: ${one.rule} (${one.severity})`, one.rule, one.severity]),
  )
  await atomically(join(outDir, 'cohort_definition.csv'), (temporary) =>
    database.run(
      `COPY (SELECT * FROM definition ORDER BY rule, severity) TO ${quoted(temporary)} (FORMAT csv, HEADER)`,
    ),
  )
}

/** Writes what each code came to, and what was set aside. */
export async function writeCodes(database: Database, outDir: string): Promise<void> {
  const files = {
    'codes.csv': `SELECT c.system, c.code, c.name, c.rows, m.status, m.by_what AS by, m.substances, m.unread, m.reason, m.candidates, m.name_says
      FROM code AS c JOIN code_map AS m USING (code_id) ORDER BY c.rows DESC, c.code_id`,
    'quarantine.csv': 'SELECT source_row, reason, line FROM quarantine ORDER BY source_row',
    'not_read.csv': 'SELECT place, what, rows FROM not_read ORDER BY rows DESC, place, what',
  }
  for (const [name, sql] of Object.entries(files))
    await atomically(join(outDir, name), (temporary) =>
      database.run(`COPY (${sql}) TO ${quoted(temporary)} (FORMAT csv, HEADER)`),
    )
}
