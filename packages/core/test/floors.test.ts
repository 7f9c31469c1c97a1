import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../src/', import.meta.url))

/** The rooms of core from the ground up: what a room does may rest on lower ones only. Types may name any. */
const floors = [
  ['vocabulary', 'disclaimer', 'version', 'words', 'selector'],
  ['phrase'],
  ['knowledge'],
  ['names'],
  ['monograph'],
  ['exposure'],
  ['contract'],
  ['pk', 'check'],
  ['sheet'],
  ['fhir'],
  ['answers'],
  ['engine'],
  ['index'],
]
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

const roomOf = (file: string): string => (file.split('/')[0] as string).replace(/\.[jt]s$/, '')

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(name),
)

it('has a floor for every room', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !floorOf.has(room))).toEqual([])
})

it('rests on lower floors only', () => {
  const upward = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export) (?!type )[^;'"]*?from '(\.[^']+)'/gm)]
      .map(([, from = '']) => normalize(join(dirname(file), from)))
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => (floorOf.get(roomOf(target)) as number) >= (floorOf.get(roomOf(file)) as number))
      .map((target) => `${file} imports ${target}`),
  )
  expect(upward).toEqual([])
})
