import type { Knowledge } from '@mixwise/core'
import { type Figure, notMeasured, type Planned } from './figure.js'
import { scoreTexts } from './named-texts.js'
import { type Outcome, readText } from './outcome.js'
import { sample } from './sample.js'
import { rowsOf } from './source-tables.js'

/** Short of a part in silence is what must not be; everything else is said. */
const said: readonly Outcome[] = ['right', 'first', 'offered', 'offered-wrong', 'nothing', 'part-said']

/**
 * Brands of several substances, from the registers of the United States and the European Union: none may lose a part in
 * silence. Left out are brands with several compositions, and those with a part that is not known by itself.
 *
 * @example
 * combinationBrands(knowledge, 'sources').rows // 200
 */
export function combinationBrands(knowledge: Knowledge, sourcesDir: string): Figure {
  const planned: Planned = {
    id: 'combination-brands',
    what: '200 brands of several substances: none short of a part in silence',
    goal: { right: 1, atMost: { lost: 0, wrong: 0 } },
    before: '8 of 91 short',
  }
  const american = rowsOf(sourcesDir, 'fda-orange-book-2024/products_distinct.tsv', ['trade_name', 'ingredient'])
  const european = rowsOf(sourcesDir, 'ema-medicines-2025/medicines.tsv', ['name', 'active_substance'])
  if (american === undefined || european === undefined) return notMeasured(planned, 'fda-orange-book-2024')
  const compositions = new Map<string, Set<string>>()
  const add = (brand: string, parts: readonly string[]): void => {
    const sets = compositions.get(brand) ?? new Set()
    sets.add(
      parts
        .map((part) => part.trim().toLowerCase())
        .sort()
        .join('+'),
    )
    compositions.set(brand, sets)
  }
  for (const { trade_name: brand, ingredient } of american) add(brand, ingredient.split(';'))
  for (const { name, active_substance: parts } of european) add(name.replace(/ \(.*/, ''), parts.split(/[;,]/))
  const brands = [...compositions].flatMap(([brand, sets]) => {
    const [only = '', ...more] = sets
    const parts = only.split('+')
    // A generic's name says its parts already.
    const isBrand = !parts.some((part) => brand.toLowerCase().includes(part.slice(0, 6)))
    if (more.length > 0 || parts.length < 2 || !isBrand || !parts.every((part) => plain.test(part))) return []
    return [{ text: brand, parts }]
  })
  const known = brands
    .map(({ text, parts }) => ({ text, wanted: parts.map((part) => readText(knowledge, withoutSalt(part)).taken) }))
    .filter(({ wanted }) => wanted.every(({ length }) => length === 1))
  return scoreTexts(
    knowledge,
    planned,
    sample(known, 200, planned.id, ({ text }) => text),
    said,
  )
}

/** Not the strains of a vaccine. */
const plain = /^[a-z -]{4,40}$/

/** "BENAZEPRIL HYDROCHLORIDE" is benazepril; a mineral is its salt. */
function withoutSalt(ingredient: string): string {
  const salt =
    / (hydrochloride|sodium|potassium|calcium|maleate|besylate|mesylate|tartrate|fumarate|succinate|phosphate|sulfate|acetate|citrate|medoxomil|bitartrate|disoproxil fumarate|dihydrate|monohydrate|hydrobromide)$/
  return /^(sodium|potassium|calcium|magnesium|zinc|ferrous|aluminum)/.test(ingredient)
    ? ingredient
    : ingredient.replace(salt, '')
}
