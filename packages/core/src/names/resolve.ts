import type { Taking } from '../check/condition.js'
import { nameKinds, sureBit } from '../knowledge/format.js'
import { positionOf } from '../knowledge/lower-bound.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Candidate, IssueCode } from '../vocabulary/issues.js'
import { type Code, readCode } from './codes.js'
import { normaliseName } from './normalise.js'
import { similarNames } from './similar.js'
import { parseTaking } from './taking.js'

export type Resolution =
  | {
      status: 'resolved'
      input: string
      /** Numbers of the ingredients; several for a combination product. */
      substances: readonly number[]
      /** The kind of name that matched: `ingredient`, `brand`, `code` ... */
      how: string
      taking?: Taking
    }
  | { status: 'ambiguous'; input: string; code: IssueCode; candidates: readonly Candidate[] }
  | { status: 'unrecognised'; input: string; code: IssueCode; candidates: readonly never[] }

export const maxNameLength = 200
const maxCandidates = 5
const maxRemembered = 20_000
const remembered = new WeakMap<Knowledge, Map<string, Resolution>>()

/**
 * What a text means. A sure name or code resolves; a doubtful one is offered with candidates, best first, and never
 * taken; anything else is unrecognised.
 *
 * @example
 * resolve(knowledge, 'Percocet').status // 'resolved', with two substances
 * resolve(knowledge, 'baclofin').status // 'ambiguous', baclofen first
 */
export function resolve(knowledge: Knowledge, text: string): Resolution {
  let known = remembered.get(knowledge)
  if (known === undefined) {
    known = new Map()
    remembered.set(knowledge, known)
  }
  const before = known.get(text)
  if (before !== undefined) return before
  const resolution = resolveAfresh(knowledge, text)
  if (known.size >= maxRemembered) known.clear()
  if (resolution.input === text) known.set(text, resolution)
  return resolution
}

function resolveAfresh(knowledge: Knowledge, given: string): Resolution {
  // A caller without types may hand over a number: a code is as good as its digits.
  const text = String(given)
  const input = text.length > maxNameLength ? `${text.slice(0, 60)}…` : text
  if (text.length > maxNameLength) return unrecognised(input, 'too-long')
  const cleaned = withoutControls(text)
  const normal = normaliseName(cleaned)
  if (normal === '') return unrecognised(input, text.trim() === '' ? 'empty-name' : 'unrecognised')

  const exact = byName(knowledge, input, normal, undefined)
  const code = readCode(cleaned)
  // A text in the form of a code is that code, unless it is also a sure name (as 5-HTP or 2C-B are).
  if (code !== undefined && exact?.status !== 'resolved') return byCode(knowledge, input, code)
  if (exact?.status === 'resolved') {
    // One word leaves no room for an amount or a form.
    if (!normal.includes(' ')) return exact
    const { taking } = parseTaking(cleaned)
    return taking === undefined ? exact : { ...exact, taking }
  }

  const { rest, taking } = parseTaking(cleaned)
  const bare = normaliseName(rest)
  if (bare !== '' && bare !== normal) {
    const found = byName(knowledge, input, bare, taking)
    if (found?.status === 'resolved') return found
  }
  const name = bare === '' ? normal : bare
  const plain = withoutSalt(name)
  if (plain !== name) {
    const found = byName(knowledge, input, plain, taking)
    if (found?.status === 'resolved') return found
  }
  const parts = byParts(knowledge, input, plain, taking)
  if (parts !== undefined) return parts
  if (exact !== undefined) return exact
  const offered = byName(knowledge, input, name, taking)
  if (offered !== undefined) return offered

  const candidates = similarNames(knowledge, name, maxCandidates)
  return candidates.length > 0
    ? { status: 'ambiguous', input, code: 'ambiguous', candidates }
    : unrecognised(input, 'unrecognised')
}

function unrecognised(input: string, code: IssueCode): Resolution {
  return { status: 'unrecognised', input, code, candidates: [] }
}

function byName(
  knowledge: Knowledge,
  input: string,
  normal: string,
  taking: Taking | undefined,
): Resolution | undefined {
  const { names } = knowledge
  const position = names.texts.find(normal)
  if (position === -1) return undefined
  const kind = names.kind[position] as number
  const target = names.target[position] as number
  if ((kind & sureBit) === 0) {
    return { status: 'ambiguous', input, code: 'ambiguous', candidates: candidatesOf(knowledge, target) }
  }
  return {
    status: 'resolved',
    input,
    substances: membersOf(knowledge, target),
    how: nameKinds[kind & ~sureBit] ?? 'name',
    ...(taking !== undefined && { taking }),
  }
}

function byCode(knowledge: Knowledge, input: string, code: Code): Resolution {
  const resolved = (target: number): Resolution => ({
    status: 'resolved',
    input,
    substances: membersOf(knowledge, target),
    how: 'code',
  })
  if (code.system === 'broken') return unrecognised(input, code.code)
  if (code.system === 'rxcui') {
    const position = positionOf(knowledge.names.rxcuis, code.value)
    return position === -1
      ? unrecognised(input, 'unknown-rxcui')
      : resolved(knowledge.names.rxcuiTarget[position] as number)
  }
  if (code.system === 'ndc') {
    if (knowledge.ndcs === undefined) return unrecognised(input, 'ndc-not-loaded')
    const target = knowledge.ndcs.find(code.value)
    return target === -1 ? unrecognised(input, 'unknown-ndc') : resolved(target)
  }
  return byName(knowledge, input, code.value.toLowerCase(), undefined) ?? unrecognised(input, 'unknown-unii')
}

/**
 * Substances of a target set, by number.
 *
 * @example
 * const target = knowledge.names.rxcuiTarget[0]
 * membersOf(knowledge, target).length // 1
 */
export function membersOf(knowledge: Knowledge, target: number): readonly number[] {
  const { targetStart, targetMembers } = knowledge.names
  const members: number[] = []
  for (let index = targetStart[target] as number; index < (targetStart[target + 1] as number); index++)
    members.push(targetMembers[index] as number)
  return members
}

/** The members of an offer, most common first. */
function candidatesOf(knowledge: Knowledge, target: number): readonly Candidate[] {
  const { commonness } = knowledge.names
  return [...membersOf(knowledge, target)]
    .sort((a, b) => (commonness[b] as number) - (commonness[a] as number))
    .slice(0, maxCandidates)
    .map((number) => {
      const slug = knowledge.slugs.at(number)
      return { slug, slugs: [slug], name: knowledge.substanceNames.at(number) }
    })
}

const salts =
  /(?:^| )(?:hydrochlorides?|hcl|dihydrochloride|hydrobromide|hbr|sodium|disodium|potassium|calcium|magnesium|sulfate|sulphate|phosphate|acetate|tartrate|bitartrate|maleate|fumarate|citrate|mesylate|mesilate|besylate|besilate|tosylate|succinate|nitrate|gluconate|lactate|bromide|chloride|iodide|oxalate|pamoate|embonate|stearate|valerate|propionate|dipropionate|furoate|hemihydrate|monohydrate|dihydrate|trihydrate|anhydrous|malate|camsylate|edisylate|napsylate|xinafoate|decanoate|enanthate|palmitate|medoxomil|axetil|proxetil|cilexetil|mofetil|disoproxil|alafenamide|base)(?= |$)/g

/** A name without the words of its salt, unless nothing else would be left. */
function withoutSalt(name: string): string {
  const left = name.replace(salts, ' ').replace(/ +/g, ' ').trim()
  return left === '' ? name : left
}

const joiners = new Set(['and', 'with', 'plus', 'mixed', 'n', 'or', 'und', 'et', 'y', 'mit'])
const maxWordsOfName = 6

/** A text that is entirely made of sure names: "oxycodone/acetaminophen", "codeine with paracetamol". */
function byParts(
  knowledge: Knowledge,
  input: string,
  text: string,
  taking: Taking | undefined,
): Resolution | undefined {
  const words = text.split(' ')
  if (words.length < 2) return undefined
  const substances: number[] = []
  for (let start = 0; start < words.length; ) {
    let length = Math.min(maxWordsOfName, words.length - start)
    let found: Resolution | undefined
    for (; length > 0; length--) {
      const part = words.slice(start, start + length).join(' ')
      found = byName(knowledge, input, part, taking) ?? byName(knowledge, input, withoutSalt(part), taking)
      if (found?.status === 'resolved') break
    }
    if (found?.status !== 'resolved') {
      if (!joiners.has(words[start] as string)) return undefined
      start++
      continue
    }
    for (const number of found.substances) if (!substances.includes(number)) substances.push(number)
    start += length
  }
  if (substances.length === 0) return undefined
  return { status: 'resolved', input, substances, how: 'parts', ...(taking !== undefined && { taking }) }
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, ' ')
}
