import { join } from 'node:path'
import type { ProductCode } from './identity.js'
import type { Registry } from './registry.js'
import { readRows } from './table.js'

/**
 * Codes of 2013 to 2015: NDF-RT identifiers, identifiers of substances, and RxNorm codes since retired.
 * Where the 2025 release has the name under another code, that code wins and the old one only still resolves.
 *
 * @example
 * const salts = addOldCodes('packages/knowledge/sources', registry)
 */
export function addOldCodes(sourcesDir: string, registry: Registry): ProductCode[] {
  const folder = join(sourcesDir, 'fda-unii-rxnorm-map-2014')
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
  for (const row of readRows(join(folder, 'fda_unii_rxnorm_drugbank_chebi.tsv.gz'))) {
    const name = row('FDA_PreferredTerm')
    place(row('RxNorm_CUI'), name)
    const slug = registry.byName(name)
    const unii = row('FDA_UNII')
    if (slug !== undefined && unii !== 'None') registry.claimUnii(unii, slug)
  }
  for (const row of readRows(join(folder, 'ndfrt_rxnorm_mapping.csv.gz'), ';')) {
    const name = row('drugname')
    if (name.includes('[VA Product]')) continue
    const bare = name.replace(/\s*\[[^\]]*\]?$/, '')
    // Names are cut at 50 characters: a cut name may be the beginning of another.
    if (name.length < 50) place(row('rxcui'), bare)
    const slug = registry.byRxcui(row('rxcui'))
    const draft = slug === undefined ? undefined : registry.drafts.get(slug)
    if (draft !== undefined && !draft.nuis.includes(row('nui'))) draft.nuis.push(row('nui'))
  }
  return salts
}
