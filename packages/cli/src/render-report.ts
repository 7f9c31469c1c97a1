import {
  amountText,
  disclaimerText,
  english,
  entriesIn,
  gravestFirst,
  isEmergency,
  issueText,
  partiesOf,
  type Report,
  type ReportedFinding,
  type SourceFacts,
  unreadLines,
  unreadText,
  writtenOf,
} from '@mixwise/core'
import { type Paint, severityStyle, wrap } from './paint.js'

export interface RenderOptions {
  paint: Paint
  width: number
  reader: 'patient' | 'clinician'
  explain: boolean
  sources: readonly SourceFacts[]
}

/**
 * A report as text for a terminal: an emergency first, then what was not read, the gravest, what was looked at and what
 * was not.
 */
export function renderReport(report: Report, options: RenderOptions): string {
  const { paint, width } = options
  const blocks: string[] = []
  const nameOf = nameLookup(report)
  const loud = report.findings.filter(({ interruption }) => options.explain || interruption !== 'on-request')
  const quiet = report.findings.length - loud.length
  for (const issue of report.issues.filter(isEmergency))
    blocks.push(paint(severityStyle.contraindicated, wrap(issueText(issue, english, options.reader), width)))
  blocks.push(...renderUnread(report, options))
  for (const combined of report.combined) {
    const words = combined[options.reader]
    blocks.push(
      [
        `${paint(severityStyle[combined.severity], `${english.severity[combined.severity]}`)}  ${paint('bold', `${combined.name}: ${combined.drivers.map(nameOf).join(' + ')}`)}`,
        wrap(words?.happens ?? '', width, '  '),
        wrap(words?.do ?? '', width, '  '),
      ].join('\n'),
    )
  }
  for (const finding of loud) blocks.push(renderFinding(finding, nameOf, options))
  if (quiet > 0)
    blocks.push(
      paint(
        'dim',
        `${quiet} minor ${quiet === 1 ? 'finding is' : 'findings are'} not shown; add --explain to read ${quiet === 1 ? 'it' : 'them'}.`,
      ),
    )
  for (const { warning, name } of report.stopping ?? []) {
    blocks.push(`${paint(['bold', 'yellow'], `Stopping ${name.toLowerCase()}`)}\n${wrap(warning, width, '  ')}`)
  }
  blocks.push(...renderPairs(report, nameOf, options))
  blocks.push(...renderRepeated(report, nameOf))
  if (report.asks.length > 0) {
    blocks.push(
      [
        paint(['bold', 'magenta'], 'Left open'),
        ...report.asks.map(({ item, ask }) =>
          wrap(`${JSON.stringify(writtenOf(report, { item }))}: ${english.ask[ask]}`, width, '  '),
        ),
      ].join('\n'),
    )
  }
  for (const issue of report.issues)
    if (issue.code !== 'empty-list' && !isEmergency(issue)) blocks.push(wrap(issueText(issue), width))
  blocks.push(paint('dim', wrap(`${reviewLine(report)} ${disclaimerText()}`, width)))
  blocks.push(paint('dim', `Knowledge ${report.knowledge.version}, ${report.knowledge.hash.slice(0, 12)}`))
  return blocks.join('\n\n')
}

/** How much of the list was not read, and every name and word of it. */
function renderUnread(report: Report, { paint, width }: RenderOptions): string[] {
  const { unrecognised, unread } = report
  if (unrecognised.length === 0 && unread.length === 0) return []
  return [
    [
      ...unreadLines(report, entriesIn(report)).map((line) => paint(['bold', 'magenta'], wrap(line, width))),
      ...unrecognised.map((issue) => wrap(issueText(issue), width, '  ')),
      ...unread.map((words) => wrap(`${JSON.stringify(writtenOf(report, words))}: ${unreadText(words)}.`, width, '  ')),
    ].join('\n'),
  ]
}

function renderFinding(
  finding: ReportedFinding,
  nameOf: (slug: string) => string,
  { paint, width, reader, explain }: RenderOptions,
): string {
  const words = finding[reader]
  const lines = [
    `${paint(severityStyle[finding.severity], english.severity[finding.severity])}  ${paint('bold', partiesOf(finding, nameOf, english, reader).join(' + '))}  ${paint('dim', english.action[finding.action])}`,
    wrap(words?.happens ?? '', width, '  '),
    wrap(words?.do ?? '', width, '  '),
  ]
  if (words !== undefined && words.watch.length > 0)
    lines.push(
      wrap(
        `${reader === 'patient' ? 'Get help if' : 'Watch for'}: ${words.watch.map((sign) => sign.replace(/[.]$/, '')).join('; ')}.`,
        width,
        '  ',
      ),
    )
  for (const why of finding.context?.applied ?? []) lines.push(wrap(`Here: ${why}`, width, '  '))
  lines.push(...renderDepends(finding, width, explain))
  const marks = [
    finding.basis === 'inferred' ? 'inferred from class or enzyme, no source names this pair' : '',
    finding.verified ? '' : 'unverified',
    finding.disagreement ? 'sources disagree' : '',
  ].filter((mark) => mark !== '')
  if (marks.length > 0) lines.push(paint('dim', wrap(marks.join('; '), width, '  ')))
  if (explain) lines.push(...explanation(finding, width))
  return lines.join('\n')
}

const questionsShown = 3

/** What would change the grade: the questions that decide it, the gravest answer first. */
function renderDepends(finding: ReportedFinding, width: number, explain: boolean): string[] {
  const open = gravestFirst(finding.context?.depends ?? [])
  const shown = explain ? open : open.filter(({ ask }) => ask !== undefined).slice(0, questionsShown)
  if (shown.length === 0) return []
  const lines = shown.map(({ severity, action, why, ask }) => {
    const then = severity === finding.severity ? english.action[action] : english.severity[severity]
    const because = why.replace(/[.]$/, '')
    return wrap(`- ${ask === undefined ? '' : `${ask} `}${because}: ${then.toLowerCase()}.`, width, '    ')
  })
  return [wrap('The grade changes with the answer to this:', width, '  '), ...lines]
}

function explanation(finding: ReportedFinding, width: number): string[] {
  const { mechanism, evidence, frequency } = finding
  return [
    wrap(`Mechanism: ${mechanism?.text ?? ''}`, width, '  '),
    wrap(`Why this grade: ${evidence?.why ?? ''} Evidence: ${evidence?.level ?? ''}.`, width, '  '),
    ...(frequency === null || frequency === undefined
      ? []
      : [wrap(`How often: ${[frequency.exposure, frequency.harm].filter(Boolean).join(' ')}`, width, '  ')]),
    ...finding.sources.map(({ name, edition, grade, via }) =>
      wrap(`${name} (${edition}) says: ${grade}${via === undefined ? '' : `, through ${via}`}`, width, '  '),
    ),
    ...(evidence?.citations ?? []).map(({ title, year, locator }) =>
      wrap(`[${title}${year === null ? '' : `, ${year}`}; ${locator}]`, width, '  '),
    ),
    wrap(`Rule ${finding.id}; ${finding.review}`, width, '  '),
  ]
}

function renderPairs(
  report: Report,
  nameOf: (slug: string) => string,
  { paint, width, sources }: RenderOptions,
): string[] {
  const sourceName = (id: string): string => sources.find((source) => source.id === id)?.name ?? id
  const blocks: string[] = []
  const nothing = report.pairs.filter(({ status }) => status === 'nothing-listed')
  if (nothing.length > 0) {
    blocks.push(
      [
        paint('bold', 'Nothing listed (this does not mean that nothing can happen)'),
        ...nothing.map(({ a, b, coveredBy, compatible }) =>
          wrap(
            `${nameOf(a)} + ${nameOf(b)}: looked at by ${coveredBy.map(sourceName).join(', ')}${compatible === undefined ? '' : `. No reason to act according to ${[...new Set(compatible.map(({ source, grade }) => `${sourceName(source)} (${grade})`))].join(', ')}`}`,
            width,
            '  ',
          ),
        ),
      ].join('\n'),
    )
  }
  const uncovered = report.pairs.filter(({ status }) => status === 'not-covered')
  if (uncovered.length > 0) {
    blocks.push(
      [
        paint(['bold', 'magenta'], 'No source covers these pairs: nobody has looked'),
        ...uncovered.map(({ a, b }) => `  ${nameOf(a)} + ${nameOf(b)}`),
      ].join('\n'),
    )
  }
  return blocks
}

function renderRepeated(report: Report, nameOf: (slug: string) => string): string[] {
  return report.repeated.map(
    ({ slug, inputs, totalMgPerDay }) =>
      `${inputs.map((input) => JSON.stringify(input)).join(' and ')} are the same: ${nameOf(slug)}.${totalMgPerDay === undefined ? ' Taking both doubles up.' : ` Together ${amountText(totalMgPerDay)} mg a day.`}`,
  )
}

function reviewLine(report: Report): string {
  const states = new Set([...report.findings, ...report.combined].map(({ review }) => review))
  return states.size === 1 && states.has('reviewed')
    ? 'Reviewed by a licensed professional.'
    : 'Not reviewed by a licensed professional.'
}

function nameLookup(report: Report): (slug: string) => string {
  const names = new Map(
    report.substances.flatMap((substance) =>
      substance.status === 'resolved' ? [[substance.slug, substance.name] as const] : [],
    ),
  )
  return (slug) => names.get(slug) ?? slug
}
