import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { openDatabase, quoted } from '../run/duckdb.js'
import { exportParquet } from './export.js'

const root = mkdtempSync(join(tmpdir(), 'export-'))
afterAll(() => rmSync(root, { recursive: true }))

it('has every pair with its grade, and says where that may change', async () => {
  const out = join(root, 'out')
  const counts = await exportParquet(engine, out)
  expect(counts.pair).toBeGreaterThan(100_000)
  const database = await openDatabase({ folders: [out], tempDir: join(root, 'tmp') })
  const of = (name: string): string => `read_parquet(${quoted(join(out, `${name}.parquet`))})`
  const rows = await database.rows<{ rule: string; severity: string; circumstantial: number }>(
    `SELECT rule, severity, circumstantial FROM ${of('pair')} AS p JOIN ${of('substance')} AS x ON x.substance = p.a
      JOIN ${of('substance')} AS y ON y.substance = p.b WHERE x.slug = 'alprazolam' AND y.slug = 'oxycodone' ORDER BY rule`,
  )
  const { findings } = engine.check({ items: ['alprazolam', 'oxycodone'] })
  expect(rows.map(({ rule, severity }) => [rule, severity])).toEqual(
    findings.map(({ id, severity }) => [id, severity]).sort(),
  )
  expect(rows.some(({ circumstantial }) => circumstantial === 1)).toBe(true)
  const members = await database.count(
    `SELECT count(*) FROM ${of('member')} AS m JOIN ${of('substance')} AS s USING (substance) WHERE m.property = 'benzodiazepine' AND s.slug = 'alprazolam'`,
  )
  expect(members).toBe(1)
  database.close()
})
