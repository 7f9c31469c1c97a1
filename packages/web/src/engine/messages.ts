/** What the page asks of the worker, and what it gets: the requests and answers of the contract, as plain data. */
import type {
  AboutPage,
  AboutRequest,
  Amount,
  ClaimsPage,
  ClaimsRequest,
  DisclosureSheet,
  KnowledgeAnswer,
  ListItem,
  NotHeld,
  OverdoseAnswer,
  OverdoseRequest,
  Person,
  Report,
  SheetRequest,
  SourcesAnswer,
  StopPage,
  StopRequest,
  SuggestAnswer,
  SuggestRequest,
} from '@mixwise/core'
import type { TimelineAnswer, TimelineRequest } from '@mixwise/core/contract'
import type { Tried } from './try-out.js'

/** What the page knows about the person, and what the person said no to. */
export interface Asked extends Person {
  denied?: readonly string[]
}

/** A line as the worker is asked about it: drinks become grams there, where the reader is. */
export type AskedItem = Exclude<ListItem, string> & { drinks?: number }

/** What the page asks about its list. */
export interface AskedList {
  items: readonly AskedItem[]
  person: Person
  country?: string
}

export interface Answer {
  report: Report
  /** Substances the timeline can draw. */
  drawable: readonly string[]
  /** Alcohol in one drink, in the country that is meant. */
  gramsADrink?: Amount
  tookMs: number
  /** Made before all of the knowledge was there: of the gravest rules alone. */
  isPartial?: true
}

/** The sheet to show, and its text in the forms it can be saved in. */
export interface SheetForms {
  sheet: DisclosureSheet
  html: string
  fhir: string
}

/** Every request by name, with its input and its output. */
export interface Requests {
  open: { input: Record<string, never>; output: { version: string; tookMs: number } }
  suggest: { input: SuggestRequest; output: SuggestAnswer }
  split: { input: { line: string }; output: { lines: readonly string[] } }
  check: { input: AskedList; output: Answer }
  about: { input: AboutRequest; output: AboutPage | NotHeld }
  claims: { input: ClaimsRequest; output: ClaimsPage | NotHeld }
  stop: { input: StopRequest; output: StopPage }
  overdose: { input: OverdoseRequest; output: OverdoseAnswer }
  sources: { input: Record<string, never>; output: SourcesAnswer }
  sheet: { input: AskedList & Omit<SheetRequest, 'items'>; output: SheetForms }
  tryOut: { input: AskedList & { names: readonly string[]; locale?: string }; output: { tried: readonly Tried[] } }
  timeline: { input: TimelineRequest; output: TimelineAnswer }
  knowledge: { input: Record<string, never>; output: KnowledgeAnswer }
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
