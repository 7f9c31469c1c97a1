import { type AboutPage, type AboutStatement, about, pageFactsOf, sourceLine } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { wrap } from '../paint.js'

/** What `about` and `claims` need of the installation. */
export type LibraryContext = Pick<Context, 'library' | 'slugOf' | 'facts' | 'write' | 'fail'>

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
export function registerAbout(program: Command, context: LibraryContext): void {
  program
    .command('about')
    .description('one substance: what it is, what it is used for, mixing, overdose, stopping; with sources')
    .argument('<name...>', 'a name as people write it')
    .option('--json', 'print JSON')
    .option('--country <code>', 'only what applies in US, UK, FR, EU, CA, AU, NZ, DE or IE')
    .option('--reviewed-only', 'show only what a licensed professional has reviewed')
    .action((names: string[], options: { json?: true; country?: string; reviewedOnly?: true }) => {
      const text = names.join(' ')
      const slug = context.slugOf(text)
      const facts = slug === undefined ? undefined : context.facts(slug)
      const page =
        slug === undefined
          ? undefined
          : about(context.library(), slug, facts === undefined ? facts : pageFactsOf(facts))
      if (page === undefined) {
        context.fail(`${JSON.stringify(text)} is not one substance that we know. "mixwise name" says how it is read.`)
        return
      }
      if (options.reviewedOnly === true && page.review !== 'reviewed') {
        context.fail(`The page about ${page.name} is not shown. ${reviewLine(page.review)}`)
        return
      }
      const shown = options.country === undefined ? page : inCountry(page, options.country.toUpperCase())
      context.write(options.json === true ? JSON.stringify(shown) : pageWords(shown))
    })
}

function inCountry(page: AboutPage, country: string): AboutPage {
  const code = country === 'GB' ? 'UK' : country
  const european = ['FR', 'DE', 'IE'].includes(code)
  const applies = ({ jurisdiction }: AboutStatement): boolean =>
    jurisdiction === undefined ||
    jurisdiction.some((one) => one === code || one === 'INT' || (european && one === 'EU'))
  const sections = page.sections
    .map((section) => ({ ...section, statements: section.statements.filter(applies) }))
    .filter(({ statements, facts }) => statements.length + facts.length > 0)
  return { ...page, sections }
}

function pageWords(page: AboutPage): string {
  const numberOf = new Map(page.sources.map(({ id }, position) => [id, position + 1]))
  const sections = page.sections.flatMap(({ title, statements, facts }) => [
    '',
    title.toUpperCase(),
    ...facts.map((fact) => wrap(`- ${fact}`, 88, '  ')),
    ...statements.map((statement) => wrap(`- ${statementWords(statement, numberOf)}`, 88, '  ')),
  ])
  const sources = page.sources.map((source) => wrap(`[${numberOf.get(source.id)}] ${sourceLine(source)}`, 88, '  '))
  return [
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
