import type { BurdenFacts, Knowledge } from '../knowledge.js'
import type { CombinedFinding } from './result.js'

/**
 * What the substances add up to beyond their pairs: for each burden the gravest step whose number of drivers and points
 * is reached, with the drivers named, heaviest first.
 */
export function combinedBurdens(knowledge: Knowledge, substances: readonly number[]): readonly CombinedFinding[] {
  const { burdens } = knowledge.meta
  if (substances.length < 3) return []
  const found: CombinedFinding[] = []
  const { burdenTenths } = knowledge.columns
  for (let index = 0; index < burdens.length; index++) {
    const burden = burdens[index] as BurdenFacts
    let count = 0
    let tenths = 0
    for (const substance of substances) {
      const points = burdenTenths[substance * burdens.length + index] as number
      if (points > 0) count++
      tenths += points
    }
    if (count < 3) continue
    const step = burden.steps.findLast(({ drivers, points }) => count >= drivers && tenths >= points * 10)
    if (step === undefined) continue
    const drivers = substances
      .map((substance) => ({
        slug: knowledge.slugs.at(substance),
        points: burdenTenths[substance * burdens.length + index] as number,
      }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || (a.slug < b.slug ? -1 : 1))
      .map(({ slug }) => slug)
    found.push({ id: burden.id, burden, drivers, severity: step.severity, action: step.action })
  }
  return found
}
