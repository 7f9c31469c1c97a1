import {
  type Purpose,
  purposeShape,
  type TopicWay,
  topicWayShape,
  type Way,
  wayShape,
} from '../curated/manage-schema.js'
import {
  type Burden,
  burdenShape,
  type Citation,
  citationShape,
  type Quiet,
  quietShape,
  type Rule,
} from '../curated/rule-schema.js'
import {
  type ActsAs,
  actsAsShape,
  type ClassWord,
  type Clearance,
  classWordShape,
  clearanceShape,
  type LocalUse,
  localUseShape,
  type NothingFound,
  nothingFoundShape,
  type Property,
  propertyShape,
  type Setting,
  settingShape,
  substanceShape,
  type Washout,
  type WayIn,
  type WrittenCombination,
  type WrittenStrength,
  washoutShape,
  wayInShape,
  writtenCombinationShape,
  writtenStrengthShape,
} from '../curated/substance-schema.js'
import { laterClassesShape, legacyCodesShape } from '../identity/curated-names.js'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { type CuratedDrinks, readDrinks } from './drinks.js'
import { readRules } from './phrases.js'

/** Everything written by hand that the compiler itself judges with. */
export interface Curated {
  citations: readonly Placed<Citation>[]
  /** What the identity step reads and cites: substances, retired codes, newer classes. */
  identity: readonly Placed<{ cite: readonly string[] }>[]
  properties: readonly Placed<Property>[]
  classWords: readonly Placed<ClassWord>[]
  actsAs: readonly Placed<ActsAs>[]
  clearance: readonly Placed<Clearance>[]
  nothingFound: readonly Placed<NothingFound>[]
  rules: readonly Placed<Rule>[]
  quiet: readonly Placed<Quiet>[]
  burdens: readonly Placed<Burden>[]
  washouts: readonly Placed<Washout>[]
  localUse: readonly Placed<LocalUse>[]
  waysIn: readonly Placed<WayIn>[]
  settings: readonly Placed<Setting>[]
  /** Strengths that no register among the sources has. */
  strengths: readonly Placed<WrittenStrength>[]
  combinationStrengths: readonly Placed<WrittenCombination>[]
  purposes: readonly Placed<Purpose>[]
  ways: readonly Placed<Way>[]
  topicWays: readonly Placed<TopicWay>[]
  /** Absent where no drinks are kept. */
  drinks?: CuratedDrinks
  /** Whether an entry that was left out because of a problem may define this word. */
  mayDefine(word: string): boolean
}

export type { Placed } from '../read/curated-files.js'
export type { Burden, Citation, Clearance, Property, Quiet, Rule }

/**
 * Reads the curated folders. Entries with a problem are left out, and the problem stands with those of the files.
 *
 * @example
 * readCuratedFolders(openCurated('packages/knowledge/curated')).rules[0]?.value.id
 */
export function readCuratedFolders(files: CuratedFiles): Curated {
  const drinks = readDrinks(files)
  return {
    citations: files.read(citationShape),
    identity: [...files.read(substanceShape), ...files.read(legacyCodesShape), ...files.read(laterClassesShape)],
    properties: files.read(propertyShape),
    classWords: files.read(classWordShape),
    actsAs: files.read(actsAsShape),
    clearance: files.read(clearanceShape),
    nothingFound: files.read(nothingFoundShape),
    rules: readRules(files),
    quiet: files.read(quietShape),
    burdens: files.read(burdenShape),
    washouts: files.read(washoutShape),
    localUse: files.read(localUseShape),
    waysIn: files.read(wayInShape),
    settings: files.read(settingShape),
    strengths: files.read(writtenStrengthShape),
    combinationStrengths: files.read(writtenCombinationShape),
    purposes: files.read(purposeShape),
    ways: files.read(wayShape),
    topicWays: files.read(topicWayShape),
    ...(drinks !== undefined && { drinks }),
    mayDefine: files.mayDefine,
  }
}
