import {
  gravestFirst,
  type Report,
  type ReportedCombination,
  type ReportedExposure,
  type ReportedFinding,
  type ReportedOption,
} from '@mixwise/core'
import { keyOf } from './pairs.js'

/** One pair as a professional reads it, in the order of work. */
export interface ProRow {
  pair: readonly string[]
  severity: ReportedFinding['severity']
  action: ReportedFinding['action']
  /** How it comes about, and which acts on which. */
  mechanism: string
  /** How the exposure of one of the two changes by the other. */
  exposure?: ReportedExposure
  manage: string
  /** What to watch, and which test within how many days. */
  monitor: readonly string[]
  alternatives: readonly string[]
  evidence: string
  basis: ReportedFinding['basis']
  sources: readonly string[]
}

const mostSources = 2
const mostAlternatives = 2
/** What says at greater length where it was found stands with the finding, a step behind. */
const longestLocator = 60

/**
 * Every finding of a report as a row, and what adds up, the gravest first.
 *
 * @example
 * proRowsOf({ findings: [], combined: [], exposures: [] }, (slug) => slug) // []
 */
export function proRowsOf(
  { findings, combined, exposures = [] }: Pick<Report, 'findings' | 'combined' | 'exposures'>,
  nameOf: (slug: string) => string,
): readonly ProRow[] {
  const told = new Set<string>()
  const pairOf = ({ substances, given }: ReportedFinding): string => keyOf(...substances, JSON.stringify(given ?? ''))
  const worded = new Set(findings.filter(({ basis }) => basis !== 'listed').map(pairOf))
  const sums = combined.map((sum) => rowOfSum(sum, nameOf))
  const rows = findings.flatMap((finding): ProRow[] => {
    // A list that only warns says nothing that a rule about the same two does not.
    if (finding.basis === 'listed' && finding.consequences.length === 0 && worded.has(pairOf(finding))) return []
    const key = `${pairOf(finding)} ${finding.topic}`
    if (told.has(key)) return []
    told.add(key)
    const { substances, severity, action, mechanism, clinician, evidence, basis, options = [] } = finding
    const changed = exposures.find(
      ({ slug, by: [first] }) => substances.includes(slug) && first !== undefined && substances.includes(first.slug),
    )
    return [
      {
        pair: substances.map(nameOf),
        severity,
        action,
        mechanism: mechanism?.text ?? '',
        ...(changed !== undefined && { exposure: changed }),
        manage: clinician?.do ?? '',
        ...whatToDo(options, clinician?.watch),
        evidence: evidence?.level ?? 'not-stated',
        basis,
        sources: sourcesOf(evidence?.citations),
      },
    ]
  })
  return gravestFirst([...sums, ...rows])
}

function rowOfSum(
  { drivers, severity, action, name = '', why = '', clinician, options = [], citations }: ReportedCombination,
  nameOf: (slug: string) => string,
): ProRow {
  return {
    pair: drivers.map(nameOf),
    severity,
    action,
    mechanism: [name, why].filter((part) => part !== '').join(': '),
    manage: clinician?.do ?? '',
    ...whatToDo(options, clinician?.watch),
    evidence: 'not-stated',
    basis: 'rule',
    sources: sourcesOf(citations),
  }
}

function whatToDo(
  options: readonly ReportedOption[],
  watch: readonly string[] = [],
): Pick<ProRow, 'monitor' | 'alternatives'> {
  const words = (...ways: readonly ReportedOption['do'][]): readonly string[] =>
    options.filter((option) => ways.includes(option.do)).map(({ clinician }) => clinician)
  return {
    monitor: [...words('test'), ...watch].map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)),
    alternatives: [...new Set(words('swap', 'local'))].slice(0, mostAlternatives),
  }
}

function sourcesOf(citations: ReportedCombination['citations'] = []): readonly string[] {
  return citations
    .slice(0, mostSources)
    .map(({ title, year, locator }) =>
      [`${title}${year === null ? '' : `, ${year}`}.`, ...(locator.length > longestLocator ? [] : [locator])].join(' '),
    )
}

/**
 * A ratio of exposure with its band, and whether it was measured.
 *
 * @example
 * ratioText({ ratio: { low90: 3.2, median: 3.8, high90: 4.4 } }) // '3.8 (3.2 to 4.4)'
 */
export function ratioText({ ratio }: Pick<ReportedExposure, 'ratio'>): string {
  if (ratio === undefined) return ''
  const figure = (value: number): string => (value >= 10 ? '> 10' : value.toFixed(value < 1 ? 2 : 1))
  return `${figure(ratio.median)} (${figure(ratio.low90)} to ${figure(ratio.high90)})`
}

/**
 * Where a ratio stands on an axis from a tenth to tenfold, 0 to 1; what lies beyond stands at its end.
 *
 * @example
 * placeOfRatio(1) // 0.5
 */
export function placeOfRatio(ratio: number): number {
  return Math.min(1, Math.max(0, (Math.log10(ratio) + 1) / 2))
}
