import {
  decodeContainer,
  getJson,
  getStrings,
  type Knowledge,
  membersOf,
  normaliseName,
  type Sections,
} from '@mixwise/core'

export interface Concept {
  rxcui: number
  name: string
  tty: string
  /** Numbers of the ingredients. */
  substances: readonly number[]
}

/** RxNorm concepts by code and by name, and the national drug codes of each. */
export interface ProductIndex {
  readonly length: number
  find(rxcui: number): Concept | undefined
  at(position: number): Concept
  /** Every concept with this name, whatever its letters' case. */
  named(name: string): readonly Concept[]
  /** Every concept that holds this substance. */
  holding(substance: number): readonly Concept[]
  ndcsOf(rxcui: number): readonly string[]
  rxcuiOfNdc(ndc11: string): number | undefined
}

/** Opens `products.kb` and the codes of `ndc.kb`. Indexes are made when first asked for. */
export function openProducts(knowledge: Knowledge, products: ArrayBuffer, ndcs: ArrayBuffer): ProductIndex {
  const { sections } = decodeContainer(products)
  const ttys = getJson<string[]>(sections, 'ttys')
  const rxcuis = numbers32(sections, 'rxcui')
  const tty = bytes(sections, 'tty')
  const target = numbers16(sections, 'target')
  const names = getStrings(sections, 'name')
  const codes = openNdcs(ndcs)
  let byName: Map<string, number[]> | undefined
  let bySubstance: Map<number, number[]> | undefined

  const at = (position: number): Concept => ({
    rxcui: rxcuis[position] as number,
    name: names.at(position),
    tty: ttys[tty[position] as number] ?? '',
    substances: membersOf(knowledge, target[position] as number),
  })
  const find = (rxcui: number): Concept | undefined => {
    const position = positionOf(rxcuis, rxcui)
    return position === -1 ? undefined : at(position)
  }
  return {
    length: rxcuis.length,
    at,
    find,
    named(name) {
      byName ??= grouped(rxcuis.length, (position) => [normaliseName(names.at(position))])
      return (byName.get(normaliseName(name)) ?? []).map(at)
    },
    holding(substance) {
      bySubstance ??= grouped(rxcuis.length, (position) => membersOf(knowledge, target[position] as number))
      return (bySubstance.get(substance) ?? []).map(at)
    },
    ...codes,
  }
}

function openNdcs(buffer: ArrayBuffer): Pick<ProductIndex, 'ndcsOf' | 'rxcuiOfNdc'> {
  const { sections } = decodeContainer(buffer)
  const product = numbers32(sections, 'ndc.product')
  const pack = bytes(sections, 'ndc.pack')
  const rxcui = numbers32(sections, 'ndc.rxcui')
  let byRxcui: Map<number, number[]> | undefined
  const text = (position: number): string =>
    String(product[position]).padStart(9, '0') + String(pack[position]).padStart(2, '0')
  return {
    ndcsOf(wanted) {
      byRxcui ??= grouped(rxcui.length, (position) => [rxcui[position] as number])
      return (byRxcui.get(wanted) ?? []).map(text)
    },
    rxcuiOfNdc(ndc11) {
      const wantedProduct = Number(ndc11.slice(0, 9))
      let position = lowerBound(product, wantedProduct)
      for (; product[position] === wantedProduct; position++)
        if (text(position) === ndc11) return rxcui[position] || undefined
      return undefined
    },
  }
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

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function positionOf(sorted: Uint32Array, wanted: number): number {
  const position = lowerBound(sorted, wanted)
  return sorted[position] === wanted ? position : -1
}

function section(sections: Sections, name: string): Uint8Array<ArrayBuffer> {
  const found = sections.get(name)
  if (found === undefined) throw new Error(`The file of products has no section ${name}; compile the knowledge again.`)
  return found
}

function bytes(sections: Sections, name: string): Uint8Array {
  return section(sections, name)
}

function numbers16(sections: Sections, name: string): Uint16Array {
  const { buffer, byteOffset, byteLength } = section(sections, name)
  return new Uint16Array(buffer, byteOffset, byteLength >>> 1)
}

function numbers32(sections: Sections, name: string): Uint32Array {
  const { buffer, byteOffset, byteLength } = section(sections, name)
  return new Uint32Array(buffer, byteOffset, byteLength >>> 2)
}
