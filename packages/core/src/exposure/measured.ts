import { type Agent, foreseeRatio, type Victim } from './foresee.js'
import type { ExposureTable, ObservedRatio } from './table.js'
import { givenOf, traitOf } from './taken.js'

/** What studies of one combination say. */
export interface Measured {
  rows: readonly ObservedRatio[]
  /** Mean log ratio of the studies, as far as it is left of what was stopped. */
  logRatio: number
}

/** The measured changes of one victim, and by what they were. */
export interface StudiedVictim {
  rows: readonly ObservedRatio[]
  /** Slugs and names of traits. */
  by: ReadonlySet<string>
}

const nobody: StudiedVictim = { rows: [], by: new Set() }

/** The studies of each victim, read once for a table. */
const byVictim = new WeakMap<ExposureTable, ReadonlyMap<string, StudiedVictim>>()

/**
 * The measured changes of a victim.
 *
 * @example
 * studiesOfVictim(exposureTable, 'simvastatin').rows.length > 10 // true
 */
export function studiesOfVictim(table: ExposureTable, victim: string): StudiedVictim {
  let studied = byVictim.get(table)
  if (studied === undefined) {
    const sorted = new Map<string, { rows: ObservedRatio[]; by: Set<string> }>()
    for (const row of table.observed) {
      const known = sorted.get(row.victim) ?? { rows: [], by: new Set<string>() }
      sorted.set(row.victim, known)
      known.rows.push(row)
      for (const id of namesIn(row)) known.by.add(id)
    }
    studied = sorted
    byVictim.set(table, studied)
  }
  return studied.get(victim) ?? nobody
}

/** What else is so in the list: what both arms of a study may have had. */
export interface Surroundings {
  /** Slugs of the list and names of the person's traits. */
  present: ReadonlySet<string>
  species: ObservedRatio['species']
}

/**
 * What studies have measured of exactly these agents on a victim; undefined where nobody has.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * measuredOf(exposureTable, victim, agents, { present: new Set(['ketoconazole']), species: 'parent' })?.rows.length > 1 // true
 */
export function measuredOf(
  table: ExposureTable,
  victim: Victim,
  agents: readonly Agent[],
  around: Surroundings,
): Measured | undefined {
  const rows = studiesOfVictim(table, victim.slug).rows.filter((row) => isOfThese(row, victim, agents, around))
  if (rows.length === 0) return undefined
  return { rows, logRatio: leftOfAll(agents) * meanOf(rows, ({ ratio }) => Math.log(ratio)) }
}

/**
 * Whether studies have measured exactly these agents on a victim.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * isMeasured(exposureTable, victim, agents, { present: new Set(['ketoconazole']), species: 'parent' }) // true
 */
export function isMeasured(
  table: ExposureTable,
  victim: Victim,
  agents: readonly Agent[],
  around: Surroundings,
): boolean {
  return studiesOfVictim(table, victim.slug).rows.some((row) => isOfThese(row, victim, agents, around))
}

/**
 * Mean of measured less what the model foresees for the circumstances of the studies, so that it can be carried over to
 * another dose.
 *
 * @example
 * const victim = victimOf(exposureTable, 'midazolam', true)
 * const agents = [{ id: 'ketoconazole', given: givenOf(exposureTable, { slug: 'ketoconazole' }) }]
 * const measured = measuredOf(exposureTable, victim, agents, { present: new Set(['ketoconazole']), species: 'parent' })
 * Math.abs(residualOf(exposureTable, victim, measured, agents)) < 1 // true
 */
export function residualOf(
  table: ExposureTable,
  victim: Victim,
  { rows }: Pick<Measured, 'rows'>,
  agents: readonly Agent[],
): number {
  return leftOfAll(agents) * meanOf(rows, (row) => Math.log(row.ratio) - foreseenFor(table, victim, row, agents))
}

function isOfThese(
  row: ObservedRatio,
  victim: Victim,
  agents: readonly Agent[],
  { present, species }: Surroundings,
): boolean {
  const { by, traits = [], bothArms = [], phase } = row
  return (
    row.species === species &&
    phase !== 'after' &&
    by.length + traits.length === agents.length &&
    (row.route === 'oral') === victim.byMouth &&
    agents.every(
      ({ id, given }) =>
        (by.some(({ slug }) => slug === id) || traits.includes(id)) &&
        (given === undefined || (given.phase === 'single') === (phase === 'single')),
    ) &&
    bothArms.every((id) => isUsual(id) || present.has(id))
  )
}

function meanOf(rows: readonly ObservedRatio[], of: (row: ObservedRatio) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0) / rows.length
}

function leftOfAll(agents: readonly Agent[]): number {
  return agents.reduce((least, agent) => Math.min(least, leftOf(agent)), 1)
}

/** How much is left of what a study measured, from 0 to 1: what was stopped fades, seen or foreseen. */
function leftOf({ given }: Agent): number {
  if (given?.phase !== 'after') return 1
  const there = given.influences.map(({ kind }) => (kind === 'induces' ? given.induced : given.inhibited))
  return there.length === 0 ? Math.max(given.induced, given.inhibited) : Math.max(...there)
}

/** What the model foresees for the days of a study, and for its doses where those of the list are known. */
function foreseenFor(table: ExposureTable, victim: Victim, row: ObservedRatio, agents: readonly Agent[]): number {
  const isDosed = (slug: string): boolean => agents.some(({ id, mgPerDay }) => id === slug && mgPerDay !== undefined)
  const traits = (names: readonly string[]): Agent[] =>
    names.flatMap((id): Agent[] => {
      const trait = traitOf(table, id)
      return trait === undefined ? [] : [{ id, trait }]
    })
  const given = (slug: string, mgPerDay?: number): Agent[] => {
    const one = givenOf(table, {
      slug,
      ...(mgPerDay !== undefined && isDosed(slug) && { mgPerDay }),
      ...(row.phase === 'single' && { once: true }),
    })
    if (one === undefined) return []
    const come = row.days === undefined ? 1 : 1 - 2 ** (-row.days / table.inductionHalfTimeDays)
    return [{ id: slug, given: { ...one, induced: come } }]
  }
  const both = row.bothArms ?? []
  return foreseeRatio(
    table,
    victim,
    [...row.by.flatMap(({ slug, mgPerDay }) => given(slug, mgPerDay)), ...traits(row.traits ?? [])],
    [...both.flatMap((slug) => given(slug)), ...traits(both)],
  )
}

/**
 * What a measured change was by: slugs and names of traits.
 *
 * @example
 * namesIn({ by: [{ slug: 'fluoxetine' }], traits: ['CYP2D6 poor'] }) // ['fluoxetine', 'CYP2D6 poor']
 */
export function namesIn({ by, traits = [] }: Pick<ObservedRatio, 'by' | 'traits'>): readonly string[] {
  return [...by.map(({ slug }) => slug), ...traits]
}

/** Whom a study took because nothing is unusual of them. */
function isUsual(trait: string): boolean {
  return trait.endsWith(' normal')
}
