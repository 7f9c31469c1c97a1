import type { NamedSubstance } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { soldStrengths } from '../phrase/sold-strengths.js'
import { lowOf } from '../phrase/taking.js'
import type { Issue } from '../vocabulary/issues.js'
import { isOfNow } from './emergency-signs.js'

/**
 * As many of the strongest piece at once are beyond what anybody is told to take. The number is ours: guidelines of poison
 * centres give an amount for each medicine and none for all, and one that counts in doses sends children to hospital from
 * fewer, more than four first doses of an atypical antipsychotic (Clinical Toxicology 2007;45:918). Where an amount is
 * known, a rule says it (above-the-dose.yaml).
 */
const manyPieces = 10
const took =
  /\b(?:took|taken|swallowed|had|downed|necked|popped|ate|snorted|injected|pris|avale|genommen|geschluckt|tome|tomado)\b/

/**
 * Says that somebody needs help now where they took ten times the strongest piece that is sold of a medicine, or more, at
 * once: "took 600 mg diphenhydramine". What is taken day by day is none of it.
 *
 * @example
 * takenFarTooMuch(knowledge, ['took 20 mg baclofen'], check(knowledge, ['took 20 mg baclofen']).substances) // []
 */
export function takenFarTooMuch(
  knowledge: Knowledge,
  list: readonly ListItem[],
  substances: readonly NamedSubstance[],
): readonly Issue[] {
  const found = new Map<number, Issue>()
  for (const one of substances) {
    if (one.status !== 'resolved' || one.kind !== 'medicine') continue
    const { doseMg, timesPerDay } = one.taking ?? {}
    if (doseMg === undefined || timesPerDay !== undefined || found.has(one.item)) continue
    const entry = list[one.item]
    const input = typeof entry === 'string' ? entry : (entry?.name ?? '')
    const text = normaliseName(input)
    if (!took.test(text) || !isOfNow(text)) continue
    const { mg } = soldStrengths(knowledge.strengths.at(knowledge.slugs.find(one.slug)))
    if (mg.length > 0 && lowOf(doseMg) >= manyPieces * Math.max(...mg))
      found.set(one.item, { code: 'emergency-signs', path: `items[${one.item}]`, input, item: one.item })
  }
  return [...found.values()]
}
