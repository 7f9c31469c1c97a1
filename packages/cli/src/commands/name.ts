import { english, intakeText, type NameAnswer, takingText, unreadText } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread } from '../not-read.js'

interface NameOptions {
  country?: string
  locale?: string
  json?: true
}

/** `mixwise name`: how a text is understood. */
export function registerName(program: Command, context: Context): void {
  program
    .command('name')
    .description('how a name or code is understood, piece by piece')
    .argument('<text...>', 'a name as people write it: "tylenol pm", "benzos", "rxcui 1292", 0093-1024-01')
    .option('--country <code>', 'whose drinks and brands are meant, as GB')
    .option('--locale <locale>', 'in whose language and country substances are called by their names, as en-GB or fr')
    .option('--json', 'print JSON')
    .action((texts: string[], { country, locale, json }: NameOptions) => {
      const text = texts.join(' ')
      const answer = context.engine.name({
        name: text,
        ...(country !== undefined && { country }),
        ...(locale !== undefined && { locale }),
      })
      if (answer.status !== 'resolved') context.fail(`${JSON.stringify(text)}: ${answer.message}`)
      const asks = answer.status === 'resolved' ? answer.asks.map((ask) => ({ ask })) : []
      complainOfUnread(context, { ...answer, asks })
      context.write(json === true ? JSON.stringify(answer) : asWords(text, answer))
    })
}

function asWords(text: string, answer: NameAnswer): string {
  return [
    ...(answer.unread.length === 0 ? [] : ['Not read:', ...answer.unread.map((words) => `  ${unreadText(words)}`)]),
    ...(answer.status === 'resolved' ? understoodLines(text, answer) : offeredLines(text, answer)),
    ...readingLines(answer),
  ].join('\n')
}

function understoodLines(
  text: string,
  { how, substances, taking, asks, intakes = [] }: NameAnswer & { status: 'resolved' },
): readonly string[] {
  const taken = taking === undefined ? '' : takingText(taking)
  return [
    `${JSON.stringify(text)} is understood, as ${how}:`,
    ...substances.map(
      ({ slug, name, kind, codes, taking: own }) =>
        `  ${name} (${kind}, ${slug}${codes.rxcui[0] === undefined ? '' : `, RxCUI ${codes.rxcui[0]}`}${codes.unii[0] === undefined ? '' : `, UNII ${codes.unii[0]}`})${own === undefined ? '' : `: ${takingText(own)}`}`,
    ),
    ...(taken === '' ? [] : [`Taken: ${taken}`]),
    ...intakes.map((intake) => `  ${intakeText(intake)}`),
    ...(asks.length === 0 ? [] : [`Left open: ${asks.map((ask) => english.ask[ask]).join(' ')}`]),
  ]
}

function offeredLines(
  text: string,
  { message, candidates }: Extract<NameAnswer, { candidates: unknown }>,
): readonly string[] {
  return [
    `${JSON.stringify(text)}: ${message}`,
    ...candidates.map(({ slugs, name }) => `  ${name} (${slugs.join(', ')})`),
  ]
}

/** Piece by piece what the text was used as, for whom, and what else it may mean. */
function readingLines({ parts, country, otherMeanings }: NameAnswer): readonly string[] {
  const widest = Math.max(0, ...parts.map(({ text }) => text.length))
  return [
    ...(parts.length === 0 ? [] : ['Read as:']),
    ...parts.map(({ text, as, slugs }) =>
      `  ${text.padEnd(widest)}  ${useWords[as] ?? as}${slugs === undefined ? '' : `: ${slugs.join(' + ')}`}`.trimEnd(),
    ),
    ...(country !== undefined
      ? [`Read as in ${country}.`]
      : parts.some(({ as }) => as === 'drink')
        ? ['No country was given: an amount of drinks spans the measures of several.']
        : []),
    ...(otherMeanings.length === 0
      ? []
      : [
          'The same name elsewhere, or one that goes on from it, is:',
          ...otherMeanings.map(({ name, slugs }) => `  ${name} (${slugs.join(', ')})`),
        ]),
  ]
}

const useWords: Readonly<Record<string, string>> = {
  ask: 'leaves something open',
  'as-needed': 'as needed',
  ceiling: 'the most that is allowed',
  filler: 'no bearing on it',
  salt: 'salt of it',
  state: 'whether it is taken now',
  supply: 'said aside: packs, lengths, remarks',
  unread: 'not read',
}
