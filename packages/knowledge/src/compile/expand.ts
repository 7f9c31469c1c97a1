import type { OptionFacts } from '@mixwise/core'
import type { Identity } from '../identity/identity.js'
import type { Listed } from '../lists/listed.js'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import { checkMeaning } from './checks.js'
import type { Curated } from './curated.js'
import { checkEaten } from './eaten.js'
import { type Sides, sidesOf } from './matches.js'
import { expandMemberships, type Memberships } from './memberships.js'
import { optionFacts } from './options.js'
import { isUnsourced, mergeRoles, type Roles } from './roles.js'
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
  options: OptionFacts
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
  const actingAs = relativesOf(curated, identity, problems)
  const terms: Terms = {
    actingAs,
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
  const options = optionFacts(curated, terms, problems)
  return { roles, memberships, rules, quiet, classMembers: classMembersOf(curated, terms, problems), options, terms }
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

/** Who acts as whom, by the slug of the latter, and whether that was seen in a source. A name that nobody has is a problem. */
function relativesOf(
  { actsAs, mayDefine }: Curated,
  { slugOf, substances }: Ground['identity'],
  problems: Problem[],
): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const relatives = new Map<string, Map<string, boolean>>()
  for (const entry of actsAs) {
    const [slug, parent] = (['substance', 'as'] as const).map((key) => {
      const name = entry.value[key]
      const found = slugOf(name)
      if (found === undefined && !mayDefine(name)) {
        const slugs = substances.map((one) => one.slug)
        problems.push(problemIn(entry, [key], unknownWord('substance', name, slugs)))
      }
      return found
    })
    if (slug === undefined || parent === undefined) continue
    if (slug === parent) problems.push(problemIn(entry, ['as'], `${slug} is no relative of itself`))
    else relatives.set(parent, (relatives.get(parent) ?? new Map()).set(slug, !isUnsourced(entry.value.cite)))
  }
  return relatives
}
