import type { PairAnswer } from '../contract/check.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { actions, interruptions, type Severity, severities } from '../vocabulary/scales.js'
import { type HoursBetween, hoursOf } from './hours-between.js'
import { gradeByLevels } from './listed-levels.js'
import { applyModifiers, circumstancesOf, type PairCircumstances } from './modifiers.js'
import { nothingSaid } from './named-list.js'
import type { Finding } from './result.js'
import { rememberedPosition, verdictPosition } from './verdict-position.js'
import { type JudgementView, type RankedGrading, type Reader, ranked, readerOf, viewOf } from './verdict-view.js'

/** A list as the pairs of it are answered. */
export interface Asked {
  knowledge: Knowledge
  reader: Reader
  numbers: readonly number[]
  slugs: readonly string[]
  takings: readonly Taking[]
  hoursBetween: HoursBetween
  person: Person
  /** Nothing was said about the person. */
  personUnknown: boolean
}

/** Takes a finding and its place in the order of gravity. */
export type Place = (finding: Finding, place: number) => void

/**
 * Answers a pair of a list and hands over its findings.
 *
 * @example
 * const slugs = ['baclofen', 'ethanol']
 * const numbers = slugs.map((slug) => knowledge.slugs.find(slug))
 * const list = { numbers, slugs, takings: [{}, {}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * answerPair({ knowledge, reader: readerOf(knowledge), ...list }, 0, 1, () => {}).status // 'interaction'
 */
export function answerPair(asked: Asked, first: number, second: number, put: Place): PairAnswer {
  const { knowledge, reader, numbers, slugs } = asked
  const one = numbers[first] as number
  const other = numbers[second] as number
  const a = slugs[first] as string
  const b = slugs[second] as string
  // Verdicts are written for the lower number first, so that the order of the list cannot matter.
  const low = one < other ? first : second
  const high = one < other ? second : first
  const position = rememberedPosition(knowledge, reader.kept, numbers[low] as number, numbers[high] as number)
  const view = position === -1 ? undefined : viewOf(knowledge, reader, position)
  const coveredBy = readCoverage(knowledge, reader, one, other, view?.ruled === true)
  const unknown = coveredBy.length > 0 ? 'nothing-listed' : 'not-covered'
  if (view === undefined) return { a, b, status: unknown, coveredBy }
  const { judgements, compatible, disagreement } = view
  let severity = 0
  let action = 0
  let interruption = 0
  for (let index = 0; index < judgements.length; index++) {
    const view = judgements[index] as JudgementView
    const left = view.judgement.forward ? low : high
    const right = view.judgement.forward ? high : low
    const grading = view.circumstantial ? gradingOf(asked, view, left, right) : view.grading
    if (grading.severity === 'none') continue
    put(findingOf(view, grading, slugs[left] as string, slugs[right] as string, disagreement), grading.place)
    severity = Math.max(severity, grading.severityRank)
    action = Math.max(action, grading.actionRank)
    interruption = Math.max(interruption, grading.interruptionRank)
  }
  const answer: PairAnswer =
    severity === 0
      ? { a, b, status: unknown, coveredBy }
      : {
          a,
          b,
          status: 'interaction',
          severity: severities[severity] as Severity,
          action: actions[action] as (typeof actions)[number],
          interruption: interruptions[interruption] as (typeof interruptions)[number],
          coveredBy,
        }
  if (compatible !== undefined) answer.compatible = compatible
  return answer
}

function findingOf(
  view: JudgementView,
  grading: RankedGrading,
  left: string,
  right: string,
  disagreement: boolean,
): Finding {
  return {
    id: view.id,
    rule: view.rule,
    topic: view.topic,
    substances: [left, right],
    directed: view.directed,
    severity: grading.severity,
    action: grading.action,
    interruption: grading.interruption,
    basis: view.basis,
    verified: view.judgement.verified,
    quieted: view.quieted,
    applied: grading.applied,
    depends: grading.depends,
    sources: view.sources,
    disagreement,
  }
}

/** The grade in these circumstances. Where nothing was said it is the same in every list, and worked out once. */
function gradingOf(asked: Asked, view: JudgementView, left: number, right: number): RankedGrading {
  const { takings, personUnknown } = asked
  const plain = personUnknown && !view.asksTheList && takings[left] === nothingSaid && takings[right] === nothingSaid
  if (!plain) return gradingAfresh(asked, view, left, right)
  view.plainGrading ??= gradingAfresh(asked, view, left, right)
  return view.plainGrading
}

function gradingAfresh(
  { knowledge, numbers, slugs, takings, hoursBetween, person }: Asked,
  view: JudgementView,
  left: number,
  right: number,
): RankedGrading {
  const apartH = hoursOf(hoursBetween, slugs[left] as string, slugs[right] as string)
  const circumstances: PairCircumstances = {
    left: takings[left] as Taking,
    right: takings[right] as Taking,
    ...(apartH !== undefined && { apartH }),
    person,
    others: numbers,
    leftNumber: numbers[left] as number,
    rightNumber: numbers[right] as number,
  }
  return ranked(
    view.rule === null
      ? gradeByLevels(view.judgement, view.sources, circumstancesOf(knowledge, circumstances))
      : applyModifiers(knowledge, view.rule, view.judgement, circumstances),
  )
}

/**
 * Sources that looked at both substances. A list about one partner only covers pairs with that partner; our own rules
 * cover a pair when one of them speaks about it, be it to say that there is no reason to act, and never by their silence.
 *
 * @example
 * coverageOf(knowledge, knowledge.slugs.find('baclofen'), knowledge.slugs.find('ethanol')) // ['ansm-2023', ...]
 */
export function coverageOf(knowledge: Knowledge, a: number, b: number): readonly string[] {
  const reader = readerOf(knowledge)
  const position = verdictPosition(knowledge, Math.min(a, b), Math.max(a, b))
  const ruled = position !== -1 && viewOf(knowledge, reader, position).ruled
  return readCoverage(knowledge, reader, a, b, ruled)
}

function readCoverage(knowledge: Knowledge, reader: Reader, a: number, b: number, ruled: boolean): readonly string[] {
  const { coverage } = knowledge.columns
  let mask = (coverage[a] as number) & (coverage[b] as number)
  for (const { bit, partner } of reader.partners) if (a !== partner && b !== partner) mask &= ~bit
  if (ruled) mask |= reader.ownBit
  let ids = reader.coverage.get(mask)
  if (ids === undefined) {
    ids = knowledge.meta.sources.filter((_, bit) => ((mask >>> bit) & 1) === 1).map(({ id }) => id)
    reader.coverage.set(mask, ids)
  }
  return ids
}
