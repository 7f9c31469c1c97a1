import { normaliseName } from '@mixwise/core'
import type { Problem } from '../read/problem.js'
import { readTableIfThere } from '../read/table.js'
import { brandsOfSeveral } from './brands.js'
import type { OpenClass } from './identity.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'
import { slugFrom } from './slug.js'

const systems: Readonly<Record<string, OpenClass['system']>> = {
  EPC: 'epc',
  MoA: 'moa',
  PE: 'pe',
  PA: 'mesh',
  'has role': 'chebi',
}

interface Drug {
  name: string
  rxcuis: string[]
  uniis: string[]
  drugbankIds: string[]
  nuis: string[]
}

/**
 * Joins DrugCentral's drugs by code before name, because its names are base, salt or ester as it happens.
 * A drug with a RxNorm code that no substance has (most are not sold in the United States) becomes a substance; the list
 * also has brands of several substances, which are left to the lists of brands.
 *
 * @example
 * addDrugCentral('packages/knowledge/sources', registry, book, problems)
 */
export function addDrugCentral(sourcesDir: string, registry: Registry, book: NameBook, problems: Problem[]): void {
  const read = <const Column extends string>(name: string, columns: readonly Column[]) =>
    readTableIfThere(sourcesDir, `drugcentral-2016/${name}`, columns, problems)
  const drugs = new Map<string, Drug>()
  for (const { cell } of read('identifiers.tsv', ['drug_id', 'drug_name', 'id_type', 'identifier'])) {
    const id = cell.drug_id
    let drug = drugs.get(id)
    if (drug === undefined) {
      drug = { name: cell.drug_name, rxcuis: [], uniis: [], drugbankIds: [], nuis: [] }
      drugs.set(id, drug)
    }
    const type = cell.id_type
    const value = cell.identifier
    if (type === 'RXNORM') drug.rxcuis.push(value)
    else if (type === 'UNII') drug.uniis.push(value)
    else if (type === 'DRUGBANK_ID') drug.drugbankIds.push(value)
    else if (type === 'NUI' || type === 'NDFRT') drug.nuis.push(value)
  }
  const slugs = new Map<string, string>()
  const several = brandsOfSeveral(sourcesDir, problems)
  for (const [id, drug] of drugs) {
    if (several.has(normaliseName(drug.name))) continue
    const slug = joined(registry, drug) ?? created(registry, drug)
    if (slug === undefined) continue
    slugs.set(id, slug)
    const draft = registry.drafts.get(slug)
    if (draft === undefined) continue
    for (const rxcui of drug.rxcuis) registry.claimRxcui(rxcui, slug)
    for (const unii of drug.uniis) registry.claimUnii(unii, slug)
    for (const one of drug.drugbankIds) if (!draft.drugbankIds.includes(one)) draft.drugbankIds.push(one)
    for (const nui of drug.nuis) if (!draft.nuis.includes(nui)) draft.nuis.push(nui)
    registry.claimName(drug.name, slug)
    book.add({
      text: drug.name,
      slugs: [slug],
      kind: 'synonym',
      sure: true,
      source: 'drugcentral-2016',
      rank: nameRank.inn,
    })
  }
  for (const { cell } of read('pharm_class.tsv', ['DRUG_ID', 'DRUG_NAME', 'TYPE', 'CLASS'])) {
    const system = systems[cell.TYPE]
    const slug = slugs.get(cell.DRUG_ID) ?? registry.ingredient(cell.DRUG_NAME)
    const draft = slug === undefined ? undefined : registry.drafts.get(slug)
    if (system === undefined || draft === undefined) continue
    const name = cell.CLASS
    if (!draft.classes.some((one) => one.system === system && one.name === name)) draft.classes.push({ system, name })
  }
}

function joined(registry: Registry, drug: Drug): string | undefined {
  for (const rxcui of drug.rxcuis) {
    const slug = registry.byRxcui(rxcui)
    if (slug !== undefined) return slug
  }
  for (const unii of drug.uniis) {
    const slug = registry.byUnii(unii)
    if (slug !== undefined) return slug
  }
  return registry.ingredient(drug.name)
}

function created(registry: Registry, drug: Drug): string | undefined {
  const slug = slugFrom(drug.name)
  if (drug.rxcuis.length === 0 || slug === '' || registry.drafts.has(slug)) return undefined
  registry.create(slug, drug.name, 'medicine')
  return slug
}
