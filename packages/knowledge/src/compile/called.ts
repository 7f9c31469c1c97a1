import type { CalledTable } from '@mixwise/core'
import type { Identity } from '../identity/identity.js'

/**
 * What substances are called by language and country, by their number.
 *
 * @example
 * calledTable(identity).fr?.[2] // 'paracétamol'
 */
export function calledTable({ substances }: Pick<Identity, 'substances'>): CalledTable {
  const table: Record<string, Record<number, string>> = {}
  substances.forEach(({ called = {} }, number) => {
    for (const [where, name] of Object.entries(called)) {
      table[where] ??= {}
      Object.assign(table[where], { [number]: name })
    }
  })
  return table
}
