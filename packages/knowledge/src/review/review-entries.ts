import { parseSelector } from '@mixwise/core'
import type { z } from 'zod'
import { speakPhrases } from '../compile/phrases.js'
import { FaultyKnowledge, type Problem } from '../compile/problem.js'
import { entriesOf, type Placed, readCurated } from '../compile/read-curated.js'
import {
  claimSet,
  helpCountry,
  monograph,
  overdoseGroup,
  overdoseGuide,
  stoppingClass,
} from '../curated/monograph-schema.js'
import { phraseFile, type Rule, ruleFile } from '../curated/schema.js'
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
    rule.right,
    ...(rule.except ?? []).flatMap(({ left, right }) => [left, right]),
    ...(rule.modifiers ?? []).flatMap(({ when }) => (when.withAny === undefined ? [] : [when.withAny])),
  ]
  const terms = new Set(selectors.flatMap((one) => parseSelector(one)).flatMap(({ all, none }) => [...all, ...none]))
  const members = Object.fromEntries(
    [...terms].sort().flatMap((term) => {
      const slugs = membersOf(term)
      return slugs === undefined ? [] : [[term, slugs]]
    }),
  )
  return { kind: 'rule', id: rule.id, content: rule, members }
}

/**
 * Everything in a `curated/` folder that can be signed off. Throws when a file does not fit its schema.
 *
 * @example
 * reviewEntriesIn('packages/knowledge/curated', membersOf).length
 */
export function reviewEntriesIn(curatedDir: string, membersOf: MembersOf): ReviewEntry[] {
  const isGuide = (name: string): boolean => name === 'guide.yaml'
  const read = <T>(folder: string, schema: z.ZodType<T>, accept?: (name: string) => boolean): T[] => {
    const problems: Problem[] = []
    const files = readCurated(curatedDir, folder, schema, problems, accept)
    if (problems.length > 0) throw new FaultyKnowledge(problems)
    return files.map(({ value }) => value)
  }
  const plain = (kind: ReviewKind, id: string, content: object): ReviewEntry => ({
    kind,
    id,
    content: content as Readonly<Record<string, unknown>>,
  })
  return [
    ...rulesIn(curatedDir).map(({ value }) => ruleEntry(value, membersOf)),
    ...read('monographs', monograph).map((one) => plain('monograph', one.slug, one)),
    ...read('claims', claimSet).map((one) => plain('claims', one.slug, one)),
    ...read('stopping', stoppingClass, (name) => name !== 'rules.yaml').map((one) => plain('stopping', one.id, one)),
    ...read('overdose', overdoseGroup, (name) => !isGuide(name)).map((one) => plain('overdose', one.id, one)),
    ...read('overdose', overdoseGuide, isGuide).map((one) => plain('overdose-guide', 'guide', one)),
    ...read('help', helpCountry).map((one) => plain('help', one.country, one)),
  ]
}

function rulesIn(curatedDir: string): Placed<Rule>[] {
  const problems: Problem[] = []
  const rules = speakPhrases(
    entriesOf(readCurated(curatedDir, 'rules', ruleFile, problems)),
    entriesOf(readCurated(curatedDir, 'phrases', phraseFile, problems)),
    problems,
  )
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  return rules
}
