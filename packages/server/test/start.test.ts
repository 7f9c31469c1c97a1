import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { artefactDir } from '@mixwise/knowledge/installed'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../src/gate/log.js'
import { type Running, start } from '../src/start.js'

const dir = mkdtempSync(join(tmpdir(), 'mixwise-start-'))
const page = join(dir, 'page')
const knowledge = join(dir, 'knowledge')
const logged: LogEntry[] = []
let running: Running

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Mixwise</title>')
  writeFileSync(join(page, 'assets', 'app-1a2b3c4d5e.js'), `export const filler = '${'x'.repeat(5000)}'`)
  writeFileSync(join(dir, 'secret.txt'), 'secret')
  cpSync(artefactDir, knowledge, { recursive: true })
  running = await start({
    port: 0,
    pageDir: page,
    artefactDir: knowledge,
    log: (entry) => logged.push(entry),
    store: join(dir, 'f.db'),
    audit: true,
  })
})
afterAll(async () => {
  await running.stop()
  rmSync(dir, { recursive: true })
})

/** A request whose answer is left as it came. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${running.url}`, { path, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the page and the description', () => {
  it('serves the build with a strict policy and lasting assets', async () => {
    const index = await raw('/')
    expect(index.body.toString()).toContain('Mixwise')
    expect(index.headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
    expect(index.headers['cache-control']).toBe('no-cache')
    expect((await raw('/substance/baclofen')).headers.location).toBe('/#/substance/baclofen')
    expect((await raw('/substance/%2e%2e%2fx')).status).toBe(404)
    expect((await raw('/assets/app-1a2b3c4d5e.js')).headers['cache-control']).toContain('immutable')
    expect((await raw('/nothing')).status).toBe(404)
  })
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    `/${'x'.repeat(5000)}`,
    '/index.html/x',
  ])('does not leave its folder for %s', async (path) => {
    const { status, body } = await raw(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toBe('secret')
  })
  it('serves the description of the API without anybody else', async () => {
    for (const path of ['/docs', '/docs/']) {
      const { status, body } = await raw(path)
      expect([status, body.toString()]).toEqual([200, expect.stringContaining('id="api"')])
      expect(body.toString()).not.toMatch(/https?:\/\//)
    }
    expect((await raw('/docs/swagger-ui-bundle.js')).status).toBe(200)
    expect((await raw('/docs/start.js')).status).toBe(200)
  })
})

describe('what every answer carries', () => {
  it('is compressed as the client accepts', async () => {
    const [br, gz, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) => raw('/v1/sources', { 'accept-encoding': encoding })),
    )
    expect(br?.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(plain?.body.toString())
    expect(gunzipSync(gz?.body ?? '').toString()).toBe(plain?.body.toString())
    expect(
      (await raw('/REST/interaction/list.json?rxcuis=11289+5640', { 'accept-encoding': 'br' })).headers[
        'content-encoding'
      ],
    ).toBe('br')
  })
  it('has an ETag by the knowledge, and 304 for who has it', async () => {
    for (const path of ['/v1/sources', '/v1/about/baclofen', '/REST/interaction/list.json?rxcuis=11289']) {
      const first = await raw(path)
      expect(first.headers.etag).toMatch(/^W\/"[0-9a-f]{24}"$/)
      expect((await raw(path, { 'if-none-match': String(first.headers.etag) })).status).toBe(304)
    }
  })
  it('has a request id, the client’s when it is plain', async () => {
    expect((await raw('/healthz', { 'x-request-id': 'abc-1' })).headers['x-request-id']).not.toBe('abc-1')
    expect((await raw('/healthz', { 'x-request-id': 'a b<script>' })).headers['x-request-id']).not.toContain('<')
  })
})

describe('batch', () => {
  it('answers a line for a line, in order, while the upload still runs', async () => {
    let more: (text: string | undefined) => void = () => undefined
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        more = (text) => (text === undefined ? controller.close() : controller.enqueue(new TextEncoder().encode(text)))
      },
    })
    more('["warfarin","ibuprofen"]\n')
    const response = await fetch(`${running.url}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
      duplex: 'half',
    } as RequestInit)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const first = new TextDecoder().decode((await reader.read()).value)
    expect(JSON.parse(first)).toMatchObject({
      row: 1,
      substances: ['warfarin', 'ibuprofen'],
      findings: [{ severity: 'major' }],
    })
    more('{"id":"x","list":["baclofin"]}\nnot json\n\n{"list":[1]}')
    more(undefined)
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read())
      rest += new TextDecoder().decode(part.value)
    const lines = rest
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { row: number; id?: string; issues: { code: string }[]; unrecognised: object[] },
      )
    expect(lines.pop()).toEqual({ complete: true, rows: 4 })
    expect(lines.map(({ row }) => row)).toEqual([2, 3, 4])
    expect(lines[0]).toMatchObject({ id: 'x', unrecognised: [{ input: 'baclofin' }] })
    expect(lines.slice(1).map(({ issues }) => issues[0]?.code)).toEqual(['broken-row', 'wrong-kind'])
  })
})

describe('operations', () => {
  it('counts in Prometheus text, and audits without content', async () => {
    await raw('/v1/about/baclofen')
    const text = (await raw('/metrics')).body.toString()
    expect(text).toMatch(/mixwise_requests_total\{route="\/v1\/about\/:name",status="200"\} \d+/)
    expect(text).toMatch(/mixwise_request_seconds_bucket\{le="\+Inf"\} \d+/)
    expect(text).not.toContain('baclofen')
    expect((await raw('/readyz')).body.toString()).toBe('ready')
  })

  it('swaps the knowledge without dropping a request, and refuses a broken one', async () => {
    let failed = 0
    let stop = false
    const asking = (async () => {
      while (!stop) if ((await raw('/REST/interaction/list.json?rxcuis=11289+5640')).status !== 200) failed++
    })()
    expect(running.reload()).toBe(true)
    writeFileSync(join(knowledge, 'words.en.json'), '{')
    expect(running.reload()).toBe(false)
    expect(running.reload()).toBe(false)
    stop = true
    await asking
    expect(failed).toBe(0)
    expect((await raw('/v1/about/baclofen')).status).toBe(200)
    expect(logged.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['started', 'knowledge-swapped', 'knowledge-refused']),
    )
  })

  it('stops gracefully: the running request is answered, then the port is closed', async () => {
    const other = await start({ port: 0, log: () => undefined })
    let goOn: () => void = () => undefined
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('["warfarin","ibuprofen"]\n'))
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
        controller.enqueue(new TextEncoder().encode('["warfarin","aspirin"]\n'))
        controller.close()
      },
    })
    // The answer has begun when the service is stopped, and gets the rest of its request only then.
    const response = await fetch(`${other.url}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', connection: 'close' },
      body,
      duplex: 'half',
    } as RequestInit)
    const answer = response.text()
    const stopped = other.stop()
    goOn()
    await stopped
    expect((await answer).trim().split('\n')).toHaveLength(3)
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow()
  })

  it('on an address others can reach, decision support is off unless clients are listed', async () => {
    const open = await start({ host: '0.0.0.0', port: 0, log: () => undefined })
    expect(open.cds).toBe('off')
    await open.stop()
    expect(running.cds).toBe('development')
  })
})
