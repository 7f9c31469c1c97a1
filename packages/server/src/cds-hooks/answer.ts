import type { Report, Severity } from '@mixwise/core'
import {
  checkOfRecord,
  type DetectedIssueOptions,
  detectedIssues,
  ofPatient,
  phrasesIn,
  type RecordItem,
  readRecord,
  referenceTo,
  sentResources,
} from '@mixwise/core/fhir'
import { contextualFactors } from '../contextual-factors.js'
import type { Engine } from '../engine.js'
import { implicatedOf } from '../fhir/implicated.js'
import { readingOf } from '../fhir/reading.js'
import { asideNotes, openNotes } from '../open-notes.js'
import { recordNotes } from '../record-notes.js'
import { type Card, type CardContext, cardsOf } from './cards.js'
import { collectRecord, type FetchOptions, foreignText } from './collect.js'
import { focusOf } from './focus.js'
import { withoutReplaced } from './replaced.js'
import { configurationOf, type HookRequest, roleOf } from './request.js'

export interface KeyedCard {
  card: Card
  /** What the card is about, the same at every hook. */
  about: string
}

export interface Answered {
  cards: readonly KeyedCard[]
  notCovered: readonly (readonly [string, string])[]
  /** What was left open and is no card of its own. */
  notes: readonly string[]
  /** Some of the record was fetched, so that the same request may be answered otherwise a moment later. */
  fetched: boolean
}

export interface Asked {
  engine: Engine
  publicUrl: string
  now: Date
  fetching: FetchOptions
  /** Thresholds of this client by the kind of user. */
  alertFrom?: Readonly<Record<string, Severity>>
}

/** What many records do not hold; that it is missing says nothing. */
const seldomHeld: ReadonlySet<string> = new Set([
  'medicationDispenses',
  'socialHistory',
  'allergies',
  'immunizations',
  'laboratory',
])

/** The cards of a hook, from the record that came or was fetched and the drafts of the request. */
export async function answerHook(
  request: HookRequest,
  { engine, publicUrl, now, fetching, alertFrom }: Asked,
): Promise<Answered> {
  const { knowledge, ask } = engine
  const today = now.toISOString().slice(0, 10)
  const reading = readingOf(knowledge, today)
  const record = await collectRecord(request, fetching)
  const sent = sentResources(request.context.draftOrders ?? request.context.medications ?? null)
  const own = ofPatient(sent.entries, request.context.patientId)
  const whole = readRecord([...record.entries, ...own.entries.filter(isMedication)], reading)
  const { country } = whole
  const { phrases } = reading
  const draft = readRecord(
    [...own.entries, ...record.entries.filter(isMedication)],
    country === undefined || phrases === undefined ? reading : { ...reading, phrases: phrasesIn(phrases, country) },
  )
  // A draft is meant to be taken, whatever its dates say.
  const drafted: readonly RecordItem[] = [...draft.items, ...draft.past]
  const read = withoutReplaced(whole, drafted, reading)
  // In the order of the places that a report counts: what is taken, what is added, then what ended.
  const items = [...read.items, ...drafted, ...read.past]
  const report = ask.check({ ...checkOfRecord(read, drafted), today })
  const { focus, drafts } = focusOf(request, items, new Set(drafted), report)
  const patient = referenceTo(request.context.patientId)
  const factorsOf: CardContext['factorsOf'] = (finding) => contextualFactors(finding, report, read.person, knowledge)
  const fromRecord: NonNullable<DetectedIssueOptions['fromRecord']> = (finding) => factorsOf(finding).lines
  const context: CardContext = {
    report,
    items,
    focus,
    drafts,
    configuration: configurationOf(request, alertFrom),
    reader: /^(?:Patient|RelatedPerson)$/.test(roleOf(request.context.userId)) ? 'patient' : 'clinician',
    publicUrl,
    factorsOf,
    issueOf: (finding) =>
      request.hook === 'order-sign'
        ? detectedIssues(
            { ...report, findings: [finding] },
            {
              identified: now.toISOString(),
              patient,
              implicated: (slug) => implicatedOf(slug, items, report),
              fromRecord,
            },
          )[0]
        : undefined,
  }
  const missing = record.missing.filter((key) => !seldomHeld.has(key))
  const notes = [...draft.notes, ...read.notes, ...recordNotes(knowledge, [draft, read], report)]
  // What was not given is worth saying, but not worth a card of its own.
  const worthCard = notes.length > 0 || report.unrecognised.length > 0
  const missed = missing.length > 0 ? [`Not given and not taken into account: ${missing.join(', ')}.`] : []
  const gaps = [...record.gaps, ...sent.gaps.map(({ text }) => text), ...foreignText(own.others)]
  const cards = cardsOf(context, { gaps, notes: worthCard ? [...notes, ...missed] : [] })
  return {
    cards: cards.map((card) => ({ card, about: `${card.uuid.slice(0, 8)} ${card.summary}` })),
    notCovered: notCovered(report, focus),
    fetched: record.fetched,
    notes: [
      ...new Set([
        ...read.asides,
        ...draft.asides,
        ...draft.dosages,
        ...read.dosages,
        ...openNotes(report),
        ...asideNotes(report),
      ]),
    ],
  }
}

/** What a draft may refer to. */
function isMedication({ resource }: { resource: { resourceType: string } }): boolean {
  return resource.resourceType === 'Medication'
}

function notCovered(report: Report, focus: ReadonlySet<string> | undefined): readonly (readonly [string, string])[] {
  return report.pairs
    .filter(({ a, b, status }) => status === 'not-covered' && (focus === undefined || focus.has(a) || focus.has(b)))
    .map(({ a, b }) => [a, b] as const)
}
