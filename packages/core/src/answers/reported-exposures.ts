import { withoutUsed } from '../check/changed-nothing.js'
import { citationsOf } from '../check/citations-of.js'
import { dailyMg } from '../check/condition.js'
import { localUseOf } from '../check/local-use.js'
import type { CheckResult } from '../check/result.js'
import type { ReportedExposure } from '../contract/exposure.js'
import { crossedFrom } from '../exposure/crossed.js'
import { exposureText, toldRatio } from '../exposure/exposure-text.js'
import { type Boosters, type Exposure, exposuresOf } from '../exposure/exposures.js'
import { namesIn } from '../exposure/measured.js'
import type { ActiveForm, ExposureTable } from '../exposure/table.js'
import type { TakenSubstance, TraitName } from '../exposure/taken.js'
import type { Knowledge } from '../knowledge/open.js'
import { highOf, middleOf, type Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Issue } from '../vocabulary/issues.js'
import { nameOfSlug } from './named.js'

/**
 * The changes of exposure in a list that was checked, in the published shape.
 *
 * @example
 * reportExposures(knowledge, noExposure, check(knowledge, ['simvastatin', 'diltiazem'])) // []
 */
export function reportExposures(
  knowledge: Knowledge,
  table: ExposureTable,
  result: CheckResult,
): readonly ReportedExposure[] {
  const list = result.slugs.flatMap((slug, index) => {
    const taking = result.takings[index] ?? {}
    return isUsedLocally(knowledge, slug, taking) ? [] : (takenOf(slug, taking) ?? [])
  })
  const nameOf = (id: string): string => (list.some(({ slug }) => slug === id) ? nameOfSlug(knowledge, id) : id)
  const boosters = boostersOf(result)
  return exposuresOf(table, list, traitsOf(result.person), boosters).map((exposure) =>
    reported(knowledge, table, exposure, nameOf, isWanted(boosters, exposure)),
  )
}

/**
 * The issues without those that say that a genotype or a habit changed nothing, where it changed an exposure.
 *
 * @example
 * withoutCounted([], []) // []
 */
export function withoutCounted(issues: readonly Issue[], exposures: readonly ReportedExposure[]): readonly Issue[] {
  const by = exposures.flatMap((one) => one.by.map(({ slug }) => slug))
  const circumstances = [
    ...(by.includes('smoking') ? ['smoking'] : []),
    ...(by.some((id) => id.includes(' ')) ? ['genotype'] : []),
  ]
  return withoutUsed(issues, { circumstances, conditions: [] })
}

/**
 * Whether a dose was given that is none.
 *
 * @example
 * isNoDose({ doseMg: 0 }) // true
 */
export function isNoDose(taking: Taking): boolean {
  return [taking.doseMg, dailyMg(taking)].some((amount) => amount !== undefined && highOf(amount) === 0)
}

/**
 * Whether so little of a substance reaches the blood, the way it is taken, that it changes nothing there and nothing
 * changes it.
 *
 * @example
 * isUsedLocally(knowledge, 'ketoconazole', { route: 'topical' }) // true
 */
export function isUsedLocally(knowledge: Knowledge, slug: string, taking: Taking): boolean {
  return localUseOf(knowledge, knowledge.slugs.find(slug), taking, ['exposure-up', 'exposure-down']) !== undefined
}

/** A substance as far as it matters for exposure; undefined for one that is not in the body. */
function takenOf(slug: string, taking: Taking): TakenSubstance | undefined {
  const { state, daysAgo, route, frequency } = taking
  if (state === 'held' || state === 'skipped' || isNoDose(taking)) return undefined
  const mgPerDay = dailyMg(taking)
  return {
    slug,
    ...(mgPerDay !== undefined && { mgPerDay: middleOf(mgPerDay) }),
    ...(route !== undefined && { route }),
    ...(frequency === 'single' && { once: true }),
    ...(state === 'past' && { stoppedDaysAgo: daysAgo === undefined ? Number.NaN : middleOf(daysAgo) }),
  }
}

function traitsOf({ genotype = {}, smoking }: Person): readonly TraitName[] {
  return [
    ...Object.entries(genotype).map(([gene, phenotype]) => `${gene} ${phenotype}`),
    ...(smoking === 'current' ? ['smoking'] : []),
  ]
}

/** By victim, of whom a rule says that it is there to raise it. */
function boostersOf({ findings }: CheckResult): Boosters {
  const boosters = new Map<string, Set<string>>()
  for (const { topic, directed, substances } of findings) {
    const [booster, victim] = substances
    if (topic !== 'neutral' || !directed || booster === undefined || victim === undefined) continue
    boosters.set(victim, new Set([...(boosters.get(victim) ?? []), booster]))
  }
  return boosters
}

/** Whether the one who does most of it is there to do it. */
function isWanted(boosters: Boosters, { slug, direction, by }: Exposure): boolean {
  return direction === 'up' && by[0] !== undefined && boosters.get(slug)?.has(by[0].agent.id) === true
}

function reported(
  knowledge: Knowledge,
  table: ExposureTable,
  exposure: Exposure,
  nameOf: (id: string) => string,
  wanted: boolean,
): ReportedExposure {
  const { slug, species, direction, unsure, basis, by, observed, thresholds, boostedBy = [] } = exposure
  const ratio = toldRatio(exposure)
  const [threshold] = thresholds
  const active = table.active[slug]
  const cite = [...observed.flatMap((row) => row.cite), ...(threshold?.cite ?? []), ...(active?.cite ?? [])]
  return {
    slug,
    name: nameOf(slug),
    species,
    direction,
    ...(unsure === true && { unsure }),
    ...(ratio !== undefined && { ratio }),
    basis,
    by: by.map(({ agent, pathway, effect, share }) => ({
      slug: agent.id,
      name: nameOf(agent.id),
      ...(pathway !== undefined && { pathway }),
      ...(effect !== undefined && { effect }),
      share: rounded(share),
    })),
    observed: observed.map((row) => ({
      perpetrators: namesIn(row),
      ratio: row.ratio,
      ...(row.regimen !== undefined && { doseText: row.regimen }),
      ...(row.people !== undefined && { people: row.people }),
      cite: row.cite,
    })),
    ...(threshold !== undefined &&
      !wanted && {
        thresholds: {
          crossed: threshold.action,
          at: threshold.ratio,
          probability: rounded(threshold.probability),
          asks: threshold.asks,
          consequence: threshold.consequence,
          cite: threshold.cite,
        },
      }),
    ...(wanted && { wanted }),
    context: [
      ...(wanted ? [`${nameOf(by[0]?.agent.id ?? '')} is there to raise it`] : []),
      ...(boostedBy.length > 0
        ? [`compared with ${boostedBy.map(nameOf).join(' and ')}, which is there to raise it, and without the rest`]
        : []),
      ...(active !== undefined && species === 'parent' ? [activeText(active, exposure)] : []),
      ...(threshold !== undefined && !wanted && threshold.probability < crossedFrom
        ? [`it is possible, not likely, that it comes to what a source warns of`]
        : []),
    ],
    text: exposureText(exposure, ratio),
    citations: citationsOf(knowledge, cite),
  }
}

/** What of it acts, and which way that goes where all that changes it acts on what makes that. */
function activeText({ kind, active, madeBy = [] }: ActiveForm, { direction, by }: Exposure): string {
  if (kind === 'active-metabolite') return `${active}, which is made of it, acts too`
  const isMaking = by.every(({ pathway }) => pathway !== undefined && madeBy.includes(pathway))
  if (!isMaking || direction === 'none') return `it acts as ${active}, of which this says nothing`
  return `it acts as ${active}, of which ${direction === 'up' ? 'less' : 'more'} is made then; how much was not measured`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
