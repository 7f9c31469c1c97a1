import {
  type Carried,
  type ExposureModel,
  exposureModel,
  type Given,
  logExposureRatio,
  type PartRatio,
  partRatios,
  type Trait,
} from './model.js'
import { stageOf } from './stages.js'
import type { ExposureTable } from './table.js'

/** One thing that may change the exposure of others: what is given, or what is so of the person. */
export interface Agent {
  /** The slug of a substance, or the name of a trait. */
  id: string
  given?: Given
  trait?: Trait
  /** Where somebody said it: only then is a measured ratio carried over to it. */
  mgPerDay?: number
}

/** A victim, and by which way it comes in. */
export interface Victim {
  slug: string
  byMouth: boolean
  carried: readonly Carried[]
}

export interface Foreseen {
  logRatio: number
  /** From what the parameters leave open. */
  sd: number
}

/** The change that any part of some agents makes, worked out together. */
export interface Parts {
  whole(): Foreseen
  /** The log ratio of one alone, of all but one, and of one by one way alone; agents by their place. */
  alone(agent: number): number
  without(agent: number): number
  by(agent: number, pathway: string, effect: 'inhibits' | 'induces' | 'inherits'): number
}

/**
 * A victim with the pathways that carry it; undefined for one of which none is known.
 *
 * @example
 * victimOf(exposureTable, 'midazolam', true)?.slug // 'midazolam'
 */
export function victimOf(table: ExposureTable, slug: string, byMouth: boolean): Victim | undefined {
  const carried = Object.hasOwn(table.carried, slug) ? table.carried[slug] : undefined
  if (carried === undefined) return undefined
  return {
    slug,
    byMouth,
    carried: carried.map(([pathway, parameter, stage = stageOf(pathway)]) => ({ pathway, stage, parameter })),
  }
}

/**
 * What the table foresees of some agents, each alone and all together, with what there is in any case.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * partsOf(exposureTable, victim, agents).alone(0) > 1 // true
 */
export function partsOf(
  table: ExposureTable,
  victim: Victim,
  agents: readonly Agent[],
  both: readonly Agent[] = [],
): Parts {
  const model = modelOf(table, victim, agents, both)
  const values = valuesOf(table, model)
  const ratio = partRatios(model, values)
  // The model counts what is given first, then traits.
  const given = [...both, ...agents].filter((one) => one.given !== undefined)
  const isBoth = (by: number): boolean => by < given.length && both.includes(given[by] as Agent)
  const before = both.length === 0 ? 0 : ratio(isBoth)
  const ratioOf: PartRatio = (counts) => ratio((by, pathway, kind) => isBoth(by) || counts(by, pathway, kind)) - before
  const traits = agents.filter((one) => one.trait !== undefined)
  const places = agents.map((one) =>
    one.given !== undefined ? given.indexOf(one) : one.trait !== undefined ? given.length + traits.indexOf(one) : -1,
  )
  return {
    whole() {
      const slopes = new Float64Array(model.parameters.length)
      const logRatio = logExposureRatio(model, values, slopes)
      let variance = 0
      model.parameters.forEach((place, at) => {
        variance += ((slopes[at] as number) * (table.sd[place] as number)) ** 2
      })
      return { logRatio, sd: Math.sqrt(variance) }
    },
    alone: (agent) => ratioOf((by) => by === places[agent]),
    without: (agent) => ratioOf((by) => by !== places[agent]),
    by: (agent, pathway, effect) =>
      ratioOf((by, of, kind) => by === places[agent] && of === pathway && kind === effect),
  }
}

/**
 * The log ratio alone, for when its spread is not asked for.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * foreseeRatio(exposureTable, victim, agents) > 1 // true
 */
export function foreseeRatio(
  table: ExposureTable,
  victim: Victim,
  agents: readonly Agent[],
  both: readonly Agent[] = [],
): number {
  const model = modelOf(table, victim, agents, both)
  return model.stages.length === 0 ? 0 : logExposureRatio(model, valuesOf(table, model))
}

/**
 * The log ratio in two parts that add up to it: what the gut does before anything is in the blood, and what the rest of
 * the body does.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * foreseeByStage(exposureTable, victim, agents).body > 0 // true
 */
export function foreseeByStage(
  table: ExposureTable,
  victim: Victim,
  agents: readonly Agent[],
): { gut: number; body: number } {
  const part = (isGut: boolean): number => {
    const carried = victim.carried.filter(({ stage }) => (stage === 'gut' || stage === 'efflux') === isGut)
    return foreseeRatio(table, { ...victim, carried }, agents)
  }
  return { gut: part(true), body: part(false) }
}

function modelOf(
  table: ExposureTable,
  { carried, byMouth }: Victim,
  agents: readonly Agent[],
  both: readonly Agent[],
): ExposureModel {
  const arm = (all: readonly Agent[]): { given: Given[]; traits: Trait[] } => ({
    given: all.flatMap(({ given }) => given ?? []),
    traits: all.flatMap(({ trait }) => trait ?? []),
  })
  return exposureModel({ carried, byMouth, before: arm(both), after: arm([...both, ...agents]) }, table.general)
}

function valuesOf({ values }: ExposureTable, { parameters }: ExposureModel): Float64Array {
  return Float64Array.from(parameters, (place) => values[place] as number)
}
