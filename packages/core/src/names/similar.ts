import { nameKinds, sureBit } from '../knowledge/format.js'
import { type Knowledge, membersOf, type NameIndex } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'
import { candidateOf } from './candidate.js'
import { indexNames, type NearNames, nearNames, unlikeLetters } from './near-names.js'
import { slipCost } from './slip-cost.js'
import { soundOf } from './sound.js'

/** What counts beside the slips themselves, in edits. Chosen on slips of another seed than `npm run score` measures. */
const weights = {
  sameSound: -0.15,
  otherFirstLetter: 0.2,
  /** The most used substance against one that nobody uses: it orders the equally near, and no more. */
  rare: 0.35,
  offeredName: 0.3,
  synonym: 0.1,
  unfinished: 0.3,
  perMissingLetter: 0.08,
}

/**
 * How far a name may be from a text of so many letters, in edits; what is further is not offered at all. About one slip
 * up to six letters, two from eight on: what lies further is more often another name that we do not know.
 */
const furthestByLetters = [0, 0, 0, 0.45, 0.6, 0.8, 0.8, 1.2, 1.6, 1.8, 2]
/** A name that sounds the same, that of the most used substance, and one of the same letters, or all but one, may be so much further. */
const furtherFor = { sameSound: 0.5, common: 0.5, unlikeLetters: [0.5, 0.3] }

/** How much further than the nearest the others may be that are offered with it. */
const behindTheNearest = 0.8
const looked = 80
const encoder = new TextEncoder()
const mostCommon = 255

/**
 * Names that a text may have been meant to be, best first. Nearness counts slips of the finger, the ear and the pen; of
 * two equally near names the more common substance comes first. Empty when nothing is near: no offer is better than a
 * wrong one. `further` lets all of them be further off, in edits, for what was not written in Latin letters.
 *
 * @example
 * similarNames(knowledge, 'gabapenten', 5)[0]?.slugs // ['gabapentin']
 */
export function similarNames(knowledge: Knowledge, normal: string, most: number, further = 0): readonly Candidate[] {
  const wanted = normal.replaceAll(' ', '')
  if (wanted.length < 3) return []
  const best = new Map<number, { cost: number; position: number }>()
  const keep = (position: number, cost: number): void => {
    const target = knowledge.names.target[position] as number
    const known = best.get(target)
    if (known === undefined || cost < known.cost) best.set(target, { cost, position })
  }
  addNear(knowledge, wanted, further, keep)
  addUnfinished(knowledge, normal, keep)
  const ranked = [...best].sort(([, a], [, b]) => a.cost - b.cost || a.position - b.position)
  const furthest = (ranked[0]?.[1].cost ?? 0) + behindTheNearest
  return ranked
    .filter(([, { cost }]) => cost <= furthest)
    .slice(0, most)
    .map(([target]) => candidateOf(knowledge, membersOf(knowledge, target)))
}

const exactKinds: ReadonlySet<number> = new Set([nameKinds.indexOf('code'), nameKinds.indexOf('abbreviation')])
const streetKind = nameKinds.indexOf('street')
const brandKind = nameKinds.indexOf('brand') | sureBit

/** Codes and short forms are exact or nothing, and an ambiguous street name is no guess to make of a word that only resembles it. */
function isNeverGuessed(kind: number): boolean {
  return exactKinds.has(kind & ~sureBit) || kind === streetKind
}

const indexes = new WeakMap<NameIndex, NearNames>()

function indexOf(names: NameIndex): NearNames {
  let index = indexes.get(names)
  if (index === undefined) {
    index = indexNames(
      names,
      (position) => (names.lengths[position] as number) > 2 && !isNeverGuessed(names.kind[position] as number),
    )
    indexes.set(names, index)
  }
  return index
}

function addNear(
  knowledge: Knowledge,
  wanted: string,
  further: number,
  keep: (position: number, cost: number) => void,
): void {
  const { names } = knowledge
  const ceiling = furthestByLetters[Math.min(wanted.length, furthestByLetters.length - 1)] as number
  const sound = soundOf(wanted)
  const written = encoder.encode(wanted)
  for (const position of nearNames(indexOf(names), names, wanted, sound, looked)) {
    const common = commonnessOf(knowledge, names.target[position] as number) / mostCommon
    const heard = names.sounds.at(position)
    const text = names.texts.at(position).replaceAll(' ', '')
    const most = ceiling + further + furtherFor.common * common + (heard === sound ? furtherFor.sameSound : 0)
    let slips = slipCost(wanted, text, most)
    if (slips > most) {
      const more = furtherFor.unlikeLetters[unlikeLetters(written, names.texts.bytesAt(position))]
      if (more !== undefined) slips = slipCost(wanted, text, most + more)
    }
    if (slips === Infinity) continue
    const sameStart = text.charCodeAt(0) === wanted.charCodeAt(0) || heard.charCodeAt(0) === sound.charCodeAt(0)
    keep(
      position,
      slips +
        (heard === sound ? weights.sameSound : 0) +
        (sameStart ? 0 : weights.otherFirstLetter) +
        standing(knowledge, position),
    )
  }
}

const unfinishedLooked = 400

/** Names that begin with what was written, which may be unfinished. */
function addUnfinished(knowledge: Knowledge, normal: string, keep: (position: number, cost: number) => void): void {
  if (normal.length < 4) return
  const { texts, kind } = knowledge.names
  const first = texts.lowerBound(normal)
  for (let position = first; position < Math.min(texts.length, first + unfinishedLooked); position++) {
    const text = texts.at(position)
    if (!text.startsWith(normal)) return
    const bits = kind[position] as number
    if (isNeverGuessed(bits)) continue
    // "Shampoo" is no beginning of a brand that has the word before its name; "St John" is one of a herb.
    if (text.charAt(normal.length) === ' ' && (bits === brandKind || (bits & sureBit) === 0)) continue
    keep(
      position,
      weights.unfinished + weights.perMissingLetter * (text.length - normal.length) + standing(knowledge, position),
    )
  }
}

/** What speaks against a name apart from its distance: that the substance is rare, that the name is not sure. */
function standing(knowledge: Knowledge, position: number): number {
  const { names } = knowledge
  const kind = names.kind[position] as number
  return (
    ((kind & sureBit) === 0 ? weights.offeredName : 0) +
    (nameKinds[kind & ~sureBit] === 'synonym' ? weights.synonym : 0) +
    weights.rare * (1 - commonnessOf(knowledge, names.target[position] as number) / mostCommon)
  )
}

/** The commonest member of a target set stands for it. */
function commonnessOf(knowledge: Knowledge, target: number): number {
  return Math.max(...membersOf(knowledge, target).map((member) => knowledge.names.commonness[member] as number))
}
