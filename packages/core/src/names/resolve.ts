import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/alcohol-amount.js'
import { sensesOf } from '../phrase/lexicon/lexicon.js'
import { readPhrase } from '../phrase/read.js'
import type { Ask, NamedPart, Part, PhraseOptions, PhraseReading, Unread } from '../phrase/reading.js'
import { addAmounts, type Taking } from '../phrase/taking.js'
import type { CodeSystem } from '../vocabulary/code-systems.js'
import type { Candidate, IssueCode } from '../vocabulary/issues.js'
import { byCode } from './by-code.js'
import { readCode } from './codes.js'
import { longerNames } from './longer-names.js'
import { withLookAlikes } from './look-alikes.js'
import { candidatesFrom, lookUp, type NamesOf, offersOf, sureMembers } from './look-up.js'
import { unscanned } from './scanned.js'
import { latinReadings, withoutLookAlikes } from './scripts.js'
import { similarNames } from './similar.js'

export type Resolution =
  | {
      status: 'resolved'
      input: string
      /** Numbers of the ingredients; several for a combination product or for several things in one text. */
      substances: readonly number[]
      /** The kind of name that matched: `ingredient`, `brand`, `code` ..., or `parts` for several names. */
      how: string
      taking?: Taking
      /** How each of `substances` is taken, where the text says it of each. */
      takings?: readonly Taking[]
      /** What of the text was not understood. */
      unread?: readonly Unread[]
      /** What the text leaves open and nobody may guess. */
      asks?: readonly Ask[]
    }
  | {
      status: 'ambiguous'
      input: string
      code: IssueCode
      candidates: readonly Candidate[]
      unread?: readonly Unread[]
    }
  | {
      status: 'unrecognised'
      input: string
      code: IssueCode
      candidates: readonly never[]
      /** Of which registers a code may be. */
      systems?: readonly CodeSystem[]
      /** Why nothing is taken where the text says so: an allergy, something left out, a measured value. */
      unread?: readonly Unread[]
    }

type Resolved = Extract<Resolution, { status: 'resolved' }>

export const maxNameLength = 1000
const maxCandidates = 5
const maxRemembered = 20_000
const remembered = new WeakMap<Knowledge, Map<string, Resolution>>()

/** By what a text is understood beside itself. */
export interface Whereabouts {
  /** Two-letter country, whose measures of drinks are meant. */
  country?: string
  /** The day, as YYYY-MM-DD, from which "stopped 2019" is counted; without it that stays open. */
  today?: string
}

/**
 * Country and day as far as they are known.
 *
 * @example
 * whereabouts('GB') // { country: 'GB' }
 */
export function whereabouts(country: string | undefined, today?: string | undefined): Whereabouts {
  return { ...(country !== undefined && { country }), ...(today !== undefined && { today }) }
}

/**
 * What a text means. A sure name or code resolves; a doubtful one is offered with candidates, best first, and never
 * taken; anything else is unrecognised. Words around a sure name say how it is taken, and what of them was not
 * understood stands in `unread`.
 *
 * @example
 * resolve(knowledge, 'Percocet').status // 'resolved', with two substances
 * resolve(knowledge, 'baclofin').status // 'ambiguous', baclofen first
 */
export function resolve(knowledge: Knowledge, text: string, where: Whereabouts = {}): Resolution {
  let known = remembered.get(knowledge)
  if (known === undefined) {
    known = new Map()
    remembered.set(knowledge, known)
  }
  const { country = '', today = '' } = where
  const key = country === '' && today === '' ? text : `${country}\n${today}\n${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const resolution = resolveHereOrAbroad(knowledge, text, where)
  if (known.size >= maxRemembered) known.clear()
  if (resolution.input === text) known.set(key, resolution)
  return resolution
}

/** Registers of other countries are asked for what nobody here has the name of. */
function resolveHereOrAbroad(knowledge: Knowledge, text: string, where: Whereabouts): Resolution {
  const here = resolveAfresh(knowledge, text, where)
  const isOpen =
    here.status !== 'resolved' || here.unread?.some(({ reason = 'unknown' }) => reason === 'unknown') === true
  if (knowledge.registers === undefined || !isOpen) return here
  const abroad = resolveAfresh(knowledge, text, { ...where, abroad: true })
  return abroad.status === 'resolved' ? abroad : here
}

function resolveAfresh(knowledge: Knowledge, given: string, where: Whereabouts & NamesOf): Resolution {
  // A caller without types may hand over a number: a code is as good as its digits.
  const text = String(given)
  const input = text.length > maxNameLength ? `${text.slice(0, 60)}…` : text
  if (text.length > maxNameLength) return unrecognised(input, 'too-long')
  const cleaned = withoutLookAlikes(withoutControls(text))
  const normal = normaliseName(cleaned)
  if (normal === '') return unrecognised(input, text.trim() === '' ? 'empty-name' : 'unrecognised')
  const exact = bySlug(knowledge, input, cleaned) ?? byName(knowledge, input, normal, where)
  const code = readCode(cleaned)
  // A text in the form of a code is that code, unless it is also a sure name (as 5-HTP or 2C-B are).
  if (code !== undefined && exact?.status !== 'resolved') {
    const meaning = byCode(knowledge, code)
    return 'issue' in meaning
      ? { ...unrecognised(input, meaning.issue.code), systems: meaning.issue.systems }
      : { status: 'resolved', input, substances: meaning.substances, how: 'code' }
  }
  // "Glass of wine" and "six pack of beer" are sure names, and say how much as well.
  const isDrink = exact?.status === 'resolved' && exact.substances.includes(knowledge.slugs.find(ethanolSlug))
  if (exact?.status === 'resolved' && !isDrink)
    return byItsParts(knowledge, exact, cleaned, { normal, where }) ?? withPlace(exact, cleaned)
  const reading = readPhrase(cleaned, phraseOptions(knowledge, where))
  const sure = reading.things.filter((thing) => thing.sure)
  const found = sure.length > 0 ? bySureNames(knowledge, input, { reading, things: sure }, where) : undefined
  if (found !== undefined) return found
  const doubtful = exact ?? byDoubtfulName(knowledge, input, reading, { normal, where })
  const repaired = doubtful.status === 'unrecognised' && doubtful.unread === undefined ? unscanned(cleaned) : cleaned
  return repaired === cleaned ? doubtful : asOffered(knowledge, doubtful, resolveAfresh(knowledge, repaired, where))
}

/** What a misread text says is offered and never taken. */
function asOffered(knowledge: Knowledge, nothing: Resolution, repaired: Resolution): Resolution {
  const { input } = nothing
  if (repaired.status === 'ambiguous') return { ...repaired, input }
  if (repaired.status !== 'resolved') return nothing
  const { substances } = repaired
  const slugs = substances.map((one) => knowledge.slugs.at(one))
  const name = substances.map((one) => knowledge.substanceNames.at(one)).join(' + ')
  return { status: 'ambiguous', input, code: 'ambiguous', candidates: [{ slug: slugs[0] as string, slugs, name }] }
}

/**
 * With what phrases are read: the names and the drinks of the knowledge.
 *
 * @example
 * readPhrase('two pints of lager', phraseOptions(knowledge, { country: 'GB' })).taking.gramsEthanol // [32.3, 46.6]
 */
export function phraseOptions(knowledge: Knowledge, where: Whereabouts & NamesOf = {}): PhraseOptions {
  return {
    ...where,
    drinks: knowledge.drinks,
    knows: (name) => (withoutPlace(knowledge, name, where) === undefined ? sureMembers(knowledge, name, where) : 0),
  }
}

const placeHeads = new Set(['form', 'count-form', 'route'])

/**
 * "Fentanyl patch" is a sure name, and says where it goes: the same substances without the word of a form or a way in.
 * "Ice cream" is not ice.
 */
function withoutPlace(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): string | undefined {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return undefined
  const isPlace = (word: string | undefined): boolean =>
    sensesOf((word ?? '').toLowerCase()).some(({ head }) => placeHeads.has(head))
  const full = lookUp(knowledge, normaliseName(name), where)
  if (full === undefined) return undefined
  for (const rest of [isPlace(words.at(-1)) ? words.slice(0, -1) : [], isPlace(words[0]) ? words.slice(1) : []]) {
    if (rest.length === 0) continue
    const shorter = rest.join(' ')
    const found = lookUp(knowledge, normaliseName(shorter), where)
    if (found?.sure !== true) continue
    if (String(found.members) === String(full.members)) return shorter
  }
  return undefined
}

const joint = /[&+,;/]|\b(?:and|plus|with)\b/i

/** "Calcium & vitamin D" is a name of calcium in some list, and says more: where the parts of a name are more, they count. */
function byItsParts(
  knowledge: Knowledge,
  exact: Resolved,
  text: string,
  { normal, where }: { normal: string; where: Whereabouts & NamesOf },
): Resolved | undefined {
  if (!joint.test(text)) return undefined
  const knows = (name: string): number => (normaliseName(name) === normal ? 0 : sureMembers(knowledge, name, where))
  const reading = readPhrase(text, { ...phraseOptions(knowledge, where), knows })
  if (reading.unread.length > 0 || !reading.things.every((thing) => thing.sure)) return undefined
  const found = bySureNames(knowledge, exact.input, { reading, things: reading.things }, where)
  const more =
    found?.status === 'resolved' &&
    found.substances.length > exact.substances.length &&
    exact.substances.every((one) => found.substances.includes(one))
  return more ? found : undefined
}

/** A text that is a sure name as it stands may still say a form or a way in: "nicotine patch". */
function withPlace(exact: Resolved, text: string): Resolved {
  if (!text.trim().includes(' ')) return exact
  const { route, form } = readPhrase(text).taking
  if (route === undefined && form === undefined) return exact
  return { ...exact, taking: { ...(route !== undefined && { route }), ...(form !== undefined && { form }) } }
}

function bySureNames(
  knowledge: Knowledge,
  input: string,
  { reading, things }: { reading: PhraseReading; things: readonly NamedPart[] },
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  const substances: number[] = []
  const takings: Taking[] = []
  const kinds: string[] = []
  const ethanol = knowledge.slugs.find(ethanolSlug)
  const mixedIn = (drink: NamedPart['drink']): readonly number[] =>
    (drink?.with ?? []).map((slug) => knowledge.slugs.find(slug)).filter((number) => number !== -1)
  const asks = new Set(reading.asks)
  /** The thing by which each of `substances` was named first. */
  const named: NamedPart[] = []
  for (const thing of things) {
    const { names, taking, drink, shares } = thing
    // The alcohol of an Irish coffee is not its caffeine.
    const { gramsEthanol: _grams, ...withoutGrams } = taking
    const dry = (one: Taking): Taking => (one.gramsEthanol === undefined ? one : withoutGrams)
    const shareOf = new Map<number, Taking>()
    for (const share of shares ?? []) {
      const part = lookUp(knowledge, normaliseName(share.name), where)
      for (const number of part?.members ?? []) shareOf.set(number, share.taking)
    }
    for (const name of names) {
      const found = lookUp(knowledge, normaliseName(name), where)
      // What is drunk is alcohol, whether or not the index has its name: brands, and drinks of other languages.
      const holdsAlcohol = drink !== undefined && drink.alcoholFree !== true && ethanol !== -1
      if (found === undefined && !holdsAlcohol) continue
      const members = found?.members ?? []
      kinds.push(found?.kind ?? 'drink')
      const drunk = holdsAlcohol ? [...(members.includes(ethanol) ? members : [ethanol]), ...mixedIn(drink)] : members
      for (const number of new Set(drunk)) {
        const known = substances.indexOf(number)
        const now = shareOf.get(number) ?? (number === ethanol ? taking : dry(taking))
        // A name in brackets is the same thing again.
        if (known !== -1 && named[known] === thing) continue
        if (known !== -1) {
          // "Morphine IR 15 mg, morphine ER 30 mg": both are taken.
          takings[known] = bothTaken(takings[known] as Taking, now, asks)
          continue
        }
        substances.push(number)
        takings.push(now)
        named.push(thing)
      }
    }
  }
  if (substances.length === 0) return undefined
  if (isDoubtful(knowledge, reading.parts, where))
    return { status: 'ambiguous', input, code: 'ambiguous', candidates: offersFor(knowledge, reading, substances) }
  const differ = things.length > 1 || takings.some((taking) => taking !== takings[0])
  const said = differ && takings.some((taking) => Object.keys(taking).length > 0)
  return {
    status: 'resolved',
    input,
    substances,
    how: kinds.length === 1 ? (kinds[0] as string) : 'parts',
    ...(!differ && Object.keys(reading.taking).length > 0 && { taking: reading.taking }),
    ...(said && { takings }),
    ...(reading.unread.length > 0 && { unread: reading.unread }),
    ...(asks.size > 0 && { asks: [...asks] }),
  }
}

const amounts = ['doseMg', 'doseUnits', 'doseMgPerDay', 'gramsEthanol', 'timesPerDay'] as const

/**
 * The same substance twice in one text: amounts of a day and of alcohol add up where both are known. Nothing else is
 * sure, and amounts that come to nothing are asked about. What is stopped or held adds nothing to what is taken now.
 */
function bothTaken(first: Taking, second: Taking, asks: Set<Ask>): Taking {
  const current = [first, second].filter(({ state = 'current' }) => state === 'current')
  if (current.length === 1) return current[0] as Taking
  if (Object.keys(second).length === 0) return first
  if (Object.keys(first).length === 0) return second
  const [a, b] = [first.doseMgPerDay, second.doseMgPerDay]
  if (a !== undefined && b !== undefined) return { doseMgPerDay: addAmounts(a, b), frequency: 'regular' }
  const [grams, more] = [first.gramsEthanol, second.gramsEthanol]
  if (grams !== undefined && more !== undefined) return { gramsEthanol: addAmounts(grams, more) }
  if ([first, second].some((taking) => amounts.some((key) => taking[key] !== undefined))) asks.add('contradiction')
  return {}
}

/** More unknown words than these, and the text may be about anything. */
const mostUnknownWords = 3

/** Whether words that were not understood may make something else of a sure name that stands beside them. */
function isDoubtful(knowledge: Knowledge, parts: readonly Part[], where: Whereabouts & NamesOf): boolean {
  const unknown = parts.filter(({ as, reason }) => as === 'unread' && reason === 'unknown')
  if (unknown.length > mostUnknownWords) return true
  return parts.some((part, index) => {
    if (part.as !== 'name') return false
    const found = lookUp(knowledge, normaliseName(part.text), where)
    if (found === undefined) return false
    const [before, after] = [besides(parts, index, -1), besides(parts, index, 1)]
    const besideIt = (other: Part | undefined): boolean => other !== undefined && unknown.includes(other)
    // Triatec HCT, Buscopan Compositum, Co-Diovan: another product of the brand, with more in it.
    if (found.kind === 'brand' && (besideIt(before) || besideIt(after))) return true
    // Beside the name of a drink or a food, another word says which: butter beer, wine gums, rubbing alcohol.
    const first = found.members[0] as number
    return knowledge.facts(first).kind !== 'medicine' && (besideIt(before) || besideIt(after))
  })
}

/** The piece before or after another, past a hyphen. */
function besides(parts: readonly Part[], index: number, step: 1 | -1): Part | undefined {
  const beside = parts[index + step]
  return beside?.text === '-' ? parts[index + 2 * step] : beside
}

/** What was found, and what else has a name that begins like it. */
function offersFor(knowledge: Knowledge, reading: PhraseReading, substances: readonly number[]): readonly Candidate[] {
  const offers = [...candidatesFrom(knowledge, substances, maxCandidates)]
  for (const name of reading.things.flatMap(({ names }) => names)) {
    const offered = offers.map((offer) => offer.name)
    offers.push(...longerNames(knowledge, name, offered, maxCandidates - offers.length))
  }
  return offers
}

function byDoubtfulName(
  knowledge: Knowledge,
  input: string,
  reading: PhraseReading,
  { normal, where }: { normal: string; where: Whereabouts & NamesOf },
): Resolution {
  const short = isStatement(reading) ? undefined : byShortForm(knowledge, input, normal, where)
  if (short !== undefined) return short
  // An allergy, something left out or measured, the heading of a list, a statement that nothing is taken: no offers.
  if (reading.name === '')
    return {
      ...unrecognised(input, 'unrecognised'),
      ...(reading.unread.length > 0 && { unread: reading.unread }),
    }
  const isAbout = reading.name !== '' && (Object.keys(reading.taking).length > 0 || !isProse(reading.parts))
  const name = withoutSalt(isAbout ? normaliseName(reading.name) : normal)
  const found = byName(knowledge, input, name, where)
  if (found?.status === 'resolved')
    return Object.keys(reading.taking).length > 0 ? { ...found, taking: reading.taking } : found
  if (found !== undefined) return found
  const candidates = isShortForm(reading.name === '' ? input : reading.name) ? [] : nearest(knowledge, name)
  return candidates.length > 0
    ? { status: 'ambiguous', input, code: 'ambiguous', candidates }
    : unrecognised(input, 'unrecognised')
}

/** Whether the text says that something is an allergy, not taken, or measured. */
function isStatement({ name, unread }: PhraseReading): boolean {
  return name === '' && unread.some(({ reason }) => reason !== undefined && reason !== 'unknown')
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
  return (
    /^[\p{Lu}\p{N}][\p{Lu}\p{N}.-]{0,4}$/u.test(text.trim()) && /\p{Lu}/u.test(text) && !/[AEIOUY].*[AEIOUY]/.test(text)
  )
}

/** How much further off a name may be that was written in another script, in edits. */
const anotherScript = 0.4
const fewestLatin = 6
const mostInLatin = 3

/** What a name may have been meant to be, in the script it is written in or in Latin letters. */
function nearest(knowledge: Knowledge, name: string): readonly Candidate[] {
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

function unrecognised(input: string, code: IssueCode): Extract<Resolution, { status: 'unrecognised' }> {
  return { status: 'unrecognised', input, code, candidates: [] }
}

function byName(
  knowledge: Knowledge,
  input: string,
  normal: string,
  where: Whereabouts & NamesOf,
): Exclude<Resolution, { status: 'unrecognised' }> | undefined {
  const found = lookUp(knowledge, normal, where)
  if (found === undefined) return undefined
  return found.sure
    ? { status: 'resolved', input, substances: found.members, how: found.kind }
    : {
        status: 'ambiguous',
        input,
        code: found.kind === 'abbreviation' ? 'error-prone' : 'ambiguous',
        candidates: offersOf(knowledge, found, maxCandidates),
      }
}

/** A slug as it stands is its substance, whatever else its letters are short for. */
function bySlug(knowledge: Knowledge, input: string, text: string): Resolved | undefined {
  const number = knowledge.slugs.find(text)
  return number === -1 ? undefined : { status: 'resolved', input, substances: [number], how: 'ingredient' }
}

/** Signs that nobody sees go: those that only say where a line breaks or runs, and between words all others as a space. */
function withoutControls(text: string): string {
  return (
    text
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
  )
}
