/** The compiled knowledge, opened: typed views and lazily read facts, nothing parsed before it is asked for. */

import { type DrinkTable, noDrinks } from '../phrase/drinks/drink-table.js'
import type { CombinationStrengths } from '../phrase/grammar/product-shares.js'
import type { JsonColumn, SortedStrings, StringColumn } from './columns.js'
import type {
  AssertionFacts,
  CitationFacts,
  HomonymFacts,
  KnowledgeMeta,
  OptionFacts,
  RuleFacts,
  SubstanceFacts,
  Verdict,
  WaysIn,
} from './facts.js'
import { knowledgeLayout } from './format.js'
import type { CalledTable } from './in-locale.js'
import { readLayout } from './layout.js'
import type { NdcIndex } from './ndc.js'
import type { ProductIndex } from './products.js'
import type { Registers } from './register.js'
import type { RegisterCodes } from './register-codes.js'

/** The knowledge file, opened by `openKnowledge`. Substances are numbered; slugs are their stable names. */
export interface Knowledge {
  readonly version: string
  readonly hash: string
  readonly meta: KnowledgeMeta
  readonly slugs: SortedStrings
  readonly substanceNames: StringColumn
  /** In which strengths each substance is sold, as `soldStrengths` reads them; empty where nobody says so. */
  readonly strengths: StringColumn
  /** In which strengths products of several substances are sold. */
  readonly combinationStrengths: CombinationStrengths
  /** The way in of brands that are made for no other. */
  readonly waysIn: WaysIn
  readonly rules: JsonColumn<RuleFacts>
  readonly assertions: JsonColumn<AssertionFacts>
  readonly names: NameIndex
  readonly columns: PairColumns
  /** How phrases about drinks are counted. */
  readonly drinks: DrinkTable
  /** What substances are called by language and country, where that is not their name. */
  readonly called: CalledTable
  /** What may take the place of what, and what else can be done about a finding. */
  readonly options: OptionFacts
  /** National drug codes, when they were loaded. */
  readonly ndcs?: NdcIndex
  /** Codes of further registers, when they were loaded. */
  readonly codes?: RegisterCodes
  /** RxNorm products, when they lie beside it: how what a code stands for is taken. */
  readonly products?: ProductIndex
  /** National registers, when they lie beside it. */
  readonly registers?: Registers
  /** What a name means in each country, for one that means different substances. */
  homonym(normal: string): HomonymFacts | undefined
  facts(substance: number): SubstanceFacts
  has(substance: number, term: string): boolean
  verdict(position: number): Verdict
  /** What a citation id resolves to. */
  citation(id: string): CitationFacts | undefined
}

export interface NameIndex {
  /** Normalised names in byte order. */
  readonly texts: SortedStrings
  /** How each name sounds, in the order of `texts`. */
  readonly sounds: StringColumn
  /** Position in `targets` for each name. */
  readonly target: Uint16Array
  /** `nameKinds` position, with bit 7 set when the name is sure. */
  readonly kind: Uint8Array
  /** Letters of each name, spaces not counted; at most 255. */
  readonly lengths: Uint8Array
  /** Substances of each target set: `targetStart[i]` to `targetStart[i + 1]` in `targetMembers`. */
  readonly targetStart: Uint32Array
  readonly targetMembers: Uint16Array
  /** 0 to 255, how common each substance is. */
  readonly commonness: Uint8Array
  /** RxCUI codes in order, and their target sets. */
  readonly rxcuis: Uint32Array
  readonly rxcuiTarget: Uint16Array
}

export interface PairColumns {
  readonly start: Uint32Array
  readonly neighbour: Uint16Array
  readonly verdict: Uint16Array
  /** For each substance the position of what is said of it and the person; `nothingAlone` where nothing is. */
  readonly alone: Uint16Array
  /** Coverage mask of each substance. */
  readonly coverage: Uint32Array
  /** Points of each substance in each burden: substance * burdens + burden, in tenths, or `lookedAtTenths`. */
  readonly burdenTenths: Uint8Array
}

/**
 * Substances of a target set, by number.
 *
 * @example
 * const target = knowledge.names.rxcuiTarget[0]
 * membersOf(knowledge, target).length // 1
 */
export function membersOf(knowledge: Knowledge, target: number): readonly number[] {
  const { targetStart, targetMembers } = knowledge.names
  const members: number[] = []
  for (let index = targetStart[target] as number; index < (targetStart[target + 1] as number); index++)
    members.push(targetMembers[index] as number)
  return members
}

/**
 * Opens a compiled knowledge file without copying or parsing it.
 *
 * @throws BrokenKnowledge when the bytes are not a knowledge file of this format.
 *
 * @example
 * openKnowledge(knowledgeFile).slugs.find('baclofen') >= 0 // true
 */
export function openKnowledge(buffer: ArrayBuffer): Knowledge {
  const { columns: opened, digestHex } = readLayout(knowledgeLayout, buffer)
  const { meta, slug: slugs, facts, verdict: verdicts } = opened
  const termsRead = new Array<ReadonlySet<string> | undefined>(slugs.length)
  let lengths: Uint8Array | undefined
  const names: NameIndex = {
    texts: opened.names,
    sounds: opened.sounds,
    target: opened['names.target'],
    kind: opened['names.kind'],
    get lengths() {
      lengths ??= lettersOf(opened.names)
      return lengths
    },
    targetStart: opened['target.start'],
    targetMembers: opened['target.members'],
    commonness: opened.commonness,
    rxcuis: opened.rxcui,
    rxcuiTarget: opened['rxcui.target'],
  }
  const columns: PairColumns = {
    start: opened['pair.start'],
    neighbour: opened['pair.neighbour'],
    verdict: opened['pair.verdict'],
    alone: opened.alone,
    coverage: opened.coverage,
    burdenTenths: opened.burden,
  }
  let drinks: DrinkTable | undefined
  let called: CalledTable | undefined
  let options: OptionFacts | undefined
  let combinations: CombinationStrengths | undefined
  let waysIn: WaysIn | undefined
  return {
    version: meta.version,
    hash: digestHex,
    meta,
    slugs,
    substanceNames: opened.name,
    strengths: opened.strengths,
    names,
    columns,
    rules: opened.rule,
    assertions: opened.assertion,
    get drinks() {
      drinks ??= opened.drinks.length === 0 ? noDrinks : opened.drinks.at(0)
      return drinks
    },
    get combinationStrengths() {
      combinations ??= opened.combinations.length === 0 ? {} : opened.combinations.at(0)
      return combinations
    },
    get waysIn() {
      waysIn ??= opened['ways-in'].length === 0 ? {} : opened['ways-in'].at(0)
      return waysIn
    },
    get called() {
      called ??= opened.called.length === 0 ? {} : opened.called.at(0)
      return called
    },
    get options() {
      options ??= opened.options.length === 0 ? { byTopic: {}, purposes: [], ways: [] } : opened.options.at(0)
      return options
    },
    facts: facts.at,
    has(substance, term) {
      let terms = termsRead[substance]
      if (terms === undefined) {
        terms = new Set([slugs.at(substance), ...facts.at(substance).properties.map(({ id }) => id)])
        termsRead[substance] = terms
      }
      return terms.has(term)
    },
    verdict: verdicts.at,
    homonym(normal) {
      const position = opened.homonym.find(normal)
      return position === -1 ? undefined : opened['homonym.by'].at(position)
    },
    citation(id) {
      const position = opened['citation.id'].find(id)
      return position === -1 ? undefined : opened.citation.at(position)
    },
  }
}

/** Letters of each text without its spaces, at most 255: counted in the bytes, since nobody reads all texts. */
function lettersOf(texts: SortedStrings): Uint8Array {
  const lengths = new Uint8Array(texts.length)
  for (let index = 0; index < lengths.length; index++) {
    let letters = 0
    for (const byte of texts.bytesAt(index)) {
      if (byte === space || (byte & 0xc0) === 0x80) continue
      // What takes four bytes is two letters to a string.
      letters += byte >= 0xf0 ? 2 : 1
    }
    lengths[index] = Math.min(255, letters)
  }
  return lengths
}

const space = 0x20
