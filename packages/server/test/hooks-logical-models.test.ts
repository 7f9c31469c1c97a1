import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftOf, resourceOf } from '../../../cases/record-shorthand.js'
import { service } from './service.js'

/**
 * The logical models of the ballot of CDS Hooks 3.0 (github.com/HL7/cds-hooks, `input/fsh/logicals` and `invariants`),
 * as far as they speak of what a service answers and takes: what they do not name is refused.
 */
const uuid = z.uuid()
const code = z.string().regex(/^[^\s]+(?:\s[^\s]+)*$/)
const text = z.string().min(1)
const url = z.string().regex(/^\S+$/)
const extension = z.record(z.string(), z.unknown()).optional()
const coding = z.strictObject({ system: url.optional(), code: code.optional(), display: text.optional() })

const services = z.strictObject({
  services: z.array(
    z.strictObject({
      hook: text,
      title: text.optional(),
      id: code,
      description: text,
      usageRequirements: text.optional(),
      prefetch: z.record(code, text).optional(),
      extension,
    }),
  ),
  extension,
})

const action = z
  .strictObject({
    type: z.enum(['create', 'update', 'delete']),
    // cds-resp-5: all actions of a suggestion have one.
    description: text,
    resource: z.looseObject({ resourceType: text }).optional(),
    resourceId: url.optional(),
    extension,
  })
  .refine(({ type, resource, resourceId }) => (type === 'delete' ? resourceId : resource) !== undefined)

const suggestion = z.strictObject({
  label: text,
  uuid: uuid.optional(),
  isRecommended: z.boolean().optional(),
  actions: z.array(action).min(1).optional(),
  actionSelectionBehavior: z.enum(['all', 'any', 'at-most-one']).optional(),
  extension,
})

const link = z
  .strictObject({
    label: text,
    url: z.url(),
    type: z.enum(['absolute', 'smart']),
    appContext: text.optional(),
    autolaunchable: z.boolean().optional(),
    extension,
  })
  .refine(({ type, appContext }) => type === 'smart' || appContext === undefined)

const card = z
  .strictObject({
    uuid: uuid.optional(),
    summary: text.max(139),
    detail: text.optional(),
    indicator: z.enum(['info', 'warning', 'critical']),
    source: z.strictObject({
      label: text,
      url: z.url().optional(),
      icon: z.url().optional(),
      topic: coding.optional(),
      extension,
    }),
    suggestions: z.array(suggestion).min(1).optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z.array(coding.required({ code: true, display: true })).optional(),
    links: z.array(link).min(1).optional(),
    extension,
  })
  // cds-resp-6
  .refine(({ suggestions, selectionBehavior }) => suggestions === undefined || selectionBehavior !== undefined)

const response = z.strictObject({ cards: z.array(card), systemActions: z.array(action).min(1).optional(), extension })

const { post, request } = service()

const lists = readFileSync(new URL('../../../cases/lists.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { items: string[] })

describe('the logical models of CDS Hooks 3.0', () => {
  it('hold for what is discovered', async () => {
    const found = services.parse(await (await request('/cds-services')).json())
    expect(found.services.map(({ hook }) => hook)).toEqual(['order-select', 'order-sign', 'patient-view'])
  })

  it.each(['order-select', 'order-sign', 'patient-view'])('hold for the cards of %s', async (hook) => {
    let cards = 0
    for (const { items } of lists) {
      const [drafted = '', ...taken] = items
      const bundle = (resources: readonly object[]): object => ({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: resources.map((resource) => ({ resource })),
      })
      const answered = await post(`/cds-services/mixwise-${hook}`, {
        hook,
        hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
        context: {
          userId: 'Practitioner/d',
          patientId: 'p',
          ...(hook !== 'patient-view' && { draftOrders: bundle([{ ...draftOf({ text: drafted }), id: 'd' }]) }),
          ...(hook === 'order-select' && { selections: ['MedicationRequest/d'] }),
        },
        prefetch: { medicationRequests: bundle(taken.map((name) => resourceOf({ medicine: { text: name } }))) },
      })
      cards += response.parse(await answered.json()).cards.length
    }
    expect(cards).toBeGreaterThan(lists.length / 2)
  })

  it.each([
    ['an accepted suggestion', { outcome: 'accepted', acceptedSuggestions: [{ id: crypto.randomUUID() }] }],
    ['a reason', { outcome: 'overridden', overrideReason: { reason: { code: 'x', system: 'http://x.example' } } }],
    ['words alone', { outcome: 'overridden', overrideReason: { userComment: 'known' } }],
    ['nothing but the outcome', { outcome: 'overridden' }],
  ])('feedback with %s is taken', async (_with, outcome) => {
    const store = { add: async () => undefined } as never
    const feedback = [{ card: crypto.randomUUID(), outcomeTimestamp: '2026-11-27T10:00:00.5Z', ...outcome }]
    const answered = await service({ feedback: store }).post('/cds-services/mixwise-order-sign/feedback', { feedback })
    expect(answered.status).toBe(200)
  })
})
