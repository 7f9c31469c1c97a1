import { type Engine, rankOf, severities } from '@mixwise/core'
import { z } from 'zod'
import { openCurated } from '../../read/curated-files.js'
import { FaultyKnowledge } from '../../read/problem.js'
import { listShape, type Shape } from '../../read/shape.js'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'
import { harmAnswer } from './harm-answer.js'

const names = z.array(z.string().min(1)).min(1)
const deadly = listShape(
  'deadly-pairs.yaml',
  'group of pairs',
  '',
  z.strictObject({ what: z.string(), source: z.string(), least: z.enum(severities), each: names, with: names }),
)
const ordinary = listShape('ordinary-lists.yaml', 'list', '', names)

/**
 * Pairs that kill, cripple or are barred, each at least as grave as its source has it.
 *
 * @throws FaultyKnowledge when the file of cases cannot be read.
 *
 * @example
 * deadlyFigure(engine, 'cases').right
 */
export function deadlyFigure(engine: Engine, casesDir: string): Figure {
  const rows = entriesOf(deadly, casesDir).flatMap(({ what, least, each, with: others }) =>
    each.flatMap((one) => others.map((other) => deadlyRow(engine, [one, other], least, what))),
  )
  return figureOf({ id: 'deadly', what: 'cases/deadly-pairs.yaml', goal: { right: 0.99 } }, rows)
}

function deadlyRow(
  engine: Engine,
  items: readonly string[],
  wanted: (typeof severities)[number],
  group: string,
): ScoredRow {
  const { severity, notRead } = harmAnswer(engine, { items: [...items] })
  const right = notRead.length === 0 && rankOf(severity) >= rankOf(wanted)
  const outcome = notRead.length > 0 ? 'not read' : right ? 'right' : 'too mild'
  return { text: items.join(' + '), right, outcome, wanted, came: severity, group }
}

/**
 * Ordinary lists of family practice, of which none may interrupt.
 *
 * @throws FaultyKnowledge when the file of cases cannot be read.
 *
 * @example
 * ordinaryFigure(engine, 'cases').outcomes.interrupts ?? 0
 */
export function ordinaryFigure(engine: Engine, casesDir: string): Figure {
  const rows = entriesOf(ordinary, casesDir).map((items): ScoredRow => {
    const { findings, combined, unrecognised } = engine.check({ items: [...items] })
    const loud = findings.filter(({ interruption }) => interruption === 'interrupt')
    const grave = combined.filter(({ severity }) => rankOf(severity) >= rankOf('major'))
    const came = [...loud.map(({ id }) => id), ...grave.map(({ id }) => id)]
    const outcome = unrecognised.length > 0 ? 'not read' : came.length > 0 ? 'interrupts' : 'quiet'
    return {
      text: items.join(' + '),
      right: outcome === 'quiet',
      outcome,
      wanted: 'quiet',
      came: came.join(', '),
    }
  })
  return figureOf(
    { id: 'ordinary', what: 'cases/ordinary-lists.yaml', goal: { right: 1, atMost: { interrupts: 0 } } },
    rows,
  )
}

function entriesOf<Entry>(shape: Shape<Entry>, casesDir: string): readonly Entry[] {
  const files = openCurated(casesDir)
  const entries = files.read(shape).map(({ value }) => value)
  if (files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  return entries
}
