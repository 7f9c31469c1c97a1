import type { NameAnswer } from '../contract/name.js'
import { normaliseName } from '../knowledge/normalise.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'
import { longerNames } from '../names/longer-names.js'
import { lookUp, type NamesOf } from '../names/look-up.js'
import { phraseOptions } from '../names/phrase-options.js'
import type { Resolution, Whereabouts } from '../names/resolution.js'
import { readPhrase } from '../phrase/read.js'
import type { Part } from '../phrase/reading.js'
import type { Candidate } from '../vocabulary/issues.js'

type Explained = Pick<NameAnswer, 'parts' | 'country' | 'otherMeanings'>

const mostMeanings = 10

/**
 * How a text was read: piece by piece what it was used as, for which country, and what else its names may stand for.
 *
 * @example
 * explained(knowledge, resolve(knowledge, 'baclofen 10 mg'), 'baclofen 10 mg', {}).parts[1] // { text: '10 mg', at: 9, as: 'amount' }
 */
export function explained(knowledge: Knowledge, resolution: Resolution, text: string, whence: Whereabouts): Explained {
  const where = resolution.status === 'resolved' && resolution.abroad === true ? { ...whence, abroad: true } : whence
  const parts = partsOf(knowledge, resolution, text, where).map(({ text: piece, at, as, reason }) => {
    const slugs = as === 'name' ? slugsOf(knowledge, piece, where) : []
    return { text: piece, at, as, ...(reason !== undefined && { reason }), ...(slugs.length > 0 && { slugs }) }
  })
  const taken = resolution.status === 'resolved' ? resolution.substances : []
  const called = taken.map((number) => knowledge.substanceNames.at(number))
  const without = [...called, called.join(' + ')]
  const meanings = parts.flatMap(({ text: piece, as }) =>
    as !== 'name' ? [] : [...elsewhere(knowledge, piece), ...longerNames(knowledge, piece, without, mostMeanings)],
  )
  const { country } = whence
  return {
    parts,
    ...(country !== undefined && { country }),
    otherMeanings: meanings
      .filter(({ name }, index) => !without.includes(name) && meanings.findIndex((one) => one.name === name) === index)
      .slice(0, mostMeanings),
  }
}

/** A text that is a name or a code as it stands is one piece; any other is what the reader of phrases made of it. */
function partsOf(
  knowledge: Knowledge,
  resolution: Resolution,
  text: string,
  where: Whereabouts & NamesOf,
): readonly (Omit<Part, 'as'> & { as: Part['as'] | 'code' })[] {
  const written = text.trim()
  const at = text.indexOf(written)
  if (resolution.status === 'resolved' && resolution.how === 'code') return [{ text: written, at, as: 'code' }]
  const { parts } = readPhrase(text, phraseOptions(knowledge, where))
  const isWhole =
    lookUp(knowledge, normaliseName(text), where)?.sure === true && !parts.some(({ as }) => as === 'drink')
  return isWhole ? [{ text: written, at, as: 'name' }] : parts
}

function slugsOf(knowledge: Knowledge, piece: string, where: Whereabouts & NamesOf): readonly string[] {
  const found = lookUp(knowledge, normaliseName(piece), where)
  return found?.sure === true ? found.members.map((member) => knowledge.slugs.at(member)) : []
}

/** What the same name means in each country, where that is not the same. */
function elsewhere(knowledge: Knowledge, piece: string): readonly Candidate[] {
  return Object.values(knowledge.homonym(normaliseName(piece)) ?? {}).map((target): Candidate => {
    const members = membersOf(knowledge, target)
    const slugs = members.map((member) => knowledge.slugs.at(member))
    const name = members.map((member) => knowledge.substanceNames.at(member)).join(' + ')
    return { slug: slugs[0] as string, slugs, name }
  })
}
