import { actions, type CheckRequest, type Engine, rankOf, severities } from '@mixwise/core'
import { z } from 'zod'
import { openCurated } from '../../read/curated-files.js'
import { FaultyKnowledge } from '../../read/problem.js'
import { listShape } from '../../read/shape.js'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'
import { harmAnswer } from './harm-answer.js'

const clinicalCase = z.strictObject({
  cluster: z.string(),
  input: z.array(z.string()).min(1),
  severity: z.enum(severities),
  action: z.enum(actions),
  reason: z.string(),
  source: z.string(),
  got: z.string(),
})
const shape = listShape('clinical.yaml', 'case', '', clinicalCase)

/** Where the grade must be met exactly; elsewhere a graver one is right too. */
const exact: ReadonlySet<string> = new Set(['alcohol-amount', 'self-pair'])

/**
 * Pairs and lists of labels and guidelines, each at the lowest acceptable grade.
 *
 * @throws FaultyKnowledge when the file of cases cannot be read.
 *
 * @example
 * clinicalFigure(engine, 'cases').right
 */
export function clinicalFigure(engine: Engine, casesDir: string): Figure {
  const files = openCurated(casesDir)
  const cases = files.read(shape)
  if (files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  const rows = cases.map(({ value: { cluster, input, severity } }): ScoredRow => {
    const came = harmAnswer(engine, requestOf(input))
    const off = rankOf(came.severity) - rankOf(severity)
    const right = came.notRead.length === 0 && (exact.has(cluster) ? off === 0 : off >= 0)
    const outcome = came.notRead.length > 0 ? 'not read' : right ? 'right' : off < 0 ? 'too mild' : 'too grave'
    return { text: input.join(' + '), right, outcome, wanted: severity, came: came.severity, group: cluster }
  })
  return figureOf({ id: 'clinical', what: 'cases/clinical.yaml', goal: { right: 0.95 }, before: '0%' }, rows)
}

/** What somebody would type on the command line: names, and behind `--alcohol` how the person drinks. */
function requestOf(input: readonly string[]): CheckRequest {
  const flag = /^--alcohol (.+)$/
  const pattern = input.map((text) => flag.exec(text)?.[1]).find((said) => said !== undefined)
  const items = input.filter((text) => !flag.test(text))
  return pattern === undefined ? { items } : { items, person: { alcoholPattern: pattern as 'dependent' } }
}
