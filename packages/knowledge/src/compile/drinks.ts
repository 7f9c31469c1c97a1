import { type DrinkTable, type DrinkTerm, wordsOf } from '@mixwise/core'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import { beverageShape, containerShape, drinkWordShape, standardDrinkShape } from './drinks-schema.js'
import { isPluralOf } from './plural.js'

type Names = Readonly<Record<string, readonly string[]>>

/** A citation by its id, and where it stands. */
interface Cited {
  id: string
  entry: Placed<unknown>
  path: readonly PropertyKey[]
}

/** The drinks, and the citations they rest on. */
export interface CuratedDrinks {
  table: DrinkTable
  cited: readonly Cited[]
  /** Every beverage with the substances that are in it beside alcohol. */
  mixed: readonly Placed<{ with?: readonly string[] | undefined }>[]
}

/**
 * Reads `curated/drinks` and puts together the one table that phrases are counted with. Undefined when there are no
 * drinks, or when a file has a problem. A word that would mean two things is a problem.
 *
 * @example
 * readDrinks(openCurated('packages/knowledge/curated'))?.table.beverages.length
 */
export function readDrinks(files: CuratedFiles): CuratedDrinks | undefined {
  const { problems } = files
  const beverages = files.read(beverageShape)
  if (beverages.length === 0) return undefined
  const containers = files.readOne(containerShape)
  const standard = files.readOne(standardDrinkShape)
  const words = files.readOne(drinkWordShape)
  if (containers === undefined || standard === undefined || words === undefined) return undefined
  const terms = new TermList(problems)
  for (const entry of beverages) {
    const { id, only, names, withMeasure } = entry.value
    const term = { kind: 'beverage', id, ...(only !== undefined && { in: only }) } as const
    terms.add(names, term, entry, ['names'])
    if (withMeasure !== undefined) terms.add(withMeasure, { ...term, needsMeasure: true }, entry, ['withMeasure'])
  }
  containers.value.containers.forEach(({ id, names, withDrink, counted, needsDrink, fraction, numeral }, index) => {
    const term = {
      kind: 'container',
      id,
      ...(fraction !== undefined && { fraction }),
      ...(numeral !== undefined && { numeral }),
    } as const
    const place = ['containers', index]
    if (names !== undefined)
      terms.add(names, needsDrink === true ? { ...term, needsDrink } : term, containers, [...place, 'names'])
    if (withDrink !== undefined)
      terms.add(withDrink, { ...term, needsDrink: true }, containers, [...place, 'withDrink'])
    if (counted !== undefined)
      terms.add(counted, { ...term, needsDrink: true, counted: true }, containers, [...place, 'counted'])
  })
  const { exact, exactAlone, poured } = standard.value.words
  terms.add(exact, { kind: 'standard-drink', exact: true }, standard, ['words', 'exact'])
  const alone = { kind: 'standard-drink', exact: true, in: exactAlone.in } as const
  terms.add({ any: exactAlone.names }, alone, standard, ['words', 'exactAlone'])
  terms.add(poured, { kind: 'standard-drink', exact: false }, standard, ['words', 'poured'])
  for (const [id, names] of Object.entries(words.value.sizes))
    terms.add(names, { kind: 'size', id: id as never }, words, ['sizes', id])
  terms.add(words.value.alcoholFree.names, { kind: 'alcohol-free' }, words, ['alcoholFree', 'names'])
  terms.add(words.value.notAlcohol, { kind: 'not-alcohol' }, words, ['notAlcohol'])
  terms.add(words.value.abstains, { kind: 'abstains' }, words, ['abstains'])
  words.value.ask.forEach(({ ask, names, alone }, index) => {
    terms.add(names, { kind: 'ask', ask, ...(alone === true && { alone }) }, words, ['ask', index])
  })
  terms.add(words.value.filler, { kind: 'filler' }, words, ['filler'])
  const { drink, names: mixers, unclear } = words.value.mixers
  terms.add(mixers, { kind: 'mixer', id: drink }, words, ['mixers', 'names'])
  terms.add(unclear, { kind: 'mixer', id: drink, unclear: true }, words, ['mixers', 'unclear'])
  words.value.counts.forEach(({ count, names }, index) => {
    terms.add(names, { kind: 'count', count }, words, ['counts', index])
  })
  checkIds(beverages, containers, files)
  const beverageIds = beverages.map(({ value: { id } }) => id)
  if (!beverageIds.includes(drink) && !files.mayDefine(drink))
    problems.push(problemIn(words, ['mixers', 'drink'], unknownWord('beverage', drink, beverageIds)))
  const { densityGPerMl, anywhere, countries, poisoning, heavyOccasion, lightOccasion } = standard.value
  const table: DrinkTable = {
    densityGPerMl: densityGPerMl.value,
    standardDrinks: [...countries, anywhere],
    beverages: beverages.map(({ value: { id, kind, strengths, grams, alcoholFree, with: mixedWith } }) => ({
      id,
      kind,
      strengths: strengths.map(given),
      ...(grams !== undefined && { grams }),
      ...(alcoholFree !== undefined && { alcoholFree }),
      ...(mixedWith !== undefined && { with: mixedWith }),
    })),
    containers: containers.value.containers.map(({ id, holds, sizes, units, of }) => ({
      id,
      ...(holds !== undefined && { holds }),
      ...(sizes !== undefined && { sizes: sizes.map(given) }),
      ...(units !== undefined && { units }),
      ...(of !== undefined && { of }),
    })),
    servings: containers.value.servings.map(given),
    servedAs: given(containers.value.servedAs),
    alcoholFreePct: words.value.alcoholFree.pct,
    poisoning,
    heavyOccasion,
    lightOccasion,
    patterns: words.value.ask.flatMap(({ pattern, names: said }) =>
      pattern === undefined ? [] : [{ pattern, words: foldedAll(Object.values(said).flat()) }],
    ),
    terms: terms.rows,
    verbs: foldedAll(Object.values(words.value.verbs).flat()),
    food: {
      after: foldedAll(Object.values(words.value.food.after).flat()),
      before: foldedAll(Object.values(words.value.food.before).flat()),
      joints: foldedAll(words.value.food.joint),
    },
  }
  return { table, mixed: beverages, cited: [...beverages, containers, standard, words].flatMap(citedIn) }
}

/** The keys that have a value, as the types of core ask for it. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}

/** What a word means, as somebody would say it: `beverage wine`. */
function termWords(said: string): string {
  return Object.values(JSON.parse(said) as DrinkTerm)
    .filter((part) => typeof part === 'string')
    .join(' ')
}

function foldedAll(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => wordsOf(text).join(' ')))]
}

class TermList {
  readonly rows: { term: DrinkTerm; words: string[] }[] = []
  private readonly seen = new Map<string, string>()

  constructor(private readonly problems: Problem[]) {}

  add(names: Names, term: DrinkTerm, file: Placed<unknown>, path: readonly PropertyKey[]): void {
    const added: string[] = []
    const plurals: string[] = []
    for (const [language, texts] of Object.entries(names)) {
      const all = texts.map(wordsOf)
      texts.forEach((text, index) => {
        const words = wordsOf(text).join(' ')
        const said = JSON.stringify(term)
        const before = this.seen.get(words)
        // The same word for the same thing in two languages is one word.
        if (before === said) return
        if (before !== undefined || words === '') {
          const message = before === undefined ? 'has no word in it' : `means ${termWords(before)} already`
          this.problems.push(problemIn(file, [...path, language, index], `${JSON.stringify(text)} ${message}`))
          return
        }
        this.seen.set(words, said)
        const isPlural = all.some((other) => isPluralOf(all[index] as readonly string[], other, language))
        ;(isPlural ? plurals : added).push(words)
      })
    }
    if (added.length > 0) this.rows.push({ term, words: added })
    if (plurals.length > 0) this.rows.push({ term: countable(term) ? { ...term, plural: true } : term, words: plurals })
  }
}

function countable(term: DrinkTerm): term is Extract<DrinkTerm, { kind: 'beverage' | 'container' | 'mixer' }> {
  return term.kind === 'beverage' || term.kind === 'container' || term.kind === 'mixer'
}

function checkIds(
  beverages: readonly Placed<{ id: string; kind: string }>[],
  containers: Placed<{
    containers: readonly {
      id: string
      holds?: string | undefined
      of?: string | undefined
      sizes?: readonly Poured[] | undefined
    }[]
    servings: readonly Poured[]
    servedAs: Readonly<Record<string, string | undefined>>
  }>,
  files: CuratedFiles,
): void {
  const drinks = new Set(beverages.flatMap(({ value: { id, kind } }) => [id, kind]))
  const ids = new Set(beverages.map(({ value: { id } }) => id))
  const vessels = new Set(containers.value.containers.map(({ id }) => id))
  const missing = (path: readonly PropertyKey[], what: string, id: string, words: Iterable<string>): void => {
    if (!files.mayDefine(id)) files.problems.push(problemIn(containers, path, unknownWord(what, id, words)))
  }
  const known = (path: readonly PropertyKey[], pours: readonly Poured[]): void => {
    pours.forEach((pour, index) => {
      for (const drink of pour.for ?? [])
        if (!drinks.has(drink)) missing([...path, index, 'for'], 'beverage or kind', drink, drinks)
    })
  }
  containers.value.containers.forEach(({ holds, of, sizes }, index) => {
    const path = ['containers', index]
    if (holds !== undefined && !ids.has(holds)) missing([...path, 'holds'], 'beverage', holds, ids)
    if (of !== undefined && !vessels.has(of)) missing([...path, 'of'], 'container', of, vessels)
    known([...path, 'sizes'], sizes ?? [])
  })
  known(['servings'], containers.value.servings)
  for (const [kind, id] of Object.entries(containers.value.servedAs))
    if (id !== undefined && !vessels.has(id)) missing(['servedAs', kind], 'container', id, vessels)
}

interface Poured {
  for?: readonly string[] | undefined
}

/** Every citation below a file's value. */
function citedIn(entry: Placed<unknown>): Cited[] {
  const found: Cited[] = []
  const walk = (at: unknown, path: readonly PropertyKey[]): void => {
    if (at === null || typeof at !== 'object') return
    for (const [key, inner] of Object.entries(at)) {
      if (key === 'cite' && Array.isArray(inner))
        inner.forEach((id, index) => {
          found.push({ id: String(id), entry, path: [...path, 'cite', index] })
        })
      else walk(inner, [...path, Array.isArray(at) ? Number(key) : key])
    }
  }
  walk(entry.value, [])
  return found
}
