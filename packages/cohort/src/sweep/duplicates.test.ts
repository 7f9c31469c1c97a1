import { expect, it } from 'vitest'
import { openColumns } from './columns.js'
import { addDuplicates } from './duplicates.js'
import type { Supplies } from './rows.js'

function supplies(rows: readonly (readonly [code: number, from: number, to: number])[]): Supplies {
  const column = (of: (row: (typeof rows)[number], at: number) => number) => Int32Array.from(rows, of)
  return {
    count: rows.length,
    person: column(() => 1),
    substance: column(() => 5),
    agent: column(() => 1),
    code: column(([code]) => code),
    from: column(([, from]) => from),
    to: column(([, , to]) => to),
    row: Float64Array.from(rows, (_, at) => at + 10),
    assumed: column(() => 0),
    order: column((_, at) => at),
  }
}

function found(rows: Parameters<typeof supplies>[0]): readonly (readonly number[])[] {
  const duplicates = openColumns(8)
  addDuplicates(supplies(rows), { begin: 0, end: rows.length, gapDays: 15 }, duplicates)
  return Array.from({ length: duplicates.count }, (_, at) => duplicates.values.map((column) => column[at] as number))
}

it('finds two codes at once for more than the gap, either way round', () => {
  expect(
    found([
      [2, 0, 40],
      [1, 25, 60],
    ]),
  ).toEqual([[1, 5, 1, 2, 25, 40, 11, 10]])
  expect(
    found([
      [2, 0, 40],
      [1, 26, 60],
    ]),
  ).toEqual([])
  expect(
    found([
      [2, 0, 40],
      [2, 10, 60],
    ]),
  ).toEqual([])
})
