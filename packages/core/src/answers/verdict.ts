import type { Report, ReportedCombination, ReportedFinding } from '../contract/check.js'
import { type Issue, isEmergency, isUnreadInput } from '../vocabulary/issues.js'
import { type Action, gravest, rankOf, type Severity, severities } from '../vocabulary/scales.js'
import type { Counted, VerdictTone } from '../vocabulary/words/verdict-shape.js'
import { countUnread, isWhollyRead } from './understood.js'

/** What an answer about a list comes to: made in one place for every face. */
export interface ListVerdict {
  /** The loudest of all that is to be said. Nothing calm stands over something that was not read. */
  tone: VerdictTone
  /** Emergencies, which stand before all else. */
  emergencies: readonly Issue[]
  /** The gravest that was found. */
  lead?: VerdictLead
  /** What is counted, in the order to be read: what was not read, then the gravest first. Nothing that is none. */
  counts: readonly Count[]
}

interface Count {
  of: Counted
  count: number
  /** So many of them are about one substance alone, where there are any. */
  alone?: number
}

/** The gravest that was found, and what speaks of it. */
export interface VerdictLead {
  severity: Severity
  action: Action
  substances: readonly string[]
  /** What speaks of a pair, or of one substance: the gravest that says what can happen. */
  finding?: ReportedFinding
  /** Or what speaks of several that add up. */
  combined?: ReportedCombination
}

/** What of the request was not read; that it is empty is a state of its own. */
function unreadInputs({ issues }: Pick<Report, 'issues'>): Report['issues'] {
  return issues.filter((issue) => isUnreadInput(issue) && issue.code !== 'empty-list')
}

type Answered = Pick<Report, 'statements' | 'findings' | 'combined' | 'pairs' | 'unread' | 'unrecognised' | 'issues'>

/**
 * The verdict on a list. There is one in every state: of an empty list, of one thing, of names that nobody can read.
 *
 * @example
 * const nothing = { statements: [], findings: [], combined: [], pairs: [], unread: [], unrecognised: [], issues: [] }
 * verdictOn(nothing).tone // 'no-pair'
 */
export function verdictOn(report: Answered): ListVerdict {
  const { notRead, inPart } = countUnread(report)
  const harms = harmsOf(report)
  const lead = leadOf(report)
  const emergencies = report.issues.filter(isEmergency)
  const counting = (of: Counted): Count => {
    if (of === 'not-read') return { of, count: notRead + inPart + unreadInputs(report).length }
    if (of === 'not-covered' || of === 'nothing-listed') {
      const isIt = of === 'not-covered' ? ({ status }: { status: string }) => status === of : isNothingListed
      return { of, count: report.pairs.filter(isIt).length }
    }
    const ofIt = harms.filter(({ severity }) => severity === of)
    const alone = ofIt.filter(({ isAlone }) => isAlone).length
    return { of, count: ofIt.length, ...(alone > 0 && { alone }) }
  }
  return {
    tone: emergencies.length > 0 ? 'emergency' : toneOf(report, lead),
    emergencies,
    ...(lead !== undefined && { lead }),
    counts: counted.map(counting).filter(({ count }) => count > 0),
  }
}

const counted: readonly Counted[] = [
  'not-read',
  ...severities.filter((severity) => severity !== 'none').reverse(),
  'not-covered',
  'nothing-listed',
]

function isNothingListed({ status, severity = 'none' }: Report['pairs'][number]): boolean {
  return status === 'nothing-listed' || (status === 'interaction' && severity === 'none')
}

function toneOf(report: Answered, lead: VerdictLead | undefined): VerdictTone {
  const severity = lead?.severity ?? 'none'
  if (severity === 'contraindicated' || severity === 'major' || severity === 'moderate') return severity
  if (!isWhollyRead({ ...report, asks: [], issues: unreadInputs(report) })) return 'not-read'
  if (report.pairs.some(({ status }) => status === 'not-covered')) return 'not-covered'
  if (severity === 'minor') return severity
  return report.pairs.length === 0 && lead === undefined ? 'no-pair' : 'nothing-listed'
}

/** One thing that is counted. */
interface Harm {
  severity: Severity
  isAlone: boolean
}

/** The severity of each pair, of each thing that is said of one substance, and of each sum. */
function harmsOf({ pairs, findings, combined }: Answered): readonly Harm[] {
  const worst = new Map<string, Harm>()
  const put = (key: string, severity: Severity, isAlone: boolean): void => {
    if (rankOf(severity) > rankOf(worst.get(key)?.severity ?? 'none')) worst.set(key, { severity, isAlone })
  }
  for (const { a, b, severity = 'none' } of pairs) put([a, b].sort().join(' '), severity, false)
  for (const { substances, given, severity } of findings) {
    const circumstance = given === undefined ? [] : [JSON.stringify(given)]
    put([...[...substances].sort(), ...circumstance].join(' '), severity, substances.length === 1)
  }
  return [...worst.values(), ...combined.map(({ severity }) => ({ severity, isAlone: false }))]
}

/**
 * The gravest that was found. Of several that are as grave a pair that says what can happen leads, then what adds up; and
 * of what is known of one pair the words of a rule, though a list that only warns may be graver.
 */
function leadOf({ statements, findings, combined, pairs }: Answered): VerdictLead | undefined {
  const leads = statements.flatMap(({ combined: place, findings: places }): VerdictLead[] => {
    const load = place === undefined ? undefined : combined[place]
    if (load !== undefined)
      return [{ severity: load.severity, action: load.action, substances: load.drivers, combined: load }]
    const first = findings[places[0] ?? -1]
    if (first === undefined) return []
    const { severity, action, substances } = first
    return [{ severity, action, substances, finding: speakerOf(first, findings) }]
  })
  const unsaid = pairs.flatMap(({ a, b, severity, action }): VerdictLead[] =>
    severity === undefined || action === undefined ? [] : [{ severity, action, substances: [a, b] }],
  )
  const worst = gravest(leads)
  const bare = gravest(unsaid)
  if (worst === undefined || (bare !== undefined && rankOf(bare.severity) > rankOf(worst.severity))) return bare
  const asGrave = leads.filter(({ severity }) => severity === worst.severity)
  return (
    asGrave.find(({ finding }) => finding !== undefined && saysWhat(finding)) ??
    asGrave.find(({ combined: sum }) => sum !== undefined) ??
    asGrave[0]
  )
}

/**
 * Whether a finding says what can happen, or only that somebody warns.
 *
 * @example
 * saysWhat({ basis: 'listed', consequences: [] }) // false
 */
export function saysWhat({ basis, consequences }: Pick<ReportedFinding, 'basis' | 'consequences'>): boolean {
  return basis !== 'listed' || consequences.length > 0
}

function speakerOf(first: ReportedFinding, findings: readonly ReportedFinding[]): ReportedFinding {
  const about = ({ substances, given }: ReportedFinding): string => JSON.stringify([[...substances].sort(), given])
  const alike = findings.filter((one) => about(one) === about(first) && saysWhat(one))
  const rule = alike.find(({ basis }) => basis === 'rule')
  const said = gravest(alike) ?? first
  // What is only worked out from the kind of substance gives way to a rule about these two, unless it is far graver.
  const isNear = rule !== undefined && rankOf(said.severity) - rankOf(rule.severity) <= 1
  return isNear ? rule : said
}
