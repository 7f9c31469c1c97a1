import { join } from 'node:path'
import type { Knowledge } from '@mixwise/core'
import { buildIdentity } from '../identity/build.js'
import { mostUsedShape } from '../identity/curated-names.js'
import { importLists } from '../lists/import.js'
import { openCurated } from '../read/curated-files.js'
import { FaultyKnowledge } from '../read/problem.js'
import { caseLists, readMisspellings, readPairs } from './case-lists.js'
import { type CitationScore, scoreCitations } from './citations.js'
import { scoreLowPriority } from './low-priority.js'
import { type NameScore, scoreNames } from './names.js'
import { type Noise, scoreNoise } from './noise.js'
import { openLists } from './open-lists.js'
import { type PairList, type PairScore, scorePairs } from './pair-list.js'
import { type Reach, scoreReach } from './reach.js'
import { type RecentScore, scoreRecent } from './recent.js'
import { scoreTopics, type TopicScore } from './topics.js'

export interface Measures {
  knowledge: { version: string; hash: string }
  lists: readonly (PairScore & Pick<PairList, 'threshold' | 'target'>)[]
  topics: readonly TopicScore[]
  lowPriority: { pairs: number; loud: readonly string[] }
  reach: Reach
  noise: Noise
  misspellings: NameScore
  citations: CitationScore
  recent: RecentScore
}

export interface MeasureFolders {
  sourcesDir: string
  curatedDir: string
  casesDir: string
}

/**
 * Everything that is measured about a knowledge. Further lists are files of `a,b,matters` lines.
 *
 * @example
 * measure(openInstalled(), folders).lists.find(({ id }) => id === 'onc-high')?.found
 */
export function measure(
  knowledge: Knowledge,
  { sourcesDir, curatedDir, casesDir }: MeasureFolders,
  lists: readonly string[] = [],
): Measures {
  const files = openCurated(curatedDir)
  const identity = buildIdentity(sourcesDir, files)
  const listed = importLists(sourcesDir, files, identity.slugOf)
  const scored = [...openLists(listed), ...caseLists(casesDir), ...lists.map(readPairs)]
  const medicines = files.readOne(mostUsedShape)?.value.medicines ?? []
  if (files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  const slugs = medicines.flatMap((name) => identity.slugOf(name) ?? [])
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    lists: scored.map((list) => ({
      ...scorePairs(knowledge, list),
      threshold: list.threshold,
      ...(list.target !== undefined && { target: list.target }),
    })),
    topics: scoreTopics(knowledge),
    lowPriority: scoreLowPriority(knowledge, files),
    reach: scoreReach(knowledge, slugs.slice(0, 100)),
    noise: scoreNoise(knowledge, slugs.slice(0, 340)),
    misspellings: scoreNames(knowledge, readMisspellings(join(casesDir, 'misspellings.tsv'))),
    citations: scoreCitations(files),
    recent: scoreRecent(knowledge, identity, files, sourcesDir),
  }
}
