import {
  type ExposureTable,
  type ObservedRatio,
  type PerpetratorFacts,
  stageOf,
  type Threshold,
  type Trait,
} from '@mixwise/core'
import type { Traits } from './cells.js'
import { carriedOf, inductionHalfTimeDays, influencesOf, newParameters, type RolesOf, traitsOf } from './fit/study.js'
import type { FittedValues } from './fitted.js'
import type { Observed } from './observed.js'
import type { Onset } from './onsets.js'
import type { ExposureTables } from './read-exposure.js'
import { usualDoses } from './usual-doses.js'

/** Of these a person may be: every phenotype that changes a pathway. */
const traitsKnown: readonly Traits[] = [
  ...(['CYP2D6', 'CYP2C19', 'CYP2B6'] as const).flatMap((gene) =>
    (['poor', 'intermediate', 'rapid', 'ultrarapid'] as const).map((phenotype) => ({
      genes: [{ gene, phenotype }],
      smoking: false,
    })),
  ),
  ...(['CYP2C9', 'UGT1A1'] as const).flatMap((gene) =>
    (['poor', 'intermediate'] as const).map((phenotype) => ({ genes: [{ gene, phenotype }], smoking: false })),
  ),
  ...(['poor', 'decreased', 'increased'] as const).map((phenotype) => ({
    genes: [{ gene: 'SLCO1B1' as const, phenotype }],
    smoking: false,
  })),
  { genes: [], smoking: true },
]

/**
 * The table that exposure ratios are worked out from: fitted values where studies speak, what the strength class of a
 * role lets expect where none does.
 *
 * @param slugs Everything that may be a victim or a perpetrator.
 *
 * @example
 * compileExposure(tables, fitted, rolesOf, slugs).values.length
 */
export function compileExposure(
  tables: ExposureTables,
  fitted: FittedValues,
  rolesOf: RolesOf,
  slugs: readonly string[],
): ExposureTable {
  const { observed, onsets, tolerance, active } = tables
  const parameters = newParameters()
  const usual = usualDoses(observed, onsets)
  const carried: Record<string, ExposureTable['carried'][string]> = {}
  const perpetrators: Record<string, PerpetratorFacts> = {}
  for (const slug of slugs) {
    const ways = carriedOf(slug, rolesOf, parameters)
    if (ways.length > 0)
      carried[slug] = ways.map(({ pathway, stage, parameter }) =>
        stage === stageOf(pathway) ? [pathway, parameter] : [pathway, parameter, stage],
      )
    const influences = influencesOf(slug, rolesOf, parameters)
    if (influences.length === 0) continue
    const usualMgPerDay = usual.get(slug)
    perpetrators[slug] = {
      influences,
      ...(usualMgPerDay !== undefined && { usualMgPerDay }),
      ...daysOf(onsets.filter(({ perpetrator }) => perpetrator === slug)),
    }
  }
  const traits: Record<string, Trait> = {}
  for (const one of traitsKnown)
    for (const trait of traitsOf(one, parameters)) traits[nameOfTraits(one)[0] as string] = trait
  const { names, priors, general } = parameters
  const known = names.map((name) => fitted.parameters.get(name))
  return {
    version: 1,
    values: known.map((one, place) => {
      const { group, mean } = priors[place] as (typeof priors)[number]
      return rounded(one?.value ?? fitted.groups.get(group) ?? mean)
    }),
    sd: known.map((one, place) => rounded(one?.sd ?? (priors[place] as (typeof priors)[number]).sd)),
    informed: known.map((one) => (one === undefined ? 0 : 1)),
    general,
    carried,
    perpetrators,
    traits,
    bands: Object.fromEntries(fitted.bands),
    observed: observed.map(ratioOf),
    thresholds: thresholdsOf(tolerance),
    active: Object.fromEntries(
      active.map(({ substance, kind, active, pathways, cite }) => [
        substance,
        { kind, active, ...(pathways.length > 0 && { madeBy: pathways }), cite },
      ]),
    ),
    inductionHalfTimeDays,
  }
}

/** Names of traits, as the table has them. */
function nameOfTraits({ genes, smoking }: Traits): readonly string[] {
  return [...genes.map(({ gene, phenotype }) => `${gene} ${phenotype}`), ...(smoking ? ['smoking'] : [])]
}

function ratioOf(row: Observed): ObservedRatio {
  const { victim, perpetrators, person, bothArms, regimen, days, phase, route, species, measure, ratio, people, cite } =
    row
  const traits = nameOfTraits(person)
  const both = [...bothArms.substances, ...nameOfTraits(bothArms.traits)]
  return {
    victim,
    by: perpetrators,
    ...(traits.length > 0 && { traits }),
    ...(both.length > 0 && { bothArms: both }),
    ...(regimen !== undefined && { regimen }),
    ...(days !== undefined && { days }),
    ...(phase !== undefined && { phase }),
    route,
    species,
    measure,
    ratio,
    ...(people !== undefined && { people }),
    cite,
  }
}

function thresholdsOf(tolerance: ExposureTables['tolerance']): Record<string, Threshold[]> {
  const byVictim: Record<string, Threshold[]> = {}
  for (const { victim, note: _, ...threshold } of tolerance) {
    byVictim[victim] ??= []
    byVictim[victim].push(threshold)
  }
  return byVictim
}

function daysOf(onsets: readonly Onset[]): Pick<PerpetratorFacts, 'onsetDays' | 'offsetDays'> {
  const onset: { inhibits?: number; induces?: number } = {}
  const offset: { inhibits?: number; induces?: number } = {}
  for (const { effect, onsetDays, offsetDays } of onsets) {
    if (onsetDays !== undefined) onset[effect] = onsetDays
    if (offsetDays !== undefined) offset[effect] = offsetDays
  }
  return {
    ...(Object.keys(onset).length > 0 && { onsetDays: onset }),
    ...(Object.keys(offset).length > 0 && { offsetDays: offset }),
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
