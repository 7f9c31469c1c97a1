import type { Supplies } from './rows.js'
import { addTime, openTimes, type Times } from './times.js'

/** How several ways of taking one substance are told apart and put together. */
export interface Ways {
  /** The bit of an agent among those of its substance. */
  bitOf(agent: number): number
  /** The agent that several at once come to. */
  together(substance: number, ways: number): number
}

const covered = openTimes()
const eras = openTimes()

/**
 * Adds the times without a break of more than a gap in which one person takes one substance; `from` and `to` are places
 * in the order of the supplies. Where it is taken in several ways there is a time for each set of them.
 */
export function addTaken(
  times: Times,
  supplies: Supplies,
  { begin, end, gapDays, ways }: { begin: number; end: number; gapDays: number; ways: Ways },
): void {
  const { order, agent } = supplies
  const first = agent[order[begin] as number] as number
  let isOne = true
  for (let at = begin + 1; at < end && isOne; at++) isOne = agent[order[at] as number] === first
  if (isOne) addInOneWay(times, supplies, { begin, end, gapDays })
  else addInWays(times, supplies, { begin, end, gapDays, ways })
}

function addInOneWay(
  times: Times,
  supplies: Supplies,
  { begin, end, gapDays }: { begin: number; end: number; gapDays: number },
): void {
  const { order, from, to } = supplies
  let start = order[begin] as number
  let reached = to[start] as number
  for (let at = begin + 1; at < end; at++) {
    const one = order[at] as number
    if ((from[one] as number) > reached + gapDays + 1) {
      addSupply(times, supplies, start, reached)
      start = one
    }
    if ((to[one] as number) > reached) reached = to[one] as number
  }
  addSupply(times, supplies, start, reached)
}

/** Adds the time that begins with a supply and reaches to a day. */
function addSupply(
  times: Times,
  { substance, agent, from, row, assumed }: Supplies,
  one: number,
  reached: number,
): void {
  const at = times.count++
  times.substance[at] = substance[one] as number
  times.agent[at] = agent[one] as number
  times.from[at] = from[one] as number
  times.to[at] = reached
  times.row[at] = row[one] as number
  times.assumed[at] = assumed[one] as number
  times.past[at] = 0
}

/** As `sql/covered.sql`, `era.sql` and `in_ways.sql` do it. */
function addInWays(
  times: Times,
  supplies: Supplies,
  { begin, end, gapDays, ways }: { begin: number; end: number; gapDays: number; ways: Ways },
): void {
  const { order, from, to } = supplies
  covered.count = 0
  let reached = to[order[begin] as number] as number
  for (let at = begin; at < end; at++) {
    const one = order[at] as number
    cover(supplies, one, from[one] as number, to[one] as number)
    if ((to[one] as number) > reached) reached = to[one] as number
    if (at + 1 === end) break
    const nextFrom = from[order[at + 1] as number] as number
    if (nextFrom > reached + 1 && nextFrom <= reached + gapDays + 1) cover(supplies, one, reached + 1, nextFrom - 1)
  }
  joinByAgent()
  addSets(times, ways)
}

function cover({ substance, agent, row, assumed }: Supplies, one: number, from: number, to: number): void {
  addTime(covered, {
    substance: substance[one] as number,
    agent: agent[one] as number,
    from,
    to,
    row: row[one] as number,
    assumed: assumed[one] as number,
    past: 0,
  })
}

/** Of what is covered the times without a break in each of the ways. */
function joinByAgent(): void {
  const { agent, from, to, row, assumed, substance } = covered
  const places = Array.from({ length: covered.count }, (_, at) => at).sort(
    (x, y) =>
      (agent[x] as number) - (agent[y] as number) ||
      (from[x] as number) - (from[y] as number) ||
      (to[x] as number) - (to[y] as number) ||
      (row[x] as number) - (row[y] as number),
  )
  eras.count = 0
  for (const at of places) {
    const last = eras.count - 1
    if (last >= 0 && eras.agent[last] === agent[at] && (from[at] as number) <= (eras.to[last] as number) + 1) {
      if ((to[at] as number) > (eras.to[last] as number)) eras.to[last] = to[at] as number
    } else
      addTime(eras, {
        substance: substance[at] as number,
        agent: agent[at] as number,
        from: from[at] as number,
        to: to[at] as number,
        row: row[at] as number,
        assumed: assumed[at] as number,
        past: 0,
      })
  }
}

/** A time for each set of ways between two days at which it changes. */
function addSets(times: Times, ways: Ways): void {
  const edges = Array.from({ length: eras.count }, (_, at) => at).flatMap((at) => {
    const bit = ways.bitOf(eras.agent[at] as number)
    return [
      { day: eras.from[at] as number, change: bit, at },
      { day: (eras.to[at] as number) + 1, change: -bit, at },
    ]
  })
  edges.sort((x, y) => x.day - y.day)
  let running = 0
  let open: { day: number; row: number; assumed: number } | undefined
  for (let begin = 0; begin < edges.length; ) {
    const { day } = edges[begin] as (typeof edges)[number]
    let end = begin
    let change = 0
    let [row, assumed] = [Number.POSITIVE_INFINITY, 1]
    for (; end < edges.length && edges[end]?.day === day; end++) {
      const edge = edges[end] as (typeof edges)[number]
      change += edge.change
      row = Math.min(row, eras.row[edge.at] as number)
      assumed = Math.min(assumed, eras.assumed[edge.at] as number)
    }
    begin = end
    if (change === 0) continue
    if (open !== undefined && running > 0) {
      const substance = eras.substance[0] as number
      const agent = ways.together(substance, running)
      addTime(times, { substance, agent, from: open.day, to: day - 1, row: open.row, assumed: open.assumed, past: 0 })
    }
    running += change
    open = { day, row, assumed }
  }
}
