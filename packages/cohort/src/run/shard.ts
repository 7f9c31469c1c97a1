import type { Situations } from '@mixwise/core'
import type { Grader, SituationRow } from '../grade/grader.js'
import { codeOf, codeWords, wordsOf } from '../people/code-words.js'
import type { KnownFields } from '../people/states.js'
import { type Agents, weightOfAgent } from '../plan/agents.js'
import type { Classes, PairTables } from '../plan/pairs.js'
import type { Database } from './duckdb.js'

/** What is the same for all shards, and grows with what turns up in them. */
export interface Shared {
  situations: Situations
  agents: Agents
  tables: PairTables
  fields: KnownFields
  classes: Classes
  grader: Grader
  /** Codes of states seen so far, as digits; the place of a state is its number. */
  states: string[]
}

/** Fills the tables that are the same for all shards. */
export async function fillShared(database: Database, { situations, agents, tables, fields }: Shared): Promise<void> {
  await fill(
    database,
    'pair',
    'a INTEGER, b INTEGER, profile INTEGER, third_set INTEGER, by_taking INTEGER, washout_a INTEGER, washout_b INTEGER',
    tables.pairs.map((row) => [row.a, row.b, row.profile, row.thirdSet, row.byTaking, row.washoutA, row.washoutB]),
  )
  await fill(
    database,
    'third',
    'third_set INTEGER, slot INTEGER, substance INTEGER, bit BIGINT',
    tables.thirds.map(({ thirdSet, slot, substance, bit }) => [thirdSet, slot, substance, bit]),
  )
  await fill(
    database,
    'burden',
    'burden INTEGER, profile INTEGER, least_tenths INTEGER',
    tables.burdens.map(({ burden, profile, leastTenths }) => [burden, profile, leastTenths]),
  )
  await fill(
    database,
    'driver',
    'burden INTEGER, substance INTEGER, tenths INTEGER',
    tables.drivers.map(({ burden, substance, tenths }) => [burden, substance, tenths]),
  )
  await fill(
    database,
    'fact_weight',
    `field INTEGER, answer INTEGER, ${codeWords.map((word) => `weight_${word} BIGINT`).join(', ')}`,
    fields.numbered().map((one) => [one.field, one.answer, ...wordsOf(fields.weightOf(one)).map(String)]),
  )
  await fill(
    database,
    'washout',
    'substance INTEGER, agent INTEGER, first_day INTEGER, last_day INTEGER',
    washoutRows(situations, agents, tables),
  )
}

/** Days after a last dose within which nothing changes, up to the longest that a source gives before anything in the data. */
export function washoutRows(situations: Situations, agents: Agents, { pairs }: PairTables): readonly number[][] {
  const ends = new Map<number, Set<number>>()
  const note = (stopped: number, partner: number): void => {
    const days = partner === -1 ? situations.washoutDays(stopped) : situations.washoutDays(stopped, partner)
    const known = ends.get(stopped) ?? new Set<number>()
    ends.set(stopped, known)
    for (const one of days) known.add(Math.ceil(one))
  }
  for (const { a, b, washoutA, washoutB } of pairs) {
    if (washoutA === 1) note(a, b)
    if (washoutB === 1) note(b, a)
  }
  return [...ends].flatMap(([substance, days]) => {
    const inOrder = [...days].sort((a, b) => a - b)
    // On the day after its last dose it was taken one day ago; when the days of a source are over it acts no more.
    return inOrder.flatMap((end, place) => {
      const first = inOrder[place - 1] ?? 1
      return end <= first ? [] : [[substance, agents.stopped(substance, first), first, end - 1]]
    })
  })
}

/** Says what several ways at once come to (`together`, `agent`), and which people are alike (`state`, `state_class`). */
export async function answerWays(database: Database, shared: Shared): Promise<void> {
  const { agents, classes, fields, situations, states } = shared
  const several = await database.rows<{ substance: number; ways: number }>(
    'SELECT DISTINCT substance, CAST(ways AS BIGINT) AS ways FROM in_ways ORDER BY substance, ways',
  )
  await fill(
    database,
    'together',
    'substance INTEGER, ways BIGINT, agent INTEGER',
    several.map(({ substance, ways }) => [substance, ways, agents.together(substance, ways)]),
  )
  await fillAgents(database, situations, agents)
  const columns = codeWords.map((word) => `code_${word}`).join(', ')
  const combinations = await database.rows<Record<string, number | bigint>>(
    `SELECT ${columns} FROM known_state ORDER BY ${columns}`,
  )
  const codes = [0n, ...combinations.map((words) => codeOf(Object.values(words)))]
  const numbers = [...new Set(codes)].map((code) => {
    const known = states.indexOf(String(code))
    return { code, state: known === -1 ? states.push(String(code)) - 1 : known }
  })
  await fill(
    database,
    'state',
    `${codeWords.map((word) => `code_${word} BIGINT`).join(', ')}, state INTEGER`,
    numbers.map(({ code, state }) => [...wordsOf(code).map(String), state]),
  )
  const people = numbers.map(({ code, state }) => ({ state, person: fields.personOf(code) }))
  await fill(
    database,
    'state_class',
    'profile INTEGER, state INTEGER, class INTEGER',
    classes.add(people).map((row) => [row.profile, row.state, row.class]),
  )
}

/** Grades each situation and each burden once (`grade`, `burden_grade`). */
export async function answerSituations(database: Database, { grader }: Shared): Promise<void> {
  const rows = await database.rows<SituationRow>(
    'SELECT * FROM situation ORDER BY a, b, agent_a, agent_b, class, thirds',
  )
  await fill(
    database,
    'grade',
    'a INTEGER, b INTEGER, agent_a INTEGER, agent_b INTEGER, class INTEGER, thirds BIGINT, said INTEGER',
    (function* () {
      for (const row of rows)
        for (const said of grader.grade(row))
          yield [row.a, row.b, row.agent_a, row.agent_b, row.class, row.thirds, said]
    })(),
  )
  await gradeBurdens(database, grader)
}

async function gradeBurdens(database: Database, grader: Grader): Promise<void> {
  const made = await database.rows<{ burden: number; drivers: string; agent: number }>(
    'SELECT DISTINCT burden, CAST(drivers AS VARCHAR) AS drivers, agent FROM heavy_example ORDER BY burden, drivers, agent',
  )
  const driversOf = new Map<string, number[]>()
  for (const { burden, drivers, agent } of made) {
    const key = `${burden} ${drivers}`
    const known = driversOf.get(key)
    if (known === undefined) driversOf.set(key, [agent])
    else known.push(agent)
  }
  const rows = await database.rows<{ burden: number; drivers: string; class: number }>(
    'SELECT burden, CAST(drivers AS VARCHAR) AS drivers, class FROM burden_situation ORDER BY burden, drivers, class',
  )
  await fill(
    database,
    'burden_grade',
    'burden INTEGER, drivers BIGINT, class INTEGER, said INTEGER',
    (function* () {
      for (const row of rows) {
        const agents = driversOf.get(`${row.burden} ${row.drivers}`) ?? []
        const given = { burden: row.burden, class: row.class }
        for (const said of grader.gradeBurden(given, agents)) yield [row.burden, row.drivers, row.class, said]
      }
    })(),
  )
}

/** Whether the way something is taken can be seen by more than the rules of a pair. */
export function isSeen(situations: Situations, { all }: Pick<Agents, 'all'>, agent: number): boolean {
  const one = all[agent - 1]
  if (one === undefined) return false
  return one.twice !== undefined || one.taking.state === 'past' || situations.isSeenByRoute(one.taking.route)
}

/** Fills the table of agents with those there are so far. */
export async function fillAgents(database: Database, situations: Situations, { all }: Agents): Promise<void> {
  await fill(
    database,
    'agent',
    'agent INTEGER, substance INTEGER, bit BIGINT, weight BIGINT, seen INTEGER',
    all.map((one) => [
      one.agent,
      one.substance,
      one.bit,
      String(weightOfAgent({ all }, one.agent)),
      isSeen(situations, { all }, one.agent) ? 1 : 0,
    ]),
  )
}

/** Makes a table anew and fills it. */
export async function fill(
  database: Database,
  table: string,
  columns: string,
  rows: Iterable<readonly (number | string | null)[]>,
): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE ${table} (${columns})`)
  await database.append(table, rows)
}
