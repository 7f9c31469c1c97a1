import { parse } from 'csv-parse/sync'
import { readSourceText } from '../read/table.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'

const longestName = 40

/** A substance of the vocabulary, with the synonyms a person could type. */
export interface DrugBankRecord {
  id: string
  name: string
  /** Number of Chemical Abstracts; empty when there is none. */
  cas: string
  unii: string
  synonyms: readonly string[]
}

/**
 * DrugBank's open vocabulary. It is CC0; nothing else of DrugBank is used.
 *
 * @example
 * readDrugBank('packages/knowledge/sources')[0]?.id // 'DB00001'
 */
export function readDrugBank(sourcesDir: string): DrugBankRecord[] {
  const text = readSourceText(sourcesDir, 'drugbank-vocabulary-cc0/drugbank_vocabulary.csv') ?? ''
  const rows: string[][] = parse(text, { from_line: 2, relax_column_count: true })
  return rows.map(([id = '', , name = '', cas = '', unii = '', synonyms = '']) => ({
    id,
    name,
    cas,
    unii,
    synonyms: [...new Set([name, ...synonyms.split(' | ')])].filter(isTypable),
  }))
}

/**
 * Adds identifiers and synonyms of the vocabulary to the substances that are known.
 *
 * @example
 * addDrugBank(readDrugBank('packages/knowledge/sources'), registry, book)
 */
export function addDrugBank(records: readonly DrugBankRecord[], registry: Registry, book: NameBook): void {
  const byDrugbank = new Map<string, string | undefined>()
  for (const draft of registry.drafts.values()) {
    // Prodrugs and esters share an identifier: then only the name or the UNII says which is meant.
    for (const id of draft.drugbankIds) byDrugbank.set(id, byDrugbank.has(id) ? undefined : draft.slug)
  }
  for (const { id, name, unii, synonyms } of records) {
    const slug = registry.byName(name) ?? registry.byUnii(unii) ?? byDrugbank.get(id)
    const draft = slug === undefined ? undefined : registry.drafts.get(slug)
    if (slug === undefined || draft === undefined) continue
    if (!draft.drugbankIds.includes(id)) draft.drugbankIds.push(id)
    registry.claimUnii(unii, slug)
    for (const text of isExtract.test(slug) ? synonyms.filter((name) => saysExtract.test(name)) : synonyms)
      book.add({
        text,
        slugs: [slug],
        kind: 'synonym',
        sure: !isShortForm(text),
        source: 'drugbank-vocabulary',
        rank: nameRank.synonym,
      })
  }
}

/**
 * Whether a name is letters that are short for something: TEN, 2-MMC, Val. Other things are called so too; those that
 * everybody knows stand in curated/names/short-forms.yaml.
 *
 * @example
 * isShortForm('TEN') // true
 * isShortForm('Borax') // false
 */
export function isShortForm(name: string): boolean {
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '')
  const shape = /\p{Lu}.*\p{Lu}|\d/u
  return letters.length <= 3 || (letters.length <= 5 && shape.test(letters))
}

/** What is injected to test for an allergy. Whoever writes beef, egg or rice eats it. */
const isExtract = /(?:allergenic|pollen)-extract$/
const saysExtract = /extract|pollen|allergen/i

/**
 * Whether a person might type this name: no chemical formula or systematic name.
 *
 * @example
 * isTypable('N-acetyl-p-aminophenol') // true
 * isTypable('(4-amino-1-hydroxybutylidene)bisphosphonic acid') // false
 */
export function isTypable(name: string): boolean {
  if (name.length < 3 || name.length > longestName) return false
  if (/^\(|\d+,\d+|\{|\[|->|→|\(\d|\d'|[a-z]\(/.test(name)) return false
  return (name.match(/-/g)?.length ?? 0) <= 4
}
