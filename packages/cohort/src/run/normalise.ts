import type { Engine, Situations, Taking } from '@mixwise/core'
import { type MappedCode, resolveCode, takingOf } from '../codes/resolve-codes.js'
import { answersOf, lastsDays, overField } from '../people/fields.js'
import { type KnownFields, knownFields } from '../people/states.js'
import { type Agents, openAgents } from '../plan/agents.js'
import { type PairTables, pairTables } from '../plan/pairs.js'
import { filledSql, unit, withoutBlanks } from '../read/intake.js'
import { reportGroupSql } from '../report/groups.js'
import { type Database, quoted } from './duckdb.js'
import { fill } from './shard.js'

export interface NormaliseOptions {
  /** For how many days an answer about a person holds that may change, as drinking or kidney function. */
  observationDays: number
  /** How many rows a shard should have about. */
  rowsPerShard: number
}

export interface Normalised {
  agents: Agents
  tables: PairTables
  fields: KnownFields
  shards: number
  /** So many people, by number, are in a shard; the last may have fewer. */
  peoplePerShard: number
  people: number
  rowsKept: number
  rowsUnmapped: number
  rowsImputed: number
  /** What of the population is known at all. */
  seen: { substances: readonly number[]; fields: readonly string[]; takings: readonly (keyof Taking)[] }
  /** Answers about people that nothing asks for, with how many rows say so. */
  unused: readonly { field: string; answer: string; rows: number }[]
}

interface CodeRow {
  code_id: number
  system: string | null
  code: string | null
  name: string | null
}

/**
 * Turns the tables of a reader into ones by number: `supply` (person_id, way_id, day_from, day_to, source_row), in which
 * way 0 is alcohol that is assumed, `way_agent` (way_id, substance, agent, code_id), `fact` and `described`. Every distinct
 * code is resolved once; the tables `code` and `code_map` say what each came to.
 */
export async function normalise(
  database: Database,
  engine: Engine,
  situations: Situations,
  { observationDays, rowsPerShard }: NormaliseOptions,
): Promise<Normalised> {
  const part = (place: number): string => filledSql(withoutBlanks(`split_part(way, '${unit}', ${place})`))
  await database.run(`CREATE OR REPLACE TABLE given_way AS
    SELECT way, rows, ${part(1)} AS system, ${part(2)} AS code, ${part(3)} AS name, ${part(4)} AS route, ${part(5)} AS dose
    FROM (SELECT way, count(*) AS rows FROM intake GROUP BY way)`)
  await database.run(`CREATE OR REPLACE TABLE code AS
    SELECT CAST(row_number() OVER (ORDER BY system NULLS FIRST, code NULLS FIRST, name NULLS FIRST) AS INTEGER) AS code_id,
      system, code, name, rows FROM (SELECT system, code, name, CAST(sum(rows) AS BIGINT) AS rows FROM given_way GROUP BY ALL)`)
  const agents = openAgents(situations)
  const mapped = new Map<number, MappedCode>()
  for (const { code_id, ...given } of await database.rows<CodeRow>(
    'SELECT code_id, system, code, name FROM code ORDER BY code_id',
  ))
    mapped.set(code_id, resolveCode(engine, given))
  await fillCodeMap(database, mapped)
  await database.run(`INSERT INTO not_read SELECT 'name, where the code says another substance', concat_ws(' ', c.code, c.name), c.rows
    FROM code AS c JOIN code_map AS m USING (code_id) WHERE m.name_says <> ''`)
  const unreadTakings = await fillTakings(database, engine, situations, agents, mapped)
  await database.append('not_read', unreadTakings)
  await database.run(`CREATE OR REPLACE TABLE person AS
    SELECT CAST(row_number() OVER (ORDER BY person) AS INTEGER) AS person_id, person, first_day, last_day
    FROM (SELECT person, MIN(day_from) AS first_day, MAX(day_to) AS last_day FROM intake GROUP BY person)`)
  const people = await database.count('SELECT count(*) FROM person')
  await database.run(`CREATE OR REPLACE TABLE described AS
    SELECT *, ${reportGroupSql} AS report_group FROM (
      SELECT p.person_id, q.born, q.sex, p.first_day, p.last_day FROM people AS q JOIN person AS p USING (person))`)
  await database.run(`INSERT INTO not_read SELECT 'birth date', 'after the first supply', many
    FROM (SELECT count(*) AS many FROM described WHERE born > first_day) WHERE many > 0`)
  await tellStrangers(database)
  const unused = await fillFacts(database, observationDays)
  const alcohol = await alcoholAgent(database, situations, agents)
  const substances = [...new Set(agents.all.map(({ substance }) => substance))]
  const said = await database.rows<{ field: string }>('SELECT DISTINCT field FROM said_answer')
  const born = await database.count('SELECT count(born) FROM described')
  const seen = {
    substances,
    fields: new Set([
      ...said.flatMap(({ field }) => (field.startsWith('condition:') ? ['conditions', field] : [field])),
      ...(born > 0 ? ['ageYears'] : []),
    ]),
    takings: new Set(agents.all.flatMap(({ taking }) => Object.keys(taking) as (keyof Taking)[])),
  }
  const tables = pairTables(situations, seen)
  const fields = knownFields(tables.profiles, seen.fields)
  const rows = await database.count('SELECT count(*) FROM intake')
  const shards = Math.max(1, Math.ceil(rows / rowsPerShard))
  const peoplePerShard = Math.max(1, Math.ceil(people / shards))
  await fillSupplies(database, { alcohol, clusters: shards > fewShards ? peoplePerShard : undefined })
  await fillKnown(database, fields)
  return {
    agents,
    tables,
    fields,
    seen: { substances, fields: [...seen.fields], takings: [...seen.takings] },
    shards,
    peoplePerShard,
    people,
    rowsKept: await database.count(
      'SELECT COALESCE(sum(rows), 0) FROM way WHERE way_id IN (SELECT way_id FROM way_agent)',
    ),
    rowsUnmapped: await database.count(
      "SELECT COALESCE(sum(c.rows), 0) FROM code c JOIN code_map m USING (code_id) WHERE m.status <> 'mapped'",
    ),
    rowsImputed: await database.count('SELECT COALESCE(sum(imputed), 0) FROM intake'),
    unused,
  }
}

async function fillCodeMap(database: Database, mapped: ReadonlyMap<number, MappedCode>): Promise<void> {
  await fill(
    database,
    'code_map',
    'code_id INTEGER, status VARCHAR, by_what VARCHAR, substances VARCHAR, unread VARCHAR, reason VARCHAR, candidates VARCHAR, name_says VARCHAR',
    [...mapped].map(([code, one]) =>
      one.status === 'mapped'
        ? [
            code,
            one.status,
            one.by,
            one.substances.map(({ slug }) => slug).join(' '),
            one.unread.join(' | '),
            '',
            '',
            one.nameSays?.join(' ') ?? '',
          ]
        : [code, one.status, '', '', '', one.reason, one.candidates.join(' '), ''],
    ),
  )
}

/** Which agents each distinct code, route and dose stands for. */
async function fillTakings(
  database: Database,
  engine: Engine,
  situations: Situations,
  agents: Agents,
  mapped: ReadonlyMap<number, MappedCode>,
): Promise<readonly (readonly [string, string, number])[]> {
  await database.run(`CREATE OR REPLACE TABLE way AS
    SELECT CAST(row_number() OVER (ORDER BY g.way) AS INTEGER) AS way_id, c.code_id, g.way, g.rows, g.route, g.dose
    FROM given_way AS g
    JOIN code AS c ON c.system IS NOT DISTINCT FROM g.system AND c.code IS NOT DISTINCT FROM g.code
      AND c.name IS NOT DISTINCT FROM g.name`)
  const unread = new Map<string, [string, string, number]>()
  const rows: number[][] = []
  const tell = (what: string, text: string, many: number): void => {
    const key = `${what} ${text}`
    unread.set(key, [what, text, (unread.get(key)?.[2] ?? 0) + many])
  }
  for (const way of await database.rows<{
    way_id: number
    code_id: number
    rows: number
    route: string | null
    dose: string | null
  }>('SELECT way_id, code_id, rows, route, dose FROM way ORDER BY way_id')) {
    const one = mapped.get(way.code_id)
    if (one?.status !== 'mapped') continue
    const single = one.substances.length === 1
    if (!single && way.dose !== null) tell('dose of several in one', way.dose, way.rows)
    for (const [place, part] of one.substances.entries()) {
      const { taking, unread: words } = takingOf(engine, part, { route: way.route, dose: single ? way.dose : null })
      for (const word of place === 0 ? words : []) tell(word === way.route ? 'route' : 'dose', word, way.rows)
      const substance = situations.find(part.slug)
      rows.push([way.way_id, substance, agents.of(substance, taking), way.code_id])
    }
  }
  await fill(database, 'way_agent', 'way_id INTEGER, substance INTEGER, agent INTEGER, code_id INTEGER', rows)
  return [...unread.values()]
}

/** Where nobody of a table takes anything, its people are called otherwise than those of the supplies, as 1 and 1.0. */
async function tellStrangers(database: Database): Promise<void> {
  const places = { people: 'people', said: 'observations' }
  for (const [table, place] of Object.entries(places)) {
    const met = await database.count(`SELECT count(*) FROM (SELECT 1 FROM ${table} JOIN person USING (person) LIMIT 1)`)
    if (met > 0) continue
    await database.run(`INSERT INTO not_read SELECT '${place}', 'none of whom is among those who take something', many
      FROM (SELECT count(DISTINCT person) AS many FROM ${table}) WHERE many > 0`)
  }
}

/** Sorts what was said of people into answers that core knows; gives back what it knows nothing of. */
async function fillFacts(database: Database, observationDays: number): Promise<Normalised['unused']> {
  const distinct = await database.rows<{ field: string; answer: string; rows: number }>(
    `SELECT COALESCE(field, '') AS field, COALESCE(answer, '') AS answer, count(*) AS rows FROM said GROUP BY 1, 2
      UNION ALL SELECT 'sex', sex, count(*) FROM described WHERE sex IS NOT NULL GROUP BY sex ORDER BY 1, 2`,
  )
  const read = distinct.map((row) => ({ ...row, answers: answersOf(row.field, row.answer) }))
  await fill(
    database,
    'said_answer',
    'said_field VARCHAR, said_answer VARCHAR, field VARCHAR, value VARCHAR, lasts_days INTEGER',
    read.flatMap(({ field, answer, answers }) =>
      answers.map((one) => [
        ...[field, answer, one.field, JSON.stringify(one.value)],
        lastsDays(one.field, observationDays) ?? null,
      ]),
    ),
  )
  const had = new Set(read.filter((one) => one.answers.length > 0).map(({ answer }) => answer))
  // What a diagnosis came to while it lasted is not told again as one that is over.
  return read
    .filter((one) => one.answers.length === 0 && !(one.field === overField && had.has(one.answer)))
    .map(({ field, answer, rows }) => ({ field, answer, rows }))
}

/** The agent of alcohol that is assumed where somebody is said to drink; undefined where nobody is. */
async function alcoholAgent(database: Database, situations: Situations, agents: Agents): Promise<Alcohol | undefined> {
  const drinking = await database.count(
    `SELECT count(*) FROM said_answer WHERE field = 'alcoholPattern' AND value <> '"none"'`,
  )
  const substance = situations.find('ethanol')
  return drinking === 0 || substance === -1 ? undefined : { substance, agent: agents.of(substance, {}) }
}

/** Stand for all days before, and all that come. */
const [everBefore, everAfter] = [-1_000_000, 999_999]

interface Alcohol {
  substance: number
  agent: number
}

/** Of more shards each goes through all rows once too often: then the rows are sorted by shard. */
const fewShards = 24

interface ToFill {
  alcohol: Alcohol | undefined
  /** So many people are to stand together; undefined where the order does not matter. */
  clusters: number | undefined
}

async function fillSupplies(database: Database, { alcohol, clusters }: ToFill): Promise<void> {
  // Of several answers to one field the newest counts, of those of one day the last row; conditions stay known from the day they are known.
  await database.run(`CREATE OR REPLACE TEMP TABLE dated AS
    SELECT person_id, field, value, day_from, CASE WHEN next_from <= day_to THEN next_from - 1 ELSE day_to END AS day_to FROM (
      SELECT * REPLACE (CASE WHEN field LIKE 'condition:%' THEN MAX(day_to) OVER before ELSE day_to END AS day_to),
        LEAD(day_from) OVER (PARTITION BY person_id, field ORDER BY day_from) AS next_from FROM (
        SELECT person_id, field, day_from, arg_max(value, place) AS value,
          MAX(COALESCE(day_to, CASE WHEN lasts_days IS NULL OR day_from = ${everBefore} THEN ${everAfter} ELSE day_from + lasts_days - 1 END)) AS day_to
        FROM (SELECT p.person_id, a.field, a.value, a.lasts_days, COALESCE(s.day_from, ${everBefore}) AS day_from, s.day_to, s.rowid AS place
          FROM said AS s JOIN said_answer AS a ON a.said_field = COALESCE(s.field, '') AND a.said_answer = COALESCE(s.answer, '')
          JOIN person AS p USING (person))
        GROUP BY person_id, field, day_from)
      WINDOW before AS (PARTITION BY person_id, field ORDER BY day_from ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))`)
  const assumed =
    alcohol === undefined
      ? ''
      : // Drinking that is known without a day is told of while anything else is.
        `UNION ALL SELECT person_id, 0, CASE WHEN d.day_from = ${everBefore} THEN p.first_day ELSE d.day_from END,
          CASE WHEN d.day_to = ${everAfter} THEN p.last_day ELSE d.day_to END, 0
        FROM dated AS d JOIN person AS p USING (person_id) WHERE field = 'alcoholPattern' AND value <> '"none"'
          AND NOT (d.day_from = ${everBefore} AND d.day_to < p.first_day)`
  if (alcohol !== undefined) await database.append('way_agent', [[0, alcohol.substance, alcohol.agent, 0]])
  await database.run(`CREATE OR REPLACE TABLE supply AS SELECT * FROM (
      SELECT p.person_id, w.way_id, i.day_from, i.day_to, i.source_row
      FROM intake AS i
      JOIN (SELECT way, way_id FROM way WHERE way_id IN (SELECT way_id FROM way_agent)) AS w USING (way)
      JOIN person AS p USING (person)
      ${assumed}) AS rows ${clusters === undefined ? '' : `ORDER BY (person_id - 1) // ${clusters}`}`)
}

/** What is known of people by number, whoever says it; the sex of everybody is known for all days. */
async function fillKnown(database: Database, fields: KnownFields): Promise<void> {
  const answers = await database.rows<{ field: string; value: string }>(
    'SELECT DISTINCT field, value FROM said_answer ORDER BY field, value',
  )
  await fill(
    database,
    'answer_number',
    'field VARCHAR, value VARCHAR, field_number INTEGER, answer_number INTEGER',
    answers.flatMap(({ field, value }) => {
      const numbers = fields.numbersOf({ field, value: JSON.parse(value) as string })
      return numbers === undefined ? [] : [[field, value, numbers.field, numbers.answer]]
    }),
  )
  await database.run(`CREATE OR REPLACE TABLE fact AS
    SELECT d.person_id, n.field_number AS field, n.answer_number AS answer, d.day_from, d.day_to
    FROM dated AS d JOIN answer_number AS n ON n.field = d.field AND n.value = d.value
    UNION ALL
    SELECT d.person_id, n.field_number, n.answer_number, ${everBefore}, ${everAfter}
    FROM described AS d JOIN answer_number AS n ON n.field = 'sex' AND n.value = '"' || d.sex || '"'`)
  await database.run('DROP TABLE dated')
}

/** Writes the supplies and facts of a job as Parquet, a row for each substance. */
export async function writeExposures(database: Database, gapDays: number, folder: string): Promise<void> {
  await database.run(`COPY (
      SELECT s.person_id, a.substance, a.agent, a.code_id, s.day_from, s.day_to, ${gapDays} AS gap_days, s.source_row,
        CASE WHEN s.way_id = 0 THEN 1 ELSE 0 END AS assumed
      FROM supply AS s JOIN way_agent AS a USING (way_id)
    ) TO ${quoted(`${folder}/exposure/shard=0/part.parquet`)} (FORMAT parquet)`)
  await database.run(`COPY fact TO ${quoted(`${folder}/fact/shard=0/part.parquet`)} (FORMAT parquet)`)
}

/** Adds to the facts of a job how old everybody is when; the sweep works that out for itself. */
export async function writeAges(database: Database, fields: KnownFields, folder: string): Promise<void> {
  await fill(
    database,
    'age_band',
    'from_months INTEGER, to_months INTEGER, field INTEGER, answer INTEGER',
    fields.ages().map((one) => [one.fromMonths, one.toMonths, one.field, one.answer]),
  )
  const after = (months: string): string =>
    `CAST(CAST(DATE '1970-01-01' + CAST(q.born AS INTEGER) + to_months(${months}) AS DATE) - DATE '1970-01-01' AS INTEGER)`
  await database.run(`COPY (
      SELECT person_id, field, answer, day_from, day_to FROM (
        SELECT q.person_id, b.field, b.answer, ${after('b.from_months')} AS day_from, ${after('b.to_months')} - 1 AS day_to,
          q.first_day, q.last_day + ${longestEffectDays} AS last_day
        FROM described AS q JOIN age_band AS b ON true
        WHERE q.born IS NOT NULL)
      WHERE day_from <= last_day AND day_to >= first_day
    ) TO ${quoted(`${folder}/fact/shard=0/ages.parquet`)} (FORMAT parquet)`)
}

/** No source says that anything acts longer after its last dose. */
const longestEffectDays = 1100
