import type { BurdenRow, Grader, SituationRow } from '../grade/grader.js'
import type { Said } from '../grade/said.js'
import type { KnownFields } from '../people/states.js'
import type { Agents } from '../plan/agents.js'
import type { Classes, PairTables } from '../plan/pairs.js'
import { type Drivers, findHeavy, indexDrivers } from './burdens.js'
import { type Columns, nextRow, openColumns, orderFrom } from './columns.js'
import { openStates, type States, stateOn } from './known.js'
import { cutOverlap, type IndexedPair, indexPairs, type Pairs, type PersonTimes } from './meetings.js'
import { bornUnknown, type Described, type Facts, type Supplies } from './rows.js'
import { addTaken, type Ways } from './taken.js'
import { addTime, openTimes, type Times } from './times.js'

export interface SweepParts {
  agents: Agents
  /** Whether the way an agent is taken can be seen by more than the rules of a pair. */
  isSeen(agent: number): boolean
  /** Days after a last dose within which nothing changes, as rows of `washout`. */
  washouts: readonly (readonly number[])[]
  tables: PairTables
  fields: KnownFields
  classes: Classes
  grader: Grader
  /** What is said, by its number less one. */
  said: readonly Said[]
  gapDays: number
}

/** Findings of a shard, a column each, in the order in which they are written. */
export interface Found {
  /** person, a, b, said, day_from, day_to, source_row_a, source_row_b, assumed_a, assumed_b */
  findings: Columns
  /** person, burden, said, day_from, day_to */
  burdens: Columns
  /** person, substance, code_a, code_b, day_from, day_to, source_row_a, source_row_b */
  duplicates: Columns
  /** How many distinct situations of pairs and single substances were met. */
  situations: number
}

/**
 * Goes through the people of shards one by one and finds what `sql/` finds, row for row: the SQL says what is meant, and
 * runs elsewhere; this does it in a third of the time.
 */
export interface Sweep {
  shard(supplies: Supplies, facts: Facts, described: Pick<Described, 'person' | 'born'>): Found
}

export function openSweep(parts: SweepParts): Sweep {
  const { agents, gapDays, grader, said, tables } = parts
  const pairs: Pairs = indexPairs(tables)
  const drivers: Drivers = indexDrivers(tables)
  const states: States = openStates(parts.fields, parts.classes)
  const washouts = new Map<number, (readonly number[])[]>()
  for (const row of parts.washouts) {
    const known = washouts.get(row[0] as number)
    if (known === undefined) washouts.set(row[0] as number, [row])
    else known.push(row)
  }
  const seen: boolean[] = []
  const isSeen = (agent: number): boolean => {
    seen[agent] ??= parts.isSeen(agent)
    return seen[agent]
  }
  const sets = new Map<number, Map<number, number>>()
  const ways: Ways = {
    bitOf: (agent) => agents.all[agent - 1]?.bit ?? 0,
    together(substance, bits) {
      let ofSubstance = sets.get(substance)
      if (ofSubstance === undefined) {
        ofSubstance = new Map()
        sets.set(substance, ofSubstance)
      }
      let agent = ofSubstance.get(bits)
      if (agent === undefined) {
        agent = agents.together(substance, bits)
        ofSubstance.set(bits, agent)
      }
      return agent
    },
  }
  const burdenGrades = openTree()
  const times = openTimes()
  const stopped = openTimes()
  let shard = 0
  let situations = 0

  const gradesOf = (
    pair: IndexedPair,
    agentA: number,
    agentB: number,
    one: number,
    thirds: number,
  ): readonly number[] => {
    const isPlain = agentA === 0 && agentB === 0 && one === 0 && thirds === 0
    const key = isPlain ? 0 : keyOf(agentA, agentB, one, thirds)
    let grades = isPlain ? pair.plain : pair.situations.get(key)
    if (grades === undefined) {
      const row: SituationRow = { a: pair.a, b: pair.b, agent_a: agentA, agent_b: agentB, class: one, thirds }
      grades = { said: grader.grade(row), shard: -1 }
      if (isPlain) pair.plain = grades
      else pair.situations.set(key, grades)
    }
    if (grades.shard !== shard) {
      grades.shard = shard
      situations++
    }
    return grades.said
  }

  /** The overlap that is being graded: its pair, the places of its times, and where findings of the pair begin. */
  let pair = undefined as unknown as IndexedPair
  let [x, y, agentA, agentB, pairBegin, who] = [0, 0, 0, 0, 0, 0]
  let found: Found

  /** Adds the findings of a piece; what follows on the same finding of the pair prolongs it. */
  const addPiece = (from: number, to: number, one: number, thirds: number): void => {
    const grades = gradesOf(pair, agentA, agentB, one, thirds)
    for (let place = 0; place < grades.length; place++) {
      const number = grades[place] as number
      const { findings } = found
      let last = findings.count - 1
      const saids = findings.values[3] as Float64Array
      while (last >= pairBegin && saids[last] !== number) last--
      const ends = findings.values[5] as Float64Array
      if (last >= pairBegin && from <= (ends[last] as number) + 1) {
        ends[last] = to
        continue
      }
      const at = nextRow(findings)
      const columns = findings.values as Ten
      columns[0][at] = who
      columns[1][at] = pair.a
      columns[2][at] = pair.b
      columns[3][at] = number
      columns[4][at] = from
      columns[5][at] = to
      columns[6][at] = times.row[x] as number
      columns[7][at] = times.row[y] as number
      columns[8][at] = times.assumed[x] as number
      columns[9][at] = times.assumed[y] as number
    }
  }

  /** By day, substances and what is said; people come in order. */
  const inOrder = (one: number, other: number): number => {
    const columns = found.findings.values as Ten
    const begins = columns[4]
    if (begins[one] !== begins[other]) return (begins[one] as number) - (begins[other] as number)
    const [as, bs, saids, ends] = [columns[1], columns[2], columns[3], columns[5]]
    return (
      (as[one] as number) - (as[other] as number) ||
      (bs[one] as number) - (bs[other] as number) ||
      inWords(said[(saids[one] as number) - 1] as Said, said[(saids[other] as number) - 1] as Said) ||
      (ends[one] as number) - (ends[other] as number)
    )
  }

  const inBurdenOrder = (one: number, other: number): number => {
    const [, burdens, saids, begins, ends] = found.burdens.values as Five
    return (
      (begins[one] as number) - (begins[other] as number) ||
      (burdens[one] as number) - (burdens[other] as number) ||
      inWords(said[(saids[one] as number) - 1] as Said, said[(saids[other] as number) - 1] as Said) ||
      (ends[one] as number) - (ends[other] as number)
    )
  }

  return {
    shard(supplies, facts, described) {
      shard++
      situations = 0
      found = {
        findings: openColumns(10),
        burdens: openColumns(5),
        duplicates: openColumns(8),
        situations: 0,
      }
      let factAt = 0
      let describedAt = 0
      for (let begin = 0; begin < supplies.count; ) {
        const person = supplies.person[supplies.order[begin] as number] as number
        times.count = 0
        let end = begin
        while (end < supplies.count && supplies.person[supplies.order[end] as number] === person)
          end = addSubstance(person, supplies, end)
        begin = end
        while (factAt < facts.count && (facts.person[facts.order[factAt] as number] as number) < person) factAt++
        let factEnd = factAt
        while (factEnd < facts.count && facts.person[facts.order[factEnd] as number] === person) factEnd++
        let firstDay = times.from[0] as number
        let lastDay = times.to[0] as number
        for (let at = 1; at < times.count; at++) {
          if ((times.from[at] as number) < firstDay) firstDay = times.from[at] as number
          if ((times.to[at] as number) > lastDay) lastDay = times.to[at] as number
        }
        while (describedAt < described.person.length && (described.person[describedAt] as number) < person)
          describedAt++
        const day = described.person[describedAt] === person ? (described.born[describedAt] as number) : bornUnknown
        const age = { born: day === bornUnknown ? undefined : day, firstDay, lastDay }
        const known = states.of(facts, { begin: factAt, end: factEnd }, age)
        factAt = factEnd
        who = person
        sweepPerson({ times, known, states, thirds: pairs.thirds })
      }
      found.situations = situations
      return found
    },
  }

  /** Adds the times of the next substance of a person; gives the place behind its supplies. */
  function addSubstance(person: number, supplies: Supplies, begin: number): number {
    const { order } = supplies
    const substance = supplies.substance[order[begin] as number] as number
    let end = begin + 1
    while (
      end < supplies.count &&
      supplies.substance[order[end] as number] === substance &&
      supplies.person[order[end] as number] === person
    )
      end++
    const first = times.count
    addTaken(times, supplies, { begin, end, gapDays, ways })
    const own = washouts.get(substance)
    if (own !== undefined) addStopped(first, own)
    addDuplicates(supplies, { begin, end, gapDays }, found.duplicates)
    return end
  }

  /** Puts between the times of a substance, from a place on, those in which it still acts. */
  function addStopped(first: number, own: readonly (readonly number[])[]): void {
    stopped.count = 0
    for (let at = first; at < times.count; at++) {
      const ends = times.to[at] as number
      const next = at + 1 < times.count ? (times.from[at + 1] as number) : Number.POSITIVE_INFINITY
      copyTime(times, at, stopped)
      for (const [substance = 0, agent = 0, firstDay = 0, lastDay = 0] of own) {
        if (next <= ends + firstDay) continue
        addTime(stopped, {
          substance,
          agent,
          from: ends + firstDay,
          to: Math.min(next - 1, ends + lastDay),
          row: times.row[at] as number,
          assumed: times.assumed[at] as number,
          past: 1,
        })
      }
    }
    times.count = first
    for (let at = 0; at < stopped.count; at++) copyTime(stopped, at, times)
  }

  function sweepPerson(own: PersonTimes): void {
    const begin = found.findings.count
    const { count, substance, past, agent } = times
    for (let first = 0; first < count; ) {
      const a = substance[first] as number
      let end = first + 1
      while (end < count && substance[end] === a) end++
      const alone = pairs.of(a, -1)
      if (alone !== undefined) {
        pairBegin = found.findings.count
        for (let at = first; at < end; at++) {
          if (past[at] === 1 && alone.washoutA === 0) continue
          const isTaken = alone.byTaking === 1 || isSeen(agent[at] as number)
          if (alone.profile === 0 && alone.thirdSet === 0 && !isTaken) continue
          addPieces(own, alone, at, at)
        }
      }
      for (let second = end; second < count; ) {
        const b = substance[second] as number
        let secondEnd = second + 1
        while (secondEnd < count && substance[secondEnd] === b) secondEnd++
        const both = pairs.of(a, b)
        if (both !== undefined) {
          pairBegin = found.findings.count
          meet(own, both, { first, end, second, secondEnd })
        }
        second = secondEnd
      }
      first = end
    }
    orderFrom(found.findings, begin, inOrder)
    addBurdens(own)
  }

  /** The overlaps of the times of two substances, each of which are in the order of their days. */
  function meet(
    own: PersonTimes,
    both: IndexedPair,
    { first, end, second, secondEnd }: { first: number; end: number; second: number; secondEnd: number },
  ): void {
    const { from, to, past } = times
    let one = first
    let other = second
    while (one < end && other < secondEnd) {
      if ((from[one] as number) <= (to[other] as number) && (from[other] as number) <= (to[one] as number)) {
        const counts =
          past[one] === 0 ? past[other] === 0 || both.washoutB === 1 : past[other] === 0 && both.washoutA === 1
        if (counts) addPieces(own, both, one, other)
      }
      if ((to[one] as number) < (to[other] as number)) one++
      else other++
    }
  }

  /** Grades an overlap piece by piece; of one substance alone both places are the same. */
  function addPieces(own: PersonTimes, both: IndexedPair, first: number, second: number): void {
    pair = both
    x = first
    y = second
    agentA = agentOf(both, x)
    agentB = both.b === -1 ? 0 : agentOf(both, y)
    const from = Math.max(times.from[x] as number, times.from[y] as number)
    const to = Math.min(times.to[x] as number, times.to[y] as number)
    if (both.profile === 0 && both.thirdSet === 0) addPiece(from, to, 0, 0)
    else cutOverlap(own, both, from, to, addPiece)
  }

  function agentOf({ byTaking }: IndexedPair, at: number): number {
    const agent = times.agent[at] as number
    return byTaking === 1 || isSeen(agent) ? agent : 0
  }

  function addBurdens({ known }: PersonTimes): void {
    const { burdens } = found
    const begin = burdens.count
    const add = (burden: number, from: number, to: number, agentsOf: readonly number[], one: number): void => {
      for (const number of burdenGradesOf(burden, agentsOf, one)) {
        let last = burdens.count - 1
        while (last >= begin && (burdens.values[2]?.[last] !== number || burdens.values[1]?.[last] !== burden)) last--
        const ends = burdens.values[4] as Float64Array
        if (last >= begin && from <= (ends[last] as number) + 1) {
          ends[last] = to
          continue
        }
        const at = nextRow(burdens)
        const columns = burdens.values as Five
        columns[0][at] = who
        columns[1][at] = burden
        columns[2][at] = number
        columns[3][at] = from
        columns[4][at] = to
      }
    }
    findHeavy(times, drivers, (burden, from, to, active) => {
      const taken = active.map((at) => times.agent[at] as number).sort((one, other) => one - other)
      const profile = drivers.burdens[burden]?.profile ?? 0
      let start = from
      if (profile > 0)
        for (let at = 0; at < known.count; at++) {
          const day = known.from[at] as number
          if (day <= start || day > to) continue
          add(burden, start, day - 1, taken, states.classOf(profile, stateOn(known, start)))
          start = day
        }
      add(burden, start, to, taken, states.classOf(profile, stateOn(known, start)))
    })
    orderFrom(burdens, begin, inBurdenOrder)
  }

  function burdenGradesOf(burden: number, taken: readonly number[], one: number): readonly number[] {
    let tree = branchOf(branchOf(burdenGrades, burden), one)
    for (let place = 0; place < taken.length; place++) tree = branchOf(tree, taken[place] as number)
    if (tree.grades === undefined) {
      const row: BurdenRow = { burden, class: one }
      tree.grades = grader.gradeBurden(row, taken)
    }
    return tree.grades
  }
}

/** What is known of sequences of numbers. */
interface Tree {
  branches: Map<number, Tree>
  grades: readonly number[] | undefined
}

function openTree(): Tree {
  return { branches: new Map(), grades: undefined }
}

function branchOf({ branches }: Tree, number: number): Tree {
  let branch = branches.get(number)
  if (branch === undefined) {
    branch = openTree()
    branches.set(number, branch)
  }
  return branch
}

type Column = Float64Array
type Five = [Column, Column, Column, Column, Column]
type Ten = [...Five, ...Five]

/** One number where it is exact, else a text. */
function keyOf(agentA: number, agentB: number, one: number, thirds: number): number | string {
  if (thirds === 0 && agentA < 65_536 && agentB < 65_536 && one < 1_048_576)
    return (agentA * 65_536 + agentB) * 1_048_576 + one
  return `${agentA} ${agentB} ${one} ${thirds}`
}

function copyTime(source: Times, at: number, target: Times): void {
  addTime(target, {
    substance: source.substance[at] as number,
    agent: source.agent[at] as number,
    from: source.from[at] as number,
    to: source.to[at] as number,
    row: source.row[at] as number,
    assumed: source.assumed[at] as number,
    past: source.past[at] as number,
  })
}

function addDuplicates(
  { order, person, substance, code, from, to, row }: Supplies,
  { begin, end, gapDays }: { begin: number; end: number; gapDays: number },
  duplicates: Columns,
): void {
  const first = code[order[begin] as number]
  let at = begin + 1
  while (at < end && code[order[at] as number] === first) at++
  if (at === end) return
  for (let x = begin; x < end; x++)
    for (let y = begin; y < end; y++) {
      const [one, other] = [order[x] as number, order[y] as number]
      if ((code[one] as number) >= (code[other] as number)) continue
      const latest = Math.max(from[one] as number, from[other] as number)
      const soonest = Math.min(to[one] as number, to[other] as number)
      if ((to[one] as number) - (from[other] as number) < gapDays) continue
      if ((to[other] as number) - (from[one] as number) < gapDays) continue
      const at = nextRow(duplicates)
      const columns = [person[one], substance[one], code[one], code[other], latest, soonest, row[one], row[other]]
      for (const [place, value] of columns.entries()) (duplicates.values[place] as Float64Array)[at] = value as number
    }
}

/** By all that rows of one day and the same substances may differ in. */
function inWords(one: Said, other: Said): number {
  return (
    inText(one.rule, other.rule) ||
    inText(one.severity, other.severity) ||
    inText(one.topic, other.topic) ||
    inText(one.drivers, other.drivers) ||
    inText(one.applied, other.applied) ||
    inText(one.dependsOn, other.dependsOn) ||
    inText(one.precipitant, other.precipitant)
  )
}

function inText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
