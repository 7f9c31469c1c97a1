import type { KnownFields } from '../people/states.js'
import type { Classes } from '../plan/pairs.js'
import type { Facts } from './rows.js'

/** What is known of one person over time: from each of the days on, the number of a state. */
export interface KnownOfPerson {
  count: number
  from: number[]
  state: number[]
}

/** Numbers for all that is known of anybody at once, and the classes they are of. */
export interface States {
  /** Works out what is known of a person from the facts between two places of their order. */
  of(facts: Facts, begin: number, end: number): KnownOfPerson
  /** The class of a state as far as a profile tells people apart; 0 for the profile of nothing. */
  classOf(profile: number, state: number): number
}

/** Of somebody of whom nothing is said. */
const nothing = 0

/** Fields from here on are conditions, each with a bit; before it a digit each. */
const digits = 10
const most = 64

/** The digits of so many fields fit into a number without loss. */
const fast = 8

export function openStates(fields: KnownFields, classes: Classes): States {
  /** By profile and state. */
  const classOf: number[][] = []
  const known = new Map<string, Map<number, number>>()
  let many = 0
  const add = (codeA: bigint, codeB: bigint): number => {
    const state = many++
    for (const row of classes.add([{ state, person: fields.personOf(codeA, codeB) }])) {
      classOf[row.profile] ??= []
      ;(classOf[row.profile] as number[])[state] = row.class
    }
    return state
  }
  known.set('', new Map([[0, add(0n, 0n)]]))
  /** The first fields as a sum of digits, the others as a set of what is added for each. */
  const numberOf = (sum: number, others: ReadonlySet<number>): number => {
    const key = others.size === 0 ? '' : [...others].sort((x, y) => x - y).join(' ')
    let bySum = known.get(key)
    if (bySum === undefined) {
      bySum = new Map()
      known.set(key, bySum)
    }
    let state = bySum.get(sum)
    if (state === undefined) {
      let [codeA, codeB] = [BigInt(sum), 0n]
      for (const one of others) {
        const field = Math.floor(one / most)
        if (field < digits) codeA += BigInt(one % most) * BigInt(most) ** BigInt(field)
        else codeB += 1n << BigInt(field - digits)
      }
      state = add(codeA, codeB)
      bySum.set(sum, state)
    }
    return state
  }
  const person: KnownOfPerson = { count: 0, from: [], state: [] }
  const days: number[] = []
  const changes: number[] = []
  const others = new Set<number>()
  return {
    of(facts, begin, end) {
      person.count = 0
      if (begin === end) return person
      // Two changes for each fact, the even one its beginning, in the order of their days.
      let count = 0
      for (let at = begin; at < end; at++) {
        const fact = facts.order[at] as number
        for (const side of [0, 1]) {
          const day = side === 0 ? (facts.from[fact] as number) : (facts.to[fact] as number) + 1
          let place = count++
          while (place > 0 && (days[place - 1] as number) > day) {
            days[place] = days[place - 1] as number
            changes[place] = changes[place - 1] as number
            place--
          }
          days[place] = day
          changes[place] = 2 * fact + side
        }
      }
      let sum = 0
      others.clear()
      for (let at = 0; at < count; ) {
        const day = days[at] as number
        const firstOfDay = at
        // What ends makes room for what begins.
        for (const side of [1, 0])
          for (at = firstOfDay; at < count && days[at] === day; at++) {
            const change = changes[at] as number
            if (change % 2 !== side) continue
            const fact = change >> 1
            const field = facts.field[fact] as number
            const answer = facts.answer[fact] as number
            if (field < fast) sum += (side === 0 ? answer : -answer) * most ** field
            else if (side === 0) others.add(field * most + answer)
            else others.delete(field * most + answer)
          }
        const place = person.count++
        person.from[place] = day
        person.state[place] = numberOf(sum, others)
      }
      return person
    },
    classOf: (profile, state) => (profile === 0 ? 0 : (classOf[profile]?.[state] ?? 0)),
  }
}

/** The state on a day. */
export function stateOn({ count, from, state }: KnownOfPerson, day: number): number {
  let at = count - 1
  while (at >= 0 && (from[at] as number) > day) at--
  return at < 0 ? nothing : (state[at] as number)
}
