import { type IssueCode, isEmergency, rankOf, type Severity } from '@mixwise/core'

/** What the exit code of a command means; `docs/commands.md` lists them for users. */
export const exitCodes = {
  nothingAtThreshold: 0,
  findingAtThreshold: 1,
  badInput: 2,
  brokenInstallation: 3,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What of a report, short or whole, decides how a command ends. */
interface Outcome {
  unrecognised: readonly unknown[]
  unread: readonly { reason?: string }[]
  issues: readonly { code: IssueCode }[]
  findings: readonly { severity: Severity }[]
  combined: readonly { severity: Severity }[]
}

const badInput: ReadonlySet<IssueCode> = new Set(['empty-list', 'too-many', 'broken-row'])

/**
 * The exit code a report stands for. A list that was not wholly understood is bad input, whatever else was found; an
 * emergency counts as a finding at any threshold.
 */
export function exitOf({ unrecognised, unread, issues, findings, combined }: Outcome, failAt: Severity): ExitCode {
  const unknownWords = unread.some(({ reason }) => reason === 'unknown')
  if (unknownWords || unrecognised.length > 0 || issues.some(({ code }) => badInput.has(code)))
    return exitCodes.badInput
  const reached =
    issues.some(isEmergency) || [...findings, ...combined].some(({ severity }) => rankOf(severity) >= rankOf(failAt))
  return reached ? exitCodes.findingAtThreshold : exitCodes.nothingAtThreshold
}
