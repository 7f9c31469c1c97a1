/** What the compiler writes to `monographs.<language>.json` and every surface reads. */

import type { ReviewState } from '../knowledge/facts.js'

export type { ReviewState }

export const sectionIds = [
  'class',
  'mechanism',
  'uses',
  'not-established',
  'forms',
  'effects',
  'dependence',
  'interactions',
  'kidney',
  'liver',
  'pregnancy',
  'age',
  'driving',
  'alcohol-accidental',
  'alcohol-deliberate',
  'alcohol-use-disorder',
  'overdose',
  'stopping',
] as const
export type SectionId = (typeof sectionIds)[number]

export const sectionTitles: Readonly<Record<SectionId, string>> = {
  class: 'What it is',
  mechanism: 'How it works',
  uses: 'What it is used for',
  'not-established': 'What it is not established for',
  forms: 'Forms and routes',
  effects: 'Effects and side effects',
  dependence: 'Dependence and misuse',
  interactions: 'Mixing with other things',
  kidney: 'Kidneys',
  liver: 'Liver',
  pregnancy: 'Pregnancy and breastfeeding',
  age: 'Children and older people',
  driving: 'Driving',
  'alcohol-accidental': 'With alcohol: a drink while taking it',
  'alcohol-deliberate': 'With alcohol: mixing on purpose',
  'alcohol-use-disorder': 'In alcohol use disorder',
  overdose: 'Overdose',
  stopping: 'Stopping',
}

export const confidences = ['high', 'moderate', 'low', 'unverified'] as const
export type Confidence = (typeof confidences)[number]

export const jurisdictions = ['US', 'UK', 'FR', 'EU', 'CA', 'AU', 'NZ', 'DE', 'IE', 'INT'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

export const useStatuses = ['licensed', 'off-label', 'studied', 'negative'] as const
export type UseStatus = (typeof useStatuses)[number]

export interface CitedSource {
  id: string
  title: string
  year: number | null
  locator: string
  kind: string
  seen: string
}

export interface Statement {
  text: string
  cite: readonly string[]
  confidence: Confidence
  jurisdiction?: readonly Jurisdiction[]
  /** Uses only: licensed, off-label, studied or negative. */
  status?: UseStatus
  route?: readonly string[]
  /** Interactions only: what the statement is about. */
  topic?: string
}

export interface Monograph {
  slug: string
  name: string
  depth: 'full' | 'structured'
  authors: readonly string[]
  sections: Readonly<Partial<Record<SectionId, readonly Statement[]>>>
  review: ReviewState
}

export const verdicts = [
  'supported',
  'supported-with-nuance',
  'mixed',
  'jurisdiction-and-route-dependent',
  'jurisdiction-dependent',
  'weak',
  'unverified',
  'insufficient-evidence',
  'not-supported',
  'stronger-than-evidence',
  'imprecise',
  'plausible-not-quantified',
  'omission',
] as const
export type Verdict = (typeof verdicts)[number]

export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  supported: 'Good sources agree.',
  'supported-with-nuance': 'True, with a point to add.',
  mixed: 'Sources do not agree.',
  'jurisdiction-and-route-dependent': 'True in some countries or for some ways of taking it only.',
  'jurisdiction-dependent': 'True in some countries only.',
  weak: 'Little proof, or only indirect proof.',
  unverified: 'We found no source for it.',
  'insufficient-evidence': 'It was studied, but too little to tell.',
  'not-supported': 'Sources say otherwise.',
  'stronger-than-evidence': 'Firmer than the sources are.',
  imprecise: 'Loose with the facts.',
  'plausible-not-quantified': 'Likely, but nobody has counted.',
  omission: 'Missing from the article.',
}

export interface Claim {
  id: string
  section: string
  claim: string
  verdict: Verdict
  nuance: string
  /** How we would say it. */
  wording: string
  cite: readonly string[]
}

export interface ClaimSet {
  slug: string
  title: string
  authors: readonly string[]
  claims: readonly Claim[]
  review: ReviewState
}

export const abruptStopRisks = ['low', 'moderate', 'high', 'critical'] as const
export type AbruptStopRisk = (typeof abruptStopRisks)[number]

/** What a percentage in a published taper is a percentage of. */
export const taperBases = [
  'current-dose',
  'original-dose',
  'fixed-amount',
  'duration',
  'no-number',
  'not-stated',
] as const
export type TaperBasis = (typeof taperBases)[number]

export interface PublishedTaper {
  rate: string
  basis: TaperBasis
  population: string
  cite: readonly string[]
  confidence: Confidence
}

export interface StoppingClass {
  id: string
  name: string
  authors: readonly string[]
  members: readonly string[]
  /** Only these routes; absent means any. */
  routes?: readonly string[]
  /** Counts as a depressant when two are stopped at once. */
  depressant: boolean
  abruptStopRisk: AbruptStopRisk
  /** An interruption is an emergency by itself, and no taper is ever shown. */
  emergency: boolean
  /** One sentence for `mixwise check`. */
  warning: string
  happens: readonly Statement[]
  onset: readonly Statement[]
  atRisk: readonly Statement[]
  emergencySigns: readonly string[]
  doThis: readonly Statement[]
  tapers: readonly PublishedTaper[]
  review: ReviewState
}

export interface StoppingRule {
  id: string
  when: 'two-depressants' | 'alcohol-dependence' | 'pregnancy' | 'epilepsy' | 'under-18' | 'earlier-severe-withdrawal'
  say: string
  cite: readonly string[]
}

export interface OverdoseGroup {
  id: string
  name: string
  authors: readonly string[]
  members: readonly string[]
  naloxone: 'yes' | 'if-opioid-possible' | 'no'
  signs: readonly Statement[]
  course: readonly Statement[]
  review: ReviewState
}

export interface OverdoseCombination {
  id: string
  /** Two group ids that both have to be in the list. */
  of: readonly string[]
  signs: readonly Statement[]
}

/** What to read before mixing, and after it while all is well, by what a finding is about. */
export interface KindOfHarm {
  topics: readonly string[]
  /** Only where one of these is in it. */
  of?: readonly string[]
  notYet: readonly Statement[]
  already: readonly Statement[]
}

export interface OverdoseGuide {
  authors: readonly string[]
  redFlags: readonly string[]
  redFlagsCite: readonly string[]
  steps: readonly Statement[]
  naloxone: readonly Statement[]
  combinations: readonly OverdoseCombination[]
  kinds: readonly KindOfHarm[]
  review: ReviewState
}

export const helpKinds = ['emergency', 'poison', 'crisis', 'drugs-alcohol', 'health-advice'] as const
export type HelpKind = (typeof helpKinds)[number]

export interface HelpLine {
  kind: HelpKind
  name: string
  number: string
  note?: string
  cite: readonly string[]
  /** A: agency page seen; B: secondary page; C: not verified, never shown as fact. */
  confidence: 'A' | 'B' | 'C'
  /** ISO date of the last check. */
  checked: string
}

export interface HelpCountry {
  country: string
  name: string
  authors: readonly string[]
  lines: readonly HelpLine[]
  review: ReviewState
}

export interface MonographLibrary {
  format: 'mixwise-monographs/1'
  language: string
  monographs: Readonly<Record<string, Monograph>>
  claims: Readonly<Record<string, ClaimSet>>
  stopping: { classes: readonly StoppingClass[]; rules: readonly StoppingRule[] }
  overdose: { guide: OverdoseGuide; groups: readonly OverdoseGroup[] }
  help: readonly HelpCountry[]
  citations: Readonly<Record<string, CitedSource>>
}

/** What is known about a substance from the compiled data alone. */
export interface PageFacts {
  slug: string
  name: string
  kind: string
  classes: readonly string[]
  properties: readonly string[]
  names: readonly string[]
  codes: Readonly<Record<string, string>>
  schedule?: string
}
