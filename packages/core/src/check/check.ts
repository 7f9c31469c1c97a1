import type { Knowledge, Verdict } from '../knowledge.js'
import { actions, interruptions, type Severity, severities } from '../severity.js'
import { combinedBurdens } from './burden.js'
import type { Person, Taking } from './condition.js'
import { gradeByLevels } from './listed-levels.js'
import { applyModifiers, circumstancesOf, type Grading, type PairCircumstances } from './modifiers.js'
import { type ListItem, nameList } from './named-list.js'
import type { CheckResult, Finding, PairAnswer } from './result.js'
import { type JudgementView, type Reader, readerOf, viewOf, weightOf, weights } from './verdict-view.js'

/**
 * What happens when the substances of a list meet in one person: one answer a pair, findings gravest first, what three or
 * more add up to, and every name that was not understood. Pure and synchronous; never throws for what a user typed.
 *
 * @example
 * check(knowledge, ['baclofen', 'two glasses of wine']).pairs[0]?.status // 'interaction'
 */
export function check(knowledge: Knowledge, list: readonly ListItem[], person: Person = {}): CheckResult {
  const { substances, numbers, takings, repeated, unrecognised, issues } = nameList(knowledge, list)
  const asked: Asked = { knowledge, reader: readerOf(knowledge), numbers, takings, person, byWeight: Array(weights) }
  const pairs: PairAnswer[] = []
  for (let first = 0; first < numbers.length; first++) {
    for (let second = first + 1; second < numbers.length; second++) pairs.push(answerPair(asked, first, second))
  }
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    substances,
    pairs,
    findings: gravestFirst(asked.byWeight),
    combined: combinedBurdens(knowledge, numbers),
    repeated,
    unrecognised,
    issues,
  }
}

interface Asked {
  knowledge: Knowledge
  reader: Reader
  numbers: readonly number[]
  takings: readonly Taking[]
  person: Person
  /** Findings by their place in the order of gravity; within a place they stand in the order of the list. */
  byWeight: (Finding[] | undefined)[]
}

/** The verdict on two substances by number, or undefined when nothing is known about the pair. */
export function verdictOf(knowledge: Knowledge, a: number, b: number): Verdict | undefined {
  const position = verdictPosition(knowledge, Math.min(a, b), Math.max(a, b))
  return position === -1 ? undefined : knowledge.verdict(position)
}

function verdictPosition(knowledge: Knowledge, low: number, high: number): number {
  const { start, neighbour, verdict } = knowledge.columns
  let left = start[low] as number
  let right = (start[low + 1] as number) - 1
  while (left <= right) {
    const middle = (left + right) >>> 1
    const found = neighbour[middle] as number
    if (found === high) return verdict[middle] as number
    if (found < high) left = middle + 1
    else right = middle - 1
  }
  return -1
}

/** Sources that looked at both substances. A list about one partner only covers pairs with that partner. */
export function coverageOf(knowledge: Knowledge, a: number, b: number): readonly string[] {
  return readCoverage(knowledge, readerOf(knowledge), a, b)
}

function readCoverage(knowledge: Knowledge, reader: Reader, a: number, b: number): readonly string[] {
  const { coverage } = knowledge.columns
  let mask = (coverage[a] as number) & (coverage[b] as number)
  for (const { bit, partner } of reader.partners) if (a !== partner && b !== partner) mask &= ~bit
  let ids = reader.coverage.get(mask)
  if (ids === undefined) {
    ids = knowledge.meta.sources.filter((_, bit) => ((mask >>> bit) & 1) === 1).map(({ id }) => id)
    reader.coverage.set(mask, ids)
  }
  return ids
}

function answerPair(asked: Asked, first: number, second: number): PairAnswer {
  const { knowledge, reader, numbers } = asked
  const one = numbers[first] as number
  const other = numbers[second] as number
  const a = knowledge.slugs.at(one)
  const b = knowledge.slugs.at(other)
  const coveredBy = readCoverage(knowledge, reader, one, other)
  // Verdicts are written for the lower number first, so that the order of the list cannot matter.
  const position = one < other ? verdictPosition(knowledge, one, other) : verdictPosition(knowledge, other, one)
  if (position === -1) return { a, b, status: coveredBy.length > 0 ? 'nothing-listed' : 'not-covered', coveredBy }
  const { judgements, compatible, disagreement } = viewOf(knowledge, reader, position)
  const low = one < other ? first : second
  const high = one < other ? second : first
  let severity = 0
  let action = 0
  let interruption = 0
  for (const view of judgements) {
    const finding = findingOf(asked, view, low, high, disagreement)
    if (finding === undefined) continue
    severity = Math.max(severity, severities.indexOf(finding.severity))
    action = Math.max(action, actions.indexOf(finding.action))
    interruption = Math.max(interruption, interruptions.indexOf(finding.interruption))
  }
  const answer: PairAnswer =
    severity === 0
      ? { a, b, status: coveredBy.length > 0 ? 'nothing-listed' : 'not-covered', coveredBy }
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

/** The finding of a judgement in this list, put into its place; undefined when the circumstances leave nothing of it. */
function findingOf(
  asked: Asked,
  view: JudgementView,
  low: number,
  high: number,
  disagreement: boolean,
): Finding | undefined {
  const { judgement } = view
  const left = judgement.forward ? low : high
  const right = judgement.forward ? high : low
  const grading = view.circumstantial ? gradingOf(asked, view, left, right) : undefined
  const { severity, action, interruption } = grading ?? judgement
  if (severity === 'none') return undefined
  const { knowledge, numbers, byWeight } = asked
  const finding: Finding = {
    id: view.id,
    rule: view.rule,
    topic: view.topic,
    substances: [knowledge.slugs.at(numbers[left] as number), knowledge.slugs.at(numbers[right] as number)],
    directed: view.rule?.directed === true,
    severity,
    action,
    interruption,
    basis: view.basis,
    verified: judgement.verified,
    quieted: judgement.quieted ?? null,
    applied: grading === undefined ? none : grading.applied,
    depends: grading === undefined ? none : grading.depends,
    sources: view.sources,
    disagreement,
  }
  const place = grading === undefined ? view.weight : weightOf(severity, action)
  const there = byWeight[place]
  if (there === undefined) byWeight[place] = [finding]
  else there.push(finding)
  return finding
}

const none: readonly never[] = []

function gradingOf(
  { knowledge, numbers, takings, person }: Asked,
  view: JudgementView,
  left: number,
  right: number,
): Grading {
  const circumstances: PairCircumstances = {
    left: takings[left] as Taking,
    right: takings[right] as Taking,
    person,
    others: numbers,
    leftNumber: numbers[left] as number,
    rightNumber: numbers[right] as number,
  }
  return view.rule === null
    ? gradeByLevels(view.judgement, view.sources, circumstancesOf(knowledge, circumstances))
    : applyModifiers(knowledge, view.rule, view.judgement, circumstances)
}

function gravestFirst(byWeight: readonly (Finding[] | undefined)[]): readonly Finding[] {
  const findings: Finding[] = []
  for (let place = byWeight.length - 1; place >= 0; place--) {
    const there = byWeight[place]
    if (there !== undefined) for (const finding of there) findings.push(finding)
  }
  return findings
}
