/** The compiled knowledge, opened: typed views and lazily read facts, nothing parsed before it is asked for. */
import {
  getJson,
  getJsonColumn,
  getStrings,
  getUint8,
  getUint16,
  getUint32,
  type JsonColumn,
  type StringColumn,
} from './artefact/columns.js'
import { decodeContainer } from './artefact/container.js'
import type { Condition } from './check/condition.js'
import type { Action, EvidenceLevel, Interruption, Severity } from './vocabulary/scales.js'

export type ReviewState = 'reviewed' | 'changed-since-review' | 'unreviewed'

export interface SourceFacts {
  id: string
  name: string
  publisher: string
  edition: string
  licence: string
  attribution: string
  scope: string
  citation: string
  /** The source's own grades of pairs, how many of each. */
  counts: Readonly<Record<string, number>>
  /** How many of our substances the source looked at. */
  substances: number
}

export interface KnowledgeMeta {
  version: string
  builtFrom: readonly string[]
  sources: readonly SourceFacts[]
  properties: readonly { id: string; name: string; meaning: string }[]
  burdens: readonly BurdenFacts[]
  /** Conditions of a person that some rule asks about. */
  conditions: readonly string[]
  /** Bit of the source in coverage masks to the one partner it is about. */
  partners: Readonly<Record<number, string>>
  counts: Readonly<Record<string, number>>
}

export interface ModifierFacts {
  when: Condition
  severity?: Severity
  action?: Action
  interruption?: Interruption
  cite: readonly string[]
}

/** What the engine needs of a rule; its prose lies in the words of a language. */
export interface RuleFacts {
  id: string
  topic: string
  severity: Severity
  action: Action
  interruption: Interruption
  seriousness: string
  kind: string
  directed: boolean
  inferred: boolean
  duplicate: boolean
  consequences: readonly string[]
  evidence: { level: EvidenceLevel; cite: readonly string[] }
  modifiers: readonly ModifierFacts[]
  review: ReviewState
}

export interface AssertionFacts {
  /** Position in `meta.sources`. */
  source: number
  grade: string
  severity: Severity
  action: Action
  via?: string
  consequences?: readonly string[]
  /** When the source speaks of the pair at all, in words. */
  when?: string
  /** How long to wait or how long the effect lasts, in words. */
  lag?: string
  /** Citations of the statement; without them the source itself is the citation. */
  cite?: readonly string[]
  levels?: readonly AssertionLevel[]
}

/** A source grades by circumstance. In `condition`, left is the substance with the lower number. */
export interface AssertionLevel {
  grade: string
  severity: Severity
  action: Action
  when: string
  condition?: Condition
}

export interface BurdenFacts {
  id: string
  steps: readonly { drivers: number; points: number; severity: Severity; action: Action; cite: readonly string[] }[]
  review: ReviewState
}

/** One judgement within a verdict. `rule` is -1 when only sources speak. */
export interface Judgement {
  rule: number
  /** true: the pair's first substance by number is the rule's left side; false: the second is. */
  forward: boolean
  severity: Severity
  action: Action
  interruption: Interruption
  inferred: boolean
  verified: boolean
  /** The grade was held down by a rule about noise. */
  quieted?: string
  /** Positions in the assertions of the verdict that speak for this judgement. */
  assertions: readonly number[]
}

/** Everything known about a pair, shared by all pairs about which the same is known. */
export interface Verdict {
  severity: Severity
  action: Action
  interruption: Interruption
  judgements: readonly Judgement[]
  /** Positions in the assertion table, grave first. */
  assertions: readonly number[]
  /** Judgements and assertions that found no reason to act. */
  compatible: readonly { rule?: number; assertion?: number }[]
  disagreement: boolean
}

export interface Role {
  pathway: string
  role: 'substrate' | 'inhibitor' | 'inducer'
  strength: string
  confidence: 'A' | 'B' | 'C'
  cite: readonly string[]
}

export interface SubstanceProperty {
  id: string
  /** Who says so: an open class, a role table, or our own hand. */
  basis: string
  cite: readonly string[]
  verified: boolean
}

export interface SubstanceFacts {
  slug: string
  name: string
  kind: string
  schedule?: string
  codes: { rxcui: readonly string[]; unii: readonly string[]; drugbank: readonly string[]; nui: readonly string[] }
  classes: readonly { system: string; name: string }[]
  properties: readonly SubstanceProperty[]
  roles: readonly Role[]
  narrowTherapeuticIndex: boolean
}

/** The knowledge file, opened by `openKnowledge`. Substances are numbered; slugs are their stable names. */
export interface Knowledge {
  readonly version: string
  readonly hash: string
  readonly meta: KnowledgeMeta
  readonly slugs: StringColumn
  readonly substanceNames: StringColumn
  readonly rules: JsonColumn<RuleFacts>
  readonly assertions: JsonColumn<AssertionFacts>
  readonly names: NameIndex
  readonly columns: PairColumns
  /** National drug codes, when they were loaded. */
  readonly ndcs?: NdcIndex
  facts(substance: number): SubstanceFacts
  has(substance: number, term: string): boolean
  verdict(position: number): Verdict
  /** What a citation id resolves to. */
  citation(id: string): CitationFacts | undefined
}

export interface CitationFacts {
  title: string
  year: number | null
  locator: string
  kind: string
}

export interface NameIndex {
  /** Normalised names in byte order. */
  readonly texts: StringColumn
  /** How each name sounds, in the order of `texts`. */
  readonly sounds: StringColumn
  /** Position in `targets` for each name. */
  readonly target: Uint16Array
  /** `nameKinds` position, with bit 7 set when the name is sure. */
  readonly kind: Uint8Array
  /** Which letters occur, a bit each, in the order of `texts`. */
  readonly letters: Uint32Array
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

export interface NdcIndex {
  /** The target set of an 11-digit code, as in `NameIndex.targetStart`; -1 when it is not there. */
  find(ndc11: string): number
}

export interface PairColumns {
  readonly start: Uint32Array
  readonly neighbour: Uint16Array
  readonly verdict: Uint16Array
  /** Coverage mask of each substance. */
  readonly coverage: Uint32Array
  /** Points of each substance in each burden: substance * burdens + burden, in tenths. */
  readonly burdenTenths: Uint8Array
}

export const nameKinds = [
  'ingredient',
  'synonym',
  'brand',
  'salt',
  'street',
  'class',
  'drink',
  'offer',
  'code',
] as const
export const sureBit = 0x80

/**
 * The same knowledge with national drug codes, which lie in a file of their own because they are many and few ask.
 * Codes are two columns: labeller and product as one number (the first nine digits), and the two digits of the package.
 *
 * @example
 * resolve(withNdcs(knowledge, ndcFile), '0002-0152-01').how // 'code'
 */
export function withNdcs(knowledge: Knowledge, buffer: ArrayBuffer): Knowledge {
  const { sections } = decodeContainer(buffer)
  const product = getUint32(sections, 'ndc.product')
  const pack = getUint8(sections, 'ndc.pack')
  const target = getUint16(sections, 'ndc.target')
  const find = (ndc11: string): number => {
    const wantedProduct = Number(ndc11.slice(0, 9))
    const wantedPack = Number(ndc11.slice(9))
    let low = 0
    let high = product.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const difference = (product[middle] as number) - wantedProduct || (pack[middle] as number) - wantedPack
      if (difference === 0) return target[middle] as number
      if (difference < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  return Object.create(knowledge, { ndcs: { value: { find }, enumerable: true } }) as Knowledge
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
  const { sections, digestHex } = decodeContainer(buffer)
  const meta = getJson<KnowledgeMeta>(sections, 'meta')
  const slugs = getStrings(sections, 'slug')
  const substanceNames = getStrings(sections, 'name')
  const facts = getJsonColumn<SubstanceFacts>(sections, 'facts')
  const verdicts = getJsonColumn<Verdict>(sections, 'verdict')
  const citationIds = getStrings(sections, 'citation.id')
  const citations = getJsonColumn<CitationFacts>(sections, 'citation')
  const termsRead = new Array<ReadonlySet<string> | undefined>(slugs.length)

  const names: NameIndex = {
    texts: getStrings(sections, 'names'),
    sounds: getStrings(sections, 'sounds'),
    target: getUint16(sections, 'names.target'),
    kind: getUint8(sections, 'names.kind'),
    letters: getUint32(sections, 'names.letters'),
    lengths: getUint8(sections, 'names.length'),
    targetStart: getUint32(sections, 'target.start'),
    targetMembers: getUint16(sections, 'target.members'),
    commonness: getUint8(sections, 'commonness'),
    rxcuis: getUint32(sections, 'rxcui'),
    rxcuiTarget: getUint16(sections, 'rxcui.target'),
  }
  const columns: PairColumns = {
    start: getUint32(sections, 'pair.start'),
    neighbour: getUint16(sections, 'pair.neighbour'),
    verdict: getUint16(sections, 'pair.verdict'),
    coverage: getUint32(sections, 'coverage'),
    burdenTenths: getUint8(sections, 'burden'),
  }
  return {
    version: meta.version,
    hash: digestHex,
    meta,
    slugs,
    substanceNames,
    names,
    columns,
    rules: getJsonColumn<RuleFacts>(sections, 'rule'),
    assertions: getJsonColumn<AssertionFacts>(sections, 'assertion'),
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
    citation(id) {
      const position = citationIds.find(id)
      return position === -1 ? undefined : citations.at(position)
    },
  }
}
