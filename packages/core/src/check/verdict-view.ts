import type { Judgement, RuleFacts, SourceFacts, Verdict } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { isConsequence, topicsOf } from '../vocabulary/consequences.js'
import { gravityOf, rankOf } from '../vocabulary/scales.js'
import type { Topic } from '../vocabulary/topics.js'
import type { Condition } from './condition.js'
import { dependsOnCircumstances } from './listed-levels.js'
import type { Grading } from './modifiers.js'
import type { Compatible, FindingBasis, SourceGrade } from './result.js'
import { type KeptPositions, keptPositions } from './verdict-position.js'

/** A judgement with everything that does not depend on the list it is met in. */
export interface JudgementView {
  judgement: Judgement
  id: string
  rule: RuleFacts | null
  topic: string
  basis: FindingBasis
  sources: readonly SourceGrade[]
  /** Its grade may change with dose, person or the rest of the list. */
  circumstantial: boolean
  /** Every condition on which its grade may depend, or whether it speaks at all. */
  conditions: readonly Condition[]
  /** Its grade may change with a third substance. */
  asksTheList: boolean
  directed: boolean
  quieted: string | null
  /** Its grading where nothing was said, once it was asked for. */
  plainGrading: RankedGrading | undefined
  /** Its grading where nothing can change it. */
  grading: RankedGrading
}

/** A grading with its places on the scales, so that nothing has to be looked up while a list is checked. */
export interface RankedGrading extends Grading {
  severityRank: number
  actionRank: number
  interruptionRank: number
  /** Place in the order of gravity: severity first, then action. */
  place: number
}

export interface VerdictView {
  judgements: readonly JudgementView[]
  compatible: readonly Compatible[] | undefined
  disagreement: boolean
  /** One of our own rules speaks about the pair, be it to say that there is no reason to act. */
  ruled: boolean
}

/** What a knowledge gives the checker, read once and kept beside it. */
export interface Reader {
  views: (VerdictView | undefined)[]
  kept: KeptPositions
  /** Sources by coverage mask, made once for each mask that occurs. */
  coverage: Map<number, readonly string[]>
  /** Lists about one partner only: their bit in the mask, and the partner's number. */
  partners: readonly { bit: number; partner: number }[]
  /** The bit of our own rules. */
  ownBit: number
}

/** The id under which our own rules stand among the sources. */
export const ownSource = 'mixwise'

const readers = new WeakMap<Knowledge, Reader>()

/**
 * What the checker keeps beside a knowledge, made once.
 *
 * @example
 * readerOf(knowledge) === readerOf(knowledge) // true
 */
export function readerOf(knowledge: Knowledge): Reader {
  let reader = readers.get(knowledge)
  if (reader === undefined) {
    const partners = Object.entries(knowledge.meta.partners).map(([bit, slug]) => ({
      bit: 1 << Number(bit),
      partner: knowledge.slugs.find(slug),
    }))
    const ownBit = 1 << knowledge.meta.sources.findIndex(({ id }) => id === ownSource)
    reader = { views: [], kept: keptPositions(knowledge), coverage: new Map(), partners, ownBit }
    readers.set(knowledge, reader)
  }
  return reader
}

/**
 * Adds the places on the scales to a grading.
 *
 * @example
 * ranked({ severity: 'major', action: 'avoid', interruption: 'interrupt', applied: [], depends: [] }).place // 15
 */
export function ranked({ severity, action, interruption, applied, depends }: Grading): RankedGrading {
  return {
    severity,
    action,
    interruption,
    applied,
    depends,
    severityRank: rankOf(severity),
    actionRank: rankOf(action),
    interruptionRank: rankOf(interruption),
    place: gravityOf({ severity, action }),
  }
}

/**
 * A verdict with everything that does not depend on the list, made once.
 *
 * @example
 * const [low, high] = ['baclofen', 'ethanol'].map((slug) => knowledge.slugs.find(slug)).sort((a, b) => a - b)
 * viewOf(knowledge, readerOf(knowledge), verdictPosition(knowledge, low, high)).judgements.length > 0 // true
 */
export function viewOf(knowledge: Knowledge, reader: Reader, position: number): VerdictView {
  let view = reader.views[position]
  if (view === undefined) {
    const verdict = knowledge.verdict(position)
    view = {
      judgements: verdict.judgements.map((judgement) => judgementView(knowledge, judgement)),
      compatible: compatibleOf(knowledge, verdict),
      disagreement: verdict.disagreement,
      ruled: [...verdict.judgements, ...verdict.compatible].some(({ rule = -1 }) => rule !== -1),
    }
    reader.views[position] = view
  }
  return view
}

function judgementView(knowledge: Knowledge, judgement: Judgement): JudgementView {
  const rule = judgement.rule === -1 ? null : knowledge.rules.at(judgement.rule)
  const sources = judgement.assertions.map((position) => sourceGrade(knowledge, position))
  const isJudged = judgement.judged === true
  const conditions = isJudged ? [] : conditionsOf(rule, sources)
  const byLevel = rule === null && !isJudged && judgement.quieted === undefined && dependsOnCircumstances(sources)
  return {
    judgement,
    id: rule === null ? 'listed' : rule.id,
    rule,
    topic: rule === null ? listedTopic(sources) : rule.topic,
    basis: basisOf(rule, judgement),
    sources,
    circumstantial: byLevel || (rule !== null && rule.modifiers.length > 0),
    conditions,
    asksTheList: conditions.some(({ withAny, withNone }) => withAny !== undefined || withNone !== undefined),
    directed: rule?.directed === true,
    quieted: judgement.quieted ?? null,
    plainGrading: undefined,
    grading: ranked({ ...judgement, applied: [], depends: [] }),
  }
}

function basisOf(rule: RuleFacts | null, { inferred }: Judgement): FindingBasis {
  if (rule === null) return 'listed'
  // Of two that a source names, nothing had to be worked out.
  return !inferred ? 'rule' : rule.computed === true ? 'computed' : 'inferred'
}

function conditionsOf(rule: RuleFacts | null, sources: readonly SourceGrade[]): readonly Condition[] {
  if (rule !== null) return [...(rule.when ?? []), ...rule.modifiers.map(({ when }) => when)]
  return sources.flatMap(({ levels = [] }) => levels.flatMap(({ condition }) => condition ?? []))
}

function sourceGrade(knowledge: Knowledge, position: number): SourceGrade {
  const assertion = knowledge.assertions.at(position)
  const source = knowledge.meta.sources[assertion.source]
  if (source === undefined) throw new Error(`The knowledge names source ${assertion.source}, which it does not have.`)
  return { ...assertion, id: source.id, edition: source.edition, licence: source.licence }
}

function compatibleOf(knowledge: Knowledge, verdict: Verdict): readonly Compatible[] | undefined {
  if (verdict.compatible.length === 0) return undefined
  return verdict.compatible.map(({ rule, assertion }) => {
    if (rule !== undefined) return { source: ownSource, grade: 'none', rule: knowledge.rules.at(rule).id }
    const facts = knowledge.assertions.at(assertion as number)
    return { source: (knowledge.meta.sources[facts.source] as SourceFacts).id, grade: facts.grade }
  })
}

/** What a finding of sources alone is about: the topic of the first consequence that the first of them names. */
function listedTopic(sources: readonly SourceGrade[]): Topic {
  const code = (sources[0] as SourceGrade).consequences?.find(isConsequence)
  return code === undefined ? 'listed' : topicsOf(code)[0]
}
