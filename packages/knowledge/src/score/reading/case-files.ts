import { highOf, type Knowledge, lowOf } from '@mixwise/core'
import { FaultyKnowledge, type Problem } from '../../read/problem.js'
import { readTable } from '../../read/table.js'
import { differences, type ExpectedReading, wrongAmounts } from './expected.js'
import { type Figure, figureOf, type Planned, type ScoredRow } from './figure.js'
import { scoreTexts } from './named-texts.js'
import { cameInWords, readText, wantedOf } from './outcome.js'
import { prefixCases } from './prefixes.js'

/**
 * The case files of the project: lines of records, names, doses, labels of the NHS dictionary, drinks.
 *
 * @throws FaultyKnowledge when a case file cannot be read.
 *
 * @example
 * caseFigures(knowledge, 'cases').find(({ id }) => id === 'doses')?.rows // 120
 */
export function caseFigures(knowledge: Knowledge, casesDir: string): readonly Figure[] {
  return [
    lines(knowledge, casesDir),
    names(knowledge, casesDir),
    doses(knowledge, casesDir),
    dictionaryNames(knowledge, casesDir),
    drinksByLanguage(knowledge, casesDir),
    prefixCases(knowledge, rowsOfCases(casesDir, 'prefixes.tsv', ['locale', 'input', 'expected'])),
  ]
}

function lines(knowledge: Knowledge, dir: string): Figure {
  const read = rowsOfCases(dir, 'lines.tsv', ['kind', 'locale', 'input', 'expected']).map((row) => ({
    ...row,
    where: { today: '2026-11-26' },
  }))
  const drinks = rowsOfCases(dir, 'drinks.tsv', ['locale', 'input', 'expected'])
  const rows = [
    ...read.map((row) => expectedRow(knowledge, row, row.where, row.locale)),
    ...drinks.map((row) => drinkRow(knowledge, row, row.locale, row.locale)),
  ]
  const goal = { right: 0.95, atMost: { lost: 0, 'wrong amount': 0 } }
  return figureOf({ id: 'lines', what: 'cases/lines.tsv and drinks.tsv', goal, before: '25%' }, rows)
}

function names(knowledge: Knowledge, dir: string): Figure {
  const rows = rowsOfCases(dir, 'names.tsv', ['kind', 'country', 'input', 'expected']).map((row) =>
    expectedRow(
      knowledge,
      row,
      row.country === '' ? {} : { country: row.country },
      row.kind === 'foreign' ? `foreign ${row.country}` : row.kind,
    ),
  )
  const goal = { right: 0.92, atMost: { lost: 0, wrong: 0, 'wrong amount': 0 } }
  return figureOf({ id: 'names', what: 'cases/names.tsv', goal, before: '4%' }, rows)
}

/** Whoever writes "1,5" or "1-0-1" is not asked for a country: doses are read without one. */
function doses(knowledge: Knowledge, dir: string): Figure {
  const rows = rowsOfCases(dir, 'doses.tsv', ['country', 'input', 'expected']).map((row) =>
    expectedRow(knowledge, row, {}, row.country),
  )
  const goal = { right: 112 / 120, atMost: { 'wrong amount': 0 } }
  return figureOf({ id: 'doses', what: '120 doses as records of six countries write them', goal }, rows)
}

function dictionaryNames(knowledge: Knowledge, dir: string): Figure {
  const planned: Planned = {
    id: 'dmd-names',
    what: '80 names in the style of the NHS dictionary',
    goal: { right: 0.95, atMost: { lost: 0, wrong: 0 } },
    before: '65%',
  }
  const texts = rowsOfCases(dir, 'dmd-names.tsv', ['input', 'expected']).map(({ input, expected }) => ({
    text: input,
    wanted: expected.split('+').map((group) => group.split(',')),
    where: { country: 'GB' },
  }))
  return scoreTexts(knowledge, planned, texts)
}

function drinksByLanguage(knowledge: Knowledge, dir: string): Figure {
  const rows = rowsOfCases(dir, 'drinks-by-language.tsv', ['language', 'input', 'expected']).map((row) =>
    drinkRow(knowledge, row, countryOfLanguage[row.language], row.language),
  )
  const goal = { right: 0.95, atMost: { 'wrong amount': 0 } }
  const planned = { id: 'drinks', what: '120 drinks in 12 languages', goal, before: '9 of 46' }
  return figureOf(planned, rows)
}

const countryOfLanguage: Readonly<Record<string, string>> = {
  en: 'GB',
  fr: 'FR',
  de: 'DE',
  es: 'ES',
  it: 'IT',
  pt: 'BR',
  nl: 'NL',
  sv: 'SE',
  pl: 'PL',
  tr: 'TR',
  ru: 'RU',
  ja: 'JP',
}

function expectedRow(
  knowledge: Knowledge,
  { input, expected }: { input: string; expected: string },
  where: { country?: string; today?: string },
  group: string,
): ScoredRow {
  const wanted = asCalledHere(knowledge, JSON.parse(expected) as ExpectedReading)
  const differs = differences(knowledge, input, wanted, where)
  const came = readText(knowledge, input, where)
  const parts = (wanted.slugs ?? []).length
  const short = differs.some((one) => one.startsWith('without'))
  const wrongMg = wrongAmounts(knowledge, input, wanted, where)
  const outcome =
    differs.length === 0
      ? 'right'
      : wrongMg.length > 0
        ? 'wrong amount'
        : short && !came.said
          ? parts > 1
            ? 'lost'
            : 'wrong'
          : came.taken.length > 0
            ? 'differs'
            : came.status
  return {
    text: input,
    right: differs.length === 0,
    outcome,
    wanted: expected,
    came: `${cameInWords(came)}; ${differs.join(', ')}`,
    group,
  }
}

/** A case may call a substance by another of its names than the knowledge does: hyoscine butylbromide. */
function asCalledHere(knowledge: Knowledge, expected: ExpectedReading): ExpectedReading {
  const called = (group: readonly string[]): readonly string[] => [
    ...group,
    ...group.flatMap((one) => (one.startsWith('~') ? [] : wantedOf(knowledge, [one]).flat())),
  ]
  return { ...expected, ...(expected.slugs !== undefined && { slugs: expected.slugs.map(called) }) }
}

interface ExpectedDrink {
  grams?: readonly [number, number]
  /** Alcohol, whatever the amount. */
  seen?: boolean
  alcoholFree?: boolean
  ask?: boolean
}

function drinkRow(
  knowledge: Knowledge,
  { input, expected }: { input: string; expected: string },
  country: string | undefined,
  group: string,
): ScoredRow {
  const wanted = JSON.parse(expected) as ExpectedDrink
  // EN is the language without a country.
  const came = readText(knowledge, input, country === undefined || country === 'EN' ? {} : { country })
  const resolution = came.resolution
  const isAlcohol = came.taken.includes('ethanol')
  const takings = resolution.status === 'resolved' ? (resolution.takings ?? [resolution.taking ?? {}]) : []
  const grams = takings.map((taking) => taking.gramsEthanol).find((amount) => amount !== undefined)
  const asked = resolution.status === 'resolved' && (resolution.asks ?? []).length > 0
  const middle = grams === undefined ? undefined : (lowOf(grams) + highOf(grams)) / 2
  const [low, high] = wanted.grams ?? [0, 0]
  const slack = 0.02 * high
  const within = middle !== undefined && middle >= low - slack && middle <= high + slack
  const outcome =
    wanted.alcoholFree === true
      ? isAlcohol
        ? 'taken as alcohol'
        : 'right'
      : wanted.ask === true
        ? grams === undefined
          ? 'right'
          : 'wrong amount'
        : !isAlcohol
          ? 'not seen'
          : wanted.seen === true || within
            ? 'right'
            : middle === undefined
              ? 'asked'
              : asked
                ? 'other amount, asked'
                : 'wrong amount'
  const came2 = grams === undefined ? cameInWords(came) : `${cameInWords(came)}; ${JSON.stringify(grams)} g`
  return { text: input, right: outcome === 'right', outcome, wanted: expected, came: came2, group }
}

function rowsOfCases<const Column extends string>(
  dir: string,
  name: string,
  columns: readonly Column[],
): Readonly<Record<Column, string>>[] {
  const problems: Problem[] = []
  const rows = readTable(dir, name, columns, problems)
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  return rows.map(({ cell }) => cell)
}
