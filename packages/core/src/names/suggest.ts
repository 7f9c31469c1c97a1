import { nameKinds, sureBit } from '../knowledge/format.js'
import { inLocale } from '../knowledge/in-locale.js'
import { normaliseName } from '../knowledge/normalise.js'
import { type Knowledge, membersOf, type NameIndex } from '../knowledge/open.js'
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
function fillingIn(text: string, { at, end }: Place, found: Iterable<Found>, most: number): readonly Suggestion[] {
  const bySubstances = new Map<string, Suggestion>()
  for (const suggestion of found) {
    if (bySubstances.size >= most) break
    const key = String(suggestion.slugs)
    if (bySubstances.has(key)) continue
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

/** A name that begins so: the higher its rank, the sooner it is shown. */
interface Label {
  position: number
  rank: number
}

/** What begins with a text, the best first; what is not sure after all that is. Each is made when it is asked for. */
function* beginning(knowledge: Knowledge, start: string, most: number): Generator<Found> {
  const labels = bestOf(knowledge, start)
    .slice(0, lookedAt + most)
    .map((label) => asPreferred(knowledge, label, start))
    .sort(({ label: a }, { label: b }) => b.rank - a.rank)
  for (const { label, name } of labels) yield foundAs(knowledge, label, name)
}

/** More than any two scores are apart: what is sure ranks over all that is not. */
const surely = 2 ** 20

/** The best name of each set of substances among those that begin with a text, in the order of rank. */
function bestOf({ names }: Knowledge, start: string): readonly Label[] {
  const { texts, target, kind } = names
  const best = bestBySet(names)
  const letters = start.replaceAll(' ', '').length
  const end = texts.lowerBound(start + afterAll)
  const sets: number[] = []
  for (let position = texts.lowerBound(start); position < end; position++) {
    const bits = kind[position] as number
    // Codes stand for nobody who is typing.
    if ((bits & ~sureBit) === codeKind) continue
    const set = target[position] as number
    const known = best.positions[set] as number
    const atMost = scoreAt(names, position, letters) + ((bits & sureBit) === 0 ? 0 : surely)
    // Whether further words follow is slow to see, and makes no label better.
    if (known !== none && atMost <= (best.ranks[set] as number)) continue
    const rank = atMost - (texts.bytesAt(position).indexOf(space, start.length) === -1 ? 0 : furtherWord)
    if (known === none) sets.push(set)
    else if (rank <= (best.ranks[set] as number)) continue
    best.positions[set] = position
    best.ranks[set] = rank
  }
  const labels = sets.map((set) => ({ position: best.positions[set] as number, rank: best.ranks[set] as number }))
  for (const set of sets) best.positions[set] = none
  return labels.sort((a, b) => b.rank - a.rank)
}

const none = -1
/** The best name of each set while one looks; all `none` between. Names are many and sets few: no map is as quick. */
interface BestBySet {
  readonly positions: Int32Array
  readonly ranks: Int32Array
}
const bestBySets = new WeakMap<NameIndex, BestBySet>()

function bestBySet(names: NameIndex): BestBySet {
  let best = bestBySets.get(names)
  if (best === undefined) {
    const sets = names.targetStart.length - 1
    best = { positions: new Int32Array(sets).fill(none), ranks: new Int32Array(sets) }
    bestBySets.set(names, best)
  }
  return best
}

const codeKind = nameKinds.indexOf('code')
const behindByKind = Int16Array.from(nameKinds, (kind) => behind[kind] ?? 0)
const wholeByKind = Int16Array.from(nameKinds, (kind) => (kind === 'street' || kind === 'offer' ? 0 : whole))

/** How well the name at a position stands for its substances, for who has typed so many letters of it. */
function scoreAt(names: NameIndex, position: number, letters: number): number {
  const kind = (names.kind[position] as number) & ~sureBit
  const set = names.target[position] as number
  const first = names.targetStart[set] as number
  const further = (names.targetStart[set + 1] as number) - first - 1
  const common = names.commonness[names.targetMembers[first] as number] as number
  const missing = Math.max(0, (names.lengths[position] as number) - letters)
  return (
    common -
    (behindByKind[kind] as number) -
    further * perFurtherMember -
    missing * perMissingLetter +
    (missing === 0 ? (wholeByKind[kind] as number) : 0)
  )
}

/** A label by the name that the reader knows its substance by, where that begins so too; otherwise as it is. */
function asPreferred(knowledge: Knowledge, label: Label, start: string): { label: Label; name?: string } {
  const { names, substanceNames } = knowledge
  const [first, ...others] = membersOf(knowledge, names.target[label.position] as number) as [number]
  if (others.length > 0 || ((names.kind[label.position] as number) & sureBit) === 0) return { label }
  const name = substanceNames.at(first)
  const normal = normaliseName(name)
  if (!normal.startsWith(start)) return { label }
  const missing = normal.replaceAll(' ', '').length - start.replaceAll(' ', '').length
  const score =
    (names.commonness[first] as number) -
    missing * perMissingLetter +
    (missing === 0 ? whole : 0) +
    (eaten.has(knowledge.facts(first).kind) ? moreForEaten : 0)
  return { label: { ...label, rank: Math.max(surely + score, label.rank) }, name }
}

/** A label as it is shown. */
function foundAs(knowledge: Knowledge, { position }: Label, name: string | undefined): Found {
  const { names, substanceNames, slugs } = knowledge
  const members = membersOf(knowledge, names.target[position] as number)
  const [first] = members as [number]
  const bits = names.kind[position] as number
  const kind = nameKinds[bits & ~sureBit] as string
  const common = {
    names: members.map((member) => substanceNames.at(member)),
    slugs: members.map((member) => slugs.at(member)),
    near: (bits & sureBit) === 0 && (kind === 'offer' || kind === 'abbreviation'),
  }
  if (name !== undefined) return { ...common, text: name, kind: knowledge.facts(first).kind }
  const shownKind = kind === 'ingredient' ? knowledge.facts(first).kind : kind
  return { ...common, text: spelt(names.texts.at(position), kind), kind: shownKind }
}

/** Names are stored without capitals and apostrophes. */
function spelt(text: string, kind: string): string {
  const joined = text.replace(/ s(?= |$)/g, '’s')
  return kind === 'brand' ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined
}
