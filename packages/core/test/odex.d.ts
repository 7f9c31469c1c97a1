/** What the tests use of odex, whose package brings its source in place of declarations. */
export class Solver {
  constructor(equations: number)
  absoluteTolerance: number
  relativeTolerance: number
  solve(flow: (t: number, y: number[]) => number[], from: number, start: number[], to: number): { y: number[] }
}
