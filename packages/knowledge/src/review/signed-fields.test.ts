import { describe, expect, it } from 'vitest'
import {
  claimSet,
  helpCountry,
  monograph,
  overdoseGroup,
  overdoseGuide,
  stoppingClass,
} from '../curated/monograph-schema.js'
import { rule } from '../curated/rule-schema.js'
import { contentHash } from './content-hash.js'
import { type FieldList, fieldLists, type ReviewKind, reviewKinds } from './signed-fields.js'

const fieldsOf: Record<ReviewKind, readonly string[]> = {
  rule: Object.keys(rule.shape),
  monograph: Object.keys(monograph.shape),
  claims: Object.keys(claimSet.shape),
  stopping: Object.keys(stoppingClass.shape),
  overdose: Object.keys(overdoseGroup.shape),
  'overdose-guide': Object.keys(overdoseGuide.shape),
  help: Object.keys(helpCountry.shape),
}

describe.each(reviewKinds)('the field list of %s', (kind) => {
  const list: FieldList = fieldLists[kind]

  it('signs or excludes every field of the schema, and no other', () => {
    expect([...list.signed, ...Object.keys(list.excluded)].sort()).toEqual([...fieldsOf[kind]].sort())
  })

  it('excludes only with a reason', () => {
    for (const reason of Object.values(list.excluded)) expect(reason.length).toBeGreaterThan(3)
  })

  it('is frozen under its version', () => {
    expect({ version: list.version, signed: list.signed.join(' ') }).toMatchSnapshot()
  })

  it('changes the hash with every signed field and with no excluded one', () => {
    const whole = Object.fromEntries(fieldsOf[kind].map((field) => [field, 'before']))
    const before = contentHash({ kind, id: 'x', content: whole })
    for (const field of fieldsOf[kind]) {
      const after = contentHash({ kind, id: 'x', content: { ...whole, [field]: 'after' } })
      expect(after === before, field).toBe(!list.signed.includes(field))
    }
  })
})
