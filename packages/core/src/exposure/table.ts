import type { Route } from '../vocabulary/routes.js'
import type { GeneralParameters, Influence, Trait } from './model.js'
import type { Stage } from './stages.js'

/** What a perpetrator does, and how it is taken. */
export interface PerpetratorFacts {
  /** The dose at which its strength is stated. */
  usualMgPerDay?: number
  /** Days to nearly the full effect, and until it is nearly gone after the last dose; by what it does. */
  onsetDays?: { inhibits?: number; induces?: number }
  offsetDays?: { inhibits?: number; induces?: number }
  influences: readonly Influence[]
}

/** A measured change of exposure. */
export interface ObservedRatio {
  victim: string
  by: readonly { slug: string; mgPerDay?: number }[]
  /** What differs between the people of the arms, as `CYP2D6 poor` or `smoking`. */
  traits?: readonly string[]
  /** What both arms had: substances and traits. */
  bothArms?: readonly string[]
  regimen?: string
  days?: number
  phase?: 'single' | 'repeated' | 'after'
  route: Route
  species: 'parent' | 'active' | 'sum'
  measure: 'auc' | 'clearance' | 'steady-state' | 'trough' | 'rule'
  ratio: number
  people?: number
  cite: readonly string[]
}

/** From which change of exposure on a source asks for something. */
export interface Threshold {
  direction: 'up' | 'down'
  ratio: number
  action: 'monitor' | 'adjust' | 'avoid' | 'contraindicated'
  /** What it asks for, as the rest of a sentence: "halve the dose". */
  asks: string
  seriousness: string
  consequence: string
  /** Whom the source names: with these it holds whatever the ratio. */
  with?: readonly string[]
  cite: readonly string[]
}

/** How a band widens beyond what the parameters leave open, in log ratio. */
export interface BandWidth {
  base: number
  slope: number
}

/** What of a substance acts, where it is not, or not only, the substance itself. */
export interface ActiveForm {
  kind: 'prodrug' | 'active-metabolite'
  /** Its name. */
  active: string
  /** What makes it; absent where nobody wrote it. */
  madeBy?: readonly string[]
  cite: readonly string[]
}

/** Everything from which exposure ratios are worked out. Parameters are told by their place in `values`. */
export interface ExposureTable {
  version: 1
  /** Logs: odds of a share, concentration over Ki, fold less one, activity left. */
  values: readonly number[]
  sd: readonly number[]
  /** 1 where a measured ratio speaks of it, 0 where only a strength class does. */
  informed: readonly (0 | 1)[]
  general: GeneralParameters
  /** By victim: pathway, the place of its share, and the stage where it is not that of the pathway. */
  carried: Readonly<Record<string, readonly (readonly [pathway: string, parameter: number, stage?: Stage])[]>>
  perpetrators: Readonly<Record<string, PerpetratorFacts>>
  /** By name, as `CYP2D6 poor` or `smoking`. */
  traits: Readonly<Record<string, Trait>>
  /** By family; `other` for those with too few studies to tell. */
  bands: Readonly<Record<string, BandWidth>>
  observed: readonly ObservedRatio[]
  thresholds: Readonly<Record<string, readonly Threshold[]>>
  /** Substances whose effect is not, or not only, their own. */
  active: Readonly<Record<string, ActiveForm>>
  /** Daily dose over the usual one beyond which a dose says no more. */
  inductionHalfTimeDays: number
}
