import { describe, expect, it } from 'vitest'
import { placed, ruleOf } from '../../test/small-knowledge.js'
import type { NothingFound } from '../curated/substance-schema.js'
import { type Problem, problemLines } from '../read/problem.js'
import { checkEaten } from './eaten.js'

const kinds: Readonly<Record<string, string>> = {
  kale: 'food',
  oats: 'food',
  kava: 'herb',
  honey: 'food',
  warfarin: 'medicine',
}

function said(nil: readonly string[], on = '2026-11-26'): string {
  const problems: Problem[] = []
  const nothingFound: NothingFound[] = nil.length === 0 ? [] : [{ substances: [...nil], on, cite: ['label-a'] }]
  const rules = [ruleOf({ left: ['honey'], right: ['every-medicine'] })]
  const leaf = { basis: 'mixwise', cite: ['label-a'], verified: true }
  checkEaten(
    {
      nothingFound: nothingFound.map((entry) => placed(entry, 'nothing-found.yaml')),
      rules: rules.map((rule) => placed(rule)),
    },
    {
      kindOf: (slug) => kinds[slug],
      memberships: new Map([['vitamin-k-source', new Map([['kale', leaf]])]]),
      mayDefine: () => false,
      slugOf: (text) => (text in kinds ? text : undefined),
      slugs: Object.keys(kinds),
    },
    problems,
  )
  return problemLines(problems)
}

describe('what is eaten', () => {
  it('has a property, is named by a rule, or has a written nil', () => {
    expect(said(['oats', 'kava'])).toBe('')
  })

  it('is asked for when it has none of the three; a medicine is not', () => {
    expect(said(['oats'])).toBe(
      'nothing-found.yaml:1:1 kava is eaten and has neither a property nor a rule nor, here, a written nil: look it up',
    )
  })

  it('has no nil beside a property or a rule', () => {
    expect(said(['oats', 'kava', 'kale', 'honey'])).toBe(
      [
        'nothing-found.yaml:1:1 something is known of kale, which has a property or a rule: take it out here',
        'nothing-found.yaml:1:1 something is known of honey, which has a property or a rule: take it out here',
      ].join('\n'),
    )
  })

  it('has one nil, of a name that somebody has', () => {
    expect(said(['oats', 'kava', 'oats', 'otas'])).toBe(
      [
        'nothing-found.yaml:1:1 oats has two written nils',
        'nothing-found.yaml:1:1 no substance is called "otas"; did you mean "oats"?',
      ].join('\n'),
    )
  })

  it('is not asked for where nobody has begun to look', () => {
    expect(said([])).toBe('')
  })
})
