import { type Amount, type Knowledge, type ListItem, resolve } from '@mixwise/core'
import type { AskedItem } from './messages.js'

/**
 * The alcohol of some drinks as the reader of phrases counts them, in grams; a range where measures differ.
 *
 * @example
 * gramsOfDrinks(knowledge, 1, 'US') // [14, 20]
 */
export function gramsOfDrinks(knowledge: Knowledge, drinks: number, country: string | undefined): Amount | undefined {
  if (drinks === 0) return 0
  const phrase = `${drinks} ${drinks === 1 ? 'drink' : 'drinks'}`
  const read = resolve(knowledge, phrase, country === undefined ? {} : { country })
  return read.status === 'resolved' ? read.taking?.gramsEthanol : undefined
}

/** A list as the engine is asked about it: drinks that were counted in a field are grams of alcohol. */
export function inGrams<List extends { items: readonly AskedItem[]; country?: string }>(
  knowledge: Knowledge,
  list: List,
): Omit<List, 'items'> & { items: ListItem[] } {
  const items = list.items.map(({ drinks, ...item }): ListItem => {
    const grams = drinks === undefined ? undefined : gramsOfDrinks(knowledge, drinks, list.country)
    return grams === undefined ? item : { ...item, gramsEthanol: grams }
  })
  return { ...list, items }
}
