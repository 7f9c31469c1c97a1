import type { Amount } from '../taking.js'

/** What is drunk, how strong it usually is, and what it comes in. Made by the knowledge package from `curated/drinks`. */

export const drinkKinds = [
  'beer',
  'cider',
  'wine',
  'sparkling',
  'fortified',
  'spirits',
  'liqueur',
  'sake',
  'alcopop',
  'long-drink',
  'cocktail',
  'alcohol',
] as const
export type DrinkKind = (typeof drinkKinds)[number]

export const drinkSizes = ['small', 'medium', 'large', 'single', 'double', 'triple'] as const
export type DrinkSizeWord = (typeof drinkSizes)[number]

/** How somebody drinks, as words say it, the mildest first; the same words as the circumstance `alcoholPattern`. */
export const spokenPatterns = ['light', 'moderate', 'binge', 'heavy'] as const
export type SpokenPattern = (typeof spokenPatterns)[number]

/** Where something holds: two-letter country codes; everywhere else, and where the country is not known, without. */
interface Somewhere {
  in?: readonly string[]
  cite: readonly string[]
}

/** How much a container holds, for some drinks (kinds or ids of beverages; all without). */
export interface Pour extends Somewhere {
  for?: readonly string[]
  size?: DrinkSizeWord
  ml: Amount
  /** Strength of what is sold ready mixed in it. */
  mixedPct?: Amount
}

export interface Strength extends Somewhere {
  pct: Amount
}

export interface Beverage {
  id: string
  kind: DrinkKind
  /** Percent by volume. */
  strengths: readonly Strength[]
  /** Grams of alcohol in one, for what is mixed by recipe. */
  grams?: { each: Amount; cite: readonly string[] }
  alcoholFree?: boolean
  /** Slugs of substances that are in it beside alcohol, as caffeine in an espresso martini. */
  with?: readonly string[]
}

export interface Container {
  id: string
  /** The beverage meant when none is named. */
  holds?: string
  sizes?: readonly Pour[]
  /** A pack: so many of another container. */
  units?: number
  of?: string
}

/** What a word or words may say about a drink. */
export type DrinkTerm =
  | { kind: 'beverage'; id: string; needsMeasure?: boolean; in?: readonly string[]; plural?: boolean }
  | {
      kind: 'container'
      id: string
      needsDrink?: boolean
      counted?: boolean
      fraction?: number
      numeral?: number
      plural?: boolean
    }
  | { kind: 'standard-drink'; exact: boolean; in?: readonly string[] }
  | { kind: 'size'; id: DrinkSizeWord }
  | { kind: 'alcohol-free' }
  | { kind: 'not-alcohol' }
  /** That somebody drinks no alcohol: "teetotal". */
  | { kind: 'abstains' }
  /** `alone`: only where nothing else stands behind that is drunk: "drank last night". */
  | { kind: 'ask'; ask: 'how-many' | 'how-much'; alone?: true }
  | { kind: 'filler' }
  /** What is poured into a spirit; `unclear` where the word means a drug as well. `id` is the long drink they make. */
  | { kind: 'mixer'; id: string; unclear?: boolean; plural?: boolean }
  /** A word that may be a drink or a drug. */
  | { kind: 'unclear' }
  /** A word for drinking before a drink. */
  | { kind: 'verb' }
  /** A short word that is a number only where a phrase begins with a drink: "en öl", "to øl". */
  | { kind: 'count'; count: number }

/** Blood alcohol at which people are poisoned, and the volume it spreads through. */
export interface Poisoning {
  gPerL: number
  litresPerKg: { male: number; female: number }
  cite: readonly string[]
}

export interface DrinkTable {
  densityGPerMl: number
  standardDrinks: readonly (Somewhere & { grams: Amount })[]
  beverages: readonly Beverage[]
  containers: readonly Container[]
  /** How much is in one where only the drink is counted. */
  servings: readonly Pour[]
  /** Kinds that are counted by a container instead. */
  servedAs: Readonly<Partial<Record<DrinkKind, string>>>
  alcoholFreePct: Amount
  poisoning: Poisoning
  /** Grams from which one occasion is heavy drinking. */
  heavyOccasion: { grams: { male: number; female: number }; cite: readonly string[] }
  /** Grams up to which a day of drinking is light. */
  lightOccasion: { grams: { male: number; female: number }; cite: readonly string[] }
  /** Words that say how somebody drinks, as `wordsOf` writes them, joined by spaces. */
  patterns: readonly { pattern: SpokenPattern; words: readonly string[] }[]
  /**
   * Words for food that is called after a drink: right behind its name ("brandy snaps"), or before it with a joint between
   * ("sauce au vin"). As `wordsOf` writes them, joined by spaces.
   */
  food: { after: readonly string[]; before: readonly string[]; joints: readonly string[] }
  /** Words for drinking, as `wordsOf` writes them: "I drink two beers" names no drink beside the beers. */
  verbs: readonly string[]
  /** What words say, with the words of all languages that say it, as `wordsOf` writes them, joined by spaces. */
  terms: readonly { term: DrinkTerm; words: readonly string[] }[]
}

/** For knowledge without drinks: no word is a drink. */
export const noDrinks: DrinkTable = {
  densityGPerMl: 0.789,
  standardDrinks: [],
  beverages: [],
  containers: [],
  servings: [],
  servedAs: {},
  alcoholFreePct: [0, 0.5],
  poisoning: { gPerL: 2, litresPerKg: { male: 0.7, female: 0.6 }, cite: [] },
  heavyOccasion: { grams: { male: 70, female: 56 }, cite: [] },
  lightOccasion: { grams: { male: 40, female: 20 }, cite: [] },
  patterns: [],
  food: { after: [], before: [], joints: [] },
  verbs: [],
  terms: [],
}
