import { nameKinds, sureBit } from '../knowledge/format.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'
import { osaDistance } from './distance.js'
import { lettersOf, soundOf } from './sound.js'

/** Weights of the ranking, in edits. Chosen on `cases/misspellings.tsv`; `npm run score` prints what they reach. */
const weights = {
  sound: 0.6,
  letters: 0.4,
  otherFirstLetter: 0.45,
  common: 1.1,
  offeredName: 0.35,
  synonym: 0.2,
  unfinished: 0.3,
  perMissingLetter: 0.12,
}

/**
 * Names that a text may have been meant to be, best first. Nearness counts letters and sound; of two equally near names
 * the more common substance comes first. Empty when nothing is near.
 *
 * @example
 * similarNames(knowledge, 'gabapenten', 5)[0]?.slugs // ['gabapentin']
 */
export function similarNames(knowledge: Knowledge, normal: string, most: number): readonly Candidate[] {
  const wanted = normal.replaceAll(' ', '')
  if (wanted.length < 3) return []
  const best = new Map<number, { cost: number; position: number }>()
  const keep = (position: number, cost: number): void => {
    const target = knowledge.names.target[position] as number
    const known = best.get(target)
    if (known === undefined || cost < known.cost) best.set(target, { cost, position })
  }
  addNear(knowledge, wanted, keep)
  addUnfinished(knowledge, normal, keep)
  const ranked = [...best].sort(([, a], [, b]) => a.cost - b.cost || a.position - b.position)
  const candidates: Candidate[] = []
  for (const [target] of ranked) {
    const candidate = candidateOf(knowledge, target)
    if (candidates.some(({ slug }) => slug === candidate.slug)) continue
    candidates.push(candidate)
    if (candidates.length === most) break
  }
  return candidates
}

const codeKind = nameKinds.indexOf('code')
const streetKind = nameKinds.indexOf('street')

/** Codes are exact or nothing, and an ambiguous street name is no guess to make of a word that only resembles it. */
function isNeverGuessed(kind: number): boolean {
  return (kind & ~sureBit) === codeKind || kind === streetKind
}

/** Names a few edits away. Columns of numbers are asked first: most names fall at their length or letters. */
function addNear(knowledge: Knowledge, wanted: string, keep: (position: number, cost: number) => void): void {
  const { kind, letters, lengths, sounds, texts } = knowledge.names
  const limit = limitFor(wanted.length)
  const wantedSound = soundOf(wanted)
  const wantedLetters = lettersOf(wanted)
  for (let position = 0; position < lengths.length; position++) {
    const length = lengths[position] as number
    if (length < 3 || length > wanted.length + limit + 1 || length < wanted.length - limit - 1) continue
    if (bitCount((letters[position] as number) ^ wantedLetters) > limit + 2) continue
    if (isNeverGuessed(kind[position] as number)) continue
    const sound = sounds.at(position)
    const heard = osaDistance(wantedSound, sound, limit)
    if (heard > limit) continue
    const text = texts.at(position).replaceAll(' ', '')
    const written = osaDistance(wanted, text, limit + 1)
    if (written > limit + 1 || (written > limit && heard > 1)) continue
    const sameStart = text.charCodeAt(0) === wanted.charCodeAt(0) || sound.charCodeAt(0) === wantedSound.charCodeAt(0)
    keep(
      position,
      weights.letters * written +
        weights.sound * heard +
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
    if (isNeverGuessed(kind[position] as number)) continue
    keep(
      position,
      weights.unfinished + weights.perMissingLetter * (text.length - normal.length) + standing(knowledge, position),
    )
  }
}

/** What speaks for a name apart from its nearness: how common the substance is, and whether the name is sure. */
function standing(knowledge: Knowledge, position: number): number {
  const { names } = knowledge
  const kind = names.kind[position] as number
  return (
    ((kind & sureBit) === 0 ? weights.offeredName : 0) +
    (nameKinds[kind & ~sureBit] === 'synonym' ? weights.synonym : 0) -
    weights.common * (commonnessOf(knowledge, names.target[position] as number) / 255)
  )
}

/** How many edits a name of this length may be away. */
function limitFor(length: number): number {
  if (length <= 4) return 1
  if (length <= 7) return 2
  return length <= 11 ? 3 : 4
}

/** The commonest member of a target set stands for it. */
function commonnessOf(knowledge: Knowledge, target: number): number {
  const { targetStart, targetMembers, commonness } = knowledge.names
  let most = 0
  for (let index = targetStart[target] as number; index < (targetStart[target + 1] as number); index++) {
    most = Math.max(most, commonness[targetMembers[index] as number] as number)
  }
  return most
}

/** A combination is offered by its first ingredient, with all of them in the name. */
function candidateOf(knowledge: Knowledge, target: number): Candidate {
  const { targetStart, targetMembers } = knowledge.names
  const members = [...targetMembers.subarray(targetStart[target], targetStart[target + 1])]
  const slugs = members.map((member) => knowledge.slugs.at(member))
  return {
    slug: slugs[0] as string,
    slugs,
    name: members.map((member) => knowledge.substanceNames.at(member)).join(' + '),
  }
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
