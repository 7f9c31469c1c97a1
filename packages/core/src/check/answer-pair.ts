import type { PairAnswer } from '../contract/check.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import { actions, interruptions, type Severity, severities } from '../vocabulary/scales.js'
import { gradedAfterChanging, gradedAfterStopping, isOver } from './after-stopping.js'
import { type Asked, findingOf, gradingAfresh, type Place } from './asked.js'
import { hardlyMet, usedLocally } from './local-use.js'
import { nothingSaid } from './named-list.js'
import { foundOf, gradedInSetting, settingOf } from './setting.js'
import { rememberedPosition, verdictPosition } from './verdict-position.js'
import { type JudgementView, type RankedGrading, type Reader, readerOf, viewOf } from './verdict-view.js'
import { lastingIn } from './washout.js'

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
  const { knowledge, reader, numbers, slugs, takings } = asked
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
  let isOverSaid = false
  for (let index = 0; index < judgements.length; index++) {
    const view = judgements[index] as JudgementView
    const left = view.judgement.forward ? low : high
    const right = view.judgement.forward ? high : low
    if (asked.asking !== undefined) for (const one of view.conditions) asked.asking.add(one)
    const now = view.circumstantial ? gradingOf(asked, view, left, right) : view.grading
    const lasting = asked.isChanging === true ? lastingIn(asked, [left, right], view.topic) : []
    const lasted =
      lasting.length > 0
        ? gradedAfterStopping(now, lasting)
        : asked.isChanging === true
          ? gradedAfterChanging(now, view, [takings[left] as Taking, takings[right] as Taking])
          : now
    // Where neither way in is known, neither is local.
    const saysRoute = takings[left]?.route !== undefined || takings[right]?.route !== undefined
    const local = saysRoute ? usedLocally(asked, view, left, right, lasted) : undefined
    const met = local === undefined ? lasted : hardlyMet(lasted)
    const setting = asked.settings === undefined ? undefined : settingOf(asked, foundOf(view, met, [one, other]))
    const grading = setting === undefined ? met : gradedInSetting(met, setting)
    if (grading.severity === 'none') continue
    // That a time is over is said once a pair, whatever it was waited for.
    if (lasting.some(isOver)) {
      if (isOverSaid) continue
      isOverSaid = true
    }
    const pair = [slugs[left] as string, slugs[right] as string]
    put(findingOf(view, grading, pair, disagreement, { lasting, local, setting }), grading.place)
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

/** The grade in these circumstances. Where nothing was said it is the same in every list, and worked out once. */
function gradingOf(asked: Asked, view: JudgementView, left: number, right: number): RankedGrading {
  const { takings, personUnknown } = asked
  const plain = personUnknown && !view.asksTheList && takings[left] === nothingSaid && takings[right] === nothingSaid
  if (!plain) return gradingAfresh(asked, view, left, right)
  view.plainGrading ??= gradingAfresh(asked, view, left, right)
  return view.plainGrading
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
