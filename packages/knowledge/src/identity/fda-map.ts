import type { Problem } from '../read/problem.js'
import { readTableIfThere } from '../read/table.js'
import type { ProductCode } from './identity.js'
import type { Registry } from './registry.js'

/**
 * Codes of 2013 to 2015: NDF-RT identifiers, identifiers of substances, and RxNorm codes since retired.
 * Where the 2025 release has the name under another code, that code wins and the old one only still resolves.
 *
 * @example
 * const salts = addOldCodes('packages/knowledge/sources', registry, problems)
 */
export function addOldCodes(sourcesDir: string, registry: Registry, problems: Problem[]): ProductCode[] {
  const folder = 'fda-unii-rxnorm-map-2014'
  const salts: ProductCode[] = []
  const seen = new Set<string>()
  const place = (rxcui: string, name: string) => {
    if (rxcui === '' || rxcui === 'None' || registry.byRxcui(rxcui) !== undefined || seen.has(rxcui)) return
    const exact = registry.byName(name)
    const slug = exact ?? registry.ingredient(name)
    if (slug === undefined) return
    seen.add(rxcui)
    if (exact !== undefined) registry.claimRxcui(rxcui, slug)
    else salts.push({ rxcui, tty: 'PIN', name: name.toLowerCase(), slugs: [slug] })
  }
  const unii = `${folder}/fda_unii_rxnorm_drugbank_chebi.tsv`
  for (const { cell } of readTableIfThere(
    sourcesDir,
    unii,
    ['FDA_PreferredTerm', 'RxNorm_CUI', 'FDA_UNII'],
    problems,
  )) {
    const name = cell.FDA_PreferredTerm
    place(cell.RxNorm_CUI, name)
    const slug = registry.byName(name)
    if (slug !== undefined && cell.FDA_UNII !== 'None') registry.claimUnii(cell.FDA_UNII, slug)
  }
  const ndfrt = `${folder}/ndfrt_rxnorm_mapping.csv`
  for (const { cell } of readTableIfThere(sourcesDir, ndfrt, ['rxcui', 'nui', 'drugname'], problems, ';')) {
    const name = cell.drugname
    if (name.includes('[VA Product]')) continue
    const bare = name.replace(/\s*\[[^\]]*\]?$/, '')
    // Names are cut at 50 characters: a cut name may be the beginning of another.
    if (name.length < 50) place(cell.rxcui, bare)
    const slug = registry.byRxcui(cell.rxcui)
    const draft = slug === undefined ? undefined : registry.drafts.get(slug)
    if (draft !== undefined && !draft.nuis.includes(cell.nui)) draft.nuis.push(cell.nui)
  }
  return salts
}
