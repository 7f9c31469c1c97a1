import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CitedSource, ExposureTable, MonographLibrary } from '@mixwise/core'
import { z } from 'zod'
import { computedWordsShape } from '../curated/exposure-schema.js'
import { compileExposure } from '../exposure/compile-exposure.js'
import { computedFindings } from '../exposure/computed-findings.js'
import { readFitted } from '../exposure/fitted.js'
import { readInstructedClasses } from '../exposure/instructed-classes.js'
import { bears, kindTolerance } from '../exposure/kind-tolerance.js'
import { type ListedInstructions, listedTolerance } from '../exposure/listed-tolerance.js'
import { type NamedInstruction, readNamedInstructions } from '../exposure/named-instructions.js'
import { readExposureTables } from '../exposure/read-exposure.js'
import { buildIdentity } from '../identity/build.js'
import type { RxNormRecords } from '../identity/records.js'
import { importLists } from '../lists/import.js'
import { type CuratedFiles, openCurated } from '../read/curated-files.js'
import { keptDir, openKept } from '../read/kept.js'
import { FaultyKnowledge } from '../read/problem.js'
import { entryShape } from '../read/shape.js'
import type { RegisterProduct } from '../registers/register.js'
import { readRegisters } from '../registers/registers.js'
import { readReviewLog, validSignoffs } from '../review/review-log.js'
import type { Signoff } from '../review/signoff.js'
import { assemble, type Compiled, type CompiledExposure } from './assemble.js'
import { type Curated, readCuratedFolders } from './curated.js'
import type { Expanded } from './expand.js'
import { type CompiledKinetics, compileKinetics } from './kinetics.js'
import { compileMonographs } from './monographs.js'
import { readHarmSigns } from './phrases.js'

export type { Compiled } from './assemble.js'

/** Everything knowledge is made of. All three folders, always: without the sign-offs it would be other knowledge. */
export interface KnowledgeFolders {
  sourcesDir: string
  curatedDir: string
  /** Sign-offs and reviewers. */
  reviewsDir: string
}

/** What a user brought in place of what lies among the sources. */
export interface Brought {
  /** Newer RxNorm records, as `readRrf` makes them. */
  rxnorm?: RxNormRecords
  /** Products of national registers, as `importRegister` reads them. */
  registers?: readonly RegisterProduct[]
}

/** The folders of this installation. */
export const defaultFolders: KnowledgeFolders = {
  sourcesDir: fileURLToPath(new URL('../../sources/', import.meta.url)),
  curatedDir: fileURLToPath(new URL('../../curated/', import.meta.url)),
  reviewsDir: fileURLToPath(new URL('../../reviews/', import.meta.url)),
}

/** Everything that is compiled of the folders. */
export interface CompiledKnowledge extends Compiled {
  library: MonographLibrary
  kinetics: CompiledKinetics
}

/**
 * Sources, curated knowledge and sign-offs, made one artefact. Deterministic: the same files give the same bytes. This is
 * the one way in: command line, build and tests come through here. `brought` stands in place of what the sources have.
 *
 * @example
 * openKnowledge(compileKnowledge(defaultFolders).file.buffer).meta.counts
 *
 * @throws FaultyKnowledge naming file, line and column of everything that is wrong.
 */
export function compileKnowledge(folders: KnowledgeFolders, { rxnorm, registers }: Brought = {}): CompiledKnowledge {
  const kept = openKept(keptFiles)
  const files = openCurated(folders.curatedDir, kept)
  const curated = readCuratedFolders(files)
  const version = files.readOne(editionShape)?.value.version ?? ''
  const identity = buildIdentity(folders.sourcesDir, files, rxnorm === undefined ? {} : { rxnorm })
  const listed = importLists(folders.sourcesDir, files, identity.slugOf)
  const national = readRegisters(folders.sourcesDir, files, identity, registers)
  const signoffs = readSignoffs(files, folders)
  const exposureOf = (expanded: Expanded): CompiledExposure => {
    const table = readExposureTable(files, curated, expanded, listed)
    const isClass = (slug: string): boolean => expanded.terms.kindOf(slug) === 'class'
    const slugs = identity.substances.map(({ slug }) => slug).filter((slug) => !isClass(slug))
    const words = {
      findings: files.read(computedWordsShape).map(({ value }) => value),
      signs: readHarmSigns(files),
    }
    const { actingAs = new Map() } = expanded.terms
    const meant = { slugs, actingAs, isBorne: bears(expanded.memberships) }
    return { table, findings: computedFindings(table, words, meant, readNamed(files, curated, expanded)) }
  }
  const compiled = assemble({ version, identity, listed, curated, national, signoffs, exposureOf }, files.problems)
  const { library, kinetics } = readApart(files, curated, compiled)
  kept.save()
  if (files.problems.length > 0 || library === undefined || kinetics === undefined)
    throw new FaultyKnowledge(files.problems)
  return { ...compiled, library, kinetics }
}

const edition = z.strictObject({ version: z.string().min(1) })
export const editionShape = entryShape('edition.yaml', 'edition of the knowledge', '', edition)

/** Hand-written files as they were read are kept here from one run to the next. */
export const keptFiles = join(keptDir, 'curated.json')

/** What stands apart from rules and pairs: monographs and the like, kinetics. */
interface Apart {
  library: MonographLibrary | undefined
  kinetics: CompiledKinetics | undefined
}

/**
 * The sign-offs that may be believed. What is wrong with others goes to the problems of the files.
 *
 * @example
 * readSignoffs(files, defaultFolders).length
 */
export function readSignoffs(
  files: CuratedFiles,
  { reviewsDir }: Pick<KnowledgeFolders, 'reviewsDir'>,
): readonly Signoff[] {
  const log = readReviewLog(reviewsDir)
  files.problems.push(...log.problems)
  return validSignoffs(log)
}

/**
 * Reads and checks what stands apart from rules and pairs. What is wrong goes to the problems of the files.
 *
 * @example
 * readApart(files, curated, { ...expanded, signoffs: [] }).library?.monographs
 */
export function readApart(
  files: CuratedFiles,
  curated: Curated,
  { terms, signoffs }: Pick<Compiled, 'terms' | 'signoffs'>,
): Apart {
  const citations = new Map(curated.citations.map(({ value }): [string, CitedSource] => [value.id, value]))
  const library = compileMonographs(files, citations, { terms, signoffs })
  return { library, kinetics: compileKinetics(files, curated.drinks, terms.slugOf) }
}

/**
 * Reads and checks the tables of exposure, and makes the table that changes are worked out from. What sources ask for by
 * a class counts among what victims bear. What is wrong goes to the problems of the files.
 *
 * @example
 * readExposureTable(files, curated, expanded, { assertions: [], memberships: [] }).observed.length
 */
export function readExposureTable(
  files: CuratedFiles,
  curated: Curated,
  { terms, roles, memberships }: Pick<Expanded, 'terms' | 'roles' | 'memberships'>,
  listed: ListedInstructions,
): ExposureTable {
  const known = { ...terms, citations: new Set(curated.citations.map(({ value }) => value.id)) }
  const table = compileExposure(
    readExposureTables(files, known),
    readFitted(files),
    (slug) => roles.bySlug.get(slug) ?? [],
    [...roles.bySlug.keys()].sort(),
  )
  const said = mergedTolerance(table.thresholds, listedTolerance(table, readInstructedClasses(files, known), listed))
  return {
    ...table,
    thresholds: mergedTolerance(said, kindTolerance({ ...table, thresholds: said }, { roles, memberships })),
  }
}

/**
 * Reads and checks what sources ask for of those they name. What is wrong goes to the problems of the files.
 *
 * @example
 * readNamed(files, curated, expanded).length
 */
export function readNamed(
  files: CuratedFiles,
  curated: Curated,
  { terms }: Pick<Expanded, 'terms'>,
): readonly NamedInstruction[] {
  const taken = new Set(curated.rules.flatMap(({ value }) => [value.id, ...(value.aliases ?? [])]))
  return readNamedInstructions(
    files,
    { ...terms, citations: new Set(curated.citations.map(({ value }) => value.id)) },
    taken,
  )
}

function mergedTolerance(
  one: ExposureTable['thresholds'],
  other: ExposureTable['thresholds'],
): ExposureTable['thresholds'] {
  const victims = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  return Object.fromEntries(victims.map((slug) => [slug, [...(one[slug] ?? []), ...(other[slug] ?? [])]]))
}

/**
 * SHA-256 in hexadecimal.
 *
 * @example
 * sha256(compiled.file).length // 64
 */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
