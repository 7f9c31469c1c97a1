import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  check,
  inLocale,
  type Knowledge,
  nameKinds,
  normaliseName,
  openKnowledge,
  rankOf,
  reportOf,
  resolve,
  sureBit,
  verdictOn,
  type Words,
} from '@mixwise/core'
import { type FirstPack, type FirstPair, packedPairs } from '../src/engine/first-pack.js'

const artefactDir = join(import.meta.dirname, '../../knowledge/dist/artefact')
const cacheDir = join(import.meta.dirname, '../node_modules/.first-pack')
/** Bumped when the same knowledge makes another pack. */
const recipe = 'first-pack/3'

/** The most common substances, so many; a list of others waits for the whole knowledge. */
const mostSubstances = 500
/** What is milder than this waits too. */
const mildest = 'moderate'
const mostNamesEach = 14
const mostLetters = 24
const locales = ['en-GB', 'en-US', 'fr-FR', 'es-ES'] as const
const namesInUse = new Set(['ingredient', 'synonym', 'salt', 'brand', 'street', 'drink'])

/**
 * The first pack: names of the most common substances and what the gravest rules say of their pairs, small enough to be
 * there while all the rest is on its way. Made by the engine itself, and kept from one build to the next.
 */
export function firstPack(): Uint8Array {
  const file = readFileSync(join(artefactDir, 'knowledge.kb'))
  const words = readFileSync(join(artefactDir, 'words.en.json'))
  const digest = createHash('sha256').update(recipe).update(file).update(words).digest('hex').slice(0, 16)
  const kept = join(cacheDir, `${digest}.json`)
  if (existsSync(kept)) return readFileSync(kept)
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  const pack = packOf(openKnowledge(bytes as ArrayBuffer), JSON.parse(words.toString('utf8')) as Words)
  mkdirSync(cacheDir, { recursive: true })
  writeFileSync(kept, JSON.stringify(pack))
  return readFileSync(kept)
}

function packOf(knowledge: Knowledge, words: Words): FirstPack {
  const { commonness } = knowledge.names
  const numbers = [...Array(knowledge.slugs.length).keys()]
    .sort((a, b) => (commonness[b] as number) - (commonness[a] as number))
    .slice(0, mostSubstances)
    .sort((a, b) => a - b)
  const placeOf = new Map(numbers.map((number, place) => [number, place]))
  return {
    version: knowledge.version,
    hash: knowledge.hash,
    slugs: numbers.map((number) => knowledge.slugs.at(number)),
    called: Object.fromEntries(
      locales.map((locale) => [locale, numbers.map((number) => inLocale(knowledge, locale).substanceNames.at(number))]),
    ),
    ...namesOf(knowledge, placeOf),
    ...drinkWordsOf(knowledge, placeOf),
    ...pairsOf(knowledge, words, placeOf),
  }
}

/** Sure names that stand for one of the substances alone: the shortest first, so many each. */
function namesOf(knowledge: Knowledge, placeOf: ReadonlyMap<number, number>): Pick<FirstPack, 'names' | 'namesOf'> {
  const { texts, kind, target, targetStart, targetMembers } = knowledge.names
  const found = new Map<number, string[]>()
  for (let position = 0; position < kind.length; position++) {
    const sort = kind[position] as number
    const start = targetStart[target[position] as number] as number
    const isOne = targetStart[(target[position] as number) + 1] === start + 1
    const place = placeOf.get(targetMembers[start] as number)
    const isWanted = (sort & sureBit) !== 0 && namesInUse.has(nameKinds[sort & ~sureBit] ?? '')
    if (!isOne || place === undefined || !isWanted) continue
    const text = texts.at(position)
    if (text.length > mostLetters) continue
    found.set(place, [...(found.get(place) ?? []), text])
  }
  const names: [string, number][] = [...found].flatMap(([place, all]) =>
    all
      .sort((a, b) => a.length - b.length)
      .slice(0, mostNamesEach)
      .map((name): [string, number] => [name, place]),
  )
  for (const [number, place] of placeOf)
    for (const locale of locales) {
      const name = normaliseName(inLocale(knowledge, locale).substanceNames.at(number))
      if (!names.some(([known]) => known === name)) names.push([name, place])
    }
  const numbers = [...placeOf.keys()]
  const read = names
    .filter(([name, place]) => isReadAlike(knowledge, name, numbers[place] as number))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { names: read.map(([name]) => name), namesOf: read.map(([, place]) => place) }
}

/** "Sen 10 mg" is read otherwise than "sen": such a name waits for the whole reader. What is drunk has no milligrams. */
function isReadAlike(knowledge: Knowledge, name: string, number: number): boolean {
  if (knowledge.slugs.at(number) === 'ethanol') return true
  const read = resolve(knowledge, `${name} 10 mg`)
  return read.status === 'resolved' && String(read.substances) === String([number])
}

/** Words for drinks, and for what they are served in, so that "two glasses of wine" is read. */
function drinkWordsOf(
  knowledge: Knowledge,
  placeOf: ReadonlyMap<number, number>,
): Pick<FirstPack, 'drinks' | 'servings' | 'alcohol'> {
  const words = (kind: string): string[] =>
    knowledge.drinks.terms.flatMap(({ term, words: said }) => (term.kind === kind ? said.map(normaliseName) : []))
  const once = (all: readonly string[]): string[] =>
    [...new Set(all)].filter((word) => /^[a-z ]{3,14}$/.test(word)).sort()
  return {
    drinks: once(words('beverage')),
    servings: once(words('container')),
    alcohol: placeOf.get(knowledge.slugs.find('ethanol')) ?? -1,
  }
}

/** The gravest of each pair with its words, as the engine answers about the two alone. */
function pairsOf(
  knowledge: Knowledge,
  words: Words,
  placeOf: ReadonlyMap<number, number>,
): Pick<FirstPack, 'rules' | 'pairs'> {
  const { start, neighbour } = knowledge.columns
  const rules = new Map<string, number>()
  const told: FirstPack['rules'][number][] = []
  const pairs: FirstPair[] = []
  for (const [low, place] of placeOf)
    for (let at = start[low] as number; at < (start[low + 1] as number); at++) {
      const other = placeOf.get(neighbour[at] as number)
      if (other === undefined) continue
      const slugs = [knowledge.slugs.at(low), knowledge.slugs.at(neighbour[at] as number)]
      const { lead } = verdictOn(reportOf(knowledge, undefined, check(knowledge, slugs)))
      const text = words.rules[lead?.finding?.id ?? '']
      if (lead?.finding === undefined || text === undefined || rankOf(lead.severity) < rankOf(mildest)) continue
      const { id, topic, basis, consequences } = lead.finding
      if (!rules.has(id)) {
        rules.set(id, told.length)
        told.push({ id, topic, basis, consequences, happens: text.patient.happens, do: text.patient.do })
      }
      const isSwapped = lead.finding.substances[0] !== slugs[0]
      pairs.push([
        isSwapped ? other : place,
        isSwapped ? place : other,
        rankOf(lead.severity),
        rankOf(lead.action),
        rules.get(id) as number,
      ])
    }
  return { rules: told, pairs: packedPairs(pairs) }
}
