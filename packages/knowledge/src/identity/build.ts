import type { CuratedFiles } from '../read/curated-files.js'
import { setCommonness } from './commonness.js'
import { readCuratedIdentity } from './curated-names.js'
import { readDrugBank } from './drugbank.js'
import type { Identity } from './identity.js'
import { joinIdentity, slugsOf, uniqueCodes } from './join.js'
import type { RxNormRecords } from './records.js'
import { readRegisterCodes } from './register-codes.js'
import { readBuiltInRxNorm } from './rxnorm.js'
import { slugFinder } from './slug-finder.js'

export interface IdentityOptions {
  /** Records to use in place of the built-in RxNorm extract, as `readRrf` makes them. */
  rxnorm?: RxNormRecords
}

export interface BuiltIdentity extends Identity {
  /** What could not be placed, in words, for the compiler to print. */
  remarks: readonly string[]
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
  const curated = readCuratedIdentity(files)
  const rxnorm = options.rxnorm ?? readBuiltInRxNorm(sourcesDir, curated.letterA, files.problems)
  const drugBank = readDrugBank(sourcesDir)
  const joined = joinIdentity(sourcesDir, files, curated, { rxnorm, drugBank })
  const { registry, names, slugs, codes, approved, mostUsed } = joined
  const packaged = rxnorm.products.flatMap(({ rxcui, tty, name, ingredients }) => {
    const of = slugsOf(registry, ingredients)
    return of.length > 0 ? [{ rxcui, tty, name, slugs: of }] : []
  })
  const products = uniqueCodes(registry, [...codes.current, ...packaged, ...codes.old])
  const allNdcs = rxnorm.ndcs()
  setCommonness(registry, { products, ndcs: allNdcs, approved, mostUsed })
  const known = new Set(products.map((product) => product.rxcui))
  const ndcs = allNdcs.filter(([, rxcui]) => known.has(rxcui))
  const remarks = [...rxnorm.remarks]
  if (ndcs.length < allNdcs.length) {
    remarks.push(`${allNdcs.length - ndcs.length} NDCs name a product that is not known`)
  }
  const [substances, slugOf] = [registry.records(), slugFinder(slugs)]
  const registerCodes = readRegisterCodes(sourcesDir, { drugBank, substances, slugOf }, files.problems)
  return { substances, names, products, ndcs, registerCodes, remarks, slugOf }
}
