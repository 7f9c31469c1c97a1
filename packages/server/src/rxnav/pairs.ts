import type { Concept } from '@mixwise/core'
import {
  check,
  coverageOf,
  type Finding,
  gravityOf,
  type Knowledge,
  type ListItem,
  parseSelector,
  type ReportedFinding,
  reportOf,
  selects,
  verdictOf,
} from '@mixwise/core'
import type { Engine } from '../engine.js'
import type { Wording } from './wording.js'

/** What two codes have between them, already written out. */
export interface PairEntry {
  /** Place of the gravest finding in the order of gravity; 0 when there is none. */
  gravity: number
  /** The element of the full list as JSON; empty when there is no finding. */
  full: string
  /** The element of the high-priority list, when that source names the pair. */
  high: string
  covered: boolean
}

export interface MinConcept {
  rxcui: string
  name: string
  tty: string
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * JSON in ASCII, held with one byte a letter. One wide letter would make a whole answer wide, and a wide answer costs
 * twice as much to send.
 */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return decoder.decode(encoder.encode(text))
}

/** The onc-high-priority source is the one behind the group clients know as ONCHigh. */
const highPrioritySource = 'onc-high-priority'

export function minConcept({ rxcui, name, tty }: Concept): MinConcept {
  return { rxcui: String(rxcui), name, tty }
}

/** A concept as every face is asked about it: how it is taken is for its name to say. */
export function itemOf({ rxcui }: Concept): ListItem {
  return `rxcui ${rxcui}`
}

/** A circumstance of two substances that some third one of the list decides. */
export interface ThirdQuestion {
  a: number
  b: number
  meets(third: number): boolean
}

/** What of the knowledge about two codes depends on what else is in the list; empty for most. */
export function thirdQuestions(knowledge: Knowledge, one: Concept, other: Concept): readonly ThirdQuestion[] {
  const questions: ThirdQuestion[] = []
  for (const a of one.substances) {
    for (const b of other.substances) {
      if (a === b) continue
      for (const { rule } of verdictOf(knowledge, a, b)?.judgements ?? [])
        for (const { when } of rule === -1 ? [] : knowledge.rules.at(rule).modifiers)
          if (when.withAny !== undefined) questions.push({ a, b, meets: meets(knowledge, when.withAny) })
    }
  }
  return questions
}

function meets(knowledge: Knowledge, selector: readonly string[]): (third: number) => boolean {
  const parsed = parseSelector(selector)
  const known = new Map<number, boolean>()
  return (third) => {
    let met = known.get(third)
    if (met === undefined) {
      met = selects(parsed, (term) => knowledge.has(third, term))
      known.set(third, met)
    }
    return met
  }
}

/** The answers to those questions in a list, as a text that is equal when they are. */
export function thirdAnswers(questions: readonly ThirdQuestion[], list: readonly Concept[]): string {
  let answers = ''
  for (const question of questions) answers += list.some((concept) => answersYes(question, concept)) ? '1' : '0'
  return answers
}

function answersYes({ a, b, meets }: ThirdQuestion, { substances }: Concept): boolean {
  for (const third of substances) if (third !== a && third !== b && meets(third)) return true
  return false
}

/**
 * The entry of two codes, the lower first. `findings` are those of the whole list when a third substance counts; without
 * them the two are checked alone.
 */
export function pairEntry(
  engine: Engine,
  wording: Wording,
  one: Concept,
  other: Concept,
  findings?: readonly ReportedFinding[],
): PairEntry {
  const { knowledge } = engine
  const left = new Set(one.substances.map((number) => knowledge.slugs.at(number)))
  const right = new Set(other.substances.map((number) => knowledge.slugs.at(number)))
  const between = ({ substances }: ReportedFinding): boolean => {
    const [a = '', b = ''] = substances
    return (left.has(a) && right.has(b)) || (left.has(b) && right.has(a))
  }
  const met = (findings ?? findingsOf(engine, [itemOf(one), itemOf(other)])).filter(between)
  const covered =
    met.length > 0 ||
    one.substances.every((a) => other.substances.every((b) => a === b || coverageOf(knowledge, a, b).length > 0))
  if (met.length === 0) return { gravity: 0, full: '', high: '', covered }

  const resolutions = new Map<string, ReportedFinding[]>()
  for (const finding of met) {
    const [a = '', b = ''] = finding.substances
    const forward = left.has(a) && right.has(b)
    const key = forward ? `${a} ${b}` : `${b} ${a}`
    const group = resolutions.get(key)
    if (group === undefined) resolutions.set(key, [finding])
    else group.push(finding)
  }
  const groups = [...resolutions.values()]
  const high = groups.filter((group) => group.some(isHighPriority))
  const concepts = [minConcept(one), minConcept(other)] as const
  return {
    gravity: Math.max(...met.map(gravityOf)),
    full: asciiJson(wording.pairElement(engine, concepts, groups, left, 'full')),
    high: high.length === 0 ? '' : asciiJson(wording.pairElement(engine, concepts, high, left, 'high')),
    covered,
  }
}

export function findingsOf({ knowledge, words }: Engine, list: readonly ListItem[]): readonly ReportedFinding[] {
  return reportOf(knowledge, words, check(knowledge, list)).findings
}

export function isHighPriority({ sources }: Pick<Finding | ReportedFinding, 'sources'>): boolean {
  return sources.some(({ id }) => id === highPrioritySource)
}
