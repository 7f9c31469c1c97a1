/** How values lie in sections: each kind of column writes and reads side by side, so that the two cannot drift. */
import { BrokenKnowledge, type Sections } from './container.js'
import { lowerBound } from './lower-bound.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

type Bytes = Uint8Array<ArrayBuffer>

/** One kind of column. `In` is what the writer gives, `Out` what the reader gets. */
export interface Column<In, Out> {
  /** The kind in words, as `docs/format.md` prints it. */
  readonly kind: string
  /** Adds the sections `name` and, for strings, `name.at`. */
  write(sections: Map<string, Bytes>, name: string, value: In): void
  read(sections: Sections, name: string): Out
  /** Entries of what was read; undefined for a value that is not a row of entries. */
  entriesOf(value: Out): number | undefined
}

/** Strings in a fixed order, decoded one at a time and kept. */
export interface StringColumn {
  readonly length: number
  at(index: number): string
  /** The UTF-8 bytes of a string as they lie in the file: for who reads all of them and keeps none. */
  bytesAt(index: number): Uint8Array
}

/** Strings in the order of their UTF-8 bytes. */
export interface SortedStrings extends StringColumn {
  /** Position of a string; -1 when it is not there. */
  find(text: string): number
  /** First position whose string is not less than the text. */
  lowerBound(text: string): number
}

/** Values in a fixed order, each read from its JSON when it is first asked for. */
export interface JsonColumn<T> {
  readonly length: number
  at(index: number): T
}

/**
 * One value as JSON, parsed when the file is opened.
 *
 * @example
 * const sections = new Map()
 * json().write(sections, 'meta', { version: '1' })
 * json().read(sections, 'meta') // { version: '1' }
 */
export function json<T>(): Column<T, T> {
  return {
    kind: 'JSON',
    write: (sections, name, value) => sections.set(name, encoder.encode(JSON.stringify(value))),
    read: (sections, name) => JSON.parse(decoder.decode(sectionOf(sections, name))) as T,
    entriesOf: () => undefined,
  }
}

/** UTF-8, one string after the other, and where each begins. */
export const strings: Column<readonly string[], StringColumn> = {
  kind: 'strings',
  write: writeStrings,
  read: (sections, name) => {
    const { length, at, bytesAt } = readStrings(sections, name)
    return { length, at, bytesAt }
  },
  entriesOf: ({ length }) => length,
}

/** The same in the order of bytes, each string once, so that one is found by halving. */
export const sortedStrings: Column<readonly string[], SortedStrings> = {
  kind: 'strings in the order of bytes',
  write(sections, name, texts) {
    texts.forEach((text, index) => {
      if (index > 0 && byteOrder(texts[index - 1] as string, text) >= 0)
        throw new Error(`${name} is not in the order of bytes: ${texts[index - 1]} stands before ${text}.`)
    })
    writeStrings(sections, name, texts)
  },
  read: readStrings,
  entriesOf: ({ length }) => length,
}

/**
 * A string column whose strings are JSON, each parsed when it is first asked for.
 *
 * @example
 * const sections = new Map()
 * jsonColumn().write(sections, 'facts', [{ slug: 'baclofen' }])
 * jsonColumn().read(sections, 'facts').at(0) // { slug: 'baclofen' }
 */
export function jsonColumn<T>(): Column<readonly T[], JsonColumn<T>> {
  return {
    kind: 'JSON column',
    write(sections, name, values) {
      writeStrings(
        sections,
        name,
        values.map((value) => JSON.stringify(value)),
      )
    },
    read(sections, name) {
      const texts = readStrings(sections, name)
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
    },
    entriesOf: ({ length }) => length,
  }
}

/** Whole numbers of one byte. */
export const u8 = numbers('u8', Uint8Array)
/** Whole numbers of two bytes. */
export const u16 = numbers('u16', Uint16Array)
/** Whole numbers of four bytes. */
export const u32 = numbers('u32', Uint32Array)

/**
 * Numbers of four bytes, none less than the one before it. Each lies as its distance from that one, which packs to a
 * fraction of what the numbers would, and they are summed when the file is opened.
 */
export const ascendingU32: Column<readonly number[], Uint32Array> = {
  ...u32,
  kind: 'u32, ascending',
  write(sections, name, values) {
    values.forEach((value, index) => {
      if (index > 0 && value < (values[index - 1] as number))
        throw new Error(`${name} is not ascending: ${values[index - 1]} stands before ${value}.`)
    })
    u32.write(
      sections,
      name,
      values.map((value, index) => value - (values[index - 1] ?? 0)),
    )
  },
  read(sections, name) {
    const numbers = u32.read(sections, name).slice()
    for (let index = 1; index < numbers.length; index++)
      numbers[index] = (numbers[index] as number) + (numbers[index - 1] as number)
    return numbers
  },
}

type Numbers = Uint8Array | Uint16Array | Uint32Array
interface NumbersClass<T extends Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): T & { readonly buffer: ArrayBuffer }
  new (buffer: ArrayBuffer, byteOffset: number, length: number): T
}

/** Numbers as they lie in memory, read without a copy. One that does not fit is refused, never cut. */
function numbers<T extends Numbers>(kind: string, Class: NumbersClass<T>): Column<readonly number[], T> {
  const width = Class.BYTES_PER_ELEMENT
  const most = 2 ** (8 * width) - 1
  return {
    kind,
    write(sections, name, values) {
      const column = new Class(values.length)
      values.forEach((value, index) => {
        if (!Number.isInteger(value) || value < 0 || value > most)
          throw new Error(
            `${name} holds whole numbers from 0 to ${most}; entry ${index} is ${value}. Widen the column.`,
          )
        column[index] = value
      })
      sections.set(name, new Uint8Array(column.buffer))
    },
    read(sections, name) {
      const bytes = sectionOf(sections, name)
      if (bytes.length % width !== 0)
        throw new BrokenKnowledge(`Section ${name} has ${bytes.length} bytes, which are no whole ${kind} numbers.`)
      return new Class(bytes.buffer, bytes.byteOffset, bytes.length / width)
    },
    entriesOf: ({ length }) => length,
  }
}

function writeStrings(sections: Map<string, Bytes>, name: string, texts: readonly string[]): void {
  const parts = texts.map((text) => encoder.encode(text))
  const starts: number[] = []
  let end = 0
  for (const part of parts) {
    starts.push(end)
    end += part.length
  }
  const bytes = new Uint8Array(end)
  parts.forEach((part, index) => {
    bytes.set(part, starts[index])
  })
  sections.set(name, bytes)
  ascendingU32.write(sections, `${name}.at`, [...starts, end])
}

function readStrings(sections: Sections, name: string): SortedStrings {
  const bytes = sectionOf(sections, name)
  const starts = ascendingU32.read(sections, `${name}.at`)
  const length = starts.length - 1
  if (starts[length] !== bytes.length)
    throw new BrokenKnowledge(`Section ${name} has ${bytes.length} bytes; ${name}.at ends at ${starts[length]}.`)
  const decoded = new Array<string | undefined>(length)
  const order = (index: number, wanted: Uint8Array): number =>
    compare(bytes, starts[index] as number, starts[index + 1] as number, wanted)
  const lowerBoundOf = (wanted: Uint8Array): number => lowerBound(0, length, (index) => order(index, wanted) < 0)

  return {
    length,
    at(index) {
      let text = decoded[index]
      if (text === undefined) {
        if (index < 0 || index >= length) throw new RangeError(`${name} has ${length} entries; asked for ${index}.`)
        text = decoder.decode(bytes.subarray(starts[index], starts[index + 1]))
        decoded[index] = text
      }
      return text
    },
    find(text) {
      const wanted = encoder.encode(text)
      const position = lowerBoundOf(wanted)
      return position < length && order(position, wanted) === 0 ? position : -1
    },
    lowerBound: (text) => lowerBoundOf(encoder.encode(text)),
    bytesAt: (index) => bytes.subarray(starts[index], starts[index + 1]),
  }
}

/**
 * Orders strings as their UTF-8 bytes do.
 *
 * @example
 * byteOrder('alcohol', 'baclofen') < 0 // true
 */
export function byteOrder(a: string, b: string): number {
  const left = encoder.encode(a)
  return compare(left, 0, left.length, encoder.encode(b))
}

function sectionOf(sections: Sections, name: string): Bytes {
  const bytes = sections.get(name)
  if (bytes === undefined)
    throw new BrokenKnowledge(`The knowledge file has no section ${name}. Compile it again with this version.`)
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
