import { normaliseName, type WaysIn } from '@mixwise/core'
import type { Curated } from './curated.js'

/**
 * The one way in of each brand that has no other.
 *
 * @example
 * waysIn(curated).mirena // 'intrauterine'
 */
export function waysIn({ waysIn: written }: Pick<Curated, 'waysIn'>): WaysIn {
  return Object.fromEntries(
    written.flatMap(({ value: { route, brands } }) => brands.map((brand) => [normaliseName(brand), route] as const)),
  )
}
