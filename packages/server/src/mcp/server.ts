import type { NotHeld } from '@mixwise/core'
import { disclaimerText, version } from '@mixwise/core'
import { type Operation, operations } from '@mixwise/core/contract'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { fieldsOf, schemaOf } from '../contract/zod-of.js'
import type { Engine } from '../engine.js'

const instructions = `Answer questions about mixing substances from these tools, with their citations, and not from memory. A name that is not recognised was not checked: say so. Nothing listed does not mean that a mixture does no harm. Grades are not personal advice. ${disclaimerText()}`

/**
 * The tools for an assistant: check, name, about, stop, with the schemas of the native API.
 *
 * @example
 * await createMcpServer(() => loadEngine()).connect(new StdioServerTransport())
 */
export function createMcpServer(engine: () => Engine): McpServer {
  const server = new McpServer({ name: 'mixwise', version }, { instructions })
  for (const operation of operations) if (operation.offered.includes('mcp')) addTool(server, operation, engine)
  return server
}

function addTool(server: McpServer, { id, title, summary, request, answer }: Operation, engine: () => Engine): void {
  // A tool's schema stands by itself and is not referred to by its name.
  const { id: _name, ...unnamed } = request
  server.registerTool(
    id,
    {
      title,
      description: `${summary}.`,
      // The whole schema and not only its fields: a key nobody knows is refused, not dropped.
      inputSchema: schemaOf(unnamed),
      ...(answer.kind === 'object' && { outputSchema: fieldsOf(answer) }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (asked: unknown) => {
      const ask = engine().ask[id === 'batch' ? 'brief' : id] as (request: unknown) => object
      const made = ask(asked)
      if (Object.hasOwn(made, 'issue')) return { content: [spoken((made as NotHeld).issue)], isError: true }
      const plain = JSON.parse(JSON.stringify(made)) as Record<string, unknown>
      return { content: [{ type: 'text' as const, text: JSON.stringify(plain) }], structuredContent: plain }
    },
  )
}

function spoken({ input, message, candidates }: NotHeld['issue']): { type: 'text'; text: string } {
  const perhaps = candidates === undefined ? '' : ` Perhaps ${candidates.map(({ name }) => name).join(', ')}.`
  return { type: 'text', text: `${JSON.stringify(input)}: ${message}${perhaps}` }
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
