import {
  byteOrder,
  type ExposureTable,
  type KnowledgeMeta,
  noExposure,
  openKnowledge,
  type ReviewState,
  type Verdict,
  type Words,
} from '@mixwise/core'
import type { ComputedFindings } from '../exposure/computed-findings.js'
import type { Identity } from '../identity/identity.js'
import type { Listed } from '../lists/listed.js'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { National } from '../registers/national-names.js'
import { ruleEntry } from '../review/review-entries.js'
import { reviewStateOf } from '../review/review-state.js'
import type { Signoff } from '../review/signoff.js'
import { combinationStrengths } from '../strengths/combination-strengths.js'
import { strengthTable } from '../strengths/strength-table.js'
import { type AssertionTable, assertionTable } from './assertions.js'
import { calledTable } from './called.js'
import type { ComputedMatch } from './computed-judgements.js'
import { type CoverageMasks, coverageMasks } from './coverage.js'
import type { Curated, Rule } from './curated.js'
import { encodeKnowledge, encodeNdcs, encodeProducts, encodeRegister } from './encode.js'
import { type Expanded, expandKnowledge } from './expand.js'
import { citationFacts, pointsOf, ruleFacts, substanceFacts } from './facts.js'
import { type Match, matchAlone, matchQuiet, matchRules, pairBase, pairKey, reachOf } from './matches.js'
import { membersOf } from './memberships.js'
import { metaOf } from './meta.js'
import { buildNames } from './names.js'
import { ndcTargets, productRows, registerRows } from './rxnorm-rows.js'
import { memberNaming } from './said-of-members.js'
import type { Terms } from './selection.js'
import { aloneVerdict, type JudgingRule, verdictOf } from './verdicts.js'
import { waysIn } from './ways-in.js'
import { wordsOf } from './words.js'

/** Everything that was read, before anything is made of it. */
export interface Materials {
  /** The edition of the knowledge. */
  version: string
  identity: Identity
  listed: Listed
  curated: Curated
  /** What national registers say, and the names that mean different things in them. */
  national: National
  /** Sign-offs that may be believed. */
  signoffs: readonly Signoff[]
  /** How exposure changes, once it is known who is who. Left out, nothing is worked out. */
  exposureOf?: (expanded: Expanded) => CompiledExposure
}

/** The table from which changes of exposure are worked out, and what they come to. */
export interface CompiledExposure {
  table: ExposureTable
  findings: ComputedFindings
}

export interface Compiled {
  file: Uint8Array<ArrayBuffer>
  hash: string
  ndcs: Uint8Array<ArrayBuffer>
  products: Uint8Array<ArrayBuffer>
  /** A file for each register, by the country's two letters. */
  registers: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  words: Words
  meta: KnowledgeMeta
  /** Names in the sources that none of our substances has. */
  unmatched: Listed['unmatched']
  identity: Identity
  curated: Curated
  signoffs: readonly Signoff[]
  /** What a selector may name. */
  terms: Terms
  roles: Expanded['roles']
  exposure: ExposureTable
}

/**
 * Makes the artefact of what was read: expands, matches, judges, encodes. What is wrong is added to `problems`; the
 * faultless part is made all the same.
 *
 * @example
 * openKnowledge(assemble(materials, problems).file.buffer)
 */
export function assemble(materials: Materials, problems: Problem[]): Compiled {
  const { version, listed, curated, signoffs, national, exposureOf } = materials
  const identity = inByteOrder(materials.identity)
  const numbers = new Map(identity.substances.map(({ slug }, index) => [slug, index]))
  const numberOf = (slug: string): number | undefined => numbers.get(slug)

  const expanded = expandKnowledge(curated, { identity, listed }, problems)
  const { roles, memberships } = expanded
  const assertions = assertionTable(listed, numberOf)
  const coverage = coverageMasks(listed, identity, numberOf)
  checkLooked(curated, listed, problems)
  const matches = matchRules(
    curated.rules,
    expanded.rules,
    identity.substances.map(({ slug }) => slug),
  )
  const { table, findings } = exposureOf?.(expanded) ?? noExposureKnown
  const computed = computedMatches(findings, curated.rules.length, numberOf)
  const pairs = judgePairs(curated, expanded, { rules: matches, computed }, findings, { assertions, coverage })
  const members = membersOf(memberships)
  const reviewOf = (rule: Rule): ReviewState => reviewStateOf(ruleEntry(rule, members), signoffs)
  const names = buildNames(identity, numberOf, national)
  const membersNamed = memberNaming(identity.substances, expanded.terms.actingAs)
  const meta = metaOf({
    version,
    identity,
    listed,
    curated,
    memberships,
    classMembers: expanded.classMembers,
    coverage,
    names,
    assertions: assertions.table,
    pairs: pairs.length,
    judged: new Set([...matches.keys()].flatMap((key) => [Math.floor(key / pairBase), key % pairBase])).size,
  })
  const strengths = strengthTable(
    identity,
    national,
    curated.strengths.map(({ value }) => value),
  )
  const file = encodeKnowledge({
    meta,
    substances: identity.substances.map((substance) => substanceFacts(substance, memberships, roles)),
    strengths: identity.substances.map(({ slug }) => strengths.get(slug) ?? ''),
    combinationStrengths: combinationStrengths(
      identity,
      national,
      identity.slugOf,
      curated.combinationStrengths.map(({ value }) => value),
    ),
    commonness: identity.substances.map(({ commonness }) => commonness),
    coverage: coverage.masks,
    burdenPoints: identity.substances.map(({ slug }, number) =>
      curated.burdens.map(({ value }) => {
        const points = pointsOf(slug, value.properties, memberships)
        return points === 0 && value.looked.some(({ source }) => coverage.looked(source, number)) ? undefined : points
      }),
    ),
    rules: [
      ...curated.rules.map((rule) => ruleFacts(rule, reviewOf(rule.value))),
      ...findings.rules.map(({ facts }) => facts),
    ],
    burdens: meta.burdens,
    assertions: assertions.table,
    citations: citationFacts(curated),
    names,
    drinks: curated.drinks?.table,
    called: calledTable(identity),
    waysIn: waysIn(curated),
    options: expanded.options,
    pairs,
    alone: [...matchAlone(curated.rules, expanded.rules)].map(([number, speaking]) => [
      number,
      aloneVerdict(
        curated.rules.map(({ value }) => value),
        speaking,
      ),
    ]),
  })
  const { hash } = openKnowledge(file.buffer)
  return {
    file,
    hash,
    ndcs: encodeNdcs(hash, ndcTargets(identity, names), registerRows(identity, numberOf)),
    products: encodeProducts(hash, productRows(identity, names)),
    registers: new Map(national.registers.map((one) => [one.country, encodeRegister(hash, one, numberOf)])),
    words: wordsOf(
      curated,
      findings.rules,
      expanded.rules.map((sides, rule) => {
        // What is said of an allergy is said of its members, whichever of them is taken.
        const isOfAllergy = curated.rules[rule]?.value.when?.some(({ allergicTo }) => allergicTo !== undefined)
        return isOfAllergy ? undefined : membersNamed(sides)
      }),
    ),
    meta,
    unmatched: listed.unmatched,
    identity,
    curated,
    signoffs,
    terms: expanded.terms,
    roles,
    exposure: table,
  }
}

const noExposureKnown: CompiledExposure = { table: noExposure, findings: { rules: [], pairs: [] } }

/** What was worked out, by pair; its rules stand behind those that were written. */
function computedMatches(
  { pairs }: ComputedFindings,
  written: number,
  numberOf: (slug: string) => number | undefined,
): ReadonlyMap<number, readonly ComputedMatch[]> {
  const matches = new Map<number, ComputedMatch[]>()
  for (const { perpetrator, victim, rule, ...graded } of pairs) {
    const [by, on] = [numberOf(perpetrator), numberOf(victim)]
    if (by === undefined || on === undefined) continue
    const match = { rule: written + rule, forward: by < on, ...graded }
    matches.set(pairKey(by, on), [...(matches.get(pairKey(by, on)) ?? []), match])
  }
  return matches
}

/** What speaks of each pair: rules that were written, and changes that were worked out. */
interface Matches {
  rules: ReadonlyMap<number, readonly Match[]>
  computed: ReadonlyMap<number, readonly ComputedMatch[]>
}

function judgePairs(
  curated: Curated,
  expanded: Expanded,
  { rules: matches, computed }: Matches,
  findings: ComputedFindings,
  { assertions, coverage }: { assertions: AssertionTable; coverage: CoverageMasks },
): (readonly [number, Verdict])[] {
  const rules: readonly JudgingRule[] = [
    ...curated.rules.map(({ value }) => value),
    ...findings.rules.map(({ facts }) => facts),
  ]
  const reach = reachOf(rules.length, matches)
  const quiet = matchQuiet(curated.quiet, expanded.quiet)
  const pairs: (readonly [number, Verdict])[] = []
  for (const key of new Set([...matches.keys(), ...computed.keys(), ...assertions.byPair.keys()])) {
    const verdict = verdictOf(rules, reach, {
      matches: matches.get(key) ?? [],
      listed: assertions.byPair.get(key) ?? [],
      quiet: quiet.get(key),
      computed: computed.get(key) ?? [],
      coveringLists: coverage.listsOf(Math.floor(key / pairBase), key % pairBase),
    })
    if (verdict !== undefined) pairs.push([key, verdict])
  }
  return pairs
}

/** Substances in the order in which the artefact finds them. */
function inByteOrder(identity: Identity): Identity {
  return { ...identity, substances: [...identity.substances].sort((a, b) => byteOrder(a.slug, b.slug)) }
}

/** Who is said to have looked at an effect must be a list that looks at substances. */
function checkLooked({ burdens }: Curated, { coverage }: Listed, problems: Problem[]): void {
  const lists = coverage.map(({ source }) => source)
  for (const entry of burdens)
    entry.value.looked.forEach(({ source }, index) => {
      if (!lists.includes(source))
        problems.push(problemIn(entry, ['looked', index, 'source'], unknownWord('list', source, lists)))
    })
}
