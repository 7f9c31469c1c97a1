import { type IssueCode, isEmergency, isWhollyRead, rankOf, type Severity, type Understanding } from '@mixwise/core'

/** What the exit code of a command means; `docs/commands.md` lists them for users. */
export const exitCodes = {
  nothingAtThreshold: 0,
  findingAtThreshold: 1,
  badInput: 2,
  brokenInstallation: 3,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What of a report, short or whole, decides how a command ends. */
interface Outcome extends Understanding {
  issues: readonly { code: IssueCode }[]
  findings: readonly { severity: Severity }[]
  combined: readonly { severity: Severity }[]
}

/**
 * The exit code a report stands for. A list that was not wholly understood is bad input, whatever else was found; an
 * emergency counts as a finding at any threshold.
 */
export function exitOf(outcome: Outcome, failAt: Severity): ExitCode {
  const { issues, findings, combined } = outcome
  if (!isWhollyRead(outcome)) return exitCodes.badInput
  const reached =
    issues.some(isEmergency) || [...findings, ...combined].some(({ severity }) => rankOf(severity) >= rankOf(failAt))
  return reached ? exitCodes.findingAtThreshold : exitCodes.nothingAtThreshold
}
