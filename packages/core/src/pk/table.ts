import type { Poisoning } from '../phrase/drinks/drink-table.js'

/** The compiled parameters the simulator runs on. Made by the knowledge package, read by everybody. */

/** concentration: a curve with units. shape: only relative to its own peak. none: not drawn. */
export type Showing = 'concentration' | 'shape' | 'none'

/** Why a substance is drawn as a shape only, or not at all. */
export type Reservation =
  | 'half-life-conflict'
  | 'bioavailability-conflict'
  | 'bioavailability-falls-with-dose'
  | 'peak-not-reproduced'
  | 'absorption-unverified'
  | 'not-linear'
  | 'parameters-missing'
  | 'only-unusable-data'

export interface OralModel {
  id: string
  vFL: number
  clFLPerH: number
  kaPerH: number
  lagH: number
  /** perWeight: V in proportion to weight and CL by allometry, from 70 kg. fixed: the study found no effect of weight. */
  scaling: 'per-weight' | 'fixed'
  cv: { v: number; cl: number; ka: number }
  /** Which of the three variabilities were published; the others are the stated assumption. */
  publishedCv: readonly ('v' | 'cl' | 'ka')[]
  cite: readonly string[]
}

export interface DoseLimit {
  singleMg?: number
  dailyMg?: number
  cite: readonly string[]
}

export interface PeakCheck {
  /** Observed over predicted, geometric mean over the observations. */
  ratio: number
  observations: number
  within: boolean
}

export interface OralKinetics {
  slug: string
  showing: Showing
  reservations: readonly Reservation[]
  models: readonly OralModel[]
  /** Share of clearance that is done by the kidney and falls with its function. */
  renalShare?: number
  renalCite?: readonly string[]
  /** The highest dose of the label, where it is known to us. */
  limit?: DoseLimit
  /** The upper end of the usual single dose in a cited text. */
  usualSingleMg?: number
  /** Where published toxic plasma levels begin. */
  toxicFromNgPerMl?: number
  /** Absorption of a modified-release form, when a study gives it. */
  modifiedRelease?: { kaPerH: number; cite: readonly string[] }
  activeMetabolites?: boolean
  check?: PeakCheck
  cite: readonly string[]
}

export interface EthanolKinetics {
  /** Blood volume of distribution = body water / bloodWater x volumeFactor. */
  bloodWater: number
  volumeFactor: number
  bodyWaterSdL: { male: number; female: number }
  vmaxGPerKgH: number
  kmGPerL: number
  cv: { vmax: number; km: number }
  fasted: { kaPerH: number; cvKa: number; bioavailability: readonly [number, number] }
  fed: { kaPerH: number; cvKa: number; bioavailability: readonly [number, number] }
  /** No curve from here on: of one intake, or of the median person's level. */
  poisoning: Poisoning
  /** g/L: no curve when the upper band reaches this. */
  offAbove: { upperGPerL: number }
  cite: readonly string[]
}

export interface KineticsTable {
  version: 1
  oral: Readonly<Record<string, OralKinetics>>
  ethanol: EthanolKinetics
  allometricExponent: number
  /** The creatinine clearance at which the kidney part counts as whole. */
  renalReferenceMlPerMin: number
}
