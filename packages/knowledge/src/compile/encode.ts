import { createHash } from 'node:crypto'
import {
  type AssertionFacts,
  type BurdenFacts,
  byteOrder,
  type CalledTable,
  type CitationFacts,
  type CombinationStrengths,
  type DrinkTable,
  type KnowledgeMeta,
  knowledgeLayout,
  lookedAtTenths,
  ndcLayout,
  nothingAlone,
  type OptionFacts,
  productsLayout,
  type RuleFacts,
  registerLayout,
  type Sha256,
  type SubstanceFacts,
  splitNdc,
  type Verdict,
  type WaysIn,
  writeLayout,
} from '@mixwise/core'
import type { NationalNames } from '../registers/national-names.js'
import { pairBase } from './matches.js'
import type { NameTables } from './names.js'

/** Everything that goes into the artefact, as plain values. Substances are numbered by their position. */
export interface Content {
  meta: KnowledgeMeta
  substances: readonly SubstanceFacts[]
  commonness: readonly number[]
  coverage: readonly number[]
  /** Points of each substance in each burden, one list a substance; undefined where a list looked and names none. */
  burdenPoints: readonly (readonly (number | undefined)[])[]
  rules: readonly RuleFacts[]
  burdens: readonly BurdenFacts[]
  assertions: readonly AssertionFacts[]
  citations: Readonly<Record<string, CitationFacts>>
  names: NameTables
  /** For each substance, as core's `soldStrengths` reads them. */
  strengths: readonly string[]
  /** By the slugs of the parts, as core's `combinationStrengths` reads them. */
  combinationStrengths?: CombinationStrengths | undefined
  drinks?: DrinkTable | undefined
  /** The way in of brands that have no other, by their normal form. */
  waysIn?: WaysIn | undefined
  called?: CalledTable | undefined
  options?: OptionFacts | undefined
  /** Pair key to verdict, in the order of keys. */
  pairs: readonly (readonly [key: number, verdict: Verdict])[]
  /** What is said of one substance and a person. */
  alone: readonly (readonly [substance: number, verdict: Verdict])[]
}

const sha256: Sha256 = (parts) => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/**
 * The artefact's bytes. The same content gives the same bytes; what lies where is `knowledgeLayout` in core.
 *
 * @example
 * openKnowledge(encodeKnowledge(content).buffer).slugs.length === content.substances.length // true
 */
export function encodeKnowledge(content: Content): Uint8Array<ArrayBuffer> {
  const { substances, names } = content
  if (substances.length >= pairBase)
    throw new Error(`${substances.length} substances do not fit the numbering of ${pairBase}.`)
  const citationIds = Object.keys(content.citations).sort(byteOrder)
  return writeLayout(
    knowledgeLayout,
    {
      meta: content.meta,
      slug: substances.map(({ slug }) => slug),
      name: substances.map(({ name }) => name),
      facts: substances,
      rule: content.rules,
      assertion: content.assertions,
      'citation.id': citationIds,
      citation: citationIds.map((id) => content.citations[id] as CitationFacts),
      names: names.texts,
      sounds: names.sounds,
      'names.target': names.targets,
      'names.kind': names.kinds,
      'target.start': startsOf(names.targetSets),
      'target.members': names.targetSets.flat(),
      homonym: names.homonyms.map(([text]) => text),
      'homonym.by': names.homonyms.map(([, by]) => by),
      commonness: content.commonness,
      strengths: content.strengths,
      combinations: content.combinationStrengths === undefined ? [] : [content.combinationStrengths],
      rxcui: names.rxcuis.map(([rxcui]) => rxcui),
      'rxcui.target': names.rxcuis.map(([, target]) => target),
      ...verdictColumns(substances.length, content),
      coverage: content.coverage,
      burden: content.burdenPoints.flatMap((points) =>
        points.map((point) => (point === undefined ? lookedAtTenths : Math.round(point * 10))),
      ),
      drinks: content.drinks === undefined ? [] : [content.drinks],
      called: content.called === undefined ? [] : [content.called],
      'ways-in': content.waysIn === undefined ? [] : [content.waysIn],
      options: content.options === undefined ? [] : [content.options],
    },
    sha256,
  )
}

/**
 * National drug codes, in a file of their own: what they stand for, and the RxNorm product. `hash` is that of the
 * knowledge whose target sets are meant.
 *
 * @example
 * withNdcs(knowledge, encodeNdcs(knowledge.hash, [['00093101301', 0, 1292]]).buffer).ndcs?.find('00093101301') // 0
 */
export function encodeNdcs(
  hash: string,
  codes: readonly (readonly [ndc11: string, target: number, rxcui: number])[],
  registers: readonly (readonly [code: string, members: readonly number[]])[] = [],
): Uint8Array<ArrayBuffer> {
  const sorted = [...codes].sort(([a], [b]) => (a < b ? -1 : 1))
  const split = sorted.map(([ndc11]) => splitNdc(ndc11))
  const ordered = [...registers].sort((a, b) => byteOrder(a[0], b[0]))
  return writeLayout(
    ndcLayout,
    {
      knowledge: hash,
      'ndc.product': split.map(({ product }) => product),
      'ndc.pack': split.map(({ pack }) => pack),
      'ndc.target': sorted.map(([, target]) => target),
      'ndc.rxcui': sorted.map(([, , rxcui]) => rxcui),
      'register.code': ordered.map(([code]) => code),
      'register.start': startsOf(ordered.map(([, members]) => members)),
      'register.members': ordered.flatMap(([, members]) => members),
    },
    sha256,
  )
}

/**
 * RxNorm concepts with their names and term types, in the order of codes: for services that speak RxNav.
 *
 * @example
 * openProducts(knowledge, encodeProducts(knowledge.hash, [[1292, 'IN', 'baclofen', 0]]).buffer).find(1292)?.tty // 'IN'
 */
export function encodeProducts(
  hash: string,
  products: readonly (readonly [rxcui: number, tty: string, name: string, target: number])[],
): Uint8Array<ArrayBuffer> {
  const sorted = [...products].sort(([a], [b]) => a - b)
  const ttys = [...new Set(sorted.map(([, tty]) => tty))].sort()
  return writeLayout(
    productsLayout,
    {
      knowledge: hash,
      ttys,
      rxcui: sorted.map(([rxcui]) => rxcui),
      tty: sorted.map(([, tty]) => ttys.indexOf(tty)),
      target: sorted.map(([, , , target]) => target),
      name: sorted.map(([, , name]) => name),
    },
    sha256,
  )
}

/**
 * The register of a country, in a file of its own, in the order of names and numbers.
 *
 * @example
 * withRegister(knowledge, encodeRegister(knowledge.hash, canada, numberOf).buffer).registers.get('CA')?.byCode('00015741')
 */
export function encodeRegister(
  hash: string,
  { country, language, system, names, codes }: NationalNames,
  numberOf: (slug: string) => number | undefined,
): Uint8Array<ArrayBuffer> {
  const sets: (readonly number[])[] = []
  const positions = new Map<string, number>()
  const setOf = (composition: string): number => {
    const known = positions.get(composition)
    if (known !== undefined) return known
    const position = sets.push(composition.split('+').map((slug) => numberOf(slug) as number)) - 1
    positions.set(composition, position)
    return position
  }
  const brands = [...names].sort(([a], [b]) => byteOrder(a, b))
  const numbers = [...codes].map(([code, of]) => [code, setOf(of)] as const).sort(([a], [b]) => byteOrder(a, b))
  const compositions = brands.map(([, of]) => of.map(setOf))
  return writeLayout(
    registerLayout,
    {
      knowledge: hash,
      about: { country, language, system },
      name: brands.map(([label]) => label),
      'name.start': startsOf(compositions),
      'name.target': compositions.flat(),
      'target.start': startsOf(sets),
      'target.members': sets.flat(),
      code: numbers.map(([code]) => code),
      'code.target': numbers.map(([, target]) => target),
    },
    sha256,
  )
}

/** Where each list begins when all are laid one after the other, and where the last ends. */
function startsOf(lists: readonly (readonly unknown[])[]): number[] {
  const starts = [0]
  let end = 0
  for (const { length } of lists) {
    end += length
    starts.push(end)
  }
  return starts
}

/** Neighbour rows: for each substance the higher-numbered ones with a verdict, in order; and what is said of it alone. */
function verdictColumns(count: number, { pairs, alone }: Pick<Content, 'pairs' | 'alone'>) {
  const rows: number[][] = Array.from({ length: count }, () => [])
  const verdicts: number[] = []
  const distinct: Verdict[] = []
  const known = new Map<string, number>()
  const positionOf = (verdict: Verdict): number => {
    const text = JSON.stringify(verdict)
    const there = known.get(text)
    if (there !== undefined) return there
    const position = distinct.push(verdict) - 1
    known.set(text, position)
    return position
  }
  for (const [key, verdict] of [...pairs].sort(([a], [b]) => a - b)) {
    rows[Math.floor(key / pairBase)]?.push(key % pairBase)
    verdicts.push(positionOf(verdict))
  }
  const ofAlone = new Array<number>(count).fill(nothingAlone)
  for (const [substance, verdict] of [...alone].sort(([a], [b]) => a - b)) ofAlone[substance] = positionOf(verdict)
  if (distinct.length >= nothingAlone) throw new Error(`${distinct.length} verdicts do not fit two bytes.`)
  return {
    'pair.start': startsOf(rows),
    'pair.neighbour': rows.flat(),
    'pair.verdict': verdicts,
    alone: ofAlone,
    verdict: distinct,
  }
}
