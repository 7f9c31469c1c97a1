import type { Context } from 'hono'
import { z } from 'zod'
import type { Aside } from '../aside/aside.js'
import { anyText, anything, inPath, json, type Route } from '../contract/route.js'
import type { Engine } from '../engine.js'
import { type CardFeedback, causeOf, type FeedbackStore } from '../feedback.js'
import { readJson } from '../gate/body.js'
import type { Metrics } from '../gate/metrics.js'
import { accepted, Refusal } from '../gate/problem.js'
import type { KeyedCard } from './answer.js'
import { ruleNamer } from './card-id.js'
import { discovery, isService } from './discovery.js'
import { isUnder } from './fhir-server.js'
import { answerAsked, answeredAside, type HookAsked } from './hook-aside.js'
import { createKeptCards } from './kept-cards.js'
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
  aside?: Aside
}

const anybody: CdsClient = { iss: 'development', jku: [] }

const tag = 'CDS Hooks'

/** About two dozen resources: what is longer is answered aside. */
const shortBytes = 12_000

const ofService = [inPath('id', 'the service', 'mixwise')]

/** Of cards that may be asked for again. */
const mostKeptBytes = 20_000_000

/** What is remembered from one call to the next. */
interface Remembered {
  repeats: ReturnType<typeof createRepeats>
  keptCards: ReturnType<typeof createKeptCards>
}

/** Discovery, the hooks and feedback. */
export function cdsRoutes(options: Given): Route[] {
  const { access, publicUrl, now } = options
  const remembered: Remembered = { repeats: createRepeats(), keptCards: createKeptCards(mostKeptBytes) }
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
      body: { schema: hookRequest, kind: json },
      answer: { schema: z.strictObject({ cards: z.array(anything) }), kind: json, description: 'Cards' },
      refusals: [400, 401, 404, 412, 413, 415, 422],
      handle: async (c) => giveCards(c, await clientFor(c), remembered, options),
    },
    {
      id: 'cdsFeedback',
      method: 'post',
      path: '/cds-services/{id}/feedback',
      tag,
      summary: 'What became of the cards',
      parameters: ofService,
      body: { schema: feedbackRequest, kind: json },
      answer: { schema: anyText, kind: 'text/plain', description: 'Stored; the body is empty' },
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
  { repeats, keptCards }: Remembered,
  options: Given,
): Promise<Response> {
  const { access, maxBodyBytes, metrics, now, engine, publicUrl, fetchTimeoutMs, aside } = options
  serviceOf(c)
  const request = accepted(hookRequest, await readJson(c.req.raw, maxBodyBytes))
  const allows = (server: string): boolean =>
    access === 'development' || (client.fhirServers ?? []).some((start) => isUnder(server, start))
  const asked: HookAsked = {
    request,
    publicUrl,
    now: now().toISOString(),
    mayFetch: request.fhirServer !== undefined && allows(request.fhirServer),
    fetchTimeoutMs,
    maxBytes: maxBodyBytes,
    ...(client.alertFrom !== undefined && { alertFrom: client.alertFrom }),
  }
  const isShort = Number(c.req.header('content-length') ?? Number.NaN) <= shortBytes
  const current = engine()
  const { cards, notCovered, notes } = await keptCards(current, asked, () =>
    aside === undefined || isShort
      ? answerAsked(current, asked)
      : answeredAside(aside, asked, String(c.get('requestId' as never))),
  )
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
  const service = serviceOf(c)
  if (feedback === undefined) throw new Refusal(503, 'Feedback is not stored here')
  const { feedback: given } = accepted(feedbackRequest, await readJson(c.req.raw, maxBodyBytes))
  const { rules, meta } = engine().knowledge
  const nameOf = ruleNamer([
    ...Array.from({ length: rules.length }, (_, index) => rules.at(index)),
    ...meta.burdens,
    { id: 'listed' },
    { id: 'not-recognised' },
    { id: 'record-incomplete' },
  ])
  await kept(
    feedback,
    given.map(({ card, outcome, acceptedSuggestions, overrideReason, outcomeTimestamp }): CardFeedback => {
      const reason = overrideReason?.reason?.code
      // The comment is not kept: it is free text and may name somebody.
      return {
        card,
        service,
        rule: nameOf(card),
        outcome,
        suggestions: acceptedSuggestions?.length ?? 0,
        outcomeAt: outcomeTimestamp,
        ...(reason !== undefined && { reason }),
      }
    }),
  )
  metrics.count('mixwise_feedback_total')
  return c.body('', 200, { 'content-type': 'text/plain; charset=utf-8' })
}

/** Feedback that could not be kept is not acknowledged: the client sends it again. */
async function kept(store: FeedbackStore, feedback: readonly CardFeedback[]): Promise<void> {
  try {
    await store.add(feedback)
  } catch (error) {
    throw new Refusal(503, 'The feedback could not be kept', causeOf(error), undefined, { 'retry-after': '5' })
  }
}

function serviceOf(c: Context): string {
  const id = c.req.param('id') ?? ''
  if (!isService(id)) throw new Refusal(404, 'There is no such service')
  return id
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
    const key = await repeatKey([userId, patientId, encounterId, keyed.about])
    if (request.hook === 'order-sign' && filterRepeated && repeats.has(key, nowMs)) continue
    if (request.hook === 'order-select' && cacheForOrderSign) repeats.remember(key, nowMs)
    kept.push(keyed)
  }
  return kept
}
