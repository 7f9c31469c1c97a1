import { describe, expect, it } from 'vitest'
import { engine } from '../../test/service.js'
import type { Answered } from './answer.js'
import { answerAsked, type HookAsked } from './hook-aside.js'
import { createKeptCards } from './kept-cards.js'

const order = (id: string, text: string): object => ({
  resource: {
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: { text },
  },
})
const searchset = (...entry: object[]) => ({ resourceType: 'Bundle', type: 'searchset', entry })
const of = (patientId: string): HookAsked['request'] => ({
  hook: 'order-sign',
  hookInstance: 'one',
  context: { userId: 'Practitioner/d', patientId, draftOrders: searchset(order('i', 'ibuprofen')) },
  prefetch: { medicationRequests: searchset(order('w', 'warfarin')) },
})
const asked: HookAsked = {
  request: of('p'),
  publicUrl: 'http://127.0.0.1',
  now: '2026-11-27T10:00:00.000Z',
  mayFetch: false,
  fetchTimeoutMs: 1000,
  maxBytes: 1e6,
}
const nothing: Answered = { cards: [], notCovered: [], notes: [], fetched: false }

function counting(made: Answered = nothing) {
  const kept = createKeptCards(1e6)
  let count = 0
  return async (one: HookAsked, knowledge = engine()): Promise<number> => {
    await kept(knowledge, one, async () => {
      count++
      return made
    })
    return count
  }
}

describe('createKeptCards', () => {
  it('gives the same cards again, with ids and times of their own', async () => {
    const kept = createKeptCards(1e6)
    const first = await kept(engine(), asked, () => answerAsked(engine(), asked))
    const later = { ...asked, now: '2026-11-27T11:00:00.000Z' }
    const again = await kept(engine(), later, () => Promise.reject(new Error('asked twice')))
    const afresh = await answerAsked(engine(), later)
    const plain = ({ cards, ...rest }: Answered): object => ({
      ...rest,
      cards: cards.map(({ card, about }) => ({
        about,
        card: {
          ...card,
          uuid: card.uuid.slice(0, 9),
          suggestions: card.suggestions?.map((one) => ({ ...one, uuid: one.uuid.length })),
        },
      })),
    })
    expect(first.cards.length).toBeGreaterThan(0)
    expect(plain(again)).toEqual(plain(afresh))
    expect(JSON.stringify(again)).toContain('"identifiedDateTime":"2026-11-27T11:00:00.000Z"')
    const idsOf = (answer: Answered): readonly string[] => JSON.stringify(answer).match(/"uuid":"[^"]+"/g) ?? []
    expect(new Set([...idsOf(first), ...idsOf(again)]).size).toBe(2 * idsOf(first).length)
  })

  it.each<readonly [string, Partial<HookAsked>]>([
    ['another day', { now: '2026-11-28T00:00:00.000Z' }],
    ['another threshold', { alertFrom: { Practitioner: 'major' } }],
    ['another server', { request: { ...asked.request, fhirServer: 'https://a.example' } }],
    ['a server that may be asked', { mayFetch: true }],
    ['another hook', { request: { ...asked.request, hook: 'order-select' } as HookAsked['request'] }],
    ['another patient', { request: of('q') }],
    ['a setting', { request: { ...asked.request, extension: { 'x.configuration-items': [] } } }],
  ])('answers afresh for %s', async (_what, other) => {
    const count = counting()
    await count(asked)
    expect(await count({ ...asked, ...other })).toBe(2)
    expect(await count(asked)).toBe(2)
  })

  it('answers the same request of another call, and another token, from memory', async () => {
    const count = counting()
    await count(asked)
    const again = { ...asked.request, hookInstance: 'two', fhirAuthorization: { access_token: 'secret' } }
    expect(await count({ ...asked, request: again })).toBe(1)
  })

  it('answers afresh with other knowledge, and what was fetched', async () => {
    const count = counting()
    await count(asked)
    expect(await count(asked, { ...engine() })).toBe(2)
    const fetching = counting({ ...nothing, fetched: true })
    await fetching(asked)
    expect(await fetching(asked)).toBe(2)
  })
})
