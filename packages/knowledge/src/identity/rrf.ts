import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { normaliseName } from '@mixwise/core'
import { ingredientsOfBrands } from './brand-sets.js'
import type { BrandRecord, IngredientRecord, ProductRecord, RxNormRecords } from './records.js'

/** Columns by position, as NLM's load scripts name them. */
const conso = { rxcui: 0, sab: 11, tty: 12, code: 13, str: 14, suppress: 16 } as const
const rel = { rxcui1: 0, rxcui2: 4, rela: 7, sab: 10, suppress: 14 } as const
const sat = { rxcui: 0, atn: 8, sab: 9, atv: 10, suppress: 11 } as const

/** Codes that were merged into others: the archive of atoms, and the table of retired codes. */
const archive = { str: 2, rxcui: 12, sab: 13, tty: 14, mergedTo: 15 } as const
const retired = { rxcui: 0, mergedTo: 4 } as const

const productTypes = new Set(['SCD', 'SBD', 'SCDC', 'SBDC', 'SCDF', 'SBDF', 'GPCK', 'BPCK'])
const conceptTypes = new Set([...productTypes, 'IN', 'PIN', 'MIN', 'BN'])

/** The relations that lead towards the ingredients. Both directions are in the file; the term types tell which end is which. */
const relations = new Set([
  'has_ingredient',
  'ingredient_of',
  'ingredients_of',
  'has_ingredients',
  'has_precise_ingredient',
  'precise_ingredient_of',
  'consists_of',
  'constitutes',
  'contains',
  'contained_in',
  'tradename_of',
  'has_tradename',
  'form_of',
  'has_form',
  'part_of',
  'has_part',
  'isa',
  'inverse_isa',
])

/** How near to the ingredient a term type stands; a link is followed from the farther to the nearer. */
const distance: Readonly<Record<string, number>> = {
  IN: 0,
  PIN: 1,
  MIN: 1,
  SCDC: 2,
  SCDF: 3,
  SCD: 4,
  BN: 5,
  SBDC: 5,
  SBDF: 6,
  SBD: 7,
  GPCK: 8,
  BPCK: 9,
}

interface Concept {
  rxcui: string
  tty: string
  name: string
  uniis: string[]
}

/**
 * Reads RXNCONSO.RRF, RXNREL.RRF and RXNSAT.RRF of NLM's `RxNorm_full_prescribe` (or of the full release)
 * from a folder, or its `rrf` folder, into the records that otherwise come from the built-in extract.
 *
 * @example
 * buildIdentity(sources, curated, { rxnorm: await readRrf('RxNorm_full_prescribe_11032025') })
 */
export async function readRrf(folder: string): Promise<RxNormRecords> {
  const at = [folder, join(folder, 'rrf'), join(folder, 'prescribe', 'rrf')].find((one) =>
    existsSync(join(one, 'RXNCONSO.RRF')),
  )
  if (at === undefined) throw new Error(`no RXNCONSO.RRF in ${folder} or its rrf folder`)
  for (const file of ['RXNREL.RRF', 'RXNSAT.RRF']) {
    if (!existsSync(join(at, file))) throw new Error(`${file} is missing beside RXNCONSO.RRF in ${at}`)
  }
  const concepts = await readConcepts(join(at, 'RXNCONSO.RRF'))
  const links = await readLinks(join(at, 'RXNREL.RRF'), concepts)
  const ndcs = await readNdcs(join(at, 'RXNSAT.RRF'), concepts)
  const history = await readHistory(at, concepts)
  return assemble(concepts, links, ndcs, history)
}

async function readConcepts(path: string): Promise<Map<string, Concept>> {
  const concepts = new Map<string, Concept>()
  const uniis = new Map<string, string[]>()
  for await (const cells of rows(path, conso.suppress)) {
    if (cells[conso.suppress] !== 'N') continue
    const rxcui = cells[conso.rxcui] ?? ''
    const tty = cells[conso.tty] ?? ''
    if (cells[conso.sab] === 'RXNORM' && conceptTypes.has(tty)) {
      concepts.set(rxcui, { rxcui, tty, name: cells[conso.str] ?? '', uniis: [] })
    } else if (cells[conso.sab] === 'MTHSPL' && tty === 'SU') {
      const code = cells[conso.code] ?? ''
      if (/^[A-Z0-9]{10}$/.test(code)) uniis.set(rxcui, [...(uniis.get(rxcui) ?? []), code])
    }
  }
  for (const [rxcui, codes] of uniis) {
    const concept = concepts.get(rxcui)
    if (concept !== undefined) concept.uniis.push(...new Set(codes))
  }
  return concepts
}

/** For each concept the nearer ones it is made of. */
async function readLinks(path: string, concepts: ReadonlyMap<string, Concept>): Promise<Map<string, Set<string>>> {
  const links = new Map<string, Set<string>>()
  for await (const cells of rows(path, rel.suppress)) {
    if (cells[rel.sab] !== 'RXNORM' || !relations.has(cells[rel.rela] ?? '')) continue
    if (cells[rel.suppress] !== 'N' && cells[rel.suppress] !== '') continue
    const one = concepts.get(cells[rel.rxcui1] ?? '')
    const two = concepts.get(cells[rel.rxcui2] ?? '')
    if (one === undefined || two === undefined) continue
    const [far, near] = steps(one) > steps(two) ? [one, two] : [two, one]
    // A brand may have had other ingredients once: a product never takes them from its brand.
    if (steps(far) === steps(near) || near.tty === 'BN') continue
    const set = links.get(far.rxcui)
    if (set === undefined) links.set(far.rxcui, new Set([near.rxcui]))
    else set.add(near.rxcui)
  }
  return links
}

/** A code that is no longer in use, and the one it was merged into. */
interface Former {
  rxcui: string
  tty: string
  name: string
  now: string
}

/** Retired codes, where NLM's full release has its history beside: RXNATOMARCHIVE.RRF and RXNCUI.RRF. */
async function readHistory(at: string, concepts: ReadonlyMap<string, Concept>): Promise<readonly Former[]> {
  const former = new Map<string, Former>()
  const add = (rxcui: string, now: string, name: string, tty: string): void => {
    const merged = concepts.get(now)
    if (merged === undefined || rxcui === '' || concepts.has(rxcui) || former.has(rxcui)) return
    former.set(rxcui, { rxcui, now, name: name === '' ? merged.name : name, tty: tty === '' ? merged.tty : tty })
  }
  const atoms = join(at, 'RXNATOMARCHIVE.RRF')
  if (existsSync(atoms))
    for await (const cells of rows(atoms, archive.mergedTo)) {
      if (cells[archive.sab] !== 'RXNORM' || !conceptTypes.has(cells[archive.tty] ?? '')) continue
      const [now = '', name = '', tty = ''] = [cells[archive.mergedTo], cells[archive.str], cells[archive.tty]]
      add(cells[archive.rxcui] ?? '', now, name, tty)
    }
  const codes = join(at, 'RXNCUI.RRF')
  if (existsSync(codes))
    for await (const cells of rows(codes, retired.mergedTo))
      add(cells[retired.rxcui] ?? '', cells[retired.mergedTo] ?? '', '', '')
  return [...former.values()].sort((a, b) => Number(a.rxcui) - Number(b.rxcui))
}

async function readNdcs(path: string, concepts: ReadonlyMap<string, Concept>): Promise<[string, string][]> {
  const ndcs: [string, string][] = []
  for await (const cells of rows(path, sat.suppress)) {
    if (cells[sat.atn] !== 'NDC' || cells[sat.sab] !== 'RXNORM' || cells[sat.suppress] !== 'N') continue
    const ndc = (cells[sat.atv] ?? '').replaceAll('-', '')
    const rxcui = cells[sat.rxcui] ?? ''
    if (/^\d{11}$/.test(ndc) && concepts.has(rxcui)) ndcs.push([ndc, rxcui])
  }
  return ndcs
}

function assemble(
  concepts: ReadonlyMap<string, Concept>,
  links: ReadonlyMap<string, ReadonlySet<string>>,
  ndcs: readonly (readonly [string, string])[],
  history: readonly Former[],
): RxNormRecords {
  const known = new Map<string, readonly string[]>()
  const ingredientsOf = (rxcui: string): readonly string[] => {
    const done = known.get(rxcui)
    if (done !== undefined) return done
    if (concepts.get(rxcui)?.tty === 'IN') return [rxcui]
    known.set(rxcui, [])
    const found = [...(links.get(rxcui) ?? [])].flatMap((near) => ingredientsOf(near))
    const unique = [...new Set(found)].sort((a, b) => Number(a) - Number(b))
    known.set(rxcui, unique)
    return unique
  }
  const ingredients: IngredientRecord[] = []
  const brands: BrandRecord[] = []
  const products: ProductRecord[] = []
  let without = 0
  for (const { rxcui, tty, name, uniis } of [...concepts.values()].sort((a, b) => Number(a.rxcui) - Number(b.rxcui))) {
    const parts = tty === 'IN' ? [] : ingredientsOf(rxcui)
    if (tty !== 'IN' && parts.length === 0) without++
    if (tty === 'IN' || tty === 'PIN' || tty === 'MIN') ingredients.push({ rxcui, name, tty, uniis, parts })
    else if (tty === 'BN') brands.push({ rxcui, name, ingredients: parts })
    else products.push({ rxcui, tty, name, ingredients: parts })
  }
  const sets = ingredientsOfBrands(products)
  for (const { rxcui, tty, name, now } of history) {
    const parts = ingredientsOf(now)
    if (parts.length > 0) products.push({ rxcui, tty, name, ingredients: parts, retired: true })
  }
  return {
    source: 'rxnorm-imported',
    ingredients,
    brands: brands.map((brand) => ({
      ...brand,
      ingredients: sets.get(normaliseName(brand.name)) ?? brand.ingredients,
    })),
    products,
    ndcs: () => [...ndcs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    remarks: without > 0 ? [`${without} RxNorm concepts lead to no ingredient`] : [],
  }
}

function steps(concept: Concept): number {
  return distance[concept.tty] ?? 99
}

/** The cells of each line. A line too short for its table is an error that names file and line. */
async function* rows(path: string, last: number): AsyncGenerator<string[]> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const line of lines) {
    number++
    if (line === '') continue
    const cells = line.split('|')
    if (cells.length <= last) throw new Error(`${path}:${number}: ${cells.length} columns, expected more than ${last}`)
    yield cells
  }
}
