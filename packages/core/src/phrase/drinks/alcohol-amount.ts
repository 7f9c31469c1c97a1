import { type Amount, highOf, lowOf, middleOf } from '../taking.js'
import { wordsOf } from '../tokens.js'
import { type DrinkTable, type Poisoning, type SpokenPattern, spokenPatterns } from './drink-table.js'

/** What alcohol is called in data. */
export const ethanolSlug = 'ethanol'

/** Who drank it; what is not known is taken as the smaller body. */
interface Drinker {
  weightKg?: number
  sex?: 'female' | 'male'
}

/** Of "up to six pints" it may be six. */
function countedOf(gramsEthanol: Amount): number {
  return lowOf(gramsEthanol) === 0 ? highOf(gramsEthanol) : middleOf(gramsEthanol)
}

/**
 * Whether so much alcohol at once reaches the level at which people are poisoned. The middle of a range counts, as the
 * middle of the virtual people does on a chart, and of a range from zero its end; without a weight 70 kg count.
 *
 * @example
 * isPoisoning(drinks.poisoning, [110, 119], { weightKg: 70, sex: 'male' }) // true
 */
export function isPoisoning({ gPerL, litresPerKg }: Poisoning, gramsEthanol: Amount, drinker: Drinker): boolean {
  const litres = drinker.sex === undefined ? (litresPerKg.male + litresPerKg.female) / 2 : litresPerKg[drinker.sex]
  return countedOf(gramsEthanol) >= gPerL * litres * (drinker.weightKg ?? 70)
}

/**
 * Whether so much alcohol on one occasion counts as heavy drinking; of an unknown sex the smaller amount does.
 *
 * @example
 * isHeavyOccasion(drinks, 56, {}) // true
 */
export function isHeavyOccasion({ heavyOccasion }: DrinkTable, gramsEthanol: Amount, { sex }: Drinker): boolean {
  return countedOf(gramsEthanol) >= heavyOccasion.grams[sex ?? 'female']
}

/**
 * Whether so much alcohol in a day is light drinking, whatever of a range was drunk in the middle; of an unknown sex the
 * smaller amount counts.
 *
 * @example
 * isLightOccasion(drinks, [12, 20.5], {}) // true
 */
export function isLightOccasion({ lightOccasion }: DrinkTable, gramsEthanol: Amount, { sex }: Drinker): boolean {
  return countedOf(gramsEthanol) <= lightOccasion.grams[sex ?? 'female']
}

/**
 * How somebody drinks, as the words say it: "binge drinking". The gravest counts where they say two.
 *
 * @example
 * spokenPattern(drinks, 'Binge drinking at weekends') // 'binge'
 */
export function spokenPattern({ patterns }: DrinkTable, text: string): SpokenPattern | undefined {
  const said = ` ${wordsOf(text).join(' ')} `
  const met = patterns.filter(({ words }) => words.some((one) => said.includes(` ${one} `)))
  return spokenPatterns.findLast((pattern) => met.some((one) => one.pattern === pattern))
}
