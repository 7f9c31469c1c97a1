import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { openReviewDesk } from './review-desk.js'

const shipped = fileURLToPath(new URL('../..', import.meta.url))
const nobody = () => undefined
const request = {
  kind: 'stopping',
  id: 'baclofen-oral',
  reviewer: 'example-pharmacist',
  date: '2027-01-05',
  scope: 'clinical content, adults',
  verdict: 'approved',
} as const

function example(): { folder: string; pem: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mixwise-desk-'))
  mkdirSync(join(folder, 'curated'))
  cpSync(join(shipped, 'curated', 'stopping'), join(folder, 'curated', 'stopping'), { recursive: true })
  cpSync(join(shipped, 'reviews'), join(folder, 'reviews'), { recursive: true })
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const reviewer = {
    id: 'example-pharmacist',
    name: 'Example Pharmacist',
    profession: 'pharmacist',
    licence: 'none: test only',
    jurisdiction: 'XX',
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    checked: { by: 'nobody', date: '2027-01-01', how: 'test' },
  }
  writeFileSync(join(folder, 'reviews', 'reviewers.yaml'), stringify([reviewer]))
  return { folder, pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() }
}

describe('the review desk', () => {
  it('ships with nothing reviewed and a whole log', () => {
    const desk = openReviewDesk(shipped, nobody)
    expect(desk.problems()).toEqual([])
    expect(new Set(desk.states().map(({ state }) => state))).toEqual(new Set(['unreviewed']))
  })

  it('signs, then sees one changed word', () => {
    const { folder, pem } = example()
    const desk = openReviewDesk(folder, nobody)
    const stateNow = () => desk.states().find(({ id }) => id === request.id)?.state
    desk.sign(request, pem)
    expect(desk.problems()).toEqual([])
    expect(stateNow()).toBe('reviewed')
    const path = join(folder, 'curated', 'stopping', 'baclofen-oral.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, `# a comment changes nothing\n${text}`)
    expect(stateNow()).toBe('reviewed')
    writeFileSync(
      path,
      text.replace(/^warning: "?(\w)/m, (start) => `${start}x`),
    )
    expect(stateNow()).toBe('changed-since-review')
  })

  it('keeps every earlier line of the log', () => {
    const { folder, pem } = example()
    const desk = openReviewDesk(folder, nobody)
    desk.sign(request, pem)
    const before = readFileSync(join(folder, 'reviews', 'log.yaml'), 'utf8')
    desk.sign({ ...request, verdict: 'withdrawn', note: 'New label.' }, pem)
    expect(readFileSync(join(folder, 'reviews', 'log.yaml'), 'utf8').startsWith(before)).toBe(true)
    expect(desk.states().find(({ id }) => id === request.id)?.state).toBe('unreviewed')
  })

  it('refuses an unknown entry, an unknown reviewer, another key and a touched log', () => {
    const { folder, pem } = example()
    const desk = openReviewDesk(folder, nobody)
    const other = example().pem
    expect(() => desk.sign({ ...request, id: 'nothing' }, pem)).toThrow('There is no stopping called nothing')
    expect(() => desk.sign({ ...request, reviewer: 'somebody' }, pem)).toThrow('not in reviewers.yaml')
    expect(() => desk.sign(request, other)).toThrow('The key is not the one')
    desk.sign(request, pem)
    const path = join(folder, 'reviews', 'log.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('adults', 'everybody'))
    expect(desk.problems()).toEqual([
      expect.stringMatching(/log\.yaml:3:3 sign-off 1 has a signature that does not hold$/),
    ])
    expect(() => desk.sign(request, pem)).toThrow('The log is broken')
  })

  it('says which folder is missing', () => {
    expect(() => openReviewDesk('nowhere', nobody)).toThrow('nowhere')
  })
})
