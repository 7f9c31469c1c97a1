import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placed, ruleOf } from '../../test/small-knowledge.js'
import { ruleEntry } from '../review/review-entries.js'
import { type Signoff, signOff } from '../review/signoff.js'
import type { Membership, Memberships } from './memberships.js'
import { ruleReviews } from './reviews.js'

const { key } = JSON.parse(readFileSync(new URL('../review/vectors.json', import.meta.url), 'utf8')) as {
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

describe('the review of a rule', () => {
  it('stands while the rule does', () => {
    expect(ruleReviews([placed(rule)], membershipsOf(members), signed)).toEqual(['reviewed'])
  })

  it('is outrun when the rule changes', () => {
    const changed = placed({ ...rule, severity: 'major' as const })
    expect(ruleReviews([changed], membershipsOf(members), signed)).toEqual(['changed-since-review'])
  })

  it('is outrun when a class it rests on gains a member', () => {
    const grown = membershipsOf([...members, 'kava'])
    expect(ruleReviews([placed(rule)], grown, signed)).toEqual(['changed-since-review'])
  })

  it('is missing where nobody signed', () => {
    const other = placed(ruleOf({ id: 'two' }))
    expect(ruleReviews([placed(rule), other], membershipsOf(members), signed)).toEqual(['reviewed', 'unreviewed'])
    expect(ruleReviews([placed(rule)], membershipsOf(members), [])).toEqual(['unreviewed'])
  })
})
