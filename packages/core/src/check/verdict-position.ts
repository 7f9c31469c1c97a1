import type { Verdict } from '../knowledge/facts.js'
import { lowerBound } from '../knowledge/lower-bound.js'
import type { Knowledge } from '../knowledge/open.js'

/**
 * Position of the verdict on a pair of substances, lower number first; -1 when nothing is known.
 *
 * @example
 * verdictPosition(knowledge, 0, 0) // -1
 */
export function verdictPosition(knowledge: Knowledge, low: number, high: number): number {
  const { start, neighbour, verdict } = knowledge.columns
  const end = start[low + 1] as number
  const position = lowerBound(start[low] as number, end, (index) => (neighbour[index] as number) < high)
  return position < end && neighbour[position] === high ? (verdict[position] as number) : -1
}

/** Substances whose pairs are kept: half a megabyte, which stays in the processor's cache. */
const keptSubstances = 512

/** Positions already looked up, for the substances seen first. */
export interface KeptPositions {
  /** Row of each substance plus one; 0 when it has none. */
  rows: Uint16Array
  count: number
  /** Position plus two; 0 not looked up yet, 1 nothing known. */
  positions: Uint16Array
}

/**
 * An empty memory for positions.
 *
 * @example
 * keptPositions(knowledge).count // 0
 */
export function keptPositions(knowledge: Knowledge): KeptPositions {
  return {
    rows: new Uint16Array(knowledge.slugs.length),
    count: 0,
    positions: new Uint16Array(keptSubstances * keptSubstances),
  }
}

/**
 * The same as `verdictPosition`, remembered for the substances that were asked for first.
 *
 * @example
 * const [low, high] = ['baclofen', 'ethanol'].map((slug) => knowledge.slugs.find(slug)).sort((a, b) => a - b)
 * rememberedPosition(knowledge, keptPositions(knowledge), low, high) === verdictPosition(knowledge, low, high) // true
 */
export function rememberedPosition(knowledge: Knowledge, kept: KeptPositions, low: number, high: number): number {
  const row = rowOf(kept, low)
  const column = rowOf(kept, high)
  if (row === -1 || column === -1) return verdictPosition(knowledge, low, high)
  const place = row * keptSubstances + column
  let remembered = kept.positions[place] as number
  if (remembered === 0) {
    remembered = verdictPosition(knowledge, low, high) + 2
    kept.positions[place] = remembered
  }
  return remembered - 2
}

function rowOf(kept: KeptPositions, substance: number): number {
  const row = kept.rows[substance] as number
  if (row !== 0) return row - 1
  if (kept.count === keptSubstances) return -1
  kept.count++
  kept.rows[substance] = kept.count
  return kept.count - 1
}

/**
 * The verdict on two substances by number, or undefined when nothing is known about the pair.
 *
 * @example
 * verdictOf(knowledge, knowledge.slugs.find('baclofen'), knowledge.slugs.find('ethanol'))?.severity // 'moderate'
 */
export function verdictOf(knowledge: Knowledge, a: number, b: number): Verdict | undefined {
  const position = verdictPosition(knowledge, Math.min(a, b), Math.max(a, b))
  return position === -1 ? undefined : knowledge.verdict(position)
}
