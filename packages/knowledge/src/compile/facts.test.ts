import { describe, expect, it } from 'vitest'
import { identityOf, placed, roleOf, ruleOf, substanceOf } from '../../test/small-knowledge.js'
import { pointsOf, ruleFacts, substanceFacts, withClassOrProperty } from './facts.js'
import type { Membership, Memberships } from './memberships.js'

const membership: Membership = { basis: 'mixwise', cite: ['label-a'], verified: true }
const memberships: Memberships = new Map([
  ['sedative', new Map([['baclofen', membership]])],
  ['opioid', new Map([['codeine', membership]])],
  ['depressant', new Map([['codeine', membership]])],
])

describe('the facts of a rule', () => {
  it('leave its prose out', () => {
    const modifiers = [
      { when: { pregnant: true }, severity: 'major' as const, why: 'A child.', ask: 'Are you?', cite: ['x'] },
    ]
    const facts = ruleFacts(placed(ruleOf({ modifiers })), 'unreviewed')
    expect(facts).not.toHaveProperty('patient')
    expect(facts).not.toHaveProperty('mechanism')
    expect(facts.modifiers).toEqual([{ when: { pregnant: true }, severity: 'major', cite: ['x'] }])
  })

  it('give it the interruption its severity asks for', () => {
    expect(ruleFacts(placed(ruleOf({ severity: 'major' })), 'unreviewed').interruption).toBe('interrupt')
    expect(ruleFacts(placed(ruleOf({ severity: 'major', interruption: 'show' })), 'unreviewed').interruption).toBe(
      'show',
    )
  })
})

describe('the facts of a substance', () => {
  it('name its properties, roles and codes', () => {
    const roles = {
      bySlug: new Map([['codeine', [roleOf('codeine', 'cyp2d6', 'substrate', 'prodrug')]]]),
      narrowTherapeuticIndex: new Map([['codeine', ['label-a']]]),
    }
    const facts = substanceFacts(substanceOf('codeine', { rxcuis: ['2670'] }), memberships, roles)
    expect(facts.properties.map(({ id }) => id)).toEqual(['depressant', 'opioid'])
    expect(facts.roles).toEqual([
      { pathway: 'cyp2d6', role: 'substrate', strength: 'prodrug', confidence: 'A', cite: ['label-a'] },
    ])
    expect([facts.codes.rxcui, facts.narrowTherapeuticIndex]).toEqual([['2670'], true])
  })
})

describe('points in a burden', () => {
  it('are those of the weightiest property, not their sum', () => {
    expect(pointsOf('codeine', { opioid: 2, depressant: 1 }, memberships)).toBe(2)
    expect(pointsOf('baclofen', { opioid: 2, depressant: 1 }, memberships)).toBe(0)
  })
})

describe('substances with a class or a property', () => {
  it('are counted once', () => {
    const classes = [{ system: 'epc' as const, name: 'Opioid' }]
    const identity = identityOf([substanceOf('codeine', { classes }), 'baclofen', 'water'])
    expect(withClassOrProperty(identity, memberships)).toBe(2)
  })
})
