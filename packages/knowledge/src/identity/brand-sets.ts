import { normaliseName } from '@mixwise/core'
import { productBrand } from './product-name.js'
import type { ProductRecord } from './records.js'

/**
 * What the current products of a brand hold, when they all hold the same; nothing when they differ.
 *
 * @example
 * ingredientsOfBrands(products).get('percocet') // ['161', '7804']
 */
export function ingredientsOfBrands(products: readonly ProductRecord[]): Map<string, readonly string[]> {
  const sets = new Map<string, Map<string, readonly string[]>>()
  for (const product of products) {
    if (product.retired === true) continue
    const brand = productBrand(product.name)
    if (brand === undefined || product.ingredients.length === 0) continue
    const key = normaliseName(brand)
    const of = sets.get(key) ?? new Map<string, readonly string[]>()
    sets.set(key, of)
    of.set([...product.ingredients].sort().join('|'), product.ingredients)
  }
  const single = new Map<string, readonly string[]>()
  for (const [brand, of] of sets) {
    if (of.size === 1) for (const ingredients of of.values()) single.set(brand, ingredients)
  }
  return single
}
