import { type Knowledge, rankOf, type Severity, severities, verdictOf } from '@mixwise/core'

/** Pairs that two agencies looked at and neither lists, and what our rules alone say of them. */
export interface Noise {
  medicines: number
  /** Pairs of these medicines that both lists cover and neither names. */
  pairs: number
  /** Pairs at each severity, by rules of ours alone. */
  bySeverity: Readonly<Record<string, number>>
  moderateOrAbove: number
  majorOrAbove: number
  /** The rules that speak most often there, at moderate or above. */
  loudest: readonly { rule: string; pairs: number }[]
}

const lists = ['ansm-2023', 'ndfrt-2014']

/**
 * A proxy for noise: how often our rules speak where two lists looked and are silent. Silence of a list is no proof that
 * nothing happens, so this is a figure to watch from release to release, not a rate of false alarms.
 *
 * @example
 * scoreNoise(knowledge, mostUsedMedicines).moderateOrAbove
 */
export function scoreNoise(knowledge: Knowledge, medicines: readonly string[]): Noise {
  const { sources } = knowledge.meta
  const bits = lists.map((id) => sources.findIndex((source) => source.id === id))
  const mask = bits.reduce((sum, bit) => sum | (1 << bit), 0)
  const numbers = medicines.map((slug) => knowledge.slugs.find(slug)).filter((number) => number !== -1)
  const covered = numbers.filter((number) => ((knowledge.columns.coverage[number] as number) & mask) === mask)
  const bySeverity: Record<string, number> = Object.fromEntries(severities.map((severity) => [severity, 0]))
  const loud = new Map<string, number>()
  let pairs = 0
  for (const [position, a] of covered.entries()) {
    for (const b of covered.slice(position + 1)) {
      const verdict = verdictOf(knowledge, a, b)
      if (verdict?.assertions.some((row) => bits.includes(knowledge.assertions.at(row).source)) === true) continue
      pairs++
      const ours = (verdict?.judgements ?? []).filter(({ rule }) => rule !== -1)
      const highest = Math.max(0, ...ours.map(({ severity }) => rankOf(severity)))
      const severity = severities[highest] as string
      bySeverity[severity] = (bySeverity[severity] as number) + 1
      for (const { rule, severity: grade } of ours) {
        if (rankOf(grade) < rankOf('moderate')) continue
        const { id } = knowledge.rules.at(rule)
        loud.set(id, (loud.get(id) ?? 0) + 1)
      }
    }
  }
  const above = (least: Severity): number =>
    severities.slice(rankOf(least)).reduce((sum, grade) => sum + (bySeverity[grade] as number), 0)
  return {
    medicines: covered.length,
    pairs,
    bySeverity,
    moderateOrAbove: above('moderate'),
    majorOrAbove: above('major'),
    loudest: [...loud]
      .map(([rule, count]) => ({ rule, pairs: count }))
      .sort((a, b) => b.pairs - a.pairs || (a.rule < b.rule ? -1 : 1))
      .slice(0, 20),
  }
}
