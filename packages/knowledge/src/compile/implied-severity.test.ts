import { describe, expect, it } from 'vitest'
import { placed, ruleOf } from '../../test/small-knowledge.js'
import type { Rule } from '../curated/rule-schema.js'
import type { Problem } from '../read/problem.js'
import { checkImpliedSeverity, impliedSeverity } from './implied-severity.js'

function messagesOf(rule: Partial<Rule>): string[] {
  const problems: Problem[] = []
  checkImpliedSeverity(placed(ruleOf({ id: 'a-with-b', ...rule })), problems)
  return problems.map(({ message }) => message)
}
const evidence = (level: Rule['evidence']['level']): Rule['evidence'] => ({ level, cite: ['label-a'] })

describe('the severity that an outcome implies', () => {
  it.each([
    ['death', 'established', 'major'],
    ['death', 'probable', 'major'],
    ['death', 'suspected', 'moderate'],
    ['life-threatening', 'theoretical', 'moderate'],
    ['disability', 'probable', 'major'],
    ['hospitalisation', 'probable', 'moderate'],
    ['hospitalisation', 'suspected', 'minor'],
    ['treatment-failure', 'established', 'moderate'],
    ['not-serious', 'established', 'none'],
  ] as const)('%s, %s: %s', (seriousness, level, implied) => {
    expect(impliedSeverity({ seriousness, evidence: evidence(level) })).toBe(implied)
  })
})

describe('a rule graded below what its outcome implies', () => {
  const below = { severity: 'moderate', seriousness: 'death', evidence: evidence('probable') } as const

  it('is a fault without a reason', () => {
    expect(messagesOf(below)).toEqual([
      'a-with-b is graded moderate, yet death with probable evidence implies major: raise it (interruption keeps it quiet) or say in milder: why the harm is less',
    ])
  })

  it('stands with a reason about the harm', () => {
    expect(messagesOf({ ...below, milder: 'The deaths were at ten times the dose.' })).toEqual([])
  })

  it.each([
    ['Doctors monitor it.', '"monitor"'],
    ['The pair is common.', '"common"'],
    ['Often used together.', '"Often used"'],
    ['Routine in theatre.', '"Routine"'],
    ['Given on purpose.', '"on purpose"'],
  ])('may not be excused by watching or habit: %s', (milder, words) => {
    expect(messagesOf({ ...below, milder })).toEqual([
      `${words} says how loudly to speak, not how bad the harm is: set interruption instead`,
    ])
  })

  it('needs no reason once it is raised, and may not keep one', () => {
    expect(messagesOf({ ...below, severity: 'major' })).toEqual([])
    expect(messagesOf({ ...below, severity: 'major', milder: 'Seldom so bad.' })).toEqual([
      'a-with-b is not graded below major, so milder: has nothing to explain',
    ])
  })
})
