import {
  type Candidate,
  type Knowledge,
  membersOf,
  nameKinds,
  normaliseName,
  osaDistance,
  resolve,
  sureBit,
} from '@mixwise/core'
import { type Figure, figureOf, type Planned, type ScoredRow } from './figure.js'
import { peerRanker, peerRankerName } from './peer-ranker.js'
import { sample } from './sample.js'
import { type Slip, slipsOf } from './slips.js'

const medicines = 490
const slipCount = 6000
/** Weights and ceilings of the ranker were chosen on other seeds. */
const seed = 20261126

/**
 * Slips of typing, hearing and spelling on the names of the most used medicines and their brands: the right one first,
 * and among five; beside it a plain ranker on the same slips. And slips on names that are nearly the same as another.
 *
 * @example
 * misspeltNames(knowledge).map(({ id }) => id) // ['slips', 'slips-in-five', 'slips-look-alike']
 */
export function misspeltNames(knowledge: Knowledge): readonly Figure[] {
  const names = namesOfTheMostUsed(knowledge)
  const slips = slipsOf([...names.keys()], slipCount, seed).filter(({ text }) => !names.has(text))
  const rows = slips.map((slip) => rowOf(knowledge, slip, names.get(slip.name) as string))
  const peer = peerOn(knowledge, slips, names)
  const what = 'slips of typing, hearing and spelling on names of the most used medicines'
  return [
    figureOf(
      { id: 'slips', what: `${what}: first`, goal: { right: 0.97, atMost: { wrong: 0 } }, before: '90.6%' },
      rows.map((row) => ({ ...row, right: row.outcome === 'taken' || row.outcome === 'first' })),
      peer,
    ),
    figureOf(
      { id: 'slips-in-five', what: `${what}: among five`, goal: { right: 0.995 }, before: '97%' },
      rows.map((row) => ({ ...row, right: ['taken', 'first', 'in five'].includes(row.outcome) })),
    ),
    lookAlikeSlips(knowledge, names),
  ]
}

function peerOn(
  knowledge: Knowledge,
  slips: readonly Slip[],
  names: ReadonlyMap<string, string>,
): NonNullable<Figure['peer']> {
  const rank = peerRanker(knowledge)
  const right = slips.filter(({ text, name }) => {
    const position = rank(text)
    return position !== undefined && slugsAt(knowledge, position) === names.get(name)
  })
  return { name: peerRankerName, right: right.length / slips.length }
}

/** Slips on names that are two edits or fewer from that of another substance: none may be taken as the other. */
function lookAlikeSlips(knowledge: Knowledge, names: ReadonlyMap<string, string>): Figure {
  const all = [...names]
  const twins = all.filter(([name, slugs]) =>
    all.some(([other, others]) => others !== slugs && osaDistance(name, other, 2) <= 2),
  )
  const slips = slipsOf(
    twins.map(([name]) => name),
    slipCount,
    seed + 1,
  )
  const rows = sample(slips, slipCount / 2, 'look-alikes', ({ text }) => text).map((slip) => {
    const row = rowOf(knowledge, slip, names.get(slip.name) as string)
    return { ...row, right: row.outcome !== 'wrong' }
  })
  const planned: Planned = {
    id: 'slips-look-alike',
    what: 'slips on names that are nearly the same as another: not taken as another',
    goal: { right: 0.99 },
    before: '99.98%',
  }
  return figureOf(planned, rows)
}

function rowOf(knowledge: Knowledge, { text, kind }: Slip, wanted: string): ScoredRow {
  const resolution = resolve(knowledge, text)
  const taken = resolution.status === 'resolved' ? keyOf(knowledge, resolution.substances) : undefined
  const offered =
    resolution.status === 'resolved'
      ? []
      : resolution.candidates.map(({ slugs }: Candidate) => [...slugs].sort().join(' + '))
  const place = offered.indexOf(wanted)
  const outcome =
    taken !== undefined ? (taken === wanted ? 'taken' : 'wrong') : (['missing', 'first'][place + 1] ?? 'in five')
  const came = taken ?? offered.join(', ')
  return { text, right: false, outcome, wanted, came, group: kind }
}

/** Names of one word of the most used medicines and of their brands, and what each stands for. */
function namesOfTheMostUsed(knowledge: Knowledge): ReadonlyMap<string, string> {
  const { names } = knowledge
  const common = [...names.commonness.keys()]
    .filter((number) => knowledge.facts(number).kind === 'medicine')
    .sort((a, b) => (names.commonness[b] as number) - (names.commonness[a] as number) || a - b)
    .slice(0, medicines)
  const known = new Set(common)
  const chosen = new Map<string, string>()
  for (const number of common) {
    const name = normaliseName(knowledge.substanceNames.at(number))
    if (/^[a-z]{5,}$/.test(name)) chosen.set(name, knowledge.slugs.at(number))
  }
  for (let position = 0; position < names.texts.length; position++) {
    const bits = names.kind[position] as number
    if ((bits & sureBit) === 0 || nameKinds[bits & ~sureBit] !== 'brand') continue
    const name = names.texts.at(position)
    if (!/^[a-z]{5,}$/.test(name)) continue
    if (membersOf(knowledge, names.target[position] as number).every((member) => known.has(member)))
      chosen.set(name, slugsAt(knowledge, position))
  }
  return chosen
}

function slugsAt(knowledge: Knowledge, position: number): string {
  return keyOf(knowledge, membersOf(knowledge, knowledge.names.target[position] as number))
}

function keyOf(knowledge: Knowledge, numbers: readonly number[]): string {
  return numbers
    .map((number) => knowledge.slugs.at(number))
    .sort()
    .join(' + ')
}
