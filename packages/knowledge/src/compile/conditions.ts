import type { Condition } from '../curated/schema.js'

/**
 * Why a condition can never hold, or always would: a list of nothing, a range that ends before it begins, a man who is
 * pregnant. Nothing when it may hold.
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
    if (Array.isArray(value)) return value.length === 0 ? [`${key} lists nothing, so it can never hold`] : []
    if (typeof value !== 'object' || value === null) return []
    const { min, max } = value as { min?: number; max?: number }
    if (min === undefined && max === undefined) return [`${key} names neither min nor max`]
    if (max !== undefined && max < 0) return [`${key} can never hold: max ${max} is below zero`]
    return min !== undefined && max !== undefined && min > max
      ? [`${key} can never hold: min ${min} is above max ${max}`]
      : []
  })
}
