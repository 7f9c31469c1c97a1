import type { Identity } from '../identity/identity.js'
import type { Listed } from '../lists/listed.js'
import type { Problem } from '../read/problem.js'
import { checkMeaning } from './checks.js'
import type { Curated } from './curated.js'
import { checkEaten } from './eaten.js'
import { type Sides, sidesOf } from './matches.js'
import { expandMemberships, type Memberships } from './memberships.js'
import { mergeRoles, type Roles } from './roles.js'
import { selectPlaced, type Terms } from './selection.js'

/** What the curated knowledge is expanded and checked against. */
export interface Ground {
  identity: Pick<Identity, 'slugOf'> & {
    substances: readonly Pick<Identity['substances'][number], 'slug' | 'classes' | 'kind'>[]
  }
  listed: Pick<Listed, 'roles' | 'narrowTherapeuticIndex' | 'memberships'>
}

/** The curated knowledge, brought from classes down to substances. */
export interface Expanded {
  roles: Roles
  memberships: Memberships
  /** The sides of each rule, and of each quiet entry, in their order. */
  rules: readonly Sides[]
  quiet: readonly Sides[]
  /** Class word to the substances it may mean, by slug. */
  classMembers: ReadonlyMap<string, readonly string[]>
  /** What a selector may name, for what stands apart from rules. */
  terms: Terms
}

/**
 * Expands what was written about classes to the substances in them, and checks it on the way.
 *
 * @example
 * expandKnowledge(curated, { identity, listed }, problems).memberships.get('opioid')?.has('morphine')
 */
export function expandKnowledge(curated: Curated, { identity, listed }: Ground, problems: Problem[]): Expanded {
  const slugs = identity.substances.map(({ slug }) => slug)
  const kinds = new Map(identity.substances.map(({ slug, kind }) => [slug, kind]))
  const numbers = new Map(slugs.map((slug, index) => [slug, index]))
  const roles = mergeRoles(listed, curated, identity, problems)
  const memberships = expandMemberships(curated, identity, listed.memberships, roles, problems)
  const terms: Terms = {
    numberOf: (slug) => numbers.get(slug),
    slugOf: identity.slugOf,
    memberships,
    slugs,
    kindOf: (slug) => kinds.get(slug),
    mayDefine: curated.mayDefine,
  }
  const rules = sidesOf(curated.rules, terms, problems)
  const quiet = sidesOf(curated.quiet, terms, problems)
  checkMeaning(curated, terms, problems)
  checkEaten(curated, terms, problems)
  return { roles, memberships, rules, quiet, classMembers: classMembersOf(curated, terms, problems), terms }
}

/** Who belongs to each class word; other class words do not. */
function classMembersOf(
  { classWords }: Pick<Curated, 'classWords'>,
  terms: Terms,
  problems: Problem[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    classWords.flatMap((entry) => {
      const { class: word, properties = [], members = properties } = entry.value
      const slug = terms.slugOf(word)
      if (slug === undefined) return []
      const meant = [...selectPlaced(entry, ['members'], members, terms, problems).keys()]
        .map((number) => terms.slugs[number] as string)
        .filter((one) => terms.kindOf(one) !== 'class')
      return [[slug, meant] as const]
    }),
  )
}
