/** Typed columns of a section: numbers as they lie, strings as one run of bytes with offsets. */
import { BrokenKnowledge, type Sections } from './container.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Strings in a fixed order, decoded one at a time and kept. */
export interface StringColumn {
  readonly length: number
  at(index: number): string
  /** Position of a string in a column that was sorted by its UTF-8 bytes; -1 when it is not there. */
  find(text: string): number
  /** First position whose string is not less than the text, by UTF-8 bytes. */
  lowerBound(text: string): number
}

/**
 * Writes strings as two sections, `name` (bytes) and `name.at` (offsets).
 *
 * @example
 * const sections = new Map()
 * putStrings(sections, 'names', ['alcohol', 'baclofen'])
 * Array.from(sections.keys()) // ['names', 'names.at']
 */
export function putStrings(
  sections: Map<string, Uint8Array<ArrayBuffer>>,
  name: string,
  texts: readonly string[],
): void {
  const parts = texts.map((text) => encoder.encode(text))
  const offsets = new Uint32Array(texts.length + 1)
  let end = 0
  parts.forEach((part, index) => {
    offsets[index] = end
    end += part.length
  })
  offsets[texts.length] = end
  const bytes = new Uint8Array(end)
  parts.forEach((part, index) => {
    bytes.set(part, offsets[index])
  })
  sections.set(name, bytes)
  putNumbers(sections, `${name}.at`, offsets)
}

/**
 * Reads what `putStrings` wrote.
 *
 * @example
 * const sections = new Map()
 * putStrings(sections, 'names', ['alcohol', 'baclofen'])
 * getStrings(sections, 'names').find('baclofen') // 1
 */
export function getStrings(sections: Sections, name: string): StringColumn {
  const bytes = section(sections, name)
  const offsets = getUint32(sections, `${name}.at`)
  const length = offsets.length - 1
  const decoded = new Array<string | undefined>(length)

  function lowerBoundOf(wanted: Uint8Array): number {
    let low = 0
    let high = length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(bytes, offsets[middle] as number, offsets[middle + 1] as number, wanted) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    length,
    at(index) {
      let text = decoded[index]
      if (text === undefined) {
        if (index < 0 || index >= length) throw new RangeError(`${name} has ${length} entries; asked for ${index}.`)
        text = decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]))
        decoded[index] = text
      }
      return text
    },
    find(text) {
      const wanted = encoder.encode(text)
      const position = lowerBoundOf(wanted)
      if (position === length) return -1
      return compare(bytes, offsets[position] as number, offsets[position + 1] as number, wanted) === 0 ? position : -1
    },
    lowerBound(text) {
      return lowerBoundOf(encoder.encode(text))
    },
  }
}

/**
 * Orders strings as their UTF-8 bytes do, which is the order `find` expects.
 *
 * @example
 * byteOrder('alcohol', 'baclofen') < 0 // true
 */
export function byteOrder(a: string, b: string): number {
  const left = encoder.encode(a)
  return compare(left, 0, left.length, encoder.encode(b))
}

/** Values in a fixed order, each read from its JSON when it is first asked for. */
export interface JsonColumn<T> {
  readonly length: number
  at(index: number): T
}

/**
 * Writes values as JSON texts, one an entry, so that each can be read alone.
 *
 * @example
 * const sections = new Map()
 * putJsonColumn(sections, 'facts', [{ slug: 'baclofen' }])
 * getJsonColumn(sections, 'facts').length // 1
 */
export function putJsonColumn(
  sections: Map<string, Uint8Array<ArrayBuffer>>,
  name: string,
  values: readonly unknown[],
): void {
  putStrings(
    sections,
    name,
    values.map((value) => JSON.stringify(value)),
  )
}

/**
 * Reads what `putJsonColumn` wrote.
 *
 * @example
 * const sections = new Map()
 * putJsonColumn(sections, 'facts', [{ slug: 'baclofen' }])
 * getJsonColumn(sections, 'facts').at(0) // { slug: 'baclofen' }
 */
export function getJsonColumn<T>(sections: Sections, name: string): JsonColumn<T> {
  const texts = getStrings(sections, name)
  const read = new Array<T | undefined>(texts.length)
  return {
    length: texts.length,
    at(index) {
      let value = read[index]
      if (value === undefined) {
        value = JSON.parse(texts.at(index)) as T
        read[index] = value
      }
      return value
    },
  }
}

/**
 * Writes numbers as they lie in memory.
 *
 * @example
 * const sections = new Map()
 * putNumbers(sections, 'rxcui', Uint32Array.of(1292))
 * sections.get('rxcui').length // 4
 */
export function putNumbers(
  sections: Map<string, Uint8Array<ArrayBuffer>>,
  name: string,
  numbers: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
): void {
  sections.set(name, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
}

/**
 * Reads a column of bytes without copying it.
 *
 * @example
 * getUint8(new Map([['kind', Uint8Array.of(3, 1)]]), 'kind') // [3, 1]
 */
export function getUint8(sections: Sections, name: string): Uint8Array {
  return section(sections, name)
}

/**
 * Reads a column of 16-bit numbers without copying it.
 *
 * @example
 * const sections = new Map()
 * putNumbers(sections, 'target', Uint16Array.of(7, 1292))
 * getUint16(sections, 'target') // [7, 1292]
 */
export function getUint16(sections: Sections, name: string): Uint16Array {
  const bytes = section(sections, name)
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 1)
}

/**
 * Reads a column of 32-bit numbers without copying it.
 *
 * @example
 * const sections = new Map()
 * putNumbers(sections, 'rxcui', Uint32Array.of(1292))
 * getUint32(sections, 'rxcui') // [1292]
 */
export function getUint32(sections: Sections, name: string): Uint32Array {
  const bytes = section(sections, name)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
}

/**
 * Writes one value as JSON.
 *
 * @example
 * const sections = new Map()
 * putJson(sections, 'meta', { version: '1' })
 * sections.has('meta') // true
 */
export function putJson(sections: Map<string, Uint8Array<ArrayBuffer>>, name: string, value: unknown): void {
  sections.set(name, encoder.encode(JSON.stringify(value)))
}

/**
 * Reads what `putJson` wrote.
 *
 * @example
 * const sections = new Map()
 * putJson(sections, 'meta', { version: '1' })
 * getJson(sections, 'meta') // { version: '1' }
 */
export function getJson<T>(sections: Sections, name: string): T {
  return JSON.parse(decoder.decode(section(sections, name))) as T
}

function section(sections: Sections, name: string): Uint8Array<ArrayBuffer> {
  const bytes = sections.get(name)
  if (bytes === undefined) throw new BrokenKnowledge(`The knowledge file has no section ${name}.`)
  return bytes
}

function compare(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const length = Math.min(end - start, wanted.length)
  for (let index = 0; index < length; index++) {
    const difference = (bytes[start + index] as number) - (wanted[index] as number)
    if (difference !== 0) return difference
  }
  return end - start - wanted.length
}
