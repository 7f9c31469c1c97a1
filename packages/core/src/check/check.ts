import type { Issue } from '../issue.js'
import type { Judgement, Knowledge, Verdict } from '../knowledge.js'
import { resolve } from '../names/resolve.js'
import { actions, type Interruption, interruptions, type Severity, severities } from '../severity.js'
import { combinedBurdens } from './burden.js'
import type { Person, Taking } from './condition.js'
import { dependsOnCircumstances, gradeByLevels } from './listed-levels.js'
import { applyModifiers, circumstancesOf, type Grading, type PairCircumstances } from './modifiers.js'
import type { CheckResult, Compatible, Finding, NamedSubstance, PairAnswer, Repeated, SourceGrade } from './result.js'

/** Something somebody takes: a name, or a name and how it is taken. */
export type ListItem = string | (Taking & { name: string })

export const maxListLength = 500

/**
 * What happens when the substances of a list meet in one person: one answer a pair, findings gravest first, what three or
 * more add up to, and every name that was not understood. Pure and synchronous; never throws for what a user typed.
 *
 * @example
 * check(knowledge, ['baclofen', 'two glasses of wine']).findings[0]?.severity // 'major'
 */
export function check(knowledge: Knowledge, list: readonly ListItem[], person: Person = {}): CheckResult {
  const substances: NamedSubstance[] = []
  const unrecognised: Issue[] = []
  const issues: Issue[] = []
  const numbers: number[] = []
  const takings: Taking[] = []
  const inputs: string[][] = []

  const length = Math.min(list.length, maxListLength)
  if (list.length === 0) issues.push({ code: 'empty-list', path: 'list', input: '' })
  if (list.length > maxListLength) issues.push({ code: 'too-many', path: 'list', input: String(list.length) })
  for (let index = 0; index < length; index++) {
    const item = list[index] as ListItem
    const input = typeof item === 'string' ? item : item.name
    const resolution = resolve(knowledge, input)
    if (resolution.status !== 'resolved') {
      const issue: Issue = {
        code: resolution.code,
        path: `list[${index}]`,
        input: resolution.input,
        ...(resolution.candidates.length > 0 && { candidates: resolution.candidates }),
      }
      unrecognised.push(issue)
      substances.push(
        resolution.status === 'ambiguous'
          ? { input: resolution.input, status: 'ambiguous', candidates: resolution.candidates }
          : { input: resolution.input, status: 'unrecognised' },
      )
      continue
    }
    const taking = typeof item === 'string' ? resolution.taking : { ...resolution.taking, ...takingOf(item) }
    for (const number of resolution.substances) {
      const known = numbers.indexOf(number)
      substances.push({
        input: resolution.input,
        status: 'resolved',
        slug: knowledge.slugs.at(number),
        name: knowledge.substanceNames.at(number),
        kind: knowledge.facts(number).kind,
        how: resolution.how,
        ...(taking !== undefined && { taking }),
        ...(known !== -1 && { sameAs: (inputs[known] as string[])[0] as string }),
      })
      if (known === -1) {
        numbers.push(number)
        takings.push(taking ?? {})
        inputs.push([resolution.input])
      } else {
        const names = inputs[known] as string[]
        names.push(resolution.input)
        takings[known] = merged(takings[known] as Taking, taking ?? {})
      }
    }
  }
  if (length > 0 && numbers.length === 1 && unrecognised.length === 0 && inputs[0]?.length === 1) {
    issues.push({ code: 'single-substance', path: 'list', input: inputs[0]?.[0] ?? '' })
  }

  const pairs: PairAnswer[] = []
  const findings: Finding[] = []
  for (let first = 0; first < numbers.length; first++) {
    for (let second = first + 1; second < numbers.length; second++) {
      answerPair(knowledge, numbers, takings, first, second, person, pairs, findings)
    }
  }
  if (findings.length > 1) findings.sort(gravestFirst)
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    substances,
    pairs,
    findings,
    combined: combinedBurdens(knowledge, numbers),
    repeated: repeatedOf(knowledge, numbers, inputs, takings),
    unrecognised,
    issues,
  }
}

/** The verdict on two substances by number, or undefined when nothing is listed. */
export function verdictOf(knowledge: Knowledge, a: number, b: number): Verdict | undefined {
  const { start, neighbour, verdict } = knowledge.columns
  const low = a < b ? a : b
  const high = a < b ? b : a
  let left = start[low] as number
  let right = (start[low + 1] as number) - 1
  while (left <= right) {
    const middle = (left + right) >>> 1
    const found = neighbour[middle] as number
    if (found === high) return knowledge.verdict(verdict[middle] as number)
    if (found < high) left = middle + 1
    else right = middle - 1
  }
  return undefined
}

function answerPair(
  knowledge: Knowledge,
  numbers: readonly number[],
  takings: readonly Taking[],
  first: number,
  second: number,
  person: Person,
  pairs: PairAnswer[],
  findings: Finding[],
): void {
  // Rules and verdicts are written for the lower number first, so that the order of the list cannot matter.
  const swapped = (numbers[first] as number) > (numbers[second] as number)
  const low = swapped ? second : first
  const high = swapped ? first : second
  const lowNumber = numbers[low] as number
  const highNumber = numbers[high] as number
  const a = knowledge.slugs.at(numbers[first] as number)
  const b = knowledge.slugs.at(numbers[second] as number)
  const coveredBy = coverageOf(knowledge, lowNumber, highNumber)
  const verdict = verdictOf(knowledge, lowNumber, highNumber)
  if (verdict === undefined) {
    pairs.push({ a, b, status: coveredBy.length > 0 ? 'nothing-listed' : 'not-covered', coveredBy })
    return
  }
  const compatible = compatibleOf(knowledge, verdict)
  let severity: Severity = 'none'
  let action: PairAnswer['action'] = 'be-aware'
  let interruption: Interruption = 'on-request'
  for (const judgement of verdict.judgements) {
    const finding = findingOf(knowledge, verdict, judgement, numbers, takings, low, high, person)
    if (finding.severity === 'none') continue
    findings.push(finding)
    if (severities.indexOf(finding.severity) > severities.indexOf(severity)) severity = finding.severity
    if (actions.indexOf(finding.action) > actions.indexOf(action)) action = finding.action
    if (interruptions.indexOf(finding.interruption) > interruptions.indexOf(interruption))
      interruption = finding.interruption
  }
  if (severity === 'none') {
    pairs.push({
      a,
      b,
      status: coveredBy.length > 0 ? 'nothing-listed' : 'not-covered',
      coveredBy,
      ...(compatible && { compatible }),
    })
  } else {
    pairs.push({
      a,
      b,
      status: 'interaction',
      severity,
      action,
      interruption,
      coveredBy,
      ...(compatible && { compatible }),
    })
  }
}

function findingOf(
  knowledge: Knowledge,
  verdict: Verdict,
  judgement: Judgement,
  numbers: readonly number[],
  takings: readonly Taking[],
  low: number,
  high: number,
  person: Person,
): Finding {
  const leftIndex = judgement.forward ? low : high
  const rightIndex = judgement.forward ? high : low
  const left = knowledge.slugs.at(numbers[leftIndex] as number)
  const right = knowledge.slugs.at(numbers[rightIndex] as number)
  const rule = judgement.rule === -1 ? undefined : knowledge.rules[judgement.rule]
  const sources = sourceGrades(knowledge, judgement)
  const grading = gradingOf(knowledge, judgement, sources, {
    left: takings[leftIndex] as Taking,
    right: takings[rightIndex] as Taking,
    person,
    others: numbers.filter((_, index) => index !== leftIndex && index !== rightIndex),
  })
  return {
    id: rule === undefined ? 'listed' : rule.id,
    ...(rule !== undefined && { rule }),
    topic: rule === undefined ? (sources[0]?.consequences?.[0] ?? 'listed') : rule.topic,
    substances: [left, right],
    directed: rule?.directed === true,
    severity: grading.severity,
    action: grading.action,
    interruption: grading.interruption,
    basis: rule === undefined ? 'listed' : judgement.inferred ? 'inferred' : 'rule',
    verified: judgement.verified,
    ...(judgement.quieted !== undefined && { quieted: judgement.quieted }),
    applied: grading.applied,
    depends: grading.depends,
    sources,
    disagreement: verdict.disagreement,
  }
}

function gradingOf(
  knowledge: Knowledge,
  judgement: Judgement,
  sources: readonly SourceGrade[],
  circumstances: PairCircumstances,
): Grading {
  const rule = judgement.rule === -1 ? undefined : knowledge.rules[judgement.rule]
  if (rule !== undefined && rule.modifiers.length > 0) return applyModifiers(knowledge, rule, judgement, circumstances)
  if (rule === undefined && judgement.quieted === undefined && dependsOnCircumstances(sources)) {
    return gradeByLevels(judgement, sources, circumstancesOf(knowledge, circumstances))
  }
  const { severity, action, interruption } = judgement
  return { severity, action, interruption, applied: none, depends: none }
}

const none: readonly never[] = []
const gradesRead = new WeakMap<Judgement, readonly SourceGrade[]>()

function sourceGrades(knowledge: Knowledge, judgement: Judgement): readonly SourceGrade[] {
  if (judgement.assertions.length === 0) return none
  let grades = gradesRead.get(judgement)
  if (grades === undefined) {
    grades = judgement.assertions.map((position) => {
      const assertion = knowledge.assertions[position]
      const source = assertion && knowledge.meta.sources[assertion.source]
      if (assertion === undefined || source === undefined)
        throw new Error(`The knowledge names assertion ${position}, which it does not have.`)
      return { ...assertion, id: source.id, edition: source.edition, licence: source.licence }
    })
    gradesRead.set(judgement, grades)
  }
  return grades
}

const compatibleRead = new WeakMap<Verdict, readonly Compatible[]>()

function compatibleOf(knowledge: Knowledge, verdict: Verdict): readonly Compatible[] | undefined {
  if (verdict.compatible.length === 0) return undefined
  let read = compatibleRead.get(verdict)
  if (read === undefined) {
    read = verdict.compatible.map(({ rule, assertion }) => {
      if (rule !== undefined) return { source: 'mixwise', grade: 'none', rule: knowledge.rules[rule]?.id ?? '' }
      const facts = knowledge.assertions[assertion as number]
      return { source: knowledge.meta.sources[facts?.source ?? -1]?.id ?? '', grade: facts?.grade ?? '' }
    })
    compatibleRead.set(verdict, read)
  }
  return read
}

const coverageRead = new WeakMap<Knowledge, Map<number, readonly string[]>>()

/** Sources that looked at both substances. A list about one partner only covers pairs with that partner. */
export function coverageOf(knowledge: Knowledge, a: number, b: number): readonly string[] {
  const { coverage } = knowledge.columns
  let mask = ((coverage[a] as number) & (coverage[b] as number)) >>> 0
  if (mask !== 0) mask = withoutForeignPartners(knowledge, mask, a, b)
  let read = coverageRead.get(knowledge)
  if (read === undefined) {
    read = new Map()
    coverageRead.set(knowledge, read)
  }
  let ids = read.get(mask)
  if (ids === undefined) {
    ids = knowledge.meta.sources.filter((_, bit) => ((mask >>> bit) & 1) === 1).map(({ id }) => id)
    read.set(mask, ids)
  }
  return ids
}

function withoutForeignPartners(knowledge: Knowledge, mask: number, a: number, b: number): number {
  let left = mask
  for (const bit in knowledge.meta.partners) {
    const partner = knowledge.meta.partners[bit]
    if (((left >>> Number(bit)) & 1) === 1 && knowledge.slugs.at(a) !== partner && knowledge.slugs.at(b) !== partner) {
      left &= ~(1 << Number(bit))
    }
  }
  return left >>> 0
}

function repeatedOf(
  knowledge: Knowledge,
  numbers: readonly number[],
  inputs: readonly string[][],
  takings: readonly Taking[],
): readonly Repeated[] {
  const repeated: Repeated[] = []
  inputs.forEach((names, index) => {
    if (names.length < 2) return
    const number = numbers[index] as number
    const total = takings[index]?.doseMgPerDay
    repeated.push({
      slug: knowledge.slugs.at(number),
      name: knowledge.substanceNames.at(number),
      inputs: names,
      ...(total !== undefined && { totalMgPerDay: total }),
    })
  })
  return repeated
}

/** Two ways of taking one substance: doses add up, and what is contradictory becomes unknown. */
function merged(first: Taking, second: Taking): Taking {
  const same = <Key extends keyof Taking>(key: Key): Pick<Taking, Key> | object =>
    first[key] !== undefined && first[key] === second[key] ? { [key]: first[key] } : {}
  return {
    ...same('route'),
    ...same('form'),
    ...same('frequency'),
    ...(first.doseMgPerDay !== undefined &&
      second.doseMgPerDay !== undefined && { doseMgPerDay: first.doseMgPerDay + second.doseMgPerDay }),
  }
}

function takingOf({ name: _name, ...taking }: Taking & { name: string }): Taking {
  return taking
}

function gravestFirst(a: Finding, b: Finding): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    actions.indexOf(b.action) - actions.indexOf(a.action) ||
    compareText(a.substances[0], b.substances[0]) ||
    compareText(a.substances[1], b.substances[1]) ||
    compareText(a.id, b.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
