import {
  isRoute,
  type Route,
  routes,
  type StopAnswer,
  type StopPage,
  type StopRequest,
  sourceLine,
  stoppingKeys,
} from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread, firstLines } from '../not-read.js'
import { wrap } from '../paint.js'
import { personFrom, withPersonOptions } from '../person-options.js'
import { reviewLine } from './about.js'

interface StopOptions {
  condition?: readonly string[]
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

/** Conditions as options of their own, from before `--condition`; read for one version more. */
const earlierFlags = {
  '--alcohol-dependent': 'alcohol-dependence',
  '--epilepsy': 'epilepsy',
  '--severe-withdrawal-before': 'severe-withdrawal-before',
} as const

/** `mixwise stop`: what stopping suddenly can do. Never a personal plan. */
export function registerStop(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
  const command = program
    .command('stop')
    .description('what happens when one of these is stopped suddenly, and when that is an emergency')
    .argument('<names...>', 'one or more substances')
  for (const flag of Object.keys(earlierFlags)) command.addOption(new Option(flag).hideHelp())
  withPersonOptions(command, stoppingKeys)
    .option('--route <name=route...>', 'how it is taken, as baclofen=intrathecal', routeOf)
    .option('--json', 'print JSON')
    .action((names: string[], options: StopOptions) => {
      const given: Readonly<Record<string, unknown>> = { ...options }
      const conditions = [
        ...(options.condition ?? []),
        ...Object.entries(earlierFlags).flatMap(([flag, condition]) =>
          given[new Option(flag).attributeName()] === true ? [condition] : [],
        ),
      ]
      const page = context.engine.stop({
        items: withRoutes(context, names, options.route ?? {}),
        person: {
          ...personFrom(given, stoppingKeys),
          ...(conditions.length > 0 && { conditions }),
        },
      })
      complainOfUnread(context, page)
      if (page.unrecognised.length === names.length && options.json !== true) return
      context.write(options.json === true ? JSON.stringify(page) : pageWords(page, names))
    })
}

/** The names with the routes that were given for them, by whatever name of the same substances. */
function withRoutes(
  { engine }: Pick<Context, 'engine'>,
  names: readonly string[],
  routesGiven: Readonly<Record<string, Route>>,
): StopRequest['items'] {
  const meaning = (name: string): string => {
    const answer = engine.name({ name })
    return answer.status === 'resolved'
      ? answer.substances.map(({ slug }) => slug).join('+')
      : name.trim().toLowerCase()
  }
  const items: { name: string; route?: Route }[] = names.map((name) => ({ name }))
  const meanings = names.map(meaning)
  for (const [name, route] of Object.entries(routesGiven)) {
    const wanted = meaning(name)
    const places = items.filter((_, index) => meanings[index] === wanted)
    if (places.length === 0)
      throw new InvalidArgumentError(`--route speaks of ${JSON.stringify(name)}, which is not among the names.`)
    for (const item of places) item.route = route
  }
  return items
}

function pageWords(page: StopPage, asked: readonly string[]): string {
  return [
    ...firstLines(page, asked),
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

function routeOf(text: string, before: Record<string, Route> = {}): Record<string, Route> {
  const [name, route] = text.split('=').map((part) => part.trim())
  if (name === undefined || name === '' || route === undefined || route === '')
    throw new InvalidArgumentError('Write it as name=route, as baclofen=intrathecal.')
  if (!isRoute(route)) throw new InvalidArgumentError(`No route is called ${route}; known are ${routes.join(', ')}.`)
  return { ...before, [name]: route }
}
