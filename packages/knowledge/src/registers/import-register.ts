import type { Problem } from '../read/problem.js'
import { type DelimitedKind, delimitedRegisters, readDelimited } from './delimited.js'
import { readDmd } from './dmd.js'
import type { RegisterProduct } from './register.js'

/** The words for registers a user may bring: the NHS dictionary, and those of one table. */
export const registerKinds: readonly string[] = ['dmd', ...Object.keys(delimitedRegisters)]

/**
 * Reads a register that a user brought, in the one shape all registers have.
 *
 * @example
 * importRegister('aifa', 'confezioni.csv', problems)[0]?.country // 'IT'
 */
export function importRegister(kind: string, path: string, problems: Problem[]): RegisterProduct[] {
  return kind === 'dmd' ? readDmd(path, problems) : readDelimited(kind as DelimitedKind, path, problems)
}
