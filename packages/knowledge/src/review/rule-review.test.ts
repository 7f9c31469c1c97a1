import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../test/small-knowledge.js'
import { type Membership, type Memberships, membersOf } from '../compile/memberships.js'
import type { Rule } from '../curated/rule-schema.js'
import { ruleEntry } from './review-entries.js'
import { reviewStateOf } from './review-state.js'
import { type Signoff, signOff } from './signoff.js'

const { key } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as {
  key: { seedHex: string }
}
const der = Buffer.from(`302e020100300506032b657004220420${key.seedHex}`, 'hex')
const testKeyPem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`

const membershipsOf = (members: readonly string[]): Memberships => {
  const membership: Membership = { basis: 'mixwise', cite: ['label-a'], verified: true }
  return new Map([['sedative', new Map(members.map((slug) => [slug, membership]))]])
}
const members = ['baclofen', 'diazepam']
const rule = ruleOf({ id: 'one' })
const signed: readonly Signoff[] = [
  signOff(
    {
      entry: ruleEntry(rule, (term) => (term === 'sedative' ? members : undefined)),
      reviewer: 'example-pharmacist',
      date: '2027-01-05',
      scope: 'clinical content',
      verdict: 'approved',
    },
    [],
    testKeyPem,
  ),
]

const reviewOf = (one: Rule, memberships: Memberships, signoffs = signed): string =>
  reviewStateOf(ruleEntry(one, membersOf(memberships)), signoffs)

describe('the review of a rule', () => {
  it('stands while the rule does', () => {
    expect(reviewOf(rule, membershipsOf(members))).toBe('reviewed')
  })

  it('is outrun when the rule changes', () => {
    const changed = { ...rule, severity: 'major' as const }
    expect(reviewOf(changed, membershipsOf(members))).toBe('changed-since-review')
  })

  it('is outrun when a class it rests on gains a member', () => {
    const grown = membershipsOf([...members, 'kava'])
    expect(reviewOf(rule, grown)).toBe('changed-since-review')
  })

  it('is missing where nobody signed', () => {
    expect(reviewOf(ruleOf({ id: 'two' }), membershipsOf(members))).toBe('unreviewed')
    expect(reviewOf(rule, membershipsOf(members), [])).toBe('unreviewed')
  })
})
