import type { NamedSubstance, PairAnswer, Repeated, ReportedFinding } from '../contract/check.js'
import type { OpenQuestion, Unread } from '../contract/parts.js'
import type { AssertionFacts, BurdenFacts, RuleFacts, SettingFacts } from '../knowledge/facts.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Issue } from '../vocabulary/issues.js'
import type { Action, Interruption, Severity } from '../vocabulary/scales.js'
import type { Condition } from './condition.js'
import type { Given } from './given.js'
import type { HoursBetween } from './hours-between.js'
import type { UsedLocally } from './local-use.js'
import type { TriedList } from './trial.js'
import type { Lasting } from './washout.js'

export type Compatible = NonNullable<PairAnswer['compatible']>[number]

/** What a source itself says of the pair. */
export interface SourceGrade extends AssertionFacts {
  id: string
  edition: string
  licence: string
}

/** On what a finding rests: a rule, a rule joined from roles or a class, an exposure that was worked out, sources alone. */
export type FindingBasis = ReportedFinding['basis']

/** A grade that holds only if something not yet said is so. */
export interface Depends {
  /** Position of the modifier in its rule; its words are there. */
  modifier?: number
  /** For a grade that a source gives by circumstance: when it holds, in words. */
  when?: string
  /** What is not yet said, in the language of conditions. */
  condition: Condition
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
  /** Of a pair the precipitant first when one side affects the other; one alone where the rule is about the person. */
  substances: readonly string[]
  /** Of one substance alone: the circumstances that make the rule speak. */
  given?: readonly Given[]
  directed: boolean
  severity: Severity
  action: Action
  interruption: Interruption
  basis: FindingBasis
  /** false: rests on a membership or role nobody has verified yet. */
  verified: boolean
  /** The entry about noise that held the grade down. */
  quieted: string | null
  /** Modifiers of the rule that hold here. */
  applied: readonly number[]
  depends: readonly Depends[]
  /** Of a class word: which it is, and what its members come to, gravest first. */
  ofClass?: string
  members?: readonly MemberGroup[]
  /** What of it was stopped or must be, and how long that still counts. */
  lasting?: readonly Lasting[]
  /** What of it hardly reaches the blood, so that little is left of the grade. */
  local?: UsedLocally
  /** The setting that deals with it. */
  setting?: SettingFacts
  sources: readonly SourceGrade[]
  disagreement: boolean
}

/** Members of a class that come to the same. */
export interface MemberGroup {
  severity: Severity
  /** Where nothing was found: whether some source looked. */
  status: PairAnswer['status']
  /** By slug, the most used first. */
  substances: readonly string[]
  /** What is said of the first of them, where something is. */
  finding?: Finding
}

/** What three or more substances add up to. */
export interface CombinedFinding {
  id: string
  burden: BurdenFacts
  drivers: readonly string[]
  /** The entries among the doses of the burden by which a driver weighs less. */
  lowDoses: readonly number[]
  /** The step of the burden that is reached. */
  step: number
  severity: Severity
  action: Action
  /** The setting that deals with it. */
  setting?: SettingFacts
  /** Graver steps that would be reached if something not yet said were so. */
  open: readonly number[]
  /** What is left of it when one driver is left out, in the order of the drivers. */
  without: readonly { driver: string; severity: Severity }[]
  /** Others of the list that a source with a class for this effect looked at, and leaves out of it. */
  noneKnown: readonly string[]
  /** Who looked at those. */
  lookedBy: readonly string[]
  /** Others of the list of which nobody said whether they add to it. */
  notLooked: readonly string[]
}

export interface CheckResult {
  knowledge: { version: string; hash: string }
  substances: readonly NamedSubstance[]
  /** Each checked substance once, and how it is taken all in all. */
  slugs: readonly string[]
  takings: readonly Taking[]
  /** The list as it was checked, so that something else can be tried in it. */
  list: TriedList
  /** What was said of the hours between them. */
  hoursBetween: HoursBetween
  person: Person
  /** The day from which is counted, where somebody said which it is. */
  today?: string
  pairs: readonly PairAnswer[]
  /** Gravest first. */
  findings: readonly Finding[]
  combined: readonly CombinedFinding[]
  repeated: readonly Repeated[]
  unread: readonly Unread[]
  asks: readonly OpenQuestion[]
  unrecognised: readonly Issue[]
  issues: readonly Issue[]
}
