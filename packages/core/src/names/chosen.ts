import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import { readPhrase } from '../phrase/read.js'
import { phraseOptions } from './phrase-options.js'
import type { Resolution, Whereabouts } from './resolution.js'
import { resolve } from './resolve.js'

/** A name as a list holds it: bare, or with the substances that were chosen for it. */
export type NamedEntry = string | { readonly name: string; readonly slugs?: readonly string[] }

/**
 * What an entry means. Substances that somebody chose for it are final, whatever its words are: the words then only say
 * how they are taken, and what in them was no name is no longer unread. A choice that names nothing known is none.
 *
 * @example
 * resolveEntry(knowledge, { name: 'bacloffen 10 mg', slugs: ['baclofen'] }).status // 'resolved', with the amount
 */
export function resolveEntry(knowledge: Knowledge, entry: NamedEntry, where?: Whereabouts): Resolution {
  if (typeof entry === 'string') return resolve(knowledge, entry, where)
  const { name, slugs = [] } = entry
  if (slugs.length === 0 || unknownSlugs(knowledge, slugs).length > 0) return resolve(knowledge, name, where)
  const { things, taking: said, unread, asks } = readPhrase(name, phraseOptions(knowledge, where))
  const { gramsEthanol, ...withoutGrams } = things.length > 1 ? {} : said
  const taking =
    gramsEthanol !== undefined && slugs.includes(ethanolSlug) ? { ...withoutGrams, gramsEthanol } : withoutGrams
  const left = unread.filter(({ reason }) => reason !== 'unknown')
  return {
    status: 'resolved',
    input: name,
    substances: [...new Set(slugs)].map((slug) => knowledge.slugs.find(slug)),
    how: 'chosen',
    ...(Object.keys(taking).length > 0 && { taking }),
    ...(left.length > 0 && { unread: left }),
    ...(asks.length > 0 && { asks }),
  }
}

/**
 * The slugs of a choice that stand for nothing.
 *
 * @example
 * unknownSlugs(knowledge, ['baclofen', 'bacloffen']) // ['bacloffen']
 */
export function unknownSlugs(knowledge: Knowledge, slugs: readonly string[]): readonly string[] {
  return slugs.filter((slug) => knowledge.slugs.find(slug) === -1)
}
