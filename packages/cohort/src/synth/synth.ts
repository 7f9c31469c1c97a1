import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase, quoted } from '../run/duckdb.js'
import { atomically, makeFolder } from '../run/files.js'
import { ages, drinking, supplyDays } from './margins.js'

export interface SynthOptions {
  people: number
  seed: number
  outDir: string
}

/** Someone who takes something takes it over and over: so many supplies each, on average. */
const suppliesPerMedicine = 4

/**
 * Writes a made-up population into a folder as `screen --format csv` reads it: `exposures`, `people` and `observations`
 * as Parquet. Margins are published ones; which medicines meet is chance, so that no prevalence follows from it. The same
 * seed gives the same people.
 *
 * @throws MissingDuckDb where DuckDB is not installed.
 */
export async function synth({ people, seed, outDir }: SynthOptions): Promise<{ rows: number }> {
  makeFolder(outDir)
  const medicines = fileURLToPath(new URL('../../synthetic/medicines.csv', import.meta.url))
  const database = await openDatabase({
    folders: [outDir, fileURLToPath(new URL('../../synthetic', import.meta.url))],
    tempDir: join(outDir, 'spill'),
  })
  try {
    await makeMargins(database, medicines)
    // Of a text, since hashes of several columns differ by a constant alone. Chance that follows from the seed, the person and a name for what is drawn, in every order of work.
    const chance = (what: string): string => `(hash(concat_ws(' ', ${seed}, ${what})) / 18446744073709551616.0)`
    await database.run(`CREATE TABLE person AS SELECT id, born_from + CAST(floor(${chance("'day', id")} * (born_to - born_from + 1)) AS INTEGER) AS born,
        CASE WHEN ${chance("'sex', id")} < 0.505 THEN 'F' ELSE 'M' END AS sex,
        CASE WHEN ${chance("'any', id")} < any_medicine THEN 1 + CAST(floor(-ln(1 - ${chance("'many', id")}) * (mean - 0.5)) AS INTEGER) ELSE 0 END AS many,
        age_from
      FROM (SELECT i AS id, ${chance("'age', i")} AS draw FROM range(${people}) AS t(i)) AS drawn
      JOIN age ON draw >= age.share_from AND draw < age.share_to`)
    await database.run(`CREATE TABLE exposure AS SELECT 'P' || lpad(CAST(id AS VARCHAR), 8, '0') AS person, rxcui, day + CAST(nth * days AS INTEGER) AS start, days FROM (
        SELECT e.id, e.place, m.rxcui, DATE '2025-01-01' + CAST(floor(${chance("'start', e.id, e.place")} * 365) AS INTEGER) AS day, s.days,
          unnest(range(1 + CAST(floor(${chance("'supplies', e.id, e.place")} * ${2 * suppliesPerMedicine - 1}) AS INTEGER))) AS nth
        FROM (SELECT id, unnest(range(least(many, 15))) AS place FROM person) AS e
        JOIN medicine AS m ON ${chance("'which', e.id, e.place")} >= m.share_from AND ${chance("'which', e.id, e.place")} < m.share_to
        JOIN supply AS s ON ${chance("'days', e.id, e.place")} >= s.share_from AND ${chance("'days', e.id, e.place")} < s.share_to)
      WHERE day + CAST(nth * days AS INTEGER) < DATE '2026-01-01'`)
    const tables = {
      'exposures.parquet': 'SELECT * FROM exposure ORDER BY start, person, rxcui',
      'people.parquet': `SELECT 'P' || lpad(CAST(id AS VARCHAR), 8, '0') AS person, DATE '1970-01-01' + born AS birth_date, sex FROM person ORDER BY id`,
      'observations.parquet': `SELECT 'P' || lpad(CAST(p.id AS VARCHAR), 8, '0') AS person, 'audit-c' AS field, d.audit_c AS answer, DATE '2025-01-01' AS start
        FROM person AS p JOIN drinking AS d ON ${chance("'drinks', p.id")} >= d.share_from AND ${chance("'drinks', p.id")} < d.share_to
        WHERE p.age_from >= 12 AND p.many > 0 ORDER BY p.id`,
    }
    for (const [name, sql] of Object.entries(tables))
      await atomically(join(outDir, name), (temporary) =>
        database.run(`COPY (${sql}) TO ${quoted(temporary)} (FORMAT parquet)`),
      )
    return { rows: await database.count('SELECT count(*) FROM exposure') }
  } finally {
    database.close()
  }
}

/** Tables whose rows have their share of the numbers from 0 to 1. */
async function makeMargins(database: Database, medicines: string): Promise<void> {
  const table = (name: string, columns: string, rows: readonly string[]): Promise<void> =>
    database.run(`CREATE TABLE ${name} AS SELECT *, COALESCE(SUM(share) OVER (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) / SUM(share) OVER () AS share_from,
      SUM(share) OVER (ORDER BY place) / SUM(share) OVER () AS share_to FROM (VALUES ${rows.join(', ')}) AS t(place, share, ${columns})`)
  const bornOn = (years: number): number => Math.round((2025 - 1970 - years) * 365.2425)
  await table(
    'age',
    'born_from, born_to, any_medicine, mean, age_from',
    ages.map(
      (one, place) =>
        `(${place}, ${one.share}, ${bornOn(one.toYears + 1) + 1}, ${bornOn(one.fromYears)}, ${one.anyMedicine}, ${one.mean}, ${one.fromYears})`,
    ),
  )
  await table(
    'drinking',
    'audit_c',
    drinking.map(({ auditC, share }, place) => `(${place}, ${share}, ${auditC})`),
  )
  await table(
    'supply',
    'days',
    supplyDays.map(({ days, share }, place) => `(${place}, ${share}, ${days})`),
  )
  await database.run(`CREATE TABLE medicine AS SELECT rxcui, COALESCE(SUM(claims) OVER (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) / SUM(claims) OVER () AS share_from,
    SUM(claims) OVER (ORDER BY place) / SUM(claims) OVER () AS share_to
    FROM (SELECT row_number() OVER () AS place, CAST(rxcui AS VARCHAR) AS rxcui, CAST(claims AS DOUBLE) AS claims FROM read_csv(${quoted(medicines)}, header = true))`)
}
