import { disclaimerText, type NotHeld, type Report, type SpokenIssue, spokenIssue, version } from '@mixwise/core'
import { type Operation, operations, readRequest } from '@mixwise/core/contract'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js'
import type { Engine } from '../engine.js'
import { briefCheck, toDecide } from './brief.js'
import { briefAbout, briefStop } from './brief-library.js'
import { toolSchema } from './tool-schema.js'

const instructions = `Answer questions about mixing substances from these tools, with their citations, and not from memory. A name that is not recognised was not checked: say so. Nothing listed does not mean that a mixture does no harm. Grades are not personal advice. ${disclaimerText()}`

/**
 * The tools for an assistant: check, name, about, stop, exposure. Answers are brief, with the whole on request, and so are
 * the schemas: an assistant's context is small. Requests are read as every
 * face reads them, and not by the schema, so that the words of the version before are understood here too and a mistake
 * is named as it is elsewhere.
 *
 * @example
 * await createMcpServer(() => loadEngine()).connect(new StdioServerTransport())
 */
export function createMcpServer(engine: () => Engine): Server {
  const server = new Server({ name: 'mixwise', version }, { instructions, capabilities: { tools: {} } })
  const offered = operations.filter((operation) => operation.offered.includes('mcp'))
  const tools = offered.map(toolOf)
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }): CallToolResult => {
    const operation = offered.find(({ id }) => id === params.name)
    return operation === undefined
      ? refused([], `There is no tool ${params.name}; there are ${offered.map(({ id }) => id).join(', ')}.`)
      : answered(operation, engine(), params.arguments ?? {})
  })
  return server
}

const details = ['brief', 'full'] as const

function toolOf({ id, title, summary, request }: Operation): Tool {
  const schema = toolSchema(request)
  const properties = { ...(schema.properties as object), ...(hasBrief(id) && { detail: { enum: details } }) }
  return {
    name: id,
    title,
    description: `${summary}.`,
    inputSchema: { ...schema, properties } as Tool['inputSchema'],
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
}

/** Whose whole answer is more than a small context can hold. */
const briefs = {
  check: (answer: object) => briefCheck(answer as Report),
  about: (answer: object) => briefAbout(answer as Parameters<typeof briefAbout>[0]),
  stop: (answer: object) => briefStop(answer as Parameters<typeof briefStop>[0]),
} as const

function hasBrief(id: string): id is keyof typeof briefs {
  return Object.hasOwn(briefs, id)
}

function answered({ id, request: shape }: Operation, { ask }: Engine, given: Record<string, unknown>): CallToolResult {
  const { detail = 'brief', ...rest } = given
  // A check has compact and full reports of its own.
  const isOwn = Object.hasOwn(shape.fields, 'detail') && detail !== 'brief'
  const isOurs = hasBrief(id) && (detail === 'brief' || detail === 'full')
  const { request, issues } = readRequest(id, isOurs && !isOwn ? rest : given)
  if (issues.length > 0) return refused(issues.map(spokenIssue))
  const answer = ask[id === 'batch' ? 'brief' : id] as (request: unknown) => object
  const made = answer(request)
  if (Object.hasOwn(made, 'issue')) return refused([(made as NotHeld).issue])
  if (hasBrief(id) && detail === 'brief') {
    const { text, data } = briefs[id](made)
    return { content: [{ type: 'text', text }], structuredContent: data }
  }
  const plain = JSON.parse(JSON.stringify(made)) as Record<string, unknown>
  const short = id === 'check' ? [{ type: 'text' as const, text: toDecide(made as Report).join('\n') }] : []
  return { content: [...short, { type: 'text', text: JSON.stringify(plain) }], structuredContent: plain }
}

function refused(issues: readonly SpokenIssue[], message?: string): CallToolResult {
  const text = message ?? JSON.stringify({ issues })
  return { content: [{ type: 'text', text }], isError: true }
}

/** Speaks MCP over standard input and output until the input ends. */
export async function serveMcp(engine: () => Engine): Promise<void> {
  const transport = new StdioServerTransport()
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  const server = createMcpServer(engine)
  await server.connect(transport)
  await ended
  await server.close()
}
