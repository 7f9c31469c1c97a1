import { normaliseName } from '@mixwise/core'

/**
 * The stable key of a substance: its name in lower case, everything but letters and digits as single dashes.
 *
 * @example
 * slugFrom("St. John's wort") // 'st-john-s-wort'
 */
export function slugFrom(name: string): string {
  return normaliseName(name.replace(/\(USP\)|,?\s*\bUSP\b/g, ' '))
    .replace(/α/g, 'alpha')
    .replace(/β/g, 'beta')
    .replace(/γ/g, 'gamma')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
