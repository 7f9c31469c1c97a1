import type { BurdenFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { noProduct } from './named-list.js'
import type { CombinedFinding } from './result.js'

/**
 * What the substances add up to beyond their pairs: for each burden the gravest step whose number of drivers and points
 * is reached, with the drivers named, heaviest first. `products` are as in a named list: what one product holds adds up to
 * nothing by itself.
 *
 * @example
 * const list = ['oxycodone', 'alprazolam', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * combinedBurdens(knowledge, list, [-1, -1, -1])[0]?.drivers.length // 3
 */
export function combinedBurdens(
  knowledge: Knowledge,
  substances: readonly number[],
  products: readonly number[],
): readonly CombinedFinding[] {
  const { burdens } = knowledge.meta
  // Stryker disable next-line ConditionalExpression: only spares work, since two never reach a step
  if (substances.length < 3) return []
  const found: CombinedFinding[] = []
  const { burdenTenths } = knowledge.columns
  const width = burdens.length
  const counts = new Uint8Array(width)
  const tenths = new Uint16Array(width)
  for (const substance of substances) {
    // Stryker disable next-line EqualityOperator: one place too far is beyond the array and counts for nothing
    for (let index = 0; index < width; index++) {
      const points = burdenTenths[substance * width + index] as number
      if (points === 0) continue
      counts[index] = (counts[index] as number) + 1
      tenths[index] = (tenths[index] as number) + points
    }
  }
  for (let index = 0; index < width; index++) {
    const count = counts[index] as number
    if (count < 3) continue
    const burden = burdens[index] as BurdenFacts
    const step = burden.steps.findLast(
      ({ drivers, points }) => count >= drivers && (tenths[index] as number) >= points * 10,
    )
    if (step === undefined || isOneProduct(knowledge, substances, products, index)) continue
    found.push({
      id: burden.id,
      burden,
      drivers: driversOf(knowledge, substances, index),
      severity: step.severity,
      action: step.action,
    })
  }
  return found
}

/** Whether all that brings points to a burden is in one product. */
function isOneProduct(
  knowledge: Knowledge,
  substances: readonly number[],
  products: readonly number[],
  burden: number,
): boolean {
  const { burdenTenths } = knowledge.columns
  const width = knowledge.meta.burdens.length
  const of = new Set(
    products.filter((_, at) => (burdenTenths[(substances[at] as number) * width + burden] as number) > 0),
  )
  return of.size === 1 && !of.has(noProduct)
}

/** The substances that bring points to a burden, heaviest first. */
function driversOf(knowledge: Knowledge, substances: readonly number[], burden: number): readonly string[] {
  const { burdenTenths } = knowledge.columns
  const width = knowledge.meta.burdens.length
  return (
    substances
      .map((substance) => ({
        slug: knowledge.slugs.at(substance),
        points: burdenTenths[substance * width + burden] as number,
      }))
      .filter(({ points }) => points > 0)
      // Stryker disable next-line EqualityOperator: no slug stands twice in a list
      .sort((a, b) => b.points - a.points || (a.slug < b.slug ? -1 : 1))
      .map(({ slug }) => slug)
  )
}
