import { askText, type IssueCode, issueText, type Report, unreadText, writtenOf } from '@mixwise/core'

/** Said elsewhere, or no matter in a record: one medicine alone is no fault of it, nor a diagnosis that no finding turns on. */
const unsaid: ReadonlySet<IssueCode> = new Set(['empty-list', 'single-substance', 'changed-nothing'])

/**
 * What a report leaves open beside names that were not recognised, in sentences: words that nothing follows from, what
 * must be asked about how something is taken, and what was wrong with what was given.
 *
 * @example
 * openNotes(engine.check({ items: ['warfarin, about half of it'] }))[0] // 'warfarin: ...'
 */
export function openNotes(report: Report): readonly string[] {
  return [
    ...report.unread.map((words) => `${writtenOf(report, words)}: ${unreadText(words)}; it is left out.`),
    ...report.asks.map((open) => `${writtenOf(report, open)}: ${askText(report, open)}`),
    ...report.issues.filter(({ code }) => !unsaid.has(code) && !isAside(code)).map((issue) => issueText(issue)),
  ]
}

/** No fault of what was given: what ended long ago, and allergies that no rule knows relatives of. */
const aside: ReadonlySet<IssueCode> = new Set(['past-not-judged', 'allergy-itself-only'])

function isAside(code: IssueCode): boolean {
  return aside.has(code)
}

/**
 * What a report says of entries that were understood and of which nothing follows, in sentences.
 *
 * @example
 * asideNotes(engine.check({ items: ['warfarin', { name: 'fluoxetine', state: 'past', daysAgo: 900 }] }))[0] // 'fluoxetine: ...'
 */
export function asideNotes(report: Report): readonly string[] {
  return report.issues.filter(({ code }) => isAside(code)).map((issue) => issueText(issue))
}
