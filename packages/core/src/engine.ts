import { bareIssue, briefFor, entriesOf, reportFor } from './answers/checked.js'
import { exposureFor } from './answers/exposures.js'
import { aboutFor, claimsFor, overdoseFor, stopFor } from './answers/looked-up.js'
import { nameFor } from './answers/named.js'
import { sheetFor } from './answers/sheet.js'
import { timelineFor } from './answers/timeline.js'
import { spokenIssue } from './check/report.js'
import { type Situations, situationsOf } from './check/situations.js'
import type { BriefReport, CheckRequest, Report } from './contract/check.js'
import type { ExposureAnswer, ExposureRequest } from './contract/exposures.js'
import type {
  AboutAnswer,
  AboutRequest,
  ClaimsAnswer,
  ClaimsRequest,
  NotHeld,
  OverdoseAnswer,
  OverdoseRequest,
  StopPage,
  StopRequest,
} from './contract/library.js'
import type { NameAnswer, NameRequest } from './contract/name.js'
import type { OperationId } from './contract/operations.js'
import type { SpokenIssue } from './contract/parts.js'
import { readRequest } from './contract/read-request.js'
import type { RenderedSheet, SheetRequest } from './contract/sheet.js'
import type { KnowledgeAnswer, SourcesAnswer } from './contract/sources.js'
import { type SuggestAnswer, type SuggestRequest, usualSuggestions } from './contract/suggest.js'
import type { TimelineAnswer, TimelineRequest } from './contract/timeline.js'
import { noExposure } from './exposure/no-exposure.js'
import type { ExposureTable } from './exposure/table.js'
import { inLocale, localeOf } from './knowledge/in-locale.js'
import type { Knowledge } from './knowledge/open.js'
import type { MonographLibrary } from './monograph/library.js'
import { needsCodes } from './names/by-code.js'
import { suggest } from './names/suggest.js'
import type { KineticsTable } from './pk/table.js'
import type { VocabularyWords } from './vocabulary/words/shape.js'
import type { Words } from './words.js'

/** A part of the engine, or how it is read when it is first needed. */
type Part<T extends object> = T | (() => T)

export interface EngineParts {
  knowledge: Part<Knowledge>
  words: Part<Words>
  library: Part<MonographLibrary>
  kinetics: Part<KineticsTable>
  /** Without it nothing is known of how exposure changes, and every substance is said not to be covered. */
  exposure?: Part<ExposureTable>
  /** The vocabulary in the language of a locale, for what is made to be printed; English where it is undefined. */
  vocabulary?(locale: string): VocabularyWords | undefined
  /** The day as YYYY-MM-DD, for requests that do not say theirs. Without it a year alone stays open. */
  today?(): string
  /** Adds the codes of registers, which are many; called once, when the first of them turns up. */
  withCodes?(knowledge: Knowledge): Knowledge
}

/** Everything there is to ask, each request by the contract. Synchronous, pure, and the same behind every face. */
export interface Engine {
  check(request: CheckRequest): Report
  /** A check in its short form. */
  brief(request: CheckRequest): BriefReport
  name(request: NameRequest): NameAnswer
  suggest(request: SuggestRequest): SuggestAnswer
  about(request: AboutRequest): AboutAnswer | NotHeld
  claims(request: ClaimsRequest): ClaimsAnswer | NotHeld
  stop(request: StopRequest): StopPage
  overdose(request: OverdoseRequest): OverdoseAnswer
  sheet(request: SheetRequest): RenderedSheet
  exposure(request: ExposureRequest): ExposureAnswer
  timeline(request: TimelineRequest): TimelineAnswer
  sources(): SourcesAnswer
  knowledge(): KnowledgeAnswer
  /** What is said of pairs, of one substance and a person, and of burdens, by number: for whole populations. */
  situations(): Situations
}

/**
 * The one door to the engine. What of a request cannot be read is among the `issues` of its answer, and the rest is
 * answered; nothing that was given throws.
 *
 * @example
 * const engine = openEngine({ knowledge, words, library, kinetics: table })
 * engine.check({ items: ['baclofen', 'two glasses of wine'] }).pairs[0]?.status // 'interaction'
 */
export function openEngine(parts: EngineParts): Engine {
  let opened = once(parts.knowledge)
  const words = once(parts.words)
  const library = once(parts.library)
  const kinetics = once(parts.kinetics)
  const exposure = once(parts.exposure ?? noExposure)
  const { withCodes } = parts
  const knowledgeWith = (names: readonly Named[]): Knowledge => {
    const plain = opened()
    if (withCodes === undefined || plain.ndcs !== undefined || !holdRegisterCodes(names)) return plain
    const coded = withCodes(plain)
    opened = () => coded
    return coded
  }
  const knowledgeFor = (names: readonly Named[], { locale, country, person }: Whose): Knowledge =>
    inLocale(knowledgeWith(names), localeOf({ locale, country: country ?? person?.country }))
  const knowledgeOf = (request: CheckRequest): Knowledge =>
    knowledgeFor([...entriesOf(request), ...(request.allergies ?? [])], request)
  const dated = <Request extends { today?: string }>(request: Request): Request => {
    const day = request.today ?? parts.today?.()
    return day === undefined ? request : { ...request, today: day }
  }
  return {
    check: asking('check', (request: CheckRequest) =>
      reportFor({ knowledge: knowledgeOf(request), words, library, exposure }, dated(request)),
    ),
    brief(given) {
      const { request, issues } = readRequest('check', given)
      const answer = briefFor(knowledgeOf(request as CheckRequest), dated(request as CheckRequest))
      return issues.length === 0 ? answer : { ...answer, issues: [...issues.map(bareIssue), ...answer.issues] }
    },
    name: asking('name', (request: NameRequest) => nameFor(knowledgeFor([request.name], request), dated(request))),
    suggest: asking('suggest', ({ name, locale, most = usualSuggestions }: SuggestRequest) => ({
      input: name,
      suggestions: suggest(opened(), name, { locale, most }),
      issues: [],
    })),
    about: asking('about', (request: AboutRequest) =>
      aboutFor({ knowledge: knowledgeFor([request.name], request), words, library: library() }, request),
    ),
    claims: asking('claims', (request: ClaimsRequest) =>
      claimsFor(knowledgeFor([request.name], {}), library(), request),
    ),
    stop: asking('stop', (request: StopRequest) => stopFor(knowledgeFor(request.items, request), library(), request)),
    overdose: asking('overdose', (request: OverdoseRequest) =>
      overdoseFor(knowledgeFor(request.items, request), library(), request),
    ),
    sheet(given) {
      const { request, issues } = readRequest('sheet', given)
      const { items, others = [], past = [], allergies = [] } = request as SheetRequest
      const knowledge = knowledgeFor([...items, ...others, ...past, ...allergies], request as SheetRequest)
      const { locale } = request as SheetRequest
      const vocabulary = locale === undefined ? undefined : parts.vocabulary?.(locale)
      return sheetFor(knowledge, words, request as SheetRequest, issues, vocabulary)
    },
    exposure(given) {
      const { request, issues } = readRequest('exposure', given)
      const asked = request as ExposureRequest
      return exposureFor(knowledgeOf(asked), exposure(), dated(asked), issues)
    },
    timeline(given) {
      const { request, issues } = readRequest('timeline', given)
      return timelineFor(
        knowledgeFor((request as TimelineRequest).items, request as TimelineRequest),
        { kinetics: kinetics(), exposure: exposure() },
        dated(request as TimelineRequest),
        issues,
      )
    },
    sources() {
      const { version, hash, meta } = opened()
      return { knowledge: { version, hash }, counts: meta.counts, sources: meta.sources }
    },
    knowledge() {
      const { version, hash, meta } = opened()
      return {
        version,
        hash,
        builtFrom: meta.builtFrom,
        counts: meta.counts,
        circumstances: meta.circumstances,
        conditions: meta.conditions,
      }
    },
    situations: () => situationsOf(opened()),
  }
}

/** An answer with what of its request could not be read before its own issues. */
function asking<Request, Answer extends { issues: readonly SpokenIssue[] } | NotHeld>(
  operation: OperationId,
  answer: (request: Request) => Answer,
): (given: Request) => Answer {
  return (given) => {
    const { request, issues } = readRequest(operation, given)
    const made = answer(request as Request)
    if (issues.length === 0) return made
    const said = issues.map(spokenIssue)
    return 'issues' in made
      ? { ...made, issues: [...said, ...made.issues] }
      : { ...made, issue: said[0] as SpokenIssue }
  }
}

type Named = string | { name: string }

/** What of a request says in which language and country substances are called. */
interface Whose {
  locale?: string
  country?: string
  person?: { country?: string }
}

/**
 * Whether a list names something by a code of a register, so that the codes have to be loaded.
 *
 * @example
 * holdRegisterCodes(['baclofen', { name: '0093-1024-01' }]) // true
 */
export function holdRegisterCodes(names: readonly Named[]): boolean {
  return names.some((named) => needsCodes(typeof named === 'string' ? named : named.name))
}

function once<T extends object>(part: Part<T>): () => T {
  if (typeof part !== 'function') return () => part
  let read: T | undefined
  return () => {
    read ??= part()
    return read
  }
}
