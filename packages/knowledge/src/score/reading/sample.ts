import { hashText, seededRandom } from '@mixwise/core/pk'

/**
 * Some rows of a list, drawn by their own text and a seed, so that a row stays drawn when others come or go; in the order
 * of the list.
 *
 * @example
 * sample(['a', 'b', 'c'], 2, 'letters', (letter) => letter).length // 2
 */
export function sample<Row>(
  rows: readonly Row[],
  count: number,
  seed: string,
  textOf: (row: Row) => string,
): readonly Row[] {
  const drawn = rows.map((row, place) => ({ row, place, lot: seededRandom(hashText(textOf(row)), seed).uniform() }))
  drawn.sort((a, b) => a.lot - b.lot)
  return drawn
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
}
