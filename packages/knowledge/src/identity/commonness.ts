import type { Placed } from '../read/curated-files.js'
import type { CuratedIdentity } from './curated-names.js'
import type { ProductCode } from './identity.js'
import type { KnownSlugs } from './join.js'
import type { Registry } from './registry.js'

/**
 * What the hand-written list of the most used says of each substance, 135 to 255: its place there.
 *
 * @example
 * mostUsedPlaces(curated, known).get('ibuprofen') // 255
 */
export function mostUsedPlaces(curated: CuratedIdentity, known: KnownSlugs): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const { mostUsed } = curated
  if (mostUsed === undefined) return places
  for (const list of ['medicines', 'others'] as const) {
    const keys = mostUsed.value[list]
    keys.forEach((key, place) => {
      const commonness = 255 - Math.round((place / Math.max(1, keys.length)) * 120)
      for (const slug of known(mostUsed as Placed<unknown>, [list, place], key))
        places.set(slug, Math.max(places.get(slug) ?? 0, commonness))
    })
  }
  return places
}

/** What a substance's place on the market is counted from. */
export interface Market {
  products: readonly ProductCode[]
  ndcs: readonly (readonly [ndc11: string, rxcui: string])[]
  /** Approved products of each substance. */
  approved: ReadonlyMap<string, number>
  mostUsed: ReadonlyMap<string, number>
}

/**
 * How common each substance is, 0 to 255: its place in the hand-written list of the most used, or else
 * how many packages and approved products it has. It orders candidates and means nothing more.
 *
 * @example
 * setCommonness(registry, { products, ndcs, approved, mostUsed })
 */
export function setCommonness(registry: Registry, { products, ndcs, approved, mostUsed }: Market): void {
  const packages = new Map<string, number>()
  const byCode = new Map(products.map((product) => [product.rxcui, product]))
  for (const [, rxcui] of ndcs) {
    for (const slug of byCode.get(rxcui)?.slugs ?? []) packages.set(slug, (packages.get(slug) ?? 0) + 1)
  }
  for (const draft of registry.drafts.values()) {
    const market =
      12 * Math.log2(1 + (packages.get(draft.slug) ?? 0)) + 4 * Math.log2(1 + (approved.get(draft.slug) ?? 0))
    draft.commonness = Math.max(Math.min(130, Math.round(market)), mostUsed.get(draft.slug) ?? 0)
  }
}
