import {
  type Knowledge,
  membersOf,
  nameKinds,
  normaliseName,
  readPhrase,
  similarNames,
  sureBit,
  sureMembers,
} from '@mixwise/core'
import type { Suggestion } from './messages.js'

const hidden = new Set(['code', 'class'])
/** Past every letter that a name can begin with. */
const afterAll = '\u{10FFFF}'

/**
 * Names for the box: those that begin with what is being typed, the common ones first; when there is none, those spelt
 * nearly the same. What stands around the name is passed over: "two glasses of wi" finds wine, "baclofen and ibu"
 * finds ibuprofen.
 *
 * @example
 * suggest(knowledge, 'lior', 8)[0] // { text: 'Lioresal', fill: 'Lioresal', names: ['baclofen'], kind: 'brand', ... }
 */
export function suggest(knowledge: Knowledge, text: string, most: number): readonly Suggestion[] {
  const places = placesOf(knowledge, text)
  for (const place of places) {
    const found = fillingIn(
      text,
      place,
      beginning(knowledge, normaliseName(text.slice(place.at, place.end)), most).map((position) =>
        read(knowledge, position),
      ),
      most,
    )
    if (found.length > 0) return found
  }
  const place = places.at(-1)
  const name = place === undefined ? '' : normaliseName(text.slice(place.at, place.end))
  if (place === undefined || name.length < 4) return []
  const near = similarNames(knowledge, name, most).map(({ slug, name: called }) => {
    const number = knowledge.slugs.find(slug)
    const kind = number === -1 ? 'ingredient' : knowledge.facts(number).kind
    return { text: called, names: [called], slugs: [slug], kind, near: true }
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
 * when the text ends with an amount, the name before it.
 */
function placesOf(knowledge: Knowledge, text: string): readonly Place[] {
  if (normaliseName(text) === '') return []
  const end = text.trimEnd().length
  const whole = { at: 0, end }
  if (!text.trim().includes(' ')) return [whole]
  const { parts } = readPhrase(text, { drinks: knowledge.drinks, knows: (name) => sureMembers(knowledge, name) })
  const last = parts.at(-1)
  if (last !== undefined && finished.has(last.as)) {
    const named = parts.findLast(({ as }) => as === 'name')
    return named === undefined ? [whole] : [whole, { at: named.at, end: named.at + named.text.length }]
  }
  return [
    whole,
    ...[...text.slice(0, end).matchAll(/(?<=[\s,+/&(])[\p{L}\p{N}]/gu)].map(({ index }) => ({ at: index, end })),
  ]
}

/** Suggestions with the whole text as it would be; the same substances only once. */
function fillingIn(
  text: string,
  { at, end }: Place,
  found: readonly (Omit<Suggestion, 'fill'> | undefined)[],
  most: number,
): readonly Suggestion[] {
  const bySubstances = new Map<string, Suggestion>()
  for (const suggestion of found) {
    const key = suggestion?.slugs.join('+')
    if (suggestion === undefined || key === undefined || bySubstances.has(key) || bySubstances.size >= most) continue
    bySubstances.set(key, { ...suggestion, fill: text.slice(0, at) + suggestion.text + text.slice(end) })
  }
  return [...bySubstances.values()]
}

/** The best positions whose name begins with a text. Only numbers are read until the best are known. */
function beginning(knowledge: Knowledge, start: string, most: number): readonly number[] {
  const { texts, kind, target, lengths, targetStart, targetMembers, commonness } = knowledge.names
  const from = texts.lowerBound(start)
  const to = texts.lowerBound(start + afterAll)
  const best = new Map<number, { position: number; score: number }>()
  const letters = start.replaceAll(' ', '').length
  let least = -Infinity
  for (let position = from; position < to; position++) {
    const kindBits = kind[position] as number
    if (hidden.has(nameKinds[kindBits & ~sureBit] as string)) continue
    const set = target[position] as number
    const first = targetStart[set] as number
    const members = (targetStart[set + 1] as number) - first
    const common = commonness[targetMembers[first] as number] as number
    const missing = Math.max(0, (lengths[position] as number) - letters)
    const score =
      common - (missing === 0 ? -200 : missing * 2) - (members - 1) * 40 - ((kindBits & sureBit) === 0 ? 60 : 0)
    if (best.size >= most * 4 && score < least) continue
    const known = best.get(set)
    if (known === undefined || score > known.score) best.set(set, { position, score })
    if (best.size > most * 12) {
      const kept = [...best].sort(([, a], [, b]) => b.score - a.score).slice(0, most * 4)
      best.clear()
      for (const [key, value] of kept) best.set(key, value)
      least = kept.at(-1)?.[1].score ?? -Infinity
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, most * 2)
    .map(({ position }) => position)
}

function read(knowledge: Knowledge, position: number): Omit<Suggestion, 'fill'> | undefined {
  const members = membersOf(knowledge, knowledge.names.target[position] as number)
  const first = members[0]
  if (first === undefined) return undefined
  const kindBits = knowledge.names.kind[position] as number
  const sure = (kindBits & sureBit) !== 0
  const said = nameKinds[kindBits & ~sureBit] as string
  const name = knowledge.substanceNames.at(first)
  const text = knowledge.names.texts.at(position)
  return {
    text: members.length === 1 && normaliseName(name) === text ? name : spelt(text, said),
    names: members.map((member) => knowledge.substanceNames.at(member)),
    slugs: members.map((member) => knowledge.slugs.at(member)),
    kind: said === 'ingredient' ? knowledge.facts(first).kind : said,
    near: !sure && said === 'offer',
  }
}

/** Names are stored without capitals and apostrophes. */
function spelt(text: string, kind: string): string {
  const joined = text.replace(/ s(?= |$)/g, '’s')
  return kind === 'brand' ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined
}
