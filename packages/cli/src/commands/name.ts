import { english, type Resolution, type SubstanceFacts } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

/** `mixwise name`: how a text is understood. */
export function registerName(program: Command, context: Context): void {
  program
    .command('name')
    .description('how a name or code is understood')
    .argument('<text...>', 'a name as people write it: "tylenol pm", "benzos", 1292, 0093-1024-01')
    .option('--json', 'print JSON')
    .action((texts: string[], options: { json?: true }) => {
      const text = texts.join(' ')
      const resolution = context.resolve(text)
      const substances =
        resolution.status === 'resolved' ? resolution.substances.map((number) => context.knowledge().facts(number)) : []
      context.write(
        options.json === true ? JSON.stringify(asJson(resolution, substances)) : asWords(text, resolution, substances),
      )
      if (resolution.status !== 'resolved') context.setExit(exitCodes.badInput)
    })
}

function asJson(resolution: Resolution, substances: readonly SubstanceFacts[]): unknown {
  if (resolution.status === 'resolved') {
    const { input, status, how, taking } = resolution
    return {
      input,
      status,
      how,
      ...(taking !== undefined && { taking }),
      substances: substances.map(({ slug, name, kind, codes }) => ({ slug, name, kind, codes })),
    }
  }
  return { ...resolution, message: english.issue[resolution.code] }
}

function asWords(text: string, resolution: Resolution, substances: readonly SubstanceFacts[]): string {
  if (resolution.status === 'resolved') {
    const lines = substances.map(
      ({ slug, name, kind, codes }) =>
        `  ${name} (${kind}, ${slug}${codes.rxcui[0] === undefined ? '' : `, RxCUI ${codes.rxcui[0]}`}${codes.unii[0] === undefined ? '' : `, UNII ${codes.unii[0]}`})`,
    )
    return [`${JSON.stringify(text)} is understood, as ${resolution.how}:`, ...lines].join('\n')
  }
  const message = english.issue[resolution.code]
  if (resolution.candidates.length === 0) return `${JSON.stringify(text)}: ${message}`
  return [
    `${JSON.stringify(text)}: ${message}`,
    ...resolution.candidates.map(({ slug, name }) => `  ${name} (${slug})`),
  ].join('\n')
}
