import { normaliseName } from '@mixwise/core'
import { addAgencyBrands } from './brands.js'
import { setCommonness } from './commonness.js'
import { type CuratedIdentity, readCuratedIdentity } from './curated-names.js'
import { addDrugBank } from './drugbank.js'
import { addDrugCentral } from './drugcentral.js'
import { addOldCodes } from './fda-map.js'
import type { Identity, NameRecord, ProductCode } from './identity.js'
import { createNameBook, type NameBook, nameRank } from './name-book.js'
import type { RxNormRecords } from './records.js'
import { createRegistry, type Registry } from './registry.js'
import { readBuiltInRxNorm } from './rxnorm.js'
import { saltBases } from './salts.js'
import { addProposedSynonyms, addSchedules, addStreetNames } from './street.js'
import { addSubstances } from './substances.js'

export interface IdentityOptions {
  /** Records to use in place of the built-in RxNorm extract, as `readRrf` makes them. */
  rxnorm?: RxNormRecords
}

export interface BuiltIdentity extends Identity {
  /** What could not be placed, in words, for the compiler to print. */
  remarks: readonly string[]
}

/**
 * Joins the open identity sources and what was written by hand into one set of substances, names and codes.
 *
 * @example
 * const identity = buildIdentity('packages/knowledge/sources', 'packages/knowledge/curated')
 * identity.slugOf('Tylenol') // 'acetaminophen'
 */
export function buildIdentity(sourcesDir: string, curatedDir: string, options: IdentityOptions = {}): BuiltIdentity {
  const curated = readCuratedIdentity(curatedDir)
  const rxnorm = options.rxnorm ?? readBuiltInRxNorm(sourcesDir, curated.letterA)
  const registry = createRegistry()
  const book = createNameBook()
  addSubstances(registry, book, rxnorm, curated)
  addDrugCentral(sourcesDir, registry, book)
  addCuratedNames(registry, book, curated)
  const oldSalts = addOldCodes(sourcesDir, registry)
  addDrugBank(sourcesDir, registry, book)
  addCuratedClasses(registry, curated)
  addSchedules(sourcesDir, registry)
  const products = [...productCodes(registry, rxnorm), ...legacyProducts(curated), ...oldSalts]
  addRxNormBrands(registry, book, rxnorm)
  const approved = addAgencyBrands(sourcesDir, registry, book)
  addStreetNames(sourcesDir, registry, book)
  addProposedSynonyms(sourcesDir, registry, book)
  const unique = uniqueCodes(registry, products)
  setCommonness(registry, curated, unique, rxnorm.ndcs, approved)

  const names = book.settle()
  const known = new Set(unique.map((product) => product.rxcui))
  const ndcs = rxnorm.ndcs.filter(([, rxcui]) => known.has(rxcui))
  const remarks = [...rxnorm.remarks]
  if (ndcs.length < rxnorm.ndcs.length) {
    remarks.push(`${rxnorm.ndcs.length - ndcs.length} NDCs name a product that is not known`)
  }
  return {
    substances: registry.records(),
    names,
    products: unique,
    ndcs,
    remarks,
    slugOf: slugFinder(registry, names, unique),
  }
}

function addCuratedNames(registry: Registry, book: NameBook, curated: CuratedIdentity): void {
  const known = (slug: string, file: string) => {
    if (!registry.drafts.has(slug)) throw new Error(`curated/names/${file}.yaml: no substance ${slug}`)
    return slug
  }
  for (const { file, entries } of curated.names) {
    const rank =
      entries.kind === 'street' ? nameRank.street : entries.foreign === true ? nameRank.foreignBrand : nameRank.curated
    for (const [key, texts] of Object.entries(entries.names ?? {})) {
      const slugs = key.split(' + ').map((slug) => known(slug, file))
      for (const text of texts) {
        if (slugs.length === 1 && entries.sure && rank === nameRank.curated) registry.claimName(text, slugs[0] ?? '')
        book.add({ text, slugs, kind: entries.kind, sure: entries.sure, source: entries.source, rank })
      }
    }
    for (const [text, keys] of Object.entries(entries.offers ?? {})) {
      for (const key of keys) {
        const slugs = key.split(' + ').map((slug) => known(slug, file))
        book.add({ text, slugs, kind: 'offer', sure: false, source: entries.source, rank: nameRank.curated })
      }
    }
  }
  for (const [kind, slugs] of Object.entries(curated.kinds)) {
    for (const slug of slugs ?? []) {
      const draft = registry.drafts.get(known(slug, 'kinds'))
      if (draft !== undefined) draft.kind = kind as typeof draft.kind
    }
  }
}

function addCuratedClasses(registry: Registry, curated: CuratedIdentity): void {
  for (const one of curated.classes) {
    for (const slug of one.substances) {
      const draft = registry.drafts.get(slug)
      if (draft === undefined) throw new Error(`curated/names/classes-after-2016.yaml: no substance ${slug}`)
      if (draft.classes.some((has) => has.system === one.system && has.name === one.class)) continue
      draft.classes.push({ system: one.system, name: one.class })
    }
  }
}

function productCodes(registry: Registry, rxnorm: RxNormRecords): ProductCode[] {
  const products: ProductCode[] = []
  const slugsOf = (codes: readonly string[]) => [
    ...new Set(codes.map((code) => registry.byRxcui(code)).filter((slug) => slug !== undefined)),
  ]
  for (const one of rxnorm.ingredients) {
    const slugs = slugsOf(one.tty === 'IN' ? [one.rxcui] : one.parts)
    if (slugs.length > 0) products.push({ rxcui: one.rxcui, tty: one.tty, name: one.name, slugs })
  }
  for (const one of rxnorm.brands) {
    const slugs = slugsOf(one.ingredients)
    if (one.rxcui !== '' && slugs.length > 0) products.push({ rxcui: one.rxcui, tty: 'BN', name: one.name, slugs })
  }
  for (const one of rxnorm.products) {
    const slugs = slugsOf(one.ingredients)
    if (slugs.length > 0) products.push({ rxcui: one.rxcui, tty: one.tty, name: one.name, slugs })
  }
  return products
}

function legacyProducts(curated: CuratedIdentity): ProductCode[] {
  return curated.legacyCodes.map(({ rxcui, was, slug }) => ({ rxcui, tty: 'IN', name: was, slugs: [slug] }))
}

/** One record a code, the first; a substance's own codes, retired ones too, are resolved as well. */
function uniqueCodes(registry: Registry, products: readonly ProductCode[]): ProductCode[] {
  const codes = new Map<string, ProductCode>()
  for (const product of products) if (!codes.has(product.rxcui)) codes.set(product.rxcui, product)
  for (const draft of registry.drafts.values()) {
    for (const rxcui of draft.rxcuis) {
      if (!codes.has(rxcui)) codes.set(rxcui, { rxcui, tty: 'IN', name: draft.name, slugs: [draft.slug] })
    }
  }
  return [...codes.values()].sort((a, b) => Number(a.rxcui) - Number(b.rxcui))
}

function addRxNormBrands(registry: Registry, book: NameBook, rxnorm: RxNormRecords): void {
  for (const brand of rxnorm.brands) {
    const slugs = [...new Set(brand.ingredients.map((code) => registry.byRxcui(code)))]
    const known = slugs.filter((slug) => slug !== undefined)
    if (known.length === 0 || known.length !== slugs.length) continue
    book.add({
      text: brand.name,
      slugs: known,
      kind: 'brand',
      sure: true,
      source: rxnorm.source,
      rank: nameRank.rxnormBrand,
    })
  }
}

function slugFinder(registry: Registry, names: readonly NameRecord[], products: readonly ProductCode[]) {
  const byName = new Map<string, string>()
  for (const { text, slugs, sure } of names) {
    if (sure && slugs.length === 1) byName.set(normaliseName(text), slugs[0] ?? '')
  }
  const byCode = new Map(products.map((product) => [product.rxcui, product.slugs]))
  // "salmeterol xinafoate": no list has the words, but what is left without the salt is sure.
  const saltOf = (text: string) =>
    saltBases(text)
      .slice(1)
      .map((base) => byName.get(base))
      .find((slug) => slug !== undefined)
  return (text: string): string | undefined => {
    const trimmed = text.trim()
    if (registry.drafts.has(trimmed)) return trimmed
    const code = byCode.get(trimmed)
    if (code !== undefined) return code.length === 1 ? code[0] : undefined
    return byName.get(normaliseName(trimmed)) ?? registry.byUnii(trimmed.toUpperCase()) ?? saltOf(trimmed)
  }
}
