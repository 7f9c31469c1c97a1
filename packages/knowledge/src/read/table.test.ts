import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { linesIn } from '../../test/small-knowledge.js'
import type { Problem } from './problem.js'
import { newestEdition, oneOf, partsOf, readSourceText, readTable, readTableIfThere } from './table.js'

const dir = mkdtempSync(join(tmpdir(), 'tables-'))
mkdirSync(join(dir, 'one'))
writeFileSync(join(dir, 'one/plain.tsv'), '\uFEFFa\tlevel\r\n1\t 2 \r\n\r\n3\tCI\r\n')
writeFileSync(join(dir, 'one/short.tsv'), 'a\tb\n1\t2\n3\n4\t5\t6\n7\t8\n')
writeFileSync(join(dir, 'one/empty.tsv'), 'a\tb\n')
writeFileSync(join(dir, 'one/semicolons.csv'), 'a;b\n1;2\n')
writeFileSync(join(dir, 'one/ansm_2023-09_rules.tsv.gz'), gzipSync('a\n1\n'))
writeFileSync(join(dir, 'one/ansm_2026-01_rules.tsv'), 'a\n1\n')

function read(name: string, columns: readonly string[]): { rows: (string | undefined)[][]; problems: string } {
  const problems: Problem[] = []
  const rows = readTable(dir, `one/${name}`, columns, problems).map(({ cell }) => columns.map((column) => cell[column]))
  return { rows, problems: linesIn(dir, problems) }
}

it('reads plain and gzipped files by the names of their columns, cells trimmed', () => {
  expect(read('plain.tsv', ['level', 'a'])).toEqual({
    rows: [
      ['2', '1'],
      ['CI', '3'],
    ],
    problems: '',
  })
  expect(read('ansm_2023-09_rules.tsv', ['a']).rows).toEqual([['1']])
  expect(readTable(dir, 'one/semicolons.csv', ['b'], [], ';')[0]?.cell.b).toBe('2')
})

it('says where a table is not as it should be, and goes on with the other rows', () => {
  expect(read('short.tsv', ['a'])).toEqual({
    rows: [['1'], ['7']],
    problems:
      'one/short.tsv:3:1 the row has 1 cells, the heading 2; look for a missing or doubled tab\n' +
      'one/short.tsv:4:1 the row has 3 cells, the heading 2; look for a missing or doubled tab',
  })
  expect(read('plain.tsv', ['levle']).problems).toBe(
    'one/plain.tsv:1:1 there is no column levle; did you mean "level"?',
  )
  expect(read('none.tsv', ['a']).problems).toBe('one/none.tsv:1:1 the file is missing, plain and gzipped')
  expect(read('empty.tsv', ['a']).problems).toBe('one/empty.tsv:1:1 the table has no row')
})

it('names the cell that is none of what it may be', () => {
  const problems: Problem[] = []
  const [row, other] = readTable(dir, 'one/plain.tsv', ['a', 'level'], problems)
  expect(other && oneOf({ CI: 1 }, other, 'level', problems)).toBe(1)
  expect(row && oneOf({ CI: 1 }, row, 'level', problems)).toBeUndefined()
  expect(linesIn(dir, problems)).toBe('one/plain.tsv:2:3 level is "2"; it is one of CI')
})

it('takes a table that was left out as one without rows', () => {
  const problems: Problem[] = []
  expect(readTableIfThere(dir, 'one/none.tsv', ['a'], problems)).toEqual([])
  expect(readSourceText(dir, 'one/none.tsv')).toBeUndefined()
  expect(problems).toEqual([])
})

it('takes the newest edition a user has put there', () => {
  expect(newestEdition(dir, 'one', /^ansm_(.+)_rules\.tsv/)?.edition).toBe('2026-01')
  expect(newestEdition(dir, 'two', /^ansm_(.+)_rules\.tsv/)).toBeUndefined()
})

it('parts a cell that holds a list', () => {
  expect(partsOf('161| 7804|', '|')).toEqual(['161', '7804'])
})
