import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '@mixwise/core'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'mixwise-version-'))
afterAll(() => rmSync(dir, { recursive: true }))

interface Described {
  name: string
  version: string
  workspaces?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const readJson = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T

/** Every version of ours that a checkout holds, by where it stands. */
function versionsIn(folder: string): Map<string, string> {
  const { version: own, workspaces = [] } = readJson<Described>(folder, 'package.json')
  const lock = readJson<{ version: string; packages: Record<string, Described> }>(folder, 'package-lock.json')
  const described = workspaces.map((path) => [path, readJson<Described>(folder, join(path, 'package.json'))] as const)
  const ours = new Set(described.map(([, { name }]) => name))
  const found = new Map([
    ['package.json', own],
    ['package-lock.json', lock.version],
    ['package-lock.json root', lock.packages['']?.version ?? ''],
    ['core', /version = '([^']*)'/.exec(readFileSync(join(folder, 'packages/core/src/version.ts'), 'utf8'))?.[1] ?? ''],
  ])
  for (const [path, file] of described) {
    for (const [where, each] of [
      [path, file],
      [`lock ${path}`, lock.packages[path] as Described],
    ] as const) {
      found.set(where, each.version)
      for (const [name, wanted] of Object.entries({ ...each.dependencies, ...each.devDependencies }))
        if (ours.has(name)) found.set(`${where} needs ${name}`, wanted)
    }
  }
  return found
}

const othersThan = (wanted: string, versions: Map<string, string>): string[] =>
  [...versions].filter(([, each]) => each !== wanted).map(([where, each]) => `${where}: ${each}`)

describe('the version', () => {
  it('is the same wherever it stands', () => {
    expect(othersThan(version, versionsIn(root))).toEqual([])
  })

  it('is what the command line tells', () => {
    const bin = join(root, 'packages/cli/bin/mixwise.js')
    const { stdout } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })
    expect(stdout.trim()).toBe(version)
  })

  it('follows the one that npm version writes, and nothing else changes', () => {
    const { workspaces = [] } = readJson<Described>(root, 'package.json')
    const files = ['package.json', 'package-lock.json', 'packages/core/src/version.ts']
    for (const file of [...files, ...workspaces.map((path) => join(path, 'package.json'))]) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      cpSync(join(root, file), join(dir, file))
    }
    const before = readFileSync(join(dir, 'package.json'), 'utf8')
    writeFileSync(join(dir, 'package.json'), before.replace(`"version": "${version}"`, '"version": "9.8.7-rc.1"'))
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'release/follow-version.js'), dir], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(othersThan('9.8.7-rc.1', versionsIn(dir))).toEqual([])
    const back = (file: string): string => readFileSync(join(dir, file), 'utf8').replaceAll('9.8.7-rc.1', version)
    for (const file of files.concat(workspaces.map((path) => join(path, 'package.json'))))
      expect(back(file), file).toBe(readFileSync(join(root, file), 'utf8'))
  })

  it('has a section in the changelog, or one for what comes', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
    expect(changelog).toMatch(/^## (?:Unreleased|\[?\d+\.\d+\.\d+\]?)/m)
  })
})
