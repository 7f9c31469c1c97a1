import {
  isEmergency,
  issueText,
  isUnreadInput,
  leavesOpen,
  mayNameSubstance,
  type OpenQuestion,
  questionText,
  type SpokenIssue,
  type Unread,
  unreadLines,
  unreadText,
} from '@mixwise/core'
import type { Context } from './context.js'
import { wrap } from './paint.js'

/** What an answer says of the names that were not understood. A page about one name has only words beside it. */
export interface WithUnread {
  unread: readonly Unread[]
  unrecognised?: readonly SpokenIssue[]
  asks?: readonly Pick<OpenQuestion, 'ask' | 'of'>[]
  issues?: readonly SpokenIssue[]
}

/**
 * Says on standard error what was not understood, which marks the run as bad input: an unknown name, words beside a name
 * that could be one, an amount that is left open, and what of the request itself was not read.
 */
export function complainOfUnread(
  { fail }: Pick<Context, 'fail'>,
  { unread, unrecognised = [], asks = [], issues = [] }: WithUnread,
): void {
  for (const issue of [...unrecognised, ...issues.filter(isUnreadInput)]) fail(issueText(issue))
  for (const words of unread.filter(mayNameSubstance)) fail(`${unreadText(words)}.`)
  for (const one of asks) if (leavesOpen(one.ask)) fail(`Left open: ${questionText(one)}`)
}

/**
 * What stands before everything else in the words of an answer: an emergency, what was not read, and what is to be said
 * of the request.
 */
export function firstLines(
  { unread, unrecognised = [], issues = [] }: WithUnread,
  names: readonly string[],
  width = 88,
): readonly string[] {
  const entry = (item: number): string => JSON.stringify(names[item] ?? '')
  const lines = [
    ...issues.filter(isEmergency).map((issue) => issueText(issue)),
    ...unreadLines({ unread, unrecognised }, names.length),
    ...unrecognised.map((issue) => `- ${issueText(issue)}`),
    ...unread.map((words) => `- ${entry(words.item)}: ${unreadText(words)}.`),
    ...issues.filter((issue) => !isEmergency(issue)).map((issue) => issueText(issue)),
  ]
  return lines.length === 0 ? [] : [...lines.map((line) => wrap(line, width)), '']
}
