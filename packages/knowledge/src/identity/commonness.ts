import type { Placed } from '../read/curated-files.js'
import type { KnownSlugs } from './build.js'
import type { CuratedIdentity } from './curated-names.js'
import type { ProductCode } from './identity.js'
import type { Registry } from './registry.js'

/**
 * How common each substance is, 0 to 255: its place in the hand-written list of the most used, or else
 * how many packages and approved products it has. It orders candidates and means nothing more.
 *
 * @example
 * setCommonness(registry, curated, products, ndcs, approved, known)
 */
export function setCommonness(
  registry: Registry,
  curated: CuratedIdentity,
  products: readonly ProductCode[],
  ndcs: readonly (readonly [string, string])[],
  approved: ReadonlyMap<string, number>,
  known: KnownSlugs,
): void {
  const packages = new Map<string, number>()
  const byCode = new Map(products.map((product) => [product.rxcui, product]))
  for (const [, rxcui] of ndcs) {
    for (const slug of byCode.get(rxcui)?.slugs ?? []) packages.set(slug, (packages.get(slug) ?? 0) + 1)
  }
  for (const draft of registry.drafts.values()) {
    const market =
      12 * Math.log2(1 + (packages.get(draft.slug) ?? 0)) + 4 * Math.log2(1 + (approved.get(draft.slug) ?? 0))
    draft.commonness = Math.min(130, Math.round(market))
  }
  if (curated.mostUsed === undefined) return
  for (const list of ['medicines', 'others'] as const) {
    const keys = curated.mostUsed.value[list]
    keys.forEach((key, place) => {
      for (const slug of known(curated.mostUsed as Placed<unknown>, [list, place], key)) {
        const draft = registry.drafts.get(slug)
        if (draft === undefined) continue
        draft.commonness = Math.max(draft.commonness, 255 - Math.round((place / Math.max(1, keys.length)) * 120))
      }
    })
  }
}
