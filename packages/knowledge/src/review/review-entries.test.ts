import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentHash } from './content-hash.js'
import { reviewEntriesIn, ruleEntry } from './review-entries.js'
import { reviewKinds } from './signed-fields.js'

const curatedDir = fileURLToPath(new URL('../../curated', import.meta.url))
const nobody = () => undefined

describe('what can be signed off', () => {
  const entries = reviewEntriesIn(curatedDir, nobody)

  it('has every kind, and every entry once', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(reviewKinds))
    const keys = entries.map(({ kind, id }) => `${kind}/${id}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('hashes every entry to something else', () => {
    expect(new Set(entries.map(contentHash)).size).toBe(entries.length)
  })

  it('expands the properties in a rule, also in exceptions and modifiers', () => {
    const rule = entries.find(({ kind }) => kind === 'rule')?.content as never
    const made = { ...(rule as object), left: ['opioid & !tramadol'], right: ['ethanol'], except: [], modifiers: [] }
    const members = ruleEntry(made as never, (term) => (term === 'opioid' ? ['morphine'] : undefined)).members
    expect(members).toEqual({ opioid: ['morphine'] })
  })
})
