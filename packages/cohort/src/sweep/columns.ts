import { orderWithin } from './order.js'

/** Rows that grow, a column of numbers each, and the order in which they are to stand. */
export interface Columns {
  count: number
  values: Float64Array[]
  order: Int32Array
}

type Column = Float64Array
/** The values of rows of five columns, and of ten. */
export type FiveColumns = [Column, Column, Column, Column, Column]
export type TenColumns = [...FiveColumns, ...FiveColumns]

const first = 1024

export function openColumns(width: number): Columns {
  return {
    count: 0,
    values: Array.from({ length: width }, () => new Float64Array(first)),
    order: new Int32Array(first),
  }
}

/** Makes room for one more row and gives its place, at which it stands unless it is moved. */
export function nextRow(columns: Columns): number {
  const at = columns.count++
  if (at === columns.order.length) grow(columns)
  columns.order[at] = at
  return at
}

function grow(columns: Columns): void {
  const size = 2 * columns.order.length
  columns.values = columns.values.map((column) => {
    const larger = new Float64Array(size)
    larger.set(column)
    return larger
  })
  const order = new Int32Array(size)
  order.set(columns.order)
  columns.order = order
}

/** Brings the rows from one place on into the order of `compare`; they are few. */
export function orderFrom({ order, count }: Columns, begin: number, compare: (x: number, y: number) => number): void {
  orderWithin(order, { from: begin, to: count }, compare)
}
