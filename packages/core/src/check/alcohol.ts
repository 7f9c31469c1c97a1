import type { Knowledge } from '../knowledge/open.js'
import { isHeavyOccasion, isPoisoning } from '../phrase/drinks/alcohol-amount.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Issue } from '../vocabulary/issues.js'

/** Alcohol in one entry of a list. */
export interface AlcoholTaken {
  input: string
  item: number
  taking: Taking
}

const mildPatterns = new Set<string | undefined>([undefined, 'light', 'moderate'])

/**
 * What amounts of alcohol say beyond pairs: that so much at once can poison, and that it counts as heavy drinking, in
 * which case rules that ask for the pattern get it. What is not drunk now (past, held, skipped) says neither.
 *
 * @example
 * const taking = { gramsEthanol: 110 }
 * readAlcohol(knowledge, [{ input: 'wine', item: 0, taking }], {}).person.alcoholPattern // 'binge'
 */
export function readAlcohol(
  knowledge: Knowledge,
  taken: readonly AlcoholTaken[],
  person: Person,
): { person: Person; issues: Issue[] } {
  const issues: Issue[] = []
  let read = person
  for (const { input, item, taking } of taken) {
    const { gramsEthanol, state = 'current' } = taking
    if (gramsEthanol === undefined || !(state === 'current' || state === 'planned')) continue
    const say = (code: Issue['code']): void => void issues.push({ code, path: `items[${item}]`, input })
    const heavy = isHeavyOccasion(knowledge.drinks, gramsEthanol, person)
    if (isPoisoning(knowledge.drinks.poisoning, gramsEthanol, person)) say('alcohol-poisoning-range')
    if (!heavy || !mildPatterns.has(read.alcoholPattern)) continue
    read = { ...read, alcoholPattern: 'binge' }
    say('alcohol-heavy-occasion')
  }
  return { person: read, issues }
}
