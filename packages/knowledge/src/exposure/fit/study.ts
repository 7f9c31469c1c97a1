import {
  type Carried,
  type ExposureModel,
  exposureModel,
  type GenePhenotype,
  type GeneralParameters,
  type Given,
  type Influence,
  stageOf,
  type Trait,
} from '@mixwise/core'
import type { Traits } from '../cells.js'
import type { Observed } from '../observed.js'
import { gutPrior, type Prior, type PriorRole, priorOf, rolesCounted } from './priors.js'

/** A measured ratio as the model sees it. */
export interface Study {
  row: Observed
  /** Rows of one pair are kept together. */
  pair: string
  logRatio: number
  model: ExposureModel
}

/** Every parameter there is: its name, and what is thought of it before any ratio is looked at. */
export interface Parameters {
  names: string[]
  priors: Prior[]
  general: GeneralParameters
  /** The place of a parameter, which is added where there is none of that name. */
  placeOf(name: string, prior: Prior): number
}

/** What is known of a substance in clearance. */
export type RolesOf = (slug: string) => readonly PriorRole[]

/** The pathway that a gene makes. */
const pathwayOfGene: Readonly<Record<string, string>> = {
  CYP2D6: 'cyp2d6',
  CYP2C19: 'cyp2c19',
  CYP2C9: 'cyp2c9',
  CYP2B6: 'cyp2b6',
  SLCO1B1: 'oatp1b',
  UGT1A1: 'ugt',
}

/** Activity that a phenotype leaves, before any ratio is looked at, and how sure that is on the log scale. */
const inherited: Readonly<Record<string, { left: number; sd: number }>> = {
  poor: { left: 0.02, sd: 0.5 },
  intermediate: { left: 0.5, sd: 0.4 },
  decreased: { left: 0.6, sd: 0.3 },
  rapid: { left: 1.4, sd: 0.3 },
  increased: { left: 1.3, sd: 0.3 },
  ultrarapid: { left: 2, sd: 0.4 },
}

/** Days until half of an induction has come. */
export const inductionHalfTimeDays = 2.5

/**
 * No parameters but those that belong to no single substance.
 *
 * @example
 * const parameters = newParameters()
 * parameters.placeOf('midazolam share cyp3a', priorOf(role))
 */
export function newParameters(): Parameters {
  const names: string[] = []
  const priors: Prior[] = []
  const places = new Map<string, number>()
  const placeOf = (name: string, prior: Prior): number => {
    const known = places.get(name)
    if (known !== undefined) return known
    places.set(name, names.length)
    priors.push(prior)
    return names.push(name) - 1
  }
  const general = {
    doseExponent: placeOf('dose exponent', { group: '', mean: 0.4, sd: 0.15 }),
    pastGutInhibits: placeOf('past the gut inhibits', { group: '', mean: -0.5, sd: 0.5 }),
    pastGutInduces: placeOf('past the gut induces', { group: '', mean: -1, sd: 0.5 }),
  }
  return { names, priors, general, placeOf }
}

/** Juices block the wall of the gut and hardly reach the liver. */
const actsInGutAlone: readonly string[] = ['grapefruit', 'seville-orange']

/**
 * The pathways that carry a substance out, each with its parameter.
 *
 * @example
 * carriedOf('midazolam', rolesOf, parameters).map(({ stage }) => stage) // ['gut', 'elimination']
 */
export function carriedOf(slug: string, rolesOf: RolesOf, parameters: Parameters): readonly Carried[] {
  const substrate = rolesCounted(rolesOf(slug)).filter(({ role }) => role === 'substrate')
  const byCyp3a = substrate.find(({ pathway }) => pathway === 'cyp3a')
  const carried = substrate.map((role): Carried => {
    const { pathway } = role
    const stage = stageOf(pathway)
    // What the enzymes of the gut's wall take is soaked up well enough for its pumps to do little.
    const late = stage === 'efflux' && byCyp3a !== undefined && byCyp3a.strength !== 'minor'
    const prior = priorOf(late ? { ...role, strength: 'minor' } : role)
    return { pathway, stage, parameter: parameters.placeOf(`${slug} share ${pathway}`, prior) }
  })
  if (byCyp3a === undefined) return carried
  const parameter = parameters.placeOf(`${slug} share gut`, gutPrior(byCyp3a))
  return [{ pathway: 'cyp3a', stage: 'gut', parameter }, ...carried]
}

/**
 * What a substance does to pathways, each with its parameter.
 *
 * @example
 * influencesOf('rifampin', rolesOf, parameters).map(({ kind }) => kind)
 */
export function influencesOf(slug: string, rolesOf: RolesOf, parameters: Parameters): readonly Influence[] {
  const roles = rolesCounted(rolesOf(slug)).filter(({ role }) => role !== 'substrate')
  const induces = roles.some(({ role }) => role === 'inducer')
  return roles.flatMap((role): Influence[] => {
    const { pathway } = role
    const kind = role.role === 'inhibitor' ? 'inhibits' : 'induces'
    const one = (name: string, only?: Influence['only']): Influence => ({
      pathway,
      kind,
      parameter: parameters.placeOf(name, priorOf(role)),
      ...(only !== undefined && { only }),
      ...(actsInGutAlone.includes(slug) && { gutAlone: true }),
    })
    const name = `${slug} ${kind} ${pathway}`
    // What blocks and induces has had no time to induce with its first dose, and then blocks alone.
    return kind === 'inhibits' && induces
      ? [one(`${name} with one dose`, 'first-dose'), one(name, 'repeated')]
      : [one(name)]
  })
}

/**
 * What a gene's phenotype or a habit does, with its parameter; nothing where it does nothing to exposure.
 *
 * @example
 * traitsOf({ genes: [{ gene: 'CYP2D6', phenotype: 'poor' }], smoking: false }, parameters)[0]?.pathway // 'cyp2d6'
 */
export function traitsOf({ genes, smoking }: Traits, parameters: Parameters): readonly Trait[] {
  const inheriting = genes.flatMap((one) => inheritedTrait(one, parameters) ?? [])
  if (!smoking) return inheriting
  const prior = priorOf({ pathway: 'cyp1a2', role: 'inducer', strength: 'moderate', confidence: 'A' })
  return [...inheriting, { pathway: 'cyp1a2', kind: 'induces', parameter: parameters.placeOf('smoking', prior) }]
}

function inheritedTrait({ gene, phenotype }: GenePhenotype, parameters: Parameters): Trait | undefined {
  const pathway = pathwayOfGene[gene]
  const left = inherited[phenotype]
  if (pathway === undefined || left === undefined) return undefined
  const prior = { group: '', mean: Math.log(left.left), sd: left.sd }
  return { pathway, kind: 'inherits', parameter: parameters.placeOf(`${gene} ${phenotype}`, prior) }
}

/**
 * A measured ratio as the model sees it.
 *
 * @param usualMgPerDay The dose at which a perpetrator's strength is stated.
 *
 * @example
 * studyOf(row, rolesOf, usualMgPerDay, parameters).pair // 'simvastatin < diltiazem'
 */
export function studyOf(
  row: Observed,
  rolesOf: RolesOf,
  usualMgPerDay: (slug: string) => number | undefined,
  parameters: Parameters,
): Study {
  const phase = row.phase ?? 'repeated'
  const givenOf = ({ slug, mgPerDay }: { slug: string; mgPerDay?: number }): Given => {
    const usual = usualMgPerDay(slug)
    return {
      influences: influencesOf(slug, rolesOf, parameters),
      doseOverUsual: mgPerDay === undefined || usual === undefined ? 1 : mgPerDay / usual,
      phase,
      induced: row.days === undefined || phase === 'after' ? 1 : 1 - 2 ** (-row.days / inductionHalfTimeDays),
      inhibited: phase === 'after' ? 0 : 1,
    }
  }
  const both = row.bothArms.substances.map((slug) => givenOf({ slug }))
  const before = { given: both, traits: traitsOf(row.bothArms.traits, parameters) }
  const after = {
    given: [...both, ...row.perpetrators.map(givenOf)],
    traits: [...before.traits, ...traitsOf(row.person, parameters)],
  }
  return {
    row,
    pair: pairOf(row),
    logRatio: Math.log(row.ratio),
    model: exposureModel(
      { carried: carriedOf(row.victim, rolesOf, parameters), byMouth: row.route === 'oral', before, after },
      parameters.general,
    ),
  }
}

/**
 * What rows of one pair have in common.
 *
 * @example
 * pairOf(row) // 'simvastatin < diltiazem'
 */
export function pairOf({ victim, perpetrators, person }: Observed): string {
  const by = [
    ...perpetrators.map(({ slug }) => slug).sort(),
    ...person.genes.map(({ gene, phenotype }) => `${gene} ${phenotype}`),
    ...(person.smoking ? ['smoking'] : []),
  ]
  return `${victim} < ${by.join(' + ')}`
}
