import type { Database } from '../run/duckdb.js'
import { numberRange } from './number-range.js'
import { orderWithin } from './order.js'

/** The supplies of a shard, a column each; `order` has them by person, substance, beginning, end and row. */
export interface Supplies {
  count: number
  person: Int32Array
  substance: Int32Array
  agent: Int32Array
  code: Int32Array
  from: Int32Array
  to: Int32Array
  row: Float64Array
  assumed: Int32Array
  order: Int32Array
}

/** What is known of the people of a shard, by person. */
export interface Facts {
  count: number
  person: Int32Array
  field: Int32Array
  answer: Int32Array
  from: Int32Array
  to: Int32Array
  order: Int32Array
}

/** What a row stands for by its way: a run of substances, with the agent and the code of each. */
export interface WayAgents {
  /** By way: where its run begins; it ends where that of the next begins. */
  begins: Int32Array
  substance: Int32Array
  agent: Int32Array
  code: Int32Array
}

/** Reads the table `way_agent`. */
export async function readWays(database: Database): Promise<WayAgents> {
  const [way, substance, agent, code] = (await database.columns(
    'SELECT way_id, substance, agent, code_id FROM way_agent ORDER BY way_id, rowid',
    ['integer', 'integer', 'integer', 'integer'],
  )) as [Int32Array, Int32Array, Int32Array, Int32Array]
  const begins = new Int32Array((way.at(-1) ?? 0) + 2)
  for (let at = 0; at < way.length; at++) {
    const behind = (way[at] as number) + 1
    begins[behind] = (begins[behind] as number) + 1
  }
  for (let at = 1; at < begins.length; at++) begins[at] = (begins[at] as number) + (begins[at - 1] as number)
  return { begins, substance, agent, code }
}

/** People of a shard that are known beside what they take; `born` is `bornUnknown` where nobody says it. */
export interface Described {
  person: Int32Array
  born: Int32Array
  /** The place of an age and a sex among the groups that a report tells apart. */
  group: Int32Array
}

/** No day on which anybody was born. */
export const bornUnknown = -1_000_000

/** The way of alcohol that is assumed. */
const assumedWay = 0

/** The supplies and facts of people between two numbers, in order. */
export async function readShard(
  database: Database,
  { begins, ...ways }: WayAgents,
  { from: first, to: last }: { from: number; to: number },
): Promise<{ supplies: Supplies; facts: Facts; described: Described }> {
  const within = `WHERE person_id BETWEEN ${first} AND ${last}`
  const [whose, way, begin, end, source] = (await database.columns(
    `SELECT person_id, way_id, day_from, day_to, CAST(source_row AS DOUBLE) FROM supply ${within}`,
    ['integer', 'integer', 'integer', 'integer', 'double'],
  )) as [Int32Array, Int32Array, Int32Array, Int32Array, Float64Array]
  const supplies = openSupplies(rowsOfWays(begins, way))
  fillSupplies(supplies, { begins, ...ways }, { whose, way, begin, end, source })
  sorted = supplies
  supplies.order = inOrder(supplies.person, bySubstanceAndDay)
  const [who, field, answer, since, until] = (await database.columns(
    `SELECT person_id, field, answer, day_from, day_to FROM fact ${within}`,
    ['integer', 'integer', 'integer', 'integer', 'integer'],
  )) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  const facts = {
    count: who.length,
    person: who,
    field,
    answer,
    from: since,
    to: until,
    order: inOrder(who, asTheyStand),
  }
  const [known, born, group] = (await database.columns(
    `SELECT person_id, COALESCE(born, ${bornUnknown}), report_group FROM described ${within} ORDER BY person_id`,
    ['integer', 'integer', 'integer'],
  )) as [Int32Array, Int32Array, Int32Array]
  return { supplies, facts, described: { person: known, born, group } }
}

interface WayRows {
  whose: Int32Array
  way: Int32Array
  begin: Int32Array
  end: Int32Array
  source: Float64Array
}

function rowsOfWays(begins: Int32Array, way: Int32Array): number {
  let count = 0
  for (let place = 0; place < way.length; place++) {
    const one = way[place] as number
    count += (begins[one + 1] as number) - (begins[one] as number)
  }
  return count
}

function openSupplies(count: number): Supplies {
  const column = (): Int32Array => new Int32Array(count)
  return {
    ...{ count, person: column(), substance: column(), agent: column(), code: column(), from: column(), to: column() },
    ...{ row: new Float64Array(count), assumed: column(), order: new Int32Array(0) },
  }
}

/** A row for each substance of a way. */
function fillSupplies(
  { person, substance, agent, code, from, to, row, assumed }: Supplies,
  ways: WayAgents,
  { whose, way, begin, end, source }: WayRows,
): void {
  let at = 0
  for (let place = 0; place < way.length; place++) {
    const one = way[place] as number
    const behind = ways.begins[one + 1] as number
    for (let part = ways.begins[one] as number; part < behind; part++, at++) {
      person[at] = whose[place] as number
      substance[at] = ways.substance[part] as number
      agent[at] = ways.agent[part] as number
      code[at] = ways.code[part] as number
      from[at] = begin[place] as number
      to[at] = end[place] as number
      row[at] = source[place] as number
      if (one === assumedWay) assumed[at] = 1
    }
  }
}

/** Columns that are being sorted: a function made anew for each shard would be compiled for each as well. */
let sorted: Pick<Supplies, 'substance' | 'from' | 'to' | 'row'>

function bySubstanceAndDay(x: number, y: number): number {
  const { substance, from, to, row } = sorted
  return (
    (substance[x] as number) - (substance[y] as number) ||
    (from[x] as number) - (from[y] as number) ||
    (to[x] as number) - (to[y] as number) ||
    (row[x] as number) - (row[y] as number)
  )
}

function asTheyStand(): number {
  return 0
}

/** Places of rows by person, and those of one person as `compare` says. People have numbers close to each other. */
function inOrder(person: Int32Array, compare: (x: number, y: number) => number): Int32Array {
  const order = new Int32Array(person.length)
  for (let at = 0; at < order.length; at++) order[at] = at
  const { least, most } = numberRange(person, order)
  const next = new Int32Array(most - least + 2)
  countEach(person, least, next)
  spread(person, least, next, order)
  orderEach(person, order, compare)
  return order
}

/** Puts into `next` where the rows of each person begin. */
function countEach(person: Int32Array, least: number, next: Int32Array): void {
  for (let at = 0; at < person.length; at++) {
    const behind = (person[at] as number) - least + 1
    next[behind] = (next[behind] as number) + 1
  }
  for (let at = 1; at < next.length; at++) next[at] = (next[at] as number) + (next[at - 1] as number)
}

function spread(person: Int32Array, least: number, next: Int32Array, order: Int32Array): void {
  for (let at = 0; at < person.length; at++) {
    const one = (person[at] as number) - least
    order[next[one] as number] = at
    next[one] = (next[one] as number) + 1
  }
}

function orderEach(person: Int32Array, order: Int32Array, compare: (x: number, y: number) => number): void {
  for (let begin = 0; begin < order.length; ) {
    const one = person[order[begin] as number]
    let end = begin + 1
    while (end < order.length && person[order[end] as number] === one) end++
    orderWithin(order, { from: begin, to: end }, compare)
    begin = end
  }
}
