import type { NameAnswer } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread } from '../not-read.js'

/** `mixwise name`: how a text is understood. */
export function registerName(program: Command, context: Context): void {
  program
    .command('name')
    .description('how a name or code is understood')
    .argument('<text...>', 'a name as people write it: "tylenol pm", "benzos", 1292, 0093-1024-01')
    .option('--json', 'print JSON')
    .action((texts: string[], options: { json?: true }) => {
      const text = texts.join(' ')
      const answer = context.engine.name({ name: text })
      if (answer.status !== 'resolved') context.fail(`${JSON.stringify(text)}: ${answer.message}`)
      complainOfUnread(context, answer)
      context.write(options.json === true ? JSON.stringify(answer) : asWords(text, answer))
    })
}

function asWords(text: string, answer: NameAnswer): string {
  if (answer.status === 'resolved') {
    const lines = answer.substances.map(
      ({ slug, name, kind, codes }) =>
        `  ${name} (${kind}, ${slug}${codes.rxcui[0] === undefined ? '' : `, RxCUI ${codes.rxcui[0]}`}${codes.unii[0] === undefined ? '' : `, UNII ${codes.unii[0]}`})`,
    )
    const unread = answer.unread.map(({ text: words }) => `  not understood: ${JSON.stringify(words)}`)
    return [`${JSON.stringify(text)} is understood, as ${answer.how}:`, ...lines, ...unread].join('\n')
  }
  return [
    `${JSON.stringify(text)}: ${answer.message}`,
    ...answer.candidates.map(({ slugs, name }) => `  ${name} (${slugs.join(', ')})`),
  ].join('\n')
}
