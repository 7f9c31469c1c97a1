import type { Condition } from '../curated/schema.js'

/** How something is taken, in the words that a list of substances is read into. */
export const routes: readonly string[] = [
  ...['oral', 'ophthalmic', 'otic', 'nasal', 'sublingual', 'transdermal', 'topical', 'inhaled', 'rectal', 'vaginal'],
  ...['intrathecal', 'intravenous', 'intramuscular', 'subcutaneous', 'injection'],
]
export const forms: readonly string[] = ['extended-release', 'delayed-release', 'tablet', 'capsule', 'liquid', 'other']

/**
 * Why a condition can never hold, or always would: a list of nothing, a range that ends before it begins, a route nobody
 * can say, a man who is pregnant. Nothing when it may hold.
 *
 * @example
 * whyImpossible({ ageYears: { min: 80, max: 65 } }) // ['ageYears can never hold: min 80 is above max 65']
 */
export function whyImpossible(condition: Condition): string[] {
  const entries = Object.entries(condition)
  if (entries.length === 0) return ['the condition is empty, so it would always hold']
  if (condition.sex === 'male' && (condition.pregnant === true || condition.breastfeeding === true))
    return ['a man is neither pregnant nor breastfeeding, so this can never hold']
  return entries.flatMap(([key, value]) => {
    if (Array.isArray(value)) return whyListImpossible(key, value)
    if (typeof value !== 'object' || value === null) return []
    const { min, max } = value as { min?: number; max?: number }
    if (min === undefined && max === undefined) return [`${key} names neither min nor max`]
    if (max !== undefined && max < 0) return [`${key} can never hold: max ${max} is below zero`]
    return min !== undefined && max !== undefined && min > max
      ? [`${key} can never hold: min ${min} is above max ${max}`]
      : []
  })
}

function whyListImpossible(key: string, list: readonly string[]): string[] {
  if (list.length === 0) return [`${key} lists nothing, so it can never hold`]
  const known = key.endsWith('Route') ? routes : key.endsWith('Form') ? forms : undefined
  if (known === undefined || list.some((word) => known.includes(word))) return []
  return [`${key} can never hold: it names none of ${known.join(', ')}`]
}
