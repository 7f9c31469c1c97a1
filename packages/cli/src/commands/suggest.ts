import type { Command } from 'commander'
import type { Context } from '../context.js'

interface SuggestCommand {
  locale?: string
  most?: string
  json?: true
}

/** `mixwise suggest`: the names that are offered to somebody who is typing. */
export function registerSuggest(program: Command, context: Context): void {
  program
    .command('suggest')
    .description('names that begin with what is being typed, as the page offers them')
    .argument('<text...>', 'what has been typed so far: "para", "two tablets of ibu"')
    .option('--locale <locale>', 'in whose language and country substances are called by their names, as en-GB or fr')
    .option('--most <count>', 'how many names')
    .option('--json', 'print JSON')
    .action((texts: string[], { locale, most, json }: SuggestCommand) => {
      const name = texts.join(' ')
      const answer = context.engine.suggest({
        name,
        ...(locale !== undefined && { locale }),
        ...(most !== undefined && { most: Number(most) }),
      })
      for (const { path, message } of answer.issues) context.fail(`${path}: ${message}`)
      if (json === true) {
        context.write(JSON.stringify(answer))
        return
      }
      const lines = answer.suggestions.map(({ fill, names, kind, near }) => {
        const same = names.length === 1 && names[0] === fill
        return `  ${near ? 'perhaps ' : ''}${fill} (${same ? kind : `${kind}: ${names.join(' + ')}`})`
      })
      context.write(
        lines.length > 0 ? lines.join('\n') : `Nothing begins with ${JSON.stringify(name)} or is spelt nearly so.`,
      )
    })
}
