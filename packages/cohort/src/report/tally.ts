import { rankOf, severities } from '@mixwise/core'
import type { Said } from '../grade/said.js'
import type { Columns, FiveColumns, TenColumns } from '../sweep/columns.js'
import type { Described } from '../sweep/rows.js'
import type { Found } from '../sweep/sweep.js'

/** How many findings, and in how many people. */
export interface Tallied {
  findings: number
  people: number
}

/**
 * What a report counts, of the people of one shard. Nobody is in two shards, so that the tallies of shards add up. Keys of
 * several parts have `part` between them.
 */
export interface Tally {
  bySeverity: Record<string, Tallied & { peopleWithoutAssumed: number }>
  gravest: Record<string, { people: number; peopleWithoutAssumed: number }>
  /** By rule and severity. */
  byRule: Record<string, Tallied & { example: string }>
  /** Every rule of a grave finding of pairs and single substances, by its severity, with its findings. */
  graveRules: Record<string, number>
  /** By both substances and severity. */
  byPair: Record<string, { people: number; days: number }>
  culprits: Record<string, Tallied>
  /** By burden and severity: how many findings have which drivers. */
  byBurden: Record<string, { people: number; drivers: Record<string, number> }>
  byMonth: Record<string, { people: number; peopleWithoutAssumed: number }>
  /** People with a grave finding, by the group they are of. */
  graveByGroup: Record<string, number>
  withAlcohol: Tallied
  mayBeGraver: Tallied
}

/** Stands between the parts of a key. */
export const part = '\u001f'

const graveRank = rankOf('major')

/** A count of people, and who was counted last: rows of one person stand together. */
interface Counter {
  findings: number
  people: number
  peopleWithoutAssumed: number
  days: number
  last: number
  lastWithout: number
}

function openCounter(): Counter {
  return { findings: 0, people: 0, peopleWithoutAssumed: 0, days: 0, last: -1, lastWithout: -1 }
}

function count(counter: Counter, person: number, isAssumed: boolean): void {
  counter.findings++
  if (counter.last !== person) {
    counter.last = person
    counter.people++
  }
  if (!isAssumed && counter.lastWithout !== person) {
    counter.lastWithout = person
    counter.peopleWithoutAssumed++
  }
}

interface Counters<Key> {
  all: ReadonlyMap<Key, Counter>
  of(key: Key): Counter
}

function openCounters<Key>(): Counters<Key> {
  const all = new Map<Key, Counter>()
  return {
    all,
    of(key) {
      let counter = all.get(key)
      if (counter === undefined) {
        counter = openCounter()
        all.set(key, counter)
      }
      return counter
    },
  }
}

/** What all rows with the same words have in common. */
interface OfSaid {
  key: string
  bySeverity: Counter
  byRule: Counter | undefined
  example: { text: string; a: number; b: number }
  rank: number
  isOpen: boolean
  /** How many findings of pairs and single substances say it. */
  findings: number
}

/** Counts that grow row by row. */
interface Tallying {
  said: readonly Said[]
  bySeverity: Counters<string>
  rules: Counters<string>
  examples: Map<string, OfSaid['example']>
  months: Counters<number>
  withAlcohol: Counter
  mayBeGraver: Counter
  /** By the number of what is said. */
  known: (OfSaid | undefined)[]
  pairs: Counters<number>
  culprits: Counters<number>
  byBurden: Counters<string>
  /** By burden and severity. */
  drivers: Map<string, Record<string, number>>
  /** Of the row that is being counted. */
  days: Days
  slugOf(substance: number): string
  /** Ranks of whoever is being counted, and without alcohol that is assumed. */
  gravestOfPerson: number
  gravestWithout: number
}

function openTallying(said: readonly Said[], slugOf: Tallying['slugOf']): Tallying {
  return {
    said,
    bySeverity: openCounters(),
    rules: openCounters(),
    examples: new Map(),
    months: openCounters(),
    withAlcohol: openCounter(),
    mayBeGraver: openCounter(),
    // As long as it will be, since an array with wide gaps is slow.
    known: new Array<OfSaid | undefined>(said.length + 1).fill(undefined),
    ...{ pairs: openCounters(), culprits: openCounters(), byBurden: openCounters(), drivers: new Map() },
    days: { from: 0, to: 0, isAssumed: false },
    slugOf,
    gravestOfPerson: 0,
    gravestWithout: 0,
  }
}

function ofSaid({ known, said, examples, rules, bySeverity }: Tallying, number: number): OfSaid {
  const before = known[number]
  if (before !== undefined) return before
  const { rule, severity, mayBe } = said[number - 1] as Said
  const rank = rankOf(severity)
  const key = `${rule}${part}${severity}`
  const example = examples.get(key) ?? { text: '', a: -2, b: -2 }
  const isCounted = rank >= graveRank && rule !== 'listed'
  if (isCounted) examples.set(key, example)
  const one = {
    key,
    bySeverity: bySeverity.of(severity),
    byRule: isCounted ? rules.of(key) : undefined,
    example,
    rank,
    isOpen: mayBe !== '',
    findings: 0,
  }
  known[number] = one
  return one
}

/** The days of a row, and whether it rests on drinking that is assumed; one is filled anew for each row. */
interface Days {
  from: number
  to: number
  isAssumed: boolean
}

function countRow(
  tallying: Tallying,
  person: number,
  { bySeverity, byRule, rank, isOpen }: OfSaid,
  { from, to, isAssumed }: Days,
): void {
  count(bySeverity, person, isAssumed)
  if (isAssumed) count(tallying.withAlcohol, person, true)
  if (isOpen) count(tallying.mayBeGraver, person, false)
  if (rank > tallying.gravestOfPerson) tallying.gravestOfPerson = rank
  if (!isAssumed && rank > tallying.gravestWithout) tallying.gravestWithout = rank
  if (rank < graveRank) return
  if (byRule !== undefined) count(byRule, person, isAssumed)
  for (let month = monthOf(from), last = monthOf(to); month <= last; month++)
    count(tallying.months.of(month), person, isAssumed)
}

/** Counts the findings of a person from a place of their order on, and gives the place behind them. */
function countFindings(tallying: Tallying, { values, order, count: many }: Columns, from: number): number {
  const [whose] = values as TenColumns
  const person = whose[order[from] as number] as number
  let at = from
  while (at < many && whose[order[at] as number] === person)
    countFinding(tallying, person, values as TenColumns, order[at++] as number)
  return at
}

function countFinding(tallying: Tallying, person: number, columns: TenColumns, row: number): void {
  const [, as, bs, saids, begins, ends, , , assumedA, assumedB] = columns
  const { days, pairs, culprits } = tallying
  const one = ofSaid(tallying, saids[row] as number)
  const isAssumed = assumedA[row] === 1 || assumedB[row] === 1
  days.from = begins[row] as number
  days.to = ends[row] as number
  days.isAssumed = isAssumed
  countRow(tallying, person, one, days)
  one.findings++
  if (one.rank < graveRank) return
  const a = as[row] as number
  const b = bs[row] as number
  tellExample(one.example, a, b, tallying.slugOf)
  if (b === -1 || isAssumed) return
  const pair = pairs.of((a * manySubstances + b) * severities.length + one.rank)
  count(pair, person, false)
  pair.days += days.to - days.from + 1
  count(culprits.of(a), person, false)
  count(culprits.of(b), person, false)
}

/** The same of burdens. */
function countBurdens(tallying: Tallying, { values, order, count: many }: Columns, from: number): number {
  const [whose] = values as FiveColumns
  const person = whose[order[from] as number] as number
  let at = from
  while (at < many && whose[order[at] as number] === person)
    countBurden(tallying, person, values as FiveColumns, order[at++] as number)
  return at
}

function countBurden(tallying: Tallying, person: number, columns: FiveColumns, row: number): void {
  const [, , saids, begins, ends] = columns
  const { days, byBurden, drivers } = tallying
  const number = saids[row] as number
  const words = tallying.said[number - 1] as Said
  const one = ofSaid(tallying, number)
  days.from = begins[row] as number
  days.to = ends[row] as number
  days.isAssumed = words.drivers.includes('ethanol')
  countRow(tallying, person, one, days)
  count(byBurden.of(one.key), person, days.isAssumed)
  const known = drivers.get(one.key) ?? {}
  known[words.drivers] = (known[words.drivers] ?? 0) + 1
  drivers.set(one.key, known)
}

/** The number of the person that a place of an order is of; more than any where it is behind the last. */
function personAt({ values, order, count: many }: Columns, at: number): number {
  return at < many ? (values[0]?.[order[at] as number] as number) : Number.POSITIVE_INFINITY
}

/** Counts what was found in a shard, in one pass over its people. */
export function tallyOf(
  { findings, burdens }: Found,
  said: readonly Said[],
  { described, slugOf }: { described: Described; slugOf(substance: number): string },
): Tally {
  const tallying = openTallying(said, slugOf)
  const { bySeverity, rules, examples, months, withAlcohol, mayBeGraver, pairs, culprits, byBurden, drivers } = tallying
  const gravest = openCounters<string>()
  const groups: Record<string, number> = {}
  const graveRules: Record<string, number> = {}
  let describedAt = 0
  for (let at = 0, burdenAt = 0; at < findings.count || burdenAt < burdens.count; ) {
    const person = Math.min(personAt(findings, at), personAt(burdens, burdenAt))
    tallying.gravestOfPerson = 0
    tallying.gravestWithout = 0
    if (personAt(findings, at) === person) at = countFindings(tallying, findings, at)
    if (personAt(burdens, burdenAt) === person) burdenAt = countBurdens(tallying, burdens, burdenAt)
    count(gravest.of(severities[tallying.gravestOfPerson] as string), person, true)
    if (tallying.gravestWithout > 0) gravest.of(severities[tallying.gravestWithout] as string).peopleWithoutAssumed++
    if (tallying.gravestOfPerson < graveRank) continue
    while (describedAt < described.person.length && (described.person[describedAt] as number) < person) describedAt++
    if (described.person[describedAt] !== person) continue
    const group = String(described.group[describedAt])
    groups[group] = (groups[group] ?? 0) + 1
  }
  for (const one of tallying.known)
    if (one !== undefined && one.findings > 0 && one.rank >= graveRank)
      graveRules[one.key] = (graveRules[one.key] ?? 0) + one.findings
  const told = <Key, Row>(
    all: ReadonlyMap<Key, Counter>,
    keyOf: (key: Key) => string,
    row: (one: Counter, key: Key) => Row,
  ) => Object.fromEntries([...all].map(([key, one]) => [keyOf(key), row(one, key)]))
  const same = (key: string): string => key
  const tallied = ({ findings: many, people }: Counter): Tallied => ({ findings: many, people })
  const withoutAssumed = ({ people, peopleWithoutAssumed }: Counter) => ({ people, peopleWithoutAssumed })
  return {
    bySeverity: told(bySeverity.all, same, (one) => ({ ...tallied(one), ...withoutAssumed(one) })),
    gravest: told(gravest.all, same, withoutAssumed),
    byRule: told(rules.all, same, (one, key) => ({ ...tallied(one), example: examples.get(key)?.text ?? '' })),
    graveRules,
    byPair: told(
      pairs.all,
      (key) => {
        const both = Math.floor(key / severities.length)
        const [a, b] = [Math.floor(both / manySubstances), both % manySubstances]
        return [slugOf(a), slugOf(b), severities[key % severities.length]].join(part)
      },
      ({ people, days }) => ({ people, days }),
    ),
    culprits: told(culprits.all, slugOf, tallied),
    byBurden: told(byBurden.all, same, ({ people }, key) => ({ people, drivers: drivers.get(key) ?? {} })),
    byMonth: told(months.all, monthText, withoutAssumed),
    graveByGroup: groups,
    withAlcohol: tallied(withAlcohol),
    mayBeGraver: tallied(mayBeGraver),
  }
}

/** More than there are. */
const manySubstances = 1 << 20

/** The first pair, by its words, that a rule spoke of. */
function tellExample(example: OfSaid['example'], a: number, b: number, slugOf: (substance: number) => string): void {
  if (example.a === a && example.b === b) return
  const text = b === -1 ? slugOf(a) : `${slugOf(a)} + ${slugOf(b)}`
  const isFirst = example.a === -2
  example.a = a
  example.b = b
  if (isFirst || text < example.text) example.text = text
}

const dayMs = 86_400_000
const monthByDay = new Map<number, number>()

/** Months since the year 0. */
function monthOf(day: number): number {
  let month = monthByDay.get(day)
  if (month === undefined) {
    const date = new Date(day * dayMs)
    month = 12 * date.getUTCFullYear() + date.getUTCMonth()
    monthByDay.set(day, month)
  }
  return month
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The tallies of shards put together. */
export function summed(tallies: readonly Tally[]): Tally {
  const [first, ...others] = tallies
  if (first === undefined) throw new Error('There is no shard to count.')
  return others.reduce((sum, one) => added(sum, one) as Tally, structuredClone(first))
}

/** Adds numbers of the same keys; of texts the first by its letters stays. */
function added(one: unknown, other: unknown): unknown {
  if (one === undefined) return other
  if (other === undefined) return one
  if (typeof one === 'number') return one + (other as number)
  if (typeof one === 'string') return one < (other as string) ? one : other
  const sum = one as Record<string, unknown>
  for (const [key, value] of Object.entries(other as Record<string, unknown>)) sum[key] = added(sum[key], value)
  return sum
}
