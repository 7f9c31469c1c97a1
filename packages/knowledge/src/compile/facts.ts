import {
  type AssertionFacts,
  askedKeys,
  type BurdenFacts,
  type CitationFacts,
  type Condition,
  defaultInterruption,
  parseSelector,
  type ReviewState,
  type RuleFacts,
  type SubstanceFacts,
} from '@mixwise/core'
import type { Identity } from '../identity/identity.js'
import type { Curated, Placed, Rule } from './curated.js'
import type { Memberships } from './memberships.js'
import type { Roles } from './roles.js'

/**
 * What the engine needs of a rule; its prose goes into the words.
 *
 * @example
 * ruleFacts(curated.rules[0], 'unreviewed').interruption
 */
export function ruleFacts({ value }: Placed<Rule>, review: ReviewState): RuleFacts {
  return {
    id: value.id,
    ...(value.aliases !== undefined && { aliases: value.aliases }),
    topic: value.topic,
    severity: value.severity,
    action: value.action,
    interruption: value.interruption ?? defaultInterruption(value.severity),
    seriousness: value.seriousness,
    kind: value.kind,
    ...(value.when !== undefined && { when: value.when }),
    directed: value.direction === 'left-affects-right',
    inferred: value.inferred === true,
    duplicate: value.duplicate === true,
    consequences: value.consequences,
    evidence: value.evidence,
    modifiers: (value.modifiers ?? []).map(
      ({ why: _why, ask: _ask, ...facts }) => facts as RuleFacts['modifiers'][number],
    ),
    ...(value.manage !== undefined && { manage: value.manage as NonNullable<RuleFacts['manage']> }),
    review,
  }
}

/**
 * The steps of a burden, without its words.
 *
 * @example
 * burdenFacts(burden).steps[0]?.drivers // 2
 */
export function burdenFacts({
  id,
  topics,
  looked,
  steps,
  counts,
  doses,
  none,
}: Curated['burdens'][number]['value']): BurdenFacts {
  return {
    id,
    topics,
    looked: looked.map(({ source }) => source),
    ...(counts !== undefined && { counts }),
    ...(doses !== undefined && {
      doses: doses.map(({ of, minimumMgPerDay, cite }) => ({ of, minimumMgPerDay, cite })),
    }),
    ...(none !== undefined && { none }),
    steps: steps.map(({ drivers, points, needs, when, severity, action, cite }) => ({
      drivers,
      points: points ?? 0,
      ...(needs !== undefined && { needs: needs.map(({ of, atLeast = 1 }) => ({ of, atLeast })) }),
      ...(when !== undefined && { when }),
      severity,
      action,
      cite,
    })),
    review: 'unreviewed',
  }
}

/**
 * What each citation id resolves to; what was read of it stays in the curated files.
 *
 * @example
 * citationFacts(curated)['ansm-2023']?.year // 2023
 */
export function citationFacts(curated: Curated): Readonly<Record<string, CitationFacts>> {
  return Object.fromEntries(
    curated.citations.map(({ value: { id, title, year, locator, kind } }) => [id, { title, year, locator, kind }]),
  )
}

/**
 * What the artefact says of one substance, properties in the order of their ids.
 *
 * @example
 * substanceFacts(baclofen, memberships, roles).properties.map(({ id }) => id)
 */
export function substanceFacts(
  substance: Identity['substances'][number],
  memberships: Memberships,
  roles: Roles,
): SubstanceFacts {
  const properties = [...memberships].flatMap(([id, members]) => {
    const membership = members.get(substance.slug)
    return membership === undefined ? [] : [{ id, ...membership }]
  })
  return {
    slug: substance.slug,
    name: substance.name,
    kind: substance.kind,
    ...(substance.schedule !== undefined && { schedule: substance.schedule }),
    codes: { rxcui: substance.rxcuis, unii: substance.uniis, drugbank: substance.drugbankIds, nui: substance.nuis },
    classes: substance.classes,
    properties: properties.sort((a, b) => (a.id < b.id ? -1 : 1)),
    roles: (roles.bySlug.get(substance.slug) ?? []).map(({ pathway, role, strength, confidence, citations }) => ({
      pathway,
      role,
      strength,
      confidence,
      cite: citations,
    })),
    narrowTherapeuticIndex: roles.narrowTherapeuticIndex.has(substance.slug),
  }
}

/**
 * What a substance brings to a burden: the points of its weightiest property, for several names of one effect are one.
 *
 * @example
 * pointsOf('codeine', { opioid: 2, depressant: 1 }, memberships) // 2
 */
export function pointsOf(slug: string, points: Readonly<Record<string, number>>, memberships: Memberships): number {
  return Math.max(
    0,
    ...Object.entries(points).map(([property, worth]) => (memberships.get(property)?.has(slug) === true ? worth : 0)),
  )
}

/**
 * How many substances have a pharmacologic class or a property of ours.
 *
 * @example
 * withClassOrProperty(identity, memberships)
 */
export function withClassOrProperty(identity: Identity, memberships: Memberships): number {
  const tagged = new Set([...memberships.values()].flatMap((members) => [...members.keys()]))
  return identity.substances.filter(({ slug, classes }) => classes.length > 0 || tagged.has(slug)).length
}

/**
 * Every condition of a person that a modifier or a source's level asks about, in order.
 *
 * @example
 * conditionsAsked(curated, assertions.table).includes('epilepsy') // true
 */
export function conditionsAsked(curated: Curated, assertions: readonly AssertionFacts[]): readonly string[] {
  return [...new Set(asked(curated, assertions).flatMap(({ conditions = [] }) => conditions))].sort()
}

/**
 * Every key of a person that one of them asks about, in the order of the table.
 *
 * @example
 * circumstancesAsked(curated, assertions.table).includes('ageYears') // true
 */
export function circumstancesAsked(curated: Curated, assertions: readonly AssertionFacts[]): readonly string[] {
  const keys = new Set(asked(curated, assertions).flatMap((condition) => Object.keys(condition)))
  return askedKeys.filter((key) => keys.has(key))
}

/**
 * Every class or substance of whose relatives some rule about allergies knows, in order.
 *
 * @example
 * allergiesAsked(curated) // ['penicillin', ...]
 */
export function allergiesAsked(curated: Curated): readonly string[] {
  const selectors = asked(curated, []).flatMap(({ allergicTo = [] }) => allergicTo)
  return [...new Set(parseSelector(selectors).flatMap(({ all }) => all))].sort()
}

function asked(curated: Curated, assertions: readonly AssertionFacts[]): readonly Condition[] {
  return [
    ...curated.rules.flatMap(({ value: { when = [], modifiers = [] } }) => [
      ...when,
      ...modifiers.map((one) => one.when),
    ]),
    ...curated.burdens.flatMap(({ value: { steps } }) => steps.flatMap(({ when = [] }) => when)),
    ...curated.settings.flatMap(({ value: { when } }) => when),
    ...assertions.flatMap(({ levels = [] }) => levels.flatMap(({ condition }) => condition ?? [])),
  ]
}
