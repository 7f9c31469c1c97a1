import { type Concept, gravityOf, type ReportedFinding, verdictOf } from '@mixwise/core'
import type { Engine } from '../engine.js'
import { findingsOf, isHighPriority, itemOf, minConcept } from './pairs.js'
import { ingredientOf, type Wording } from './wording.js'

/** What the groups of an answer about one drug are put together from. */
export interface SingleParts {
  /** The beginnings of the two groups, as JSON without the closing brace. */
  fullHead: string
  highHead: string
  /** Which of them were asked for. */
  full: boolean
  high: boolean
  /** An element that says what was not checked; empty when nothing was left out. */
  statement: string
}

/**
 * Everything one drug interacts with, as the JSON that follows the user's input; empty when nothing is known and
 * nothing was left out.
 */
export function singleGroups(
  engine: Engine,
  wording: Wording,
  asked: Concept | undefined,
  { fullHead, highHead, full, high, statement }: SingleParts,
): string {
  const types: Record<'full' | 'high', string[]> = { full: [], high: [] }
  const withoutCode = asked === undefined ? [] : addPairs(engine, wording, asked, types)
  if (statement !== '') types[full ? 'full' : 'high'].push(statement)
  const written: string[] = []
  if (full && types.full.length > 0) written.push(`${fullHead},"interactionType":[${types.full.join(',')}]}`)
  // An empty second group is an answer that the old service never gave.
  if ((high || !full) && types.high.length > 0) written.push(`${highHead},"interactionType":[${types.high.join(',')}]}`)
  const group = written.length > 0 ? `,"interactionTypeGroup":[${written.join(',')}]` : ''
  return withoutCode.length > 0 && full ? `${group},"x-without-rxcui":${JSON.stringify(withoutCode)}` : group
}

/** Adds what each ingredient meets; what it meets and has no code is given back. */
function addPairs(
  engine: Engine,
  wording: Wording,
  asked: Concept,
  types: Readonly<Record<'full' | 'high', string[]>>,
): readonly object[] {
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
        types[group].push(JSON.stringify({ comment, minConceptItem: minConcept(asked), interactionPair: pairs }))
    }
  }
  return withoutCode
}

interface Partner {
  partner: string
  findings: readonly ReportedFinding[]
}

/** Everything that is known to meet one substance, gravest first. */
function partnersOf(engine: Engine, asked: Concept, number: number): readonly Partner[] {
  const { knowledge } = engine
  const slug = knowledge.slugs.at(number)
  const partners: (Partner & { gravity: number })[] = []
  for (let other = 0; other < knowledge.slugs.length; other++) {
    if (other === number || verdictOf(knowledge, number, other) === undefined) continue
    const partner = knowledge.slugs.at(other)
    const findings = findingsOf(engine, [itemOf(asked), codeOf(engine, other)]).filter(
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
