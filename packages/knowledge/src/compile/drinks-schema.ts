import { drinkKinds, drinkSizes, spokenPatterns } from '@mixwise/core'
import { z } from 'zod'
import { countryCode } from '../curated/country.js'
import { entryShape, listShape } from '../read/shape.js'

/** The shape of the hand-kept files in `curated/drinks`. */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes')
const cite = z.array(z.string().min(1)).min(1, 'every figure needs a citation')
const countries = z.array(countryCode).min(1).optional()
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
/** Names by language code. */
const names = z.record(
  z
    .string()
    .regex(/^[a-z]{2,3}$/, 'a language is two or three small letters')
    .refine((code) => !/^[a-z]{2,3}$/.test(code) || languages.of(code) !== undefined, 'no language has this code'),
  z.array(z.string().min(1)),
)
const amountIn = (most: number) =>
  z.union([
    z.number().min(0).max(most),
    z
      .tuple([z.number().min(0).max(most), z.number().min(0).max(most)])
      .refine(([low, high]) => low < high, 'the low end stands first, and the two ends differ'),
  ])

const pour = z.strictObject({
  in: countries,
  for: z.array(id).min(1).optional().describe('kinds or ids of beverages; all of them when left out'),
  size: z.enum(drinkSizes).optional(),
  ml: amountIn(6000),
  mixedPct: amountIn(100).optional().describe('strength of what is sold ready mixed in it'),
  cite,
})

export const beverage = z.strictObject({
  id,
  kind: z.enum(drinkKinds),
  only: countries.describe('the names mean this drink in these countries only'),
  names,
  withMeasure: names.optional().describe('words that mean the drink only beside a measure of it'),
  strengths: z
    .array(z.strictObject({ in: countries, pct: amountIn(100), cite }))
    .default([])
    .describe('percent by volume'),
  grams: z.strictObject({ each: amountIn(100), cite }).optional(),
  alcoholFree: z.boolean().optional(),
  with: z.array(id).min(1).optional().describe('substances that are in it beside alcohol'),
})

export const containerFile = z.strictObject({
  containers: z.array(
    z.strictObject({
      id,
      names: names.optional(),
      withDrink: names.optional().describe('containers only beside the name of a drink'),
      counted: names.optional().describe('containers beside a drink, or counted where nothing else is named'),
      needsDrink: z.boolean().optional().describe('none of its names may stand without a drink'),
      holds: id.optional().describe('the beverage meant when none is named'),
      fraction: z.number().optional().describe('what the same word means before something else'),
      numeral: z.number().optional().describe('the number that the same word is before another container'),
      sizes: z.array(pour).optional(),
      units: z.int().positive().optional(),
      of: id.optional(),
    }),
  ),
  servings: z.array(pour),
  servedAs: z.partialRecord(z.enum(drinkKinds), id),
})

export const standardDrinkFile = z.strictObject({
  densityGPerMl: z.strictObject({ value: z.number().positive(), cite }),
  anywhere: z.strictObject({ grams: amountIn(50), cite }),
  countries: z.array(z.strictObject({ in: z.array(countryCode).min(1), grams: amountIn(50), cite })),
  poisoning: z.strictObject({
    gPerL: z.number().positive(),
    litresPerKg: z.strictObject({ male: z.number().positive(), female: z.number().positive() }),
    cite,
  }),
  heavyOccasion: z.strictObject({
    grams: z.strictObject({ male: z.number().positive(), female: z.number().positive() }),
    cite,
  }),
  lightOccasion: z.strictObject({
    grams: z.strictObject({ male: z.number().positive(), female: z.number().positive() }),
    cite,
  }),
  words: z.strictObject({
    exact: names,
    exactAlone: z.strictObject({ in: z.array(countryCode).min(1), names: z.array(z.string()).min(1) }),
    poured: names,
  }),
})

export const drinkWordFile = z.strictObject({
  sizes: z.partialRecord(z.enum(drinkSizes), names),
  alcoholFree: z.strictObject({ pct: amountIn(2), cite, names }),
  notAlcohol: names,
  abstains: names.describe('that somebody drinks no alcohol'),
  verbs: names.describe('words for drinking, which name nothing where a drink stands behind them'),
  food: z
    .strictObject({ after: names, before: names, joint: z.array(z.string().min(1)) })
    .describe('food that is called after a drink, behind its name or before it with a joint between'),
  ask: z.array(
    z.strictObject({
      ask: z.enum(['how-many', 'how-much']),
      alone: z.literal(true).optional().describe('only where nothing stands behind that is drunk'),
      pattern: z.enum(spokenPatterns).optional().describe('how somebody drinks of whom it is said'),
      names,
    }),
  ),
  mixers: z
    .strictObject({ drink: id, names, unclear: names })
    .describe('what is poured into a spirit, and the long drink it makes; `unclear` words are called a drug too'),
  filler: names,
  counts: z
    .array(z.strictObject({ count: z.int().positive(), names }))
    .describe('numbers only where a phrase begins with a drink'),
})

export const beverageShape = listShape('drinks/beverages.yaml', 'beverage', 'id', beverage)
export const containerShape = entryShape('drinks/containers.yaml', 'list of containers', '', containerFile)
export const standardDrinkShape = entryShape(
  'drinks/standard-drinks.yaml',
  'list of standard drinks',
  '',
  standardDrinkFile,
)
export const drinkWordShape = entryShape('drinks/words.yaml', 'list of words about drinks', '', drinkWordFile)
