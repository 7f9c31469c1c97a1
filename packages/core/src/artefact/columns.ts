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

/** Writes strings as two sections, `name` (bytes) and `name.at` (offsets). */
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

/** Reads what `putStrings` wrote. */
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

/** Orders strings as their UTF-8 bytes do, which is the order `find` expects. */
export function byteOrder(a: string, b: string): number {
  const left = encoder.encode(a)
  return compare(left, 0, left.length, encoder.encode(b))
}

/** Values in a fixed order, each read from its JSON when it is first asked for. */
export interface JsonColumn<T> {
  readonly length: number
  at(index: number): T
}

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

/** Reads what `putJsonColumn` wrote. */
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

export function putNumbers(
  sections: Map<string, Uint8Array<ArrayBuffer>>,
  name: string,
  numbers: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
): void {
  sections.set(name, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
}

export function getUint8(sections: Sections, name: string): Uint8Array {
  return section(sections, name)
}

export function getUint16(sections: Sections, name: string): Uint16Array {
  const bytes = section(sections, name)
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 1)
}

export function getUint32(sections: Sections, name: string): Uint32Array {
  const bytes = section(sections, name)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
}

export function putJson(sections: Map<string, Uint8Array<ArrayBuffer>>, name: string, value: unknown): void {
  sections.set(name, encoder.encode(JSON.stringify(value)))
}

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
