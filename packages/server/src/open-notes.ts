import { askText, type IssueCode, issueText, type Report, unreadText, writtenOf } from '@mixwise/core'

/** Said elsewhere, or no matter in a record: one medicine alone is no fault of it, nor a diagnosis that no finding turns on. */
const unsaid: ReadonlySet<IssueCode> = new Set(['empty-list', 'single-substance', 'changed-nothing'])

/**
 * What a report leaves open beside names that were not recognised, in sentences: words that nothing follows from, what
 * must be asked about how something is taken, and what was wrong with what was given.
 *
 * @example
 * openNotes(engine.check({ items: [{ name: 'fluoxetine', state: 'past', daysAgo: 120 }] }))[0] // 'fluoxetine: ...'
 */
export function openNotes(report: Report): readonly string[] {
  return [
    ...report.unread.map((words) => `${writtenOf(report, words)}: ${unreadText(words)}; it is left out.`),
    ...report.asks.map((open) => `${writtenOf(report, open)}: ${askText(report, open)}`),
    ...report.issues.filter(({ code }) => !unsaid.has(code)).map((issue) => issueText(issue)),
  ]
}
