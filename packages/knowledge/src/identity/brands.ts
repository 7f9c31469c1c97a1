import { normaliseName } from '@mixwise/core'
import type { Problem } from '../read/problem.js'
import { partsOf, readTableIfThere } from '../read/table.js'
import type { NameRecord } from './identity.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'

/**
 * Adds the trade names of the agencies' lists. A row counts only when every one of its ingredients is known:
 * half a product would hide the other half. Returns how many products each substance has.
 *
 * @example
 * addAgencyBrands('packages/knowledge/sources', registry, book, problems).get('alprazolam')
 */
export function addAgencyBrands(
  sourcesDir: string,
  registry: Registry,
  book: NameBook,
  problems: Problem[],
): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (name: string, ingredients: readonly string[], source: string, rank: number, products: number) => {
    const slugs = ingredients.map((text) => registry.ingredient(text))
    if (slugs.length === 0 || slugs.some((slug) => slug === undefined)) return
    const known = [...new Set(slugs.filter((slug) => slug !== undefined))]
    for (const slug of known) counts.set(slug, (counts.get(slug) ?? 0) + products)
    const kind: NameRecord['kind'] = known.some((slug) => registry.byName(name) === slug) ? 'synonym' : 'brand'
    book.add({ text: titled(name), slugs: known, kind, sure: true, source, rank })
  }
  const read = <const Column extends string>(name: string, columns: readonly Column[]) =>
    readTableIfThere(sourcesDir, name, columns, problems)
  const orange = read('fda-orange-book-2024/products_distinct.tsv', ['trade_name', 'ingredient', 'n_products'])
  for (const { cell } of orange) {
    const ingredients = partsOf(cell.ingredient, ';')
    add(cell.trade_name, ingredients, 'fda-orange-book-2024', nameRank.agencyBrand, Number(cell.n_products))
  }
  for (const { cell } of read('fda-drugsfda-2019/products_distinct.tsv', ['drug_name', 'active_ingredient'])) {
    const ingredients = partsOf(cell.active_ingredient, ';')
    add(cell.drug_name, ingredients, 'fda-drugsfda-2019', nameRank.agencyBrand, 0)
  }
  for (const { cell } of read('fda-purple-book-2025/biologics_distinct.tsv', ['proprietary_name', 'proper_name'])) {
    const proper = cell.proper_name.replace(/-[a-z]{4}$/, '')
    add(cell.proprietary_name, [proper], 'fda-purple-book-2025', nameRank.agencyBrand, 1)
    add(cell.proper_name, [proper], 'fda-purple-book-2025', nameRank.agencyBrand, 0)
  }
  for (const { cell } of read('ema-medicines-2025/medicines.tsv', ['name', 'inn', 'active_substance'])) {
    const name = cell.name.replace(/\s*\((?:previously|in |withdrawn|as )[^)]*\)?\s*$/i, '')
    add(name, partsOf(cell.inn, ';'), 'ema-medicines-2025', nameRank.foreignBrand, 1)
    add(name, partsOf(cell.active_substance, ';'), 'ema-medicines-2025', nameRank.foreignBrand, 0)
  }
  return counts
}

/**
 * Trade names of the American lists under which several substances are sold: none of them is a substance itself.
 *
 * @example
 * brandsOfSeveral('packages/knowledge/sources', problems).has('prepopik') // true
 */
export function brandsOfSeveral(sourcesDir: string, problems: Problem[]): ReadonlySet<string> {
  const orange = readTableIfThere(
    sourcesDir,
    'fda-orange-book-2024/products_distinct.tsv',
    ['trade_name', 'ingredient'],
    problems,
  )
  return new Set(
    orange.flatMap(({ cell }) => {
      const parts = partsOf(cell.ingredient, ';')
      const isBrand = !parts.some((part) => normaliseName(part).startsWith(normaliseName(cell.trade_name)))
      return parts.length > 1 && isBrand ? [normaliseName(cell.trade_name)] : []
    }),
  )
}

/** The lists print in capitals; a name reads better as a name. */
function titled(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
