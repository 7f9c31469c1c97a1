import type { Agent, Parts } from './foresee.js'

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
 * blameOf(partsOf(exposureTable, victim, agents), agents).map(({ share }) => share) // [1]
 */
export function blameOf(parts: Parts, agents: readonly Agent[]): readonly Blame[] {
  const whole = parts.whole().logRatio
  const shares = agents.map((agent, index) => {
    const alone = parts.alone(index)
    const last = agents.length === 1 ? whole : whole - parts.without(index)
    return { agent, alone, last, part: Math.abs(alone + last) / 2 }
  })
  const sum = shares.reduce((total, { part }) => total + part, 0)
  return shares.map(({ part, ...one }, index) => ({
    ...one,
    share: sum === 0 ? 0 : part / sum,
    ...strongest(parts, one.agent, index),
  }))
}

/** The pathway and the effect by which an agent does most. */
function strongest(parts: Parts, { given, trait }: Agent, index: number): Pick<Blame, 'pathway' | 'effect'> {
  if (trait !== undefined) return { pathway: trait.pathway, effect: trait.kind }
  let most = hardlyAny
  let found: Pick<Blame, 'pathway' | 'effect'> = {}
  for (const { pathway, kind } of given?.influences ?? []) {
    const size = Math.abs(parts.by(index, pathway, kind))
    if (size <= most) continue
    most = size
    found = { pathway, effect: kind }
  }
  return found
}
