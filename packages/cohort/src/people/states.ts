import { bandOf, type CircumstanceKey, type ConditionsAsked, type Cut, type Person, readPerson } from '@mixwise/core'
import type { Answer } from './fields.js'

/** Numbers for what is known of people, so that SQL can add it up. */
export interface KnownFields {
  /** The number of a field and of an answer to it; an answer that no rule can see apart from another has the same. */
  numbersOf(answer: Answer): { field: number; answer: number } | undefined
  /** At which ages in months the answer about age changes, and to what. */
  ages(): readonly { fromMonths: number; toMonths: number; field: number; answer: number }[]
  /** What an answer adds to the code of a state. */
  weightOf(answer: { field: number; answer: number }): bigint
  /** All answers that were numbered so far. */
  numbered(): readonly { field: number; answer: number }[]
  /** Fields from this number on are conditions, which are known or not; those before it have an answer of several. */
  firstCondition: number
  /** The fields by which conditions tell people apart. */
  seenBy(asked: Pick<ConditionsAsked, 'asked' | 'conditions'>): readonly number[]
  /** Somebody of whom just the answers of a state are known. */
  personOf(code: bigint): Person
}

interface Field {
  name: string
  number: number
  /** Bands of a number; absent where answers are words. */
  cuts?: readonly Cut[]
  /** What each answer, from 1, stands for. */
  answers: (number | string | boolean)[]
}

/** Bits of a code for the answer to a field; a condition has one behind all of them. */
const digitBits = 6
/** One more than so many answers to one field can be told apart: none is 0. */
export const digitBase = 2 ** digitBits

/**
 * The fields that any of the conditions ask for, of those about which something was said. `said` holds the keys, and
 * `condition:<id>` for each condition that somebody has; without any such, every condition that is asked for.
 */
export function knownFields(profiles: readonly ConditionsAsked[], said: ReadonlySet<string>): KnownFields {
  const keys = [...said].filter(
    (name) => name !== 'conditions' && profiles.some(({ asked }) => asked.some((key) => key === name)),
  )
  const areNamed = [...said].some((name) => name.startsWith('condition:'))
  const conditionNames = [...new Set(profiles.flatMap(({ conditions }) => conditions))]
    .filter((name) => !areNamed || said.has(`condition:${name}`))
    .sort()
  const fields = new Map<string, Field>()
  for (const [place, name] of keys.sort().entries()) {
    const cuts = cutsOf(profiles, name as CircumstanceKey)
    const answers =
      cuts === undefined ? [] : Array.from({ length: cuts.length + 1 }, (_, band) => standsFor(cuts, band))
    fields.set(name, { name, number: place, answers, ...(cuts !== undefined && { cuts }) })
  }
  const firstCondition = keys.length
  const conditions = new Map(conditionNames.map((name, place) => [`condition:${name}`, firstCondition + place]))
  const bitOf = (field: number): bigint =>
    BigInt(field < firstCondition ? digitBits * field : (digitBits - 1) * firstCondition + field)
  return {
    firstCondition,
    numbersOf({ field: name, value }) {
      const condition = conditions.get(name)
      if (condition !== undefined) return { field: condition, answer: 1 }
      const field = fields.get(name)
      if (field === undefined) return undefined
      if (field.cuts !== undefined) return { field: field.number, answer: bandOf(field.cuts, value as number) + 1 }
      const known = field.answers.indexOf(value)
      return { field: field.number, answer: known === -1 ? field.answers.push(value) : known + 1 }
    },
    ages() {
      const field = fields.get('ageYears')
      if (field?.cuts === undefined) return []
      const starts = [0, ...field.cuts.map(monthsOf)]
      return starts.flatMap((fromMonths, band) => {
        const toMonths = starts[band + 1] ?? 200 * 12
        return toMonths <= fromMonths ? [] : [{ fromMonths, toMonths, field: field.number, answer: band + 1 }]
      })
    },
    seenBy: ({ asked, conditions: ids }) => [
      ...asked.flatMap((key) => fields.get(key)?.number ?? []),
      ...ids.flatMap((id) => conditions.get(`condition:${id}`) ?? []),
    ],
    weightOf: ({ field, answer }) => BigInt(answer) << bitOf(field),
    numbered: () => [
      ...[...fields.values()].flatMap(({ number, answers }) =>
        answers.map((_, place) => ({ field: number, answer: place + 1 })),
      ),
      ...[...conditions.values()].map((field) => ({ field, answer: 1 })),
    ],
    personOf(code) {
      const person: Record<string, unknown> = {}
      for (const { name, number, answers } of fields.values()) {
        const digit = Number((code >> bitOf(number)) % BigInt(digitBase))
        if (digit > 0 && answers[digit - 1] !== 'none') person[name] = answers[digit - 1]
      }
      const had = conditionNames.filter((_, place) => (code >> bitOf(firstCondition + place)) % 2n === 1n)
      if (had.length > 0) person.conditions = had
      return readPerson(person as Person).person
    },
  }
}

function cutsOf(profiles: readonly ConditionsAsked[], key: CircumstanceKey): readonly Cut[] | undefined {
  const all = profiles.flatMap(({ cuts }) => cuts[key] ?? [])
  if (all.length === 0) return undefined
  const distinct = new Map(all.map((cut) => [`${cut.side} ${cut.at}`, cut]))
  return [...distinct.values()].sort((a, b) => a.at - b.at || (a.side < b.side ? 1 : -1))
}

/** A number that lies in a band. */
function standsFor(cuts: readonly Cut[], band: number): number {
  const below = cuts[band - 1]
  if (below === undefined)
    return Math.max(0, (cuts[0] as Cut).side === 'min' ? (cuts[0] as Cut).at / 2 : (cuts[0] as Cut).at)
  return below.side === 'min' ? below.at : below.at + 0.001
}

/** The age in months from which a cut has been passed. Who is "at most 54" is so until the 55th birthday. */
function monthsOf({ at, side }: Cut): number {
  if (side === 'min') return Math.ceil(at * 12)
  return Number.isInteger(at) ? (at + 1) * 12 : Math.floor(at * 12) + 1
}
