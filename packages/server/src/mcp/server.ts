import {
  decisionsText,
  disclaimerText,
  type NotHeld,
  type Report,
  type SpokenIssue,
  spokenIssue,
  version,
} from '@mixwise/core'
import { type ObjectShape, type Operation, operations, readRequest } from '@mixwise/core/contract'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js'
import { jsonSchemaOf } from '../contract/json-schema.js'
import { schemaOf } from '../contract/zod-of.js'
import type { Engine } from '../engine.js'

const instructions = `Answer questions about mixing substances from these tools, with their citations, and not from memory. A name that is not recognised was not checked: say so. Nothing listed does not mean that a mixture does no harm. Grades are not personal advice. ${disclaimerText()}`

/**
 * The tools for an assistant: check, name, about, stop, exposure, with the schemas of the native API. Requests are read as every
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

function toolOf({ id, title, summary, request, answer }: Operation): Tool {
  return {
    name: id,
    title,
    description: `${summary}.`,
    inputSchema: standing(request, 'input'),
    ...(answer.kind === 'object' && { outputSchema: standing(answer, 'output') }),
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
}

/** A tool's schema stands by itself and is not referred to by its name. */
function standing({ id: _name, ...unnamed }: ObjectShape, io: 'input' | 'output'): Tool['inputSchema'] {
  return jsonSchemaOf(schemaOf(unnamed), io, 'draft-7') as Tool['inputSchema']
}

function answered({ id }: Operation, { ask }: Engine, given: unknown): CallToolResult {
  const { request, issues } = readRequest(id, given)
  if (issues.length > 0) return refused(issues.map(spokenIssue))
  const answer = ask[id === 'batch' ? 'brief' : id] as (request: unknown) => object
  const made = answer(request)
  if (Object.hasOwn(made, 'issue')) return refused([(made as NotHeld).issue])
  const plain = JSON.parse(JSON.stringify(made)) as Record<string, unknown>
  const short = id === 'check' ? [{ type: 'text' as const, text: decisionsText(made as Report) }] : []
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
