import { normaliseName } from '@mixwise/core'
import type { Problem } from '../read/problem.js'
import { partsOf, readTableIfThere } from '../read/table.js'
import { ingredientsOfBrands } from './brand-sets.js'
import { addLetterA, type LetterA } from './letter-a.js'
import type { BrandRecord, IngredientRecord, ProductRecord, RxNormRecords } from './records.js'
import { saltBases } from './salts.js'

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
 * readBuiltInRxNorm('packages/knowledge/sources', review, problems).ingredients.length
 */
export function readBuiltInRxNorm(sourcesDir: string, review: LetterA, problems: Problem[]): RxNormRecords {
  const read = <const Column extends string>(name: string, columns: readonly Column[]) =>
    readTableIfThere(sourcesDir, `rxnorm-prescribable-2025/${name}`, columns, problems)
  const raw = read('products.tsv', ['rxcui', 'tty', 'name', 'ingredient_rxcuis']).map(
    ({ cell: { rxcui, tty, name, ingredient_rxcuis } }): RawProduct => ({
      rxcui,
      tty,
      name,
      nested: partsOf(ingredient_rxcuis, '|'),
    }),
  )
  const ingredients = readIngredients(
    read('ingredients.tsv', ['rxcui', 'name', 'tty', 'unii']).map(({ cell }) => cell),
    raw,
  )
  const byCode = new Map(ingredients.map((one) => [one.rxcui, one]))
  const inOf = (codes: readonly string[]) => [...new Set(codes.flatMap((code) => singles(byCode.get(code))))]

  const letterA = addLetterA(sourcesDir, review, ingredients, problems)
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
  for (const { cell } of read('brands.tsv', ['bn_rxcui', 'brand_name', 'ingredient_rxcuis'])) {
    const name = cell.brand_name
    const nested = inOf(partsOf(cell.ingredient_rxcuis, '|'))
    brands.push({ rxcui: cell.bn_rxcui, name, ingredients: sets.get(normaliseName(name)) ?? nested })
  }
  const codes = new Set(brands.map((brand) => brand.rxcui))
  for (const brand of letterA.brands) {
    if (brand.rxcui !== '' && codes.has(brand.rxcui)) continue
    brands.push({ ...brand, ingredients: sets.get(normaliseName(brand.name)) ?? brand.ingredients })
  }

  return {
    source: 'rxnorm-2025-10-06',
    ingredients: [...ingredients, ...letterA.ingredients],
    brands,
    products,
    ndcs: () => [
      ...read('ndc.tsv', ['ndc11', 'product_rxcui']).map(({ cell }) => [cell.ndc11, cell.product_rxcui] as const),
      ...letterA.ndcs(),
    ],
    remarks: letterA.remarks,
  }
}

function singles(record: IngredientRecord | undefined): readonly string[] {
  if (record === undefined || record.tty === 'MIN') return []
  return record.tty === 'IN' ? [record.rxcui] : record.parts
}

/**
 * The extract does not say which ingredient a salt belongs to. The name tells it for most; for the
 * rest ("sodium oxybate", "ethacrynic acid") it is the most alike of those in its products, or the only one in them.
 */
function readIngredients(
  cells: readonly Readonly<Record<'rxcui' | 'name' | 'tty' | 'unii', string>>[],
  products: readonly RawProduct[],
): IngredientRecord[] {
  const rows: { rxcui: string; name: string; tty: 'IN' | 'PIN' | 'MIN'; uniis: string[] }[] = []
  for (const { rxcui, name, tty, unii } of cells) {
    if (tty !== 'IN' && tty !== 'PIN' && tty !== 'MIN') continue
    rows.push({ rxcui, name, tty, uniis: partsOf(unii, '|') })
  }
  const byName = new Map<string, string>()
  for (const row of rows) if (row.tty === 'IN') byName.set(normaliseName(row.name), row.rxcui)
  const isIn = new Set(byName.values())
  const names = new Map(rows.map((row) => [row.rxcui, telling(row.name)]))
  const company = new Map<string, Set<string>>()
  const alone = new Map<string, Set<string>>()
  for (const product of products) {
    const ins = product.nested.filter((code) => isIn.has(code))
    for (const code of product.nested) {
      if (isIn.has(code)) continue
      addAll(company, code, ins)
      if (ins.length === 1) addAll(alone, code, ins)
    }
  }
  const ingredientOf = (rxcui: string, name: string): string[] => {
    for (const base of saltBases(name.replace(/-[a-z]{4}$/, ''))) {
      const found = byName.get(base)
      if (found !== undefined) return [found]
    }
    const key = telling(name)
    const [best] = [...(company.get(rxcui) ?? [])]
      .map((code) => ({ code, shared: commonLength(key, names.get(code) ?? '') }))
      .filter(({ shared }) => shared >= 4)
      .sort((a, b) => b.shared - a.shared || Number(a.code) - Number(b.code))
    if (best !== undefined) return [best.code]
    const only = alone.get(rxcui)
    return only?.size === 1 ? [...only] : []
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

function addAll(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set)
  for (const value of values) set.add(value)
}

/** A name without the words that stand in many names. */
function telling(name: string): string {
  return normaliseName(name)
    .replace(/\b(?:acid|sodium|calcium|potassium|magnesium|monobasic|dibasic)\b/g, '')
    .trim()
}

/** The length of the longest run of letters two names share. */
function commonLength(a: string, b: string): number {
  let longest = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0
      while (i + length < a.length && a[i + length] === b[j + length]) length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}
