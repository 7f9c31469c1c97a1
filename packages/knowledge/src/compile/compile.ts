import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  byteOrder,
  type KnowledgeMeta,
  type ReviewState,
  type SourceFacts,
  type Verdict,
  type Words,
} from '@mixwise/core'
import { parse } from 'yaml'
import { buildIdentity } from '../identity/build.js'
import type { Identity } from '../identity/identity.js'
import type { RxNormRecords } from '../identity/records.js'
import { importLists } from '../lists/import.js'
import type { Listed } from '../lists/listed.js'
import { readReviewLog, validSignoffs } from '../review/review-log.js'
import type { Signoff } from '../review/signoff.js'
import { assertionTable } from './assertions.js'
import { coverageMasks } from './coverage.js'
import { type Curated, readCuratedFolders } from './curated.js'
import { encodeKnowledge, encodeNdcs, encodeProducts } from './encode.js'
import { expandKnowledge } from './expand.js'
import { burdenFacts, citationFacts, pointsOf, ruleFacts, substanceFacts, withClassOrProperty } from './facts.js'
import { pairBase } from './matches.js'
import { buildNames } from './names.js'
import { FaultyKnowledge, type Problem } from './problem.js'
import { ruleReviews } from './reviews.js'
import { ndcTargets, productRows } from './rxnorm-rows.js'
import { gradeCounts, ownFacts, ownSource, rolesOf } from './source-facts.js'
import { verdictOf } from './verdicts.js'
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
  signoffs: readonly Signoff[]
}

export interface CompileFolders {
  sourcesDir: string
  curatedDir: string
  /** Sign-offs; without them everything is unreviewed. */
  reviewsDir?: string
  /** Newer RxNorm records, as `readRrf` makes them, in place of the extract in `sourcesDir`. */
  rxnorm?: RxNormRecords
}

/**
 * Sources and curated knowledge, made one artefact. Deterministic: the same files give the same bytes.
 *
 * @example
 * openKnowledge(compileKnowledge(defaultFolders).file.buffer).meta.counts
 *
 * @throws FaultyKnowledge naming file, line and column of everything that is wrong.
 */
export function compileKnowledge(folders: CompileFolders): Compiled {
  const { compiled, problems } = assembleKnowledge(folders)
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  return compiled
}

/** The same, with the problems beside what the faultless part makes: for editors, who want to see both. */
export function assembleKnowledge({ sourcesDir, curatedDir, reviewsDir, rxnorm }: CompileFolders): {
  compiled: Compiled
  problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const curated = readCuratedFolders(curatedDir, problems)
  const identity = inByteOrder(
    identityOf({ sourcesDir, curatedDir, ...(rxnorm !== undefined && { rxnorm }) }, problems),
  )
  const listed = importLists(sourcesDir, curatedDir, identity.slugOf)
  const numbers = new Map(identity.substances.map(({ slug }, index) => [slug, index]))
  const numberOf = (slug: string): number | undefined => numbers.get(slug)

  const { roles, memberships, matches, quiet } = expandKnowledge(curated, identity, listed, problems)
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

  const signoffs = reviewsDir === undefined ? [] : validSignoffs(readReviewLog(reviewsDir))
  const reviews = ruleReviews(curated.rules, memberships, signoffs)
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
          substances: coverage.sizeOf(source.id) || rolesOf(listed, source.id),
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
    rules: curated.rules.map((rule, index) => ruleFacts(rule, reviews[index] as ReviewState)),
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
    signoffs,
  }
  return { compiled, problems }
}

/** What is wrong with a substance has a place when the curated folders were read; without that the error stands. */
function identityOf({ sourcesDir, curatedDir, rxnorm }: CompileFolders, problems: readonly Problem[]): Identity {
  try {
    return buildIdentity(sourcesDir, curatedDir, rxnorm === undefined ? {} : { rxnorm })
  } catch (error) {
    throw problems.length === 0 ? error : new FaultyKnowledge(problems)
  }
}

/** Substances in the order in which the artefact finds them. */
function inByteOrder(identity: Identity): Identity {
  return { ...identity, substances: [...identity.substances].sort((a, b) => byteOrder(a.slug, b.slug)) }
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
