import { normaliseName } from '@mixwise/core'
import type { OpenClass, SubstanceKind, SubstanceRecord } from './identity.js'
import { saltBases } from './salts.js'

/** A substance while it is being put together. */
export interface Draft {
  slug: string
  name: string
  kind: SubstanceKind
  rxcuis: string[]
  uniis: string[]
  drugbankIds: string[]
  nuis: string[]
  classes: OpenClass[]
  schedule?: string
  called?: Readonly<Record<string, string>>
  commonness: number
}

export interface Registry {
  drafts: ReadonlyMap<string, Draft>
  /** A new substance; a second one of the same slug is an error, because slugs are the key of everything. */
  create(slug: string, name: string, kind: SubstanceKind): Draft
  claimName(name: string, slug: string): void
  claimRxcui(rxcui: string, slug: string): void
  claimUnii(unii: string, slug: string): void
  byName(name: string): string | undefined
  byRxcui(rxcui: string): string | undefined
  byUnii(unii: string): string | undefined
  /** The substance an ingredient text means, its salt words taken off as far as needed. */
  ingredient(text: string): string | undefined
  records(): SubstanceRecord[]
}

/**
 * Holds the substances and finds them by name and code while the sources are joined. Who claims first keeps.
 *
 * @example
 * const registry = createRegistry()
 * registry.create('metoprolol', 'metoprolol', 'medicine')
 * registry.claimName('metoprolol', 'metoprolol')
 * registry.ingredient('METOPROLOL SUCCINATE') // 'metoprolol'
 */
export function createRegistry(): Registry {
  const drafts = new Map<string, Draft>()
  const names = new Map<string, string>()
  const rxcuis = new Map<string, string>()
  const uniis = new Map<string, string>()
  const resolved = new Map<string, string | undefined>()
  const claim = (map: Map<string, string>, key: string, slug: string) => {
    if (key === '' || map.has(key)) return
    map.set(key, slug)
    if (resolved.size > 0) resolved.clear()
  }
  const need = (slug: string): Draft => {
    const draft = drafts.get(slug)
    if (draft === undefined) throw new Error(`no substance ${slug}`)
    return draft
  }
  return {
    drafts,
    create(slug, name, kind) {
      if (drafts.has(slug)) throw new Error(`two substances have the slug ${slug}: ${drafts.get(slug)?.name}, ${name}`)
      const draft: Draft = {
        slug,
        name,
        kind,
        rxcuis: [],
        uniis: [],
        drugbankIds: [],
        nuis: [],
        classes: [],
        commonness: 0,
      }
      drafts.set(slug, draft)
      return draft
    },
    claimName: (name, slug) => claim(names, normaliseName(name), slug),
    claimRxcui(rxcui, slug) {
      if (rxcui === '' || rxcuis.has(rxcui)) return
      rxcuis.set(rxcui, slug)
      need(slug).rxcuis.push(rxcui)
    },
    claimUnii(unii, slug) {
      if (unii === '' || uniis.has(unii)) return
      uniis.set(unii, slug)
      need(slug).uniis.push(unii)
    },
    byName: (name) => names.get(normaliseName(name)),
    byRxcui: (rxcui) => rxcuis.get(rxcui),
    byUnii: (unii) => uniis.get(unii),
    ingredient(text) {
      if (resolved.has(text)) return resolved.get(text)
      const base = saltBases(text).find((candidate) => names.has(candidate))
      const slug = base === undefined ? undefined : names.get(base)
      resolved.set(text, slug)
      return slug
    },
    records: () => [...drafts.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
  }
}
