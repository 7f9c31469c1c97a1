import { normaliseName } from '@mixwise/core'
import type { Problem } from '../read/problem.js'
import { partsOf as listOf, readTableIfThere } from '../read/table.js'
import { productParts } from './product-name.js'
import type { BrandRecord, IngredientRecord, ProductRecord } from './records.js'
import { saltBases } from './salts.js'

/** What a person decided about the rows of the letter-A supplement (`curated/names/letter-a.yaml`). */
export interface LetterA {
  /** Names of tier B rows that are genuine ingredients. */
  keep: readonly string[]
  /** Names that are another name or a salt of the second. */
  same: Readonly<Record<string, string>>
  /** Names that are no substance anybody takes. */
  drop: readonly string[]
}

export interface LetterARecords {
  ingredients: IngredientRecord[]
  brands: BrandRecord[]
  products: ProductRecord[]
  ndcs(): [string, string][]
  remarks: string[]
  /** The letter-A ingredients of a product of the 2025 extract, which lists it without them. */
  partsOf(rxcui: string, name: string): readonly string[]
}

/**
 * The ingredients beginning with A, their products, and the A-parts of combinations.
 *
 * @example
 * addLetterA('sources', review, ingredients, problems).partsOf('1049640', 'acetaminophen 325 MG / ...') // ['161']
 */
export function addLetterA(
  sourcesDir: string,
  review: LetterA,
  others: readonly IngredientRecord[],
  problems: Problem[],
): LetterARecords {
  const remarks: string[] = []
  const { ingredients, codeOf } = readSupplement(sourcesDir, review, others, problems)
  const read = <const Column extends string>(name: string, columns: readonly Column[]) =>
    readTableIfThere(sourcesDir, `rxnorm-a-products/${name}`, columns, problems)

  const restored = new Map<string, readonly string[]>()
  for (const { cell } of read('combo_a_parts.tsv', ['rxcui', 'a_ingredient_names'])) {
    const parts = listOf(cell.a_ingredient_names, '|').map(codeOf)
    restored.set(
      cell.rxcui,
      parts.filter((code) => code !== undefined),
    )
  }
  const partsOf = (rxcui: string, name: string): readonly string[] => {
    const parsed = productParts(name)
      .filter((part) => /^a/i.test(part))
      .map((part) => codeOfLongest(part, codeOf))
    return [...new Set([...(restored.get(rxcui) ?? []), ...parsed.filter((code) => code !== undefined)])]
  }

  const products: ProductRecord[] = []
  const place = (file: string, retired: boolean) => {
    let unplaced = 0
    for (const { cell } of read(file, ['rxcui', 'tty', 'name', 'ingredient_names'])) {
      const codes = listOf(cell.ingredient_names, '|').map(codeOf)
      // Half a product would hide an ingredient: better not known than known in part.
      if (codes.length === 0 || codes.some((code) => code === undefined)) {
        unplaced++
        continue
      }
      products.push({
        rxcui: cell.rxcui,
        tty: cell.tty,
        name: cell.name,
        ingredients: [...new Set(codes.filter((code) => code !== undefined))],
        ...(retired ? { retired } : {}),
      })
    }
    if (unplaced > 0) remarks.push(`${file}: ${unplaced} products name an ingredient that is not known`)
  }
  place('products_a.tsv', false)
  place('products_a_noncurrent.tsv', true)

  const brands: BrandRecord[] = []
  for (const { cell } of read('brands_a.tsv', ['bn_rxcui', 'brand_name', 'ingredient_names'])) {
    const sets = listOf(cell.ingredient_names, ';').map((set) => listOf(set, '|').map(codeOf))
    const first = sets[0] ?? []
    if (sets.length !== 1 || first.some((code) => code === undefined)) {
      remarks.push(`brands_a.tsv: ${cell.brand_name} has no single known set of ingredients`)
      continue
    }
    brands.push({
      rxcui: cell.bn_rxcui,
      name: cell.brand_name,
      ingredients: first.filter((code) => code !== undefined),
    })
  }
  const ndcs = (): [string, string][] =>
    read('ndc_a.tsv', ['ndc11', 'product_rxcui']).map(({ cell }) => [cell.ndc11, cell.product_rxcui])
  return { ingredients, brands, products, ndcs, remarks, partsOf }
}

function readSupplement(sourcesDir: string, review: LetterA, others: readonly IngredientRecord[], problems: Problem[]) {
  const same = new Map(Object.entries(review.same).map(([name, of]) => [normaliseName(name), normaliseName(of)]))
  const drop = new Set(review.drop.map(normaliseName))
  const keep = new Set(review.keep.map(normaliseName))
  const codes = new Map<string, string>()
  const byUnii = new Map<string, string>()
  for (const one of others) {
    const code = one.tty === 'IN' ? one.rxcui : one.tty === 'PIN' ? one.parts[0] : undefined
    if (code === undefined) continue
    const name = normaliseName(one.name)
    if (!codes.has(name) || one.tty === 'IN') codes.set(name, code)
    if (one.tty === 'IN') for (const unii of one.uniis) byUnii.set(unii, code)
  }
  const supplement = 'rxnorm-a-supplement/ingredients_a.tsv'
  const rows = readTableIfThere(sourcesDir, supplement, ['rxcui', 'name', 'unii', 'tier'], problems).map(
    ({ cell }) => ({
      rxcui: cell.rxcui,
      name: cell.name,
      key: normaliseName(cell.name),
      uniis: listOf(cell.unii, '|'),
      tier: cell.tier,
    }),
  )
  const names = new Set(rows.filter((row) => row.tier === 'A').map((row) => row.key))
  for (const key of keep) names.add(key)
  const baseOf = (key: string, name: string) =>
    same.get(key) ??
    saltBases(name)
      .slice(1)
      .find((base) => names.has(base) || codes.has(base))

  // Several identifiers in one row mix base and salts of more than one substance: they prove nothing.
  const sharedBy = (uniis: readonly string[]) => (uniis.length === 1 ? byUnii.get(uniis[0] ?? '') : undefined)
  const ingredients: IngredientRecord[] = []
  const salts: typeof rows = []
  const combinations: typeof rows = []
  for (const row of rows) {
    if (drop.has(row.key) || row.rxcui === '') continue
    if (row.name.includes(' / ')) combinations.push(row)
    else if (baseOf(row.key, row.name) !== undefined || sharedBy(row.uniis) !== undefined) salts.push(row)
    else if (row.tier === 'A' || keep.has(row.key)) {
      codes.set(row.key, row.rxcui)
      ingredients.push({ rxcui: row.rxcui, name: row.name, tty: 'IN', uniis: row.uniis, parts: [] })
    }
  }
  const codeOf = (name: string): string | undefined => {
    for (const base of saltBases(name)) {
      const code = codes.get(same.get(base) ?? base)
      if (code !== undefined) return code
    }
    return undefined
  }
  for (const row of salts) {
    const base = baseOf(row.key, row.name)
    const of = (base === undefined ? undefined : codeOf(base)) ?? sharedBy(row.uniis)
    if (of === undefined) continue
    ingredients.push({ rxcui: row.rxcui, name: row.name, tty: 'PIN', uniis: [], parts: [of] })
    if (!codes.has(row.key)) codes.set(row.key, of)
  }
  for (const row of combinations) {
    const parts = row.name.split(' / ').map(codeOf)
    if (parts.some((part) => part === undefined)) continue
    const known = parts.filter((part) => part !== undefined)
    ingredients.push({ rxcui: row.rxcui, name: row.name, tty: 'MIN', uniis: [], parts: known })
  }
  return { ingredients, codeOf }
}

/** "acetaminophen Oral Tablet": the longest beginning that names an ingredient. */
function codeOfLongest(text: string, codeOf: (name: string) => string | undefined): string | undefined {
  const words = text.split(' ')
  for (let length = words.length; length > 0; length--) {
    const code = codeOf(words.slice(0, length).join(' '))
    if (code !== undefined) return code
  }
  return undefined
}
