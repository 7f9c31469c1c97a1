import type { Exposure } from './exposures.js'
import { type Agent, type Victim, victimOf } from './foresee.js'
import { studiesOfVictim } from './measured.js'
import type { ExposureTable } from './table.js'
import { givenOf, type TakenSubstance, type TraitName, traitOf } from './taken.js'

/** One that may change others, with the pathways it meets as bits. */
export interface ReadyAgent {
  agent: Agent
  pathways: number
  /** What it is and how it is taken: the same does the same in every list. */
  key: string
}

/** One that may be changed. */
export interface ReadyVictim {
  victim: Victim
  mayBeChangedBy(agent: ReadyAgent): boolean
  /** What both arms of its studies had: only these of a list decide which studies count. */
  surroundings: readonly string[]
}

/** What is worked out once for a table. */
export interface ReadyExposure {
  agentOf(taken: TakenSubstance): ReadyAgent
  traitOf(name: TraitName): ReadyAgent | undefined
  victimOf(slug: string, byMouth: boolean): ReadyVictim
  /** The answer for a victim and agents, worked out the first time it is asked for. */
  remembered(
    victim: ReadyVictim,
    agents: readonly ReadyAgent[],
    around: { present: ReadonlySet<string>; isBooster(agent: Agent): boolean },
    workedOut: () => readonly Exposure[],
  ): readonly Exposure[]
}

/** So many answers are kept, then it begins anew. */
const mostKept = 20_000

const made = new WeakMap<ExposureTable, ReadyExposure>()

/**
 * What does not depend on a list: which pathways each meets, and answers that were given before.
 *
 * @example
 * const ready = readyFor(exposureTable)
 * ready.victimOf('midazolam', true).mayBeChangedBy(ready.agentOf({ slug: 'ketoconazole' })) // true
 */
export function readyFor(table: ExposureTable): ReadyExposure {
  const known = made.get(table)
  if (known !== undefined) return known
  const ready = readyExposure(table)
  made.set(table, ready)
  return ready
}

function readyExposure(table: ExposureTable): ReadyExposure {
  // More pathways than bits share one: something may then be worked out in vain, and nothing is missed.
  const bits = new Map<string, number>()
  const bitOf = (pathway: string): number => {
    const known = bits.get(pathway)
    if (known !== undefined) return known
    const bit = 1 << bits.size
    bits.set(pathway, bit)
    return bit
  }
  const agents = new Map<string, ReadyAgent>()
  const traits = new Map<string, ReadyAgent | undefined>()
  const victims = new Map<string, ReadyVictim>()
  const kept = new Map<string, readonly Exposure[]>()
  const agentFrom = (taken: TakenSubstance): ReadyAgent => {
    const { slug, mgPerDay, once, stoppedDaysAgo } = taken
    const given = givenOf(table, taken)
    return {
      agent: { id: slug, ...(given !== undefined && { given }), ...(mgPerDay !== undefined && { mgPerDay }) },
      pathways: (given?.influences ?? []).reduce((all, { pathway }) => all | bitOf(pathway), 0),
      key: [slug, mgPerDay, once === true ? 'once' : undefined, stoppedDaysAgo].join('~'),
    }
  }
  return {
    agentOf(taken) {
      const fresh = taken.mgPerDay !== undefined || taken.once === true || taken.stoppedDaysAgo !== undefined
      if (fresh) return agentFrom(taken)
      const known = agents.get(taken.slug) ?? agentFrom({ slug: taken.slug })
      agents.set(taken.slug, known)
      return known
    },
    traitOf(id) {
      if (traits.has(id)) return traits.get(id)
      const trait = traitOf(table, id)
      const ready = trait === undefined ? undefined : { agent: { id, trait }, pathways: bitOf(trait.pathway), key: id }
      traits.set(id, ready)
      return ready
    },
    victimOf(slug, byMouth) {
      const key = byMouth ? slug : `${slug} not by mouth`
      const known = victims.get(key)
      if (known !== undefined) return known
      const victim = victimOf(table, slug, byMouth) ?? { slug, byMouth, carried: [] }
      const pathways = victim.carried.reduce((all, { pathway }) => all | bitOf(pathway), 0)
      const { by, rows } = studiesOfVictim(table, slug)
      const ready: ReadyVictim = {
        victim,
        mayBeChangedBy: ({ agent, pathways: met }) => agent.id !== slug && ((met & pathways) !== 0 || by.has(agent.id)),
        surroundings: [...new Set(rows.flatMap(({ bothArms = [] }) => bothArms))],
      }
      victims.set(key, ready)
      return ready
    },
    remembered({ victim, surroundings }, all, { present, isBooster }, workedOut) {
      let key = victim.byMouth ? victim.slug : `${victim.slug}|`
      for (const one of all) key += isBooster(one.agent) ? `|^${one.key}` : `|${one.key}`
      for (const one of surroundings) if (present.has(one)) key += `+${one}`
      const known = kept.get(key)
      if (known !== undefined) return known
      if (kept.size >= mostKept) kept.clear()
      const exposures = workedOut()
      kept.set(key, exposures)
      return exposures
    },
  }
}
