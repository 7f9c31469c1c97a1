import type { FindingWords } from '../contract/check.js'
import type { Knowledge } from '../knowledge/open.js'

type Cited = FindingWords['evidence']['citations'][number]

const citationsRead = new WeakMap<Knowledge, Map<string, Cited | undefined>>()

/**
 * Citations by their ids, each once; ids that the knowledge does not hold are left out.
 *
 * @example
 * citationsOf(knowledge, []) // []
 */
export function citationsOf(knowledge: Knowledge, ids: readonly string[]): readonly Cited[] {
  const read = citationsRead.get(knowledge) ?? new Map<string, Cited | undefined>()
  citationsRead.set(knowledge, read)
  return [...new Set(ids)].flatMap((id) => {
    if (!read.has(id)) {
      const citation = knowledge.citation(id)
      read.set(id, citation === undefined ? undefined : { id, ...citation })
    }
    return read.get(id) ?? []
  })
}
