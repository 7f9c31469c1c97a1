import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  AssertionFacts,
  BurdenFacts,
  CitationFacts,
  KnowledgeMeta,
  RuleFacts,
  SourceFacts,
  SubstanceFacts,
  Verdict,
  Words,
} from '@mixwise/core'
import { byteOrder, defaultInterruption } from '@mixwise/core'
import { parse } from 'yaml'
import type { Condition } from '../curated/schema.js'
import { buildIdentity } from '../identity/build.js'
import type { Identity } from '../identity/identity.js'
import { importLists } from '../lists/import.js'
import type { Assertion, Coverage, Listed } from '../lists/listed.js'
import { checkKnowledge } from './checks.js'
import { type Curated, type Placed, type Rule, readCurated } from './curated.js'
import { encodeKnowledge, encodeNdcs, encodeProducts } from './encode.js'
import { matchQuiet, matchRules, pairBase, pairKey } from './matches.js'
import { expandMemberships, type Memberships } from './memberships.js'
import { buildNames, type NameTables } from './names.js'
import { FaultyKnowledge, type Problem } from './problem.js'
import { mergeRoles, type Roles } from './roles.js'
import { type ListedGrade, verdictOf } from './verdicts.js'
import { wordsOf } from './words.js'

export interface Compiled {
  file: Uint8Array<ArrayBuffer>
  hash: string
  ndcs: Uint8Array<ArrayBuffer>
  products: Uint8Array<ArrayBuffer>
  words: Words
  meta: KnowledgeMeta
  /** Names in the sources that none of our substances has. */
  unmatched: Listed['unmatched']
  identity: Identity
  curated: Curated
}

export interface CompileFolders {
  sourcesDir: string
  curatedDir: string
}

/** The id under which our own rules stand among the sources. */
export const ownSource = 'mixwise'

/**
 * Sources and curated knowledge, made one artefact. Deterministic: the same files give the same bytes.
 *
 * @throws FaultyKnowledge naming file, line and column of everything that is wrong.
 */
export function compileKnowledge(folders: CompileFolders): Compiled {
  const { compiled, problems } = assembleKnowledge(folders)
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  return compiled
}

/** The same, with the problems beside what the faultless part makes: for editors, who want to see both. */
export function assembleKnowledge({ sourcesDir, curatedDir }: CompileFolders): {
  compiled: Compiled
  problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const identity = inByteOrder(buildIdentity(sourcesDir, curatedDir))
  const listed = importLists(sourcesDir, curatedDir, identity.slugOf)
  const curated = readCurated(curatedDir, problems)
  const numbers = new Map(identity.substances.map(({ slug }, index) => [slug, index]))
  const numberOf = (slug: string): number | undefined => numbers.get(slug)

  const roles = mergeRoles(listed, curated, identity, problems)
  const memberships = expandMemberships(curated, identity, listed.memberships, roles, problems)
  const terms = { numberOf, slugOf: identity.slugOf, memberships }
  const matches = matchRules(curated.rules, terms, problems)
  const quiet = matchQuiet(curated.quiet, terms, problems)
  checkKnowledge(curated, terms, problems)

  const assertions = assertionTable(listed, numberOf)
  const coverage = coverageMasks(listed, identity, memberships, numberOf)
  const rules = curated.rules.map(({ value }) => value)
  const pairs: (readonly [number, Verdict])[] = []
  for (const key of new Set([...matches.keys(), ...assertions.byPair.keys()])) {
    const verdict = verdictOf(rules, {
      matches: matches.get(key) ?? [],
      listed: assertions.byPair.get(key) ?? [],
      quiet: quiet.get(key),
      coveringLists: coverage.listsOf(Math.floor(key / pairBase), key % pairBase),
    })
    if (verdict !== undefined) pairs.push([key, verdict])
  }

  const names = buildNames(identity, numberOf)
  const edition = parse(readFileSync(join(curatedDir, 'edition.yaml'), 'utf8')) as { version: string }
  const meta: KnowledgeMeta = {
    version: edition.version,
    builtFrom: listed.sources.map(({ id, edition: dated }) => `${id} ${dated}`),
    sources: [
      ...listed.sources.map(
        (source): SourceFacts => ({
          ...source,
          counts: gradeCounts(listed, source.id),
          substances: coverage.sizeOf(source.id),
        }),
      ),
      ownFacts(edition.version, curated, coverage.sizeOf(ownSource)),
    ],
    properties: curated.properties.map(({ value: { id, name, meaning } }) => ({ id, name, meaning })),
    burdens: curated.burdens.map(({ value }) => burdenFacts(value)),
    partners: coverage.partners,
    counts: {
      substances: identity.substances.length,
      withRxcui: identity.substances.filter(({ rxcuis }) => rxcuis.length > 0).length,
      withoutRxcui: identity.substances.filter(({ rxcuis }) => rxcuis.length === 0).length,
      withClassOrProperty: withClassOrProperty(identity, memberships),
      names: names.texts.length,
      productCodes: names.rxcuis.length,
      ndcs: identity.ndcs.length,
      rules: rules.length,
      properties: curated.properties.length,
      pairs: pairs.length,
      citations: curated.citations.length,
    },
  }
  const { file, hash } = encodeKnowledge({
    meta,
    substances: identity.substances.map((substance) => substanceFacts(substance, memberships, roles)),
    commonness: identity.substances.map(({ commonness }) => commonness),
    coverage: coverage.masks,
    burdenPoints: identity.substances.map(({ slug }) =>
      curated.burdens.map(({ value }) => pointsOf(slug, value.properties, memberships)),
    ),
    rules: curated.rules.map(ruleFacts),
    burdens: meta.burdens,
    assertions: assertions.table,
    citations: citationFacts(curated),
    names,
    pairs,
  })
  const ndcs = encodeNdcs(ndcTargets(identity, names))
  const products = encodeProducts(productRows(identity, names))
  const compiled = {
    file,
    hash,
    ndcs,
    products,
    words: wordsOf(curated),
    meta,
    unmatched: listed.unmatched,
    identity,
    curated,
  }
  return { compiled, problems }
}

/** Substances in the order in which the artefact finds them. */
function inByteOrder(identity: Identity): Identity {
  return { ...identity, substances: [...identity.substances].sort((a, b) => byteOrder(a.slug, b.slug)) }
}

/** Every RxNorm concept we can name: ingredients by their substance, the rest as the products list has them. */
function productRows(identity: Identity, names: NameTables): (readonly [number, string, string, number])[] {
  const targets = new Map(names.rxcuis)
  const rows = new Map<number, readonly [number, string, string, number]>()
  for (const { rxcui, tty, name } of identity.products) {
    const target = targets.get(Number(rxcui))
    if (target !== undefined) rows.set(Number(rxcui), [Number(rxcui), tty, name, target])
  }
  for (const { rxcuis, name } of identity.substances) {
    const current = Number(rxcuis[0])
    const target = targets.get(current)
    if (rxcuis.length > 0 && target !== undefined && !rows.has(current))
      rows.set(current, [current, 'IN', name, target])
  }
  return [...rows.values()]
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function ruleFacts({ value }: Placed<Rule>): RuleFacts {
  return {
    id: value.id,
    topic: value.topic,
    severity: value.severity,
    action: value.action,
    interruption: value.interruption ?? defaultInterruption(value.severity),
    seriousness: value.seriousness,
    kind: value.kind,
    directed: value.direction === 'left-affects-right',
    inferred: value.inferred === true,
    duplicate: value.duplicate === true,
    consequences: value.consequences,
    evidence: value.evidence,
    modifiers: (value.modifiers ?? []).map(
      ({ why: _why, ask: _ask, ...facts }) => facts as RuleFacts['modifiers'][number],
    ),
    review: 'unreviewed',
  }
}

function burdenFacts({ id, steps }: Curated['burdens'][number]['value']): BurdenFacts {
  return {
    id,
    steps: steps.map(({ drivers, points, severity, action, cite }) => ({
      drivers,
      points: points ?? 0,
      severity,
      action,
      cite,
    })),
    review: 'unreviewed',
  }
}

function citationFacts(curated: Curated): Readonly<Record<string, CitationFacts>> {
  return Object.fromEntries(
    curated.citations.map(({ value: { id, title, year, locator, kind } }) => [id, { title, year, locator, kind }]),
  )
}

function substanceFacts(
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

function pointsOf(slug: string, points: Readonly<Record<string, number>>, memberships: Memberships): number {
  return Math.max(
    0,
    ...Object.entries(points).map(([property, worth]) => (memberships.get(property)?.has(slug) === true ? worth : 0)),
  )
}

function withClassOrProperty(identity: Identity, memberships: Memberships): number {
  const tagged = new Set([...memberships.values()].flatMap((members) => [...members.keys()]))
  return identity.substances.filter(({ slug, classes }) => classes.length > 0 || tagged.has(slug)).length
}

function gradeCounts(listed: Listed, source: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const assertion of listed.assertions)
    if (assertion.source === source) counts[assertion.grade] = (counts[assertion.grade] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function ownFacts(version: string, curated: Curated, substances: number): SourceFacts {
  return {
    id: ownSource,
    name: 'Mixwise rules',
    publisher: 'The Mixwise project',
    edition: version,
    licence: 'Apache-2.0',
    attribution: 'Mixwise, rules graded by hand with citations',
    scope: 'classes and substances graded by mechanism, medicines, alcohol and recreational substances',
    citation: ownSource,
    counts: Object.fromEntries(
      ['contraindicated', 'major', 'moderate', 'minor', 'none'].map((severity) => [
        severity,
        curated.rules.filter(({ value }) => value.severity === severity).length,
      ]),
    ),
    substances,
  }
}

/** Sources whose grade is what to do: the French levels are levels of action, not of harm. */
const actionGrading: ReadonlySet<string> = new Set(['ansm-2023', 'niaaa', 'posamino-2017'])

/** What sources say, as a table without repetition, and which pairs say it. */
function assertionTable(
  listed: Listed,
  numberOf: (slug: string) => number | undefined,
): { table: AssertionFacts[]; byPair: Map<number, ListedGrade[]> } {
  const table: AssertionFacts[] = []
  const positions = new Map<string, number>()
  const byPair = new Map<number, ListedGrade[]>()
  const sourceIndex = new Map(listed.sources.map(({ id }, index) => [id, index]))
  for (const assertion of listed.assertions) {
    const a = numberOf(assertion.a)
    const b = numberOf(assertion.b)
    const source = sourceIndex.get(assertion.source)
    if (a === undefined || b === undefined || a === b || source === undefined) continue
    const facts = assertionFacts(assertion, source, a > b)
    const text = JSON.stringify(facts)
    let position = positions.get(text)
    if (position === undefined) {
      position = table.push(facts) - 1
      positions.set(text, position)
    }
    const key = pairKey(a, b)
    const list = byPair.get(key) ?? []
    if (!list.some((known) => known.position === position))
      list.push({
        position,
        source,
        severity: facts.severity,
        action: facts.action,
        consequences: facts.consequences ?? [],
        gradesAction: actionGrading.has(assertion.source),
      })
    byPair.set(key, list)
  }
  return { table, byPair }
}

function assertionFacts(assertion: Assertion, source: number, flipped: boolean): AssertionFacts {
  const { grade, severity, action, via, consequences, levels, when, lag, citations, printed } = assertion
  return {
    source,
    grade: printed === undefined || printed === grade ? grade : `${grade} (of ${printed})`,
    severity,
    action,
    ...(via !== undefined && { via }),
    ...(consequences !== undefined && consequences.length > 0 && { consequences }),
    ...(when !== undefined && { when }),
    ...(lag !== undefined && { lag }),
    ...(citations !== undefined && { cite: citations }),
    ...(levels !== undefined && {
      levels: levels.map(({ condition, ...level }) => ({
        ...level,
        ...(condition !== undefined && { condition: flipped ? flippedCondition(condition) : condition }),
      })) as NonNullable<AssertionFacts['levels']>,
    }),
  }
}

/** The same condition with the sides exchanged. */
function flippedCondition(condition: Condition): Condition {
  const sides = Object.entries(condition).map(([key, value]) => {
    if (key.startsWith('left')) return [key.replace('left', 'right'), value]
    return key.startsWith('right') ? [key.replace('right', 'left'), value] : [key, value]
  })
  return Object.fromEntries(sides) as Condition
}

interface CoverageMasks {
  masks: number[]
  partners: Record<number, string>
  sizeOf(source: string): number
  /** Positions of pair lists that looked at both. */
  listsOf(a: number, b: number): readonly number[]
}

function coverageMasks(
  listed: Listed,
  identity: Identity,
  memberships: Memberships,
  numberOf: (slug: string) => number | undefined,
): CoverageMasks {
  const masks = identity.substances.map(() => 0)
  const partners: Record<number, string> = {}
  const sizes = new Map<string, number>()
  const own: Coverage = {
    source: ownSource,
    slugs: new Set(
      [...memberships.values()].flatMap((members) =>
        [...members].filter(([, { verified }]) => verified).map(([slug]) => slug),
      ),
    ),
  }
  const order = [...listed.sources.map(({ id }) => id), ownSource]
  for (const { source, slugs, partner } of [...listed.coverage, own]) {
    const bit = order.indexOf(source)
    if (partner !== undefined) partners[bit] = partner
    const covered = partner === undefined ? slugs : new Set([...slugs, partner])
    sizes.set(source, slugs.size)
    for (const slug of covered) {
      const number = numberOf(slug)
      if (number !== undefined) masks[number] = ((masks[number] as number) | (1 << bit)) >>> 0
    }
  }
  const lists = listed.coverage
    .filter(({ partner }) => partner === undefined)
    .map(({ source }) => order.indexOf(source))
  return {
    masks,
    partners,
    sizeOf: (source) => sizes.get(source) ?? 0,
    listsOf: (a, b) => lists.filter((bit) => ((((masks[a] as number) & (masks[b] as number)) >>> bit) & 1) === 1),
  }
}

function ndcTargets(identity: Identity, names: NameTables): (readonly [string, number, number])[] {
  const byRxcui = new Map(names.rxcuis)
  return identity.ndcs.flatMap(([ndc, rxcui]) => {
    const target = byRxcui.get(Number(rxcui))
    return target === undefined ? [] : [[ndc, target, Number(rxcui)] as const]
  })
}
