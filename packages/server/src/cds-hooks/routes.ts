import { check, type Report, reportOf, resolve } from '@mixwise/core'
import { detectedIssues, entriesOf, type RecordItem, readRecord } from '@mixwise/core/fhir'
import type { Context, Hono } from 'hono'
import type { Engine } from '../engine.js'
import type { CardFeedback, FeedbackStore } from '../feedback.js'
import { readJson } from '../gate/body.js'
import type { Metrics } from '../gate/metrics.js'
import { accepted, Refusal } from '../gate/problem.js'
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

/** Discovery, the hooks and feedback. */
export function cdsRoutes(app: Hono, options: Given): void {
  const { access, engine, maxBodyBytes, metrics, feedback, publicUrl, now } = options
  const repeats = createRepeats()

  const clientFor = async (c: Context): Promise<CdsClient> => {
    if (access === 'off')
      throw new Refusal(404, 'Decision support is off', 'It needs a list of clients, or a server on loopback.')
    if (access === 'development') return anybody
    const own = `${publicUrl}${c.req.path}`
    return access.verify(c.req.header('authorization'), [own, own.replace(/\/feedback$/, '')], now().getTime())
  }

  app.get('/cds-services', (c) => c.json(access === 'off' ? { services: [] } : discovery()))

  app.post('/cds-services/:id', async (c) => {
    const client = await clientFor(c)
    requireService(c)
    const request = accepted(hookRequest, await readJson(c.req.raw, maxBodyBytes))
    const allows = (server: string): boolean =>
      access === 'development' || (client.fhirServers ?? []).some((start) => isUnder(server, start))
    const { cards, notCovered } = await answer(request, allows, options)
    const kept = await withoutRepeats(request, cards, repeats, now().getTime())
    for (const _card of kept) metrics.count('mixwise_cards_total')
    const open = notCovered.length > 0 ? { extension: { 'mixwise-not-covered': notCovered } } : {}
    return c.json({ cards: kept.map(({ card }) => card), ...open })
  })

  app.post('/cds-services/:id/feedback', async (c) => {
    await clientFor(c)
    requireService(c)
    if (feedback === undefined) throw new Refusal(503, 'Feedback is not stored here')
    const { feedback: given } = accepted(feedbackRequest, await readJson(c.req.raw, maxBodyBytes))
    const { rules, meta } = engine().knowledge
    const ruleIds = Array.from({ length: rules.length }, (_, index) => rules.at(index).id)
    const nameOf = ruleNamer([...ruleIds, ...meta.burdens.map(({ id }) => id), 'listed', 'not-recognised'])
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
  })
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

async function answer(
  request: HookRequest,
  allows: (server: string) => boolean,
  { engine, publicUrl, now, fetchTimeoutMs, maxBodyBytes }: Given,
): Promise<{ cards: readonly KeyedCard[]; notCovered: readonly (readonly [string, string])[] }> {
  const { knowledge, words } = engine()
  const today = now().toISOString().slice(0, 10)
  const understands = (name: string): boolean => resolve(knowledge, name).status === 'resolved'
  const reading = { today, understands }
  const record = await collectRecord(request, { allows, timeoutMs: fetchTimeoutMs, maxBytes: maxBodyBytes }, today)
  const read = readRecord(record.entries, reading)
  const drafted = readRecord(
    entriesOf(request.context.draftOrders ?? request.context.medications ?? null),
    reading,
  ).items
  const items = [...drafted, ...read.items]
  const report = reportOf(
    knowledge,
    words,
    check(
      knowledge,
      items.map(({ item }) => item),
      read.person,
    ),
  )
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
  const missing = record.missing.filter((key) => key !== 'medicationDispenses' && key !== 'socialHistory')
  // What was not given is worth saying, but not worth a card of its own.
  const worthCard = read.notes.length > 0 || report.unrecognised.length > 0
  const missed = missing.length > 0 ? [`Not given and not taken into account: ${missing.join(', ')}.`] : []
  const cards = cardsOf(context, worthCard ? [...read.notes, ...missed] : [])
  return {
    cards: cards.map((card) => ({ card, about: `${card.uuid.slice(0, 8)} ${card.summary}` })),
    notCovered: report.pairs
      .filter(({ a, b, status }) => status === 'not-covered' && (focus === undefined || focus.has(a) || focus.has(b)))
      .map(({ a, b }) => [a, b] as const),
  }
}

/** Which substances the hook is about: the selected drafts, all drafts, or everything. */
function focusOf(
  { hook, context }: HookRequest,
  drafted: readonly RecordItem[],
  report: Report,
): { focus: ReadonlySet<string> | undefined; drafts: ReadonlyMap<string, RecordItem> } {
  const drafts = new Map<string, RecordItem>()
  const focus = new Set<string>()
  for (const draft of drafted) {
    for (const slug of slugsOf(draft, report)) {
      drafts.set(slug, draft)
      const selected = context.selections?.some((selection) => selection === draft.reference)
      if (hook !== 'order-select' || context.selections === undefined || selected === true) focus.add(slug)
    }
  }
  return { focus: hook === 'patient-view' ? undefined : focus, drafts }
}

function slugsOf({ item }: RecordItem, report: Report): readonly string[] {
  return report.substances.flatMap((substance) =>
    substance.status === 'resolved' && substance.input === item.name ? [substance.slug] : [],
  )
}

export function implicatedOf(
  slug: string,
  items: readonly RecordItem[],
  report: Report,
): readonly { reference?: string; display: string }[] {
  return items
    .filter((item) => slugsOf(item, report).includes(slug))
    .map(({ reference, display }) => ({
      ...(reference !== undefined && { reference }),
      display: display === slug ? slug : `${display} (${slug})`,
    }))
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
