import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CheckRequest, type Engine, type Knowledge, openEngine, type Report } from '@mixwise/core'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { Command } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { batch } from '../packages/cli/src/batch.js'
import { registerCheck } from '../packages/cli/src/commands/check.js'
import type { Context } from '../packages/cli/src/context.js'
import { exampleLibrary } from '../packages/core/test/example-library.js'
import { exampleTable } from '../packages/core/test/example-table.js'
import type { Engine as ServedEngine } from '../packages/server/src/engine.js'
import { createMcpServer } from '../packages/server/src/mcp/server.js'
import { service } from '../packages/server/test/service.js'
import { answerOf as pageAnswerOf } from '../packages/web/src/engine/answer.js'
import { answerOf, type GradingCase, gradingTables, readGradingTable, wantedOf } from './grading-table.js'

/** The tables of `grading/` through every face. A face that cannot put a case says why. */

/** A way to ask: the report, the reason why it cannot be asked so, or that it was refused. */
type Answered = { report: Report } | { cannot: string } | { refused: string }
type Face = (engine: Engine, request: CheckRequest, knowledge: Knowledge) => Answered | Promise<Answered>

const served = (engine: Engine, knowledge: Knowledge): ServedEngine => ({ ask: engine, knowledge }) as ServedEngine

const faces: Readonly<Record<string, Face>> = {
  library: (engine, request) => ({ report: engine.check(request) }),

  async 'command line, one list'(engine, { items, person, allergies = [], reviewedOnly }) {
    if (items.length === 0) return { cannot: 'a list without substances is a call for help' }
    if (person !== undefined || allergies.length > 0 || !items.every((item) => typeof item === 'string'))
      return { cannot: 'said in a file of requests: the next face' }
    const written: string[] = []
    const program = new Command().exitOverride()
    const context = { engine, write: (text: string) => void written.push(text), setExit: () => undefined }
    registerCheck(program, context as unknown as Context)
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const flags = ['--json', ...(reviewedOnly === true ? ['--reviewed-only'] : [])]
    await program.parseAsync(['check', ...flags, ...(items as string[])], { from: 'user' })
    return { report: JSON.parse(written.join('')) as Report }
  },

  async 'command line, a file of requests'(engine, request) {
    const dir = mkdtempSync(join(tmpdir(), 'mixwise-faces-'))
    const file = join(dir, 'requests.ndjson')
    writeFileSync(file, JSON.stringify(request))
    const written: string[] = []
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    await batch({ engine } as Context, file, { person: {}, words: true, failAt: 'major' })
    rmSync(dir, { recursive: true })
    const answered = JSON.parse(written.join('')) as Report
    return answered.issues.some(({ allowed }) => allowed !== undefined)
      ? { refused: JSON.stringify(answered.issues) }
      : { report: answered }
  },

  async service(engine, request, knowledge) {
    const response = await service({ engine: () => served(engine, knowledge) }).post('/v1/check', request)
    const body = (await response.json()) as Report
    return response.status === 200 ? { report: body } : { refused: JSON.stringify(body) }
  },

  async assistant(engine, request, knowledge) {
    const client = new Client({ name: 'test', version: '1' })
    const [here, there] = InMemoryTransport.createLinkedPair()
    await Promise.all([createMcpServer(() => served(engine, knowledge)).connect(there), client.connect(here)])
    const answered = await client.callTool({ name: 'check', arguments: { ...request, detail: 'full' } })
    await client.close()
    return answered.isError === true
      ? { refused: JSON.stringify(answered.content) }
      : { report: answered.structuredContent as unknown as Report }
  },

  page: (engine, request) => ({ report: pageAnswerOf(engine, exampleTable, request).report }),
}

/** What the library names as an issue and every schema refuses: a person who cannot be. */
function cannotBe({ expect: wanted }: GradingCase): boolean {
  return wanted.issues?.some(({ code }) => code === 'out-of-range' || code === 'not-a-number') === true
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(gradingTables())('cases/grading/%s.yaml', (name) => {
  const { open, cases } = readGradingTable(name)
  const asked = cases.flatMap((entry) => Object.keys(faces).map((face) => [face, entry.it, entry] as const))

  it.for(asked)('%s: %s', async ([face, , entry], { skip }) => {
    const { items, person, allergies, reviewedOnly } = entry
    const request = {
      items,
      ...(person !== undefined && { person }),
      ...(allergies !== undefined && { allergies }),
      ...(reviewedOnly !== undefined && { reviewedOnly }),
    } as CheckRequest
    const { knowledge, words } = open()
    const engine = openEngine({ knowledge, words, library: exampleLibrary, kinetics: exampleTable })
    const answered = await (faces[face] as Face)(engine, request, knowledge)
    if ('cannot' in answered) return skip(answered.cannot)
    if ('refused' in answered) {
      expect(cannotBe(entry), answered.refused).toBe(true)
      for (const { path } of entry.expect.issues ?? []) expect(answered.refused).toContain(String(path).split('.')[1])
      return
    }
    expect(answerOf(answered.report)).toMatchObject(wantedOf(entry.expect))
  })
})
