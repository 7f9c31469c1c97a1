import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { newestEdition, oneOf, readTable } from './read-table.js'

const dir = mkdtempSync(join(tmpdir(), 'read-table-'))
mkdirSync(join(dir, 'one'))
writeFileSync(join(dir, 'one/plain.tsv'), 'a\tb\n1\t2\n\n3\t4\n')
writeFileSync(join(dir, 'one/short.tsv'), 'a\tb\n1\t2\n3\n')
writeFileSync(join(dir, 'one/ansm_2023-09_rules.tsv.gz'), gzipSync('a\n1\n'))
writeFileSync(join(dir, 'one/ansm_2026-01_rules.tsv'), 'a\n1\n')

it('reads plain and gzipped files, with the line of each row', () => {
  expect(readTable(dir, 'one/plain.tsv', ['b']).map((row) => [row.line, row.cell.b])).toEqual([
    [2, '2'],
    [4, '4'],
  ])
  expect(readTable(dir, 'one/ansm_2023-09_rules.tsv', ['a'])).toHaveLength(1)
})

it('names file, row and what was expected', () => {
  expect(() => readTable(dir, 'one/plain.tsv', ['c'])).toThrow(
    'one/plain.tsv, row 1: expected the column c, found a, b.',
  )
  expect(() => readTable(dir, 'one/short.tsv', ['a'])).toThrow(
    'one/short.tsv, row 3: expected 2 tab-separated values, found 1.',
  )
  expect(() => readTable(dir, 'one/none.tsv', ['a'])).toThrow('one/none.tsv: expected this file')
  expect(() => oneOf({ CI: 1 }, 'XX', 'f.tsv', 7, 'level')).toThrow(
    'f.tsv, row 7: expected level to be one of CI, found "XX".',
  )
})

it('takes the newest edition a user has put there', () => {
  expect(newestEdition(dir, 'one', /^ansm_(.+)_rules\.tsv/).edition).toBe('2026-01')
})
