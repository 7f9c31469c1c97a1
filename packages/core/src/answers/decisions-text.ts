import type { Report, ReportedDecision } from '../contract/check.js'
import { english } from '../vocabulary/words/en.js'
import { dealtWithText } from './dealt-with-text.js'
import { entriesIn } from './understood.js'

/**
 * What there is to decide about a list as plain text, a line each, with what was not checked and what is folded. The
 * findings themselves, with who says so, stand beside it.
 *
 * @example
 * decisionsText({ decisions: [], statements: [], substances: [], unrecognised: [], unread: [], pairs: [] }) // 'Nothing was found ...'
 */
export function decisionsText(
  report: Pick<Report, 'decisions' | 'statements' | 'substances' | 'unrecognised' | 'unread' | 'pairs'>,
): string {
  const { decisions = [], statements, unrecognised, unread, pairs } = report
  const open = statements.filter(({ interruption }) => interruption !== 'on-request').length
  const notCovered = pairs.filter(({ status }) => status === 'not-covered').length
  return [
    ...(unrecognised.length === 0 && unread.length === 0
      ? []
      : [
          `Not read, so not checked: ${[...unrecognised.map(({ input }) => input), ...unread.map(({ text }) => text)].join(', ')}.`,
        ]),
    decisions.length === 0
      ? `Nothing was found that asks for a decision (${entriesIn(report)} entries). That is no all-clear.`
      : `${decisions.length} to decide (${entriesIn(report)} entries, ${open} findings):`,
    ...decisions.map((decision) => decisionLine(decision, report)),
    ...(statements.length === open ? [] : [`${statements.length - open} more are folded.`]),
    ...(notCovered === 0 ? [] : [`Nobody looked at ${notCovered} of the pairs.`]),
  ].join('\n')
}

function decisionLine(decision: ReportedDecision, report: Pick<Report, 'statements' | 'substances'>): string {
  const { severity, items, because = [], statements, clinician } = decision
  const met = statements.flatMap((place) => report.statements[place]?.items ?? [])
  const others = [...new Set([...because, ...met])].filter((item) => !items.includes(item))
  const called = (item: number): string => report.substances.find((one) => one.item === item)?.input ?? ''
  const about = `${items.map(called).join(', ')}${others.length === 0 ? '' : ` with ${others.map(called).join(', ')}`}`
  const known = dealtWithText(decision)
  return `- ${english.severity[severity]}: ${about}. ${clinician}${known === '' ? '' : ` ${known}`}`
}
