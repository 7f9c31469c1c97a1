/** What the page asks of the worker, and what it gets. Only plain data crosses. */
import type {
  AboutPage,
  AskedOfPerson,
  AuditCScores,
  ClaimsPage,
  Condition,
  DisclosureSheet,
  ListItem,
  OverdosePage,
  Person,
  Report,
  SourceFacts,
  StoppingPage,
} from '@mixwise/core'
import type { TimelineRequest, TimelineResult } from '@mixwise/core/pk'

export interface Suggestion {
  /** The name that fits what was typed, as it is shown. */
  text: string
  /** What goes into the list when it is picked: the amounts that were typed around the name are kept. */
  fill: string
  /** Ingredients behind it. */
  names: readonly string[]
  slugs: readonly string[]
  /** Brand, street name, drink ... */
  kind: string
  /** Nothing begins with what was typed; this one is only spelt nearly the same. */
  near: boolean
}

/** A circumstance that would change a grade, with the condition that decides it. */
export interface Question {
  severity: Report['findings'][number]['severity']
  action: Report['findings'][number]['action']
  ask: string
  why: string
  when: Condition
}

/** What the page knows about the person, and what the person said no to. */
export interface Asked extends Person {
  denied?: readonly string[]
}

export interface StopWarning {
  classId: string
  slugs: readonly string[]
  warning: string
}

export interface Answer {
  report: Report
  /** For each finding, in the order of the report. */
  questions: readonly (readonly Question[])[]
  stopWarnings: readonly StopWarning[]
  /** Substances the timeline can draw. */
  drawable: readonly string[]
  tookMs: number
}

export interface SourcesPage {
  version: string
  hash: string
  sources: readonly SourceFacts[]
  counts: Readonly<Record<string, number>>
}

export interface SheetRequest {
  list: readonly ListItem[]
  person: Asked
  auditC?: AuditCScores
  others: readonly string[]
  date: string
}

export interface SheetAnswer {
  sheet: DisclosureSheet
  html: string
  fhir: string
}

export interface DrawnTimeline {
  result: TimelineResult
  statements: readonly string[]
  notes: readonly string[]
  help: readonly { name?: string; text: string }[]
  standing: string
  names: Readonly<Record<string, string>>
}

export interface Drink {
  country: string
  grams: number
}

/** Every request by name, with its input and its output. */
export interface Requests {
  open: { input: Record<string, never>; output: { version: string; tookMs: number } }
  suggest: { input: { text: string; most: number }; output: readonly Suggestion[] }
  check: { input: { list: readonly ListItem[]; person: Asked }; output: Answer }
  about: { input: { slug: string }; output: AboutPage | null }
  claims: { input: { slug: string }; output: ClaimsPage | null }
  stop: { input: { slugs: readonly string[]; person: Asked }; output: StoppingPage }
  overdose: {
    input: { slugs: readonly string[]; country?: string }
    output: OverdosePage & { countries: readonly { code: string; name: string }[] }
  }
  sources: { input: Record<string, never>; output: SourcesPage }
  sheet: { input: SheetRequest; output: SheetAnswer }
  timeline: { input: TimelineRequest; output: DrawnTimeline }
  drinks: { input: Record<string, never>; output: readonly Drink[] }
  /** What of a person some rule asks about. */
  asked: { input: Record<string, never>; output: AskedOfPerson }
}

export type RequestName = keyof Requests

export interface RequestMessage<N extends RequestName = RequestName> {
  id: number
  name: N
  input: Requests[N]['input']
}

/** When the worker began (Unix time in ms) and how long it took, for the figures of `npm run bench`. */
export type ReplyMessage =
  | { id: number; output: unknown; startedAt: number; tookMs: number }
  | { id: number; failure: string }
