import { nameKinds, sureBit } from '../knowledge/format.js'
import { normaliseName } from '../knowledge/normalise.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'
import { positionBySound } from './by-sound.js'
import { candidateOf } from './candidate.js'
import { classOfStem } from './class-of-stem.js'
import { positionByInnSpelling } from './inn-spelling.js'
import { latinReadings, type Script, scriptOf } from './scripts.js'
import { similarNames } from './similar.js'

/** A name, and what it stands for. */
export interface FoundName {
  /** What kind of name it is: `ingredient`, `brand`, `street` ... */
  kind: string
  /** A sure name is taken; any other is only offered. */
  sure: boolean
  /** Numbers of the substances. */
  members: readonly number[]
  /** For a name that means different things, each of them; `members` are all of theirs. */
  meanings?: readonly (readonly number[])[]
}

/** Whose names are meant. */
export interface NamesOf {
  /** Two letters. Its own register is asked where one lies beside the knowledge. */
  country?: string
  /** Whether the registers of other countries are asked too, for a name that nobody else has. */
  abroad?: boolean
}

/**
 * A name by its normalised text, as it is meant in a country. One that means other substances in another country is sure
 * only where the country is known; brands of registers come after the names of the table,
 * and international names as other languages spell them after both.
 *
 * @example
 * lookUp(knowledge, 'lioresal')?.kind // 'brand'
 * lookUp(knowledge, 'unisom', { country: 'CA' })?.members.length // 1
 */
export function lookUp(knowledge: Knowledge, normal: string, of: NamesOf = {}): FoundName | undefined {
  return asWritten(knowledge, normal, of) ?? byStem(knowledge, normal) ?? inLatinLetters(knowledge, normal, of)
}

function asWritten(knowledge: Knowledge, normal: string, of: NamesOf): FoundName | undefined {
  const { names } = knowledge
  const found = names.texts.find(normal)
  const inRegister = found === -1 ? inRegisters(knowledge, normal, of) : undefined
  if (inRegister !== undefined) return inRegister
  const position = found === -1 ? spelledElsewhere(knowledge, normal) : found
  if (position === -1) return undefined
  const bits = names.kind[position] as number
  const kind = nameKinds[bits & ~sureBit] as string
  const homonym = knowledge.homonym(normal)
  const local = homonym?.[(of.country ?? '').toUpperCase()]
  if (local !== undefined) return { kind, sure: true, members: membersOf(knowledge, local) }
  if (homonym !== undefined && (bits & sureBit) === 0) {
    const meanings = [...new Set(Object.values(homonym))].map((target) => membersOf(knowledge, target))
    return { kind, sure: false, members: [...new Set(meanings.flat())], meanings }
  }
  const members = membersOf(knowledge, names.target[position] as number)
  const sure = (bits & sureBit) !== 0
  // "Oxycodon" is offered as a slip, and is the name in three languages.
  const isSpelling = !sure && kind === 'offer' && isSpellingOf(knowledge, normal, names.target[position] as number)
  return isSpelling ? { kind: 'synonym', sure: true, members } : { kind, sure, members }
}

/** Whether a name is that of what it is offered for, in the spelling of another language. */
function isSpellingOf(knowledge: Knowledge, normal: string, target: number): boolean {
  const position = positionByInnSpelling(knowledge, normal)
  return position !== -1 && knowledge.names.target[position] === target
}

/** A substance that no list has, by what its name says of its class. */
function byStem(knowledge: Knowledge, normal: string): FoundName | undefined {
  const slug = classOfStem(normal)
  const number = slug === undefined ? -1 : knowledge.slugs.find(slug)
  return number === -1 ? undefined : { kind: 'class', sure: true, members: [number] }
}

/**
 * An international name in the spelling of another language; a slip away from another name it is not taken: "kamila" may
 * be Camila, a pill, and not the Latin of chamomile.
 */
function spelledElsewhere(knowledge: Knowledge, normal: string): number {
  const position = positionByInnSpelling(knowledge, normal)
  if (position === -1) return -1
  const meant = membersOf(knowledge, knowledge.names.target[position] as number).map((one) => knowledge.slugs.at(one))
  const [nearest] = similarNames(knowledge, normal, 1)
  return nearest === undefined || String([...nearest.slugs].sort()) === String([...meant].sort()) ? position : -1
}

/** The country's own register first. Where registers disagree about a name it is a homonym, and was met before. */
function inRegisters(
  { registers }: Knowledge,
  normal: string,
  { country = '', abroad = false }: NamesOf,
): FoundName | undefined {
  if (registers === undefined) return undefined
  for (const asked of new Set([country.toUpperCase(), ...(abroad ? registers.countries : [])])) {
    const found = registers.of(asked)?.find(normal)
    if (found !== undefined) return oneOrSeveral(found.meanings)
  }
  return undefined
}

/** In a shorter name a letter of another script may stand for too many. */
const fewestLetters = 6
const international: ReadonlySet<string> = new Set(['ingredient', 'synonym', 'class'])

/** Scripts that tell letters apart as Latin does; in the others one sign may stand for several. */
const letterByLetter: ReadonlySet<Script> = new Set(['cyrillic', 'greek'])

/** An international name in another script: letter by letter a sure one, or by its sound. */
function inLatinLetters(knowledge: Knowledge, normal: string, of: NamesOf): FoundName | undefined {
  const script = scriptOf(normal)
  if (script === undefined) return undefined
  const latin = latinReadings(normal)[0] as string
  if (letterByLetter.has(script) && latin.length >= fewestLetters) {
    const found = asWritten(knowledge, normaliseName(latin), of)
    if (found?.sure === true && international.has(found.kind)) return found
  }
  const position = positionBySound(knowledge, latin, script)
  return position === -1
    ? undefined
    : { kind: 'ingredient', sure: true, members: membersOf(knowledge, knowledge.names.target[position] as number) }
}

function oneOrSeveral(meanings: readonly (readonly number[])[]): FoundName {
  const [only, ...others] = meanings
  if (only !== undefined && others.length === 0) return { kind: 'brand', sure: true, members: only }
  return { kind: 'brand', sure: false, members: [...new Set(meanings.flat())], meanings }
}

/**
 * How many substances a text stands for when it is a sure name, and not only a code; otherwise 0.
 *
 * @example
 * sureMembers(knowledge, 'Percocet') // 2
 */
export function sureMembers(knowledge: Knowledge, text: string, of: NamesOf = {}): number {
  const found = lookUp(knowledge, normaliseName(text), of)
  return found?.sure !== true || found.kind === 'code' ? 0 : found.members.length
}

/**
 * What a doubtful name may stand for as candidates: each of its meanings whole, or its substances, the most common first.
 *
 * @example
 * offersOf(knowledge, lookUp(knowledge, 'triatec'), 5).map(({ slugs }) => slugs.length) // [1, 2]
 */
export function offersOf(knowledge: Knowledge, found: FoundName, most: number): readonly Candidate[] {
  if (found.meanings === undefined) return candidatesFrom(knowledge, found.members, most)
  return found.meanings.slice(0, most).map((members) => candidateOf(knowledge, members))
}

/**
 * Substances as candidates, the most common first.
 *
 * @example
 * candidatesFrom(knowledge, [knowledge.slugs.find('baclofen')], 5)[0]?.slug // 'baclofen'
 */
export function candidatesFrom(
  knowledge: Knowledge,
  substances: readonly number[],
  most: number,
): readonly Candidate[] {
  const { commonness } = knowledge.names
  return [...substances]
    .sort((a, b) => (commonness[b] as number) - (commonness[a] as number))
    .slice(0, most)
    .map((number) => candidateOf(knowledge, [number]))
}
