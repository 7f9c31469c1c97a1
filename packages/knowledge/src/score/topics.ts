import type { Knowledge } from '@mixwise/core'

/** What the rules of one topic say, over all pairs of the knowledge. */
export interface TopicScore {
  topic: string
  /** Pairs with a finding of a rule under this topic. */
  pairs: number
  /** Of those, pairs where a source grades the same thing. */
  confirmed: number
  /** Pairs where no source names the pair to the rule: it follows from roles or classes. */
  inferred: number
  majorOrAbove: number
}

/**
 * Counts pairs by the topic of their findings, most pairs first.
 *
 * @example
 * scoreTopics(knowledge).find(({ topic }) => topic === 'serotonin')?.pairs
 */
export function scoreTopics(knowledge: Knowledge): readonly TopicScore[] {
  const pairsOf = new Map<number, number>()
  for (const position of knowledge.columns.verdict) pairsOf.set(position, (pairsOf.get(position) ?? 0) + 1)
  const topics = new Map<string, TopicScore>()
  for (const [position, pairs] of pairsOf) {
    for (const { rule, severity, assertions, inferred } of knowledge.verdict(position).judgements) {
      if (rule === -1) continue
      const { topic } = knowledge.rules.at(rule)
      const score = topics.get(topic) ?? { topic, pairs: 0, confirmed: 0, inferred: 0, majorOrAbove: 0 }
      topics.set(topic, score)
      score.pairs += pairs
      if (assertions.length > 0) score.confirmed += pairs
      if (inferred) score.inferred += pairs
      if (severity === 'major' || severity === 'contraindicated') score.majorOrAbove += pairs
    }
  }
  return [...topics.values()].sort((a, b) => b.pairs - a.pairs || (a.topic < b.topic ? -1 : 1))
}
