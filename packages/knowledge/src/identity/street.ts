import { join } from 'node:path'
import { isTypable } from './drugbank.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'
import { readRows, readText } from './table.js'

/** What the categories of the DEA list mean to us. */
const categories: Readonly<Record<string, readonly string[]>> = {
  Marijuana: ['cannabis'],
  'Marijuana Concentrates': ['cannabis'],
  Cocaine: ['cocaine'],
  'Crack Cocaine': ['cocaine'],
  Heroin: ['heroin'],
  LSD: ['lsd'],
  PCP: ['phencyclidine'],
  Methamphetamine: ['methamphetamine'],
  Amphetamine: ['amphetamine'],
  'Synthetic Cannabinoids': ['synthetic-cannabinoids'],
  'Synthetic Cathinones': ['synthetic-cathinones'],
  Opium: ['opium'],
  MDMA: ['mdma'],
  'Fentanyl and Fentanyl Derivatives': ['fentanyl'],
  'Acetaminophen and Oxycodone': ['acetaminophen', 'oxycodone'],
  Peyote: ['mescaline'],
  Mescaline: ['mescaline'],
  Ketamine: ['ketamine'],
  Alprazolam: ['alprazolam'],
  Mushrooms: ['psilocybin'],
  Hydrocodone: ['hydrocodone'],
  Oxycodone: ['oxycodone'],
  'Promethazine with Codeine': ['promethazine', 'codeine'],
  GHB: ['oxybate'],
  Clonazepam: ['clonazepam'],
  Ritalin: ['methylphenidate'],
}

/**
 * Street names of the DEA: each means many things in many places, so they are offered and never taken.
 *
 * @example
 * addStreetNames('packages/knowledge/sources', registry, book)
 */
export function addStreetNames(sourcesDir: string, registry: Registry, book: NameBook): void {
  for (const row of readRows(join(sourcesDir, 'dea-lists', 'dea_street_names.tsv.gz'))) {
    const slugs = categories[row('category')]
    const text = row('slang').trim()
    if (slugs === undefined || text.length < 2 || !slugs.every((slug) => registry.drafts.has(slug))) continue
    book.add({ text, slugs, kind: 'street', sure: false, source: 'dea-slang-2017', rank: nameRank.proposed })
  }
}

/** Synonyms of weak provenance: offered where nobody else has the name. */
export function addProposedSynonyms(sourcesDir: string, registry: Registry, book: NameBook): void {
  for (const line of readText(join(sourcesDir, 'drugstandards-synonyms', 'synonyms.tsv.gz')).split(/\r?\n/)) {
    const [synonym = '', standard = ''] = line.split('\t')
    const slug = registry.ingredient(standard)
    if (slug === undefined || !isTypable(synonym)) continue
    book.add({
      text: synonym.toLowerCase(),
      slugs: [slug],
      kind: 'offer',
      sure: false,
      source: 'drugstandards',
      rank: nameRank.proposed,
    })
  }
}

/** Schedules of the Controlled Substances Act, for the substances the list names: the strictest that holds. */
export function addSchedules(sourcesDir: string, registry: Registry): void {
  for (const row of readRows(join(sourcesDir, 'dea-lists', 'dea_controlled_substances.tsv.gz'))) {
    // A preparation of lower schedule says nothing about the substance itself.
    if (/preparations|product|capsule|oral solution|suppository/i.test(row('substance'))) continue
    const bare = row('substance')
      .replace(/\s*\([^)]*\)\s*/g, ' ')
      .trim()
    const slug = registry.byName(row('substance')) ?? registry.byName(bare) ?? registry.ingredient(bare)
    const draft = slug === undefined ? undefined : registry.drafts.get(slug)
    const schedule = row('schedule')
    if (draft === undefined || schedule === '') continue
    if (draft.schedule === undefined || order(schedule) < order(draft.schedule)) draft.schedule = schedule
  }
}

function order(schedule: string): number {
  return ['I', 'II', 'III', 'IV', 'V'].indexOf(schedule)
}
