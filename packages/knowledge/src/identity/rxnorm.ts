import { join } from 'node:path'
import { normaliseName } from '@mixwise/core'
import { addLetterA, type LetterA } from './letter-a.js'
import { productBrand } from './product-name.js'
import type { BrandRecord, IngredientRecord, ProductRecord, RxNormRecords } from './records.js'
import { saltBases } from './salts.js'
import { list, readRows } from './table.js'

interface RawProduct {
  rxcui: string
  tty: string
  name: string
  nested: string[]
}

/**
 * The built-in extract: RxNorm's prescribable content of 6 October 2025, and the letter A, which that
 * extract lacks, put back from the supplements as far as they go.
 *
 * @example
 * readBuiltInRxNorm('packages/knowledge/sources', review).ingredients.length
 */
export function readBuiltInRxNorm(sourcesDir: string, review: LetterA): RxNormRecords {
  const folder = join(sourcesDir, 'rxnorm-prescribable-2025')
  const raw: RawProduct[] = []
  for (const row of readRows(join(folder, 'products.tsv.gz'))) {
    raw.push({
      rxcui: row('rxcui'),
      tty: row('tty'),
      name: row('name'),
      nested: list(row('ingredient_rxcuis'), '|'),
    })
  }
  const ingredients = readIngredients(folder, raw)
  const byCode = new Map(ingredients.map((one) => [one.rxcui, one]))
  const inOf = (codes: readonly string[]) => [...new Set(codes.flatMap((code) => singles(byCode.get(code))))]

  const letterA = addLetterA(sourcesDir, review, ingredients)
  const products: ProductRecord[] = raw.map(({ rxcui, tty, name, nested }) => ({
    rxcui,
    tty,
    name,
    ingredients: [...new Set([...inOf(nested), ...letterA.partsOf(rxcui, name)])],
  }))
  const known = new Set(products.map((product) => product.rxcui))
  for (const product of letterA.products) if (!known.has(product.rxcui)) products.push(product)

  const sets = ingredientsOfBrands(products)
  const brands: BrandRecord[] = []
  for (const row of readRows(join(folder, 'brands.tsv.gz'))) {
    const name = row('brand_name')
    const nested = inOf(list(row('ingredient_rxcuis'), '|'))
    brands.push({ rxcui: row('bn_rxcui'), name, ingredients: sets.get(normaliseName(name)) ?? nested })
  }
  const codes = new Set(brands.map((brand) => brand.rxcui))
  for (const brand of letterA.brands) {
    if (brand.rxcui !== '' && codes.has(brand.rxcui)) continue
    brands.push({ ...brand, ingredients: sets.get(normaliseName(brand.name)) ?? brand.ingredients })
  }

  const ndcs: [string, string][] = []
  for (const row of readRows(join(folder, 'ndc.tsv.gz'))) ndcs.push([row('ndc11'), row('product_rxcui')])
  return {
    source: 'rxnorm-2025-10-06',
    ingredients: [...ingredients, ...letterA.ingredients],
    brands,
    products,
    ndcs: [...ndcs, ...letterA.ndcs],
    remarks: letterA.remarks,
  }
}

function singles(record: IngredientRecord | undefined): readonly string[] {
  if (record === undefined || record.tty === 'MIN') return []
  return record.tty === 'IN' ? [record.rxcui] : record.parts
}

/**
 * The extract does not say which ingredient a salt belongs to. The name tells it for most; for the
 * rest ("sodium oxybate", "ethacrynic acid") the ingredient is the one that all its products have.
 */
function readIngredients(folder: string, products: readonly RawProduct[]): IngredientRecord[] {
  const rows: { rxcui: string; name: string; tty: 'IN' | 'PIN' | 'MIN'; uniis: string[] }[] = []
  for (const row of readRows(join(folder, 'ingredients.tsv.gz'))) {
    const tty = row('tty')
    if (tty !== 'IN' && tty !== 'PIN' && tty !== 'MIN') continue
    rows.push({ rxcui: row('rxcui'), name: row('name'), tty, uniis: list(row('unii'), '|') })
  }
  const byName = new Map<string, string>()
  for (const row of rows) if (row.tty === 'IN') byName.set(normaliseName(row.name), row.rxcui)
  const isIn = new Set(byName.values())
  const company = new Map<string, Map<string, number>>()
  for (const product of products) {
    for (const code of product.nested) {
      if (isIn.has(code)) continue
      let counts = company.get(code)
      if (counts === undefined) company.set(code, (counts = new Map()))
      for (const other of product.nested) if (isIn.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  const frequency = new Map<string, number>()
  for (const product of products) {
    for (const code of product.nested) frequency.set(code, (frequency.get(code) ?? 0) + 1)
  }
  const ingredientOf = (rxcui: string, name: string): string[] => {
    for (const base of saltBases(name)) {
      const found = byName.get(base)
      if (found !== undefined) return [found]
    }
    // Among those always together, the one that is least often elsewhere.
    const best = [...(company.get(rxcui) ?? [])].sort(
      ([a, timesA], [b, timesB]) =>
        timesB - timesA || (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    )[0]
    return best === undefined ? [] : [best[0]]
  }
  return rows.map((row) => {
    if (row.tty === 'IN') return { ...row, parts: [] }
    if (row.tty === 'PIN') return { ...row, parts: ingredientOf(row.rxcui, row.name) }
    const parts = row.name.split(' / ').flatMap((part) => {
      for (const base of saltBases(part)) {
        const found = byName.get(base)
        if (found !== undefined) return [found]
      }
      return []
    })
    return { ...row, parts }
  })
}

/** What the products of a brand hold, when they all hold the same; nothing when they differ. */
function ingredientsOfBrands(products: readonly ProductRecord[]): Map<string, readonly string[]> {
  const sets = new Map<string, Map<string, readonly string[]>>()
  for (const product of products) {
    if (product.retired === true) continue
    const brand = productBrand(product.name)
    if (brand === undefined || product.ingredients.length === 0) continue
    const key = normaliseName(brand)
    let of = sets.get(key)
    if (of === undefined) sets.set(key, (of = new Map()))
    of.set([...product.ingredients].sort().join('|'), product.ingredients)
  }
  const single = new Map<string, readonly string[]>()
  for (const [brand, of] of sets) {
    if (of.size === 1) for (const ingredients of of.values()) single.set(brand, ingredients)
  }
  return single
}
