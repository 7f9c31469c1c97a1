import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { describe, expect, it } from 'vitest'
import { createMcpServer } from '../packages/server/src/mcp/server.js'
import { engine, service } from '../packages/server/test/service.js'
import { draftOf, resourceOf } from './record-shorthand.js'

/** What is about to be added to what is taken: the same findings in every face, and a word about the rest. */

const { post } = service()

interface Row {
  items: string[]
  adding: string[]
  allergies?: string[]
  /** Pairs of substances that are found, in any order; one alone for what is about the person. */
  found: string[][]
  /** How many findings of what is taken already are left out. */
  leftOut?: number
}

const rows: readonly Row[] = [
  { items: ['warfarin'], adding: ['ibuprofen'], found: [['ibuprofen', 'warfarin']] },
  { items: ['warfarin', 'ibuprofen'], adding: ['metformin'], found: [], leftOut: 1 },
  { items: ['warfarin', 'metformin'], adding: ['ibuprofen'], found: [['ibuprofen', 'warfarin']] },
  { items: [], adding: ['oxycodone', 'diazepam'], found: [['diazepam', 'oxycodone']] },
  { items: ['metformin'], adding: ['amoxicillin'], allergies: ['penicillin'], found: [['amoxicillin']] },
  { items: ['amoxicillin'], adding: ['metformin'], allergies: ['penicillin'], found: [], leftOut: 1 },
]

const sorted = (found: readonly (readonly string[])[]): string[] => found.map((one) => [...one].sort().join(' ')).sort()

interface Answer {
  findings: { substances: string[]; severity: string }[]
  combined: unknown[]
  pairs?: { a: string; b: string }[]
  before: Omit<Answer, 'before' | 'issues'>
  issues: { code: string; input: string }[]
}

async function jsonOf<Got>(response: Response | Promise<Response>): Promise<Got> {
  const answered = await response
  expect(answered.status).toBe(200)
  return (await answered.json()) as Got
}

describe.each(rows)('$items and $adding', ({ found, leftOut, ...request }) => {
  const expectAnswer = ({ findings, issues, before, pairs = [] }: Answer): void => {
    // What was there already stands apart, and is told of no pair twice.
    expect(before.findings.length + before.combined.length).toBe(leftOut ?? 0)
    const touches = (slugs: readonly string[]): boolean => slugs.some((slug) => request.adding.includes(slug))
    expect(findings.filter(({ substances }) => !touches(substances))).toEqual([])
    expect(pairs.filter(({ a, b }) => !touches([a, b]))).toEqual([])
    expect((before.pairs ?? []).filter(({ a, b }) => touches([a, b]))).toEqual([])
    // Of a pair the least grade is no matter here: what is listed by sources alone may come and go with them.
    expect(sorted(findings.filter(({ severity }) => severity !== 'minor').map(({ substances }) => substances))).toEqual(
      expect.arrayContaining(sorted(found)),
    )
    const left = issues.filter(({ code }) => code === 'before-left-out')
    expect(left.map(({ input }) => Number.parseInt(input, 10) >= (leftOut ?? 1))).toEqual(
      leftOut === undefined ? [] : [true],
    )
  }

  it('in the native API', async () => {
    expectAnswer(await jsonOf<Answer>(post('/v1/check', request)))
  })

  it('under the name of its counterpart', async () => {
    const { items, ...rest } = request
    expectAnswer(await jsonOf<Answer>(post('/v1/check', { ...rest, existing: items })))
  })

  it('in the short form, as batches give it', () => {
    expectAnswer(engine().ask.brief(request) as unknown as Answer)
  })

  it('for an assistant', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const [here, there] = InMemoryTransport.createLinkedPair()
    await Promise.all([createMcpServer(engine).connect(there), client.connect(here)])
    const { content, structuredContent } = await client.callTool({ name: 'check', arguments: request })
    await client.close()
    const { findings } = structuredContent as { findings: { of: string[] }[] }
    const named = findings.map(({ of }) => of.join(' '))
    for (const pair of found) expect(named.some((of) => pair.every((slug) => of.includes(slug)))).toBe(true)
    expect(JSON.stringify(content).includes('Found of what is taken already')).toBe(leftOut !== undefined)
  })

  it('at a hook', async () => {
    const { items, adding, allergies = [] } = request
    const bundle = (resources: object[]): object => ({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: resources.map((resource) => ({ resource })),
    })
    const { cards, extension } = await jsonOf<{
      cards: { summary: string; detail: string }[]
      extension?: { 'mixwise-notes'?: string[] }
    }>(
      post('/cds-services/mixwise-order-sign', {
        hook: 'order-sign',
        hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
        context: {
          patientId: 'p',
          draftOrders: bundle(adding.map((text, at) => ({ ...draftOf({ text }), id: `d${at}` }))),
        },
        prefetch: {
          medicationRequests: bundle(items.map((text) => resourceOf({ medicine: { text } }))),
          allergies: bundle(allergies.map((text) => ({ resourceType: 'AllergyIntolerance', code: { text } }))),
        },
      }),
    )
    const told = cards.map(({ summary, detail }) => `${summary} ${detail}`.toLowerCase())
    for (const pair of found) expect(told.some((text) => pair.every((slug) => text.includes(slug)))).toBe(true)
    if (found.length === 0) expect(cards).toEqual([])
    expect(extension?.['mixwise-notes']?.some((note) => note.includes('taken already')) === true).toBe(
      leftOut !== undefined,
    )
  })
})

describe('adding', () => {
  it('tells what of the rest is graver with it', () => {
    const pairOf = (request: { items: string[]; adding?: string[] }) =>
      engine()
        .ask.check(request)
        .findings.filter(({ items }) => !items.includes(2))
    const [before] = pairOf({ items: ['warfarin', 'simvastatin'] })
    const graver = pairOf({ items: ['warfarin', 'simvastatin'], adding: ['fluconazole'] })
    expect(graver.every(({ severity }) => severity !== before?.severity)).toBe(true)
  })

  it('names its entries by their place in it', async () => {
    const { unrecognised } = await jsonOf<{ unrecognised: { path: string; item: number }[] }>(
      post('/v1/check', { items: ['warfarin'], adding: ['zzqqx'], past: ['fluoxetine'] }),
    )
    expect(unrecognised).toMatchObject([{ path: 'adding[0].name', item: 1 }])
  })

  it.each([
    [[60, 41, 0], 'adding', '101'],
    [[60, 40, 1], 'past', '101'],
    [[101, 0, 0], 'items', '101'],
    [[60, 40, 0], undefined, undefined],
  ])(
    'counts all lists that meet each other towards the most that a service checks (%j)',
    async (counts, path, input) => {
      const [items, adding, past] = counts.map((count) => Array<string>(count).fill('warfarin'))
      const answered = await post('/v1/check', { items, adding, past })
      expect(answered.status).toBe(path === undefined ? 200 : 422)
      const { errors } = (await answered.json()) as { errors?: object[] }
      expect(errors?.[0]).toEqual(
        path === undefined ? undefined : expect.objectContaining({ path, code: 'too-many', input }),
      )
    },
  )

  it('is refused without what is taken, with the place', async () => {
    const answered = await post('/v1/check', { adding: ['warfarin'] })
    expect(answered.status).toBe(422)
    expect(await answered.json()).toMatchObject({ errors: [{ path: 'items', code: 'nothing-given' }] })
  })
})
