import type { AssertionFacts, BurdenFacts, RuleFacts } from '../knowledge/facts.js'
import type { Amount, Taking } from '../phrase/taking.js'
import type { Candidate, Issue } from '../vocabulary/issues.js'
import type { Action, Interruption, Severity } from '../vocabulary/scales.js'

/** One ingredient of one thing the user named, or a name that stays open. */
export type NamedSubstance =
  | {
      input: string
      status: 'resolved'
      slug: string
      name: string
      kind: string
      /** How the input was understood. */
      how: string
      /** What was said about how it is taken. */
      taking?: Taking
      /** Names of the same substance given earlier in the list. */
      sameAs?: string
    }
  | { input: string; status: 'ambiguous'; candidates: readonly Candidate[] }
  | { input: string; status: 'unrecognised' }

/** The one answer about a pair. A pair with an unrecognised name is in `unrecognised`, never here. */
export interface PairAnswer {
  a: string
  b: string
  status: 'interaction' | 'nothing-listed' | 'not-covered'
  severity?: Severity
  action?: Action
  interruption?: Interruption
  /** Sources that looked at both substances. */
  coveredBy: readonly string[]
  /** Some source or rule looked at the pair and found no reason to act. */
  compatible?: readonly Compatible[]
}

export interface Compatible {
  source: string
  grade: string
  rule?: string
}

/** What a source itself says of the pair. */
export interface SourceGrade extends AssertionFacts {
  id: string
  edition: string
  licence: string
}

/** A grade that holds only if something not yet said is so. */
export interface Depends {
  /** Position of the modifier in its rule; its words are there. */
  modifier?: number
  /** For a grade that a source gives by circumstance: when it holds, in words. */
  when?: string
  severity: Severity
  action: Action
  interruption: Interruption
}

/** A statement of the knowledge, met in this list. */
export interface Finding {
  /** The rule's id, or `listed` when only sources speak; then `rule` is null. */
  id: string
  rule: RuleFacts | null
  topic: string
  /** The precipitant first when one side affects the other. */
  substances: readonly [string, string]
  directed: boolean
  severity: Severity
  action: Action
  interruption: Interruption
  basis: 'rule' | 'inferred' | 'listed'
  /** false: rests on a membership or role nobody has verified yet. */
  verified: boolean
  /** The entry about noise that held the grade down. */
  quieted: string | null
  /** Modifiers of the rule that hold here. */
  applied: readonly number[]
  depends: readonly Depends[]
  sources: readonly SourceGrade[]
  disagreement: boolean
}

/** What three or more substances add up to. */
export interface CombinedFinding {
  id: string
  burden: BurdenFacts
  drivers: readonly string[]
  severity: Severity
  action: Action
}

/** One substance under several names. */
export interface Repeated {
  slug: string
  name: string
  inputs: readonly string[]
  /** Sum of the stated daily doses in mg, when all were stated. */
  totalMgPerDay?: Amount
}

export interface CheckResult {
  knowledge: { version: string; hash: string }
  substances: readonly NamedSubstance[]
  pairs: readonly PairAnswer[]
  /** Gravest first. */
  findings: readonly Finding[]
  combined: readonly CombinedFinding[]
  repeated: readonly Repeated[]
  unrecognised: readonly Issue[]
  issues: readonly Issue[]
}
