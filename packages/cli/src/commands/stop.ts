import { isRoute, issueText, type Route, routes, type StopAnswer, type StopPage, sourceLine } from '@mixwise/core'
import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.js'
import { wrap } from '../paint.js'
import { reviewLine } from './about.js'

interface StopOptions {
  alcoholDependent?: true
  pregnant?: true
  epilepsy?: true
  severeWithdrawalBefore?: true
  age?: number
  route?: Record<string, Route>
  json?: true
}

const basisWords = {
  'current-dose': 'of the current dose',
  'original-dose': 'of the first dose',
  'fixed-amount': 'a fixed amount',
  duration: 'a length of time',
  'no-number': 'no number given',
  'not-stated': 'of which dose is not stated',
} as const

/** `mixwise stop`: what stopping suddenly can do. Never a personal plan. */
export function registerStop(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
  program
    .command('stop')
    .description('what happens when one of these is stopped suddenly, and when that is an emergency')
    .argument('<names...>', 'one or more substances')
    .option('--alcohol-dependent', 'depends on alcohol')
    .option('--pregnant', 'pregnant')
    .option('--epilepsy', 'has epilepsy')
    .option('--severe-withdrawal-before', 'had severe withdrawal before')
    .option('--age <years>', 'age in years', yearsOf)
    .option('--route <name=route...>', 'how it is taken, as baclofen=intrathecal', routeOf)
    .option('--json', 'print JSON')
    .action((names: string[], options: StopOptions) => {
      const conditions = [
        ...(options.epilepsy === true ? ['epilepsy'] : []),
        ...(options.alcoholDependent === true ? ['alcohol-dependence'] : []),
        ...(options.severeWithdrawalBefore === true ? ['severe-withdrawal-before'] : []),
      ]
      const page = context.engine.stop({
        items: names.map((name) => {
          const route = options.route?.[name]
          return route === undefined ? name : { name, route }
        }),
        person: {
          ...(conditions.length > 0 && { conditions }),
          ...(options.pregnant === true && { pregnant: true }),
          ...(options.age !== undefined && { ageYears: options.age }),
        },
      })
      for (const issue of page.unrecognised) context.fail(issueText(issue))
      if (page.unrecognised.length === names.length) return
      context.write(options.json === true ? JSON.stringify(page) : pageWords(page))
    })
}

function pageWords(page: StopPage): string {
  return [
    ...page.general.slice(0, 2).map((line) => wrap(line, 88)),
    ...page.referrals.flatMap(({ say }) => ['', wrap(`! ${say}`, 88)]),
    ...page.answers.flatMap(answerWords),
    ...(page.notCovered.length === 0
      ? []
      : [
          '',
          wrap(
            `Nothing is written here about: ${page.notCovered.join(', ')}. That does not mean it can be stopped.`,
            88,
          ),
        ]),
    ...(page.sources.length === 0
      ? []
      : ['', 'SOURCES', ...page.sources.map((source) => wrap(`- ${sourceLine(source)}`, 88, '  '))]),
    '',
    wrap(page.disclaimer, 88),
  ].join('\n')
}

function answerWords(answer: StopAnswer): string[] {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => wrap(`- ${line}`, 88, '    '))]
  const texts = (statements: readonly { text: string }[]): string[] => statements.map(({ text }) => text)
  return [
    '',
    `${answer.name.toUpperCase()} (${answer.asked.join(', ')}), risk of a sudden stop: ${answer.abruptStopRisk}`,
    wrap(answer.warning, 88, '  '),
    ...list('What happens', texts(answer.happens)),
    ...list('When it starts', texts(answer.onset)),
    ...list('Who is most at risk', texts(answer.atRisk)),
    ...list('Call the emergency number for', answer.emergencySigns),
    ...list('What to do', texts(answer.doThis)),
    ...list(
      'Published rates. They were for groups of people, not for you',
      answer.tapers.map(
        ({ rate, basis, population, confidence }) =>
          `${rate} (${basisWords[basis]}; for: ${population}; confidence: ${confidence})`,
      ),
    ),
    `  ${reviewLine(answer.review)}`,
  ]
}

function yearsOf(text: string): number {
  const years = Number(text)
  if (text.trim() === '' || !Number.isFinite(years) || years < 0 || years > 130)
    throw new InvalidArgumentError('It must be a number of years between 0 and 130.')
  return years
}

function routeOf(text: string, before: Record<string, Route> = {}): Record<string, Route> {
  const [name, route] = text.split('=').map((part) => part.trim())
  if (name === undefined || name === '' || route === undefined || route === '')
    throw new InvalidArgumentError('Write it as name=route, as baclofen=intrathecal.')
  if (!isRoute(route)) throw new InvalidArgumentError(`No route is called ${route}; known are ${routes.join(', ')}.`)
  return { ...before, [name]: route }
}
