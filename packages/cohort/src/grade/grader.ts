import type { Person, Situations } from '@mixwise/core'
import type { Agents } from '../plan/agents.js'
import type { PairTables } from '../plan/pairs.js'
import { type SaidTable, saidOfBurden, saidOfFinding } from './said.js'

/** A row of the table of situations. */
export interface SituationRow {
  a: number
  b: number
  agent_a: number
  agent_b: number
  class: number
  thirds: number
}

/** A burden, and the class of somebody who has it. */
export interface BurdenRow {
  burden: number
  class: number
}

/** Grades a situation; whoever asks remembers the answer, however many people are in it. */
export interface Grader {
  /** Numbers of what is said of it. */
  grade(row: SituationRow): readonly number[]
  gradeBurden(row: BurdenRow, agents: readonly number[]): readonly number[]
}

interface Parts {
  situations: Situations
  agents: Agents
  tables: PairTables
  personOf(one: number): Person
  said: SaidTable
}

export function openGrader({ situations, agents, tables, personOf, said }: Parts): Grader {
  const pairs = new Map(tables.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const slotsOf = slotsBySet(tables)
  const agentAt = (agent: number) => (agent === 0 ? undefined : agents.all[agent - 1])
  return {
    grade(row) {
      const { a, b } = row
      const taken = [agentAt(row.agent_a), ...(b === -1 ? [] : [agentAt(row.agent_b)])]
      const thirdSet = pairs.get(`${a} ${b}`)?.thirdSet ?? 0
      const isStopped = taken.some((one) => one?.taking.state === 'past')
      const findings = situations.grade({
        substances: b === -1 ? [a] : [a, b],
        ...(taken.some((one) => one !== undefined) && { takings: taken.map((one) => one?.taking ?? {}) }),
        twice: taken.map((one) => one?.twice),
        person: personOf(row.class),
        thirds: thirdsFor(slotsOf.get(thirdSet) ?? new Map(), row.thirds, [a, b]),
      })
      return findings
        .filter(
          ({ lasting = [] }) => !isStopped || (lasting.length > 0 && lasting.every(({ state }) => state === 'lasts')),
        )
        .map((finding) => said.of(saidOfFinding(finding)))
    },
    gradeBurden(row, drivers) {
      const taken = drivers.flatMap((agent) => agentAt(agent) ?? [])
      const found = situations.gradeBurden(row.burden, {
        substances: taken.map(({ substance }) => substance),
        takings: taken.map(({ taking }) => taking),
        person: personOf(row.class),
      })
      return found === undefined ? [] : [said.of(saidOfBurden(found))]
    },
  }
}

/** Of each set of selectors the slots that each substance fills. */
function slotsBySet({ thirds }: PairTables): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const sets = new Map<number, Map<number, number>>()
  for (const { thirdSet, substance, bit } of thirds) {
    const slots = sets.get(thirdSet) ?? new Map<number, number>()
    sets.set(thirdSet, slots)
    slots.set(substance, (slots.get(substance) ?? 0) + bit)
  }
  return sets
}

/** Substances that fill just the wanted slots between them: of those that are met there are always some. */
function thirdsFor(slots: ReadonlyMap<number, number>, wanted: number, own: readonly number[]): readonly number[] {
  let open = BigInt(wanted)
  const all = open
  const chosen: number[] = []
  for (const [substance, filled] of slots) {
    if (open === 0n) break
    const bits = BigInt(filled)
    if (own.includes(substance) || (bits & ~all) !== 0n || (bits & open) === 0n) continue
    chosen.push(substance)
    open &= ~bits
  }
  return chosen
}
