import { normaliseName } from '@mixwise/core'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { CuratedIdentity } from './curated-names.js'
import { layWordsOf } from './lay-words.js'
import { type NameBook, nameRank } from './name-book.js'
import type { RxNormNames } from './records.js'
import type { Registry } from './registry.js'
import { slugFrom } from './slug.js'
import { twinsOf } from './twins.js'

/**
 * Makes the substances: one for each RxNorm ingredient, under the slug a person gave it or its own, and the curated ones.
 *
 * @example
 * addSubstances(registry, book, rxnorm, curated, problems)
 */
export function addSubstances(
  registry: Registry,
  book: NameBook,
  rxnorm: RxNormNames,
  curated: CuratedIdentity,
  problems: Problem[],
): void {
  const byCode = new Map<string, string>()
  for (const { value: one } of curated.substances) {
    for (const code of [one.codes?.rxcui ?? '', ...(one.codes?.legacyRxcui ?? [])]) byCode.set(code, one.slug)
  }
  const twins = twinsOf(curated)
  for (const one of rxnorm.ingredients) {
    if (one.tty !== 'IN') continue
    const twin = twins.get(normaliseName(one.name))
    const slug = byCode.get(one.rxcui) ?? twin ?? freeSlug(registry, slugFrom(one.name), one.rxcui)
    if (!registry.drafts.has(slug))
      registry.create(slug, twin === undefined ? one.name : slug.replaceAll('-', ' '), 'medicine')
    registry.claimName(one.name, slug)
    registry.claimRxcui(one.rxcui, slug)
    for (const unii of one.uniis) registry.claimUnii(unii, slug)
    book.add({
      text: one.name,
      slugs: [slug],
      kind: 'ingredient',
      sure: true,
      source: rxnorm.source,
      rank: nameRank.ingredient,
    })
  }
  addTwins(registry, book, twins)
  addCurated(registry, book, curated, problems)
  for (const one of rxnorm.ingredients) {
    if (one.tty !== 'PIN') continue
    const slug = registry.byRxcui(one.parts[0] ?? '')
    if (slug === undefined || normaliseName(one.name) === '') continue
    registry.claimName(one.name, slug)
    for (const unii of one.uniis) registry.claimUnii(unii, slug)
    book.add({ text: one.name, slugs: [slug], kind: 'salt', sure: true, source: rxnorm.source, rank: nameRank.salt })
  }
}

function addTwins(registry: Registry, book: NameBook, twins: ReadonlyMap<string, string>): void {
  for (const [text, slug] of twins) {
    if (!registry.drafts.has(slug)) continue
    registry.claimName(text, slug)
    book.add({ text, slugs: [slug], kind: 'synonym', sure: true, source: 'curated', rank: nameRank.ingredient })
  }
}

function freeSlug(registry: Registry, slug: string, rxcui: string): string {
  return registry.drafts.has(slug) ? `${slug}-${rxcui}` : slug
}

function addCurated(registry: Registry, book: NameBook, curated: CuratedIdentity, problems: Problem[]): void {
  const written = new Set<string>()
  for (const entry of curated.substances) {
    const { value: one } = entry
    if (written.has(one.slug)) problems.push(problemIn(entry, ['slug'], `substance ${one.slug} is written twice`))
    written.add(one.slug)
    const draft = registry.drafts.get(one.slug) ?? registry.create(one.slug, one.name, one.kind)
    draft.name = one.name
    draft.kind = one.kind
    const isClass = one.kind === 'class'
    const say = (text: string, path: readonly PropertyKey[]): void => {
      registry.claimName(text, one.slug)
      book.add({
        text,
        slugs: [one.slug],
        kind: isClass ? 'class' : text === one.name ? 'ingredient' : 'synonym',
        sure: true,
        source: 'curated',
        rank: nameRank.curated,
        written: { entry, path, taken: one.takes?.includes(text) === true },
      })
    }
    say(one.name, ['name'])
    say(one.slug.replaceAll('-', ' '), ['slug'])
    one.names?.forEach((text, index) => {
      say(text, ['names', index])
    })
    if (isClass) {
      for (const text of [one.name, ...(one.names ?? [])].flatMap(layWordsOf))
        book.add({ text, slugs: [one.slug], kind: 'class', sure: true, source: 'curated', rank: nameRank.synonym })
    }
    for (const text of one.street ?? []) {
      book.add({ text, slugs: [one.slug], kind: 'street', sure: true, source: 'curated', rank: nameRank.street })
    }
    for (const text of one.offers ?? []) {
      book.add({ text, slugs: [one.slug], kind: 'offer', sure: false, source: 'curated', rank: nameRank.curated })
    }
    const codes = one.codes ?? {}
    if (codes.rxcui !== undefined) registry.claimRxcui(codes.rxcui, one.slug)
    for (const legacy of codes.legacyRxcui ?? []) registry.claimRxcui(legacy, one.slug)
    if (codes.unii !== undefined) registry.claimUnii(codes.unii, one.slug)
    if (codes.drugbank !== undefined) draft.drugbankIds.push(codes.drugbank)
    if (codes.nui !== undefined) draft.nuis.push(codes.nui)
  }
  for (const entry of curated.legacyCodes) {
    const { slug, was } = entry.value
    if (registry.drafts.has(slug)) registry.claimName(was, slug)
    else problems.push(problemIn(entry, ['slug'], unknownWord('substance', slug, registry.drafts.keys())))
  }
}
