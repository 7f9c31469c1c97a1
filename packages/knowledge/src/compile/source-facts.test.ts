import { describe, expect, it } from 'vitest'
import { curatedOf, listedOf, roleOf, ruleOf } from '../../test/small-knowledge.js'
import { gradeCounts, ownFacts, rolesOf } from './source-facts.js'

const assertion = { source: 'ndfrt-2014', a: 'a', b: 'b', severity: 'major', action: 'avoid' } as const
const listed = listedOf({
  assertions: ['Significant', 'Critical', 'Critical'].map((grade) => ({ ...assertion, grade })),
  roles: [
    roleOf('midazolam', 'cyp3a', 'substrate', 'sensitive'),
    roleOf('ritonavir', 'cyp3a', 'inhibitor', 'strong'),
    roleOf('ritonavir', 'cyp2d6', 'inhibitor', 'weak'),
  ],
})

describe('what a source holds', () => {
  it('is counted by grade, or by role', () => {
    expect(gradeCounts(listed, 'ndfrt-2014')).toEqual({ Critical: 2, Significant: 1 })
    expect(gradeCounts(listed, 'small')).toEqual({ inhibitor: 2, substrate: 1 })
    expect(gradeCounts(listed, 'nobody')).toEqual({})
  })

  it('is so many substances', () => {
    expect([rolesOf(listed, 'small'), rolesOf(listed, 'ndfrt-2014')]).toEqual([2, 0])
  })
})

describe('our own rules, as a source', () => {
  it('are counted by severity', () => {
    const rules = [ruleOf({}), ruleOf({ id: 'two', severity: 'none' }), ruleOf({ id: 'three', severity: 'none' })]
    expect(ownFacts('1', curatedOf({ rules }), 7)).toMatchObject({
      edition: '1',
      substances: 7,
      counts: { contraindicated: 0, major: 0, moderate: 1, minor: 0, none: 2 },
    })
  })
})
