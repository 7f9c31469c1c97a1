import { disclaimerText, version } from '@mixwise/core'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { aboutAnswer, nameAnswer, stopAnswer } from '../contract/answers.js'
import { report } from '../contract/report.js'
import { checkRequest, stopRequest } from '../contract/requests.js'
import type { Engine } from '../engine.js'
import { checkFor } from '../native/check.js'
import { aboutFor, nameFor, stopFor } from '../native/look-up.js'

const instructions = `Answer questions about mixing substances from these tools, with their citations, and not from memory. A name that is not recognised was not checked: say so. Nothing listed does not mean that a mixture does no harm. Grades are not personal advice. ${disclaimerText()}`

/**
 * The tools for an assistant: check, name, about, stop, with the schemas of the native API.
 *
 * @example
 * await createMcpServer(() => loadEngine()).connect(new StdioServerTransport())
 */
export function createMcpServer(engine: () => Engine): McpServer {
  const server = new McpServer({ name: 'mixwise', version }, { instructions })
  const readOnly = { readOnlyHint: true, openWorldHint: false }
  server.registerTool(
    'check',
    {
      title: 'Check a list of substances',
      description:
        'What happens when these medicines, drinks, drugs, foods or herbs meet in one person: one answer for every pair, findings gravest first with evidence and citations, and every name that was not recognised.',
      inputSchema: checkRequest.shape,
      outputSchema: report.shape,
      annotations: readOnly,
    },
    async (asked) => answer(checkFor(engine(), checkRequest.parse(asked))),
  )
  server.registerTool(
    'name',
    {
      title: 'Understand a name',
      description: 'How a name or code is understood. A doubtful name comes back with candidates: ask which was meant.',
      inputSchema: { text: z.string().max(10_000).describe('a name as people write it, or a code') },
      annotations: readOnly,
    },
    async ({ text }) => answer(nameAnswer.parse(nameFor(engine(), text))),
  )
  server.registerTool(
    'about',
    {
      title: 'About one substance',
      description: 'The page about one substance, each statement with its sources.',
      inputSchema: { name: z.string().max(10_000).describe('the sure name of one substance') },
      annotations: readOnly,
    },
    async ({ name }) => {
      const page = aboutFor(engine(), name)
      return page === undefined
        ? {
            content: [
              { type: 'text' as const, text: 'This is not the sure name of one substance. Ask the tool "name".' },
            ],
            isError: true,
          }
        : answer(aboutAnswer.parse(page))
    },
  )
  server.registerTool(
    'stop',
    {
      title: 'Stopping abruptly',
      description: 'What stopping these substances abruptly can do, worst first, and whose help it takes.',
      inputSchema: stopRequest.shape,
      outputSchema: stopAnswer.shape,
      annotations: readOnly,
    },
    async (asked) => {
      const request = stopRequest.parse(asked)
      return answer(stopFor(engine(), request))
    },
  )
  return server
}

function answer(value: object): {
  content: { type: 'text'; text: string }[]
  structuredContent: Record<string, unknown>
} {
  const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
  return { content: [{ type: 'text', text: JSON.stringify(plain) }], structuredContent: plain }
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
