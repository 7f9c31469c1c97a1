import { issueMessage, normaliseName, openIssue, osaDistance, resolve, similarNames } from '@mixwise/core'
import type { Engine } from '../engine.js'
import type { Query } from './query.js'

/** What is less like the term than this is no candidate: old clients take the first, whatever its score. */
const leastScore = 60
/** Names of a substance that a term is compared with. */
const namedTypes = new Set(['IN', 'PIN', 'BN'])

/** Concepts that a term may have been meant to be, each with how like the term its nearest name is, out of 100. */
export function approximateGroup(engine: Engine, query: Query): object | undefined {
  const { knowledge } = engine
  const term = query.get('term')
  if (term === undefined) return undefined
  const most = Math.min(Math.max(Number(query.get('maxentries') ?? 20) || 20, 1), 100)
  const exact = resolve(knowledge, term)
  const isKnown = exact.status === 'resolved'
  const offered = isKnown
    ? exact.substances.map((number) => knowledge.slugs.at(number))
    : exact.candidates.map(({ slug }) => slug)
  const near = isKnown ? [] : similarNames(knowledge, normaliseName(term), most).map(({ slug }) => slug)
  const scored = [...new Set([...offered, ...near])].flatMap((slug) => {
    const number = knowledge.slugs.find(slug)
    const { codes, name } = knowledge.facts(number)
    const [rxcui] = codes.rxcui
    const score = isKnown ? 100 : scoreOf(engine, term, number)
    return rxcui === undefined || score < leastScore ? [] : [{ rxcui, rxaui: rxcui, name, source: 'RXNORM', score }]
  })
  const candidate = scored.sort((one, other) => other.score - one.score).slice(0, most)
  return {
    approximateGroup: {
      inputTerm: term,
      ...(candidate.length > 0 && {
        candidate: candidate.map((one, index) => ({ ...one, score: String(one.score), rank: String(index + 1) })),
      }),
      ...(exact.status !== 'resolved' && { comment: issueMessage(openIssue(exact, 'term')) }),
    },
  }
}

/** How like a term the nearest name of a substance is: letters that stay, out of 100. */
function scoreOf({ knowledge, products }: Engine, term: string, number: number): number {
  const written = normaliseName(term)
  const names = new Set([
    knowledge.substanceNames.at(number),
    ...products
      .holding(number)
      .filter(({ tty, substances }) => namedTypes.has(tty) && substances.length === 1)
      .map(({ name }) => name),
  ])
  let best = 0
  for (const name of names) {
    const known = normaliseName(name)
    const longest = Math.max(known.length, written.length)
    const slips = osaDistance(written, known, Math.ceil(longest * 0.5))
    best = Math.max(best, Math.round(100 * (1 - Math.min(slips, longest) / longest)))
  }
  return best
}
