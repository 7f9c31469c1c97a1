import { type IssueCode, issueText, type Report, writtenOf } from '@mixwise/core'

/** Said elsewhere, or no matter in a record: one medicine alone is no fault of it. */
const unsaid: ReadonlySet<IssueCode> = new Set(['empty-list', 'single-substance'])

/**
 * What a report leaves open beside names that were not recognised, in sentences: words that were not understood, and what
 * was wrong with what was given.
 *
 * @example
 * openNotes(engine.check({ items: [{ name: 'fluoxetine', state: 'past', daysAgo: 120 }] }))[0] // 'fluoxetine: ...'
 */
export function openNotes(report: Report): readonly string[] {
  return [
    ...report.unread.map(
      (words) => `${writtenOf(report, words)}: ${JSON.stringify(words.text)} was not understood and is left out.`,
    ),
    ...report.issues.filter(({ code }) => !unsaid.has(code)).map((issue) => issueText(issue)),
  ]
}
