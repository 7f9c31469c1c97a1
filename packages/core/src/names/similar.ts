import type { Candidate } from '../issue.js'
import { type Knowledge, nameKinds, sureBit } from '../knowledge.js'
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
}

/**
 * Names that a text may have been meant to be, best first. Nearness counts letters and sound; of two equally near names
 * the more common substance comes first. Empty when nothing is near.
 *
 * @example
 * similarNames(knowledge, 'gabapenten', 5)[0] // { slug: 'gabapentin', name: 'gabapentin' }
 */
export function similarNames(knowledge: Knowledge, normal: string, most: number): readonly Candidate[] {
  const { names } = knowledge
  const wanted = normal.replaceAll(' ', '')
  if (wanted.length < 3) return []
  const wantedSound = soundOf(wanted)
  const limit = limitFor(wanted.length)
  const wantedLetters = lettersOf(wanted)
  const codeKind = nameKinds.indexOf('code')
  const best = new Map<number, { cost: number; position: number }>()
  for (let position = 0; position < names.texts.length; position++) {
    const kind = (names.kind[position] as number) & ~sureBit
    if (kind === codeKind || bitCount((names.letters[position] as number) ^ wantedLetters) > 2 * limit + 1) continue
    const cost = costOf(knowledge, position, wanted, wantedSound, limit)
    if (cost === undefined) continue
    const target = names.target[position] as number
    const known = best.get(target)
    if (known === undefined || cost < known.cost) best.set(target, { cost, position })
  }
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

function costOf(
  knowledge: Knowledge,
  position: number,
  wanted: string,
  wantedSound: string,
  limit: number,
): number | undefined {
  const { names } = knowledge
  const text = names.texts.at(position).replaceAll(' ', '')
  if (text.length < 3) return undefined
  const unfinished = wanted.length >= 4 && text.length > wanted.length && text.startsWith(wanted)
  if (!unfinished && Math.abs(text.length - wanted.length) > limit + 1) return undefined
  const letters = osaDistance(wanted, text, limit + 1)
  const sounds = osaDistance(wantedSound, names.sounds.at(position), limit)
  if (!unfinished && (letters > limit + 1 || (letters > limit && sounds > 1))) return undefined
  const kind = names.kind[position] as number
  const near = weights.letters * letters + weights.sound * sounds
  return (
    (unfinished ? Math.min(near, weights.unfinished + 0.12 * (text.length - wanted.length)) : near) +
    (text.charCodeAt(0) === wanted.charCodeAt(0) ||
    names.sounds.at(position).charCodeAt(0) === wantedSound.charCodeAt(0)
      ? 0
      : weights.otherFirstLetter) +
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
  return {
    slug: knowledge.slugs.at(members[0] as number),
    name: members.map((member) => knowledge.substanceNames.at(member)).join(' + '),
  }
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
