import type { Knowledge } from '@mixwise/core'
import { nothingFoundShape } from '../curated/substance-schema.js'
import type { Identity, SubstanceRecord } from '../identity/identity.js'
import type { CuratedFiles } from '../read/curated-files.js'
import { partsOf, readTableIfThere } from '../read/table.js'

/** Medicines that came after the open class list of 2016, and what stands about them. */
export interface RecentScore {
  medicines: number
  /** With a role in clearance or a property. */
  known: number
  /** Looked up, and nothing found that matters. */
  nil: number
  /** Neither: nobody has looked. */
  bare: readonly string[]
}

/** RxNorm numbers its ingredients as they come: from here on they came in 2017 or later. */
const firstCodeOf2017 = 1_860_000
/** The EMA numbers its products as they are applied for; of those from here on the first was authorised in 2017. */
const firstProductOf2017 = 4_100

/** No medicines: vaccines, extracts for allergies, and what was old when it got a code of its own. */
const otherProducts = /vaccine|antigen|virus|conjugate|strain|extract|pollen|venom|antiven|immune-glob/

/**
 * How many of the medicines of the last years have a role, a property or a written nil. Which are recent the registers
 * say: DrugCentral's list of 2016 lacks them, and RxNorm's code or the EMA's number is of 2017 or later.
 *
 * @example
 * scoreRecent(knowledge, identity, files, 'packages/knowledge/sources').bare
 */
export function scoreRecent(
  knowledge: Knowledge,
  identity: Pick<Identity, 'substances' | 'slugOf'>,
  files: CuratedFiles,
  sourcesDir: string,
): RecentScore {
  const nils = new Set(
    files
      .read(nothingFoundShape)
      .flatMap(({ value }) => value.substances.flatMap((name) => identity.slugOf(name) ?? [])),
  )
  const recent = recentMedicines(identity, files, sourcesDir)
  const isKnown = (slug: string): boolean => {
    const number = knowledge.slugs.find(slug)
    if (number === -1) return false
    const { properties, roles } = knowledge.facts(number)
    return properties.length > 0 || roles.length > 0
  }
  const known = recent.filter(isKnown)
  const nil = recent.filter((slug) => !isKnown(slug) && nils.has(slug))
  return {
    medicines: recent.length,
    known: known.length,
    nil: nil.length,
    bare: recent.filter((slug) => !isKnown(slug) && !nils.has(slug)),
  }
}

function recentMedicines(
  { substances, slugOf }: Pick<Identity, 'substances' | 'slugOf'>,
  { problems }: CuratedFiles,
  sourcesDir: string,
): readonly string[] {
  const old = new Set<string>()
  const drugs = readTableIfThere(sourcesDir, 'drugcentral-2016/identifiers.tsv', ['drug_name', 'identifier'], problems)
  for (const { cell } of drugs) {
    old.add(cell.identifier)
    const slug = slugOf(cell.drug_name)
    if (slug !== undefined) old.add(slug)
  }
  const european = new Set<string>()
  const products = ['inn', 'ema_product_number'] as const
  for (const { cell } of readTableIfThere(sourcesDir, 'ema-medicines-2025/medicines.tsv', products, problems)) {
    const number = Number(partsOf(cell.ema_product_number, '/').at(-1))
    for (const name of partsOf(cell.inn, ';')) {
      const slug = slugOf(name)
      if (slug !== undefined && number >= firstProductOf2017) european.add(slug)
    }
  }
  const isRecent = ({ slug, kind, rxcuis, uniis, drugbankIds }: SubstanceRecord): boolean =>
    kind === 'medicine' &&
    !otherProducts.test(slug) &&
    ![slug, ...uniis, ...drugbankIds, ...rxcuis].some((code) => old.has(code)) &&
    (rxcuis.length === 0 ? european.has(slug) : Number(rxcuis[0]) >= firstCodeOf2017)
  return substances.filter(isRecent).map(({ slug }) => slug)
}
