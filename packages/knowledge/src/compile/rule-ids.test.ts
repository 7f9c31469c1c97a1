import { describe, expect, it } from 'vitest'
import { placed, ruleOf } from '../../test/small-knowledge.js'
import type { Rule } from '../curated/rule-schema.js'
import type { Problem } from '../read/problem.js'
import { checkRuleIds } from './rule-ids.js'

function messagesOf(...rules: Partial<Rule>[]): string[] {
  const problems: Problem[] = []
  checkRuleIds(
    rules.map((rule) => placed(ruleOf(rule))),
    () => false,
    problems,
  )
  return problems.map(({ message }) => message)
}

describe('ids of rules', () => {
  it('are written once, among the ids of today and of the past', () => {
    expect(messagesOf({ id: 'a-with-b', aliases: ['a-b'] }, { id: 'c-with-d', aliases: ['c-d'] })).toEqual([])
    expect(messagesOf({ id: 'a-with-b' }, { id: 'a-with-b' })[0]).toMatch(/^rule a-with-b is written twice, also in /)
    expect(messagesOf({ id: 'a-with-b', aliases: ['c-with-d'] }, { id: 'c-with-d' })[0]).toMatch(
      /^c-with-d is taken in rules/,
    )
    expect(messagesOf({ id: 'a-with-b', aliases: ['old'] }, { id: 'c-with-d', aliases: ['old'] })[0]).toMatch(
      /^old is taken by a-with-b as a former id, in rules/,
    )
  })

  it.each(['contraindicated', 'major', 'moderate', 'minor'])('hold no grade: %s', (grade) => {
    expect(messagesOf({ id: `a-with-b-${grade}` })).toEqual([
      `rule a-with-b-${grade} holds the grade "${grade}": say what meets what, since a grade may change; a published id stays in \`aliases\``,
    ])
  })

  it('may hold the strength of a role that the rule names', () => {
    const left = ['cyp3a-inhibitor-moderate & !azole']
    expect(messagesOf({ id: 'moderate-3a-with-b', left })).toEqual([])
    expect(messagesOf({ id: 'major-3a-with-b', left })).toHaveLength(1)
  })

  it('are named by other rules as they are called now', () => {
    const known = { id: 'a-with-b', aliases: ['a-b'] }
    expect(messagesOf(known, { id: 'c-with-d', overrides: ['a-with-b'] })).toEqual([])
    expect(messagesOf(known, { id: 'c-with-d', overrides: ['a-b'] })).toEqual(['rule a-b is called a-with-b now'])
    expect(messagesOf(known, { id: 'c-with-d', overrides: ['a-wiht-b'] })).toEqual([
      'no rule is called "a-wiht-b"; did you mean "a-with-b"?',
    ])
  })
})
