import { ownSource, type SourceFacts, severities } from '@mixwise/core'
import type { Listed } from '../lists/listed.js'
import type { Curated } from './curated.js'

/**
 * How many substances a table of roles names.
 *
 * @example
 * rolesOf(listed, 'fda-ddi-table')
 */
export function rolesOf(listed: Listed, source: string): number {
  return new Set(listed.roles.filter((role) => role.source === source).map(({ slug }) => slug)).size
}

/**
 * How often a source gives each grade; for a table of roles, how many of each role.
 *
 * @example
 * gradeCounts(listed, 'ndfrt-2014') // { Critical: 1724, Significant: 3522 }
 */
export function gradeCounts(listed: Listed, source: string): Record<string, number> {
  const counts: Record<string, number> = {}
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  for (const assertion of listed.assertions) if (assertion.source === source) count(assertion.grade)
  for (const role of listed.roles) if (role.source === source) count(role.role)
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Our own rules, described as every other source is.
 *
 * @example
 * ownFacts('2026.11.0', curated, 2400).counts.major
 */
export function ownFacts(version: string, curated: Curated, substances: number): SourceFacts {
  return {
    id: ownSource,
    name: 'Mixwise rules',
    publisher: 'The Mixwise project',
    edition: version,
    licence: 'Apache-2.0',
    attribution: 'Mixwise, rules graded by hand with citations',
    scope: 'classes and substances graded by mechanism, medicines, alcohol and recreational substances',
    citation: ownSource,
    counts: Object.fromEntries(
      severities
        .toReversed()
        .map((severity) => [severity, curated.rules.filter(({ value }) => value.severity === severity).length]),
    ),
    substances,
  }
}
