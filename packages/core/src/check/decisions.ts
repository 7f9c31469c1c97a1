import type { Report, ReportedDecision, ReportedFinding, ReportedOption, ReportedStatement } from '../contract/check.js'
import { gravest, rankOf, type Severity } from '../vocabulary/scales.js'
import { byCulprit } from './culprits.js'
import { inReadingOrder, orderedOf } from './decision-order.js'
import { fewDecisions, toldTogether } from './few-decisions.js'
import { givesWay } from './gives-way.js'
import { type GivesWay, jointExchanges } from './joint-exchanges.js'
import { ofOthersText } from './whose-text.js'

type Told = Pick<Report, 'statements' | 'findings' | 'combined' | 'substances'>

/**
 * What there is to decide about a list: few decisions for many findings. What should not be taken together is solved by
 * the things that give way most readily, each chosen for how much harm it takes away; what is left is a matter of dose,
 * of hours apart, of protection, of a test, or of asking who prescribes. What is folded asks for nothing. Gravest first.
 *
 * The choice is the greedy cover of a weighted set (Chvatal 1979, Math Oper Res 4:233): what solves most of what is open
 * comes first, and what it solved counts no more for the others.
 *
 * @example
 * decisionsOf({ statements: [], findings: [], combined: [], substances: [] }) // []
 */
export function decisionsOf(told: Told): readonly ReportedDecision[] {
  const open = told.statements.flatMap((statement, place): Open[] =>
    statement.interruption === 'on-request' ? [] : [{ place, statement, options: optionsOf(statement, told) }],
  )
  const { decided, left } = coverOf(open, told)
  const giveWay = jointExchanges(decided, told)
  const managed = managedOf(left)
  const isManaged = new Set(managed.flatMap(({ statements }) => statements))
  const asked = askedOf(
    left.filter(({ place }) => !isManaged.has(place)),
    told,
  )
  // What anybody can leave out by themselves is one thing to do.
  const apart = toldTogether([...giveWay, ...managed, ...asked], ['leave-out'], told)
  return fewDecisions(toldOnce(byCulprit(apart, told)), told)
    .map((decision) => orderedOf(decision, told))
    .sort(inReadingOrder)
    .map(({ decision, answered }) => withOwners(withDealtBy(decision, answered, told), answered, told))
}

/** A statement that is read without being asked for. */
interface Open {
  place: number
  statement: ReportedStatement
  options: readonly ReportedOption[]
}

function optionsOf(
  { combined: place, findings: places }: ReportedStatement,
  { findings, combined }: Told,
): readonly ReportedOption[] {
  const loud = places
    .flatMap((at) => findings[at] ?? [])
    .filter((finding) => finding.interruption !== 'on-request' && !isDouble(finding))
  const ofFindings = loud.flatMap(({ options = [] }) => options)
  const load = place === undefined ? undefined : combined[place]
  if (load === undefined) return ofFindings
  // What adds up is solved by a thing only if less of it is left without that one.
  const lightens = ({ do: way, of }: ReportedOption): boolean =>
    !givesWay.has(way) ||
    load.without.some(({ driver, severity }) => of.includes(driver) && rankOf(severity) < rankOf(load.severity))
  // Several that go together were tried together.
  // Several that go together were tried together, and what anybody can leave out is a beginning.
  const isTried = (one: ReportedOption): boolean => one.items.length > 1 || one.do === 'leave-out'
  return [...(load.options ?? []), ...ofFindings].filter((one) => isTried(one) || lightens(one))
}

/** The same thing under several names: one of them is kept, and nothing takes its place. */
function isDouble({ substances, items }: ReportedFinding): boolean {
  return substances.length === 1 && items.length > 1
}

/** One graver statement counts for more than several milder ones. */
const weights: Readonly<Record<Severity, number>> = { none: 0, minor: 1, moderate: 4, major: 20, contraindicated: 100 }

/** What anybody can leave out by themselves counts for more than what is only exchanged with ease. */
const leftOutByOneself = 8

/** From how readily on a thing is changed for what it does with others, and not only asked about. */
const givesWayFrom = 2

interface Candidate {
  option: ReportedOption
  /** All that it could be exchanged for: of what is used for several things several. */
  options: readonly ReportedOption[]
  solves: readonly Open[]
}

/**
 * What asks for another choice, solved by as few things as can give way. What goes takes along everything else that is
 * said of it, also what care alone would do for.
 */
function coverOf(open: readonly Open[], told: Told): { decided: readonly GivesWay[]; left: readonly Open[] } {
  let left = open
  const decided: GivesWay[] = []
  for (let best = bestOf(left, told); best !== undefined; best = bestOf(left, told)) {
    const { option, options, solves } = best
    // What only who prescribes it can change is asked about.
    const decision = decisionOf(option, solves)
    decided.push({
      decision: option.yields < givesWayFrom ? { ...decision, do: 'ask' } : { ...decision, yields: option.yields },
      options,
    })
    left = left.flatMap((one) => (solves.includes(one) ? stillOpen(one, option, told) : [one]))
  }
  return { decided, left }
}

/** What is left of what adds up without the thing that gives way, where that is grave by itself. */
function stillOpen({ place, statement, options }: Open, option: ReportedOption, { combined }: Told): readonly Open[] {
  const load = statement.combined === undefined ? undefined : combined[statement.combined]
  // Several that go together were tried together.
  if (load?.options?.includes(option) === true && option.items.length > 1) return []
  const left = load?.without.filter(({ driver }) => option.of.includes(driver)) ?? []
  const severity = lowest(left.map((one) => one.severity))
  if (severity === undefined || rankOf(severity) < rankOf('major')) return []
  const items = statement.items.filter((item) => !option.items.includes(item))
  const isGone = (one: ReportedOption): boolean => one.items.some((item) => option.items.includes(item))
  const action = severity === 'major' ? ('avoid-unless-benefit' as const) : statement.action
  return [
    { place, statement: { ...statement, items, severity, action }, options: options.filter((one) => !isGone(one)) },
  ]
}

function lowest(severities: readonly Severity[]): Severity | undefined {
  return severities.reduce<Severity | undefined>(
    (least, next) => (least === undefined || rankOf(next) < rankOf(least) ? next : least),
    undefined,
  )
}

/** The thing whose giving way solves most, the more readily the better; of equals what leaves least behind. */
function bestOf(left: readonly Open[], told: Told): Candidate | undefined {
  const candidates = new Map<string, Candidate>()
  for (const { statement, options } of left) {
    for (const option of options) {
      if (!givesWay.has(option.do) || isAsGrave(option) || !isWorthIt(option, statement)) continue
      const key = option.items.join(' ')
      const there = candidates.get(key)
      if (there !== undefined) {
        there.options = withUse(there.options, option)
        continue
      }
      const solves = left.filter((one) => isSolvedBy(option, one, told))
      if (solves.length > 0) candidates.set(key, { option, options: [option], solves })
    }
  }
  const worthOf = ({ option, solves }: Candidate): number =>
    (option.do === 'leave-out' ? leftOutByOneself : option.yields + 1) *
    solves.reduce((sum, { statement }) => sum + weights[statement.severity], 0)
  const isBetter = (one: Candidate, other: Candidate): boolean =>
    worthOf(one) > worthOf(other) || (worthOf(one) === worthOf(other) && leftBy(one.option) < leftBy(other.option))
  return [...candidates.values()].reduce<Candidate | undefined>(
    (best, next) => (best === undefined || isBetter(next, best) ? next : best),
    undefined,
  )
}

/** What is only to be adjusted or followed is settled so, unless it is grave and something gives way with ease. */
function isWorthIt(option: ReportedOption, { action, severity }: ReportedStatement): boolean {
  if (rankOf(action) >= rankOf('avoid-unless-benefit')) return true
  return (
    action === 'adjust-or-monitor' &&
    rankOf(severity) >= rankOf('major') &&
    option.do === 'swap' &&
    option.yields >= readilyFrom &&
    leftBy(option) <= rankOf('minor')
  )
}

/** From how readily on a thing is changed rather than looked after. */
const readilyFrom = 3

/** The least that is left with anything that could take the place. */
function leftBy({ to = [] }: ReportedOption): number {
  return Math.min(...to.map(({ remains = 'none' }) => rankOf(remains)), Number.MAX_SAFE_INTEGER)
}

/** Another use of the same thing, where it is exchanged for another purpose. */
function withUse(options: readonly ReportedOption[], option: ReportedOption): readonly ReportedOption[] {
  const isAnother = option.do === 'swap' && options.every((one) => one.do === 'swap' && one.for !== option.for)
  return isAnother ? [...options, option] : options
}

/** What would leave a grave risk, whatever takes the place, is told with the finding and never the thing to do. */
function isAsGrave({ to = [] }: ReportedOption): boolean {
  return to.length > 0 && to.every(({ remains = 'none' }) => rankOf(remains) >= rankOf('major'))
}

/** Whether nothing is left of a statement without the thing that gives way. */
function isSolvedBy(
  option: ReportedOption,
  { statement: { combined: place, findings: places }, options }: Open,
  { combined, findings }: Told,
): boolean {
  const load = place === undefined ? undefined : combined[place]
  if (load === undefined) {
    // Of findings that are told together each that is loud has to be without it.
    const found = places.flatMap((at) => findings[at] ?? []).filter(({ interruption }) => interruption !== 'on-request')
    return found.length > 0 && found.every(({ items }) => items.some((item) => option.items.includes(item)))
  }
  if (options.some((one) => givesWay.has(one.do) && one.items.join(' ') === option.items.join(' '))) return true
  return load.without.some(({ driver, severity }) => option.of.includes(driver) && severity === 'none')
}

/** What is done where both are kept, what settles most first. */
const keepsBoth: readonly ReportedOption['do'][] = ['apart', 'dose', 'protect', 'local', 'pause', 'other-way', 'test']

/** A dose, protection and the like of one thing is one decision for all statements that ask for it; so are all tests. */
function managedOf(left: readonly Open[]): readonly ReportedDecision[] {
  const groups = new Map<string, { options: ReportedOption[]; solves: Open[] }>()
  for (const one of left) {
    const option = keepsBoth.flatMap((way) => one.options.find((candidate) => candidate.do === way) ?? [])[0]
    // What must not be taken together is not settled by looking at it.
    if (option?.do === 'test' && one.statement.action === 'avoid') continue
    if (option === undefined) continue
    const key = option.do === 'test' || option.do === 'apart' ? option.do : `${option.do} ${option.items.join(' ')}`
    const there = groups.get(key)
    if (there === undefined) groups.set(key, { options: [option], solves: [one] })
    else {
      there.options.push(option)
      there.solves.push(one)
    }
  }
  return [...groups.values()].map(({ options: wanted, solves }) => {
    const options = withoutCovered(wanted)
    const [first] = options as [ReportedOption]
    const each = (text: (option: ReportedOption) => string): string => [...new Set(options.map(text))].join(' ')
    const test = unique(options.flatMap((option) => option.test ?? []))
    return {
      ...decisionOf(first, solves),
      ...(test.length > 0 && { test }),
      items: unique(wanted.flatMap(({ items }) => items)).sort((a, b) => a - b),
      of: unique(wanted.flatMap(({ of }) => of)),
      patient: each(({ patient }) => patient),
      clinician: each(({ clinician }) => clinician),
    }
  })
}

/** The same words for several things are one decision. */
function toldOnce(decisions: readonly ReportedDecision[]): readonly ReportedDecision[] {
  const keyOf = ({ do: way, patient, clinician }: ReportedDecision): string => JSON.stringify([way, patient, clinician])
  return decisions.flatMap((decision, at) => {
    const alike = decisions.filter((other) => keyOf(other) === keyOf(decision))
    if (alike.length === 1) return [decision]
    if (decisions.findIndex((other) => keyOf(other) === keyOf(decision)) !== at) return []
    const { severity, action } = gravest(alike) as ReportedDecision
    return [
      {
        ...decision,
        severity,
        action,
        items: unique(alike.flatMap(({ items }) => items)).sort((a, b) => a - b),
        of: unique(alike.flatMap(({ of }) => of)),
        statements: unique(alike.flatMap(({ statements }) => statements)),
      },
    ]
  })
}

/** Tests that another asks for as well are asked for once; a level is that of one medicine. */
function withoutCovered(options: readonly ReportedOption[]): readonly ReportedOption[] {
  const isCovered = ({ test: own = [] }: ReportedOption, at: number): boolean =>
    own.length > 0 &&
    !own.includes('level') &&
    options.some(
      ({ test: others = [] }, place) =>
        place !== at && own.every((one) => others.includes(one)) && (others.length > own.length || place < at),
    )
  return options.filter((option, at) => !isCovered(option, at))
}

/** What nothing is known to do about: by the thing that stands in most of it, in the words of the gravest finding. */
function askedOf(left: readonly Open[], { findings, combined }: Told): readonly ReportedDecision[] {
  const decisions: ReportedDecision[] = []
  for (let rest = left; rest.length > 0; ) {
    const item = mostMet(rest, findings)
    const solves = rest.filter(({ statement }) => item === undefined || statement.items.includes(item))
    const worst = (gravest(solves.map(({ statement, place }) => ({ ...statement, place }))) ?? {}) as ReportedStatement
    const speaking = worst.combined === undefined ? findings[worst.findings[0] as number] : combined[worst.combined]
    decisions.push({
      do: rankOf(worst.action) >= rankOf('avoid-unless-benefit') ? 'ask' : 'watch',
      items: item === undefined ? worst.items : [item],
      of: [],
      ...gradeOf(solves),
      statements: solves.map(({ place }) => place),
      patient: speaking?.patient?.do ?? '',
      clinician: speaking?.clinician?.do ?? '',
    })
    rest = rest.filter((one) => !solves.includes(one))
  }
  return decisions
}

/** The entry that stands in the statements that weigh most together; of equals the one that more findings are of. */
function mostMet(open: readonly Open[], findings: Told['findings']): number | undefined {
  const weighed = new Map<number, { weight: number; findings: number }>()
  for (const { statement } of open) {
    const told = statement.findings.flatMap((at) => findings[at] ?? [])
    for (const item of statement.items) {
      const { weight, findings: counted } = weighed.get(item) ?? { weight: 0, findings: 0 }
      const ofItem = told.filter(({ items }) => items.includes(item)).length
      weighed.set(item, { weight: weight + weights[statement.severity], findings: counted + ofItem })
    }
  }
  const byWeight = [...weighed].sort(
    ([a, one], [b, other]) => other.weight - one.weight || other.findings - one.findings || a - b,
  )
  return byWeight[0]?.[0]
}

function decisionOf(
  { do: way, items, of, to, patient, clinician }: ReportedOption,
  solves: readonly Open[],
): ReportedDecision {
  return {
    do: way,
    items,
    of,
    ...(to !== undefined && { to }),
    ...gradeOf(solves),
    statements: solves.map(({ place }) => place),
    patient,
    clinician,
  }
}

function gradeOf(solves: readonly Open[]): Pick<ReportedDecision, 'severity' | 'action'> {
  const { severity, action } = gravest(solves.map(({ statement }) => statement)) as ReportedStatement
  return { severity, action }
}

/** What is already done about what it answers. */
function withDealtBy(
  decision: ReportedDecision,
  answered: readonly ReportedStatement[],
  { findings, combined }: Told,
): ReportedDecision {
  const done = answered
    .flatMap(({ combined: load, findings: places }) => [
      ...(load === undefined ? [] : [combined[load]]),
      ...places.map((place) => findings[place]),
    ])
    .flatMap((one) => one?.dealtBy ?? [])
  const dealtBy = done.filter(({ text }, at) => done.findIndex((one) => one.text === text) === at)
  return dealtBy.length === 0 ? decision : { ...decision, dealtBy }
}

/** First of all, what of it may be another person's. */
function withOwners(
  decision: ReportedDecision,
  answered: readonly ReportedStatement[],
  { findings, combined, substances }: Told,
): ReportedDecision {
  const told = answered.flatMap(({ combined: load, findings: places }) => [
    ...places.map((place) => findings[place]),
    ...(load === undefined ? [] : [combined[load]]),
  ])
  const slugs = unique(told.flatMap((one) => one?.unclearWhose ?? []))
  if (slugs.length === 0) return decision
  const names = unique(
    substances.flatMap((one) => (one.status === 'resolved' && slugs.includes(one.slug) ? [one.name] : [])),
  )
  const whose = ofOthersText(names)
  return { ...decision, patient: `${whose} ${decision.patient}`, clinician: `${whose} ${decision.clinician}` }
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
