import Table from 'cli-table3'
import type { Command } from 'commander'
import type { Context } from '../context.js'

/** `mixwise sources`: what the knowledge is made of. */
export function registerSources(program: Command, context: Context): void {
  program
    .command('sources')
    .description('sources, editions, counts and licences of the knowledge')
    .option('--json', 'print JSON')
    .action((options: { json?: true }) => {
      const answer = context.engine.sources()
      if (options.json === true) {
        context.write(JSON.stringify(answer))
        return
      }
      const table = new Table({
        head: ['source', 'edition', 'substances', 'grades', 'licence'],
        colWidths: [26, 18, 12, 26, 34],
        wordWrap: true,
        style: { head: [], border: [], compact: true },
      })
      for (const { name, edition, substances, counts, licence } of answer.sources) {
        const grades = Object.entries(counts)
          .sort(([, a], [, b]) => b - a)
          .slice(0, 5)
          .map(([grade, count]) => `${grade} ${count}`)
          .join(', ')
        table.push([name, edition, String(substances), grades, licence])
      }
      const counted = Object.entries(answer.counts)
        .map(([what, count]) => `${what} ${count}`)
        .join(', ')
      context.write(
        `Knowledge ${answer.knowledge.version}, hash ${answer.knowledge.hash.slice(0, 16)}\n${counted}\n\n${table.toString()}\n\nThe attribution each licence asks for stands in NOTICE.`,
      )
    })
}
