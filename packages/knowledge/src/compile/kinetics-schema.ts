import { z } from 'zod'
import { entryShape, listShape } from '../read/shape.js'

/** The shape of the hand-kept kinetics files in `curated/kinetics`. */

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes')
const cite = z.array(z.string().min(1)).min(1, 'every figure needs a citation')
const positive = z.number().positive()
const share = z.number().min(0).max(1)
const value = z.strictObject({ value: positive, cite })
const range = z
  .strictObject({ low: positive, high: positive, cite })
  .refine((r) => r.low <= r.high, 'low is above high')
const limit = z.strictObject({ singleMg: positive.optional(), dailyMg: positive.optional(), cite })
const cv = z.strictObject({ v: positive.optional(), cl: positive.optional(), ka: positive.optional() })

export const reservation = z.enum([
  'half-life-conflict',
  'bioavailability-conflict',
  'bioavailability-falls-with-dose',
  'peak-not-reproduced',
  'absorption-unverified',
  'not-linear',
  'parameters-missing',
  'only-unusable-data',
])

export const oralEntry = z
  .strictObject({
    slug,
    bioavailability: z.strictObject({ value: z.number().positive().max(1), cite }).optional(),
    volumeLPerKg: value.optional(),
    clearanceMlPerMinKg: value.optional(),
    apparent: z.strictObject({ volumeFL: positive, clearanceFLPerH: positive, cite }).optional(),
    absorptionPerH: value.optional(),
    peakTimeH: range.optional(),
    halfLifeH: range.optional(),
    usualSingleMg: range.optional(),
    limit: limit.optional(),
    renalShare: z.strictObject({ value: share, cite }).optional(),
    toxicFromMgPerL: value.optional(),
    modifiedRelease: z.strictObject({ absorptionPerH: positive, cite }).optional(),
    activeMetabolites: z.boolean().optional(),
    /** Another study that disagrees: run beside the first. */
    also: z
      .array(
        z.strictObject({
          id: slug,
          bioavailability: z.strictObject({ value: z.number().positive().max(1), cite }).optional(),
          apparent: z.strictObject({ volumeFL: positive, clearanceFLPerH: positive, cite }).optional(),
        }),
      )
      .optional(),
    reservations: z.array(reservation).optional(),
    note: z.string().optional(),
  })
  .refine(
    (entry) =>
      entry.apparent !== undefined ||
      (entry.bioavailability !== undefined &&
        entry.volumeLPerKg !== undefined &&
        (entry.clearanceMlPerMinKg !== undefined || entry.halfLifeH !== undefined)),
    'needs apparent volume and clearance, or bioavailability with volume and clearance or half-life',
  )
  .refine(
    (entry) => entry.absorptionPerH !== undefined || entry.peakTimeH !== undefined,
    'needs an absorption rate or the time of the peak',
  )

export const baclofenFile = z.strictObject({
  slug,
  models: z
    .array(
      z.strictObject({
        id: slug,
        what: z.string().min(3),
        volumeFL: positive,
        clearanceFLPerH: positive,
        absorptionPerH: positive,
        scaling: z.enum(['fixed', 'per-weight']),
        cv,
        cite,
      }),
    )
    .min(1),
  renalShare: z.strictObject({ value: share, cite }),
  limit,
  usualSingleMg: range,
  toxicFromMgPerL: value,
})

export const notDrawn = z.strictObject({ slug, why: reservation, missing: z.array(z.string()).optional() })

const fitted = z.strictObject({ value: positive, fitted: z.boolean().optional(), cite })
const absorption = z.strictObject({
  absorptionPerH: positive,
  cvAbsorption: positive,
  bioavailability: z.tuple([share, share]),
  fitted: z.boolean(),
  cite,
})
export const ethanolFile = z.strictObject({
  bloodWater: fitted,
  volumeFactor: fitted,
  bodyWaterSdL: z.strictObject({ male: positive, female: positive, cite }),
  vmaxGPerKgH: fitted,
  kmGPerL: fitted,
  cv: z.strictObject({ vmax: positive, km: positive, cite }),
  fasted: absorption,
  fed: absorption,
  offAbove: z.strictObject({ upperGPerL: positive, cite }),
})

export const assumptionsFile = z.strictObject({
  cv: z.strictObject({ v: positive, cl: positive, ka: positive }),
  allometricExponent: positive,
  renalReferenceMlPerMin: positive,
})

export const observedOral = z.strictObject({
  slug,
  doseMg: positive,
  /** Mean weight in the study; 70 when not stated. */
  weightKg: positive.optional(),
  everyH: positive.optional(),
  doses: z.int().positive().optional(),
  peakNgPerMl: positive,
  peakAtH: positive.optional(),
  areaNgHPerMl: positive.optional(),
  people: z.int().positive().optional(),
  cite,
})

export const observedEthanol = z.strictObject({
  id: slug,
  what: z.string().min(3),
  cite,
  arm: z.strictObject({
    route: z.enum(['oral', 'infusion']),
    food: z.enum(['fed', 'fasted']),
    sex: z.enum(['male', 'female', 'unknown']),
    doseGPerKg: positive,
    overH: positive.optional(),
    profiles: z.int().positive(),
  }),
  peak: z.strictObject({ meanGPerL: positive, sdGPerL: positive, atMin: positive }),
  areaGHPerL: positive,
  profile: z
    .array(z.strictObject({ atMin: z.number(), meanGPerL: z.number(), sdGPerL: z.number(), n: z.int() }))
    .optional(),
})

export const assumptionsShape = entryShape('kinetics/assumptions.yaml', 'assumptions', '', assumptionsFile)
export const oralShape = listShape('kinetics/oral.yaml', 'kinetics of', 'slug', oralEntry)
export const baclofenShape = entryShape('kinetics/baclofen.yaml', 'kinetics of', 'slug', baclofenFile)
export const ethanolShape = entryShape('kinetics/ethanol.yaml', 'kinetics of alcohol', '', ethanolFile)
export const notDrawnShape = listShape('kinetics/not-drawn.yaml', 'substance', 'slug', notDrawn)
export const observedOralShape = listShape('kinetics/observed-oral.yaml', 'measured peak of', 'slug', observedOral)
export const observedEthanolShape = listShape('kinetics/observed-ethanol.yaml', 'measured arm', 'id', observedEthanol)

export type OralEntry = z.infer<typeof oralEntry>
export type BaclofenFile = z.infer<typeof baclofenFile>
export type EthanolFile = z.infer<typeof ethanolFile>
export type Assumptions = z.infer<typeof assumptionsFile>
export type ObservedOral = z.infer<typeof observedOral>
export type ObservedEthanol = z.infer<typeof observedEthanol>
