/** The prose of the knowledge in one language: loaded only when a finding is shown to somebody. */
export interface Words {
  language: 'en'
  rules: Readonly<Record<string, RuleWords>>
  burdens: Readonly<Record<string, BurdenWords>>
  /** Why it lasts, one sentence for each washout. */
  washouts: Readonly<Record<string, string>>
  /** Why little reaches the blood, one sentence for each local use. */
  localUse: Readonly<Record<string, string>>
  /** What a setting deals with, and what is done there in place of the advice. */
  settings: Readonly<Record<string, SettingWords>>
}

export interface SpokenWords {
  happens: string
  do: string
  watch: readonly string[]
}

export interface SettingWords {
  why: string
  patient?: string
  clinician?: string
}

export interface RuleWords {
  mechanism: string
  why: string
  patient: SpokenWords
  clinician: SpokenWords
  frequency?: { exposure?: string; harm?: string; cite: readonly string[] }
  modifiers: readonly { why: string; ask?: string }[]
}

export interface BurdenWords {
  name: string
  patient: SpokenWords
  clinician: SpokenWords
  /** Why, and the question that decides whether it holds. */
  steps: readonly { why: string; ask?: string }[]
  /** Why a low dose weighs less, in the order of the doses of the burden. */
  doses?: readonly string[]
  /** What else to do where a driver is of these, as a selector. */
  also?: readonly { of: readonly string[]; patient?: string; clinician?: string }[]
}
