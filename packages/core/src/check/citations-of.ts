import type { FindingWords } from '../contract/check.js'
import type { SourceFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Finding } from './result.js'

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

/**
 * What a finding rests on, by id; of a class what is said of each group of its members rests on.
 *
 * @example
 * citedBy(knowledge, { rule: null, sources: [{ source: 0, cite: ['label'] }] }) // ['label']
 */
export function citedBy(knowledge: Knowledge, { rule, sources, members }: Rests): readonly string[] {
  if (members !== undefined)
    return members.flatMap(({ finding }) => (finding === undefined ? [] : citedBy(knowledge, finding)))
  return (
    rule?.evidence.cite ??
    sources.flatMap(({ source, cite }) => cite ?? [(knowledge.meta.sources[source] as SourceFacts).citation])
  )
}

type Rests = Pick<Finding, 'rule' | 'sources' | 'members'>
