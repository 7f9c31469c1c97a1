import { join } from 'node:path'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { problemIn } from '../read/problem.js'
import { addAgencyBrands } from './brands.js'
import { britishSpellings } from './british-spellings.js'
import { mostUsedPlaces } from './commonness.js'
import { type CuratedIdentity, twinsShape } from './curated-names.js'
import { addDrugBank, type DrugBankRecord } from './drugbank.js'
import { addDrugCentral } from './drugcentral.js'
import { addOldCodes } from './fda-map.js'
import { addFrenchNames } from './french.js'
import type { NameRecord, ProductCode } from './identity.js'
import { createNameBook, type NameBook, nameRank } from './name-book.js'
import type { RxNormNames } from './records.js'
import { createRegistry, type Registry } from './registry.js'
import { addScheduled, readScheduled } from './scheduled.js'
import { type SlugIndex, slugIndex } from './slug-finder.js'
import { addProposedSynonyms, addStreetNames } from './street.js'
import { addSubstances } from './substances.js'
import { twinProblems } from './twins.js'

/** Substances and names, without what only the artefact needs: products, national drug codes, how common a substance is. */
export interface Joined {
  registry: Registry
  names: readonly NameRecord[]
  /** What a name, code or spelling stands for, as plain data. */
  slugs: SlugIndex
  /** Codes of single ingredients and brands, and codes that are no longer in use. */
  codes: { current: readonly ProductCode[]; old: readonly ProductCode[] }
  /** Approved products of each substance. */
  approved: ReadonlyMap<string, number>
  mostUsed: ReadonlyMap<string, number>
}

/** The sources that cost most to read, as read. */
export interface NameSources {
  rxnorm: RxNormNames
  drugBank: readonly DrugBankRecord[]
}

/**
 * Joins the sources and what was written by hand into one set of substances and names. Everything that can be wrong with
 * them is found here.
 *
 * @example
 * slugFinder(joinIdentity(sourcesDir, files, curated, { rxnorm, drugBank }).slugs)('Tylenol') // 'acetaminophen'
 */
export function joinIdentity(
  sourcesDir: string,
  files: CuratedFiles,
  curated: CuratedIdentity,
  { rxnorm, drugBank }: NameSources,
): Joined {
  const { problems } = files
  const registry = createRegistry()
  const book = createNameBook()
  addSubstances(registry, book, rxnorm, curated, problems)
  addDrugCentral(sourcesDir, registry, book, problems)
  const known = knownSlugs(registry, files)
  addCuratedNames(registry, book, curated, known)
  const oldSalts = addOldCodes(sourcesDir, registry, problems)
  addFrenchNames(sourcesDir, registry, book, problems)
  const scheduled = { stems: curated.stems.map(({ value }) => value), same: sameScheduled(curated, known) }
  addScheduled(readScheduled(sourcesDir, problems), scheduled, drugBank, registry, book)
  addDrugBank(drugBank, registry, book)
  addCuratedClasses(registry, curated, known)
  addRxNormBrands(registry, book, rxnorm)
  const approved = addAgencyBrands(sourcesDir, registry, book, problems)
  addStreetNames(sourcesDir, registry, book, problems)
  addProposedSynonyms(sourcesDir, registry, book, problems)
  problems.push(
    ...book.conflicts(),
    ...twinProblems(new Set(registry.drafts.keys()), join(files.dir, twinsShape.files)),
  )
  const settled = book.settle()
  const names = [...settled, ...britishSpellings(settled)]
  const codes = { current: ownCodes(registry, rxnorm), old: [...legacyProducts(registry, curated), ...oldSalts] }
  return {
    registry,
    names,
    slugs: slugIndex(registry, names, uniqueCodes(registry, [...codes.current, ...codes.old])),
    codes,
    approved,
    mostUsed: mostUsedPlaces(curated, known),
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
        book.add({
          text,
          slugs,
          kind: kind === 'abbreviation' ? kind : 'offer',
          sure: false,
          source,
          rank: nameRank.curated,
        })
      })
    }
  }
  addPreferredNames(registry, book, curated, known)
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

/** Names of the lists of scheduled substances to the slugs a person gave them. */
function sameScheduled({ scheduled }: CuratedIdentity, known: KnownSlugs): Readonly<Record<string, string>> {
  const same: Record<string, string> = {}
  for (const [name, key] of Object.entries(scheduled?.value.same ?? {})) {
    const [slug] = known(scheduled as Placed<unknown>, ['same', name], key)
    if (slug !== undefined) same[name] = slug
  }
  return same
}

/** What a substance is called somewhere is a name of it everywhere. */
function addPreferredNames(registry: Registry, book: NameBook, curated: CuratedIdentity, known: KnownSlugs): void {
  const { preferred } = curated
  if (preferred === undefined) return
  for (const [key, called] of Object.entries(preferred.value.names)) {
    const slugs = known(preferred, ['names', key], key)
    const draft = registry.drafts.get(slugs[0] ?? '')
    if (draft === undefined) continue
    draft.called = called
    for (const [where, text] of Object.entries(called)) {
      registry.claimName(text, draft.slug)
      const written = { entry: preferred, path: ['names', key, where], taken: false }
      book.add({ text, slugs, kind: 'synonym', sure: true, source: 'curated', rank: nameRank.curated, written })
    }
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

/** Codes of ingredients and brands. */
function ownCodes(registry: Registry, rxnorm: RxNormNames): ProductCode[] {
  const products: ProductCode[] = []
  for (const one of rxnorm.ingredients) {
    const slugs = slugsOf(registry, one.tty === 'IN' ? [one.rxcui] : one.parts)
    if (slugs.length > 0) products.push({ rxcui: one.rxcui, tty: one.tty, name: one.name, slugs })
  }
  for (const one of rxnorm.brands) {
    const slugs = slugsOf(registry, one.ingredients)
    if (one.rxcui !== '' && slugs.length > 0) products.push({ rxcui: one.rxcui, tty: 'BN', name: one.name, slugs })
  }
  return products
}

/**
 * The substances of RxNorm ingredient codes, each once; a code that is not known stands for none.
 *
 * @example
 * slugsOf(registry, ['161', '7804']) // ['acetaminophen', 'oxycodone']
 */
export function slugsOf(registry: Registry, rxcuis: readonly string[]): string[] {
  return [...new Set(rxcuis.map((code) => registry.byRxcui(code)).filter((slug) => slug !== undefined))]
}

function legacyProducts(registry: Registry, curated: CuratedIdentity): ProductCode[] {
  return curated.legacyCodes.flatMap(({ value: { rxcui, was, slug } }) =>
    registry.drafts.has(slug) ? [{ rxcui, tty: 'IN', name: was, slugs: [slug] }] : [],
  )
}

/**
 * One record a code, the first; a substance's own codes, retired ones too, are resolved as well.
 *
 * @example
 * uniqueCodes(registry, products)[0]?.rxcui // '44'
 */
export function uniqueCodes(registry: Registry, products: readonly ProductCode[]): ProductCode[] {
  const codes = new Map<string, ProductCode>()
  for (const product of products) if (!codes.has(product.rxcui)) codes.set(product.rxcui, product)
  for (const draft of registry.drafts.values()) {
    for (const rxcui of draft.rxcuis) {
      if (!codes.has(rxcui)) codes.set(rxcui, { rxcui, tty: 'IN', name: draft.name, slugs: [draft.slug] })
    }
  }
  return [...codes.values()].sort((a, b) => Number(a.rxcui) - Number(b.rxcui))
}

function addRxNormBrands(registry: Registry, book: NameBook, rxnorm: RxNormNames): void {
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
