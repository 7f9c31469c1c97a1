import { type Condition, circumstance, isCircumstance } from '@mixwise/core'

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
  return entries.flatMap(([key, value]) => whyPartImpossible(key, value))
}

function whyPartImpossible(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${key} lists nothing, so it can never hold`] : []
  if (typeof value !== 'object' || value === null) return []
  const { kind } = isCircumstance(key) ? circumstance(key) : { kind: 'number' as const }
  if (kind === 'genotype' || kind === 'laboratory') {
    const parts = Object.entries(value)
    if (parts.length === 0) return [`${key} is empty, so it would always hold`]
    return parts.flatMap(([name, part]) => whyPartImpossible(`${key}.${name}`, part))
  }
  return whyRangeImpossible(key, value)
}

function whyRangeImpossible(key: string, { min, max }: { min?: number; max?: number }): string[] {
  if (min === undefined && max === undefined) return [`${key} names neither min nor max`]
  const row = isCircumstance(key) ? circumstance(key) : undefined
  const [least, most] = row?.kind === 'number' ? row.range : [0, Infinity]
  if (max !== undefined && max < least) return [`${key} can never hold: max ${max} is below ${least}`]
  if (min !== undefined && min > most) return [`${key} can never hold: min ${min} is above ${most}`]
  if (min !== undefined && min < least) return [`${key}: min ${min} is below ${least}, so it leaves nobody out`]
  if (max !== undefined && max > most) return [`${key}: max ${max} is above ${most}, so it leaves nobody out`]
  return min !== undefined && max !== undefined && min > max
    ? [`${key} can never hold: min ${min} is above max ${max}`]
    : []
}
