import { type Knowledge, membersOf, nameKinds, normaliseName, readPhrase, similarNames, sureBit } from '@mixwise/core'
import type { Suggestion } from './messages.js'

const hidden = new Set(['code', 'class'])
/** Past every letter that a name can begin with. */
const afterAll = '\u{10FFFF}'

/**
 * Names for the box: those that begin with what was typed, the common ones first; when there is none, those spelt nearly the same.
 * Amounts around the name are passed over, so that "two glasses of wi" finds wine.
 *
 * @example
 * suggest(knowledge, 'lior', 8)[0] // { text: 'Lioresal', fill: 'Lioresal', names: ['baclofen'], kind: 'brand', ... }
 */
export function suggest(knowledge: Knowledge, text: string, most: number): readonly Suggestion[] {
  const normal = normaliseName(text)
  const bare = normaliseName(readPhrase(text).name)
  const wanted = [...new Set([normal, bare])].filter((name) => name !== '')
  const found: Suggestion[] = []
  const seen = new Set<string>()
  const filled = (name: string): string => {
    const at = bare === '' || bare === normal ? -1 : text.toLowerCase().lastIndexOf(bare)
    return at === -1 ? name : text.slice(0, at) + name + text.slice(at + bare.length)
  }
  const add = (suggestion: Omit<Suggestion, 'fill'> | undefined): void => {
    if (suggestion === undefined) return
    const key = suggestion.slugs.join('+')
    if (seen.has(key) || found.length >= most) return
    seen.add(key)
    found.push({ ...suggestion, fill: filled(suggestion.text) })
  }
  for (const name of wanted) for (const position of beginning(knowledge, name, most)) add(read(knowledge, position))
  if (found.length === 0 && (bare || normal).length > 3) {
    for (const { slug, name } of similarNames(knowledge, bare || normal, most)) {
      const number = knowledge.slugs.find(slug)
      add({
        text: name,
        names: [name],
        slugs: [slug],
        kind: number === -1 ? 'ingredient' : knowledge.facts(number).kind,
        near: true,
      })
    }
  }
  return found
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
