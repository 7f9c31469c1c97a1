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

/** The days on which people were born, by person; of some it is not known. */
export type Born = ReadonlyMap<number, number>

/** Reads the tables `exposure`, `fact` and `born` of a shard and brings them into order. */
export async function readShard(database: Database): Promise<{ supplies: Supplies; facts: Facts; born: Born }> {
  const [person, substance, agent, code, from, to, row, assumed] = (await database.columns(
    'SELECT person_id, substance, agent, code_id, day_from, day_to, CAST(source_row AS DOUBLE), assumed FROM exposure',
    ['integer', 'integer', 'integer', 'integer', 'integer', 'integer', 'double', 'integer'],
  )) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Float64Array, Int32Array]
  const order = inOrder(person, (x, y) => {
    const first = substance[x] as number
    const other = substance[y] as number
    if (first !== other) return first - other
    return (
      (from[x] as number) - (from[y] as number) ||
      (to[x] as number) - (to[y] as number) ||
      (row[x] as number) - (row[y] as number)
    )
  })
  const supplies = { count: person.length, person, substance, agent, code, from, to, row, assumed, order }
  const [who, field, answer, since, until] = (await database.columns(
    'SELECT person_id, field, answer, day_from, day_to FROM fact',
    ['integer', 'integer', 'integer', 'integer', 'integer'],
  )) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  const facts = { count: who.length, person: who, field, answer, from: since, to: until, order: inOrder(who, () => 0) }
  const [whose, days] = (await database.columns('SELECT person_id, born FROM born', ['integer', 'integer'])) as [
    Int32Array,
    Int32Array,
  ]
  const born = new Map<number, number>()
  whose.forEach((one, place) => born.set(one, days[place] as number))
  return { supplies, facts, born }
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
