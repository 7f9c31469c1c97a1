import { bandOf, type CircumstanceKey, type ConditionsAsked, type Cut, type Person, readPerson } from '@mixwise/core'
import type { Answer } from './fields.js'

/** Numbers for what is known of people, so that SQL can add it up. */
export interface KnownFields {
  /** The number of a field and of an answer to it; an answer that no rule can see apart from another has the same. */
  numbersOf(answer: Answer): { field: number; answer: number } | undefined
  /** At which ages in months the answer about age changes, and to what. */
  ages(): readonly { fromMonths: number; toMonths: number; field: number; answer: number }[]
  /**
   * What each answer adds to the two codes of a state.
   *
   * @throws Error where people have more conditions than a code in SQL has bits.
   */
  weights(): readonly { field: number; answer: number; weightA: bigint; weightB: bigint }[]
  /** Somebody of whom just the answers of a state are known. */
  personOf(codeA: bigint, codeB: bigint): Person
}

interface Field {
  name: string
  number: number
  /** Bands of a number; absent where answers are words. */
  cuts?: readonly Cut[]
  /** What each answer, from 1, stands for. */
  answers: (number | string | boolean)[]
}

/** So many answers to one field can be told apart: a digit of the first code. */
const mostAnswers = 64n
const mostFields = 10
/** Bits of the second code where SQL adds it up; the sweep of this machine has no such end. */
const mostConditionsInSql = 63

/**
 * The fields that any of the conditions ask for, of those about which something was said. `said` holds the keys, and
 * `condition:<id>` for each condition that somebody has; without any such, every condition that is asked for.
 *
 * @throws Error where more is asked than fits into the first code.
 */
export function knownFields(profiles: readonly ConditionsAsked[], said: ReadonlySet<string>): KnownFields {
  const keys = [...said].filter(
    (name) => name !== 'conditions' && profiles.some(({ asked }) => asked.some((key) => key === name)),
  )
  const areNamed = [...said].some((name) => name.startsWith('condition:'))
  const conditionNames = [...new Set(profiles.flatMap(({ conditions }) => conditions))]
    .filter((name) => !areNamed || said.has(`condition:${name}`))
    .sort()
  if (keys.length > mostFields)
    throw new Error('More is asked about people than the states of a population have room for.')
  const fields = new Map<string, Field>()
  for (const [place, name] of keys.sort().entries()) {
    const cuts = cutsOf(profiles, name as CircumstanceKey)
    const answers =
      cuts === undefined ? [] : Array.from({ length: cuts.length + 1 }, (_, band) => standsFor(cuts, band))
    fields.set(name, { name, number: place, answers, ...(cuts !== undefined && { cuts }) })
  }
  const conditions = new Map(conditionNames.map((name, place) => [`condition:${name}`, place]))
  return {
    numbersOf({ field: name, value }) {
      const bit = conditions.get(name)
      if (bit !== undefined) return { field: mostFields + bit, answer: 1 }
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
    weights: () => {
      if (conditionNames.length > mostConditionsInSql)
        throw new Error(
          `People have ${conditionNames.length} conditions that are asked about; a plan for another engine has room for ${mostConditionsInSql}.`,
        )
      return [
        ...[...fields.values()].flatMap(({ number, answers }) =>
          answers.map((_, place) => ({
            field: number,
            answer: place + 1,
            weightA: BigInt(place + 1) * mostAnswers ** BigInt(number),
            weightB: 0n,
          })),
        ),
        ...[...conditions.values()].map((bit) => ({
          field: mostFields + bit,
          answer: 1,
          weightA: 0n,
          weightB: 1n << BigInt(bit),
        })),
      ]
    },
    personOf(codeA, codeB) {
      const person: Record<string, unknown> = {}
      for (const { name, number, answers } of fields.values()) {
        const digit = Number((codeA / mostAnswers ** BigInt(number)) % mostAnswers)
        if (digit > 0 && answers[digit - 1] !== 'none') person[name] = answers[digit - 1]
      }
      const had = conditionNames.filter((_, bit) => (codeB >> BigInt(bit)) % 2n === 1n)
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
