import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actions, type CheckRequest, type Engine, rankOf, severities } from '@mixwise/core'
import { z } from 'zod'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'
import { type HarmAnswer, harmAnswer } from './harm-answer.js'

const patterns = z.array(z.string())
const capabilityCase = z.looseObject({
  id: z.string(),
  kind: z.string(),
  input: z.looseObject({ items: z.array(z.string()) }),
  expect: z.looseObject({
    severityMin: z.enum(severities),
    severityMax: z.enum(severities),
    /** The weakest action that is right; `none` where nothing has to be done, empty where any is. */
    action: z.enum([...actions, 'none', '']),
    /** Each is a regular expression that some sentence of the answer must hold. */
    mustMention: patterns,
    mustNotMention: patterns,
    alternatives: patterns.optional(),
    /** What must not be proposed. */
    notAlternatives: patterns.optional(),
    worst: patterns.optional(),
    mild: patterns.optional(),
    drivers: patterns.optional(),
  }),
})
type CapabilityCase = z.infer<typeof capabilityCase>

/**
 * What the engine can say of persons, allergies, washouts, doubles, classes, stopping, treatment, food, overdose and
 * burdens: each case with the grades that are right and the words that must and must not be said.
 *
 * @throws ZodError when a case cannot be read.
 *
 * @example
 * capabilityFigure(engine, 'cases').groups.person // { rows: 55, right: 12 }
 */
export function capabilityFigure(engine: Engine, casesDir: string): Figure {
  const lines = readFileSync(join(casesDir, 'capability.jsonl'), 'utf8').trim().split('\n')
  const rows = lines.map((line): ScoredRow => scored(engine, capabilityCase.parse(JSON.parse(line))))
  const what = 'cases/capability.jsonl: grade, action and words'
  return figureOf({ id: 'capability', what, goal: { right: 0.9 }, before: '8%' }, rows)
}

function scored(engine: Engine, one: CapabilityCase): ScoredRow {
  const { id, kind, input, expect } = one
  const came = answerOf(engine, one)
  const wrong = faultsOf(came, one)
  const person = 'person' in input ? ` ${JSON.stringify(input.person)}` : ''
  return {
    text: `${id} ${input.items.join(' + ')}${person}`,
    right: wrong.length === 0,
    outcome: wrong[0]?.split(':')[0] ?? 'right',
    wanted: `${expect.severityMin} to ${expect.severityMax} ${expect.action}`,
    came: `${came.severity} ${came.action}; ${wrong.join('; ')}`,
    group: kind,
  }
}

function answerOf(engine: Engine, { kind, input }: CapabilityCase): HarmAnswer {
  const request = input as unknown as CheckRequest
  const checked = harmAnswer(engine, request)
  const { items, person } = request
  if (kind === 'stop') {
    const asked = { items, ...(person !== undefined && { person }) }
    return { ...checked, said: checked.said + JSON.stringify(engine.stop(asked)) }
  }
  return kind === 'overdose' ? { ...checked, said: checked.said + JSON.stringify(engine.overdose({ items })) } : checked
}

function faultsOf(came: HarmAnswer, { kind, expect }: CapabilityCase): readonly string[] {
  if (came.notRead.length > 0) return [`not read: ${came.notRead.join(', ')}`]
  const { severityMin, severityMax, action, mustMention, mustNotMention } = expect
  const { alternatives = [], notAlternatives = [], worst = [], mild = [], drivers = [] } = expect
  const says = (pattern: string): boolean => new RegExp(pattern, 'i').test(came.said)
  const wanted = [...mustMention, ...alternatives, ...worst, ...mild]
  // Stopping and overdose are answered apart; grades are of what is mixed.
  const graded = kind !== 'stop' && kind !== 'overdose'
  return [
    ...(graded && rankOf(came.severity) < rankOf(severityMin) ? ['too mild'] : []),
    ...(graded && rankOf(came.severity) > rankOf(severityMax) ? ['too grave'] : []),
    ...(graded && action !== '' && action !== 'none' && rankOf(came.action) < rankOf(action)
      ? ['action too weak']
      : []),
    ...wanted.filter((pattern) => !says(pattern)).map((pattern) => `not said: ${pattern}`),
    // "Do not stop it suddenly" is no advice against it.
    ...mustNotMention
      .filter((pattern) => new RegExp(pattern, 'i').test(came.saidOfHarm))
      .map((pattern) => `said: ${pattern}`),
    ...drivers
      .filter((pattern) => !came.drivers.some((driver) => new RegExp(pattern, 'i').test(driver)))
      .map((pattern) => `no driver: ${pattern}`),
    ...notAlternatives
      .filter((pattern) => came.proposed.some((name) => new RegExp(pattern, 'i').test(name)))
      .map((pattern) => `proposed: ${pattern}`),
  ]
}
