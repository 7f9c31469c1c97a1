/** What the exit code of a command means; `docs/commands.md` lists them for users. */
export const exitCodes = {
  nothingAtThreshold: 0,
  findingAtThreshold: 1,
  badInput: 2,
  brokenInstallation: 3,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
