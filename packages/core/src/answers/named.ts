import type { NotHeld } from '../contract/library.js'
import type { NameAnswer, NameRequest } from '../contract/name.js'
import type { Unread } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { type NamedEntry, resolveEntry } from '../names/chosen.js'
import { openIssue } from '../names/open-issue.js'
import { type Resolution, whereabouts } from '../names/resolution.js'
import { resolve } from '../names/resolve.js'
import { issueMessage } from '../vocabulary/issue-text.js'
import type { Issue } from '../vocabulary/issues.js'
import { explained } from './explained.js'

/**
 * How a text is understood.
 *
 * @example
 * nameFor(knowledge, { name: 'percocet' }).substances.map(({ slug }) => slug) // ['oxycodone', 'acetaminophen']
 */
export function nameFor(knowledge: Knowledge, { name, country, today }: NameRequest): NameAnswer {
  const where = whereabouts(country, today)
  const resolution = resolve(knowledge, name, where)
  const reading = explained(knowledge, resolution, name, where)
  if (resolution.status !== 'resolved') {
    const { input, status, code, candidates } = resolution
    const issue = openIssue(resolution, 'name')
    return {
      input,
      status,
      code,
      message: issueMessage(issue),
      candidates,
      ...(issue.systems !== undefined && { systems: issue.systems }),
      unread: unreadOf(resolution),
      ...reading,
      issues: [],
    }
  }
  const { input, status, how, taking } = resolution
  return {
    input,
    status,
    how,
    ...(taking !== undefined && { taking }),
    substances: resolution.substances.map((number, index) => {
      const { slug, name, kind, codes } = knowledge.facts(number)
      const own = resolution.takings?.[index] ?? {}
      return { slug, name, kind, codes, ...(Object.keys(own).length > 0 && { taking: own }) }
    }),
    unread: unreadOf(resolution),
    asks: resolution.asks ?? [],
    ...(resolution.intakes !== undefined && {
      intakes: resolution.intakes.map(({ drink: _drink, ...intake }) => intake),
    }),
    ...reading,
    issues: [],
  }
}

/** A substance, and the words beside its name that were not understood. */
export interface OneSubstance {
  number: number
  unread: readonly Unread[]
}

/** The words of a single name that were not understood, as an answer gives them. */
function unreadOf({ unread = [] }: Resolution): readonly Unread[] {
  return unread.map((words) => ({ item: 0, ...words }))
}

/**
 * The number of the one substance that a sure name stands for, or why there is none. A slug is such a name.
 *
 * @example
 * oneSubstance(knowledge, 'Lioresal').number === knowledge.slugs.find('baclofen') // true
 */
export function oneSubstance(knowledge: Knowledge, named: NamedEntry): OneSubstance | NotHeld {
  const resolution = resolveEntry(knowledge, named)
  const { input } = resolution
  if (resolution.status !== 'resolved') return notHeld(openIssue(resolution, 'name'))
  const [number, ...others] = resolution.substances
  if (number !== undefined && others.length === 0) return { number, unread: unreadOf(resolution) }
  const candidates = resolution.substances.map((one) => {
    const slug = knowledge.slugs.at(one)
    return { slug, slugs: [slug], name: knowledge.substanceNames.at(one) }
  })
  return notHeld({ code: 'not-one-substance', path: 'name', input, candidates })
}

/**
 * The answer in place of a page, with the reason in words.
 *
 * @example
 * notHeld({ code: 'nothing-held', path: 'name', input: 'salt' }).issue.message // 'We hold nothing about this.'
 */
export function notHeld(issue: Issue): NotHeld {
  return { issue: { ...issue, message: issueMessage(issue) } }
}

/**
 * The name behind a slug; the slug itself when the knowledge has none.
 *
 * @example
 * nameOfSlug(knowledge, 'ethanol') // 'alcohol (ethanol)'
 */
export function nameOfSlug(knowledge: Knowledge, slug: string): string {
  const number = knowledge.slugs.find(slug)
  return number === -1 ? slug : knowledge.substanceNames.at(number)
}
