import { type Agent, foreseeRatio, type Victim } from './foresee.js'
import type { ExposureTable } from './table.js'

/** What one agent has of the change of a victim's exposure. */
export interface Blame {
  agent: Agent
  /** Alone, as log ratio. */
  alone: number
  /** What would be missing without it, as log ratio. */
  last: number
  /** Its part of the whole change, from 0 to 1. */
  share: number
  /** Where most of what it does happens; absent where the model knows of no pathway. */
  pathway?: string
  effect?: 'inhibits' | 'induces' | 'inherits'
}

/** A smaller change than this, as log ratio, is none. */
export const hardlyAny = 0.02

/**
 * Who has which part of a change: the mean of what each does alone and of what it adds to the others, so that the order
 * in which they stand does not matter.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * blameOf(exposureTable, victim, agents, foreseeRatio(exposureTable, victim, agents)).map(({ share }) => share) // [1]
 */
export function blameOf(
  table: ExposureTable,
  victim: Victim,
  agents: readonly Agent[],
  whole: number,
): readonly Blame[] {
  const parts = agents.map((agent) => {
    const alone = foreseeRatio(table, victim, [agent])
    const others = agents.filter((one) => one !== agent)
    const last = others.length === 0 ? whole : whole - foreseeRatio(table, victim, others)
    return { agent, alone, last, part: Math.abs(alone + last) / 2 }
  })
  const sum = parts.reduce((total, { part }) => total + part, 0)
  return parts.map(({ part, ...one }) => ({
    ...one,
    share: sum === 0 ? 0 : part / sum,
    ...strongest(table, victim, one.agent),
  }))
}

/** The pathway and the effect by which an agent does most. */
function strongest(
  table: ExposureTable,
  victim: Victim,
  { id, given, trait }: Agent,
): Pick<Blame, 'pathway' | 'effect'> {
  if (trait !== undefined) return { pathway: trait.pathway, effect: trait.kind }
  if (given === undefined) return {}
  const here = given.influences.filter(({ pathway }) => victim.carried.some((one) => one.pathway === pathway))
  const [only] = here
  if (only !== undefined && here.length === 1) return { pathway: only.pathway, effect: only.kind }
  let most = hardlyAny
  let found: Pick<Blame, 'pathway' | 'effect'> = {}
  for (const influence of here) {
    const size = Math.abs(foreseeRatio(table, victim, [{ id, given: { ...given, influences: [influence] } }]))
    if (size <= most) continue
    most = size
    found = { pathway: influence.pathway, effect: influence.kind }
  }
  return found
}
