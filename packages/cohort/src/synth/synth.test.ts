import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDatabase, quoted } from '../run/duckdb.js'
import { synth } from './synth.js'

const root = mkdtempSync(join(tmpdir(), 'synth-'))
afterAll(() => rmSync(root, { recursive: true }))

it('makes the same people of the same seed, and others of another', async () => {
  const bytes = async (name: string, seed: number): Promise<string[]> => {
    await synth({ people: 500, seed, outDir: join(root, name) })
    return ['exposures', 'people', 'observations'].map((file) =>
      readFileSync(join(root, name, `${file}.parquet`)).toString('hex'),
    )
  }
  const [one, again, other] = [await bytes('one', 1), await bytes('again', 1), await bytes('other', 2)]
  expect(again).toEqual(one)
  expect(other[0]).not.toBe(one[0])
})

it('keeps the published margins', async () => {
  const outDir = join(root, 'many')
  await synth({ people: 20_000, seed: 7, outDir })
  const database = await openDatabase({ folders: [outDir], tempDir: join(root, 'tmp') })
  const of = (name: string): string => `read_parquet(${quoted(join(outDir, `${name}.parquet`))})`
  const share = (from: number, to: number): Promise<number> =>
    database.count(`SELECT count(DISTINCT e.person) / count(DISTINCT p.person) FROM ${of('people')} AS p LEFT JOIN ${of('exposures')} AS e USING (person)
      WHERE date_diff('year', p.birth_date, DATE '2025-01-01') BETWEEN ${from} AND ${to}`)
  // A few of those who take anything have no row, since all their supplies begin after the year.
  expect(Math.abs((await share(62, 90)) - 0.85)).toBeLessThan(0.03)
  expect(Math.abs((await share(25, 55)) - 0.467)).toBeLessThan(0.03)
  expect(Math.abs((await share(1, 10)) - 0.18)).toBeLessThan(0.03)
  database.close()
})
