/** Numbers from the least on, kept for reuse: an array that is emptied gives its room away and has to find it again. */
export interface Ascending {
  count: number
  /** Those behind `count` are of before. */
  values: number[]
}

export function openAscending(): Ascending {
  return { count: 0, values: [] }
}

/**
 * Puts a number in its place; one that is there already comes twice.
 *
 * @example
 * const days = openAscending()
 * for (const day of [9, 3, 9]) insert(days, day)
 * days.values // [3, 9, 9]
 */
export function insert(ascending: Ascending, number: number): void {
  const { values } = ascending
  let place = ascending.count++
  while (place > 0 && (values[place - 1] as number) > number) {
    values[place] = values[place - 1] as number
    place--
  }
  values[place] = number
}
