import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { beginsItems } from '../phrase/lexicon/small-words.js'
import type { Part, PhraseReading, Unread } from '../phrase/reading.js'
import type { Candidate } from '../vocabulary/issues.js'
import { byName } from './by-name.js'
import { nearest } from './doubtful-name.js'
import type { NamesOf } from './look-up.js'
import type { UnreadName, Whereabouts } from './resolution.js'

const saysAmount = new Set(['amount', 'strength', 'count', 'frequency', 'form'])
/** Shorter words have too many neighbours. */
const fewestLetters = 5
/** Of a letter full of unknown words most are none. */
const mostOffered = 8
const mostNear = 3

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

function offersOf(
  knowledge: Knowledge,
  { text }: Unread,
  isItemOfList: boolean,
  where: Whereabouts & NamesOf,
): readonly Candidate[] {
  const name = normaliseName(text)
  const found = byName(knowledge, text, name, where)
  if (found?.status === 'ambiguous') return found.candidates
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return isItemOfList && letters >= fewestLetters ? nearest(knowledge, name).slice(0, mostNear) : []
}

function isItem({ at, text }: Unread, parts: readonly Part[], input: string): boolean {
  const before = parts.findLast((part) => part.at < at)
  const after = parts.find((part) => part.at >= at + text.length)
  const isNewLine = /\n\s*$/.test(input.slice(0, at))
  return before === undefined || isNewLine || beginsItems.test(before.text) || saysAmount.has(after?.as ?? '')
}
