import {
  amountText,
  askText,
  disclaimerText,
  english,
  entriesIn,
  isEmergency,
  issueText,
  type Report,
  type SourceFacts,
  unreadLines,
  unreadText,
  verdictSummary,
  verdictText,
  writtenOf,
} from '@mixwise/core'
import { type Paint, severityStyle, wrap } from './paint.js'
import { isReadInShort, renderInShort } from './render-list.js'
import { renderPairs } from './render-pairs.js'
import { renderStatements } from './render-statements.js'

export interface RenderOptions {
  paint: Paint
  width: number
  reader: 'patient' | 'clinician'
  explain: boolean
  /** Every pair with nothing listed by itself. */
  pairs: boolean
  /** Every finding in its own words, and not only what there is to decide. */
  findings: boolean
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
  for (const issue of report.issues.filter(isEmergency))
    blocks.push(paint(severityStyle.contraindicated, wrap(issueText(issue, english, options.reader), width)))
  blocks.push(...renderUnread(report, options))
  const [first = '', ...counts] = verdictSummary(verdictText(report, nameOf, english, options.reader))
  if (isReadInShort(report, options)) {
    const short = [...counts.map((line) => paint('bold', wrap(line, width))), ...renderInShort(report, nameOf, options)]
    return [...blocks, short.join('\n')].join('\n\n')
  }
  blocks.push([paint('bold', wrap(first, width)), ...counts.map((line) => wrap(line, width))].join('\n'))
  blocks.push(...renderStatements(report, nameOf, options))
  for (const { warning, name } of report.stopping ?? []) {
    blocks.push(`${paint(['bold', 'yellow'], `Stopping ${name.toLowerCase()}`)}\n${wrap(warning, width, '  ')}`)
  }
  blocks.push(...renderPairs(report, nameOf, options))
  blocks.push(...renderRepeated(report, nameOf))
  if (report.asks.length > 0) {
    blocks.push(
      [
        paint(['bold', 'magenta'], 'Left open'),
        ...report.asks.map((open) =>
          wrap(`${JSON.stringify(writtenOf(report, open))}: ${askText(report, open)}`, width, '  '),
        ),
      ].join('\n'),
    )
  }
  const issues = report.issues.filter((issue) => issue.code !== 'empty-list' && !isEmergency(issue))
  if (issues.length > 0)
    blocks.push(
      issueLines(issues)
        .map((line) => wrap(line, width))
        .join('\n'),
    )
  blocks.push(paint('dim', wrap(`${reviewLine(report)} ${disclaimerText()}`, width)))
  blocks.push(paint('dim', `Knowledge ${report.knowledge.version}, ${report.knowledge.hash.slice(0, 12)}`))
  return blocks.join('\n\n')
}

/** Each issue in a line; what was given and changed nothing is one line for all of it. */
function issueLines(issues: Report['issues']): readonly string[] {
  const code = 'changed-nothing'
  const unused = issues.filter((issue) => issue.code === code)
  const others = issues.filter((issue) => issue.code !== code).map((issue) => issueText(issue))
  if (unused.length < 2) return [...others, ...unused.map((issue) => issueText(issue))]
  const [first] = unused as [Report['issues'][number]]
  const about = unused.map((issue) => issueText(issue).replace(`: ${issue.message}`, ''))
  return [...others, `${about.join(', ')}: ${first.message}`]
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
