import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { sensesOf } from '../phrase/lexicon/lexicon.js'
import type { Part, PhraseReading } from '../phrase/reading.js'
import type { Candidate } from '../vocabulary/issues.js'
import { byName } from './by-name.js'
import { withLookAlikes } from './look-alikes.js'
import { lookUp, type NamesOf } from './look-up.js'
import { maxCandidates, type Resolution, unrecognised, type Whereabouts } from './resolution.js'
import { latinReadings } from './scripts.js'
import { similarNames } from './similar.js'

/**
 * What a text without a sure name may mean: its name without the words of an amount, a short form, or names that are
 * near. What says of itself that nothing is taken gets no offers.
 *
 * @example
 * const reading = readPhrase('baclofin 10 mg', phraseOptions(knowledge))
 * byDoubtfulName(knowledge, 'baclofin 10 mg', reading, { normal: 'baclofin 10 mg', where: {} }).candidates[0]?.slug // 'baclofen'
 */
export function byDoubtfulName(
  knowledge: Knowledge,
  input: string,
  reading: PhraseReading,
  { normal, where }: { normal: string; where: Whereabouts & NamesOf },
): Resolution {
  const short = isStatement(reading) ? undefined : byShortForm(knowledge, input, normal, where)
  if (short !== undefined) return short
  // An allergy, something left out or measured, the heading of a list, a statement that nothing is taken: no offers.
  if (reading.name === '')
    return (
      countedStreetName(knowledge, input, reading, where) ?? {
        ...unrecognised(
          input,
          isDenied(reading) ? 'not-taken' : isAboutPerson(reading) ? 'about-person' : 'unrecognised',
        ),
        ...(reading.unread.length > 0 && { unread: reading.unread }),
      }
    )
  const isAbout = Object.keys(reading.taking).length > 0 || !isProse(reading.parts)
  const name = withoutSalt(isAbout ? normaliseName(reading.name) : normal)
  const found = byName(knowledge, input, name, where)
  // "The blue inhaler" is none of the drugs that are called blue.
  if (isInhaler(reading) && lookUp(knowledge, name, where)?.kind === 'street')
    return unrecognised(input, 'unrecognised')
  if (found?.status === 'ambiguous') return found
  const candidates = isShortForm(reading.name) ? [] : nearest(knowledge, name)
  return candidates.length > 0
    ? { status: 'ambiguous', input, code: 'ambiguous', candidates }
    : unrecognised(input, 'unrecognised')
}

const counted = new Set(['ask', 'form', 'count'])

/** "2 bars", "3 pills": what counts other things may be what a drug is called, when nothing else is said. */
function countedStreetName(
  knowledge: Knowledge,
  input: string,
  { parts, unread }: PhraseReading,
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  const said = parts.filter(({ as }) => as !== 'filler' && as !== 'state')
  if (unread.length > 0 || said.length === 0 || !said.every(({ as }) => counted.has(as))) return undefined
  const last = normaliseName(said.at(-1)?.text ?? '')
    .split(' ')
    .at(-1) as string
  const found = byName(knowledge, input, last, where)
  return found?.status === 'ambiguous' ? found : undefined
}

const fewestForSlips = 5

/**
 * A word that is one substance's name in some list alone may be a slip in the name of another: "teralin" stands for
 * methapyrilene there, and Deralin is propranolol. Those that are near are offered behind it.
 *
 * @example
 * const own = byName(knowledge, 'teralin', 'teralin', {})
 * withSlips(knowledge, own, 'teralin').candidates.map(({ slug }) => slug) // ['methapyrilene', 'propranolol']
 */
export function withSlips(knowledge: Knowledge, own: Ambiguous, normal: string): Ambiguous {
  const isOneWord = !normal.includes(' ') && normal.length >= fewestForSlips
  if (!isOneWord || own.candidates.length > 1 || own.code !== 'ambiguous') return own
  const [only] = own.candidates
  const others = nearest(knowledge, normal).filter(({ slugs }) => String(slugs) !== String(only?.slugs))
  return { ...own, candidates: [...own.candidates, ...others].slice(0, maxCandidates) }
}

type Ambiguous = Extract<Resolution, { status: 'ambiguous' }>

/** What is breathed in from a device, and not smoked. */
function isInhaler({ taking: { form, route } }: PhraseReading): boolean {
  return route === 'inhaled' && form !== undefined
}

/** Whether the text says that something is an allergy, not taken, or measured. */
function isStatement({ name, unread }: PhraseReading): boolean {
  return name === '' && unread.some(({ reason }) => reason !== undefined && reason !== 'unknown')
}

/** "I don't drink alcohol", "never smoked": all that is said is that nothing of it is taken. */
/** "Asthma", "eGFR 54, K+ 4.2": all that is said is of the person, and nothing of it is taken. */
function isAboutPerson({ unread }: PhraseReading): boolean {
  return unread.length > 0 && unread.every(({ reason }) => reason === 'circumstance' || reason === 'measurement')
}

function isDenied({ unread }: PhraseReading): boolean {
  return (
    unread.some(({ reason }) => reason === 'not-taken') &&
    unread.every(({ reason }) => reason === 'not-taken' || reason === 'allergy')
  )
}

/** An error-prone short form before its amount, with figures of its own: "MSO4 10 mg". */
function byShortForm(
  knowledge: Knowledge,
  input: string,
  normal: string,
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  const words = normal.split(' ')
  const form = [words.slice(0, 2), words.slice(0, 1)]
    .map((some) => some.join(' '))
    .find((some) => lookUp(knowledge, some, where)?.kind === 'abbreviation')
  return form === undefined ? undefined : byName(knowledge, input, form, where)
}

/** Letters that are short for something: none of a table, and whatever they resemble is not what was meant. */
function isShortForm(text: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.-]{0,4}$/u.test(text) && /\p{Lu}/u.test(text) && !/[AEIOUY].*[AEIOUY]/.test(text)
}

/** How much further off a name may be that was written in another script, in edits. */
const anotherScript = 0.4
const fewestLatin = 6
const mostInLatin = 3

/**
 * What a name may have been meant to be, in the script it is written in or in Latin letters.
 *
 * @example
 * nearest(knowledge, 'ibuprofne')[0]?.slug // 'ibuprofen'
 */
export function nearest(knowledge: Knowledge, name: string): readonly Candidate[] {
  const near = similarNames(knowledge, name, maxCandidates)
  if (near.length > 0) return withLookAlikes(near)
  for (const latin of latinReadings(name)) {
    if (latin.length < fewestLatin) continue
    const candidates = similarNames(knowledge, normaliseName(latin), mostInLatin, anotherScript)
    if (candidates.length > 0) return withLookAlikes(candidates)
  }
  return []
}

/** A text of many words that say nothing of how something is taken is a sentence or a heading, and names may be nowhere in it. */
function isProse(parts: readonly Part[]): boolean {
  return parts.filter(({ as, text }) => as === 'filler' && /\p{L}/u.test(text)).length > 1
}

/** A name without the words of its salt behind it, unless nothing else would be left. */
function withoutSalt(name: string): string {
  const words = name.split(' ')
  while (words.length > 1 && sensesOf(words.at(-1) as string).some(({ head }) => head === 'salt')) words.pop()
  return words.join(' ')
}
