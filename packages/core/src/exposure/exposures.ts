import { type Blame, blameOf, hardlyAny } from './blame.js'
import { type CrossedThreshold, crossedBy } from './crossed.js'
import { familyOf, noPathway } from './families.js'
import { type Agent, type Parts, partsOf, type Victim } from './foresee.js'
import { isMeasured, type Measured, measuredOf, residualOf, studiesOfVictim } from './measured.js'
import { readyFor } from './ready.js'
import type { BandWidth, ExposureTable, ObservedRatio } from './table.js'
import type { TakenSubstance, TraitName } from './taken.js'

/** On what a change rests: studies of just this, the model with studies of its parts, or strength classes alone. */
export type ExposureBasis = 'observed' | 'fit' | 'class'

/** How a list changes the exposure of one of its substances. */
export interface Exposure {
  slug: string
  species: ObservedRatio['species']
  direction: 'up' | 'down' | 'none'
  /** Computed, and smaller than what the model misses by: there may as well be no change. */
  unsure?: true
  basis: ExposureBasis
  /** With over without, as log; and its standard deviation. */
  logRatio: number
  sd: number
  /** Who does it, the greatest part first. */
  by: readonly Blame[]
  /** Studies of these agents, alone or together. */
  observed: readonly ObservedRatio[]
  thresholds: readonly CrossedThreshold[]
  /** Who is there to raise it: then the change is the one that others make of what is boosted. */
  boostedBy?: readonly string[]
}

/** By victim, who of the list is there to raise it, as a booster is. */
export type Boosters = ReadonlyMap<string, ReadonlySet<string>>

const noBoosters: Boosters = new Map()

/** Studies of one pair lie so far apart, as standard deviation in log ratio. */
const spreadOfStudies = 0.3
/** A change within these ratios is none to speak of. */
const noChange = { least: Math.log(0.8), most: Math.log(1.25) }
/** The model misses an unseen pair by so much in the mean: what it computes below is not told apart from no change. */
const missedBy = Math.log(1.4)
/** An agent with a smaller part is not told. */
const leastShare = 0.05
/** An agent with a part of this size must rest on studies for a figure to be printed. */
const mainShare = 0.25
/** Where no band was set. */
const widestBand: BandWidth = { base: 0.5, slope: 0.5 }

/**
 * How the substances of a list and the person change each other's exposure, the greatest change first. A substance is
 * never its own perpetrator. What is measured of just these agents stands over what is computed. What a booster is there to
 * raise is taken as boosted where others change it. Nothing is said of a pair of which no pathway and no study is known.
 *
 * @param traits What is so of the person, as `CYP2D6 poor` or `smoking`.
 *
 * @example
 * exposuresOf(exposureTable, [{ slug: 'simvastatin' }, { slug: 'ketoconazole' }])[0]?.direction // 'up'
 */
export function exposuresOf(
  table: ExposureTable,
  list: readonly TakenSubstance[],
  traits: readonly TraitName[] = [],
  boosters: Boosters = noBoosters,
): readonly Exposure[] {
  const ready = readyFor(table)
  const present = new Set([...list.map(({ slug }) => slug), ...traits])
  const agents = [
    ...new Map(list.map((taken) => [taken.slug, ready.agentOf(taken)] as const)).values(),
    ...traits.flatMap((id) => ready.traitOf(id) ?? []),
  ]
  const victims = new Map(
    list.filter(({ stoppedDaysAgo }) => stoppedDaysAgo === undefined).map((one) => [one.slug, one]),
  )
  return [...victims.values()]
    .flatMap(({ slug, route = 'oral' }) => {
      const victim = ready.victimOf(slug, route === 'oral')
      const possible = agents.filter((agent) => victim.mayBeChangedBy(agent))
      if (possible.length === 0) return []
      const isBooster = ({ id }: Agent): boolean => boosters.get(slug)?.has(id) === true
      return ready.remembered(victim, possible, { present, isBooster }, () => {
        const all = possible.map(({ agent }) => agent)
        const of = { table, victim: victim.victim, present }
        const both = all.filter(isBooster)
        const boosted = both.length === 0 ? [] : exposuresOfOne({ ...of, both }, without(all, both))
        return boosted.length > 0 ? boosted : exposuresOfOne({ ...of, both: [] }, all)
      })
    })
    .sort((one, other) => Math.abs(other.logRatio) - Math.abs(one.logRatio) || (one.slug < other.slug ? -1 : 1))
}

/** A victim, and what there is in any case. */
interface Around {
  table: ExposureTable
  victim: Victim
  /** Of the list and the person. */
  present: ReadonlySet<string>
  /** What is there to raise it, in both arms. */
  both: readonly Agent[]
}

function without(all: readonly Agent[], some: readonly Agent[]): readonly Agent[] {
  return all.filter((one) => !some.includes(one))
}

/** How everything else changes one substance: itself, and what of it acts where that was measured. */
function exposuresOfOne(around: Around, others: readonly Agent[]): readonly Exposure[] {
  const { table, victim, both } = around
  const { by: studied } = studiesOfVictim(table, victim.slug)
  const pathways = new Set(victim.carried.map(({ pathway }) => pathway))
  const possible = others.map((agent) => meeting(agent, pathways))
  const parts = partsOf(table, victim, possible, both)
  const acting = possible.filter(
    (agent, index) =>
      Math.abs(parts.alone(index)) > hardlyAny || (studied.has(agent.id) && isMeasuredAtAll(around, agent)),
  )
  if (acting.length === 0) return []
  const parent = ofParent(
    around,
    acting,
    acting.length === possible.length ? parts : partsOf(table, victim, acting, both),
  )
  const active = (['active', 'sum'] as const).flatMap((species) => ofSpecies(around, acting, species))
  return [...(parent === undefined ? [] : [parent]), ...active]
}

/** An agent with no more than what it does to some pathways. */
function meeting(agent: Agent, pathways: ReadonlySet<string>): Agent {
  const { id, given, trait } = agent
  if (given !== undefined) {
    const influences = given.influences.filter(({ pathway }) => pathways.has(pathway))
    return { ...agent, given: { ...given, influences } }
  }
  return trait === undefined || pathways.has(trait.pathway) ? agent : { id }
}

function isMeasuredAtAll({ table, victim, present }: Around, agent: Agent): boolean {
  return (['parent', 'active', 'sum'] as const).some((species) =>
    isMeasured(table, victim, [agent], { present, species }),
  )
}

function ofParent(
  { table, victim, present, both }: Around,
  agents: readonly Agent[],
  parts: Parts,
): Exposure | undefined {
  const foreseen = parts.whole()
  const blames = blameOf(parts, agents)
  const around = { present, species: 'parent' as const }
  const exact = measuredOf(table, victim, agents, around)
  const { by: everMeasured } = studiesOfVictim(table, victim.slug)
  const single = new Map(
    agents.flatMap((agent): [Agent, Measured][] => {
      if (!everMeasured.has(agent.id)) return []
      const measured = agents.length === 1 ? exact : measuredOf(table, victim, [agent], around)
      return measured === undefined ? [] : [[agent, measured]]
    }),
  )
  const rows = exact !== undefined && agents.length > 1 ? [exact, ...single.values()] : [...single.values()]
  const common = { victim, both, blames, observed: rows.flatMap((one) => one.rows) }
  if (exact !== undefined)
    return made(
      table,
      common,
      'observed',
      foreseen.logRatio + residualOf(table, victim, exact, agents),
      spreadAround(exact),
    )
  const family = familyOfBlame(blames)
  const band = table.bands[family] ?? table.bands.other ?? widestBand
  const computed = Math.hypot(foreseen.sd, band.base, band.slope * foreseen.logRatio)
  let logRatio = foreseen.logRatio
  let left = 1
  let studied = 0
  const anchor = [...blames].sort(greaterPart).find(({ agent }) => single.has(agent))
  for (const blame of blames) {
    const { agent, alone, last, share } = blame
    const measured = single.get(agent)
    if (measured === undefined) continue
    // What was measured of the one that does most counts whole; where others do the same, less is left for them to do.
    const kept = blame === anchor || Math.abs(alone) <= hardlyAny ? 1 : Math.min(Math.max(last / alone, 0), 1)
    logRatio += residualOf(table, victim, measured, [agent]) * kept
    left -= share
    studied += share * spreadAround(measured)
  }
  const sd = Math.hypot(studied, Math.max(left, 0) * computed)
  const basis = blames.every((blame) => single.has(blame.agent) || restsOnStudies(table, victim, blame))
    ? 'fit'
    : 'class'
  const direction = directionOf(logRatio)
  // What raises and what lowers may come out even; what does hardly anything is not told.
  const isEven = blames.some(({ alone }) => directionOf(alone) !== 'none')
  if (direction === 'none' && single.size === 0 && !isEven) return undefined
  return made(table, common, basis, logRatio, single.size === 0 ? computed : sd)
}

/** A metabolite or a sum stands only as it was measured. */
function ofSpecies(
  { table, victim, present, both }: Around,
  agents: readonly Agent[],
  species: 'active' | 'sum',
): readonly Exposure[] {
  const around = { present, species }
  const together = measuredOf(table, victim, agents, around)
  const found: (readonly [readonly Agent[], Measured])[] =
    together !== undefined
      ? [[agents, together]]
      : agents.flatMap((agent) => {
          const measured = measuredOf(table, victim, [agent], around)
          return measured === undefined ? [] : [[[agent], measured] as const]
        })
  return found.map(([of, measured]) => ({
    slug: victim.slug,
    species,
    direction: directionOf(measured.logRatio),
    basis: 'observed',
    logRatio: measured.logRatio,
    sd: spreadAround(measured),
    by: blameOf(partsOf(table, victim, of, both), of).map((blame) => ({
      ...blame,
      share: blame.share === 0 ? 1 / of.length : blame.share,
    })),
    observed: measured.rows,
    thresholds: [],
    ...boostedBy(both),
  }))
}

function made(
  table: ExposureTable,
  {
    victim,
    both,
    blames,
    observed,
  }: Pick<Around, 'victim' | 'both'> & { blames: readonly Blame[]; observed: readonly ObservedRatio[] },
  basis: ExposureBasis,
  logRatio: number,
  sd: number,
): Exposure {
  const known = blames.some(({ share }) => share > 0)
  const direction = directionOf(logRatio)
  const by = known ? blames : blames.map((blame) => ({ ...blame, share: 1 / blames.length }))
  return {
    slug: victim.slug,
    species: 'parent',
    direction,
    ...(basis !== 'observed' && direction !== 'none' && Math.abs(logRatio) < missedBy && { unsure: true as const }),
    basis,
    logRatio,
    sd,
    by: by.filter(({ share }) => share >= leastShare).sort(greaterPart),
    observed,
    thresholds: crossedBy(table.thresholds[victim.slug] ?? [], { logRatio, sd }),
    ...boostedBy(both),
  }
}

function boostedBy(both: readonly Agent[]): Pick<Exposure, 'boostedBy'> {
  return both.length === 0 ? {} : { boostedBy: both.map(({ id }) => id) }
}

/** The greater part first, then by name. */
function greaterPart(one: Blame, other: Blame): number {
  return other.share - one.share || (one.agent.id < other.agent.id ? -1 : 1)
}

function directionOf(logRatio: number): Exposure['direction'] {
  return logRatio >= noChange.most ? 'up' : logRatio <= noChange.least ? 'down' : 'none'
}

/** How far another study would lie from the mean of these. */
function spreadAround({ rows }: Measured): number {
  return spreadOfStudies * Math.sqrt(1 + 1 / rows.length)
}

function familyOfBlame(blames: readonly Blame[]): string {
  const [most] = [...blames].sort(greaterPart)
  if (most === undefined || most.pathway === undefined || most.effect === undefined) return noPathway
  const { agent, pathway, effect } = most
  return familyOf({ slug: agent.id, pathway, effect }, agent.given?.phase === 'single')
}

/** Whether studies speak of the victim's share or of the agent's strength, where the agent has a main part. */
function restsOnStudies(table: ExposureTable, victim: Victim, { agent, pathway, share }: Blame): boolean {
  if (share < mainShare) return true
  const places = [
    ...victim.carried.filter((one) => one.pathway === pathway).map(({ parameter }) => parameter),
    ...(agent.given?.influences ?? []).filter((one) => one.pathway === pathway).map(({ parameter }) => parameter),
    ...(agent.trait === undefined ? [] : [agent.trait.parameter]),
  ]
  return places.some((place) => table.informed[place] === 1)
}
