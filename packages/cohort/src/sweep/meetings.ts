import type { PairRow, PairTables } from '../plan/pairs.js'
import { insert, openAscending } from './ascending.js'
import type { KnownOfPerson, States } from './known.js'
import type { Times } from './times.js'

/** What the sweep asks of the tables of pairs, by number. */
export interface Pairs {
  /** The pair of two substances, or of one alone with -1; undefined where nothing is known of it. */
  of(a: number, b: number): IndexedPair | undefined
  thirds: ThirdSets
}

export interface IndexedPair extends PairRow {
  /** Grades of situations in which nothing but the two counts, once asked. */
  plain: Grades | undefined
  /** Grades of the others, by what they turn on, once any is asked. */
  situations: Map<number | string, Grades> | undefined
}

/** What is said of a situation, and in which shard it was last met. */
export interface Grades {
  said: readonly number[]
  shard: number
}

/** Of each set of selectors which of them a substance meets, as two numbers of 30 bits each. */
export interface ThirdSets {
  bitsOf(thirdSet: number, substance: number): { low: number; high: number } | undefined
}

const halfBits = 30

export function indexPairs({ pairs, thirds }: PairTables): Pairs {
  // Substances of the pairs get small numbers, so that a row of a table holds the pairs of each.
  const numbers = new Map<number, number>([[-1, 0]])
  for (const { a, b } of pairs)
    for (const substance of [a, b]) if (!numbers.has(substance)) numbers.set(substance, numbers.size)
  const width = Math.max(-1, ...numbers.keys()) + 2
  const numberOf = new Int32Array(width).fill(-1)
  for (const [substance, number] of numbers) numberOf[substance + 1] = number
  const size = numbers.size
  const indexed = pairs.map(indexedPair)
  const placeOf = new Int32Array(size * size).fill(-1)
  for (const [place, { a, b }] of pairs.entries())
    placeOf[(numbers.get(a) as number) * size + (numbers.get(b) as number)] = place
  const sets: Map<number, { low: number; high: number }>[] = []
  for (const { thirdSet, slot, substance } of thirds) {
    sets[thirdSet] ??= new Map()
    const set = sets[thirdSet] as Map<number, { low: number; high: number }>
    const bits = set.get(substance) ?? { low: 0, high: 0 }
    if (slot < halfBits) bits.low |= 1 << slot
    else bits.high |= 1 << (slot - halfBits)
    set.set(substance, bits)
  }
  return {
    of(a, b) {
      const first = numberOf[a + 1]
      const second = numberOf[b + 1]
      if (first === undefined || second === undefined || first === -1 || second === -1) return undefined
      const place = placeOf[first * size + second] as number
      return place === -1 ? undefined : indexed[place]
    },
    thirds: { bitsOf: (thirdSet, substance) => sets[thirdSet]?.get(substance) },
  }
}

/** Written out, since objects that are spread come in shapes that the engine keeps migrating. */
function indexedPair({ a, b, profile, thirdSet, byTaking, washoutA, washoutB }: PairRow): IndexedPair {
  return { a, b, profile, thirdSet, byTaking, washoutA, washoutB, plain: undefined, situations: undefined }
}

/** All that there is of one person for the meetings of two substances. */
export interface PersonTimes {
  /** What is taken and what still acts, by substance and day. */
  times: Times
  known: KnownOfPerson
  states: States
  thirds: ThirdSets
}

/** Told of each piece of an overlap within which nothing changes. */
export type OnPiece = (from: number, to: number, personClass: number, thirds: number) => void

/** Days within an overlap on which something changes. */
const days = openAscending()
/** Places of times of third substances that meet a selector while an overlap lasts. */
const third: number[] = []
let thirdCount = 0

/**
 * Cuts an overlap of a pair where its grade may change: where the class of the person does, and where a third substance
 * that a rule asks for begins or ends.
 */
export function cutOverlap(
  { times, known, states, thirds }: PersonTimes,
  { a, b, profile, thirdSet }: PairRow,
  from: number,
  to: number,
  onPiece: OnPiece,
): void {
  days.count = 0
  thirdCount = 0
  if (thirdSet > 0)
    for (let at = 0; at < times.count; at++) {
      const substance = times.substance[at] as number
      if (times.past[at] === 1 || substance === a || substance === b) continue
      const begins = times.from[at] as number
      const ends = times.to[at] as number
      if (begins > to || ends < from || thirds.bitsOf(thirdSet, substance) === undefined) continue
      third[thirdCount++] = at
      if (begins > from) insert(days, begins)
      if (ends < to) insert(days, ends + 1)
    }
  if (profile > 0)
    for (let at = 0; at < known.count; at++) {
      const day = known.from[at] as number
      if (day > from && day <= to) insert(days, day)
    }
  let begin = from
  let one = states.classOn(profile, known, from)
  let set = thirdsOn(times, thirds, thirdSet, from)
  for (let at = 0; at < days.count; at++) {
    const day = days.values[at] as number
    const next = profile === 0 ? one : states.classOn(profile, known, day)
    const nextSet = thirdsOn(times, thirds, thirdSet, day)
    if (next === one && nextSet === set) continue
    onPiece(begin, day - 1, one, set)
    begin = day
    one = next
    set = nextSet
  }
  onPiece(begin, to, one, set)
}

function thirdsOn({ substance, from, to }: Times, thirds: ThirdSets, thirdSet: number, day: number): number {
  let low = 0
  let high = 0
  for (let place = 0; place < thirdCount; place++) {
    const at = third[place] as number
    if ((from[at] as number) > day || (to[at] as number) < day) continue
    const bits = thirds.bitsOf(thirdSet, substance[at] as number)
    low |= bits?.low ?? 0
    high |= bits?.high ?? 0
  }
  return high * 2 ** halfBits + low
}
