import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { beginsItems } from '../phrase/lexicon/small-words.js'
import type { Part, PhraseReading, Unread } from '../phrase/reading.js'
import type { Candidate } from '../vocabulary/issues.js'
import { byName } from './by-name.js'
import { candidateOf } from './candidate.js'
import { nearest } from './doubtful-name.js'
import { longerNames } from './longer-names.js'
import type { NamesOf } from './look-up.js'
import type { Resolution, UnreadName, Whereabouts } from './resolution.js'

const saysAmount = new Set(['amount', 'strength', 'count', 'frequency', 'form'])
/** Shorter words have too many neighbours. */
const fewestLetters = 5
/** Of a letter full of unknown words most are none. */
const mostOffered = 8
const mostNear = 3
/** "2 bars", "a few pills last night": so many of something, as people count drugs. */
const counted = /(?:^| )(?:\d+|an?|some|half an?|two|three|four|five|six|a few|a couple of) (\S+)/

/**
 * What was not read, with what it may have been: a name that means several things, or an item of a list that is near to a
 * name. Nothing of it is taken.
 *
 * @example
 * const reading = readPhrase('baclofen, ibuprofne', phraseOptions(knowledge))
 * withOffers(knowledge, reading, reading.unread, {})[0]?.candidates?.[0]?.slug // 'ibuprofen'
 */
export function withOffers(
  knowledge: Knowledge,
  { input, parts }: Pick<PhraseReading, 'input' | 'parts'>,
  unread: readonly Unread[],
  where: Whereabouts & NamesOf,
): readonly UnreadName[] {
  let offered = 0
  return unread.map((one) => {
    if (one.reason !== 'unknown' || offered === mostOffered) return one
    const candidates = offersOf(knowledge, one, isItem(one, parts, input), where)
    if (candidates.length === 0) return one
    offered++
    return { ...one, candidates }
  })
}

/**
 * A doubtful name with the other items of its text that nobody knows: "citalop 20, bisop 2.5" names two things, and
 * whoever takes the offer for the first must not lose the second.
 *
 * @example
 * const text = 'citalop 20, bisop 2.5'
 * const offer = { status: 'ambiguous', input: text, code: 'ambiguous', candidates: [] }
 * withOtherItems(knowledge, offer, readPhrase(text, phraseOptions(knowledge)), {}).unread[0].text // 'bisop'
 */
export function withOtherItems(
  knowledge: Knowledge,
  offer: Resolution,
  { input, name, parts, unread }: PhraseReading,
  where: Whereabouts & NamesOf,
): Resolution {
  if (offer.status !== 'ambiguous' || name === '') return offer
  const others = unread.filter(
    (one) => one.reason === 'unknown' && isItem(one, parts, input) && (one.text.match(/\p{L}/gu)?.length ?? 0) > 1,
  )
  return others.length === 0 ? offer : { ...offer, unread: withOffers(knowledge, { input, parts }, others, where) }
}

function offersOf(
  knowledge: Knowledge,
  { text }: Unread,
  isItemOfList: boolean,
  where: Whereabouts & NamesOf,
): readonly Candidate[] {
  const name = normaliseName(text)
  const found = byName(knowledge, text, name, where)
  if (found?.status === 'ambiguous') return found.candidates
  const [, measure] = counted.exec(name) ?? []
  const ofMeasure = measure === undefined ? undefined : byName(knowledge, text, measure, where)
  if (ofMeasure?.status === 'ambiguous') return ofMeasure.candidates
  // A name that what stands beside it may make something else of.
  if (found?.status === 'resolved') {
    const own = candidateOf(knowledge, found.substances)
    return [own, ...longerNames(knowledge, name, [own.name], mostNear - 1)]
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return isItemOfList && letters >= fewestLetters ? nearest(knowledge, name).slice(0, mostNear) : []
}

function isItem({ at, text }: Unread, parts: readonly Part[], input: string): boolean {
  const before = parts.findLast((part) => part.at < at)
  const after = parts.find((part) => part.at >= at + text.length)
  const isNewLine = /\n\s*$/.test(input.slice(0, at))
  return before === undefined || isNewLine || beginsItems.test(before.text) || saysAmount.has(after?.as ?? '')
}
