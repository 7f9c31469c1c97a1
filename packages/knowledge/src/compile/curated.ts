import type { z } from 'zod'
import {
  type Burden,
  burdenFile,
  type Citation,
  type ClassWord,
  type Clearance,
  citationFile,
  classWordFile,
  clearanceFile,
  type Property,
  phraseFile,
  propertyFile,
  type Quiet,
  quietFile,
  type Rule,
  ruleFile,
  substanceFile,
} from '../curated/schema.js'
import { classesFile, legacyCodesFile } from '../identity/curated-names.js'
import { type CuratedDrinks, readDrinks } from './drinks.js'
import { speakPhrases } from './phrases.js'
import type { Problem } from './problem.js'
import { entriesOf, type Placed, readCurated } from './read-curated.js'

/** Everything written by hand that the compiler itself judges with. */
export interface Curated {
  citations: readonly Placed<Citation>[]
  /** What the identity step reads and cites: substances, retired codes, newer classes. */
  identity: readonly Placed<{ cite: readonly string[] }>[]
  properties: readonly Placed<Property>[]
  classWords: readonly Placed<ClassWord>[]
  clearance: readonly Placed<Clearance>[]
  rules: readonly Placed<Rule>[]
  quiet: readonly Placed<Quiet>[]
  burdens: readonly Placed<Burden>[]
  /** Absent where no drinks are kept. */
  drinks?: CuratedDrinks
}

export type { Placed } from './read-curated.js'
export type { Burden, Citation, Clearance, Property, Quiet, Rule }

/**
 * Reads the curated folders. Problems carry file, line and column; files with a problem are left out.
 *
 * @example
 * readCuratedFolders('packages/knowledge/curated', problems).rules[0]?.value.id
 */
export function readCuratedFolders(curatedDir: string, problems: Problem[]): Curated {
  const read = <T>(folder: string, schema: z.ZodType<T[]>, only?: string): Placed<T>[] =>
    entriesOf(readCurated(curatedDir, folder, schema, problems, (name) => only === undefined || name === only))
  const drinks = readDrinks(curatedDir, problems)
  return {
    citations: read('citations', citationFile),
    identity: [
      ...read('substances', substanceFile),
      ...read('names', legacyCodesFile, 'legacy-codes.yaml'),
      ...read('names', classesFile, 'classes-after-2016.yaml'),
    ],
    properties: read('properties', propertyFile),
    classWords: read('class-words', classWordFile),
    clearance: read('clearance', clearanceFile),
    rules: speakPhrases(read('rules', ruleFile), read('phrases', phraseFile), problems),
    quiet: read('quiet', quietFile),
    burdens: read('burdens', burdenFile),
    ...(drinks !== undefined && { drinks }),
  }
}
