import { type Stage, stages } from './stages.js'

/** A pathway that carries a share of a victim's clearance. `parameter` is the place of the log odds of that share. */
export interface Carried {
  pathway: string
  stage: Stage
  parameter: number
}

/**
 * What a perpetrator does to a pathway. `parameter` is the place of the log of concentration over Ki, or of the log of the
 * fold less one, at its usual dose.
 */
export interface Influence {
  pathway: string
  kind: 'inhibits' | 'induces'
  parameter: number
  /** Holds for a first dose alone, or only for what is given repeatedly; for both when left out. */
  only?: 'first-dose' | 'repeated'
  /** It does not get past the wall of the gut. */
  gutAlone?: boolean
}

/** How a perpetrator is taken. */
export interface Given {
  influences: readonly Influence[]
  /** Its daily dose over the usual one; 1 where either is not known. */
  doseOverUsual: number
  phase: 'single' | 'repeated' | 'after'
  /** How much of its induction and of its inhibition is there, from 0 to 1. */
  induced: number
  inhibited: number
}

/** What is inherited or a habit: the log of the activity that is left, or an induction. */
export interface Trait {
  pathway: string
  kind: 'inherits' | 'induces'
  parameter: number
}

/** Places of the parameters that belong to no single substance. */
export interface GeneralParameters {
  doseExponent: number
  pastGutInhibits: number
  pastGutInduces: number
}

export interface Situation {
  carried: readonly Carried[]
  /** Swallowed: then the wall of the gut takes its part, and what blocks there counts whole. */
  byMouth: boolean
  /** Without what is asked about. */
  before: { given: readonly Given[]; traits: readonly Trait[] }
  /** With it: everything that there is. */
  after: { given: readonly Given[]; traits: readonly Trait[] }
}

interface Effect {
  at: number
  /** Which of what acts it is of: first what is given, then traits, in their order. */
  by: number
  kind: 'inhibits' | 'induces' | 'inherits'
  logDose: number
  there: number
  /** -1 where there is none. */
  pastGutAt: number
}

interface Way {
  pathway: string
  shareAt: number
  before: readonly Effect[]
  after: readonly Effect[]
}

/** A change of exposure, made ready to be worked out for any values of its parameters. */
export interface ExposureModel {
  /** Places of the parameters it depends on; everything below counts by position in this list. */
  parameters: readonly number[]
  stages: readonly (readonly Way[])[]
  doseExponentAt: number
}

const pathwaysOfGut: readonly string[] = ['cyp3a', 'p-gp', 'bcrp']

/**
 * Makes a model of a situation: which pathways something happens to, and which parameters decide by how much.
 *
 * @example
 * const nothing = { given: [], traits: [] }
 * const poor = { pathway: 'cyp2d6', kind: 'inherits', parameter: 4 }
 * exposureModel(
 *   { carried: [{ pathway: 'cyp2d6', stage: 'elimination', parameter: 3 }], byMouth: true, before: nothing, after: { given: [], traits: [poor] } },
 *   { doseExponent: 0, pastGutInhibits: 1, pastGutInduces: 2 },
 * ).parameters // [4, 3]
 */
export function exposureModel(
  { carried, byMouth, before, after }: Situation,
  general: GeneralParameters,
): ExposureModel {
  const parameters: number[] = []
  const atOf = (parameter: number): number => {
    const known = parameters.indexOf(parameter)
    return known === -1 ? parameters.push(parameter) - 1 : known
  }
  // What the wall of the gut breaks down is soaked up so well that more of a pump holds little of it back.
  const isSoakedUp = carried.some(({ stage }) => stage === 'gut')
  const effectsOn = ({ pathway, stage }: Carried, { given, traits }: Situation['after']): Effect[] => {
    const effects: Effect[] = []
    given.forEach(({ influences, doseOverUsual, phase, induced, inhibited }, by) => {
      for (const { pathway: of, kind, parameter, only, gutAlone } of influences) {
        if (of !== pathway || (gutAlone === true && stage !== 'gut' && stage !== 'efflux')) continue
        if (stage === 'efflux' && kind === 'induces' && isSoakedUp) continue
        if (only !== undefined && (only === 'first-dose') !== (phase === 'single')) continue
        const there = kind === 'induces' ? (phase === 'single' ? 0 : induced) : inhibited
        if (there === 0) continue
        const logDose = Math.log(doseOverUsual)
        const past = kind === 'inhibits' ? general.pastGutInhibits : general.pastGutInduces
        effects.push({
          at: atOf(parameter),
          by,
          kind,
          logDose,
          there,
          pastGutAt: !byMouth && pathwaysOfGut.includes(pathway) ? atOf(past) : -1,
        })
        if (logDose !== 0) atOf(general.doseExponent)
      }
    })
    traits.forEach(({ pathway: of, kind, parameter }, index) => {
      if (of === pathway && stage !== 'gut')
        effects.push({ at: atOf(parameter), by: given.length + index, kind, logDose: 0, there: 1, pastGutAt: -1 })
    })
    return effects
  }
  const made = stages.flatMap((stage) => {
    if (stage === 'gut' && !byMouth) return []
    const here = carried.filter((one) => one.stage === stage)
    const ways = here.map((one) => ({ before: effectsOn(one, before), after: effectsOn(one, after) }))
    if (ways.every((way) => way.before.length === 0 && way.after.length === 0)) return []
    return [
      ways.map((way, index) => {
        const { parameter, pathway } = here[index] as Carried
        return { ...way, pathway, shareAt: atOf(parameter) }
      }),
    ]
  })
  return { parameters, stages: made, doseExponentAt: parameters.indexOf(general.doseExponent) }
}

/**
 * The log of the exposure with everything over the exposure without: for each stage, clearance without over clearance
 * with. A pathway's activity is (1 + sum over inducers of fold less one) over (1 + sum over inhibitors of concentration
 * over Ki), so that two which block by half do not make a zero (Ohno 2007, extended to any number); what no share says
 * stays as it is.
 *
 * @param values The parameters, in the order of `model.parameters`.
 * @param slopes Given, the slope of the log ratio by each of them is written into it.
 *
 * @example
 * const way = { pathway: 'cyp2d6', shareAt: 0, before: [], after: [{ at: 1, by: 0, kind: 'inhibits', logDose: 0, there: 1, pastGutAt: -1 }] }
 * Math.exp(logExposureRatio({ parameters: [3, 4], stages: [[way]], doseExponentAt: -1 }, [Math.log(9), Math.log(9)])).toFixed(2) // '5.26'
 */
export function logExposureRatio(model: ExposureModel, values: ArrayLike<number>, slopes?: Float64Array): number {
  slopes?.fill(0)
  const exponent = model.doseExponentAt === -1 ? 0 : (values[model.doseExponentAt] as number)
  let logRatio = 0
  for (const ways of model.stages) {
    let sum = 1
    for (const { shareAt } of ways) sum += Math.exp(values[shareAt] as number)
    logRatio += logClearance(model, ways, 'before', sum, exponent, values, slopes, 1)
    logRatio -= logClearance(model, ways, 'after', sum, exponent, values, slopes, -1)
  }
  return logRatio
}

/** The log of the clearance of one stage, of its usual one. Slopes are added with a sign. */
function logClearance(
  { doseExponentAt }: ExposureModel,
  ways: readonly Way[],
  arm: 'before' | 'after',
  sum: number,
  exponent: number,
  values: ArrayLike<number>,
  slopes: Float64Array | undefined,
  sign: 1 | -1,
): number {
  let clearance = 1 / sum
  for (const way of ways)
    clearance += (Math.exp(values[way.shareAt] as number) / sum) * activityOf(way[arm], exponent, values).activity
  if (slopes === undefined) return Math.log(clearance)
  const add = (at: number, slope: number): void => {
    slopes[at] = (slopes[at] as number) + (sign * slope) / clearance
  }
  for (const way of ways) {
    const share = Math.exp(values[way.shareAt] as number) / sum
    const { activity, blocked, raised } = activityOf(way[arm], exponent, values)
    add(way.shareAt, share * (activity - clearance))
    for (const effect of way[arm]) {
      if (effect.kind === 'inherits') {
        add(effect.at, share * activity)
        continue
      }
      const size = sizeOf(effect, exponent, values)
      const slope = share * activity * (effect.kind === 'inhibits' ? -size / blocked : size / raised)
      add(effect.at, slope)
      if (effect.pastGutAt !== -1) add(effect.pastGutAt, slope)
      if (effect.logDose !== 0) add(doseExponentAt, slope * effect.logDose)
    }
  }
  return Math.log(clearance)
}

function activityOf(
  effects: readonly Effect[],
  exponent: number,
  values: ArrayLike<number>,
): { activity: number; blocked: number; raised: number } {
  let blocked = 1
  let raised = 1
  let left = 1
  for (const effect of effects) {
    if (effect.kind === 'inherits') left *= Math.exp(values[effect.at] as number)
    else if (effect.kind === 'inhibits') blocked += sizeOf(effect, exponent, values)
    else raised += sizeOf(effect, exponent, values)
  }
  return { activity: (left * raised) / blocked, blocked, raised }
}

/**
 * The log ratio of any part of what acts, made ready once: for asking who has which part of a change.
 *
 * @example
 * const effect = (by) => ({ at: 1, by, kind: 'inhibits', logDose: 0, there: 1, pastGutAt: -1 })
 * const way = { pathway: 'cyp2d6', shareAt: 0, before: [], after: [effect(0), effect(1)] }
 * const ratioOf = partRatios({ parameters: [3, 4], stages: [[way]], doseExponentAt: -1 }, [0, 0])
 * [ratioOf(() => false), Math.exp(ratioOf((by) => by === 0)).toFixed(2)] // [0, '1.33']
 */
export function partRatios(model: ExposureModel, values: ArrayLike<number>): PartRatio {
  const exponent = model.doseExponentAt === -1 ? 0 : (values[model.doseExponentAt] as number)
  const sizeIn = (effect: Effect): SizedEffect => ({
    by: effect.by,
    kind: effect.kind,
    size: effect.kind === 'inherits' ? Math.exp(values[effect.at] as number) : sizeOf(effect, exponent, values),
  })
  const stages = model.stages.map((ways) => {
    let sum = 1
    for (const { shareAt } of ways) sum += Math.exp(values[shareAt] as number)
    return {
      rest: 1 / sum,
      ways: ways.map(({ pathway, shareAt, after }) => ({
        pathway,
        share: Math.exp(values[shareAt] as number) / sum,
        effects: after.map(sizeIn),
      })),
    }
  })
  return (counts) => {
    let logRatio = 0
    for (const { rest, ways } of stages) {
      let clearance = rest
      for (const { pathway, share, effects } of ways) {
        let blocked = 1
        let raised = 1
        let left = 1
        for (const { by, kind, size } of effects) {
          if (!counts(by, pathway, kind)) continue
          if (kind === 'inhibits') blocked += size
          else if (kind === 'induces') raised += size
          else left *= size
        }
        clearance += (share * left * raised) / blocked
      }
      logRatio -= Math.log(clearance)
    }
    return logRatio
  }
}

interface SizedEffect {
  by: number
  kind: Effect['kind']
  size: number
}

/** The log ratio of those effects that count: by whose they are, first what is given and then traits, and by pathway. */
export type PartRatio = (counts: (by: number, pathway: string, kind: Effect['kind']) => boolean) => number

function sizeOf({ at, logDose, there, pastGutAt }: Effect, exponent: number, values: ArrayLike<number>): number {
  const past = pastGutAt === -1 ? 0 : (values[pastGutAt] as number)
  return there * Math.exp((values[at] as number) + exponent * logDose + past)
}
