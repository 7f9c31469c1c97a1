import { gravityOf, type ListItem, type ReportedFinding, verdictOf } from '@mixwise/core'
import type { Engine } from '../engine.js'
import {
  type AskedConcept,
  asciiJson,
  askedConcept,
  findingsOf,
  isHighPriority,
  itemOf,
  type PairEntry,
  pairEntry,
  type ThirdQuestion,
  thirdAnswers,
  thirdQuestions,
} from './pairs.js'
import { type Query, readCodes } from './query.js'
import { ingredientOf, type Wording } from './wording.js'

const maxCodes = 50
const maxPairsKept = 60_000
const maxSinglesKept = 64

/** A code somebody asked about, and what is kept of it and others. */
interface KeptConcept extends AskedConcept {
  pairs: Map<number, KeptPair>
}

/** A pair is written out once, not once a request; one that depends on a third substance, once for each answer. */
interface KeptPair {
  entry: PairEntry | undefined
  questions: readonly ThirdQuestion[]
  answered: Map<string, PairEntry>
}

interface Kept {
  concepts: Map<number, KeptConcept>
  singles: Map<string, string>
  pairsKept: number
}

/** Which of the two groups a client asked for. */
interface WantedGroups {
  full: boolean
  high: boolean
  asked: readonly string[]
  unknown: readonly string[]
}

export interface Interactions {
  /** Its JSON: the call that is asked most is put together from pieces that are kept. */
  list(engine: Engine, query: Query): string | undefined
  single(engine: Engine, query: Query): string | undefined
  sources(): object
  version(engine: Engine): object
}

/** The four interaction calls. Each gives a tree or its JSON; undefined when the code is missing from the request. */
export function createInteractions(wording: Wording): Interactions {
  const kept = new WeakMap<Engine, Kept>()
  const keptFor = (engine: Engine): Kept => {
    let found = kept.get(engine)
    if (found === undefined) {
      found = { concepts: new Map(), singles: new Map(), pairsKept: 0 }
      kept.set(engine, found)
    }
    return found
  }
  const nlmDisclaimer = asciiJson(wording.disclaimer)
  const groupHead = (name: string, text: string): string =>
    `{"sourceDisclaimer":${asciiJson(text)},"sourceName":${asciiJson(name)}`
  const fullHead = groupHead(wording.fullName, wording.fullDisclaimer)
  const highHead = groupHead(wording.highName, wording.highDisclaimer)
  const listHead = `{"nlmDisclaimer":${nlmDisclaimer},"userInput":{"sources":`
  const fullStart = `,"fullInteractionTypeGroup":[${fullHead},"fullInteractionType":[`
  const highStart = `,"fullInteractionTypeGroup":[${highHead},"fullInteractionType":[`
  const nextHighStart = `,${highHead},"fullInteractionType":[`

  return {
    list(engine, query) {
      const given = query.get('rxcuis')
      if (given === undefined) return undefined
      const { codes, broken } = readCodes(given)
      const groups = wantedGroups(query, wording)
      const memory = keptFor(engine)
      const { concepts, unknown } = conceptsOf(engine, memory, codes.slice(0, maxCodes))
      const { entries, notCovered } = entriesOf(engine, wording, memory, concepts)
      const unrecognised = [...unknown.map(String), ...broken, ...codes.slice(maxCodes).map(String)]
      const full = groups.full && entries.length > 0
      const high = groups.high && entries.length > 0 ? entries.filter((entry) => entry.high !== '') : []
      let body = `${listHead}${groups === bothGroups ? '[""]' : asciiJson(groups.asked)},"rxcuis":${codes.length === 0 ? '[]' : `["${codes.join('","')}"]`}}`
      if (full) body += `${fullStart}${joined(entries, 'full')}]}`
      if (groups.high && entries.length > 0 && (full || high.length > 0))
        body += `${full ? nextHighStart : highStart}${joined(high, 'high')}]}`
      if (full || high.length > 0) body += ']'
      body += extras(unrecognised, groups.unknown)
      return notCovered === '' ? `${body}}` : `${body},"x-not-covered":[${notCovered}]}`
    },
    single(engine, query) {
      const given = query.get('rxcui')
      if (given === undefined) return undefined
      const { codes, broken } = readCodes(given)
      const groups = wantedGroups(query, wording)
      const memory = keptFor(engine)
      const code = codes[0]
      const key = `${code} ${groups.full} ${groups.high}`
      const { concepts, unknown } = conceptsOf(engine, memory, codes.slice(0, 1))
      let written = memory.singles.get(key)
      if (written === undefined) {
        written =
          concepts[0] === undefined ? '' : singleGroups(engine, wording, concepts[0], groups, fullHead, highHead)
        if (memory.singles.size >= maxSinglesKept) memory.singles.clear()
        memory.singles.set(key, written)
      }
      const unrecognised = [...unknown.map(String), ...broken]
      return `{"nlmDisclaimer":${nlmDisclaimer},"userInput":{"sources":${JSON.stringify(groups.asked)},"rxcui":${JSON.stringify(given.trim())}}${written}${extras(unrecognised, groups.unknown)}}`
    },
    sources: () => ({
      nlmDisclaimer: wording.disclaimer,
      sourceList: { source: [wording.fullName, wording.highName] },
    }),
    version: ({ knowledge }) => ({
      nlmDisclaimer: wording.disclaimer,
      sourceVersionList: {
        sourceVersion: [
          `${wording.fullName}:${knowledge.version}`,
          `${wording.highName}:${knowledge.meta.sources.find(({ id }) => id === 'onc-high-priority')?.edition ?? 'absent'}`,
        ].map((text) => text.replaceAll(/(?<=:.*):/g, '-')),
      },
    }),
  }
}

function conceptsOf(
  { products }: Engine,
  { concepts: kept }: Kept,
  codes: readonly number[],
): { concepts: KeptConcept[]; unknown: readonly number[] } {
  const concepts: KeptConcept[] = []
  const unknown: number[] = []
  for (const code of codes) {
    let concept = kept.get(code)
    if (concept === undefined) {
      const found = products.find(code)
      if (found === undefined) {
        unknown.push(code)
        continue
      }
      concept = { ...askedConcept(found), pairs: new Map() }
      kept.set(code, concept)
    }
    concepts.push(concept)
  }
  return { concepts, unknown }
}

function entriesOf(
  engine: Engine,
  wording: Wording,
  memory: Kept,
  concepts: KeptConcept[],
): { entries: PairEntry[]; notCovered: string } {
  concepts.sort((a, b) => a.rxcui - b.rxcui)
  const entries: PairEntry[] = []
  let notCovered = ''
  let whole: readonly ReportedFinding[] | undefined
  for (let first = 0; first < concepts.length; first++) {
    const one = concepts[first] as KeptConcept
    for (let second = first + 1; second < concepts.length; second++) {
      const other = concepts[second] as KeptConcept
      const pair = one.pairs.get(other.rxcui) ?? keptPair(engine, wording, memory, one, other)
      let entry = pair.entry
      if (entry === undefined) {
        const answers = thirdAnswers(pair.questions, concepts)
        entry = pair.answered.get(answers)
        if (entry === undefined) {
          whole ??= findingsOf(engine, concepts.map(itemOf))
          entry = pairEntry(engine, wording, one, other, whole)
          pair.answered.set(answers, entry)
        }
      }
      if (entry.gravity > 0) entries.push(entry)
      else if (!entry.covered) notCovered += `${notCovered === '' ? '' : ','}["${one.rxcui}","${other.rxcui}"]`
    }
  }
  if (entries.length > 1) entries.sort((a, b) => b.gravity - a.gravity)
  return { entries, notCovered }
}

function keptPair(engine: Engine, wording: Wording, memory: Kept, one: KeptConcept, other: KeptConcept): KeptPair {
  const questions = thirdQuestions(engine.knowledge, one, other)
  const entry = questions.length === 0 ? pairEntry(engine, wording, one, other) : undefined
  const pair: KeptPair = { entry, questions, answered: new Map() }
  if (++memory.pairsKept > maxPairsKept) {
    for (const { pairs } of memory.concepts.values()) pairs.clear()
    memory.pairsKept = 1
  }
  one.pairs.set(other.rxcui, pair)
  return pair
}

function joined(entries: readonly PairEntry[], group: 'full' | 'high'): string {
  let text = ''
  for (const entry of entries) text += text === '' ? entry[group] : `,${entry[group]}`
  return text
}

function extras(unrecognised: readonly string[], unknownSources: readonly string[]): string {
  let text = ''
  if (unrecognised.length > 0)
    text += `,"x-unrecognised":${asciiJson(unrecognised)},"x-note":"Nothing was checked about the codes that were not recognised."`
  if (unknownSources.length > 0) text += `,"x-unknown-sources":${asciiJson(unknownSources)}`
  return text
}

/** The groups named by `sources` or `values`; both when nothing is named, or nothing we know. */
function wantedGroups(query: Query, { fullName, highName }: Wording): WantedGroups {
  const given = (query.get('sources') ?? query.get('values') ?? '').trim()
  if (given === '') return bothGroups
  const asked = given.split(/[\s+,|]+/).filter((name) => name !== '')
  const names = asked.map((name) => name.toLowerCase())
  const high = names.includes(highName.toLowerCase())
  const full = names.some((name) => name === fullName.toLowerCase() || name === 'drugbank' || name === 'mixwise')
  const known = new Set([highName.toLowerCase(), fullName.toLowerCase(), 'drugbank', 'mixwise', 'all'])
  const unknown = asked.filter((name) => !known.has(name.toLowerCase())).map((name) => name.slice(0, 60))
  const neither = names.includes('all') || (!high && !full)
  return { asked, unknown, full: full || neither, high: high || neither }
}

const bothGroups: WantedGroups = { full: true, high: true, asked: [''], unknown: [] }

function singleGroups(
  engine: Engine,
  wording: Wording,
  asked: AskedConcept,
  wanted: WantedGroups,
  fullHead: string,
  highHead: string,
): string {
  const types: Record<'full' | 'high', string[]> = { full: [], high: [] }
  const withoutCode: object[] = []
  for (const number of asked.substances) {
    const slug = engine.knowledge.slugs.at(number)
    const ingredient = ingredientOf(engine, slug)
    const comment = `${asked.name} (${asked.rxcui}) is resolved to ${ingredient.name} (${ingredient.rxcui})`
    const met = partnersOf(engine, asked, number)
    for (const group of ['full', 'high'] as const) {
      const pairs: object[] = []
      for (const { partner, findings } of met) {
        const shown = group === 'full' ? findings : findings.filter(isHighPriority)
        if (shown.length === 0) continue
        const pair = wording.interactionPair(engine, [slug, partner], shown, group)
        if (ingredientOf(engine, partner).rxcui !== '') pairs.push(pair)
        else if (group === 'full') withoutCode.push(pair)
      }
      if (pairs.length > 0)
        types[group].push(JSON.stringify({ comment, minConceptItem: minOf(asked), interactionPair: pairs }))
    }
  }
  const written: string[] = []
  const any = types.full.length > 0 || types.high.length > 0
  if (wanted.full && types.full.length > 0) written.push(`${fullHead},"interactionType":[${types.full.join(',')}]}`)
  if (wanted.high && (types.high.length > 0 || (wanted.full && any)))
    written.push(`${highHead},"interactionType":[${types.high.join(',')}]}`)
  const group = written.length > 0 ? `,"interactionTypeGroup":[${written.join(',')}]` : ''
  return withoutCode.length > 0 && wanted.full ? `${group},"x-without-rxcui":${JSON.stringify(withoutCode)}` : group
}

function minOf({ rxcui, name, tty }: AskedConcept): object {
  return { rxcui: String(rxcui), name, tty }
}

interface Partner {
  partner: string
  findings: readonly ReportedFinding[]
}

/** Everything that is known to meet one substance, gravest first. */
function partnersOf(engine: Engine, asked: AskedConcept, number: number): readonly Partner[] {
  const { knowledge } = engine
  const slug = knowledge.slugs.at(number)
  const partners: (Partner & { gravity: number })[] = []
  for (let other = 0; other < knowledge.slugs.length; other++) {
    if (other === number || verdictOf(knowledge, number, other) === undefined) continue
    const partner = knowledge.slugs.at(other)
    const own: ListItem =
      asked.substances.length === 1 ? itemOf(asked) : { name: codeOf(engine, number), ...asked.taking }
    const findings = findingsOf(engine, [own, codeOf(engine, other)]).filter(
      ({ substances: [a, b] }) => (a === slug && b === partner) || (a === partner && b === slug),
    )
    if (findings.length > 0) partners.push({ partner, findings, gravity: Math.max(...findings.map(gravityOf)) })
  }
  return partners.sort((a, b) => b.gravity - a.gravity)
}

/** A text that stands for one substance and nothing else. */
function codeOf({ knowledge }: Engine, number: number): string {
  const { codes, slug } = knowledge.facts(number)
  if (codes.rxcui[0] !== undefined) return `rxcui ${codes.rxcui[0]}`
  return codes.unii[0] !== undefined ? `unii ${codes.unii[0]}` : slug
}
