import type { Grader, SituationRow } from '../grade/grader.js'
import type { Said } from '../grade/said.js'
import { type Columns, nextRow, orderFrom, type TenColumns } from './columns.js'
import { cutOverlap, type IndexedPair, type Pairs, type PersonTimes } from './meetings.js'
import { inWords } from './said-order.js'
import type { Times } from './times.js'

export interface PairParts {
  pairs: Pairs
  grader: Pick<Grader, 'grade'>
  /** What is said, by its number less one. */
  said: readonly Said[]
  /** Whether the way an agent is taken can be seen by more than the rules of a pair. */
  isSeen(agent: number): boolean
}

/** Findings about pairs and about one substance and the person. */
export interface PairFindings {
  /** Begins a shard, whose findings become rows of person, a, b, said, day_from, day_to, source rows and what is assumed. */
  begin(findings: Columns): void
  /** Adds what is found of one person. */
  add(person: number, own: PersonTimes): void
  /** How many distinct situations were met since the shard began. */
  situations(): number
}

export function openPairFindings({ pairs, grader, said, isSeen }: PairParts): PairFindings {
  let shard = 0
  let situations = 0
  let findings: Columns
  /** The overlap that is being graded: its person, pair, the places of its times, and where findings of the pair begin. */
  let own = undefined as unknown as PersonTimes
  let times = undefined as unknown as Times
  let pair = undefined as unknown as IndexedPair
  let [x, y, agentA, agentB, pairBegin, who] = [0, 0, 0, 0, 0, 0]

  const gradesOf = (one: number, thirds: number): readonly number[] => {
    const isPlain = agentA === 0 && agentB === 0 && one === 0 && thirds === 0
    const key = isPlain ? 0 : keyOf(agentA, agentB, one, thirds)
    let grades = isPlain ? pair.plain : pair.situations?.get(key)
    if (grades === undefined) {
      const row: SituationRow = { a: pair.a, b: pair.b, agent_a: agentA, agent_b: agentB, class: one, thirds }
      grades = { said: grader.grade(row), shard: -1 }
      if (isPlain) pair.plain = grades
      else {
        pair.situations ??= new Map()
        pair.situations.set(key, grades)
      }
    }
    if (grades.shard !== shard) {
      grades.shard = shard
      situations++
    }
    return grades.said
  }

  /** Adds the findings of a piece; what follows on the same finding of the pair prolongs it. */
  const addPiece = (from: number, to: number, one: number, thirds: number): void => {
    const grades = gradesOf(one, thirds)
    for (let place = 0; place < grades.length; place++) {
      const number = grades[place] as number
      let last = findings.count - 1
      const saids = findings.values[3] as Float64Array
      while (last >= pairBegin && saids[last] !== number) last--
      const ends = findings.values[5] as Float64Array
      if (last >= pairBegin && from <= (ends[last] as number) + 1) {
        ends[last] = to
        continue
      }
      const at = nextRow(findings)
      const columns = findings.values as TenColumns
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

  const agentOf = (at: number): number => {
    const agent = times.agent[at] as number
    return pair.byTaking === 1 || isSeen(agent) ? agent : 0
  }

  /** Grades an overlap piece by piece; of one substance alone both places are the same. */
  const addPieces = (first: number, second: number): void => {
    x = first
    y = second
    agentA = agentOf(x)
    agentB = pair.b === -1 ? 0 : agentOf(y)
    const from = Math.max(times.from[x] as number, times.from[y] as number)
    const to = Math.min(times.to[x] as number, times.to[y] as number)
    if (pair.profile === 0 && pair.thirdSet === 0) addPiece(from, to, 0, 0)
    else cutOverlap(own, pair, from, to, addPiece)
  }

  /** One substance and the person, in its times between two places. */
  const addAlone = (first: number, end: number): void => {
    const { agent, past } = times
    for (let at = first; at < end; at++) {
      if (past[at] === 1 && pair.washoutA === 0) continue
      const isTaken = pair.byTaking === 1 || isSeen(agent[at] as number)
      if (pair.profile === 0 && pair.thirdSet === 0 && !isTaken) continue
      addPieces(at, at)
    }
  }

  /** The overlaps of the times of two substances, each of which are in the order of their days. */
  const meet = (first: number, end: number, second: number, secondEnd: number): void => {
    const { from, to, past } = times
    let one = first
    let other = second
    while (one < end && other < secondEnd) {
      if ((from[one] as number) <= (to[other] as number) && (from[other] as number) <= (to[one] as number)) {
        const counts =
          past[one] === 0 ? past[other] === 0 || pair.washoutB === 1 : past[other] === 0 && pair.washoutA === 1
        if (counts) addPieces(one, other)
      }
      if ((to[one] as number) < (to[other] as number)) one++
      else other++
    }
  }

  /** By day, substances and what is said; people come in order. */
  const inOrder = (one: number, other: number): number => {
    const columns = findings.values as TenColumns
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

  /** The place behind the times of the substance that has one at a place. */
  const endOf = (first: number): number => {
    const { count, substance } = times
    let end = first + 1
    while (end < count && substance[end] === substance[first]) end++
    return end
  }

  return {
    begin(rows) {
      shard++
      situations = 0
      findings = rows
    },
    add(person, ofPerson) {
      who = person
      own = ofPerson
      times = ofPerson.times
      const begin = findings.count
      const { count, substance } = times
      for (let first = 0; first < count; ) {
        const a = substance[first] as number
        const end = endOf(first)
        const alone = pairs.of(a, -1)
        if (alone !== undefined) {
          pair = alone
          pairBegin = findings.count
          addAlone(first, end)
        }
        for (let second = end; second < count; ) {
          const secondEnd = endOf(second)
          const both = pairs.of(a, substance[second] as number)
          if (both !== undefined) {
            pair = both
            pairBegin = findings.count
            meet(first, end, second, secondEnd)
          }
          second = secondEnd
        }
        first = end
      }
      orderFrom(findings, begin, inOrder)
    },
    situations: () => situations,
  }
}

/** One number where it is exact, else a text. */
function keyOf(agentA: number, agentB: number, one: number, thirds: number): number | string {
  if (thirds === 0 && agentA < 65_536 && agentB < 65_536 && one < 1_048_576)
    return (agentA * 65_536 + agentB) * 1_048_576 + one
  return `${agentA} ${agentB} ${one} ${thirds}`
}
