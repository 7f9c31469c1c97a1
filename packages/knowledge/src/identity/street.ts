import type { Problem } from '../read/problem.js'
import { readTableIfThere } from '../read/table.js'
import { isTypable } from './drugbank.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'

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
 * addStreetNames('packages/knowledge/sources', registry, book, problems)
 */
export function addStreetNames(sourcesDir: string, registry: Registry, book: NameBook, problems: Problem[]): void {
  const rows = readTableIfThere(sourcesDir, 'dea-lists/dea_street_names.tsv', ['category', 'slang'], problems)
  for (const { cell } of rows) {
    const slugs = categories[cell.category]
    const text = cell.slang
    if (slugs === undefined || text.length < 2 || !slugs.every((slug) => registry.drafts.has(slug))) continue
    book.add({ text, slugs, kind: 'street', sure: false, source: 'dea-slang-2017', rank: nameRank.proposed })
  }
}

/** Synonyms of weak provenance: offered where nobody else has the name. */
export function addProposedSynonyms(sourcesDir: string, registry: Registry, book: NameBook, problems: Problem[]): void {
  const table = 'drugstandards-synonyms/synonyms.tsv'
  for (const { cell } of readTableIfThere(sourcesDir, table, ['synonym', 'standard'], problems)) {
    const { synonym, standard } = cell
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
