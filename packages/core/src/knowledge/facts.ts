/** What the sections of the compiled knowledge hold, as values. */
import type { Condition } from '../check/condition.js'
import type { PersonCondition, Range } from '../vocabulary/circumstances.js'
import type { SideToChange, TestToAsk, WayToManage } from '../vocabulary/manage.js'
import type { Route } from '../vocabulary/routes.js'
import type { Action, EvidenceLevel, Interruption, Severity } from '../vocabulary/scales.js'

export type ReviewState = 'reviewed' | 'changed-since-review' | 'unreviewed'

export interface SourceFacts {
  id: string
  name: string
  publisher: string
  edition: string
  licence: string
  attribution: string
  scope: string
  citation: string
  /** The source's own grades of pairs, how many of each. */
  counts: Readonly<Record<string, number>>
  /** How many of our substances the source looked at. */
  substances: number
}

export interface KnowledgeMeta {
  version: string
  builtFrom: readonly string[]
  sources: readonly SourceFacts[]
  properties: readonly { id: string; name: string; meaning: string }[]
  burdens: readonly BurdenFacts[]
  /** How long what was stopped still counts. */
  washouts: readonly WashoutFacts[]
  /** By which ways in little reaches the blood. */
  localUse: readonly LocalUseFacts[]
  /** Settings in which findings are meant, or watched over. */
  settings: readonly SettingFacts[]
  /** Class word by slug to the substances it may mean, by number, the most used first. */
  classes: Readonly<Record<string, readonly number[]>>
  /** Conditions of a person that some rule asks about. */
  conditions: readonly string[]
  /** Keys of a person that some rule asks about. */
  circumstances: readonly string[]
  /** Classes and substances of whose relatives some rule about allergies knows. */
  allergies: readonly string[]
  /** Bit of the source in coverage masks to the one partner it is about. */
  partners: Readonly<Record<number, string>>
  counts: Readonly<Record<string, number>>
}

export interface ModifierFacts {
  when: Condition
  severity?: Severity
  action?: Action
  interruption?: Interruption
  cite: readonly string[]
}

/** One thing that can be done about a finding. What a field is for stands in `curated/manage`. */
export interface ManageFacts {
  do: WayToManage
  /** In a rule: which side it is done with; either when left out. */
  change?: SideToChange
  /** Purposes from which to take another medicine, or a protection. */
  swapTo?: readonly string[]
  test?: readonly TestToAsk[]
  withinDays?: Range
  /** Taken so many hours before the other or so many after it; `between` is for both. */
  hours?: { before?: number; after?: number; between?: number }
  doseTo?: 'lower' | 'higher'
  /** The most a label allows beside the other. */
  capMgPerDay?: number
  route?: Route
  /** What is no substance, in words. */
  called?: string
  /** What else a person has to know of it, in a sentence. */
  note?: string
  cite: readonly string[]
}

/** What can be done about every finding of some substances. */
export interface WayFacts extends ManageFacts {
  id: string
  /** With what it is done, by number; what it then meets, where that matters. */
  of: readonly number[]
  with?: readonly number[]
  /** Only findings of these topics. */
  topics?: readonly string[]
  /** Only where this is so of the person or of how it is taken. */
  when?: Condition
}

/** What is used for one purpose, so that one may take the place of another. */
export interface PurposeFacts {
  id: string
  /** As a part of a sentence: "pain". */
  name: string
  /** What is used for it, by number. */
  used: readonly number[]
  /** How readily it gives way, from 0 (never by itself) to 4 (nothing is lost). */
  yields: number
  /** One medicine is enough for it: of two, one is asked about, and none is exchanged for a third. */
  alone?: boolean
  /** Only where this is so of the person or of how it is taken. */
  when?: Condition
  /** Conditions for which it is used: whoever is known to have one takes it for that, and not for another purpose. */
  indication?: readonly string[]
  /** How it is taken for this; by mouth, through the skin or injected where absent. */
  routes?: readonly Route[]
  /** What may take its place, the most usual first. */
  to: readonly AlternativeFacts[]
}

/** What may take a place: a substance, or something else in words. */
export interface AlternativeFacts {
  substance?: number
  called?: string
  route?: Route
  /** Only where this is so. */
  when?: Condition
  /** Not for a person of whom any of these is so. */
  not?: readonly Condition[]
  /** Says that it is used in pregnancy; without it nothing is proposed to somebody who is pregnant. */
  pregnancy?: readonly string[]
  cite: readonly string[]
}

/** What else could be done than what a list says. */
export interface OptionFacts {
  /** What is adjusted or followed where a rule of a topic asks for it and says no more itself. */
  byTopic: Readonly<Record<string, Pick<ManageFacts, 'do' | 'doseTo' | 'test' | 'note'>>>
  purposes: readonly PurposeFacts[]
  ways: readonly WayFacts[]
}

/** What the engine needs of a rule; its prose lies in the words of a language. */
export interface RuleFacts {
  id: string
  /** Ids it had before, which are still met in stored answers. */
  aliases?: readonly string[]
  topic: string
  severity: Severity
  action: Action
  interruption: Interruption
  seriousness: string
  kind: string
  /** Given, the rule is about one substance and the person: it speaks when any of these holds. */
  when?: readonly Condition[]
  directed: boolean
  inferred: boolean
  /** Worked out from studies and roles, and written by nobody. */
  computed?: true
  duplicate: boolean
  consequences: readonly string[]
  evidence: { level: EvidenceLevel; cite: readonly string[] }
  modifiers: readonly ModifierFacts[]
  /** What can be done about it, beyond what holds for all findings of its substances. */
  manage?: readonly ManageFacts[]
  review: ReviewState
}

export interface AssertionFacts {
  /** Position in `meta.sources`. */
  source: number
  grade: string
  severity: Severity
  action: Action
  via?: string
  consequences?: readonly string[]
  /** When the source speaks of the pair at all, in words. */
  when?: string
  /** How long to wait or how long the effect lasts, in words. */
  lag?: string
  /** Citations of the statement; without them the source itself is the citation. */
  cite?: readonly string[]
  levels?: readonly AssertionLevel[]
}

/** A source grades by circumstance. In `condition`, left is the substance with the lower number. */
export interface AssertionLevel {
  grade: string
  severity: Severity
  action: Action
  when: string
  condition?: Condition
}

export interface BurdenFacts {
  id: string
  /** What it is about, so that findings of its pairs are said with it. */
  topics: readonly string[]
  /** Lists with a class for this effect: whom they know and leave out of it, they looked at. */
  looked: readonly string[]
  steps: readonly {
    drivers: number
    points: number
    /** Of which kinds its drivers must be, and how many of each. */
    needs?: readonly { of: readonly string[]; atLeast: number }[]
    /** Any of these must be so of the person. */
    when?: readonly Condition[]
    severity: Severity
    action: Action
    cite: readonly string[]
  }[]
  /** What counts only if any of these is so of it and of the person. */
  counts?: readonly { of: readonly string[]; when: readonly Condition[]; cite: readonly string[] }[]
  /** What weighs less below the least dose of a day that works. */
  doses?: readonly { of: readonly string[]; minimumMgPerDay: number; cite: readonly string[] }[]
  /** What is known to bring none of it, where no list looked. */
  none?: readonly { of: readonly string[]; cite: readonly string[] }[]
  review: ReviewState
}

/** By which ways in so little reaches the blood that others there are hardly met. */
export interface LocalUseFacts {
  id: string
  routes: readonly Route[]
  /** Of what it holds, as a selector; of everything when left out. */
  of?: readonly string[]
  /** What does reach the blood by these ways. */
  except?: readonly string[]
  /** Only findings and burdens of these topics. */
  topics?: readonly string[]
  cite: readonly string[]
}

/** What is meant, or watched over, where somebody is treated in a certain setting or for a certain reason. */
export interface SettingFacts {
  id: string
  /** Any of these is so of the person. */
  when: readonly PersonCondition[]
  /** Of these, as a selector; of everything when left out. */
  of?: readonly string[]
  /** One of these meets one of those; of what is alone it says nothing then. */
  with?: readonly string[]
  topics: readonly string[]
  /** The most that a finding or a burden comes to there. */
  severity?: Severity
  action?: Action
  /** It is given on purpose: its words stand in place of the advice, and nothing is exchanged. */
  isMeant?: true
  cite: readonly string[]
}

/** How long after the last dose a substance still does what findings say of it. */
export interface WashoutFacts {
  id: string
  /** What was stopped, as a selector. */
  stopped: readonly string[]
  /** What it then meets; with anything when left out. */
  before?: readonly string[]
  /** Findings about the person alone, and no others. */
  ofPerson?: true
  /** Only findings of these topics. */
  topics?: readonly string[]
  /** Only when it was taken so. */
  routes?: readonly Route[]
  /** Between `min` and `max` sources or people differ. */
  lastsDays: Required<Range>
  /** The grade while it lasts, where that is above the finding's own. */
  severity?: Severity
  action?: Action
  cite: readonly string[]
}

/** One judgement within a verdict. `rule` is -1 when only sources speak. */
export interface Judgement {
  rule: number
  /** true: the pair's first substance by number is the rule's left side; false: the second is. */
  forward: boolean
  severity: Severity
  action: Action
  interruption: Interruption
  inferred: boolean
  verified: boolean
  /** The grade was held down by a rule about noise. */
  quieted?: string
  /** What sources say of a pair that a rule of ours judged to need nothing: no circumstance raises it again. */
  judged?: true
  /** Positions in the assertions of the verdict that speak for this judgement. */
  assertions: readonly number[]
}

/** Everything known about a pair, shared by all pairs about which the same is known. */
export interface Verdict {
  severity: Severity
  action: Action
  interruption: Interruption
  judgements: readonly Judgement[]
  /** Positions in the assertion table, grave first. */
  assertions: readonly number[]
  /** Judgements and assertions that found no reason to act. */
  compatible: readonly { rule?: number; assertion?: number }[]
  disagreement: boolean
}

export interface Role {
  pathway: string
  role: 'substrate' | 'inhibitor' | 'inducer'
  strength: string
  confidence: 'A' | 'B' | 'C'
  cite: readonly string[]
}

export interface SubstanceProperty {
  id: string
  /** Who says so: an open class, a role table, or our own hand. */
  basis: string
  cite: readonly string[]
  verified: boolean
}

export interface SubstanceFacts {
  slug: string
  name: string
  kind: string
  schedule?: string
  codes: { rxcui: readonly string[]; unii: readonly string[]; drugbank: readonly string[]; nui: readonly string[] }
  classes: readonly { system: string; name: string }[]
  properties: readonly SubstanceProperty[]
  roles: readonly Role[]
  narrowTherapeuticIndex: boolean
}

export interface CitationFacts {
  title: string
  year: number | null
  locator: string
  kind: string
}

/** Country to target set; `elsewhere` is what it means where no country is known to say so. */
export type HomonymFacts = Readonly<Record<string, number>>

/** The way in of brands that are made for no other, by their normal form. */
export type WaysIn = Readonly<Record<string, Route>>
