import { normaliseName } from '@mixwise/core'
import type { Placed } from '../read/curated-files.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { NameRecord } from './identity.js'

/** Who says a name. A lower number wins where two say different things. */
export const nameRank = {
  curated: 0,
  ingredient: 1,
  salt: 2,
  rxnormBrand: 3,
  inn: 4,
  agencyBrand: 5,
  foreignBrand: 6,
  synonym: 7,
  street: 8,
  proposed: 9,
} as const

export interface NameEntry extends NameRecord {
  rank: number
  /** Where a person wrote it, and whether they wrote too that it is taken from whom the sources give it to. */
  written?: { entry: Placed<unknown>; path: readonly PropertyKey[]; taken: boolean }
}

export interface NameBook {
  add(entry: NameEntry): void
  /** All names, conflicts settled, in a fixed order. */
  settle(): NameRecord[]
  /** Names a person wrote that somebody gives to another substance: they would do harm, or nothing. */
  conflicts(): Problem[]
}

/**
 * Collects names and settles who may have them: a name is sure when those who say it first agree.
 * Where they disagree it is only offered; what a weaker voice says of a settled name is left out,
 * unless a person wrote it down as an offer.
 *
 * @example
 * const book = createNameBook()
 * book.add({ text: 'Valium', slugs: ['diazepam'], kind: 'brand', sure: true, source: 'x', rank: nameRank.rxnormBrand })
 * book.settle()[0].sure // true
 */
export function createNameBook(): NameBook {
  const byText = new Map<string, NameEntry[]>()
  return {
    add(entry) {
      const key = normaliseName(entry.text)
      if (key === '' || entry.slugs.length === 0) return
      const entries = byText.get(key)
      if (entries === undefined) byText.set(key, [entry])
      else entries.push(entry)
    },
    settle() {
      const settled: NameRecord[] = []
      const keys = [...byText.keys()].sort()
      for (const key of keys) settled.push(...settleOne(byText.get(key) ?? []))
      return settled
    },
    conflicts: () => [...byText.values()].flatMap(conflictsIn),
  }
}

function settleOne(entries: readonly NameEntry[]): NameRecord[] {
  const [only, second] = entries
  if (only !== undefined && second === undefined) return [recordOf(only, only.sure)]
  const sure = entries.filter((entry) => entry.sure)
  const offers = entries.filter((entry) => !entry.sure)
  const best = Math.min(...sure.map((entry) => entry.rank))
  const winners = bySlugs(sure.filter((entry) => entry.rank === best))
  const isSettled = winners.size === 1
  const kept: NameRecord[] = []
  const seen = new Set<string>()
  const keep = (entry: NameEntry, isSure: boolean) => {
    const key = slugKey(entry.slugs)
    if (seen.has(key)) return
    seen.add(key)
    kept.push(recordOf(entry, isSure))
  }
  for (const entry of winners.values()) keep(entry, isSettled)
  if (!isSettled) for (const entry of bySlugs(sure).values()) keep(entry, false)
  // What a person wrote that a word may mean is all that it may mean.
  const isWritten = offers.some((entry) => entry.rank === nameRank.curated)
  for (const entry of offers.sort((a, b) => a.rank - b.rank)) {
    if ((!isSettled && !isWritten) || entry.rank === nameRank.curated) keep(entry, false)
  }
  return kept
}

function recordOf({ text, slugs, kind, source }: NameEntry, sure: boolean): NameRecord {
  return { text, slugs, kind, sure, source }
}

function conflictsIn(entries: readonly NameEntry[]): Problem[] {
  return entries.flatMap((mine, index) => {
    const { written, sure, text, slugs } = mine
    if (written === undefined || written.taken || !sure) return []
    const others = entries.filter((other) => other !== mine && other.sure)
    const first = others.filter(({ rank }) => rank === Math.min(...others.map((other) => other.rank)))
    const [best] = first
    // Whoever speaks first beside this one says the same.
    if (best === undefined || first.some((other) => slugKey(other.slugs) === slugKey(slugs))) return []
    // Of two that people wrote the second is the one to think about.
    if (best.written !== undefined && entries.indexOf(best) > index) return []
    const whose = `${JSON.stringify(text)} is ${best.slugs.join(' + ')} (${sourceOf(best)})`
    const repair =
      best.rank < mine.rank
        ? 'which goes before what is written here; take it out here'
        : `so it cannot be ${slugs.join(' + ')}; if it must be, write it under \`takes\` too`
    return [problemIn(written.entry, written.path, `${whose}, ${repair}`)]
  })
}

function sourceOf({ written, source }: NameEntry): string {
  return written === undefined ? source : `${written.entry.file}:${written.entry.place(written.path).line}`
}

function bySlugs(entries: readonly NameEntry[]): Map<string, NameEntry> {
  const groups = new Map<string, NameEntry>()
  for (const entry of entries) if (!groups.has(slugKey(entry.slugs))) groups.set(slugKey(entry.slugs), entry)
  return groups
}

function slugKey(slugs: readonly string[]): string {
  return [...slugs].sort().join('+')
}
