import { type AboutAnswer, type AboutPage, type AboutStatement, sourceLine } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread, firstLines } from '../not-read.js'
import { wrap } from '../paint.js'

const reviewWords: Readonly<Record<AboutPage['review'], string>> = {
  reviewed: 'Reviewed by a licensed professional.',
  'changed-since-review': 'Changed since a licensed professional reviewed it.',
  unreviewed: 'Not reviewed by a licensed professional.',
}

/** One line on who looked at a text. */
export function reviewLine(review: AboutPage['review']): string {
  return reviewWords[review]
}

/** `mixwise about`: the page about one substance. */
export function registerAbout(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
  program
    .command('about')
    .description('one substance: what it is, what it is used for, mixing, overdose, stopping; with sources')
    .argument('<name...>', 'a name as people write it')
    .option('--json', 'print JSON')
    .option('--country <code>', 'only what applies in US, UK, FR, EU, CA, AU, NZ, DE or IE')
    .option('--reviewed-only', 'show only what a licensed professional has reviewed')
    .action((names: string[], options: { json?: true; country?: string; reviewedOnly?: true }) => {
      const text = names.join(' ')
      const page = context.engine.about({
        name: text,
        ...(options.country !== undefined && { country: options.country }),
        ...(options.reviewedOnly === true && { reviewedOnly: true }),
      })
      if ('issue' in page) {
        const { input, message } = page.issue
        context.fail(`${JSON.stringify(input)}: ${message} "mixwise name" says how a name is read.`)
        return
      }
      complainOfUnread(context, page)
      context.write(options.json === true ? JSON.stringify(page) : pageWords(page, text))
    })
}

function pageWords(page: AboutAnswer, asked: string): string {
  const numberOf = new Map(page.sources.map(({ id }, position) => [id, position + 1]))
  const sections = page.sections.flatMap(({ title, statements, facts }) => [
    '',
    title.toUpperCase(),
    ...facts.map((fact) => wrap(`- ${fact}`, 88, '  ')),
    ...statements.map((statement) => wrap(`- ${statementWords(statement, numberOf)}`, 88, '  ')),
  ])
  const sources = page.sources.map((source) => wrap(`[${numberOf.get(source.id)}] ${sourceLine(source)}`, 88, '  '))
  return [
    ...firstLines(page, [asked]),
    page.name,
    page.label,
    reviewLine(page.review),
    ...sections,
    ...(sources.length === 0 ? [] : ['', 'SOURCES', ...sources]),
    '',
    wrap(page.disclaimer, 88),
  ].join('\n')
}

function statementWords(statement: AboutStatement, numberOf: ReadonlyMap<string, number>): string {
  const { text, cite, confidence, jurisdiction, status, route, topic } = statement
  const where = [status, jurisdiction?.join('/'), route?.join(', ')].filter((part) => part !== undefined)
  const marks = cite.map((id) => `[${numberOf.get(id) ?? id}]`).join('')
  const doubt = confidence === 'high' ? '' : ` (confidence: ${confidence})`
  return `${topic === undefined ? '' : `${topic}: `}${where.length === 0 ? '' : `(${where.join('; ')}) `}${text} ${marks}${doubt}`
}
