import { readFileSync } from 'node:fs'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createMcpServer } from '../packages/server/src/mcp/server.js'
import { engine, service } from '../packages/server/test/service.js'
import { type CaseResource, draftOf, resourceOf } from './record-shorthand.js'

/** `fail-closed.yaml` through every face that can be asked a row. */

interface Row {
  it: string
  codes?: string[]
  /** So many codes that are known stand before them. */
  fill?: number
  /** What the call about one drug is asked. */
  single?: string
  draft?: Record<string, unknown>
  record?: CaseResource[]
  search?: Record<string, unknown>
  selections?: string[]
  faces?: string[]
  /** Two names that must stand in one finding. */
  found?: [string, string]
  /** Two names that may not. */
  apart?: [string, string]
  said?: string
}

/** What a face shows where its clients look: its findings and its statements, as texts. */
interface Shown {
  findings: readonly string[]
  statements: readonly string[]
}

const table = parse(readFileSync(new URL('./fail-closed.yaml', import.meta.url), 'utf8')) as Record<string, unknown[]>
const quiet = (table['must-stay-quiet'] ?? []) as CaseResource[]
const kinds = Object.entries(table).filter(([kind]) => kind !== 'must-stay-quiet') as [string, Row[]][]
const { request, post } = service()

async function jsonOf<Answer>(response: Response | Promise<Response>): Promise<Answer> {
  const answered = await response
  expect(answered.status).toBe(200)
  return (await answered.json()) as Answer
}

interface RxElement {
  minConcept?: { name: string }[]
  interactionPair: {
    description: string
    interactionConcept: { sourceConceptItem: { name: string } }[]
    'x-severity': string
  }[]
}

function shownByElements(elements: readonly RxElement[]): Shown {
  const pairs = elements.flatMap(({ interactionPair }) => interactionPair)
  const textOf = (pair: RxElement['interactionPair'][number]): string =>
    [...pair.interactionConcept.map(({ sourceConceptItem }) => sourceConceptItem.name), pair.description].join(' ')
  return {
    findings: pairs.filter((pair) => pair['x-severity'] !== 'none').map(textOf),
    statements: pairs.filter((pair) => pair['x-severity'] === 'none').map(textOf),
  }
}

const bundleOf = ({ record = [], search = {} }: Row, more: readonly object[] = []): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: [...record.map(resourceOf), ...more].map((resource) => ({ resource })),
  ...search,
})

async function askHook(hook: string, { draft = { text: 'diazepam' }, selections, ...row }: Row): Promise<Shown> {
  const ordered = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: draftOf(draft) }] }
  const { cards } = await jsonOf<{ cards: { summary: string; detail: string; source: { topic: { code: string } } }[] }>(
    post('/cds-services/mixwise', {
      hook,
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { userId: 'Practitioner/d', patientId: 'p', draftOrders: ordered, selections },
      prefetch: { medicationRequests: bundleOf(row) },
    }),
  )
  const isStatement = ({ source }: (typeof cards)[number]): boolean =>
    ['record-incomplete', 'not-recognised'].includes(source.topic.code)
  return {
    findings: cards.filter((card) => !isStatement(card)).map(({ summary, detail }) => `${summary} ${detail}`),
    statements: cards.filter(isStatement).map(({ summary, detail }) => `${summary} ${detail}`.replaceAll('\\', '')),
  }
}

type CheckAnswer = { findings: { substances: string[] }[]; unrecognised: { input: string; message: string }[] }
const shownByReport = ({ findings, unrecognised }: CheckAnswer): Shown => ({
  findings: findings.map(({ substances }) => substances.join(' ')),
  statements: unrecognised.map(({ input, message }) => `${input}: ${message}`),
})

async function askList({ codes = [], fill = 0 }: Row): Promise<Shown> {
  const known = Array.from({ length: fill }, (_, at) => String(engine().products.at(at * 50).rxcui))
  const answer = await jsonOf<{ fullInteractionTypeGroup?: { fullInteractionType: RxElement[] }[] }>(
    request(`/REST/interaction/list.json?rxcuis=${[...known, ...codes].join('+')}`),
  )
  return shownByElements(answer.fullInteractionTypeGroup?.[0]?.fullInteractionType ?? [])
}

async function askXml({ codes = [] }: Row): Promise<Shown> {
  const xml = await (await request(`/REST/interaction/list.xml?rxcuis=${codes.join('+')}`)).text()
  const types = xml.match(/<fullInteractionType>.*?<\/fullInteractionType>/g) ?? []
  const isStatement = (type: string): boolean => type.includes('<x-statement>')
  return { findings: types.filter((type) => !isStatement(type)), statements: types.filter(isStatement) }
}

async function askSingle({ single = '' }: Row): Promise<Shown> {
  const answer = await jsonOf<{ interactionTypeGroup?: { interactionType: RxElement[] }[] }>(
    request(`/REST/interaction/interaction.json?rxcui=${single}`),
  )
  return shownByElements(answer.interactionTypeGroup?.[0]?.interactionType ?? [])
}

const namesOf = ({ codes = [] }: Row): string[] => codes.map((code) => `rxcui ${code}`)

async function askNative(row: Row): Promise<Shown> {
  return shownByReport(await jsonOf<CheckAnswer>(post('/v1/check', { items: namesOf(row) })))
}

async function askAssistant(row: Row): Promise<Shown> {
  const client = new Client({ name: 'test', version: '1' })
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([createMcpServer(engine).connect(there), client.connect(here)])
  const answered = await client.callTool({ name: 'check', arguments: { items: namesOf(row) } })
  await client.close()
  const { findings, notChecked = [] } = answered.structuredContent as {
    findings: { of: string[] }[]
    notChecked?: { input: string }[]
  }
  return {
    findings: findings.map(({ of }) => of.join(' ')),
    // Said in the sentences, and in the data.
    statements: notChecked
      .map(({ input }) => input)
      .filter((input) => JSON.stringify(answered.content).includes(input)),
  }
}

interface CheckedResource {
  resourceType: string
  code?: { text: string }
  issue?: { severity: string; details: { text: string } }[]
}

async function askCheck({ codes, draft = { text: 'diazepam' }, ...row }: Row): Promise<Shown> {
  const medicines = codes?.map((code) => ({ medicine: { code } }))
  const body = medicines === undefined ? bundleOf(row, [draftOf(draft)]) : bundleOf({ it: '', record: medicines })
  const { entry = [] } = await jsonOf<{ entry?: { resource: CheckedResource }[] }>(
    post('/fhir/$check', body, { 'content-type': 'application/fhir+json' }),
  )
  const issues = entry.flatMap(({ resource }) => resource.issue ?? [])
  return {
    findings: entry.flatMap(({ resource }) => resource.code?.text ?? []),
    statements: issues.filter(({ severity }) => severity === 'warning').map(({ details }) => details.text),
  }
}

function askDrafted(hook: string, row: Row): Promise<Shown> {
  const [first, ...others] = row.codes ?? []
  const record = others.map((code) => ({ medicine: { code } }))
  return askHook(hook, first === undefined ? row : { it: '', draft: { code: first }, record })
}

const isList = ({ codes }: Row): boolean => codes !== undefined
const isShortList = ({ codes, fill }: Row): boolean => codes !== undefined && fill === undefined
const isRecord = ({ fill, single }: Row): boolean => fill === undefined && single === undefined
/** It looks at the record alone: what is said of a draft is not said there. */
const isAboutRecord = ({ record, draft, found, apart }: Row): boolean =>
  record !== undefined && draft === undefined && found === undefined && apart === undefined

const faces: Readonly<Record<string, readonly [canAsk: (row: Row) => boolean, ask: (row: Row) => Promise<Shown>]>> = {
  rxnav: [isList, askList],
  'rxnav-xml': [isShortList, askXml],
  'rxnav-single': [({ single }) => single !== undefined, askSingle],
  check: [isShortList, askNative],
  assistant: [isShortList, askAssistant],
  $check: [isRecord, askCheck],
  'order-sign': [isRecord, (row) => askDrafted('order-sign', row)],
  'order-select': [isRecord, (row) => askDrafted('order-select', row)],
  'patient-view': [isAboutRecord, (row) => askHook('patient-view', row)],
}

const holdsBoth = (texts: readonly string[], [a, b]: readonly [string, string]): boolean =>
  texts.some((text) => text.toLowerCase().includes(a.toLowerCase()) && text.toLowerCase().includes(b.toLowerCase()))

describe.each(kinds)('%s', (_kind, rows) => {
  const asked = rows.flatMap((row) =>
    Object.entries(faces)
      .filter(([face, [canAsk]]) => canAsk(row) && row.faces?.includes(face) !== false)
      .map(([face, [, ask]]) => [face, row.it, row, ask] as const),
  )
  it.each(asked)('%s: %s', async (_face, _title, row, ask) => {
    const { found, apart, said } = row
    const { findings, statements } = await ask(row)
    if (found !== undefined) expect(findings).toSatisfy((texts: string[]) => holdsBoth(texts, found))
    if (apart !== undefined) expect(holdsBoth(findings, apart)).toBe(false)
    if (said !== undefined) expect(statements.join('\n')).toContain(said)
  })
})

describe('stays quiet', () => {
  const asked = quiet.flatMap((one) => ['$check', 'order-sign', 'patient-view'].map((face) => [face, one] as const))
  it.each(asked)('%s: %j', async (face, one) => {
    expect(await faces[face]?.[1]({ it: '', record: [one] })).toEqual({ findings: [], statements: [] })
  })
})
