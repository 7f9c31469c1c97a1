import type { Knowledge } from '../knowledge/open.js'
import { isHeavyOccasion, isLightOccasion, isPoisoning, spokenPattern } from '../phrase/drinks/alcohol-amount.js'
import { type Amount, amountOf, highOf, lowOf, type Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Issue } from '../vocabulary/issues.js'

/** Alcohol in one entry of a list. */
export interface AlcoholTaken {
  input: string
  item: number
  taking: Taking
}

/** How somebody drinks, the mildest first; what a request says of a person and what words and amounts come to. */
const patterns = ['light', 'moderate', 'binge', 'heavy', 'dependent'] as const
type Pattern = (typeof patterns)[number]

/** Times a day from which drinking is no longer now and then. */
const mostDays = 0.5

/**
 * What amounts of alcohol and words for drinking say beyond pairs: that so much at once can poison, and how somebody
 * drinks, which rules that ask for the pattern get: heavy drinking at once is a binge and on most days heavy, "binge drinking" says it itself,
 * and one small drink, which is all that stands in the list, is light. What a request says of the person gives way to what
 * is graver only. What is not drunk now (past, held, skipped) says nothing.
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
  const { drinks } = knowledge
  const issues: Issue[] = []
  let said = person.alcoholPattern
  const drunk = taken.filter(({ taking: { state = 'current' } }) => state === 'current' || state === 'planned')
  for (const { input, item, taking } of drunk) {
    const { gramsEthanol } = taking
    const say = (code: Issue['code']): void => void issues.push({ code, path: `items[${item}]`, input })
    const word = spokenPattern(drinks, input)
    if (word !== undefined && isGraver(word, said)) said = word
    if (gramsEthanol === undefined) continue
    // "A six-pack nightly" is a habit and no emergency, unless even the least of it poisons.
    const atOnce = taking.frequency === 'regular' ? lowOf(gramsEthanol) : gramsEthanol
    if (isPoisoning(drinks.poisoning, atOnce, person)) say('alcohol-poisoning-range')
    if (!isHeavyOccasion(drinks, gramsEthanol, person)) continue
    const habit = lowOf(taking.timesPerDay ?? 0) >= mostDays ? 'heavy' : 'binge'
    if (!isGraver(habit, said)) continue
    said = habit
    say('alcohol-heavy-occasion')
  }
  if (said === undefined && isLittle(knowledge, drunk, person)) said = 'light'
  if (said === undefined || said === person.alcoholPattern) return { person, issues }
  return { person: { ...person, alcoholPattern: said }, issues }
}

function isGraver(pattern: Pattern, than: Pattern | undefined): boolean {
  return than === undefined || patterns.indexOf(pattern) > patterns.indexOf(than)
}

/** Whether all the alcohol of a list is known, and comes to light drinking on a day that is not every other day. */
function isLittle({ drinks }: Knowledge, drunk: readonly AlcoholTaken[], person: Person): boolean {
  let grams: Amount = 0
  for (const { taking } of drunk) {
    const { gramsEthanol, timesPerDay = 0 } = taking
    if (gramsEthanol === undefined || highOf(timesPerDay) >= mostDays) return false
    grams = amountOf(lowOf(grams) + lowOf(gramsEthanol), highOf(grams) + highOf(gramsEthanol))
  }
  return (
    highOf(grams) > 0 &&
    person.conditions?.includes('alcohol-dependence') !== true &&
    isLightOccasion(drinks, grams, person)
  )
}
