import type { Route } from '../vocabulary/routes.js'
import type { Given, Trait } from './model.js'
import type { ExposureTable } from './table.js'

/** A substance of a list, as far as it matters for exposure. */
export interface TakenSubstance {
  slug: string
  mgPerDay?: number
  /** By mouth where nobody said. */
  route?: Route
  /** One dose, and not day by day. */
  once?: boolean
  /** Days since the last dose of what is no longer taken; NaN where nobody said how many. */
  stoppedDaysAgo?: number
}

/** What is so of the person, as the table names it: `CYP2D6 poor`, `smoking`. */
export type TraitName = string

/** How far the effect of a dose is carried on beyond those that were studied. */
const mostDoseRatio = 8

/** Days until an effect is nearly gone, where nobody wrote how many. */
const usualOffsetDays = { inhibits: 3, induces: 14 } as const

/** What is left of an effect when it counts as nearly gone. */
const nearlyGone = 0.1

/**
 * What a substance does now, from how it is taken; undefined for one that is taken and does nothing to a pathway.
 *
 * @example
 * givenOf(exposureTable, { slug: 'ketoconazole' })?.doseOverUsual // 1
 */
export function givenOf(
  table: ExposureTable,
  { slug, mgPerDay, once, stoppedDaysAgo }: TakenSubstance,
): Given | undefined {
  const facts = table.perpetrators[slug]
  // What only studies know of fades too.
  if (facts === undefined && stoppedDaysAgo === undefined) return undefined
  const { usualMgPerDay, influences = [], offsetDays = {} } = facts ?? {}
  const dose = mgPerDay === undefined || usualMgPerDay === undefined ? 1 : mgPerDay / usualMgPerDay
  const left = (effect: 'inhibits' | 'induces'): number => {
    if (stoppedDaysAgo === undefined || Number.isNaN(stoppedDaysAgo)) return 1
    return nearlyGone ** (stoppedDaysAgo / (offsetDays[effect] ?? usualOffsetDays[effect]))
  }
  return {
    influences,
    doseOverUsual: Math.min(Math.max(dose, 1 / mostDoseRatio), mostDoseRatio),
    phase: stoppedDaysAgo !== undefined ? 'after' : once === true ? 'single' : 'repeated',
    induced: left('induces'),
    inhibited: left('inhibits'),
  }
}

/**
 * How much of an effect has come after so many days of doses, from 0 to 1: an inhibitor is there at once and an inducer
 * builds up, unless somebody wrote after how many days nearly all of it is there.
 *
 * @example
 * reachedOf(exposureTable, 'ketoconazole', 'inhibits', 0) // 1
 */
export function reachedOf(table: ExposureTable, slug: string, effect: 'inhibits' | 'induces', days: number): number {
  const onsetDays = table.perpetrators[slug]?.onsetDays?.[effect]
  if (onsetDays !== undefined) return 1 - nearlyGone ** (days / onsetDays)
  return effect === 'inhibits' ? 1 : 1 - 2 ** (-days / table.inductionHalfTimeDays)
}

/**
 * A trait by its name; undefined for one that changes no pathway.
 *
 * @example
 * traitOf(exposureTable, 'CYP2D6 poor')?.pathway // 'cyp2d6'
 */
export function traitOf(table: ExposureTable, name: TraitName): Trait | undefined {
  return Object.hasOwn(table.traits, name) ? table.traits[name] : undefined
}
