import { type Report, rankOf, type Severity } from '@mixwise/core'

/** What the exit code of a command means; `docs/commands.md` lists them for users. */
export const exitCodes = {
  nothingAtThreshold: 0,
  findingAtThreshold: 1,
  badInput: 2,
  brokenInstallation: 3,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code a report stands for. A list that was not wholly understood is bad input, whatever else was found. */
export function exitOf(
  report: Pick<Report, 'unrecognised' | 'issues' | 'findings' | 'combined'>,
  failAt: Severity,
): ExitCode {
  if (report.unrecognised.length > 0 || report.issues.some(({ code }) => code === 'empty-list' || code === 'too-many'))
    return exitCodes.badInput
  const reached = [...report.findings, ...report.combined].some(({ severity }) => rankOf(severity) >= rankOf(failAt))
  return reached ? exitCodes.findingAtThreshold : exitCodes.nothingAtThreshold
}
