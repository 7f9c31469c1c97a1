import type { Ask } from '../phrase/reading.js'
import type { CodeSystem } from './code-systems.js'

/** What of a request was not read, or contradicts itself, so that an answer without it is not the whole one. */
const unreadInput = [
  'empty-list',
  'too-many',
  'too-long',
  'not-a-number',
  'out-of-range',
  'unknown-value',
  'unknown-key',
  'repeated-key',
  'wrong-kind',
  'unknown-condition',
  'unit-unknown',
  'value-without-unit',
  'nothing-given',
  'taking-contradiction',
  'broken-row',
] as const

/** What is wrong with something a user gave, as data. Words for the codes live in `words/`. */
export const issueCodes = [
  ...unreadInput,
  'empty-name',
  'single-substance',
  'control-characters',
  'unrecognised',
  'not-taken',
  'about-person',
  'ambiguous',
  'error-prone',
  'unknown-rxcui',
  'unknown-ndc',
  'unknown-unii',
  'wrong-ndc-length',
  'wrong-unii-check',
  'ndc-not-loaded',
  'which-ndc',
  'number-without-register',
  'number-unknown',
  'register-not-loaded',
  'unknown-code',
  'wrong-code',
  'unknown-code-system',
  'changed-nothing',
  'contradiction',
  'past-not-judged',
  'allergy-itself-only',
  'allergy-told',
  'circumstance-told',
  'not-one-substance',
  'nothing-held',
  'not-reviewed',
  'unit-missing',
  'time-missing',
  'time-not-understood',
  'name-not-understood',
  'dose-not-understood',
  'dose-open',
  'emergency-signs',
  'alcohol-poisoning-range',
  'alcohol-heavy-occasion',
  'unreviewed-left-out',
  'before-left-out',
  'own-perpetrator',
] as const
export type IssueCode = (typeof issueCodes)[number]

const emergencies: readonly IssueCode[] = ['emergency-signs', 'alcohol-poisoning-range']

/**
 * Whether an issue speaks of an emergency, so that every face says it before anything else.
 *
 * @example
 * isEmergency({ code: 'alcohol-poisoning-range' }) // true
 */
export function isEmergency({ code }: Pick<Issue, 'code'>): boolean {
  return emergencies.includes(code)
}

/**
 * Whether an issue says that something of the request was not read, so that an answer without it is not the whole one.
 *
 * @example
 * isUnreadInput({ code: 'changed-nothing' }) // false
 */
export function isUnreadInput({ code }: Pick<Issue, 'code'>): boolean {
  return (unreadInput as readonly IssueCode[]).includes(code)
}

export interface Candidate {
  /** The first of `slugs`; kept for one version. */
  slug: string
  /** Every substance of it; several for a combination. */
  slugs: readonly string[]
  name: string
  /** Names among the other candidates that look or sound alike, so that one is read for the other. */
  lookAlikes?: readonly string[]
}

export interface Issue {
  code: IssueCode
  /** Where in the request, as `items[2].name` or `person.ageYears`. */
  path: string
  input: string
  /** Place of the entry in the list, where it is about one. */
  item?: number
  candidates?: readonly Candidate[]
  /** What must be answered before an amount is known. */
  ask?: Ask
  /** Of which registers a code may be, as `din` or `rxcui`. */
  systems?: readonly CodeSystem[]
  /** The word of a closed list that was most likely meant. */
  didYouMean?: string
  /** What would have been read in its place, in words. */
  allowed?: string
}
