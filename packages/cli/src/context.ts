import type { MonographLibrary } from '@mixwise/core'
import {
  type CheckResult,
  check,
  type Knowledge,
  type ListItem,
  type Person,
  type Report,
  type Resolution,
  reportOf,
  resolve,
  type SubstanceFacts,
  type Words,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import { openInstalled, readKinetics, readLibrary, readWords, withInstalledNdcs } from '@mixwise/knowledge/installed'
import { type ExitCode, exitCodes } from './exit-codes.js'

/** What every command works with. Everything is read when first asked for. */
export interface Context {
  knowledge(): Knowledge
  words(): Words
  library(): MonographLibrary
  kinetics(): KineticsTable
  resolve(text: string): Resolution
  /** The slug of a name that is sure and stands for one substance. */
  slugOf(text: string): string | undefined
  facts(slug: string): SubstanceFacts | undefined
  check(list: readonly ListItem[], person?: Person): CheckResult
  report(list: readonly ListItem[], person?: Person): Report
  write(text: string): void
  /** Says what was wrong on standard error and marks the run as bad input. */
  fail(text: string): void
  setExit(code: ExitCode): void
}

/** A context over the installed knowledge, and the exit code the commands leave in it. */
export function installedContext(): Context & { exitCode(): ExitCode } {
  let knowledge: Knowledge | undefined
  let words: Words | undefined
  let library: MonographLibrary | undefined
  let kinetics: KineticsTable | undefined
  let exit: ExitCode = exitCodes.nothingAtThreshold
  const opened = (): Knowledge => {
    knowledge ??= openInstalled()
    return knowledge
  }
  /** National drug codes are many: they are loaded when the first one turns up. */
  const withCodes = <T>(list: readonly string[], then: (knowledge: Knowledge) => T): T => {
    const plain = opened()
    if (plain.ndcs === undefined && list.some((text) => looksLikeNdc.test(text))) knowledge = withInstalledNdcs(plain)
    return then(opened())
  }
  const context: Context = {
    knowledge: opened,
    words: () => {
      words ??= readWords()
      return words
    },
    library: () => {
      library ??= readLibrary()
      return library
    },
    kinetics: () => {
      kinetics ??= readKinetics()
      return kinetics
    },
    resolve: (text) => withCodes([text], (with_) => resolve(with_, text)),
    slugOf: (text) => {
      const resolution = context.resolve(text)
      return resolution.status === 'resolved' && resolution.substances.length === 1
        ? opened().slugs.at(resolution.substances[0] as number)
        : undefined
    },
    facts: (slug) => {
      const number = opened().slugs.find(slug)
      return number === -1 ? undefined : opened().facts(number)
    },
    check: (list, person) => withCodes(list.map(nameOf), (with_) => check(with_, list, person)),
    report: (list, person) => {
      const result = context.check(list, person)
      return reportOf(opened(), context.words(), result, context.library())
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
  return { ...context, exitCode: () => exit }
}

const looksLikeNdc = /^\s*(?:ndc\b.*|\d{9,14}|\d{4,5}-\d{3,4}-\d{1,2})\s*$/i

function nameOf(item: ListItem): string {
  return typeof item === 'string' ? item : item.name
}
