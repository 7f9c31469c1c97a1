import { type ListItem, type ReportedFinding, verdictOf } from '@mixwise/core'
import type { Engine } from '../engine.js'
import {
  type AskedConcept,
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
const maxPairsKept = 20_000
const maxSinglesKept = 16

/** Answers kept for one engine: pairs are written out once, not once a request. */
interface Kept {
  concepts: Map<number, AskedConcept | undefined>
  pairs: Map<number, PairEntry>
  questions: Map<number, readonly ThirdQuestion[]>
  /** Pairs that depend on a third substance, by pair and answers. */
  answered: Map<string, PairEntry>
  singles: Map<string, string>
}

/** Which of the two groups a client asked for. */
interface WantedGroups {
  full: boolean
  high: boolean
  asked: readonly string[]
  unknown: readonly string[]
}

export interface Interactions {
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
      found = { concepts: new Map(), pairs: new Map(), questions: new Map(), answered: new Map(), singles: new Map() }
      kept.set(engine, found)
    }
    return found
  }
  const nlmDisclaimer = JSON.stringify(wording.disclaimer)
  const groupHead = (name: string, text: string): string =>
    `{"sourceDisclaimer":${JSON.stringify(text)},"sourceName":${JSON.stringify(name)}`
  const fullHead = groupHead(wording.fullName, wording.fullDisclaimer)
  const highHead = groupHead(wording.highName, wording.highDisclaimer)

  return {
    list(engine, query) {
      const given = query.get('rxcuis')
      if (given === undefined) return undefined
      const { codes, broken } = readCodes(given)
      const groups = wantedGroups(query, wording)
      const memory = keptFor(engine)
      const { concepts, unknown } = conceptsOf(engine, memory, codes.slice(0, maxCodes))
      const { entries, notCovered } = entriesOf(engine, wording, memory, concepts)
      const written: string[] = []
      if (entries.length > 0) {
        const high = entries.filter((entry) => entry.high !== '')
        if (groups.full) written.push(`${fullHead},"fullInteractionType":[${joined(entries, 'full')}]}`)
        if (groups.high && (groups.full || high.length > 0))
          written.push(`${highHead},"fullInteractionType":[${joined(high, 'high')}]}`)
      }
      const unrecognised = [...unknown.map(String), ...broken, ...codes.slice(maxCodes).map(String)]
      return `{"nlmDisclaimer":${nlmDisclaimer},"userInput":{"sources":${JSON.stringify(groups.asked)},"rxcuis":${JSON.stringify(codes.map(String))}}${
        written.length > 0 ? `,"fullInteractionTypeGroup":[${written.join(',')}]` : ''
      }${extras(unrecognised, groups.unknown)}${notCovered === '' ? '' : `,"x-not-covered":[${notCovered}]`}}`
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
  engine: Engine,
  memory: Kept,
  codes: readonly number[],
): { concepts: AskedConcept[]; unknown: readonly number[] } {
  const concepts: AskedConcept[] = []
  const unknown: number[] = []
  for (const code of codes) {
    let concept = memory.concepts.get(code)
    if (concept === undefined) {
      const found = engine.products.find(code)
      concept = found === undefined ? undefined : askedConcept(found)
      if (concept !== undefined) memory.concepts.set(code, concept)
    }
    if (concept === undefined) unknown.push(code)
    else concepts.push(concept)
  }
  return { concepts, unknown }
}

const pairKeySpan = 2 ** 24

function entriesOf(
  engine: Engine,
  wording: Wording,
  memory: Kept,
  concepts: readonly AskedConcept[],
): { entries: PairEntry[]; notCovered: string } {
  const sorted = concepts.length > 1 ? [...concepts].sort((a, b) => a.rxcui - b.rxcui) : concepts
  const entries: PairEntry[] = []
  let notCovered = ''
  let whole: readonly ReportedFinding[] | undefined
  for (let first = 0; first < sorted.length; first++) {
    for (let second = first + 1; second < sorted.length; second++) {
      const one = sorted[first] as AskedConcept
      const other = sorted[second] as AskedConcept
      const key = one.rxcui * pairKeySpan + other.rxcui
      let entry = memory.pairs.get(key)
      if (entry === undefined) {
        const questions = questionsOf(engine, memory, key, one, other)
        if (questions.length === 0) {
          entry = pairEntry(engine, wording, one, other)
          remember(memory.pairs, key, entry)
        } else {
          const answered = `${key} ${thirdAnswers(engine.knowledge, questions, sorted)}`
          entry = memory.answered.get(answered)
          if (entry === undefined) {
            whole ??= findingsOf(engine, sorted.map(itemOf))
            entry = pairEntry(engine, wording, one, other, whole)
            remember(memory.answered, answered, entry)
          }
        }
      }
      if (entry.rank > 0) entries.push(entry)
      else if (!entry.covered) notCovered += `${notCovered === '' ? '' : ','}["${one.rxcui}","${other.rxcui}"]`
    }
  }
  if (entries.length > 1) entries.sort((a, b) => b.rank - a.rank)
  return { entries, notCovered }
}

function questionsOf(
  { knowledge }: Engine,
  memory: Kept,
  key: number,
  one: AskedConcept,
  other: AskedConcept,
): readonly ThirdQuestion[] {
  let questions = memory.questions.get(key)
  if (questions === undefined) {
    questions = thirdQuestions(knowledge, one, other)
    remember(memory.questions, key, questions)
  }
  return questions
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (map.size >= maxPairsKept) map.clear()
  map.set(key, value)
}

function joined(entries: readonly PairEntry[], group: 'full' | 'high'): string {
  let text = ''
  for (const entry of entries) text += text === '' ? entry[group] : `,${entry[group]}`
  return text
}

function extras(unrecognised: readonly string[], unknownSources: readonly string[]): string {
  let text = ''
  if (unrecognised.length > 0)
    text += `,"x-unrecognised":${JSON.stringify(unrecognised)},"x-note":"Nothing was checked about the codes that were not recognised."`
  if (unknownSources.length > 0) text += `,"x-unknown-sources":${JSON.stringify(unknownSources)}`
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
  const partners: (Partner & { weight: number })[] = []
  for (let other = 0; other < knowledge.slugs.length; other++) {
    if (other === number || verdictOf(knowledge, number, other) === undefined) continue
    const partner = knowledge.slugs.at(other)
    const own: ListItem =
      asked.substances.length === 1 ? itemOf(asked) : { name: codeOf(engine, number), ...asked.taking }
    const findings = findingsOf(engine, [own, codeOf(engine, other)]).filter(
      ({ substances: [a, b] }) => (a === slug && b === partner) || (a === partner && b === slug),
    )
    if (findings.length > 0) partners.push({ partner, findings, weight: weightOf(findings[0]) })
  }
  return partners.sort((a, b) => b.weight - a.weight)
}

const severityOrder = ['none', 'minor', 'moderate', 'major', 'contraindicated']

function weightOf(finding: ReportedFinding | undefined): number {
  return severityOrder.indexOf(finding?.severity ?? 'none')
}

/** A text that stands for one substance and nothing else. */
function codeOf({ knowledge }: Engine, number: number): string {
  const { codes, slug } = knowledge.facts(number)
  if (codes.rxcui[0] !== undefined) return `rxcui ${codes.rxcui[0]}`
  return codes.unii[0] !== undefined ? `unii ${codes.unii[0]}` : slug
}
