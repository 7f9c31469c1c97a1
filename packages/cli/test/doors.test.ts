import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { defaultFolders, type KnowledgeFolders, type Manifest, writeArtefact } from '@mixwise/knowledge'
import { openInstalled } from '@mixwise/knowledge/installed'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const rule = 'anticoagulant-nsaid'
const bin = fileURLToPath(new URL('../bin/mixwise.js', import.meta.url))

async function mixwise(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [bin, ...args])).stdout
}

describe('the doors to the compiler', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'mixwise-doors-'))
  const [one, other] = [join(scratch, 'one'), join(scratch, 'further/away')]
  const [byBuild, byCommand] = [join(scratch, 'by-build'), join(scratch, 'by-command')]
  const folders: KnowledgeFolders = {
    ...defaultFolders,
    curatedDir: join(one, 'curated'),
    reviewsDir: join(one, 'reviews'),
  }
  let built: Manifest
  afterAll(() => rmSync(scratch, { recursive: true }))

  // Two compilations of the whole: one copy by the function the build uses, another copy by the command line.
  beforeAll(async () => {
    await signedCopy(one)
    cpSync(one, other, { recursive: true })
    built = writeArtefact(folders, byBuild)
    const places = ['--curated', join(other, 'curated'), '--reviews', join(other, 'reviews')]
    await mixwise('compile', ...places, '--out', byCommand)
  }, 0)

  it('give the same bytes, wherever the files lie, sign-offs included', () => {
    const theirs = JSON.parse(readFileSync(join(byCommand, 'manifest.json'), 'utf8')) as Manifest
    expect(theirs.files).toEqual(built.files)
    expect(theirs.hash).toBe(built.hash)
  })

  it('keep what somebody signed', () => {
    const rules = openInstalled(byCommand).rules
    const states = Array.from({ length: rules.length }, (_, row) => rules.at(row)).filter(
      ({ review }) => review !== 'unreviewed',
    )
    expect(states.map(({ id, review }) => [id, review])).toEqual([[rule, 'reviewed']])
  })

  it('leave an artefact alone that was made from the same files', () => {
    const manifest = join(byBuild, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"version": "', '"version": "untouched '))
    expect(writeArtefact(folders, byBuild).version).toMatch(/^untouched /)
  })
})

/** A copy of what is curated, with one rule signed by a key made for this test. */
async function signedCopy(dir: string): Promise<void> {
  cpSync(defaultFolders.curatedDir, join(dir, 'curated'), { recursive: true })
  cpSync(defaultFolders.reviewsDir, join(dir, 'reviews'), { recursive: true })
  const key = join(dir, 'key.pem')
  const publicKey = (await mixwise('review', 'key', key)).trim()
  const reviewer = {
    ...{ id: 'example-pharmacist', name: 'Example Pharmacist', profession: 'pharmacist', jurisdiction: 'XX' },
    ...{ licence: 'none: test only', publicKey, checked: { by: 'nobody', date: '2027-01-01', how: 'test' } },
  }
  writeFileSync(join(dir, 'reviews', 'reviewers.yaml'), JSON.stringify([reviewer]))
  const scope = ['--scope', 'clinical content, adults', '--date', '2027-01-05']
  await mixwise('review', 'sign', 'rule', rule, '--folder', dir, '--reviewer', reviewer.id, '--key', key, ...scope)
}
