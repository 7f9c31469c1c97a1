import { readFileSync } from 'node:fs'
import type { Issue } from '@mixwise/core'
import { readKinetics } from '@mixwise/knowledge/installed'
import { answerLine, readLine } from '@mixwise/server/batch-line'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createMcpServer } from '../packages/server/src/mcp/server.js'
import { engine, service } from '../packages/server/test/service.js'
import { answerOf as pageAnswerOf } from '../packages/web/src/engine/answer.js'

interface WrongValue {
  it: string
  request: object
  code: string
  path: string
  meant?: string
}

const cases = parse(readFileSync(new URL('wrong-values.yaml', import.meta.url), 'utf8')) as WrongValue[]

type Named = Pick<Issue, 'code' | 'path' | 'didYouMean' | 'allowed' | 'input'>
const client = new Client({ name: 'test', version: '1' })
const { post } = service()
const kinetics = readKinetics()

/** How each face says what it could not read. */
const faces: Readonly<Record<string, (request: object) => Promise<readonly Named[]> | readonly Named[]>> = {
  library: (request) => engine().ask.check(request as never).issues,
  'library, short form': (request) => engine().ask.brief(request as never).issues,
  page: (request) => pageAnswerOf(engine().ask, kinetics, request as never).report.issues,
  'a line of a file': (request) =>
    answerLine(engine().ask, 1, readLine(JSON.stringify(request)), { detail: 'brief' }).issues,
  async service(request) {
    const response = await post('/v1/check', request)
    expect(response.status).toBe(422)
    return ((await response.json()) as { errors: Named[] }).errors
  },
  async 'service, many lists'(request) {
    const response = await post('/v1/batch', JSON.stringify(request), { 'content-type': 'application/x-ndjson' })
    const [line = ''] = (await response.text()).split('\n')
    return (JSON.parse(line) as { issues: Named[] }).issues
  },
  async assistant(request) {
    const { isError, content } = await client.callTool({ name: 'check', arguments: { ...request } })
    expect(isError).toBe(true)
    const [first] = content as { text: string }[]
    return (JSON.parse(first?.text ?? '') as { issues: Named[] }).issues
  },
}

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([createMcpServer(engine).connect(there), client.connect(here)])
})
afterAll(() => client.close())

describe.each(Object.keys(faces))('%s', (face) => {
  it.each(cases)('names $it', async ({ request, code, path, meant }) => {
    const [first] = await (faces[face] as (typeof faces)[string])(request)
    expect(first).toMatchObject({ code, path })
    expect(first?.didYouMean).toBe(meant)
    expect(first?.allowed, 'what is allowed').toBeTruthy()
  })
})
