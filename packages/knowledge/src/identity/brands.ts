import { join } from 'node:path'
import type { NameRecord } from './identity.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'
import { list, readRows } from './table.js'

/**
 * Adds the trade names of the agencies' lists. A row counts only when every one of its ingredients is known:
 * half a product would hide the other half. Returns how many products each substance has.
 *
 * @example
 * addAgencyBrands('packages/knowledge/sources', registry, book).get('alprazolam')
 */
export function addAgencyBrands(sourcesDir: string, registry: Registry, book: NameBook): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (name: string, ingredients: readonly string[], source: string, rank: number, products: number) => {
    const slugs = ingredients.map((text) => registry.ingredient(text))
    if (slugs.length === 0 || slugs.some((slug) => slug === undefined)) return
    const known = [...new Set(slugs.filter((slug) => slug !== undefined))]
    for (const slug of known) counts.set(slug, (counts.get(slug) ?? 0) + products)
    const kind: NameRecord['kind'] = known.some((slug) => registry.byName(name) === slug) ? 'synonym' : 'brand'
    book.add({ text: titled(name), slugs: known, kind, sure: true, source, rank })
  }
  for (const row of readRows(join(sourcesDir, 'fda-orange-book-2024', 'products_distinct.tsv.gz'))) {
    const products = Number(row('n_products'))
    add(row('trade_name'), list(row('ingredient'), ';'), 'fda-orange-book-2024', nameRank.agencyBrand, products)
  }
  for (const row of readRows(join(sourcesDir, 'fda-drugsfda-2019', 'products_distinct.tsv.gz'))) {
    add(row('drug_name'), list(row('active_ingredient'), ';'), 'fda-drugsfda-2019', nameRank.agencyBrand, 0)
  }
  for (const row of readRows(join(sourcesDir, 'fda-purple-book-2025', 'biologics_distinct.tsv.gz'))) {
    const proper = row('proper_name').replace(/-[a-z]{4}$/, '')
    add(row('proprietary_name'), [proper], 'fda-purple-book-2025', nameRank.agencyBrand, 1)
    add(row('proper_name'), [proper], 'fda-purple-book-2025', nameRank.agencyBrand, 0)
  }
  for (const row of readRows(join(sourcesDir, 'ema-medicines-2025', 'medicines.tsv.gz'))) {
    const name = row('name').replace(/\s*\((?:previously|in |withdrawn|as )[^)]*\)?\s*$/i, '')
    add(name, list(row('inn'), ';'), 'ema-medicines-2025', nameRank.foreignBrand, 1)
    add(name, list(row('active_substance'), ';'), 'ema-medicines-2025', nameRank.foreignBrand, 0)
  }
  return counts
}

/** The lists print in capitals; a name reads better as a name. */
function titled(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
