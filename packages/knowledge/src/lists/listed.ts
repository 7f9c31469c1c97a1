import type { Action, AssertionLevel, Condition, Severity, SourceFacts } from '@mixwise/core'

/** What the interaction sources hand to the compiler. */

/** A source as it stands before anything is counted. */
export type Source = Omit<SourceFacts, 'counts' | 'substances'>

/** One source says something about one pair. */
export interface Assertion {
  source: string
  a: string
  b: string
  /** The grade in the source's own words. */
  grade: string
  /** What that grade means on our scale when no rule of ours judges the pair. */
  severity: Severity
  action: Action
  /** The class by which the source names the pair, if it does not name the substances. */
  via?: string
  /** Codes of what happens, when the source says (`torsades`, `bleeding` ...). */
  consequences?: readonly string[]
  /** The source grades by circumstance: which grade holds when. In a condition, `left` is `a` and `right` is `b`. */
  levels?: readonly AssertionLevel[]
  /** The grade as printed, where `grade` is only the level that holds for this pair or in the usual case. */
  printed?: string
  /** The source speaks only when this holds; `left` is `a`, `right` is `b`. */
  condition?: Condition
  /** What `condition` says, in words. */
  when?: string
  /** Milder rules of the same source about the same pair. */
  also?: readonly { grade: string; via?: string; consequences?: readonly string[] }[]
  /** Ids in `curated/citations`; without them the source itself is the citation. */
  citations?: readonly string[]
  /** false: the row repeats another source of ours and adds no evidence of its own. */
  independent?: boolean
  /** A: agency, label, guideline, trial or review seen; B: secondary text seen. */
  confidence?: 'A' | 'B'
  /** A short mechanism, in our words. */
  mechanism?: string
  /** Product form or circumstance the source names, in our words. */
  circumstance?: string
  /** How long the effect lasts or how long to wait, in our words. */
  lag?: string
}

/** A source looked at these substances: two of them without an assertion are "nothing listed". */
export interface Coverage {
  source: string
  slugs: ReadonlySet<string>
  /** Set for lists about one partner only, as alcohol: the pair is covered when one side is this. */
  partner?: string
}

/** A role in clearance. */
export interface RoleRecord {
  slug: string
  pathway: string
  role: 'substrate' | 'inhibitor' | 'inducer'
  strength: string
  /** A: seen in an agency text; B: secondary compilation; C: unsourced lead. */
  confidence: 'A' | 'B' | 'C'
  source: string
  citations: readonly string[]
  /** Routes by which the substance does not have this role. */
  exceptRoutes?: readonly string[]
}

export interface ClassMembership {
  system: 'ansm'
  class: string
  slug: string
}

/** What the sources say of single substances. */
export interface ListedFacts {
  roles: readonly RoleRecord[]
  narrowTherapeuticIndex: ReadonlyMap<string, readonly string[]>
  memberships: readonly ClassMembership[]
}

export interface Listed extends ListedFacts {
  sources: readonly Source[]
  assertions: readonly Assertion[]
  coverage: readonly Coverage[]
  /** Names in the sources that no substance of ours has, per source. */
  unmatched: ReadonlyMap<string, readonly string[]>
  /** Class pairs a consensus panel wants kept from interrupting; the panel lists no members. */
  oncLowPriority: readonly { no: string; left: string; right: string }[]
  /** Rows that were read but are not shipped, per source and reason. */
  heldBack: ReadonlyMap<string, number>
  /** Roles two sources grade differently: the one we took and the one we did not. */
  roleDisagreements: readonly { taken: RoleRecord; left: RoleRecord }[]
}
