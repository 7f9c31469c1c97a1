import type { Report, ReportedDecision, ReportedOption, ReportedStatement } from '../contract/check.js'
import { compareGravity, gravest, rankOf, type Severity } from '../vocabulary/scales.js'

type Told = Pick<Report, 'statements' | 'findings' | 'combined'>

/**
 * What there is to decide about a list: few decisions for many findings. What should not be taken together is solved by
 * the things that give way most readily, each chosen for how much harm it takes away; what is left is a matter of dose,
 * of hours apart, of protection, of a test, or of asking who prescribes. What is folded asks for nothing. Gravest first.
 *
 * The choice is the greedy cover of a weighted set (Chvatal 1979, Math Oper Res 4:233): what solves most of what is open
 * comes first, and what it solved counts no more for the others.
 *
 * @example
 * decisionsOf({ statements: [], findings: [], combined: [] }) // []
 */
export function decisionsOf(told: Told): readonly ReportedDecision[] {
  const open = told.statements.flatMap((statement, place): Open[] =>
    statement.interruption === 'on-request' ? [] : [{ place, statement, options: optionsOf(statement, told) }],
  )
  const giveWay = coverOf(open)
  const solved = new Set(giveWay.flatMap(({ statements }) => statements))
  const left = open.filter(({ place }) => !solved.has(place))
  const managed = managedOf(left)
  const isManaged = new Set(managed.flatMap(({ statements }) => statements))
  const asked = askedOf(
    left.filter(({ place }) => !isManaged.has(place)),
    told,
  )
  return [...giveWay, ...managed, ...asked].sort(inReadingOrder)
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
  const loud = places.flatMap((at) => findings[at] ?? []).filter(({ interruption }) => interruption !== 'on-request')
  const ofFindings = loud.flatMap(({ options = [] }) => options)
  const load = place === undefined ? undefined : combined[place]
  if (load === undefined) return ofFindings
  // What adds up is solved by a thing only if less of it is left without that one.
  const lightens = ({ do: way, of }: ReportedOption): boolean =>
    !givesWay.has(way) ||
    load.without.some(({ driver, severity }) => of.includes(driver) && rankOf(severity) < rankOf(load.severity))
  return [...(load.options ?? []), ...ofFindings].filter(lightens)
}

/** What takes a thing off the list, or out of the way of the others. */
const givesWay: ReadonlySet<ReportedOption['do']> = new Set([
  'leave-out',
  'swap',
  'local',
  'pause',
  'other-way',
  'stop',
])

/** One graver statement counts for more than several milder ones. */
const weights: Readonly<Record<Severity, number>> = { none: 0, minor: 1, moderate: 4, major: 20, contraindicated: 100 }

interface Candidate {
  option: ReportedOption
  solves: readonly Open[]
}

/** What asks for another choice, solved by as few things as can give way. */
function coverOf(open: readonly Open[]): readonly ReportedDecision[] {
  let left = open.filter(({ statement }) => rankOf(statement.action) >= rankOf('avoid-unless-benefit'))
  const decisions: ReportedDecision[] = []
  for (let best = bestOf(left); best !== undefined; best = bestOf(left)) {
    const { option, solves } = best
    decisions.push(decisionOf(option, solves))
    left = left.filter((one) => !solves.includes(one))
  }
  return decisions
}

/** The thing whose giving way solves most, the more readily the better. */
function bestOf(left: readonly Open[]): Candidate | undefined {
  const candidates = new Map<string, { option: ReportedOption; solves: Open[] }>()
  for (const one of left) {
    for (const option of one.options) {
      if (!givesWay.has(option.do)) continue
      const key = option.items.join(' ')
      const there = candidates.get(key)
      if (there === undefined) candidates.set(key, { option, solves: [one] })
      else if (!there.solves.includes(one)) there.solves.push(one)
    }
  }
  const worthOf = ({ option, solves }: Candidate): number =>
    (option.yields + 1) * solves.reduce((sum, { statement }) => sum + weights[statement.severity], 0)
  return [...candidates.values()].reduce<Candidate | undefined>(
    (best, next) => (best === undefined || worthOf(next) > worthOf(best) ? next : best),
    undefined,
  )
}

/** What is done where both are kept, what settles most first. */
const keepsBoth: readonly ReportedOption['do'][] = ['apart', 'dose', 'protect', 'local', 'pause', 'test']

/** A dose, protection and the like of one thing is one decision for all statements that ask for it; so are all tests. */
function managedOf(left: readonly Open[]): readonly ReportedDecision[] {
  const groups = new Map<string, { options: ReportedOption[]; solves: Open[] }>()
  for (const one of left) {
    const option = keepsBoth.flatMap((way) => one.options.find((candidate) => candidate.do === way) ?? [])[0]
    if (option === undefined) continue
    const key = option.do === 'test' || option.do === 'apart' ? option.do : `${option.do} ${option.items.join(' ')}`
    const there = groups.get(key)
    if (there === undefined) groups.set(key, { options: [option], solves: [one] })
    else {
      there.options.push(option)
      there.solves.push(one)
    }
  }
  return [...groups.values()].map(({ options, solves }) => {
    const [first] = options as [ReportedOption]
    const each = (text: (option: ReportedOption) => string): string => [...new Set(options.map(text))].join(' ')
    return {
      ...decisionOf(first, solves),
      items: unique(options.flatMap(({ items }) => items)).sort((a, b) => a - b),
      of: unique(options.flatMap(({ of }) => of)),
      patient: each(({ patient }) => patient),
      clinician: each(({ clinician }) => clinician),
    }
  })
}

/** What nothing is known to do about: by the thing that stands in most of it, in the words of the gravest finding. */
function askedOf(left: readonly Open[], { findings, combined }: Told): readonly ReportedDecision[] {
  const decisions: ReportedDecision[] = []
  for (let rest = left; rest.length > 0; ) {
    const item = mostMet(rest)
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

/** The entry that stands in the statements that weigh most together. */
function mostMet(open: readonly Open[]): number | undefined {
  const weighed = new Map<number, number>()
  for (const { statement } of open)
    for (const item of statement.items) weighed.set(item, (weighed.get(item) ?? 0) + weights[statement.severity])
  return [...weighed].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0]
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

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}

function inReadingOrder(one: ReportedDecision, other: ReportedDecision): number {
  return (
    rankOf(other.severity) - rankOf(one.severity) ||
    other.statements.length - one.statements.length ||
    compareGravity(other, one) ||
    (one.statements[0] as number) - (other.statements[0] as number)
  )
}
