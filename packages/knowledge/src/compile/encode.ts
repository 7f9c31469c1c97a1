import { createHash } from 'node:crypto'
import {
  type AssertionFacts,
  type BurdenFacts,
  byteOrder,
  type CitationFacts,
  encodeContainer,
  type KnowledgeMeta,
  payloadOf,
  putJson,
  putJsonColumn,
  putNumbers,
  putStrings,
  type RuleFacts,
  type SubstanceFacts,
  type Verdict,
} from '@mixwise/core'
import { pairBase } from './matches.js'
import type { NameTables } from './names.js'

/** Everything that goes into the artefact, as plain values. Substances are numbered by their position. */
export interface Content {
  meta: KnowledgeMeta
  substances: readonly SubstanceFacts[]
  commonness: readonly number[]
  coverage: readonly number[]
  /** Points of each substance in each burden, one list a substance. */
  burdenPoints: readonly (readonly number[])[]
  rules: readonly RuleFacts[]
  burdens: readonly BurdenFacts[]
  assertions: readonly AssertionFacts[]
  citations: Readonly<Record<string, CitationFacts>>
  names: NameTables
  /** Pair key to verdict, in the order of keys. */
  pairs: readonly (readonly [key: number, verdict: Verdict])[]
}

/**
 * The artefact's bytes and its hash. The same content gives the same bytes.
 *
 * @example
 * openKnowledge(encodeKnowledge(content).file.buffer).hash === encodeKnowledge(content).hash // true
 */
export function encodeKnowledge(content: Content): { file: Uint8Array<ArrayBuffer>; hash: string } {
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  const { substances, names, pairs } = content
  if (substances.length >= pairBase)
    throw new Error(`${substances.length} substances do not fit the numbering of ${pairBase}.`)
  putJson(sections, 'meta', content.meta)
  putStrings(
    sections,
    'slug',
    substances.map(({ slug }) => slug),
  )
  putStrings(
    sections,
    'name',
    substances.map(({ name }) => name),
  )
  putJsonColumn(sections, 'facts', substances)
  putJsonColumn(sections, 'rule', content.rules)
  putJsonColumn(sections, 'assertion', content.assertions)
  const citationIds = Object.keys(content.citations).sort(byteOrder)
  putStrings(sections, 'citation.id', citationIds)
  putJsonColumn(
    sections,
    'citation',
    citationIds.map((id) => content.citations[id]),
  )

  putStrings(sections, 'names', names.texts)
  putStrings(sections, 'sounds', names.sounds)
  putNumbers(sections, 'names.target', uint16(names.targets, 'target sets'))
  putNumbers(sections, 'names.kind', Uint8Array.from(names.kinds))
  putNumbers(
    sections,
    'names.length',
    Uint8Array.from(names.texts, (text) => Math.min(255, text.replaceAll(' ', '').length)),
  )
  putNumbers(sections, 'names.letters', Uint32Array.from(names.letters))
  putTargets(sections, names.targetSets)
  putNumbers(sections, 'commonness', Uint8Array.from(content.commonness))
  putNumbers(
    sections,
    'rxcui',
    Uint32Array.from(names.rxcuis, ([rxcui]) => rxcui),
  )
  putNumbers(
    sections,
    'rxcui.target',
    uint16(
      names.rxcuis.map(([, target]) => target),
      'target sets',
    ),
  )

  putPairs(sections, substances.length, pairs)
  putNumbers(sections, 'coverage', Uint32Array.from(content.coverage))
  putNumbers(
    sections,
    'burden',
    Uint8Array.from(content.burdenPoints.flatMap((points) => points.map((point) => Math.round(point * 10)))),
  )

  const digest = createHash('sha256')
  for (const part of payloadOf(sections)) digest.update(part)
  const bytes = digest.digest()
  return { file: encodeContainer(sections, bytes), hash: bytes.toString('hex') }
}

/**
 * National drug codes, in a file of their own: what they stand for, and the RxNorm product.
 *
 * @example
 * withNdcs(knowledge, encodeNdcs([['00093101301', 0, 1292]]).buffer).ndcs?.find('00093101301') // 0
 */
export function encodeNdcs(
  codes: readonly (readonly [ndc11: string, target: number, rxcui: number])[],
): Uint8Array<ArrayBuffer> {
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  const sorted = [...codes].sort(([a], [b]) => (a < b ? -1 : 1))
  putNumbers(
    sections,
    'ndc.product',
    Uint32Array.from(sorted, ([ndc]) => Number(ndc.slice(0, 9))),
  )
  putNumbers(
    sections,
    'ndc.pack',
    Uint8Array.from(sorted, ([ndc]) => Number(ndc.slice(9))),
  )
  putNumbers(
    sections,
    'ndc.target',
    uint16(
      sorted.map(([, target]) => target),
      'target sets',
    ),
  )
  putNumbers(
    sections,
    'ndc.rxcui',
    Uint32Array.from(sorted, ([, , rxcui]) => rxcui),
  )
  return sealed(sections)
}

/**
 * RxNorm concepts with their names and term types, in the order of codes: for services that speak RxNav.
 *
 * @example
 * encodeProducts([[1292, 'IN', 'baclofen', 0]])
 */
export function encodeProducts(
  products: readonly (readonly [rxcui: number, tty: string, name: string, target: number])[],
): Uint8Array<ArrayBuffer> {
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  const sorted = [...products].sort(([a], [b]) => a - b)
  const ttys = [...new Set(sorted.map(([, tty]) => tty))].sort()
  putJson(sections, 'ttys', ttys)
  putNumbers(
    sections,
    'rxcui',
    Uint32Array.from(sorted, ([rxcui]) => rxcui),
  )
  putNumbers(
    sections,
    'tty',
    Uint8Array.from(sorted, ([, tty]) => ttys.indexOf(tty)),
  )
  putNumbers(
    sections,
    'target',
    uint16(
      sorted.map(([, , , target]) => target),
      'target sets',
    ),
  )
  putStrings(
    sections,
    'name',
    sorted.map(([, , name]) => name),
  )
  return sealed(sections)
}

function sealed(sections: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256')
  for (const part of payloadOf(sections)) digest.update(part)
  return encodeContainer(sections, digest.digest())
}

function putTargets(sections: Map<string, Uint8Array<ArrayBuffer>>, sets: readonly (readonly number[])[]): void {
  const start = new Uint32Array(sets.length + 1)
  sets.forEach((set, index) => {
    start[index + 1] = (start[index] as number) + set.length
  })
  putNumbers(sections, 'target.start', start)
  putNumbers(sections, 'target.members', uint16(sets.flat(), 'substances'))
}

/** Neighbour rows: for each substance the higher-numbered ones with a verdict, in order. */
function putPairs(sections: Map<string, Uint8Array<ArrayBuffer>>, count: number, pairs: Content['pairs']): void {
  const start = new Uint32Array(count + 1)
  const neighbour = new Uint16Array(pairs.length)
  const verdict: number[] = []
  const texts: string[] = []
  const known = new Map<string, number>()
  const sorted = [...pairs].sort(([a], [b]) => a - b)
  sorted.forEach(([key, value], index) => {
    const low = Math.floor(key / pairBase)
    neighbour[index] = key % pairBase
    start[low + 1] = (start[low + 1] as number) + 1
    const text = JSON.stringify(value)
    let position = known.get(text)
    if (position === undefined) {
      position = texts.push(text) - 1
      known.set(text, position)
    }
    verdict.push(position)
  })
  for (let index = 0; index < count; index++) start[index + 1] = (start[index + 1] as number) + (start[index] as number)
  putNumbers(sections, 'pair.start', start)
  putNumbers(sections, 'pair.neighbour', neighbour)
  putNumbers(sections, 'pair.verdict', uint16(verdict, 'verdicts'))
  putStrings(sections, 'verdict', texts)
}

function uint16(numbers: readonly number[], what: string): Uint16Array<ArrayBuffer> {
  const array = Uint16Array.from(numbers)
  if (array.some((value, index) => value !== numbers[index]))
    throw new Error(`More than 65,536 ${what} do not fit the format; widen the column.`)
  return array
}
