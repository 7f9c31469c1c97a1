import type { Database } from '../run/duckdb.js'
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
  for (const one of way) begins[one + 1] = (begins[one + 1] as number) + 1
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
  let count = 0
  for (const one of way) count += (begins[one + 1] as number) - (begins[one] as number)
  const [person, substance, agent, code] = [column(count), column(count), column(count), column(count)]
  const [from, to, assumed, row] = [column(count), column(count), column(count), new Float64Array(count)]
  let at = 0
  for (let place = 0; place < way.length; place++) {
    const one = way[place] as number
    for (let part = begins[one] as number, behind = begins[one + 1] as number; part < behind; part++, at++) {
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
  sorted = { substance, from, to, row }
  const order = inOrder(person, bySubstanceAndDay)
  const supplies = { count, person, substance, agent, code, from, to, row, assumed, order }
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

function column(count: number): Int32Array {
  return new Int32Array(count)
}

/** Places of rows by person, and those of one person as `compare` says. People have numbers close to each other. */
function inOrder(person: Int32Array, compare: (x: number, y: number) => number): Int32Array {
  const order = new Int32Array(person.length)
  if (person.length === 0) return order
  let [least, most] = [person[0] as number, person[0] as number]
  for (const one of person) {
    if (one < least) least = one
    if (one > most) most = one
  }
  const next = new Int32Array(most - least + 2)
  for (const one of person) next[one - least + 1] = (next[one - least + 1] as number) + 1
  for (let at = 1; at < next.length; at++) next[at] = (next[at] as number) + (next[at - 1] as number)
  for (let at = 0; at < person.length; at++) {
    const one = (person[at] as number) - least
    order[next[one] as number] = at
    next[one] = (next[one] as number) + 1
  }
  for (let begin = 0; begin < order.length; ) {
    const one = person[order[begin] as number]
    let end = begin + 1
    while (end < order.length && person[order[end] as number] === one) end++
    orderWithin(order, { from: begin, to: end }, compare)
    begin = end
  }
  return order
}
