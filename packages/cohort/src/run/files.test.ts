import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { atomically, holdFolder, makeFolder } from './files.js'

const root = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(root, { recursive: true }))

it('makes a folder with those above it, and says where it cannot', () => {
  makeFolder(join(root, 'a/b/c'))
  expect(readdirSync(join(root, 'a/b'))).toEqual(['c'])
  writeFileSync(join(root, 'taken'), '')
  expect(() => makeFolder(join(root, 'taken/x'))).toThrow(/taken\/x cannot be made a folder to write into \(EEXIST\)/)
  expect(() => makeFolder('/proc/none/x')).toThrow(/cannot be made a folder/)
})

it('leaves nothing of a file that could not be written, and says so', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  const write = (temporary: string): void => {
    writeFileSync(temporary, 'half')
    throw full
  }
  await expect(atomically(join(root, 'part'), write)).rejects.toThrow(/part could not be written \(ENOSPC\)/)
  expect(readdirSync(root)).not.toContain('part.tmp')
  const ours = (): void => {
    throw new TypeError('our own fault')
  }
  await expect(atomically(join(root, 'part'), ours)).rejects.toThrow('our own fault')
})

it('holds a folder for one run, and not for one that was killed', () => {
  const folder = join(root, 'work')
  mkdirSync(folder)
  const letGo = holdFolder(folder)
  letGo()
  // The parent of a test runs on; nothing has the other number.
  writeFileSync(join(folder, 'running'), String(process.ppid))
  expect(() => holdFolder(folder)).toThrow(/another run \(process \d+\)/)
  writeFileSync(join(folder, 'running'), '999999999')
  holdFolder(folder)()
  expect(readdirSync(folder)).toEqual([])
})
