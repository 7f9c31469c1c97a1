import type { RoleRecord } from '../lists/listed.js'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { Curated } from './curated.js'
import type { Ground } from './expand.js'

/** The citation of what was written from general knowledge: nothing was seen. */
export const generalKnowledge = 'metabolism:GK'

/**
 * Whether a statement rests on nothing that was seen; then what follows from it is marked unverified.
 *
 * @example
 * isUnsourced(['metabolism:GK']) // true
 */
export function isUnsourced(cite: readonly string[]): boolean {
  return cite.every((id) => id === generalKnowledge)
}

/** Roles of all substances: the open tables, then what we wrote by hand, which wins. */
export interface Roles {
  /** By slug, in the order of pathway and role. */
  bySlug: ReadonlyMap<string, readonly RoleRecord[]>
  narrowTherapeuticIndex: ReadonlyMap<string, readonly string[]>
}

/**
 * Lays our own clearance roles over those of the tables. `absent` takes a role away.
 *
 * @example
 * mergeRoles(listed, curated, identity, problems).bySlug.get('midazolam')
 */
export function mergeRoles(
  tables: { roles: readonly RoleRecord[]; narrowTherapeuticIndex: ReadonlyMap<string, readonly string[]> },
  curated: Pick<Curated, 'clearance' | 'mayDefine'>,
  identity: Ground['identity'],
  problems: Problem[],
): Roles {
  const roles = new Map<string, RoleRecord>()
  const keyOf = (slug: string, pathway: string, role: string): string => `${slug}\t${pathway}\t${role}`
  for (const role of tables.roles) roles.set(keyOf(role.slug, role.pathway, role.role), role)
  const narrow = new Map(tables.narrowTherapeuticIndex)
  for (const entry of curated.clearance) {
    const { value } = entry
    const slug = identity.slugOf(value.substance)
    if (slug === undefined) {
      if (!curated.mayDefine(value.substance)) {
        const slugs = identity.substances.map((one) => one.slug)
        problems.push(problemIn(entry, ['substance'], unknownWord('substance', value.substance, slugs)))
      }
      continue
    }
    for (const { pathway, role, strength, cite } of value.roles) {
      const key = keyOf(slug, pathway, role)
      if (strength === 'absent') roles.delete(key)
      else
        roles.set(key, {
          slug,
          pathway,
          role,
          strength,
          confidence: isUnsourced(cite) ? 'C' : 'A',
          source: 'mixwise',
          citations: cite,
        })
    }
    if (value.narrowTherapeuticIndex === true)
      narrow.set(
        slug,
        value.roles.flatMap(({ cite }) => cite),
      )
    if (value.narrowTherapeuticIndex === false) narrow.delete(slug)
  }
  const bySlug = new Map<string, RoleRecord[]>()
  for (const key of [...roles.keys()].sort()) {
    const role = roles.get(key) as RoleRecord
    const list = bySlug.get(role.slug)
    if (list === undefined) bySlug.set(role.slug, [role])
    else list.push(role)
  }
  return { bySlug, narrowTherapeuticIndex: narrow }
}
