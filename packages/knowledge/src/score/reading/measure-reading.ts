import { join } from 'node:path'
import type { Knowledge } from '@mixwise/core'
import { readMisspellings } from '../case-lists.js'
import { caseFigures } from './case-files.js'
import { claimsByUse } from './claims.js'
import { combinationBrands } from './combinations.js'
import type { Figure } from './figure.js'
import { foreignBrands } from './foreign.js'
import { joinedMinerals } from './joined-minerals.js'
import { misspeltNames } from './misspelt.js'
import { scoreTexts } from './named-texts.js'
import { typedPrefixes } from './prefixes.js'
import { productNames } from './products.js'
import { registerFigures } from './registers.js'
import { scheduledSubstances } from './schedules.js'

export interface ReadingOptions {
  sourcesDir: string
  casesDir: string
  /** Reads every RxNorm product name, not some of them by seed. */
  all: boolean
}

/**
 * How well the engine reads what people, records and registers write: every figure with its goal.
 *
 * @example
 * measureReading(openInstalled(), options).map(({ id, right }) => [id, right])
 */
export function measureReading(knowledge: Knowledge, { sourcesDir, casesDir, all }: ReadingOptions): readonly Figure[] {
  return [
    ...caseFigures(knowledge, casesDir),
    joinedMinerals(knowledge),
    combinationBrands(knowledge, sourcesDir),
    productNames(knowledge, sourcesDir, all),
    ...registerFigures(knowledge, sourcesDir),
    claimsByUse(knowledge, sourcesDir),
    foreignBrands(knowledge, sourcesDir),
    scheduledSubstances(knowledge, sourcesDir),
    misspellings(knowledge, casesDir),
    ...misspeltNames(knowledge),
    typedPrefixes(knowledge),
  ]
}

function misspellings(knowledge: Knowledge, casesDir: string): Figure {
  const texts = readMisspellings(join(casesDir, 'misspellings.tsv')).map(({ text, slug }) => ({
    text,
    wanted: [[slug]],
  }))
  const planned = {
    id: 'misspellings',
    what: 'cases/misspellings.tsv: taken or offered first',
    goal: { right: 0.97, atMost: { wrong: 0 } },
    before: '89%',
  }
  return scoreTexts(knowledge, planned, texts, ['right', 'first'])
}
