import { normaliseName } from '@mixwise/core'
import type { NameRecord, ProductCode } from './identity.js'
import type { Registry } from './registry.js'
import { saltBases } from './salts.js'

/** What a sure, single name, code or identifier stands for, as plain data that can be kept. */
export interface SlugIndex {
  slugs: readonly string[]
  /** Normal form to slug. */
  names: readonly (readonly [name: string, slug: string])[]
  /** RxNorm code to slug; empty for a combination. */
  codes: readonly (readonly [rxcui: string, slug: string])[]
  uniis: readonly (readonly [unii: string, slug: string])[]
}

/**
 * Lays out what can be found.
 *
 * @example
 * slugFinder(slugIndex(registry, names, products))('Tylenol') // 'acetaminophen'
 */
export function slugIndex(
  registry: Registry,
  names: readonly NameRecord[],
  products: readonly ProductCode[],
): SlugIndex {
  return {
    slugs: [...registry.drafts.keys()],
    names: names.flatMap(({ text, slugs, sure }): [string, string][] =>
      sure && slugs.length === 1 ? [[normaliseName(text), slugs[0] as string]] : [],
    ),
    codes: products.map(({ rxcui, slugs }): [string, string] => [
      rxcui,
      slugs.length === 1 ? (slugs[0] as string) : '',
    ]),
    uniis: [...registry.drafts.values()].flatMap(({ slug, uniis }) =>
      uniis.map((unii): [string, string] => [unii, slug]),
    ),
  }
}

/**
 * Finds the slug of a name, code or spelling that is sure and single.
 *
 * @example
 * slugFinder(index)('salmeterol xinafoate') // 'salmeterol'
 */
export function slugFinder({ slugs, names, codes, uniis }: SlugIndex): (text: string) => string | undefined {
  const known = new Set(slugs)
  const byName = new Map(names)
  const byCode = new Map(codes)
  const byUnii = new Map(uniis)
  // "salmeterol xinafoate": no list has the words, but what is left without the salt is sure.
  const saltOf = (text: string) =>
    saltBases(text)
      .slice(1)
      .map((base) => byName.get(base))
      .find((slug) => slug !== undefined)
  return (text) => {
    const trimmed = text.trim()
    if (known.has(trimmed)) return trimmed
    const code = byCode.get(trimmed)
    if (code !== undefined) return code === '' ? undefined : code
    return byName.get(normaliseName(trimmed)) ?? byUnii.get(trimmed.toUpperCase()) ?? saltOf(trimmed)
  }
}
