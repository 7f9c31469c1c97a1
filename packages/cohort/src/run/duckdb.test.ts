import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { MissingDuckDb, openDatabase, quoted } from './duckdb.js'

const root = mkdtempSync(join(tmpdir(), 'cohort-'))
const [own, other] = ['own', 'other'].map((name) => join(root, name)) as [string, string]
for (const folder of [own, other]) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.csv'), 'n\n1\n2\n')
}
afterAll(() => rmSync(root, { recursive: true }))

it('reads the folders it was given and nothing else', async () => {
  const database = await openDatabase({ folders: [own], tempDir: join(root, 'tmp') })
  const read = (folder: string) => database.count(`SELECT sum(n) FROM read_csv(${quoted(join(folder, 'a.csv'))})`)
  expect(await read(own)).toBe(3)
  await expect(read(other)).rejects.toThrow(/disabled|Permission/)
  await expect(database.run("SET allowed_directories = ['/']")).rejects.toThrow(/locked/)
  await expect(database.run('INSTALL httpfs')).rejects.toThrow()
  await expect(database.count("SELECT count(*) FROM 'https://example.org/a.parquet'")).rejects.toThrow()
  database.close()
})

it('takes rows and gives them back', async () => {
  const database = await openDatabase({ folders: [], tempDir: join(root, 'tmp') })
  await database.run('CREATE TABLE t (a BIGINT, b INTEGER, c VARCHAR, d DOUBLE)')
  await database.append('t', [
    [2 ** 40, 7, "O'Neill", 0.5],
    [1, -3, null, 2],
  ])
  expect(await database.rows('SELECT * FROM t ORDER BY a DESC')).toEqual([
    { a: 2 ** 40, b: 7, c: "O'Neill", d: 0.5 },
    { a: 1, b: -3, c: null, d: 2 },
  ])
  database.close()
})

it('says in one sentence how it is added where it is missing', async () => {
  const absent = () => Promise.reject(new Error('Cannot find package'))
  const opened = openDatabase({ folders: [], tempDir: root }, absent)
  await expect(opened).rejects.toBeInstanceOf(MissingDuckDb)
  await expect(opened).rejects.toThrow(/npm install @duckdb\/node-api/)
})
