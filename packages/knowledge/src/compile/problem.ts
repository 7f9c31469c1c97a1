/** Something wrong in a knowledge file, with its place. */
export interface Problem {
  file: string
  line: number
  column: number
  message: string
}

/**
 * A problem at a place as the YAML reader counts it.
 *
 * @example
 * problemAt('rules/bleeding.yaml', { line: 12, col: 5 }, 'no citation has the id "bnf"')
 */
export function problemAt(file: string, position: { line: number; col: number }, message: string): Problem {
  return { file, line: position.line, column: position.col, message }
}

/**
 * One line a problem, in the form that editors make a link of.
 *
 * @example
 * problemLines(problems) // 'rules/bleeding.yaml:12:5 no citation has the id "bnf"'
 */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n')
}

/** Thrown by the compiler when knowledge cannot be shipped. */
export class FaultyKnowledge extends Error {
  override name = 'FaultyKnowledge'
  constructor(readonly problems: readonly Problem[]) {
    super(`The knowledge has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problemLines(problems)}`)
  }
}
