/** RxNorm concepts by code, by name and by what they hold. */

import { productsLayout } from './format.js'
import { readLayout } from './layout.js'
import { positionOf } from './lower-bound.js'
import { refuseOther } from './ndc.js'
import { normaliseName } from './normalise.js'
import { type Knowledge, membersOf } from './open.js'

export interface Concept {
  rxcui: number
  name: string
  tty: string
  /** Numbers of the ingredients. */
  substances: readonly number[]
}

/** RxNorm concepts in the order of their codes. */
export interface ProductIndex {
  readonly length: number
  find(rxcui: number): Concept | undefined
  at(position: number): Concept
  /** Every concept with this name, whatever its letters' case. */
  named(name: string): readonly Concept[]
  /** Every concept that holds this substance. */
  holding(substance: number): readonly Concept[]
}

/**
 * Opens `products.kb`. Indexes are made when first asked for.
 *
 * @throws BrokenKnowledge when the bytes are no file of products, or belong to another knowledge.
 *
 * @example
 * openProducts(knowledge, productFile).find(1292)?.name // 'baclofen'
 */
export function openProducts(knowledge: Knowledge, buffer: ArrayBuffer): ProductIndex {
  const { columns } = readLayout(productsLayout, buffer)
  refuseOther(knowledge, columns.knowledge, 'products')
  const { ttys, rxcui: rxcuis, tty, target, name: names } = columns
  let byName: Map<string, number[]> | undefined
  let bySubstance: Map<number, number[]> | undefined

  const at = (position: number): Concept => ({
    rxcui: rxcuis[position] as number,
    name: names.at(position),
    tty: ttys[tty[position] as number] ?? '',
    substances: membersOf(knowledge, target[position] as number),
  })
  return {
    length: rxcuis.length,
    at,
    find(rxcui) {
      const position = positionOf(rxcuis, rxcui)
      return position === -1 ? undefined : at(position)
    },
    named(name) {
      byName ??= grouped(rxcuis.length, (position) => [normaliseName(names.at(position))])
      return (byName.get(normaliseName(name)) ?? []).map(at)
    },
    holding(substance) {
      bySubstance ??= grouped(rxcuis.length, (position) => membersOf(knowledge, target[position] as number))
      return (bySubstance.get(substance) ?? []).map(at)
    },
  }
}

/**
 * The same knowledge with RxNorm products, which are read when one is first asked for.
 *
 * @example
 * withProducts(knowledge, () => productFile).products?.find(1292)?.name // 'baclofen'
 */
export function withProducts(knowledge: Knowledge, read: () => ArrayBuffer): Knowledge {
  let opened: ProductIndex | undefined
  return Object.create(knowledge, {
    products: {
      get() {
        opened ??= openProducts(knowledge, read())
        return opened
      },
      enumerable: true,
    },
  }) as Knowledge
}

function grouped<Key>(length: number, keysOf: (position: number) => readonly Key[]): Map<Key, number[]> {
  const groups = new Map<Key, number[]>()
  for (let position = 0; position < length; position++) {
    for (const key of keysOf(position)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [position])
      else group.push(position)
    }
  }
  return groups
}
