/** RxNorm as plain records: the built-in extract and the importer of NLM's files both make these. */

export interface IngredientRecord {
  rxcui: string
  name: string
  tty: 'IN' | 'PIN' | 'MIN'
  uniis: readonly string[]
  /** For a PIN its ingredient, for a MIN its parts, as RxCUIs of INs; empty for an IN. */
  parts: readonly string[]
}

export interface BrandRecord {
  /** Empty when only the name is known. */
  rxcui: string
  name: string
  /** RxCUIs of INs. */
  ingredients: readonly string[]
}

export interface ProductRecord {
  rxcui: string
  tty: string
  name: string
  /** RxCUIs of INs, without repeats. */
  ingredients: readonly string[]
  /** Set for codes that are no longer current. */
  retired?: boolean
}

export interface RxNormRecords {
  /** As 'rxnorm-2025-10-06': the source id names carry. */
  source: string
  ingredients: readonly IngredientRecord[]
  brands: readonly BrandRecord[]
  products: readonly ProductRecord[]
  /** NDC in 11 digits, RxCUI of the product. Read when asked for: they are many, and no name depends on them. */
  ndcs(): readonly (readonly [ndc11: string, rxcui: string])[]
  /** What could not be placed, in words: never dropped silently. */
  remarks: readonly string[]
}

/** As much of it as names, slugs and what is wrong with them depend on. */
export type RxNormNames = Pick<RxNormRecords, 'source' | 'ingredients' | 'brands'>
