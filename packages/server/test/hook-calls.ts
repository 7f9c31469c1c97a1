import { expect } from 'vitest'
import type { Card } from '../src/cds-hooks/cards.js'

/** Calls of hooks as a client sends them. */

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const drug = (id: string, code: string, text: string, more: object = {}): object => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p' },
  medicationCodeableConcept: { coding: [{ system: rxnorm, code }], text },
  ...more,
})
export const bundle = (...resources: object[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})
export const warfarin = drug('w', '11289', 'Warfarin')
export const ibuprofen = drug('i', '5640', 'Ibuprofen')

export function call(
  hook: string,
  {
    drafts = [],
    selections,
    prefetch = {},
    ...more
  }: Record<string, unknown> & { drafts?: object[]; selections?: string[]; prefetch?: object } = {},
): object {
  return {
    hook,
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: {
      userId: 'Practitioner/d',
      patientId: 'p',
      ...(drafts.length > 0 && { draftOrders: bundle(...drafts) }),
      ...(selections !== undefined && { selections }),
    },
    prefetch: {
      medicationRequests: bundle(),
      patient: { resourceType: 'Patient', id: 'p', birthDate: '1970-01-01' },
      ...prefetch,
    },
    ...more,
  }
}

/** The cards of a call that is answered. */
export async function cardsOf(post: (path: string, body: unknown) => Promise<Response>, body: object): Promise<Card[]> {
  const response = await post('/cds-services/mixwise', body)
  expect(response.status).toBe(200)
  return ((await response.json()) as { cards: Card[] }).cards
}
