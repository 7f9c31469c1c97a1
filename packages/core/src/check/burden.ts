import type { Knowledge } from '../knowledge.js'
import type { CombinedFinding } from './result.js'

/**
 * What the substances add up to beyond their pairs: for each burden the gravest step whose number of drivers and points
 * is reached, with the drivers named, heaviest first.
 */
export function combinedBurdens(knowledge: Knowledge, substances: readonly number[]): readonly CombinedFinding[] {
  const { burdens } = knowledge.meta
  if (substances.length < 3) return []
  const found: CombinedFinding[] = []
  burdens.forEach((burden, index) => {
    const drivers: { slug: string; tenths: number }[] = []
    let tenths = 0
    for (const substance of substances) {
      const points = knowledge.columns.burdenTenths[substance * burdens.length + index] as number
      if (points === 0) continue
      tenths += points
      drivers.push({ slug: knowledge.slugs.at(substance), tenths: points })
    }
    const step = burden.steps.findLast(({ drivers: least, points }) => drivers.length >= least && tenths >= points * 10)
    if (step === undefined || drivers.length < 3) return
    drivers.sort((a, b) => b.tenths - a.tenths || (a.slug < b.slug ? -1 : 1))
    found.push({
      id: burden.id,
      burden,
      drivers: drivers.map(({ slug }) => slug),
      severity: step.severity,
      action: step.action,
    })
  })
  return found
}
