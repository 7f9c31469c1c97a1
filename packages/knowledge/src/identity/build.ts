import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { problemIn } from '../read/problem.js'
import { addAgencyBrands } from './brands.js'
import { setCommonness } from './commonness.js'
import { type CuratedIdentity, readCuratedIdentity } from './curated-names.js'
import { addDrugBank } from './drugbank.js'
import { addDrugCentral } from './drugcentral.js'
import { addOldCodes } from './fda-map.js'
import type { Identity, ProductCode } from './identity.js'
import { createNameBook, type NameBook, nameRank } from './name-book.js'
import type { RxNormRecords } from './records.js'
import { createRegistry, type Registry } from './registry.js'
import { readBuiltInRxNorm } from './rxnorm.js'
import { type SlugIndex, slugFinder, slugIndex } from './slug-finder.js'
import { addProposedSynonyms, addSchedules, addStreetNames } from './street.js'
import { addSubstances } from './substances.js'

export interface IdentityOptions {
  /** Records to use in place of the built-in RxNorm extract, as `readRrf` makes them. */
  rxnorm?: RxNormRecords
}

export interface BuiltIdentity extends Identity {
  /** What could not be placed, in words, for the compiler to print. */
  remarks: readonly string[]
  /** What `slugOf` finds, as plain data. */
  slugs: SlugIndex
}

/**
 * Joins the open identity sources and what was written by hand into one set of substances, names and codes. What is
 * wrong with either goes to the problems of the files, and is left out.
 *
 * @example
 * const identity = buildIdentity('packages/knowledge/sources', openCurated('packages/knowledge/curated'))
 * identity.slugOf('Tylenol') // 'acetaminophen'
 */
export function buildIdentity(sourcesDir: string, files: CuratedFiles, options: IdentityOptions = {}): BuiltIdentity {
  const { problems } = files
  const curated = readCuratedIdentity(files)
  const rxnorm = options.rxnorm ?? readBuiltInRxNorm(sourcesDir, curated.letterA, problems)
  const registry = createRegistry()
  const book = createNameBook()
  addSubstances(registry, book, rxnorm, curated, problems)
  addDrugCentral(sourcesDir, registry, book, problems)
  const known = knownSlugs(registry, files)
  addCuratedNames(registry, book, curated, known)
  const oldSalts = addOldCodes(sourcesDir, registry, problems)
  addDrugBank(sourcesDir, registry, book)
  addCuratedClasses(registry, curated, known)
  addSchedules(sourcesDir, registry, problems)
  const products = [...productCodes(registry, rxnorm), ...legacyProducts(registry, curated), ...oldSalts]
  addRxNormBrands(registry, book, rxnorm)
  const approved = addAgencyBrands(sourcesDir, registry, book, problems)
  addStreetNames(sourcesDir, registry, book, problems)
  addProposedSynonyms(sourcesDir, registry, book)
  const unique = uniqueCodes(registry, products)
  setCommonness(registry, curated, unique, rxnorm.ndcs, approved, known)

  problems.push(...book.conflicts())
  const names = book.settle()
  const slugs = slugIndex(registry, names, unique)
  const codes = new Set(unique.map((product) => product.rxcui))
  const ndcs = rxnorm.ndcs.filter(([, rxcui]) => codes.has(rxcui))
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
    slugs,
    slugOf: slugFinder(slugs),
  }
}

/** The slugs of a key that stands in a curated file, as `acetaminophen` or `acetaminophen + codeine`. */
export type KnownSlugs = (entry: Placed<unknown>, path: readonly PropertyKey[], key: string) => readonly string[]

/** A key with a slug that no substance has is a problem at its place, and stands for nothing. */
function knownSlugs(registry: Registry, files: CuratedFiles): KnownSlugs {
  return (entry, path, key) => {
    const slugs = key.split(' + ')
    const unknown = slugs.filter((slug) => !registry.drafts.has(slug))
    for (const slug of unknown.filter((slug) => !files.mayDefine(slug)))
      files.problems.push(problemIn(entry, path, unknownWord('substance', slug, registry.drafts.keys())))
    return unknown.length === 0 ? slugs : []
  }
}

function addCuratedNames(registry: Registry, book: NameBook, curated: CuratedIdentity, known: KnownSlugs): void {
  for (const entry of curated.names) {
    const { kind, sure, foreign, source, names = {}, offers = {}, takes = [] } = entry.value
    const rank = kind === 'street' ? nameRank.street : foreign === true ? nameRank.foreignBrand : nameRank.curated
    for (const [key, texts] of Object.entries(names)) {
      const slugs = known(entry, ['names', key], key)
      texts.forEach((text, index) => {
        if (slugs.length === 1 && sure && rank === nameRank.curated) registry.claimName(text, slugs[0] ?? '')
        const written = { entry, path: ['names', key, index], taken: takes.includes(text) || kind === 'street' }
        book.add({ text, slugs, kind, sure, source, rank, written })
      })
    }
    for (const [text, keys] of Object.entries(offers)) {
      keys.forEach((key, index) => {
        const slugs = known(entry, ['offers', text, index], key)
        book.add({ text, slugs, kind: 'offer', sure: false, source, rank: nameRank.curated })
      })
    }
  }
  if (curated.kinds === undefined) return
  for (const [kind, slugs] of Object.entries(curated.kinds.value)) {
    slugs.forEach((key, index) => {
      for (const slug of known(curated.kinds as Placed<unknown>, [kind, index], key)) {
        const draft = registry.drafts.get(slug)
        if (draft !== undefined) draft.kind = kind as typeof draft.kind
      }
    })
  }
}

function addCuratedClasses(registry: Registry, curated: CuratedIdentity, known: KnownSlugs): void {
  for (const entry of curated.classes) {
    const { system, class: name, substances } = entry.value
    substances.forEach((key, index) => {
      for (const slug of known(entry, ['substances', index], key)) {
        const classes = registry.drafts.get(slug)?.classes
        if (classes?.some((has) => has.system === system && has.name === name) === false) classes.push({ system, name })
      }
    })
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

function legacyProducts(registry: Registry, curated: CuratedIdentity): ProductCode[] {
  return curated.legacyCodes.flatMap(({ value: { rxcui, was, slug } }) =>
    registry.drafts.has(slug) ? [{ rxcui, tty: 'IN', name: was, slugs: [slug] }] : [],
  )
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
