import type { Concept, ReportedFinding } from '@mixwise/core'
import type { Engine } from '../engine.js'
import {
  asciiJson,
  findingsOf,
  itemOf,
  minConcept,
  type PairEntry,
  pairEntry,
  type ThirdQuestion,
  thirdAnswers,
  thirdQuestions,
} from './pairs.js'
import { type Query, readCodes } from './query.js'
import { singleGroups } from './single.js'
import { listStatement, singleStatement } from './statement.js'
import type { Wording } from './wording.js'

const maxCodes = 50
const maxPairsKept = 60_000
const maxSinglesKept = 64

/** A code somebody asked about, and what is kept of it and others. */
interface KeptConcept extends Concept {
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
      const left = { unknown: [...unknown.map(String), ...broken], aboveLimit: codes.slice(maxCodes).map(String) }
      const came = codes.length + broken.length
      const first = concepts[0] === undefined ? undefined : minConcept(concepts[0])
      const statement =
        unrecognised.length === 0 && came > 0
          ? ''
          : listStatement({ ...left, came }, first, wording.statements, wording.publicUrl)
      const full = groups.full && (entries.length > 0 || statement !== '')
      const high = groups.high && entries.length > 0 ? entries.filter((entry) => entry.high !== '') : []
      const inHigh = !full && statement !== ''
      let body = `${listHead}${groups === bothGroups ? '[""]' : asciiJson(groups.asked)},"rxcuis":${codes.length === 0 ? '[]' : `["${codes.join('","')}"]`}}`
      if (full) body += `${fullStart}${followed(joined(entries, 'full'), statement)}]}`
      // An empty second group is an answer that the old service never gave.
      if (high.length > 0 || inHigh)
        body += `${full ? nextHighStart : highStart}${followed(joined(high, 'high'), inHigh ? statement : '')}]}`
      if (full || high.length > 0 || inHigh) body += ']'
      body += extras(unrecognised, groups.unknown)
      return notCovered === '' ? `${body}}` : `${body},"x-not-covered":[${notCovered}]}`
    },
    single(engine, query) {
      const given = query.get('rxcui')
      if (given === undefined) return undefined
      const { codes, broken } = readCodes(given)
      const groups = wantedGroups(query, wording)
      const memory = keptFor(engine)
      const { concepts, unknown } = conceptsOf(engine, memory, codes.slice(0, 1))
      const left = {
        unknown: [...unknown.map(String), ...broken],
        aboveLimit: codes.slice(1).map(String),
        came: codes.length + broken.length,
      }
      const statement = singleStatement(left, wording.statements, wording.publicUrl)
      const key = `${codes.join()} ${broken.join()} ${groups.full} ${groups.high}`
      let written = memory.singles.get(key)
      if (written === undefined) {
        written = singleGroups(engine, wording, concepts[0], { fullHead, highHead, statement, ...groups })
        if (memory.singles.size >= maxSinglesKept) memory.singles.clear()
        memory.singles.set(key, written)
      }
      const unrecognised = [...left.unknown, ...left.aboveLimit]
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
      concept = { ...found, pairs: new Map() }
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

function followed(elements: string, statement: string): string {
  return elements === '' || statement === '' ? elements + statement : `${elements},${statement}`
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
