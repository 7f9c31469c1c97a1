import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { csvOf, randomPeople, seeded } from '../../test/random-people.js'
import { readCsv } from '../read/csv.js'
import { intakeTables } from '../read/intake.js'
import { openDatabase } from './duckdb.js'
import { screen } from './screen.js'

const root = mkdtempSync(join(tmpdir(), 'screen-'))
afterAll(() => rmSync(root, { recursive: true }))
const input = join(root, 'in')
mkdirSync(input)
for (const [name, text] of Object.entries(csvOf(randomPeople(60, 3)))) writeFileSync(join(input, name), text)

/** Every file of a folder with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

const run = (outDir: string, onProgress?: Parameters<typeof screen>[1]['onProgress']) =>
  screen(engine, { input, format: 'csv', outDir, rowsPerShard: 60, ...(onProgress !== undefined && { onProgress }) })

describe('a run', () => {
  it('that was stopped goes on, and leaves the bytes of one that was not', async () => {
    const whole = join(root, 'whole')
    const { shards } = await run(whole)
    expect(shards.length).toBeGreaterThan(3)
    const expected = bytesOf(whole)
    for (const stopAt of [0, 2, 'counting'] as const) {
      const outDir = join(root, `stopped-${stopAt}`)
      const stop = ({ step, shard }: { step: string; shard?: number }): void => {
        if (shard === stopAt || step === stopAt) throw new Error('stopped')
      }
      await expect(run(outDir, stop)).rejects.toThrow('stopped')
      const again: (number | undefined)[] = []
      await run(outDir, ({ shard }) => void again.push(shard))
      expect(bytesOf(outDir)).toEqual(expected)
    }
  })

  it('leaves files for their owner alone, and nothing half done', async () => {
    const outDir = join(root, 'modes')
    await run(outDir)
    const names = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    for (const name of names) {
      const { mode } = statSync(join(outDir, name))
      expect([name, mode & 0o077]).toEqual([name, 0])
    }
    expect(names.filter((name) => name.endsWith('.tmp') || name.startsWith('work'))).toEqual([])
    expect(readFileSync(join(outDir, 'report.html'), 'utf8')).toMatch(/of 1,000 people/)
  })

  it('says in a sentence that a file is where its folder should be', async () => {
    writeFileSync(join(root, 'taken'), '')
    await expect(run(join(root, 'taken'))).rejects.toThrow(/taken cannot be made a folder to write into \(EEXIST\)/)
  })

  it('does not mix its results with those of another', async () => {
    const outDir = join(root, 'other')
    await run(outDir)
    await expect(screen(engine, { input, format: 'csv', outDir, gapDays: 30 })).rejects.toThrow(/another run/)
  })
})

describe('a broken file', () => {
  it('loses no row without a word', async () => {
    const lines = (csvOf(randomPeople(30, 5))['exposures.csv'] as string).trimEnd().split('\n')
    const random = seeded(99)
    const below = (limit: number): number => Math.floor(random() * limit)
    for (let file = 0; file < Number(process.env.MIXWISE_FILES ?? 60); file++) {
      const broken = lines.map((line, place) => {
        if (place === 0 || random() < 0.8) return line
        const at = below(line.length)
        const bad = ['"', ',', ',,', '\u0000', 'é', '', ' ', '\t', '"",', '99999999999'][below(10)] as string
        return `${line.slice(0, at)}${bad}${line.slice(at + below(4))}`
      })
      const bytes = Buffer.from(`${broken.join('\n')}\n`)
      if (file % 5 === 0) bytes[below(bytes.length - 40) + 40] = 0xff
      const path = join(root, 'broken.csv')
      writeFileSync(path, bytes)
      const database = await openDatabase({ folders: [root], tempDir: join(root, 'tmp') })
      for (const [table, columns] of Object.entries(intakeTables))
        await database.run(`CREATE TABLE ${table} (${columns})`)
      const { rowsRead } = await readCsv(database, path, { imputedDays: 30 })
      const kept = await database.count('SELECT count(*) FROM intake')
      const setAside = await database.count('SELECT count(*) FROM quarantine')
      database.close()
      expect(kept + setAside).toBe(rowsRead)
      // A quote may join lines, and nothing makes more of them.
      expect(rowsRead).toBeLessThanOrEqual(lines.length - 1)
      expect(rowsRead).toBeGreaterThan((lines.length - 1) * 0.9)
    }
  })
})
