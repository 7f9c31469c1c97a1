import type { ReportedFinding } from '@mixwise/core'

/** What is there first: names of the most common substances, and the gravest that is said of their pairs. */
export interface FirstPack {
  /** Of the knowledge it was made from. */
  version: string
  hash: string
  slugs: readonly string[]
  /** What the substances are called, by locale. */
  called: Readonly<Record<string, readonly string[]>>
  /** Names in normal form, and the place in `slugs` each stands for. */
  names: readonly string[]
  namesOf: readonly number[]
  /** Words for drinks and for what they are served in; the place of alcohol. */
  drinks: readonly string[]
  servings: readonly string[]
  alcohol: number
  rules: readonly {
    id: string
    topic: string
    basis: ReportedFinding['basis']
    consequences: readonly string[]
    /** Words for patients; `{left}` and `{right}` stand for the two. */
    happens: string
    do: string
  }[]
  /** Two places in `slugs`, ranks of severity and action, a place in `rules`. */
  pairs: readonly (readonly [left: number, right: number, severity: number, action: number, rule: number])[]
}
