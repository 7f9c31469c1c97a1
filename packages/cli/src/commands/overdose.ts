import { countryOfLocale, type OverdoseAnswer, sourceLine } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread, firstLines } from '../not-read.js'
import { wrap } from '../paint.js'
import { reviewLine } from './about.js'

/** `mixwise overdose`: signs, what anybody can do, and whom to call. Works without a name too. */
export function registerOverdose(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
  program
    .command('overdose')
    .description('signs of an overdose, what to do until help comes, and checked help numbers')
    .argument('[names...]', 'what may have been taken; may be left out')
    .option('--country <code>', 'two letters, as US, GB, FR; else the country of the system language')
    .option('--json', 'print JSON')
    .action((names: string[], options: { country?: string; json?: true }) => {
      const { LC_ALL, LC_MESSAGES, LANG } = process.env
      const country = options.country ?? countryOfLocale(LC_ALL || LC_MESSAGES || LANG || '')
      const page = context.engine.overdose({ items: names, ...(country !== undefined && { country }) })
      // The page is shown whether or not a name was understood.
      complainOfUnread(context, page)
      context.write(options.json === true ? JSON.stringify(page) : pageWords(page, names))
    })
}

function pageWords(page: OverdoseAnswer, asked: readonly string[]): string {
  const unread = firstLines(page, asked)
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => wrap(`- ${line}`, 88, '  '))]
  const texts = (statements: readonly { text: string }[]): string[] => statements.map(({ text }) => text)
  const numbers = (page.help?.lines ?? []).map(
    ({ name, number, note, checked }) =>
      `${name}: ${number}${note === undefined ? '' : `. ${note}`} (checked ${checked})`,
  )
  return [
    'CALL THE EMERGENCY NUMBER NOW FOR ANY OF THESE',
    ...page.redFlags.map((flag) => wrap(`- ${flag}`, 88, '  ')),
    ...(unread.length === 0 ? [] : ['', ...unread.slice(0, -1)]),
    ...list(page.help === undefined ? 'WHOM TO CALL' : `WHOM TO CALL: ${page.help.name}`, [...numbers, page.helpNote]),
    ...list('WHAT TO DO', texts(page.steps)),
    ...list('NALOXONE', texts(page.naloxone)),
    ...page.combinations.flatMap(({ of, signs }) => list(`TOGETHER: ${of.join(' and ')}`, texts(signs))),
    ...page.groups.flatMap(({ name, signs, course }) => list(name.toUpperCase(), [...texts(signs), ...texts(course)])),
    ...(page.notCovered.length === 0
      ? []
      : ['', wrap(`No signs are written here for: ${page.notCovered.join(', ')}. The steps above still hold.`, 88)]),
    ...list('SOURCES', page.sources.map(sourceLine)),
    '',
    reviewLine(page.review),
    wrap(page.disclaimer, 88),
  ].join('\n')
}
