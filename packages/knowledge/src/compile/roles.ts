import type { Identity } from '../identity/identity.js'
import type { RoleRecord } from '../lists/listed.js'
import type { Curated } from './curated.js'
import type { Problem } from './problem.js'
import { isUnsourced } from './unsourced.js'

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
  curated: Curated,
  identity: Pick<Identity, 'slugOf'>,
  problems: Problem[],
): Roles {
  const roles = new Map<string, RoleRecord>()
  const keyOf = (slug: string, pathway: string, role: string): string => `${slug}\t${pathway}\t${role}`
  for (const role of tables.roles) roles.set(keyOf(role.slug, role.pathway, role.role), role)
  const narrow = new Map(tables.narrowTherapeuticIndex)
  for (const { value, file, place } of curated.clearance) {
    const slug = identity.slugOf(value.substance)
    if (slug === undefined) {
      problems.push({
        file,
        ...place(['substance']),
        message: `no substance is called ${JSON.stringify(value.substance)}`,
      })
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
