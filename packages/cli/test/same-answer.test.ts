import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckRequest } from '@mixwise/core'
import { readKinetics } from '@mixwise/knowledge/installed'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createMcpServer } from '../../server/src/mcp/server.js'
import { engine, service } from '../../server/test/service.js'
import { answerOf } from '../../web/src/engine/answer.js'

const read = <T>(file: string): T =>
  parse(readFileSync(new URL(`../../../cases/${file}`, import.meta.url), 'utf8')) as T

/** Every list of the pair cases, and requests with all that a request can hold. */
const requests: readonly CheckRequest[] = [
  ...read<{ list: CheckRequest['items'] }[]>('pairs.yaml').map(({ list }) => ({ items: list })),
  ...read<CheckRequest[]>('requests.yaml'),
]
const titled = requests.map((request, index) => [JSON.stringify(request), request, index] as const)
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const kinetics = readKinetics()
const dir = mkdtempSync(join(tmpdir(), 'mixwise-same-'))
const client = new Client({ name: 'test', version: '1' })
const { post } = service()
let whole: unknown[] = []
let short: unknown[] = []

/** The answers of the command line to all requests, one process for each form. */
function byCommandLine(...options: string[]): unknown[] {
  const file = join(dir, 'requests.ndjson')
  writeFileSync(file, requests.map((request) => JSON.stringify(request)).join('\n'))
  const bin = fileURLToPath(new URL('../bin/mixwise.js', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [bin, 'check', '--each', file, ...options], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([createMcpServer(engine).connect(there), client.connect(here)])
  whole = byCommandLine('--words')
  short = byCommandLine()
})
afterAll(async () => {
  await client.close()
  rmSync(dir, { recursive: true })
})

describe('the same request gets the same answer', () => {
  it.each(titled)('%s', async (_title, request, index) => {
    const answer = plain(engine().ask.check(request))
    const http = await post('/v1/check', request)
    expect(await http.json(), 'service').toEqual(answer)
    const asked = { ...request, detail: request.detail ?? 'full' } as const
    const tool = await client.callTool({ name: 'check', arguments: asked })
    expect(tool.structuredContent, 'assistant').toEqual(plain(engine().ask.check(asked)))
    expect(plain(answerOf(engine().ask, kinetics, request).report), 'page').toEqual(answer)
    expect(whole[index], 'command line').toEqual({ row: index + 1, ...(answer as object) })
  })

  it('in its short form too, line by line', async () => {
    const brief = requests.map(({ detail, ...request }, index) => ({
      row: index + 1,
      ...(plain(
        detail === undefined ? engine().ask.brief(request) : engine().ask.check({ ...request, detail }),
      ) as object),
    }))
    const body = requests.map((request) => JSON.stringify(request)).join('\n')
    const http = await (await post('/v1/batch', body, { 'content-type': 'application/x-ndjson' })).text()
    expect(
      http
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([...brief, { complete: true, rows: brief.length }])
    expect(short).toEqual(brief)
  })
})
