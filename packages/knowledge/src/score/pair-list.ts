import { type Knowledge, rankOf, resolve, type Severity, verdictOf } from '@mixwise/core'

/** One pair of a list against which the knowledge is scored. Names are as the list writes them. */
export interface ScoredPair {
  a: string
  b: string
  /** What the list says: the pair matters, or it does not. */
  matters: boolean
  /** The threshold for this pair, where it is not that of the list. */
  threshold?: Severity
}

export interface PairList {
  id: string
  what: string
  /** The least severity at which a pair that matters counts as found, and one that does not as falsely flagged. */
  threshold: Severity
  pairs: readonly ScoredPair[]
  target?: { foundAtLeast?: number; flaggedAtMost?: number }
}

export interface PairScore {
  id: string
  what: string
  pairs: number
  /** Pairs whose names were both recognised. */
  recognised: number
  matters: number
  found: number
  /** Found by rules of ours alone, as if no list had named the pair. */
  foundByRules: number
  /** Of those, how many under each topic: that of the gravest rule. Most first. */
  topics: Readonly<Record<string, number>>
  harmless: number
  flagged: number
  misses: readonly ScoredPair[]
  falseFlags: readonly (ScoredPair & { rule: string })[]
}

/**
 * Scores one list. Pairs with a name that is not recognised are counted apart and take no part in the rates.
 *
 * @example
 * scorePairs(knowledge, { id: 'x', what: 'x', threshold: 'moderate', pairs: [{ a: 'warfarin', b: 'aspirin', matters: true }] }).found
 */
export function scorePairs(knowledge: Knowledge, list: PairList): PairScore {
  const score = { recognised: 0, matters: 0, found: 0, foundByRules: 0, harmless: 0, flagged: 0 }
  const topics: Record<string, number> = {}
  const misses: ScoredPair[] = []
  const falseFlags: (ScoredPair & { rule: string })[] = []
  for (const pair of list.pairs) {
    const a = numbersOf(knowledge, pair.a)
    const b = numbersOf(knowledge, pair.b)
    if (a.length === 0 || b.length === 0) continue
    score.recognised++
    let highest = 0
    let byRules = 0
    let loudest = ''
    let topic = ''
    const least = rankOf(pair.threshold ?? list.threshold)
    for (const left of a) {
      for (const right of b) {
        if (left === right) continue
        for (const { severity, rule } of verdictOf(knowledge, left, right)?.judgements ?? []) {
          const grade = rankOf(severity)
          if (grade > highest) {
            highest = grade
            loudest = rule === -1 ? 'listed' : knowledge.rules.at(rule).id
          }
          if (rule !== -1 && grade > byRules) {
            byRules = grade
            topic = knowledge.rules.at(rule).topic
          }
        }
      }
    }
    if (pair.matters) {
      score.matters++
      if (highest >= least) score.found++
      else misses.push(pair)
      if (byRules >= least) {
        score.foundByRules++
        topics[topic] = (topics[topic] ?? 0) + 1
      }
    } else {
      score.harmless++
      if (highest >= least) {
        score.flagged++
        falseFlags.push({ ...pair, rule: loudest })
      }
    }
  }
  return {
    id: list.id,
    what: list.what,
    pairs: list.pairs.length,
    ...score,
    topics: mostFirst(topics),
    misses,
    falseFlags,
  }
}

function mostFirst(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)))
}

function numbersOf(knowledge: Knowledge, name: string): readonly number[] {
  const resolution = resolve(knowledge, name)
  return resolution.status === 'resolved' ? resolution.substances : []
}
