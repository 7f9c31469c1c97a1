import { english, type Report, type Severity, severities } from '@mixwise/core'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMcpServer } from '../packages/server/src/mcp/server.js'
import { engine, service } from '../packages/server/test/service.js'

/** A code means the same in every face: products of RxNorm, as they are sold, beside warfarin. */

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const warfarin = '11289'
const step = Number(process.env.ONE_RESOLVER_STEP ?? 301)
const { products } = engine()
const sold = Array.from({ length: Math.floor(products.length / step) }, (_, at) => products.at(at * step)).filter(
  ({ substances }) => !substances.includes(engine().knowledge.slugs.find('warfarin')),
)
const { request, post } = service()
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([createMcpServer(engine).connect(there), client.connect(here)])
})
afterAll(() => client.close())

const gravest = (grades: readonly string[]): Severity =>
  severities.findLast((severity) => grades.includes(severity)) ?? 'none'

const order = (code: string): object => ({
  resourceType: 'MedicationRequest',
  id: `m${code}`,
  status: 'active',
  subject: { reference: 'Patient/p' },
  medicationCodeableConcept: { coding: [{ system: rxnorm, code }] },
})
const bundle = (...resources: object[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})

async function bodyOf<Body>(response: Response | Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body
}

const between = ({ findings }: Pick<Report, 'findings'>): Severity =>
  gravest(findings.filter(({ substances }) => substances.includes('warfarin')).map(({ severity }) => severity))

async function byList(code: string): Promise<Severity> {
  type Element = { interactionPair: { 'x-severity': string }[] }
  const { fullInteractionTypeGroup: [full] = [] } = await bodyOf<{
    fullInteractionTypeGroup?: { fullInteractionType: Element[] }[]
  }>(request(`/REST/interaction/list.json?rxcuis=${warfarin}+${code}`))
  return gravest(
    (full?.fullInteractionType ?? []).flatMap((one) => one.interactionPair.map((pair) => pair['x-severity'])),
  )
}

async function byCheck(code: string): Promise<Severity> {
  type Issue = { resourceType: string; code?: { text: string }; meta?: { tag: { code: string }[] } }
  const { entry = [] } = await bodyOf<{ entry?: { resource: Issue }[] }>(
    post('/fhir/$check', bundle(order(warfarin), order(code)), { 'content-type': 'application/fhir+json' }),
  )
  const about = entry.filter(({ resource }) => resource.code?.text.includes('warfarin') === true)
  return gravest(about.flatMap(({ resource }) => resource.meta?.tag.map((tag) => tag.code) ?? []))
}

async function byHook(code: string): Promise<Severity> {
  const { cards } = await bodyOf<{ cards: { summary: string }[] }>(
    post('/cds-services/mixwise-order-sign', {
      hook: 'order-sign',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { userId: 'Practitioner/d', patientId: 'p', draftOrders: bundle(order(code)) },
      prefetch: { medicationRequests: bundle(order(warfarin)) },
      extension: { 'configuration-items': { 'alert-non-serious': true } },
    }),
  )
  const about = cards.filter(({ summary }) => /warfarin/i.test(summary))
  return gravest(
    severities.filter((severity) =>
      about.some(({ summary }) => summary.includes(`(${english.severity[severity].toLowerCase()})`)),
    ),
  )
}

const faces: Readonly<Record<string, (code: string) => Promise<Severity>>> = {
  REST: byList,
  $check: byCheck,
  hook: byHook,
  '/v1/check': async (code) =>
    between(await bodyOf<Report>(post('/v1/check', { items: ['warfarin', `rxcui ${code}`] }))),
  assistant: async (code) => {
    const answered = await client.callTool({
      name: 'check',
      arguments: { items: ['warfarin', `rxcui ${code}`], detail: 'full' },
    })
    return between(answered.structuredContent as unknown as Report)
  },
}

describe(`${sold.length} products beside warfarin`, () => {
  it.each(Object.keys(faces).filter((face) => face !== '/v1/check'))(
    '%s grades them as /v1/check does',
    async (face) => {
      const differing: string[] = []
      for (const { rxcui, name } of sold) {
        const code = String(rxcui)
        const [one, other] = [await faces['/v1/check']?.(code), await faces[face]?.(code)]
        if (one !== other) differing.push(`${code} ${name}: ${one} by /v1/check, ${other} by ${face}`)
      }
      expect(differing).toEqual([])
    },
  )
})
