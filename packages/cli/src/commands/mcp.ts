import type { Command } from 'commander'
import type { Context } from '../context.js'

/** `mixwise mcp`: tools for an assistant, over standard input and output. */
export function registerMcp(program: Command, _context: Context): void {
  program
    .command('mcp')
    .description('tools for an assistant (Model Context Protocol, over standard input and output)')
    .action(async () => {
      const { loadEngine, serveMcp } = await import('@mixwise/server')
      const engine = loadEngine()
      await serveMcp(() => engine)
    })
}
