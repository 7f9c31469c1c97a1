import { nameKinds, sureBit } from '../knowledge/format.js'
import { inLocale } from '../knowledge/in-locale.js'
import { normaliseName } from '../knowledge/normalise.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'
import { readPhrase } from '../phrase/read.js'
import { phraseOptions } from './phrase-options.js'
import { similarNames } from './similar.js'

/** A name that somebody may be typing. */
export interface Suggestion {
  /** The name that fits what was typed, as it is shown. */
  text: string
  /** The whole text with the name in its place: the amounts that were typed around it are kept. */
  fill: string
  /** What its substances are called. */
  names: readonly string[]
  slugs: readonly string[]
  /** Brand, street name, drink ... */
  kind: string
  /** Nothing begins with what was typed and this one is only spelt nearly the same, or the name is not sure. */
  near: boolean
}

type Found = Omit<Suggestion, 'fill'>

export interface SuggestOptions {
  /** In whose language and country substances are called by their names, as `en-GB`; as in the United States when left out. */
  locale?: string | undefined
  most: number
}

/**
 * Names for somebody who is typing: those that begin with what is there, what most people take first; when there is none,
 * those spelt nearly the same. A substance stands there by the name it has in the reader's language and country; by
 * another only when that is what was typed. What stands around the name is passed over: "two glasses of wi" finds wine,
 * "baclofen and ibu" finds ibuprofen.
 *
 * @example
 * suggest(knowledge, 'lior', { most: 8 })[0] // { text: 'Lioresal', fill: 'Lioresal', names: ['baclofen'], kind: 'brand', ... }
 * suggest(knowledge, 'para', { locale: 'en-GB', most: 8 })[0]?.text // 'paracetamol'
 */
export function suggest(knowledge: Knowledge, text: string, { locale, most }: SuggestOptions): readonly Suggestion[] {
  const local = inLocale(knowledge, locale)
  let place: Place | undefined
  for (place of placesOf(local, text)) {
    const found = fillingIn(text, place, beginning(local, normaliseName(text.slice(place.at, place.end)), most), most)
    if (found.length > 0) return found
  }
  const name = place === undefined ? '' : normaliseName(text.slice(place.at, place.end))
  if (place === undefined || name.length < 4) return []
  const near = similarNames(local, name, most).map(({ slugs, name: called }): Found => {
    const numbers = slugs.map((slug) => local.slugs.find(slug))
    const names = numbers.map((number) => local.substanceNames.at(number))
    return { text: called, names, slugs, kind: local.facts(numbers[0] as number).kind, near: true }
  })
  return fillingIn(text, place, near, most)
}

interface Place {
  at: number
  end: number
}

/** Uses of a piece of a phrase after which nobody types on at a name. */
const finished: ReadonlySet<string> = new Set([
  'amount',
  'count',
  'frequency',
  'time',
  'form',
  'route',
  'as-needed',
  'ceiling',
  'duration',
])

/**
 * Where the name may stand that is being typed: the whole text, then from every later word to the end, the longest first;
 * when the text ends with an amount, the name before it. The text is read only when nothing begins with the whole of it.
 */
function* placesOf(knowledge: Knowledge, text: string): Generator<Place> {
  if (normaliseName(text) === '') return
  const end = text.trimEnd().length
  yield { at: 0, end }
  // One word has nothing around it.
  if (/^\p{L}+$/u.test(text)) return
  const { parts } = readPhrase(text, phraseOptions(knowledge))
  const last = parts.at(-1)
  if (last !== undefined && finished.has(last.as)) {
    const named = parts.findLast(({ as }) => as === 'name')
    if (named !== undefined) yield { at: named.at, end: named.at + named.text.length }
    return
  }
  for (const { index } of text.matchAll(/(?<=[\s,+/&(])[\p{L}\p{N}]/gu)) yield { at: index, end }
}

/** Suggestions with the whole text as it would be; the same substances only once. */
function fillingIn(text: string, { at, end }: Place, found: readonly Found[], most: number): readonly Suggestion[] {
  const bySubstances = new Map<string, Suggestion>()
  for (const suggestion of found) {
    const key = String(suggestion.slugs)
    if (bySubstances.has(key) || bySubstances.size >= most) continue
    bySubstances.set(key, { ...suggestion, fill: text.slice(0, at) + suggestion.text + text.slice(end) })
  }
  return [...bySubstances.values()]
}

/** Past every letter that a name can begin with. */
const afterAll = '\u{10FFFF}'

/** How many more people would have to take something, of 255, for it to come before another with a name of a better kind. */
const behind: Readonly<Record<string, number>> = {
  ingredient: 0,
  class: 30,
  drink: 60,
  brand: 110,
  synonym: 100,
  salt: 120,
  street: 140,
  offer: 140,
  abbreviation: 140,
}
/** What is eaten is on no list of the most prescribed, and nobody who types its name means a rare medicine. */
const eaten: ReadonlySet<string> = new Set(['food', 'drink', 'herb', 'supplement'])
const moreForEaten = 60
const perMissingLetter = 2
const perFurtherMember = 40
const furtherWord = 30
const space = 32
/** For who has typed all of a name, and may be beginning a longer one; of slang, more often the beginning. */
const whole = 40
/** So many of the best labels are looked at for the name that the reader's country prefers. */
const lookedAt = 60

interface Label {
  position: number
  score: number
  sure: boolean
}

/** What begins with a text, the best first; what is not sure after all that is. */
function beginning(knowledge: Knowledge, start: string, most: number): readonly Found[] {
  const { texts, target } = knowledge.names
  const best = new Map<number, Label>()
  const letters = start.replaceAll(' ', '').length
  const end = texts.lowerBound(start + afterAll)
  for (let position = texts.lowerBound(start); position < end; position++) {
    if (isCode(knowledge, position)) continue
    const set = target[position] as number
    const known = best.get(set)
    const sure = isSure(knowledge, position)
    const atMost = scoreAt(knowledge, position, letters)
    // Whether further words follow is slow to see, and makes no label better.
    if (known !== undefined && !isBetter(sure, atMost, known)) continue
    const score = atMost - (texts.bytesAt(position).indexOf(space, start.length) === -1 ? 0 : furtherWord)
    if (known === undefined) best.set(set, { position, score, sure })
    else if (isBetter(sure, score, known)) Object.assign(known, { position, score, sure })
  }
  return [...best.values()]
    .sort(byScore)
    .slice(0, lookedAt + most)
    .map((label) => preferred(knowledge, label, start))
    .sort(({ label: a }, { label: b }) => byScore(a, b))
    .map(({ found }) => found)
}

function isBetter(sure: boolean, score: number, known: Label): boolean {
  return sure === known.sure ? score > known.score : sure
}

function byScore(a: Label, b: Label): number {
  return Number(b.sure) - Number(a.sure) || b.score - a.score
}

const codeKind = nameKinds.indexOf('code')

/** Codes stand for nobody who is typing. */
function isCode({ names }: Knowledge, position: number): boolean {
  return ((names.kind[position] as number) & ~sureBit) === codeKind
}

function isSure({ names }: Knowledge, position: number): boolean {
  return ((names.kind[position] as number) & sureBit) !== 0
}

/** How well the name at a position stands for its substances, for who has typed so many letters of it. */
function scoreAt({ names }: Knowledge, position: number, letters: number): number {
  const kind = nameKinds[(names.kind[position] as number) & ~sureBit] as string
  const set = names.target[position] as number
  const first = names.targetStart[set] as number
  const further = (names.targetStart[set + 1] as number) - first - 1
  const common = names.commonness[names.targetMembers[first] as number] as number
  const missing = Math.max(0, (names.lengths[position] as number) - letters)
  return (
    common -
    (behind[kind] as number) -
    further * perFurtherMember -
    missing * perMissingLetter +
    (missing === 0 && kind !== 'street' && kind !== 'offer' ? whole : 0)
  )
}

/** The name that the reader knows the substance by, where it begins so too; otherwise the label itself. */
function preferred(knowledge: Knowledge, label: Label, start: string): { label: Label; found: Found } {
  const { names, substanceNames, slugs } = knowledge
  const members = membersOf(knowledge, names.target[label.position] as number)
  const kind = nameKinds[(names.kind[label.position] as number) & ~sureBit] as string
  const common = {
    names: members.map((member) => substanceNames.at(member)),
    slugs: members.map((member) => slugs.at(member)),
    near: !label.sure && (kind === 'offer' || kind === 'abbreviation'),
  }
  const [first] = members as [number]
  const name = substanceNames.at(first)
  if (members.length === 1 && label.sure && normaliseName(name).startsWith(start)) {
    const missing = normaliseName(name).replaceAll(' ', '').length - start.replaceAll(' ', '').length
    const { kind } = knowledge.facts(first)
    const score =
      (names.commonness[first] as number) -
      missing * perMissingLetter +
      (missing === 0 ? whole : 0) +
      (eaten.has(kind) ? moreForEaten : 0)
    return { label: { ...label, score: Math.max(score, label.score) }, found: { ...common, text: name, kind } }
  }
  const shownKind = kind === 'ingredient' ? knowledge.facts(first).kind : kind
  return { label, found: { ...common, text: spelt(names.texts.at(label.position), kind), kind: shownKind } }
}

/** Names are stored without capitals and apostrophes. */
function spelt(text: string, kind: string): string {
  const joined = text.replace(/ s(?= |$)/g, '’s')
  return kind === 'brand' ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined
}
