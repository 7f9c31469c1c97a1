import { parseSelector } from '@mixwise/core'
import { readRules } from '../compile/phrases.js'
import {
  claimsShape,
  helpShape,
  monographShape,
  overdoseGuideShape,
  overdoseShape,
  stoppingShape,
} from '../curated/monograph-schema.js'
import type { Rule } from '../curated/rule-schema.js'
import { openCurated } from '../read/curated-files.js'
import { FaultyKnowledge } from '../read/problem.js'
import type { Shape } from '../read/shape.js'
import type { ReviewEntry } from './content-hash.js'
import type { ReviewKind } from './signed-fields.js'

/** The slugs a property stands for; undefined when the term is no property. */
export type MembersOf = (term: string) => readonly string[] | undefined

/**
 * A rule as something to review: its fields, and what each property in its selectors stands for now.
 *
 * @example
 * reviewStateOf(ruleEntry(rule, membersOf), signoffs)
 */
export function ruleEntry(rule: Rule, membersOf: MembersOf): ReviewEntry {
  const selectors = [
    rule.left,
    ...(rule.right === undefined ? [] : [rule.right]),
    ...(rule.when ?? []).flatMap(({ allergicTo, withNone }) =>
      [allergicTo, withNone].filter((one) => one !== undefined),
    ),
    ...(rule.except ?? []).flatMap(({ left, right }) => [left, right]),
    ...(rule.modifiers ?? []).flatMap(({ when }) => (when.withAny === undefined ? [] : [when.withAny])),
  ]
  return { kind: 'rule', id: rule.id, aliases: rule.aliases ?? [], content: rule, members: meant(selectors, membersOf) }
}

/**
 * A class of stopping, or a group of overdoses, as something to review: its fields, and what each property among its
 * members stands for now.
 *
 * @example
 * groupEntry('stopping', { id: 'ssri-snri', members: ['ssri'] }, () => ['sertraline']).members // { ssri: ['sertraline'] }
 */
export function groupEntry(
  kind: ReviewKind,
  group: { id: string; members: readonly string[] },
  membersOf: MembersOf,
): ReviewEntry {
  const content = group as unknown as Readonly<Record<string, unknown>>
  return { kind, id: group.id, content, members: meant([group.members], membersOf) }
}

/** What the properties in some selectors stand for. */
function meant(selectors: readonly (readonly string[])[], membersOf: MembersOf): Record<string, readonly string[]> {
  const terms = new Set(selectors.flatMap((one) => parseSelector(one)).flatMap(({ all, none }) => [...all, ...none]))
  return Object.fromEntries(
    [...terms].sort().flatMap((term) => {
      const slugs = membersOf(term)
      return slugs === undefined ? [] : [[term, slugs]]
    }),
  )
}

/**
 * Everything in a `curated/` folder that can be signed off. Throws when a file does not fit its schema.
 *
 * @example
 * reviewEntriesIn('packages/knowledge/curated', membersOf).length
 */
export function reviewEntriesIn(curatedDir: string, membersOf: MembersOf): ReviewEntry[] {
  const files = openCurated(curatedDir)
  const plain = <T extends object>(kind: ReviewKind, shape: Shape<T>, idOf: (value: T) => string): ReviewEntry[] =>
    files.read(shape).map(({ value }) => ({
      kind,
      id: idOf(value),
      content: value as Readonly<Record<string, unknown>>,
    }))
  const entries = [
    ...readRules(files).map(({ value }) => ruleEntry(value, membersOf)),
    ...plain('monograph', monographShape, ({ slug }) => slug),
    ...plain('claims', claimsShape, ({ slug }) => slug),
    ...files.read(stoppingShape).map(({ value }) => groupEntry('stopping', value, membersOf)),
    ...files.read(overdoseShape).map(({ value }) => groupEntry('overdose', value, membersOf)),
    ...plain('overdose-guide', overdoseGuideShape, () => 'guide'),
    ...plain('help', helpShape, ({ country }) => country),
  ]
  if (files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  return entries
}
