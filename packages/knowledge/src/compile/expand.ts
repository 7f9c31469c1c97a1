import type { Identity } from '../identity/identity.js'
import type { Listed } from '../lists/listed.js'
import type { Problem } from '../read/problem.js'
import { checkKnowledge } from './checks.js'
import type { Curated, Quiet } from './curated.js'
import { type Match, matchQuiet, matchRules } from './matches.js'
import { expandMemberships, type Memberships } from './memberships.js'
import { mergeRoles, type Roles } from './roles.js'
import type { Terms } from './selection.js'

/** The curated knowledge, brought from classes down to substances and pairs. */
export interface Expanded {
  roles: Roles
  memberships: Memberships
  matches: ReadonlyMap<number, readonly Match[]>
  quiet: ReadonlyMap<number, Quiet>
}

/**
 * Expands what was written about classes to the substances in them, and checks it on the way.
 *
 * @example
 * expandKnowledge(curated, identity, listed, problems).matches.get(pairKey(baclofen, ethanol))
 */
export function expandKnowledge(
  curated: Curated,
  identity: Pick<Identity, 'slugOf' | 'substances'>,
  listed: Pick<Listed, 'roles' | 'narrowTherapeuticIndex' | 'memberships'>,
  problems: Problem[],
): Expanded {
  const slugs = identity.substances.map(({ slug }) => slug)
  const numbers = new Map(slugs.map((slug, index) => [slug, index]))
  const roles = mergeRoles(listed, curated, identity, problems)
  const memberships = expandMemberships(curated, identity, listed.memberships, roles, problems)
  const terms: Terms = {
    numberOf: (slug) => numbers.get(slug),
    slugOf: identity.slugOf,
    memberships,
    slugs,
    mayDefine: curated.mayDefine,
  }
  const matches = matchRules(curated.rules, terms, problems)
  const quiet = matchQuiet(curated.quiet, terms, problems)
  checkKnowledge(curated, terms, problems)
  return { roles, memberships, matches, quiet }
}
