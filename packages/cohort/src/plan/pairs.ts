import { type ConditionsAsked, type Person, personClass, type Situations, type Taking } from '@mixwise/core'

/** What the plan needs to know of a pair, or of one substance alone (`b` is -1). */
export interface PairRow {
  a: number
  b: number
  /** Which conditions about the person can be seen; 0 where none can. */
  profile: number
  /** Which selectors of third substances it asks for; 0 where none can be met. */
  thirdSet: number
  byTaking: 0 | 1
  washoutA: 0 | 1
  washoutB: 0 | 1
}

export interface PairTables {
  pairs: readonly PairRow[]
  /** Conditions by profile; the place of a profile is its number less one. */
  profiles: readonly ConditionsAsked[]
  /** Of each set of selectors which substances of the data meet which of them. */
  thirds: readonly { thirdSet: number; slot: number; substance: number; bit: number }[]
  burdens: readonly { burden: number; profile: number; leastTenths: number }[]
  drivers: readonly { burden: number; substance: number; tenths: number }[]
}

/** What of the population is known at all, so that nothing is asked that nobody can answer. */
export interface Seen {
  substances: readonly number[]
  /** Fields of a person of which something was said of anybody. */
  fields: ReadonlySet<string>
  takings: ReadonlySet<keyof Taking>
}

/** Works out which pairs of the substances in the data anything is known of, and what their grades turn on. */
export function pairTables(situations: Situations, { substances, fields, takings }: Seen): PairTables {
  const inOrder = [...substances].sort((a, b) => a - b)
  const profiles = numbering<ConditionsAsked>()
  const thirdSets = numbering<readonly { slot: number; substance: number; bit: number }[]>()
  const profileOf = remember((asked: ConditionsAsked) => {
    const seen = asked.asked.filter((key) => fields.has(key))
    if (seen.length === 0) return 0
    const { cuts, laboratory, conditions } = asked
    return profiles.of(JSON.stringify([asked.asked, cuts, laboratory, conditions]), asked)
  })
  const thirdSetOf = remember(({ thirds }: ConditionsAsked) => {
    const met = thirds.flatMap((selector, slot) =>
      inOrder
        .filter((substance) => situations.selects(selector, substance))
        .map((substance) => ({ slot, substance, bit: 2 ** slot })),
    )
    return met.length === 0 ? 0 : thirdSets.of(JSON.stringify(met), met)
  })
  const lasting = new Set(inOrder.filter((one) => situations.washoutDays(one).length > 0 || stops(situations, one)))
  const pairs: PairRow[] = []
  const add = (a: number, b: number): void => {
    const asked = situations.conditionsOf(b === -1 ? [a] : [a, b])
    if (asked === undefined) return
    const washout = (stopped: number, partner: number): 0 | 1 =>
      stopped !== -1 && lasting.has(stopped) && daysOf(situations, stopped, partner).length > 0 ? 1 : 0
    pairs.push({
      a,
      b,
      profile: profileOf(asked),
      thirdSet: thirdSetOf(asked),
      byTaking: asked.takings.some((key) => takings.has(key)) ? 1 : 0,
      washoutA: washout(a, b),
      washoutB: b === -1 ? 0 : washout(b, a),
    })
  }
  inOrder.forEach((a, place) => {
    add(a, -1)
    for (const b of inOrder.slice(place + 1)) add(a, b)
  })
  const present = new Set(inOrder)
  return {
    pairs,
    profiles: profiles.all,
    thirds: thirdSets.all.flatMap((met, place) => met.map((one) => ({ thirdSet: place + 1, ...one }))),
    burdens: situations.burdens.map((_, burden) => ({
      burden,
      profile: profileOf(situations.conditionsOfBurden(burden)),
      leastTenths: situations.leastTenthsOf(burden),
    })),
    drivers: situations.burdens.flatMap((_, burden) =>
      situations
        .driversOf(burden)
        .filter(({ substance }) => present.has(substance))
        .map((one) => ({ burden, ...one })),
    ),
  }
}

function daysOf(situations: Situations, stopped: number, partner: number): readonly number[] {
  return partner === -1 ? situations.washoutDays(stopped) : situations.washoutDays(stopped, partner)
}

function stops(situations: Situations, substance: number): boolean {
  return situations.longestWashoutDays(substance) > 0
}

/** Numbers from 1 for things that are told apart by a key. */
function numbering<Thing>(): { all: Thing[]; of(key: string, thing: Thing): number } {
  const all: Thing[] = []
  const known = new Map<string, number>()
  return {
    all,
    of(key, thing) {
      const number = known.get(key) ?? all.push(thing)
      known.set(key, number)
      return number
    },
  }
}

/** The same answer for the same object, worked out once: equal verdicts share theirs. */
function remember<Thing extends object, Answer>(work: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new Map<Thing, Answer>()
  return (thing) => {
    let answer = known.get(thing)
    if (answer === undefined) {
      answer = work(thing)
      known.set(thing, answer)
    }
    return answer
  }
}

/** The classes of people that a profile tells apart, among the states of a population. */
export interface Classes {
  /** A class for each profile and state, so far; adds those of new states. */
  add(states: readonly { state: number; person: Person }[]): { profile: number; state: number; class: number }[]
  /** The class of somebody as far as the profile of a number tells people apart. */
  of(profile: number, person: Person): number
  /** Somebody of a class; nobody is known of class 0. */
  personOf(one: number): Person
}

/** Tells states of people apart no further than profiles do. Classes are numbered from 1 across all profiles. */
export function openClasses(profiles: readonly ConditionsAsked[]): Classes {
  const known = new Map<string, number>()
  const people: Person[] = [{}]
  const of = (profile: number, person: Person): number => {
    const key = `${profile} ${personClass(profiles[profile - 1] as ConditionsAsked, person)}`
    let one = known.get(key)
    if (one === undefined) {
      one = people.push(person) - 1
      known.set(key, one)
    }
    return one
  }
  return {
    of,
    add: (states) =>
      profiles.flatMap((_, place) =>
        states.map(({ state, person }) => ({ profile: place + 1, state, class: of(place + 1, person) })),
      ),
    personOf: (one) => people[one] as Person,
  }
}
