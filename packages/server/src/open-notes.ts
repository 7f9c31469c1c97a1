import { type IssueCode, issueText, type Report } from '@mixwise/core'

/** Said elsewhere, or no matter in a record: one medicine alone is no fault of it. */
const unsaid: ReadonlySet<IssueCode> = new Set(['empty-list', 'single-substance'])

/**
 * What a report leaves open beside names that were not recognised, in sentences: words that were not understood, and what
 * was wrong with what was given.
 *
 * @example
 * openNotes(engine.check({ items: [{ name: 'fluoxetine', state: 'past', daysAgo: 120 }] }))[0] // 'fluoxetine: ...'
 */
export function openNotes({ unread, issues, substances }: Report): readonly string[] {
  const inputOf = (item: number): string => substances.find((one) => one.item === item)?.input ?? ''
  return [
    ...unread.map(({ item, text }) => `${inputOf(item)}: ${JSON.stringify(text)} was not understood and is left out.`),
    ...issues.filter(({ code }) => !unsaid.has(code)).map((issue) => issueText(issue)),
  ]
}
