import { createHash } from 'node:crypto'
import { z } from 'zod'
import { buildIdentity } from '../identity/build.js'
import type { Identity } from '../identity/identity.js'
import type { RxNormRecords } from '../identity/records.js'
import { importLists } from '../lists/import.js'
import { readReviewLog, validSignoffs } from '../review/review-log.js'
import { assemble, type Compiled } from './assemble.js'
import { readCuratedFolders } from './curated.js'
import { FaultyKnowledge, type Problem } from './problem.js'
import { requireCurated } from './read-curated.js'

export type { Compiled } from './assemble.js'

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

/**
 * The same, with the problems beside what the faultless part makes: for editors, who want to see both.
 *
 * @example
 * problemLines(assembleKnowledge(defaultFolders).problems)
 */
export function assembleKnowledge(folders: CompileFolders): { compiled: Compiled; problems: readonly Problem[] } {
  const { sourcesDir, curatedDir, reviewsDir } = folders
  const problems: Problem[] = []
  const curated = readCuratedFolders(curatedDir, problems)
  const version = readEdition(curatedDir, problems)
  const identity = readIdentity(folders, problems)
  const listed = importLists(sourcesDir, curatedDir, identity.slugOf)
  const signoffs = reviewsDir === undefined ? [] : validSignoffs(readReviewLog(reviewsDir))
  return { compiled: assemble({ version, identity, listed, curated, signoffs }, problems), problems }
}

const edition = z.strictObject({ version: z.string().min(1) })

function readEdition(curatedDir: string, problems: Problem[]): string {
  const file = requireCurated(curatedDir, 'edition.yaml', edition, problems)
  if (file === undefined) throw new FaultyKnowledge(problems)
  return file.value.version
}

/** What is wrong with a substance has a place when the curated folders were read; without that the error stands. */
function readIdentity({ sourcesDir, curatedDir, rxnorm }: CompileFolders, problems: readonly Problem[]): Identity {
  try {
    return buildIdentity(sourcesDir, curatedDir, rxnorm === undefined ? {} : { rxnorm })
  } catch (error) {
    throw problems.length === 0 ? error : new FaultyKnowledge(problems)
  }
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
