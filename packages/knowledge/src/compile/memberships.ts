import type { ClassMembership } from '../lists/listed.js'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { Curated, Placed } from './curated.js'
import type { Ground } from './expand.js'
import { isUnsourced, type Roles } from './roles.js'
import { isRoleProperty } from './selection.js'

/** Why a substance has a property. */
export interface Membership {
  basis: string
  cite: readonly string[]
  verified: boolean
}

/** Property id to slug to why. */
export type Memberships = ReadonlyMap<string, ReadonlyMap<string, Membership>>

/** What a class of each system rests on; the others are DrugCentral's. */
const classCitations: Readonly<Record<string, string>> = {
  ansm: 'ansm-2023',
  inn: 'inn-stems',
  stem: 'name-stems',
  dea: 'dea-controlled-substances',
  dod: 'dod-opss-2026',
}

/**
 * Who has which property: members of open classes, members by hand, members of properties that imply it, and the
 * clearance roles as properties `<pathway>-<role>` and `<pathway>-<role>-<strength>`.
 *
 * @example
 * expandMemberships(curated, identity, listed.memberships, roles, problems).get('opioid')?.get('morphine')?.cite
 */
export function expandMemberships(
  curated: Pick<Curated, 'properties' | 'classWords' | 'actsAs' | 'mayDefine'>,
  identity: Ground['identity'],
  classMemberships: readonly ClassMembership[],
  roles: Roles,
  problems: Problem[],
): Memberships {
  const found = new Map<string, Map<string, Membership>>()
  const add = (property: string, slug: string, membership: Membership): void => {
    let members = found.get(property)
    if (members === undefined) {
      members = new Map()
      found.set(property, members)
    }
    const known = members.get(slug)
    if (known === undefined || (!known.verified && membership.verified)) members.set(slug, membership)
  }

  const byOpenClass = openClassIndex(identity, classMemberships)
  const excepted = new Map<string, ReadonlySet<string>>()
  const implied = new Map<string, readonly string[]>()
  const slugs = identity.substances.map(({ slug }) => slug)
  const missing = (
    entry: Placed<unknown>,
    path: readonly PropertyKey[],
    what: string,
    name: string,
    words: readonly string[],
  ) => {
    if (!curated.mayDefine(name)) problems.push(problemIn(entry, path, unknownWord(what, name, words)))
  }
  for (const entry of curated.properties) {
    const { value } = entry
    if (implied.has(value.id)) problems.push(problemIn(entry, ['id'], `property ${value.id} is written twice`))
    implied.set(value.id, value.implies ?? [])
    found.set(value.id, found.get(value.id) ?? new Map())
    const slugsIn = (names: readonly string[], path: readonly PropertyKey[]): string[] =>
      names.flatMap((name, index) => {
        const slug = identity.slugOf(name)
        if (slug === undefined) missing(entry, [...path, index], 'substance', name, slugs)
        return slug === undefined ? [] : [slug]
      })
    const except = new Set(
      (value.except ?? []).flatMap(({ substances }, index) => slugsIn(substances, ['except', index, 'substances'])),
    )
    excepted.set(value.id, except)
    const addClass = (members: readonly string[], system: string, name: string): void => {
      const citation = classCitations[system] ?? 'drugcentral-2016'
      for (const slug of members) {
        if (!except.has(slug)) add(value.id, slug, { basis: `${system}: ${name}`, cite: [citation], verified: true })
      }
    }
    value.from?.forEach((openClass, index) => {
      for (const [system, name] of Object.entries(openClass) as [string, string][]) {
        if (system === 'inn') {
          const named = namedWith(identity, name)
          if (named.length === 0) problems.push(problemIn(entry, ['from', index], `no medicine is named with ${name}`))
          addClass(named, system, name)
          continue
        }
        const members = byOpenClass.get(`${system}:${name}`)
        if (members === undefined) {
          const classes = [...byOpenClass.keys()].flatMap((key) =>
            key.startsWith(`${system}:`) ? key.slice(system.length + 1) : [],
          )
          problems.push(problemIn(entry, ['from', index], unknownWord(`${system} class`, name, classes)))
          continue
        }
        addClass(members, system, name)
      }
    })
    value.members?.forEach((group, index) => {
      for (const slug of slugsIn(group.substances, ['members', index, 'substances'])) {
        if (except.has(slug))
          problems.push(
            problemIn(entry, ['members', index], `${slug} is a member and an exception of property ${value.id}`),
          )
        else add(value.id, slug, { basis: 'mixwise', cite: group.cite, verified: group.verified !== false })
      }
    })
  }
  for (const entry of curated.classWords) {
    const { value } = entry
    const slug = identity.slugOf(value.class)
    if (slug === undefined) missing(entry, ['class'], 'substance', value.class, slugs)
    value.properties?.forEach((property, index) => {
      if (!found.has(property)) missing(entry, ['properties', index], 'property', property, [...found.keys()])
      else if (slug !== undefined)
        add(property, slug, { basis: 'mixwise', cite: ['class-words'], verified: value.broad !== true })
    })
  }
  addImplied(implied, excepted, found, add)
  const own = [...implied.keys()]
  addRoles(roles, add)
  addRelatives(curated.actsAs, identity, excepted, found, add)
  for (const entry of curated.properties) {
    entry.value.implies?.forEach((wider, index) => {
      if (!implied.has(wider) && !isRoleProperty(wider)) missing(entry, ['implies', index], 'property', wider, own)
    })
  }
  return found
}

/**
 * The slugs a property stands for, as reviews ask it.
 *
 * @example
 * ruleEntry(rule, membersOf(memberships))
 */
export function membersOf(memberships: Memberships): (term: string) => readonly string[] | undefined {
  return (term) => {
    const members = memberships.get(term)
    return members === undefined ? undefined : [...members.keys()]
  }
}

function addImplied(
  implied: ReadonlyMap<string, readonly string[]>,
  excepted: ReadonlyMap<string, ReadonlySet<string>>,
  found: ReadonlyMap<string, ReadonlyMap<string, Membership>>,
  add: (property: string, slug: string, membership: Membership) => void,
): void {
  // Implications may chain; the chain is at most as long as there are properties.
  for (let round = 0; round < implied.size; round++) {
    let changed = false
    for (const [property, wider] of implied) {
      for (const wide of wider) {
        for (const [slug, membership] of [...(found.get(property) ?? [])]) {
          if (excepted.get(wide)?.has(slug) === true) continue
          const known = found.get(wide)?.get(slug)
          if (known === undefined || (!known.verified && membership.verified)) {
            add(wide, slug, {
              ...membership,
              basis: membership.basis === 'mixwise' ? 'mixwise' : `${membership.basis} (as ${property})`,
            })
            changed = true
          }
        }
      }
    }
    if (!changed) return
  }
}

function addRoles(roles: Roles, add: (property: string, slug: string, membership: Membership) => void): void {
  for (const [slug, list] of roles.bySlug) {
    for (const { pathway, role, strength, confidence, source, citations } of list) {
      const membership = { basis: source, cite: citations, verified: confidence !== 'C' }
      add(`${pathway}-${role}`, slug, membership)
      add(`${pathway}-${role}-${gradedStrength(role, strength)}`, slug, membership)
    }
  }
  for (const [slug, cite] of roles.narrowTherapeuticIndex) {
    add('narrow-therapeutic-index', slug, { basis: 'metabolism', cite, verified: true })
  }
}

/**
 * Who acts as another has its properties, each with the reason; an exception of a property holds for relatives too.
 * What rests on nothing that was seen is unverified.
 */
function addRelatives(
  relatives: Curated['actsAs'],
  identity: Pick<Ground['identity'], 'slugOf'>,
  excepted: ReadonlyMap<string, ReadonlySet<string>>,
  found: ReadonlyMap<string, ReadonlyMap<string, Membership>>,
  add: (property: string, slug: string, membership: Membership) => void,
): void {
  for (const { value } of relatives) {
    const [slug, parent] = [identity.slugOf(value.substance), identity.slugOf(value.as)]
    if (slug === undefined || parent === undefined) continue
    for (const [property, members] of found) {
      const membership = members.get(parent)
      if (membership === undefined || excepted.get(property)?.has(slug) === true) continue
      const verified = membership.verified && !isUnsourced(value.cite)
      add(property, slug, { basis: `${value.by} of ${parent}`, cite: value.cite, verified })
    }
  }
}

/** Medicines whose international name has a stem: `-olol` at its end, `cef-` at its beginning. */
function namedWith({ substances }: Pick<Ground['identity'], 'substances'>, stem: string): readonly string[] {
  const letters = stem.replace('-', '')
  const has = stem.startsWith('-')
    ? (slug: string) => slug.endsWith(letters)
    : (slug: string) => slug.startsWith(letters)
  return substances.flatMap(({ slug, kind }) => (kind === 'medicine' && has(slug) ? slug : []))
}

/** A role without a stated strength counts as the weakest, so that it never shouts. */
function gradedStrength(role: string, strength: string): string {
  if (strength !== 'unknown' && strength !== '') return strength
  return role === 'substrate' ? 'minor' : 'weak'
}

function openClassIndex(
  identity: Pick<Ground['identity'], 'substances'>,
  memberships: readonly ClassMembership[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  const add = (key: string, slug: string): void => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [slug])
    else if (!list.includes(slug)) list.push(slug)
  }
  for (const { class: name, slug } of memberships) add(`ansm:${name}`, slug)
  for (const { slug, classes } of identity.substances)
    for (const { system, name } of classes) add(`${system}:${name}`, slug)
  return index
}
