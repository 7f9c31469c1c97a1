import { type Agent, foreseeRatio, type Victim } from './foresee.js'
import type { ExposureTable, ObservedRatio } from './table.js'
import { givenOf, traitOf } from './taken.js'

/** What studies of one combination say, beside what the model foresees for their circumstances. */
export interface Measured {
  rows: readonly ObservedRatio[]
  /** Mean log ratio of the studies, as far as it is left of what was stopped. */
  logRatio: number
  /** Mean of measured less foreseen, so that it can be carried over to another dose. */
  residual: number
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
  { present, species }: Surroundings,
): Measured | undefined {
  const ids = new Set(agents.map(({ id }) => id))
  const rows = studiesOfVictim(table, victim.slug).rows.filter((row) => {
    const by = namesIn(row)
    return (
      row.species === species &&
      row.phase !== 'after' &&
      (row.route === 'oral') === victim.byMouth &&
      by.length === ids.size &&
      by.every((id) => ids.has(id)) &&
      agents.every(({ given }) => given === undefined || (given.phase === 'single') === (row.phase === 'single')) &&
      (row.bothArms ?? []).every((id) => isUsual(id) || present.has(id))
    )
  })
  if (rows.length === 0) return undefined
  const mean = (of: (row: ObservedRatio) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  const left = Math.min(1, ...agents.map(leftOf))
  return {
    rows,
    logRatio: left * mean(({ ratio }) => Math.log(ratio)),
    residual: left * mean((row) => Math.log(row.ratio) - foreseenFor(table, victim, row, agents)),
  }
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
