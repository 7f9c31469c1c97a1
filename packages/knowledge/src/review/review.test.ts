import { createPrivateKey, createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { canonicalJson } from './canonical-json.js'
import { contentHash, type ReviewEntry, signedText } from './content-hash.js'
import { logLines, problemsOf, readReviewLog, validSignoffs } from './review-log.js'
import { reviewStateOf } from './review-state.js'
import { hashOfSignoff, type Reviewer, type Signoff, signatureHolds, signOff } from './signoff.js'

interface Vectors {
  canonicalJson: { value: unknown; text: string }[]
  key: { seedHex: string; publicKeySpkiBase64: string }
  entry: ReviewEntry
  signedText: string
  sha256: string
  log: [Signoff, Signoff]
  hashOfFirst: string
}
const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as Vectors
const der = Buffer.from(`302e020100300506032b657004220420${vectors.key.seedHex}`, 'hex')
const testKeyPem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`
const { entry, log } = vectors
const [first, second] = log
const pharmacist: Reviewer = {
  id: 'example-pharmacist',
  name: 'Example Pharmacist',
  profession: 'pharmacist',
  licence: 'none: test only',
  jurisdiction: 'XX',
  publicKey: vectors.key.publicKeySpkiBase64,
  checked: { by: 'nobody', date: '2027-01-01', how: 'test key of RFC 8032' },
}

describe('test vectors', () => {
  it.each(vectors.canonicalJson)('writes canonical JSON: $text', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
    expect(() => canonicalJson(() => 1)).toThrow(TypeError)
  })

  it('gives the same signed text, hash and signatures', () => {
    expect(signedText(entry)).toBe(vectors.signedText)
    expect(contentHash(entry)).toBe(vectors.sha256)
    const { date, scope, verdict } = first
    expect(signOff({ entry, reviewer: pharmacist.id, date, scope, verdict }, [], testKeyPem)).toEqual(first)
    expect(hashOfSignoff(first)).toBe(vectors.hashOfFirst)
    expect(second.previous).toBe(vectors.hashOfFirst)
    const publicKey = createPublicKey(createPrivateKey(testKeyPem)).export({ format: 'der', type: 'spki' })
    expect(publicKey.toString('base64')).toBe(vectors.key.publicKeySpkiBase64)
  })
})

describe('the log', () => {
  it('is whole when nothing was touched', () => {
    expect(problemsOf({ signoffs: log, reviewers: [pharmacist] })).toEqual([])
  })

  it('shows a changed entry twice: its signature and the chain after it', () => {
    const touched = [{ ...first, scope: 'everything' }, second]
    const problems = problemsOf({ signoffs: touched, reviewers: [pharmacist] })
    expect(problems.map(({ seq }) => seq)).toEqual([1, 2])
    expect(validSignoffs({ signoffs: touched, reviewers: [pharmacist] })).toEqual([])
  })

  it('shows a removed entry', () => {
    expect(problemsOf({ signoffs: [second], reviewers: [pharmacist] })[0]?.problem).toContain('says 2')
  })

  it('believes nobody it does not know, and no key but theirs', () => {
    expect(problemsOf({ signoffs: [first], reviewers: [] })[0]?.problem).toContain('not in reviewers.yaml')
    expect(signatureHolds(first, { ...pharmacist, publicKey: 'A'.repeat(60) })).toBe(false)
    expect(signatureHolds(first, { ...pharmacist, id: 'somebody-else' })).toBe(false)
  })

  it('keeps what came before a break', () => {
    const broken = [first, { ...second, note: 'another note' }]
    expect(validSignoffs({ signoffs: broken, reviewers: [pharmacist] })).toEqual([first])
  })

  it('reads back what it writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mixwise-review-'))
    writeFileSync(join(folder, 'log.yaml'), `# a comment\n${logLines(first)}${logLines(second)}`)
    writeFileSync(join(folder, 'reviewers.yaml'), stringify([pharmacist]))
    expect(readReviewLog(folder)).toEqual({ signoffs: log, reviewers: [pharmacist], problems: [] })
  })

  it('is empty as shipped: no licensed professional has reviewed anything', () => {
    expect(readReviewLog(fileURLToPath(new URL('../../reviews', import.meta.url)))).toEqual({
      signoffs: [],
      reviewers: [],
      problems: [],
    })
  })
})

describe('the state of an entry', () => {
  it('is unreviewed without a sign-off', () => {
    expect(reviewStateOf(entry, [])).toBe('unreviewed')
    expect(reviewStateOf({ ...entry, id: 'another-rule' }, [first])).toBe('unreviewed')
  })

  it('stays reviewed under a new id when the old one is an alias, and not when more was changed', () => {
    const renamed = { ...entry, id: 'new-name', aliases: [entry.id], content: { ...entry.content, id: 'new-name' } }
    expect(reviewStateOf(renamed, [first])).toBe('reviewed')
    expect(reviewStateOf({ ...renamed, aliases: [] }, [first])).toBe('unreviewed')
    const changed = { ...renamed, content: { ...renamed.content, severity: 'minor' } }
    expect(reviewStateOf(changed, [first])).toBe('changed-since-review')
  })

  it('is reviewed as long as nothing signed changed', () => {
    expect(reviewStateOf(entry, [first])).toBe('reviewed')
    const reordered = Object.fromEntries(Object.entries(entry.content).reverse())
    expect(reviewStateOf({ ...entry, content: reordered }, [first])).toBe('reviewed')
  })

  it('changes with one word', () => {
    const content = { ...entry.content, why: 'Both slow the brain.' }
    expect(reviewStateOf({ ...entry, content }, [first])).toBe('changed-since-review')
  })

  it('changes when a class it rests on gains a drug', () => {
    const members = { 'cns-depressant': ['baclofen', 'ethanol', 'gabapentin'] }
    expect(reviewStateOf({ ...entry, members }, [first])).toBe('changed-since-review')
  })

  it('changes when the field list got a new version', () => {
    expect(reviewStateOf(entry, [{ ...first, fieldList: 'rule/v0' }])).toBe('changed-since-review')
  })

  it('goes back to unreviewed when the reviewer withdraws', () => {
    expect(reviewStateOf(entry, log)).toBe('unreviewed')
  })

  it('stands on another reviewer who did not withdraw', () => {
    expect(reviewStateOf(entry, [{ ...first, reviewer: 'another' }, ...log])).toBe('reviewed')
  })
})
