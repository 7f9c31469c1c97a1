import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { engine } from '../../test/installed-engine.js'
import { measureTable } from './measure-table.js'
import { indicatorIds, readIndicator } from './read-indicator.js'

const root = mkdtempSync(join(tmpdir(), 'supplies-'))
afterAll(() => rmSync(root, { recursive: true }))

interface Worked {
  period: string
  born?: string
  people: Readonly<Record<string, { born?: string; condition?: string; supplies: readonly string[]; want: string }>>
}

const read = (name: string): Worked =>
  parse(readFileSync(fileURLToPath(new URL(`../../../../cases/indicators/${name}.yaml`, import.meta.url)), 'utf8'))

/** What an indicator says of everybody of a file, as digits for each population. */
async function measured(file: string, id: string): Promise<Record<string, string>> {
  const { period, born: usual = '1975-06-15', people } = read(file)
  const names = Object.keys(people)
  const rows = names.flatMap((name) =>
    (people[name]?.supplies ?? []).map((supply) => {
      const [, what, day = '', days] = /^(.*) ((?:\d{4}-)?\d{2}-\d{2})\+(\d+)$/.exec(supply) ?? []
      return [`"${name}"`, what, day.length === 5 ? `2025-${day}` : day, days].join(',')
    }),
  )
  const folder = mkdtempSync(join(root, 'in-'))
  const write = (name: string, header: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, `${name}.csv`), [header, ...lines].join('\n'))
  write('exposures', 'person,name,start,days', rows)
  write(
    'people',
    'person,birth_date',
    names.map((name) => `"${name}",${people[name]?.born ?? usual}`),
  )
  write(
    'observations',
    'person,field,answer,start',
    names.flatMap((name) =>
      people[name]?.condition === undefined ? [] : [`"${name}",condition,${people[name]?.condition},2024-06-01`],
    ),
  )
  const [start = '', end = ''] = period.split('..')
  const indicator = readIndicator(id)
  if (indicator.kind !== 'supplies') throw new Error(`${id} is of another kind.`)
  const found: Record<string, string> = {}
  for await (const one of measureTable(engine, indicator, { input: folder, format: 'csv', period: { start, end } }))
    found[one.id] = Object.values(one.populations).join(' ')
  return found
}

describe('indicators about supplies', () => {
  it.each(['cob', 'poly-cns'])('%s counts everybody who was worked by hand', async (id) => {
    const { people } = read(id)
    expect(Object.keys(people).length).toBeGreaterThanOrEqual(40)
    expect(await measured(id, id)).toEqual(
      Object.fromEntries(Object.entries(people).map(([name, { want }]) => [name, want])),
    )
  })

  it.each(['a', 'd', 'e', 'f'].map((letter, place) => [letter, place] as const))(
    'pincer-%s does',
    async (letter, place) => {
      const { people } = read('pincer')
      expect(Object.keys(people).length).toBeGreaterThanOrEqual(40)
      const found = await measured('pincer', `pincer-${letter}`)
      expect(
        Object.fromEntries(
          Object.entries(found).map(([name, all]) => [name, `${all.split(' ')[1]}${all.split(' ')[3]}`]),
        ),
      ).toEqual(Object.fromEntries(Object.entries(people).map(([name, { want }]) => [name, want.split(' ')[place]])))
    },
  )

  it('can all be read', () => {
    expect(indicatorIds().map((id) => readIndicator(id).id)).toEqual(indicatorIds())
  })
})
