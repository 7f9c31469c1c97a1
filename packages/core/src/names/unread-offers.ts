import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { beginsItems, saysTaken } from '../phrase/lexicon/small-words.js'
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
/** A longer text is a letter, and no list that somebody types. */
const longestList = 300
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
    const isOfItem = isItem(one, parts, input)
    // "Found down", "clear of": in prose a word that may be one of the street is seldom one.
    if (input.length > longestList && !isOfItem && !isTaken(one, parts)) return one
    const candidates = offersOf(knowledge, one, isOfItem, where)
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
  const others = unread
    .map(withoutJoint)
    .filter(
      (one) => one.reason === 'unknown' && isItem(one, parts, input) && (one.text.match(/\p{L}/gu)?.length ?? 0) > 1,
    )
  return others.length === 0 ? offer : { ...offer, unread: withOffers(knowledge, { input, parts }, others, where) }
}

/**
 * A sentence without a sure name may hold a doubtful one: "BP high and I took sudafed" says which of two the reader is
 * asked about, and what else of it may be a name is offered beside it.
 *
 * @example
 * const text = 'my wife is tired, bacloffen'
 * byItsWords(knowledge, readPhrase(text, phraseOptions(knowledge)), {})?.candidates[0]?.slug // 'baclofen'
 */
export function byItsWords(
  knowledge: Knowledge,
  { input, name, parts, unread, taking }: PhraseReading,
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  // "Azure inhaler" is none of the drugs that are called after a colour.
  if (taking.route === 'inhaled' && taking.form !== undefined) return undefined
  const own = parts.find(({ as, text }) => as === 'name' && text === name)
  const words = [
    ...(own === undefined ? [] : [{ text: name, at: own.at, reason: 'unknown' as const }]),
    ...unread.filter(({ reason }) => reason === 'unknown'),
  ].filter((one) => isTaken(one, parts) || byName(knowledge, one.text, normaliseName(one.text), where) !== undefined)
  const [first, ...others] = withOffers(knowledge, { input, parts }, words, where).filter(
    ({ candidates }) => candidates !== undefined,
  )
  if (first?.candidates === undefined) return undefined
  const { candidates } = first
  return { status: 'ambiguous', input, code: 'ambiguous', candidates, ...(others.length > 0 && { unread: others }) }
}

/** Whether a word is said to be taken, or stands as an item: "what did they say of codien" asks about something else. */
function isTaken({ at }: Unread, parts: readonly Part[]): boolean {
  const before = parts.findLast((part) => part.at < at)
  return before !== undefined && (/^[,;+]$/.test(before.text) || saysTaken.test(before.text))
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

/** "Ginko biloba and asprin": the joint is not of the name. */
function withoutJoint(one: Unread): Unread {
  const [joint = ''] = /^(?:and|und|et|y|e|och|en|plus|with|mit|avec|con) /i.exec(one.text) ?? []
  return { ...one, text: one.text.slice(joint.length), at: one.at + joint.length }
}

function isItem({ at, text }: Unread, parts: readonly Part[], input: string): boolean {
  const before = parts.findLast((part) => part.at < at)
  const after = parts.find((part) => part.at >= at + text.length)
  const isNewLine = /\n\s*$/.test(input.slice(0, at))
  const begins = before === undefined || isNewLine || beginsItems.test(before.text) || saysTaken.test(before.text)
  return begins || saysAmount.has(after?.as ?? '')
}
