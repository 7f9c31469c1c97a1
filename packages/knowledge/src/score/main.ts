import { fileURLToPath } from 'node:url'
import { type Engine, type Knowledge, openEngine, resolve } from '@mixwise/core'
import { validatedAccuracy } from '../exposure/fit/main.js'
import { openInstalled, readExposure, readKinetics, readLibrary, readWords, withInstalledNdcs } from '../installed.js'
import { FaultyKnowledge, type Problem } from '../read/problem.js'
import { readTable } from '../read/table.js'
import { exposureFigures } from './exposure/exposure-figures.js'
import { capabilityFigure } from './harm/capability.js'
import { clinicalFigure } from './harm/clinical.js'
import { deadlyFigure, ordinaryFigure } from './harm/own-lists.js'
import { type Drawn, everydayFigures } from './lists/everyday-figures.js'
import type { Used } from './lists/everyday-lists.js'
import { listFigures } from './lists/list-figures.js'
import { readersFigures } from './lists/readers-figures.js'
import { type Measures, measure } from './measure.js'
import { missLines, scoreLines } from './print.js'
import type { Figure } from './reading/figure.js'
import { measureReading } from './reading/measure-reading.js'
import { failedLines, figureLines } from './reading/print-reading.js'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const casesDir = folder('../../../../cases/')

/**
 * Prints what the installed knowledge finds and misses: as text, or with `--json` as JSON; `--misses` says which.
 * Everything else is a file of `a,b,matters` lines, one more list to score.
 *
 * @example
 * scoreAll(['--misses', 'my-pharmacy.csv'])
 */
export function scoreAll(words: readonly string[]): void {
  const files = words.filter((word) => !word.startsWith('--'))
  const folders = {
    sourcesDir: folder('../../sources/'),
    curatedDir: folder('../../curated/'),
    casesDir,
  }
  const measures = measure(openInstalled(), folders, files)
  const withMisses = words.includes('--misses')
  if (words.includes('--json')) {
    console.log(JSON.stringify(withMisses ? measures : withoutMisses(measures), null, 2))
    return
  }
  console.log(scoreLines(measures).join('\n'))
  console.log(
    withMisses ? missLines(measures).join('\n') : '\nAdd --misses to list what was missed, --json for figures.',
  )
}

/**
 * Prints how well names, doses and drinks are read, each figure beside its goal; `--misses` lists what failed, as a
 * table, `--all` reads every RxNorm product name, `--sources DIR` takes the registers from elsewhere.
 *
 * @example
 * scoreReading(['--misses'])
 */
export function scoreReading(words: readonly string[]): void {
  const elsewhere = words.indexOf('--sources')
  const figures = measureReading(withInstalledNdcs(openInstalled()), {
    sourcesDir: elsewhere === -1 ? folder('../../sources/') : (words[elsewhere + 1] ?? ''),
    casesDir,
    all: words.includes('--all'),
  })
  printFigures(figures, words)
}

/**
 * Prints how rightly harm is graded and said: clinical cases, and what is to be known of persons, allergies, washouts,
 * doubles, classes, stopping, treatment, food, overdose and burdens; `--misses` lists what failed.
 *
 * @example
 * scoreHarm(['--misses'])
 */
export function scoreHarm(words: readonly string[]): void {
  const engine = openedEngine()
  printFigures(
    [
      clinicalFigure(engine, casesDir),
      capabilityFigure(engine, casesDir),
      deadlyFigure(engine, casesDir),
      ordinaryFigure(engine, casesDir),
    ],
    words,
  )
}

/**
 * Prints how whole lists are answered: what is needed and said, what is noise and said, what stands first; and how loud
 * the answers to lists drawn by everyday use are (`--drawn 10000 --seed 2`, 400 by seed 1 when left out);
 * `--misses` lists what failed.
 *
 * @example
 * scoreLists(['--misses'])
 */
export function scoreLists(words: readonly string[]): void {
  const knowledge = openInstalled()
  const isOf = (slug: string, name: string): boolean => knowledge.has(knowledge.slugs.find(slug), name)
  const engine = openedEngine()
  const written = listFigures(engine, casesDir, isOf)
  const read = readersFigures(engine, casesDir)
  printFigures(
    [...written, ...read, ...everydayFigures(engine, knowledge, usedMedicines(knowledge), drawnBy(words))],
    words,
  )
}

/**
 * Prints how rightly measured changes of exposure are told, by rules and by the engine; `--validate` fits anew to say how
 * well unseen pairs are foreseen, `--misses` lists what failed.
 *
 * @example
 * scoreExposure(['--misses'])
 */
export function scoreExposure(words: readonly string[]): void {
  const validated = words.includes('--validate') ? validatedAccuracy() : undefined
  printFigures(exposureFigures(openedEngine(), readExposure(), validated), words)
}

/** Lists drawn by use: `--drawn 10000` of them, by `--seed 2`. */
function drawnBy(words: readonly string[]): Drawn {
  const numberAfter = (word: string, otherwise: number): number => {
    const at = words.indexOf(word)
    const given = at === -1 ? Number.NaN : Number(words[at + 1])
    return Number.isInteger(given) ? given : otherwise
  }
  return { lists: numberAfter('--drawn', 400), seed: numberAfter('--seed', 1) }
}

/** Medicines of which the engine knows the name, and how many people of Medicare were given each in 2023. */
function usedMedicines(knowledge: Knowledge): readonly Used[] {
  const problems: Problem[] = []
  const rows = readTable(
    folder('../../sources/'),
    'cms-part-d-2023/drugs.tsv.gz',
    ['generic', 'beneficiaries_2023'],
    problems,
  )
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  const people = new Map<string, number>()
  for (const { cell } of rows) {
    const named = resolve(knowledge, cell.generic)
    if (named.status !== 'resolved' || named.substances.length !== 1) continue
    const name = knowledge.substanceNames.at(named.substances[0] as number)
    people.set(name, (people.get(name) ?? 0) + (Number(cell.beneficiaries_2023) || 0))
  }
  return [...people].map(([name, count]) => ({ name, people: count }))
}

function openedEngine(): Engine {
  return openEngine({
    knowledge: openInstalled,
    words: readWords,
    library: readLibrary,
    kinetics: readKinetics,
    exposure: readExposure,
    today: () => '2026-11-26',
  })
}

function printFigures(figures: readonly Figure[], words: readonly string[]): void {
  const withMisses = words.includes('--misses')
  if (words.includes('--json')) {
    const shown = withMisses ? figures : figures.map(({ misses: _misses, ...figure }) => figure)
    console.log(JSON.stringify(shown, null, 2))
    return
  }
  console.log((withMisses ? failedLines(figures) : figureLines(figures)).join('\n'))
}

function withoutMisses(measures: Measures): unknown {
  const { misses: _names, ...misspellings } = measures.misspellings
  const lists = measures.lists.map(({ misses: _misses, falseFlags: _flags, ...list }) => list)
  return { ...measures, lists, misspellings }
}
