import { phraseOptions, type Report, resolve } from '@mixwise/core'
import { checkOfRecord, detectedIssues, entriesOf, type RecordItem, readRecord } from '@mixwise/core/fhir'
import type { Context } from 'hono'
import { z } from 'zod'
import { anything, inPath, json, type Route } from '../contract/route.js'
import type { Engine } from '../engine.js'
import type { CardFeedback, FeedbackStore } from '../feedback.js'
import { readJson } from '../gate/body.js'
import type { Metrics } from '../gate/metrics.js'
import { accepted, Refusal } from '../gate/problem.js'
import { openNotes } from '../open-notes.js'
import { bleedingContext } from './bleeding-context.js'
import { ruleNamer } from './card-id.js'
import { type Card, type CardContext, cardsOf } from './cards.js'
import { collectRecord } from './collect.js'
import { discovery, serviceId } from './discovery.js'
import { createRepeats, repeatKey } from './repeats.js'
import { configurationOf, feedbackRequest, type HookRequest, hookRequest } from './request.js'
import type { CdsClient, TokenVerifier } from './tokens.js'

export interface CdsOptions {
  /** `off`; `development` takes anybody and is bound to loopback; else tokens are verified. */
  access: 'off' | 'development' | TokenVerifier
  fetchTimeoutMs: number
  now(): Date
}

interface Given extends CdsOptions {
  engine(): Engine
  maxBodyBytes: number
  metrics: Metrics
  feedback: FeedbackStore | undefined
  publicUrl: string
}

const anybody: CdsClient = { iss: 'development', jku: [] }

const tag = 'CDS Hooks'
const ofService = [inPath('id', 'the service', 'mixwise')]
const hook = z.looseObject({ hook: z.string(), hookInstance: z.string(), context: anything })

/** Discovery, the hooks and feedback. */
export function cdsRoutes(options: Given): Route[] {
  const { access, publicUrl, now } = options
  const repeats = createRepeats()
  const clientFor = async (c: Context): Promise<CdsClient> => {
    if (access === 'off')
      throw new Refusal(404, 'Decision support is off', 'It needs a list of clients, or a server on loopback.')
    if (access === 'development') return anybody
    const own = `${publicUrl}${c.req.path}`
    return access.verify(c.req.header('authorization'), [own, own.replace(/\/feedback$/, '')], now().getTime())
  }
  return [
    {
      id: 'cdsServices',
      method: 'get',
      path: '/cds-services',
      tag,
      summary: 'The decision support services',
      answer: {
        schema: z.strictObject({ services: z.array(anything) }),
        kind: json,
        description: 'CDS Hooks discovery',
      },
      refusals: [401],
      handle: (c) => c.json(access === 'off' ? { services: [] } : discovery()),
    },
    {
      id: 'cdsCall',
      method: 'post',
      path: '/cds-services/{id}',
      tag,
      summary: 'Cards for a hook',
      parameters: ofService,
      body: { schema: hook, kind: json },
      answer: { schema: z.strictObject({ cards: z.array(anything) }), kind: json, description: 'Cards' },
      refusals: [400, 401, 404, 412, 413, 415, 422],
      handle: async (c) => giveCards(c, await clientFor(c), repeats, options),
    },
    {
      id: 'cdsFeedback',
      method: 'post',
      path: '/cds-services/{id}/feedback',
      tag,
      summary: 'What became of the cards',
      parameters: ofService,
      body: { schema: z.strictObject({ feedback: z.array(anything) }), kind: json },
      answer: { schema: anything, kind: json, description: 'Stored' },
      refusals: [400, 401, 404, 413, 415, 422, 503],
      async handle(c) {
        await clientFor(c)
        return takeFeedback(c, options)
      },
    },
  ]
}

async function giveCards(
  c: Context,
  client: CdsClient,
  repeats: ReturnType<typeof createRepeats>,
  options: Given,
): Promise<Response> {
  const { access, maxBodyBytes, metrics, now } = options
  requireService(c)
  const request = accepted(hookRequest, await readJson(c.req.raw, maxBodyBytes))
  const allows = (server: string): boolean =>
    access === 'development' || (client.fhirServers ?? []).some((start) => isUnder(server, start))
  const { cards, notCovered, notes } = await answer(request, allows, options)
  const kept = await withoutRepeats(request, cards, repeats, now().getTime())
  for (const _card of kept) metrics.count('mixwise_cards_total')
  const extension = {
    ...(notCovered.length > 0 && { 'mixwise-not-covered': notCovered }),
    ...(notes.length > 0 && { 'mixwise-notes': notes }),
  }
  return c.json({
    cards: kept.map(({ card }) => card),
    ...(Object.keys(extension).length > 0 && { extension }),
  })
}

async function takeFeedback(c: Context, { engine, feedback, maxBodyBytes, metrics }: Given): Promise<Response> {
  requireService(c)
  if (feedback === undefined) throw new Refusal(503, 'Feedback is not stored here')
  const { feedback: given } = accepted(feedbackRequest, await readJson(c.req.raw, maxBodyBytes))
  const { rules, meta } = engine().knowledge
  const nameOf = ruleNamer([
    ...Array.from({ length: rules.length }, (_, index) => rules.at(index)),
    ...meta.burdens,
    { id: 'listed' },
    { id: 'not-recognised' },
  ])
  await feedback.add(
    given.map(({ card, outcome, acceptedSuggestions, overrideReason, outcomeTimestamp }): CardFeedback => {
      const reason = overrideReason?.reason?.code
      // The comment is not kept: it is free text and may name somebody.
      return {
        card,
        service: serviceId,
        rule: nameOf(card),
        outcome,
        suggestions: acceptedSuggestions?.length ?? 0,
        outcomeAt: outcomeTimestamp,
        ...(reason !== undefined && { reason }),
      }
    }),
  )
  metrics.count('mixwise_feedback_total')
  return c.body(null, 200)
}

function requireService(c: Context): void {
  if (c.req.param('id') !== serviceId) throw new Refusal(404, 'There is no such service')
}

function isUnder(server: string, start: string): boolean {
  return server === start || server.startsWith(start.endsWith('/') ? start : `${start}/`)
}

interface KeyedCard {
  card: Card
  /** What the card is about, the same at every hook. */
  about: string
}

interface Answered {
  cards: readonly KeyedCard[]
  notCovered: readonly (readonly [string, string])[]
  /** What was left open and is no card of its own. */
  notes: readonly string[]
}

async function answer(
  request: HookRequest,
  allows: (server: string) => boolean,
  { engine, publicUrl, now, fetchTimeoutMs, maxBodyBytes }: Given,
): Promise<Answered> {
  const { knowledge, ask } = engine()
  const today = now().toISOString().slice(0, 10)
  const understands = (name: string): boolean => resolve(knowledge, name).status === 'resolved'
  const reading = { today, understands, phrases: phraseOptions(knowledge, { today }) }
  const record = await collectRecord(request, { allows, timeoutMs: fetchTimeoutMs, maxBytes: maxBodyBytes }, today)
  const read = readRecord(record.entries, reading)
  const whose = read.country === undefined ? {} : { country: read.country }
  const drafted = readRecord(entriesOf(request.context.draftOrders ?? request.context.medications ?? null), {
    ...reading,
    phrases: { ...reading.phrases, ...whose },
  }).items
  // In the order of the places that a report counts: what is taken, then what ended.
  const items = [...drafted, ...read.items, ...read.past]
  const report = ask.check({ ...checkOfRecord(read, drafted), today })
  const { focus, drafts } = focusOf(request, drafted, report)
  const toPatient = request.context.userId?.startsWith('Patient/') === true
  const context: CardContext = {
    report,
    items,
    focus,
    drafts,
    configuration: configurationOf(request),
    reader: toPatient ? 'patient' : 'clinician',
    publicUrl,
    fromRecord: (finding) => bleedingContext(finding, report, read.person, knowledge),
    issueOf: (finding) =>
      request.hook === 'order-sign'
        ? detectedIssues(
            { ...report, findings: [finding] },
            {
              identified: now().toISOString(),
              patient: `Patient/${request.context.patientId}`,
              implicated: (slug) => implicatedOf(slug, items, report),
            },
          )[0]
        : undefined,
  }
  const missing = record.missing.filter((key) => !seldomHeld.has(key))
  // What was not given is worth saying, but not worth a card of its own.
  const worthCard = read.notes.length > 0 || report.unrecognised.length > 0
  const missed = missing.length > 0 ? [`Not given and not taken into account: ${missing.join(', ')}.`] : []
  const cards = cardsOf(context, worthCard ? [...read.notes, ...missed] : [])
  return {
    cards: cards.map((card) => ({ card, about: `${card.uuid.slice(0, 8)} ${card.summary}` })),
    notCovered: report.pairs
      .filter(({ a, b, status }) => status === 'not-covered' && (focus === undefined || focus.has(a) || focus.has(b)))
      .map(({ a, b }) => [a, b] as const),
    notes: openNotes(report),
  }
}

/** What many records do not hold; that it is missing says nothing. */
const seldomHeld: ReadonlySet<string> = new Set(['medicationDispenses', 'socialHistory', 'allergies'])

/** Which substances the hook is about: the selected drafts, all drafts, or everything. */
function focusOf(
  { hook, context }: HookRequest,
  drafted: readonly RecordItem[],
  report: Report,
): { focus: ReadonlySet<string> | undefined; drafts: ReadonlyMap<string, RecordItem> } {
  const drafts = new Map<string, RecordItem>()
  const focus = new Set<string>()
  for (const substance of report.substances) {
    // Drafts stand first in the list that was checked.
    const draft = drafted[substance.item]
    if (substance.status !== 'resolved' || draft === undefined) continue
    drafts.set(substance.slug, draft)
    const selected = context.selections?.some((selection) => selection === draft.reference)
    if (hook !== 'order-select' || context.selections === undefined || selected === true) focus.add(substance.slug)
  }
  return { focus: hook === 'patient-view' ? undefined : focus, drafts }
}

/** The entries of a record that a substance of the report came from. */
export function implicatedOf(
  slug: string,
  items: readonly RecordItem[],
  report: Report,
): readonly { reference?: string; display: string }[] {
  const places = report.substances.flatMap((one) => (one.status === 'resolved' && one.slug === slug ? [one.item] : []))
  return [...new Set(places)].flatMap((place) => {
    const item = items[place]
    if (item === undefined) return []
    const { reference, display } = item
    return [
      {
        ...(reference !== undefined && { reference }),
        display: display === slug ? slug : `${display} (${slug})`,
      },
    ]
  })
}

/** Repeat suppression across order-select and order-sign, only as far as the caller has configured it. */
async function withoutRepeats(
  request: HookRequest,
  cards: readonly KeyedCard[],
  repeats: ReturnType<typeof createRepeats>,
  nowMs: number,
): Promise<readonly KeyedCard[]> {
  const { cacheForOrderSign, filterRepeated } = configurationOf(request)
  const { userId = '', patientId, encounterId = '' } = request.context
  if (!cacheForOrderSign && !filterRepeated) return cards
  const kept: KeyedCard[] = []
  for (const keyed of cards) {
    const key = await repeatKey([userId, patientId, encounterId, serviceId, keyed.about])
    if (request.hook === 'order-sign' && filterRepeated && repeats.has(key, nowMs)) continue
    if (request.hook === 'order-select' && cacheForOrderSign) repeats.remember(key, nowMs)
    kept.push(keyed)
  }
  return kept
}
