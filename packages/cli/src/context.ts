import { type Engine, type Knowledge, openEngine } from '@mixwise/core'
import {
  openInstalled,
  readExposure,
  readKinetics,
  readLibrary,
  readWords,
  withInstalledNdcs,
} from '@mixwise/knowledge/installed'
import { type ExitCode, exitCodes } from './exit-codes.js'

/** What every command works with. Everything is read when first asked for. */
export interface Context {
  engine: Engine
  knowledge(): Knowledge
  write(text: string): void
  /** Says what was wrong on standard error and marks the run as bad input. */
  fail(text: string): void
  setExit(code: ExitCode): void
}

/** A context over the installed knowledge, and the exit code the commands leave in it. */
export function installedContext(): Context & { exitCode(): ExitCode } {
  let knowledge: Knowledge | undefined
  let exit: ExitCode = exitCodes.nothingAtThreshold
  const context: Omit<Context, 'engine'> = {
    knowledge: () => {
      knowledge ??= openInstalled()
      return knowledge
    },
    write: (text) => {
      process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
    },
    fail: (text) => {
      process.stderr.write(`${text}\n`)
      exit = exitCodes.badInput
    },
    setExit: (code) => {
      exit = code
    },
  }
  const engine = openEngine({
    knowledge: context.knowledge,
    words: readWords,
    library: readLibrary,
    kinetics: readKinetics,
    exposure: readExposure,
    withCodes: (plain) => withInstalledNdcs(plain),
    today: () => new Date().toISOString().slice(0, 10),
  })
  return {
    ...context,
    engine,
    exitCode: () => exit,
  }
}
