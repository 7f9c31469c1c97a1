import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, start } from '../src/start.js'
import { engine, service } from './service.js'

/** What is answered beside the loop is what would be answered in it. */

const names = [
  ...['metformin', 'lisinopril', 'amlodipine', 'atorvastatin', 'omeprazole', 'levothyroxine', 'sertraline', 'warfarin'],
  ...['gabapentin', 'losartan', 'furosemide', 'prednisone', 'tramadol', 'digoxin', 'amiodarone', 'clopidogrel'],
  ...['ibuprofen', 'oxycodone', 'diazepam', 'fluoxetine', 'trazodone', 'quetiapine', 'lithium', 'carbamazepine'],
]
let running: Running
const here = service()

beforeAll(async () => {
  running = await start({ port: 0, log: () => undefined })
})
afterAll(() => running.stop())

const ask = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${running.url}${path}`, {
    ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  })

/** Ids and moments of an answer are no part of it. */
const plain = (text: string): string =>
  text.replaceAll(/urn:uuid:[\w-]+|"(?:timestamp|identifiedDateTime)":"[^"]+"|https?:\/\/127\.0\.0\.1:\d+/g, '')

const order = (text: string, id: number): object => ({
  resource: {
    resourceType: 'MedicationRequest',
    id: `m${id}`,
    status: 'active',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: { text },
  },
})
const record = { resourceType: 'Bundle', type: 'searchset', entry: names.map(order) }

describe('a long request', () => {
  it.each([
    ['/v1/check', { items: names, today: '2026-11-23' }],
    ['/v1/check', { items: names, person: { ageYears: 'seventy' } }],
    ['/v1/exposure', { items: ['warfarin', 'fluconazole'], today: '2026-11-23' }],
    ['/fhir/$check', record],
  ])('to %s is answered as a short one', async (path, body) => {
    const [there, expected] = await Promise.all([ask(path, body), here.post(path, body)])
    expect(there.status).toBe(expected.status)
    expect(there.headers.get('content-type')).toBe(expected.headers.get('content-type'))
    const instance = /"instance":"[^"]+",?/g
    expect(plain(await there.text()).replaceAll(instance, '')).toBe(
      plain(await expected.text()).replaceAll(instance, ''),
    )
  })

  it.each(['/REST/interaction/interaction.json?rxcui=703', `/REST/approximateTerm.json?term=${'warfrin+'.repeat(20)}`])(
    'to %s too, and the second time it is fresh',
    async (path) => {
      const there = await ask(path)
      expect(plain(await there.text())).toBe(plain(await (await here.request(path)).text()))
      expect((await ask(path, undefined, { 'if-none-match': there.headers.get('etag') ?? '' })).status).toBe(304)
    },
  )

  it('at a hook gives the cards of a short one', async () => {
    const hook = {
      hook: 'patient-view',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { patientId: 'p' },
      prefetch: { medicationRequests: { ...record, entry: [...record.entry, order('x'.repeat(12_000), 99)] } },
    }
    const [there, expected] = await Promise.all([
      ask('/cds-services/mixwise', hook),
      here.post('/cds-services/mixwise', hook),
    ])
    const told = async (response: Response): Promise<string[]> =>
      ((await response.json()) as { cards: { summary: string }[] }).cards.map(({ summary }) => summary)
    expect(await told(there)).toEqual(await told(expected))
    const refused = await ask('/cds-services/mixwise', { ...hook, prefetch: { other: 'x'.repeat(13_000) } })
    expect(refused.status).toBe(412)
  })

  it('within a batch keeps its row', async () => {
    const lines = [['warfarin', 'ibuprofen'], names, names.slice(0, 3), names].map((line) => JSON.stringify(line))
    const answered = await ask('/v1/batch', [...lines, `{"broken ${'x'.repeat(300)}`].join('\n'), {
      'content-type': 'application/x-ndjson',
    })
    const rows = (await answered.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { row?: number; findings?: unknown })
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, undefined])
    expect(rows[1]?.findings).toEqual(engine().ask.brief({ items: names }).findings)
  })

  it('holds up nobody: what is asked after it is answered before it', async () => {
    const answered: string[] = []
    const note = (what: string) => () => answered.push(what)
    const long = ask('/v1/check', { items: names }).then(note('long'))
    // Once it is under way.
    await ask('/healthz')
    await Promise.all([long, ask('/v1/name?name=warfarin').then(note('short'))])
    expect(answered).toEqual(['short', 'long'])
  })

  it('is answered from new knowledge after a swap', async () => {
    expect(running.reload()).toBe(true)
    expect((await ask('/v1/check', { items: names })).status).toBe(200)
  })

  it('is turned away while too many wait', async () => {
    const all = await Promise.all(Array.from({ length: 90 }, () => ask('/v1/exposure', { items: ['warfarin'] })))
    const statuses = new Set(all.map(({ status }) => status))
    expect(statuses.has(200)).toBe(true)
    for (const status of statuses) expect([200, 503]).toContain(status)
  })
})
