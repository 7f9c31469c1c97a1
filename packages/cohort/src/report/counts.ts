import { join } from 'node:path'
import { type Database, quoted } from '../run/duckdb.js'

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

/** Counts what the parts of a run hold. Tables of the run (`person`, `people`, `code`, `code_map`) must still be there. */
export async function countResults(database: Database, outDir: string): Promise<Counts> {
  const parts = (table: string): string => `read_parquet(${quoted(join(outDir, table, '*.parquet'))})`
  await database.run(`CREATE OR REPLACE TEMP TABLE found AS SELECT p.person_id AS person, f.* EXCLUDE (person) FROM (
    SELECT person, day_from, day_to, severity, rule, topic, assumed, may_be, substance_a, substance_b FROM ${parts('findings')}
    UNION ALL
    SELECT person, day_from, day_to, severity, rule, topic, assumed, may_be, substance, '' FROM ${parts('about-one')}
    UNION ALL
    SELECT person, day_from, day_to, severity, burden, burden, CAST(contains(drivers, 'ethanol') AS INTEGER), may_be, '', '' FROM ${parts('burdens')}) AS f JOIN person AS p USING (person)`)
  const grave = `severity IN ('major', 'contraindicated')`
  const rank = `CASE severity WHEN 'contraindicated' THEN 4 WHEN 'major' THEN 3 WHEN 'moderate' THEN 2 ELSE 1 END`
  const bySeverity = await database.rows<SeverityCount & { severity: string }>(`SELECT severity, count(*) AS findings,
    count(DISTINCT person) AS people, count(DISTINCT CASE WHEN assumed = 0 THEN person END) AS "peopleWithoutAssumed"
    FROM found GROUP BY severity ORDER BY severity`)
  await database.run(`CREATE OR REPLACE TEMP TABLE gravest AS SELECT person, MAX(${rank}) AS place,
    COALESCE(MAX(CASE WHEN assumed = 0 THEN ${rank} END), 0) AS without FROM found GROUP BY person`)
  return {
    bySeverity: Object.fromEntries(bySeverity.map(({ severity, ...counts }) => [severity, counts])),
    gravest: await database.rows(`SELECT s.severity, count(*) FILTER (place = s.place_of) AS people,
      count(*) FILTER (without = s.place_of) AS "peopleWithoutAssumed"
      FROM gravest, (VALUES ('contraindicated', 4), ('major', 3), ('moderate', 2), ('minor', 1)) AS s(severity, place_of)
      GROUP BY s.severity, s.place_of ORDER BY s.place_of DESC`),
    byRule: await database.rows(`SELECT rule, severity, count(DISTINCT person) AS people, count(*) AS findings,
      MIN(substance_a || CASE WHEN substance_b = '' THEN '' ELSE ' + ' || substance_b END) AS example
      FROM found WHERE ${grave} AND rule <> 'listed' GROUP BY rule, severity ORDER BY people DESC, rule, severity LIMIT 20`),
    byPair: await database.rows(`SELECT substance_a AS a, substance_b AS b, severity, count(DISTINCT person) AS people,
      sum(day_to - day_from + 1) AS days FROM ${parts('findings')} WHERE ${grave} AND assumed = 0
      GROUP BY 1, 2, 3 ORDER BY people DESC, a, b, severity LIMIT 20`),
    culprits: await database.rows(`SELECT substance, count(DISTINCT person) AS people, count(*) AS findings FROM (
      SELECT substance_a AS substance, person FROM ${parts('findings')} WHERE ${grave} AND assumed = 0
      UNION ALL SELECT substance_b, person FROM ${parts('findings')} WHERE ${grave} AND assumed = 0)
      GROUP BY 1 ORDER BY people DESC, substance LIMIT 15`),
    byBurden:
      await database.rows(`SELECT burden, severity, count(DISTINCT person) AS people, mode(drivers ORDER BY drivers) AS drivers
      FROM ${parts('burdens')} GROUP BY 1, 2 ORDER BY people DESC, burden, severity LIMIT 20`),
    byMonth: await database.rows(`SELECT strftime(month, '%Y-%m') AS month, count(DISTINCT person) AS people,
      count(DISTINCT CASE WHEN assumed = 0 THEN person END) AS "peopleWithoutAssumed" FROM (
        SELECT person, assumed, unnest(generate_series(date_trunc('month', day_from), CAST(day_to AS TIMESTAMP), INTERVAL 1 MONTH)) AS month
        FROM found WHERE ${grave}) GROUP BY 1 ORDER BY 1`),
    byAge: await bars(
      database,
      `CASE WHEN age < 18 THEN '0–17' WHEN age < 40 THEN '18–39' WHEN age < 65 THEN '40–64' WHEN age < 75 THEN '65–74'
      WHEN age < 85 THEN '75–84' ELSE '85 and over' END`,
      'age IS NOT NULL',
    ),
    bySex: await bars(database, 'sex', 'sex IS NOT NULL'),
    withAlcohol: (
      await database.rows<{ findings: number; people: number }>(
        'SELECT count(*) AS findings, count(DISTINCT person) AS people FROM found WHERE assumed = 1',
      )
    )[0] as Counts['withAlcohol'],
    mayBeGraver: (
      await database.rows<{ findings: number; people: number }>(
        `SELECT count(*) AS findings, count(DISTINCT person) AS people FROM found WHERE may_be <> ''`,
      )
    )[0] as Counts['mayBeGraver'],
    unmapped:
      await database.rows(`SELECT COALESCE(concat_ws(' ', c.system, c.code), '') AS code, COALESCE(c.name, '') AS name, c.rows, m.reason
      FROM code AS c JOIN code_map AS m USING (code_id) WHERE m.status <> 'mapped' ORDER BY c.rows DESC, c.code_id LIMIT 20`),
  }
}

/** Of those of whom it is known: how many have a grave finding, by a word. Age is that of the first day in the data. */
async function bars(database: Database, word: string, where: string): Promise<readonly Bar[]> {
  return database.rows<Bar>(`SELECT ${word} AS label, count(*) FILTER (g.place >= 3) AS people, count(*) AS of
    FROM (SELECT person_id AS person, sex, CAST(floor((first_day - born) / 365.2425) AS INTEGER) AS age FROM described) AS p
    LEFT JOIN gravest AS g USING (person) WHERE ${where} GROUP BY 1 ORDER BY 1`)
}
