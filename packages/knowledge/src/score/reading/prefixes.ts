import { inLocale, type Knowledge, normaliseName, suggest } from '@mixwise/core'
import { type Figure, figureOf, type ScoredRow } from './figure.js'

const locales = ['en-US', 'en-GB', 'fr', 'es'] as const
const letters = 4
const amongFirst = 3

/**
 * The first letters of the most common medicines, recreational substances and foods, in four languages and countries:
 * what the substance is called there must be among the first three suggestions.
 *
 * @example
 * typedPrefixes(knowledge).rows // 1520
 */
export function typedPrefixes(knowledge: Knowledge): Figure {
  const chosen = [
    ...mostCommon(knowledge, ['medicine'], 300),
    ...mostCommon(knowledge, ['recreational'], 40),
    ...mostCommon(knowledge, ['food', 'drink', 'herb', 'supplement'], 40),
  ]
  const rows = locales.flatMap((locale) => {
    const local = inLocale(knowledge, locale)
    return chosen.map((number): ScoredRow => {
      const name = local.substanceNames.at(number)
      const text = [...name].slice(0, letters).join('').trim()
      const found = suggest(knowledge, text, { locale, most: 8 }).map((one) => one.text)
      const place = found.findIndex((one) => one.toLowerCase() === name.toLowerCase())
      const outcome = place === -1 ? 'missing' : place < amongFirst ? 'among the first' : 'later'
      const right = outcome === 'among the first'
      return { text, right, outcome, wanted: name, came: found.slice(0, amongFirst).join(', '), group: locale }
    })
  })
  const most = rows.length === 0 ? 0 : placesFor(rows) / rows.length
  const what =
    'first four letters of 380 common substances in four locales: its name among the first three, ' +
    `which hold ${(100 * most).toFixed(1)}% of them at most`
  return figureOf({ id: 'prefixes', what, goal: { right: 0.98 }, before: '5 of 15' }, rows)
}

/** How many of the names three places could hold, were the best for each text known: five insulins begin alike. */
function placesFor(rows: readonly ScoredRow[]): number {
  const wanted = new Map<string, number>()
  for (const { group, text } of rows) {
    const key = `${group} ${normaliseName(text)}`
    wanted.set(key, (wanted.get(key) ?? 0) + 1)
  }
  return [...wanted.values()].reduce((sum, count) => sum + Math.min(amongFirst, count), 0)
}

/**
 * The prefixes of the case file: the name that is meant among the first three suggestions.
 *
 * @example
 * prefixCases(knowledge, [{ locale: 'en-GB', input: 'para', expected: '{"name":"paracetamol"}' }]).right // 1
 */
export function prefixCases(
  knowledge: Knowledge,
  cases: readonly Readonly<Record<'locale' | 'input' | 'expected', string>>[],
): Figure {
  const rows = cases.map(({ locale, input, expected }): ScoredRow => {
    const { name } = JSON.parse(expected) as { name: string }
    const meant = name.split('/').map(normaliseName)
    const found = suggest(knowledge, input, { locale, most: 8 }).slice(0, amongFirst)
    const right = found.some(({ text }) => meant.includes(normaliseName(text)))
    const came = found.map(({ text }) => text).join(', ')
    return { text: input, right, outcome: right ? 'among the first' : 'missing', wanted: name, came, group: locale }
  })
  return figureOf({ id: 'prefix-cases', what: 'cases/prefixes.tsv', goal: { right: 0.95 }, before: '32 of 63' }, rows)
}

function mostCommon(knowledge: Knowledge, kinds: readonly string[], count: number): readonly number[] {
  const { commonness } = knowledge.names
  return Array.from({ length: knowledge.slugs.length }, (_, number) => number)
    .filter((number) => kinds.includes(knowledge.facts(number).kind))
    .sort((a, b) => (commonness[b] as number) - (commonness[a] as number) || a - b)
    .slice(0, count)
}
