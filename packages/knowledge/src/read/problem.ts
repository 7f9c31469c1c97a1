import type { Placed } from './curated-files.js'

/** Something wrong in a knowledge file, with its place and, where there is one, the repair. */
export interface Problem {
  /** The file, as seen from the root of the repository. */
  file: string
  line: number
  column: number
  message: string
}

/**
 * A problem with a part of something written by hand.
 *
 * @example
 * problems.push(problemIn(entry, ['evidence', 'cite', 0], 'no citation has the id "bnf"'))
 */
export function problemIn(entry: Placed<unknown>, path: readonly PropertyKey[], message: string): Problem {
  return { file: entry.file, ...entry.place(path), message }
}

/**
 * The problems in the order in which somebody mends them: by file, line and column. What is said twice is said once.
 *
 * @example
 * inOrder(problems)[0]?.line
 */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [problemLines([problem]), problem]))
  return [...seen.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}

/**
 * One line a problem, in the form that editors make a link of.
 *
 * @example
 * problemLines(problems) // 'packages/knowledge/curated/rules/bleeding.yaml:12:5 no citation has the id "bnf"'
 */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n')
}

/** Thrown by the compiler when knowledge cannot be shipped: every problem, in order. */
export class FaultyKnowledge extends Error {
  override name = 'FaultyKnowledge'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const all = inOrder(problems)
    super(`The knowledge has ${all.length} problem${all.length === 1 ? '' : 's'}:\n${problemLines(all)}`)
    this.problems = all
  }
}
