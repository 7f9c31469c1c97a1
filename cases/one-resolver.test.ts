import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { english, type Report, type Severity, severities } from '@mixwise/core'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMcpServer } from '../packages/server/src/mcp/server.js'
import { engine, service } from '../packages/server/test/service.js'

/**
 * What is sold means the same in every face, by the code of whichever register or by its name, beside another medicine.
 * `ONE_RESOLVER_STEP=20` asks a thousand products and more, as `.ci/weekly` does.
 */

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const step = Number(process.env.ONE_RESOLVER_STEP ?? 301)
const { products, knowledge } = engine()

interface Sold {
  title: string
  /** As a list names it. */
  item: string
  /** As a record names it. */
  concept: object
  /** As the old service names it, where it can. */
  rxcui?: string
}

const every = <One>(all: readonly One[], of: number): One[] => all.filter((_, at) => at % of === 0)
const linesOf = (path: string): string[][] => {
  const bytes = readFileSync(new URL(path, import.meta.url))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}
const sources = '../packages/knowledge/sources'

/** Every so many products of each register. */
const registers: Readonly<Record<string, readonly Sold[]>> = {
  RxNorm: every(
    Array.from({ length: products.length }, (_, at) => products.at(at)),
    step,
  ).map(({ rxcui, name }) => ({
    title: `${rxcui} ${name}`,
    item: `rxcui ${rxcui}`,
    concept: { coding: [{ system: rxnorm, code: String(rxcui) }] },
    rxcui: String(rxcui),
  })),
  NDC: every(linesOf(`${sources}/rxnorm-prescribable-2025/ndc.tsv.gz`), step * 40).map(([ndc = '']) => ({
    title: `NDC ${ndc}`,
    item: `ndc ${ndc}`,
    concept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: ndc }] },
  })),
  DIN: every(linesOf(`${sources}/health-canada-dpd-2026/products.tsv.gz`), step * 2).map(([din = '', brand]) => ({
    title: `DIN ${din} ${brand}`,
    item: `din ${din}`,
    concept: { coding: [{ system: 'http://hl7.org/fhir/NamingSystem/ca-hc-din', code: din }] },
  })),
  'dm+d, by name': every(linesOf('dmd-names.tsv'), Math.ceil(step / 40)).map(([name = '']) => ({
    title: name,
    item: name,
    concept: { text: name },
  })),
}

const partners = ['warfarin', 'lithium', 'simvastatin', 'tramadol', 'methotrexate', 'amiodarone', 'ketoconazole']
/** Whom a product meets: another for each, the same in every run; never what it holds itself. */
const meeting = (at: number): { slug: string; rxcui: string } => {
  const slug = partners[at % partners.length] as string
  return { slug, rxcui: String(knowledge.facts(knowledge.slugs.find(slug)).codes.rxcui[0]) }
}
const { request, post } = service()
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([createMcpServer(engine).connect(there), client.connect(here)])
})
afterAll(() => client.close())

const gravest = (grades: readonly string[]): Severity =>
  severities.findLast((severity) => grades.includes(severity)) ?? 'none'

type Partner = ReturnType<typeof meeting>
const order = (id: string, concept: object): object => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  subject: { reference: 'Patient/p' },
  medicationCodeableConcept: concept,
})
const orderOf = ({ rxcui }: Partner): object => order('partner', { coding: [{ system: rxnorm, code: rxcui }] })
const bundle = (...resources: object[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})

async function bodyOf<Body>(response: Response | Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body
}

const between = ({ findings }: Pick<Report, 'findings'>, { slug }: Partner): Severity =>
  gravest(
    findings
      .filter(({ substances, items }) => substances.includes(slug) && items.length > 1)
      .map(({ severity }) => severity),
  )

async function byList({ rxcui }: Sold, partner: Partner): Promise<Severity> {
  type Element = { interactionPair: { 'x-severity': string }[] }
  const { fullInteractionTypeGroup: [full] = [] } = await bodyOf<{
    fullInteractionTypeGroup?: { fullInteractionType: Element[] }[]
  }>(request(`/REST/interaction/list.json?rxcuis=${partner.rxcui}+${rxcui}`))
  return gravest(
    (full?.fullInteractionType ?? []).flatMap((one) => one.interactionPair.map((pair) => pair['x-severity'])),
  )
}

async function byCheck({ concept }: Sold, partner: Partner): Promise<Severity> {
  type Issue = {
    resourceType: string
    meta?: { tag: { code: string }[] }
    implicated?: { reference?: string }[]
  }
  const { entry = [] } = await bodyOf<{ entry?: { resource: Issue }[] }>(
    post('/fhir/$check', bundle(orderOf(partner), order('sold', concept)), { 'content-type': 'application/fhir+json' }),
  )
  const about = entry.filter(({ resource }) =>
    ['partner', 'sold'].every((id) => resource.implicated?.some(({ reference }) => reference?.endsWith(id)) === true),
  )
  return gravest(about.flatMap(({ resource }) => resource.meta?.tag.map((tag) => tag.code) ?? []))
}

async function byHook({ concept }: Sold, partner: Partner): Promise<Severity> {
  const { cards } = await bodyOf<{ cards: { summary: string; detail: string }[] }>(
    post('/cds-services/mixwise-order-sign', {
      hook: 'order-sign',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { userId: 'Practitioner/d', patientId: 'p', draftOrders: bundle(order('sold', concept)) },
      prefetch: { medicationRequests: bundle(orderOf(partner)) },
      extension: { 'configuration-items': { 'alert-non-serious': true } },
    }),
  )
  // What the same decision answers stands in lines of its own.
  const about = cards
    .flatMap(({ summary, detail }) => [summary, ...detail.split('\n')])
    .filter((line) => line.toLowerCase().includes(partner.slug))
  return gravest(
    severities.filter((severity) =>
      about.some((line) => line.includes(`(${english.severity[severity].toLowerCase()})`)),
    ),
  )
}

const faces: Readonly<Record<string, (sold: Sold, partner: Partner) => Promise<Severity>>> = {
  REST: byList,
  $check: byCheck,
  hook: byHook,
  '/v1/check': async ({ item }, partner) =>
    between(await bodyOf<Report>(post('/v1/check', { items: [partner.slug, item] })), partner),
  assistant: async ({ item }, partner) => {
    const answered = await client.callTool({
      name: 'check',
      arguments: { items: [partner.slug, item], detail: 'full' },
    })
    return between(answered.structuredContent as unknown as Report, partner)
  },
}

/** What the library says: the others say the same. */
function known({ item }: Sold, partner: Partner): { severity: Severity; holdsPartner: boolean; isKnown: boolean } {
  const report = engine().ask.check({ items: [partner.slug, item] })
  const own = report.substances.flatMap((one) => (one.item === 1 && one.status === 'resolved' ? [one.slug] : []))
  return { severity: between(report, partner), holdsPartner: own.includes(partner.slug), isKnown: own.length > 0 }
}

describe.each(Object.entries(registers))('%s', (_register, all) => {
  const asked = all
    .map((sold, at) => ({ sold, partner: meeting(at), library: known(sold, meeting(at)) }))
    .filter(({ library }) => !library.holdsPartner)

  it('is known for the most part, and some of it is grave', () => {
    const count = (is: (one: (typeof asked)[number]) => boolean): number => asked.filter(is).length
    expect(count(({ library }) => library.isKnown) / asked.length).toBeGreaterThan(0.8)
    expect(count(({ library }) => library.severity !== 'none')).toBeGreaterThan(0)
  })

  it.each(Object.keys(faces).filter((face) => face !== 'REST' || all[0]?.rxcui !== undefined))(
    '%s grades it as the library does',
    async (face) => {
      const differing: string[] = []
      for (const { sold, partner, library } of asked) {
        const other = await faces[face]?.(sold, partner)
        if (library.severity !== other)
          differing.push(`${sold.title} with ${partner.slug}: ${library.severity} by the library, ${other} by ${face}`)
      }
      expect(differing).toEqual([])
    },
  )
})
