import type { PurposeFacts } from '../knowledge/facts.js'
import type { TriedList } from './trial.js'
import { type Managed, waysAt } from './ways-at.js'

/** What would be given for protection and stands in the list already. */
export interface Protection {
  purpose: PurposeFacts
  /** What protects, by slug. */
  by: string
  cite: readonly string[]
}

/**
 * The protection against a finding that the list holds already, as a proton pump inhibitor beside an NSAID.
 *
 * @example
 * const slugs = ['ethanol']
 * const list = { numbers: [knowledge.slugs.find('ethanol')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const managed = { substances: slugs, topics: ['bleeding'], rule: null, directed: false }
 * protectionsIn({ asked: { knowledge, reader: readerOf(knowledge), ...list }, products: [-1] }, managed) // []
 */
export function protectionsIn(list: TriedList, managed: Managed): readonly Protection[] {
  const { knowledge, numbers, slugs, takings } = list.asked
  const found = new Map<string, Protection>()
  for (const [side, slug] of managed.substances.entries()) {
    const place = slugs.indexOf(slug)
    if (place === -1) continue
    for (const { do: what, swapTo = [], cite } of waysAt(list, managed, side, place)) {
      if (what !== 'protect') continue
      for (const purpose of knowledge.options.purposes) {
        if (!swapTo.includes(purpose.id) || found.has(purpose.id)) continue
        const by = slugs.find((_, at) => purpose.used.includes(numbers[at] as number) && isTaken(takings[at]?.state))
        if (by !== undefined && !managed.substances.includes(by)) found.set(purpose.id, { purpose, by, cite })
      }
    }
  }
  return [...found.values()]
}

/** What was stopped, or is only planned, protects nobody. */
function isTaken(state: string | undefined): boolean {
  return state === undefined || state === 'current'
}
