import type { CodeSystem } from '@mixwise/core'

/** What the identity step hands to the compiler. Slugs are our stable keys; codes are cross-references. */

export type SubstanceKind = 'medicine' | 'recreational' | 'food' | 'drink' | 'herb' | 'supplement' | 'class'

export interface SubstanceRecord {
  slug: string
  name: string
  kind: SubstanceKind
  /** RxNorm ingredient codes: the current one first, retired ones after it. */
  rxcuis: readonly string[]
  uniis: readonly string[]
  drugbankIds: readonly string[]
  /** NDF-RT identifiers. */
  nuis: readonly string[]
  /** Pharmacologic classes of the open systems. */
  classes: readonly OpenClass[]
  /** US controlled-substance schedule, 'I' to 'V'. */
  schedule?: string
  /** What it is called by language, or by language and country, where that is not `name`: `fr`, `en-GB`. */
  called?: Readonly<Record<string, string>>
  /** How common the substance is on the market, 0 to 255: used only to order candidates. */
  commonness: number
}

export interface OpenClass {
  /** `stem`: inferred from the name. `dea`, `dod`: said by the list of scheduled or prohibited substances. */
  system: 'epc' | 'moa' | 'pe' | 'mesh' | 'chebi' | 'stem' | 'dea' | 'dod'
  name: string
}

/** sure: the name resolves. Not sure: the name is only ever offered. */
export interface NameRecord {
  text: string
  /** One slug, or several for a combination product. */
  slugs: readonly string[]
  kind: 'ingredient' | 'synonym' | 'brand' | 'salt' | 'street' | 'class' | 'drink' | 'offer' | 'abbreviation'
  sure: boolean
  source: string
}

/** A RxNorm code of any type and the ingredients it stands for. */
export interface ProductCode {
  rxcui: string
  tty: string
  name: string
  slugs: readonly string[]
}

/** A code of another register than RxNorm, and the substances it stands for. */
export interface RegisterCode {
  system: CodeSystem
  code: string
  slugs: readonly string[]
}

export interface Identity {
  substances: readonly SubstanceRecord[]
  names: readonly NameRecord[]
  products: readonly ProductCode[]
  /** NDC in 11 digits to the RxCUI of its product. */
  ndcs: readonly (readonly [ndc11: string, rxcui: string])[]
  registerCodes: readonly RegisterCode[]
  /** The slug of a name, code or spelling that is sure and single; undefined when there is none. */
  slugOf(text: string): string | undefined
}
