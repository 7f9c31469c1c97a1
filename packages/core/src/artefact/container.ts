/**
 * The compiled file's container: a header, a table of sections, the sections. Encode and decode stand side by side so
 * that they cannot drift; `docs/format.md` draws the bytes.
 */

export const formatVersion = 1

const magic = 'MIXWISE\0'
const headerBytes = 8 + 4 + 4 + 32
const entryBytes = 16 + 4 + 4
const alignment = 8
const nameBytes = 16

/** Thrown when a compiled file cannot be what it says it is. The message says what was found and what to do. */
export class BrokenKnowledge extends Error {
  override name = 'BrokenKnowledge'
}

/** Every section by name: at most 16 ASCII characters. */
export type Sections = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/**
 * Puts sections into one file. `digest` is the SHA-256 of `payloadOf(sections)`, made by the caller, because hashing is
 * not in every runtime.
 *
 * @example
 * encodeContainer(new Map([['text', Uint8Array.of(104, 105)]]), new Uint8Array(32)).length // 80
 */
export function encodeContainer(sections: Sections, digest: Uint8Array): Uint8Array<ArrayBuffer> {
  if (digest.length !== 32) throw new Error(`A digest has 32 bytes; got ${digest.length}.`)
  const tableEnd = headerBytes + entryBytes * sections.size
  let end = align(tableEnd)
  const offsets: number[] = []
  for (const bytes of sections.values()) {
    offsets.push(end)
    end = align(end + bytes.length)
  }
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  writeAscii(file, 0, magic)
  view.setUint32(8, formatVersion, true)
  view.setUint32(12, sections.size, true)
  file.set(digest, 16)
  let entry = headerBytes
  let index = 0
  for (const [name, bytes] of sections) {
    if (name.length > nameBytes) throw new Error(`Section name ${name} is longer than ${nameBytes} characters.`)
    writeAscii(file, entry, name)
    const offset = offsets[index++] as number
    view.setUint32(entry + nameBytes, offset, true)
    view.setUint32(entry + nameBytes + 4, bytes.length, true)
    file.set(bytes, offset)
    entry += entryBytes
  }
  return file
}

/**
 * The bytes that the digest covers: each section's name, length and content, in order.
 *
 * @example
 * payloadOf(new Map([['text', Uint8Array.of(104, 105)]]))[1] // [104, 105]
 */
export function payloadOf(sections: Sections): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder()
  return [...sections].flatMap(([name, bytes]) => [encoder.encode(`${name}:${bytes.length};`), bytes])
}

/**
 * Opens a container without copying. Refuses anything else with a sentence that says what it found.
 *
 * @example
 * const file = encodeContainer(new Map([['text', Uint8Array.of(104, 105)]]), new Uint8Array(32))
 * decodeContainer(file.buffer).sections.get('text') // [104, 105]
 */
export function decodeContainer(buffer: ArrayBuffer): { sections: Sections; digestHex: string } {
  const file = new Uint8Array(buffer)
  if (file.length < headerBytes)
    throw new BrokenKnowledge(
      `A knowledge file has a header of ${headerBytes} bytes; this one has ${file.length} bytes in all.`,
    )
  const found = readAscii(file, 0, 8)
  if (found !== magic.replace('\0', ''))
    throw new BrokenKnowledge(`This is no Mixwise knowledge file: it begins with ${JSON.stringify(found)}.`)
  const view = new DataView(buffer)
  const version = view.getUint32(8, true)
  if (version !== formatVersion) {
    throw new BrokenKnowledge(
      `The knowledge file has format ${version}; this engine reads format ${formatVersion}. Compile it again.`,
    )
  }
  const count = view.getUint32(12, true)
  if (headerBytes + count * entryBytes > file.length)
    throw new BrokenKnowledge('The knowledge file ends inside its table of sections.')
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  for (let index = 0; index < count; index++) {
    const entry = headerBytes + index * entryBytes
    const name = readAscii(file, entry, nameBytes)
    const offset = view.getUint32(entry + nameBytes, true)
    const length = view.getUint32(entry + nameBytes + 4, true)
    if (offset % alignment !== 0)
      throw new BrokenKnowledge(`Section ${name} begins at ${offset}, which is not a multiple of ${alignment}.`)
    if (offset + length > file.length)
      throw new BrokenKnowledge(`Section ${name} ends at ${offset + length}, the file at ${file.length}.`)
    sections.set(name, file.subarray(offset, offset + length) as Uint8Array<ArrayBuffer>)
  }
  const digestHex = [...file.subarray(16, 48)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { sections, digestHex }
}

function align(offset: number): number {
  return Math.ceil(offset / alignment) * alignment
}

function writeAscii(target: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) target[offset + index] = text.charCodeAt(index)
}

function readAscii(bytes: Uint8Array, offset: number, length: number): string {
  let text = ''
  for (let index = 0; index < length; index++) {
    const code = bytes[offset + index] as number
    if (code === 0) break
    text += String.fromCharCode(code)
  }
  return text
}
