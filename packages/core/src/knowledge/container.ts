/**
 * The compiled file's container: a header, a table of sections, the sections. Encode and decode stand side by side so
 * that they cannot drift; `docs/format.md` draws the bytes.
 */
import { checksum } from './checksum.js'

export const formatVersion = 6

const magic = 'MIXWISE\0'
/** Where each field of the header begins, and where the header ends. */
export const header = { magic: 0, version: 8, sections: 12, digest: 16, checksum: 48, bytes: 52, end: 56 } as const
const entryBytes = 16 + 4 + 4
const alignment = 8
const nameBytes = 16
const digestBytes = 32

/** Thrown when a compiled file cannot be what it says it is. The message says what was found and what to do. */
export class BrokenKnowledge extends Error {
  override name = 'BrokenKnowledge'
}

/** Every section by name: at most 16 ASCII characters. */
export type Sections = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** SHA-256 over parts, one after the other. Given by the caller, because hashing is not in every runtime. */
export type Sha256 = (parts: readonly Uint8Array[]) => Uint8Array

/**
 * Puts sections into one file. The digest in its header covers each section's name, length and content, in order.
 *
 * @example
 * encodeContainer(new Map([['text', Uint8Array.of(104, 105)]]), () => new Uint8Array(32)).length // 88
 */
export function encodeContainer(sections: Sections, sha256: Sha256): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const digest = sha256([...sections].flatMap(([name, bytes]) => [encoder.encode(`${name}:${bytes.length};`), bytes]))
  if (digest.length !== digestBytes) throw new Error(`A digest has ${digestBytes} bytes; got ${digest.length}.`)
  let end = align(header.end + entryBytes * sections.size)
  const offsets: number[] = []
  for (const bytes of sections.values()) {
    offsets.push(end)
    end = align(end + bytes.length)
  }
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  writeAscii(file, header.magic, magic)
  view.setUint32(header.version, formatVersion, true)
  view.setUint32(header.sections, sections.size, true)
  view.setUint32(header.bytes, end, true)
  file.set(digest, header.digest)
  let entry: number = header.end
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
  view.setUint32(header.checksum, checksumOf(file.buffer), true)
  return file
}

/**
 * Opens a container without copying. Refuses anything else with a sentence that says what it found.
 *
 * @throws BrokenKnowledge when the file is of another kind or format, cut short, or changed in any byte.
 *
 * @example
 * const file = encodeContainer(new Map([['text', Uint8Array.of(104, 105)]]), () => new Uint8Array(32))
 * decodeContainer(file.buffer).sections.get('text') // [104, 105]
 */
export function decodeContainer(buffer: ArrayBuffer): { sections: Sections; digestHex: string } {
  const file = new Uint8Array(buffer)
  if (file.length < header.end)
    throw new BrokenKnowledge(
      `A knowledge file has a header of ${header.end} bytes; this one has ${file.length} bytes in all.`,
    )
  const found = readAscii(file, header.magic, magic.length)
  if (found !== magic.replace('\0', ''))
    throw new BrokenKnowledge(`This is no Mixwise knowledge file: it begins with ${JSON.stringify(found)}.`)
  const view = new DataView(buffer)
  const version = view.getUint32(header.version, true)
  if (version !== formatVersion)
    throw new BrokenKnowledge(
      `The knowledge file has format ${version}; this engine reads format ${formatVersion}. Compile it again.`,
    )
  const bytes = view.getUint32(header.bytes, true)
  if (bytes !== file.length)
    throw new BrokenKnowledge(
      `The knowledge file should have ${bytes} bytes and has ${file.length}. Copy or compile it again.`,
    )
  if (bytes % alignment !== 0 || view.getUint32(header.checksum, true) !== checksumOf(buffer))
    throw new BrokenKnowledge('The knowledge file is damaged: its checksum differs. Copy or compile it again.')
  const sections = readTable(file, view)
  const digest = file.subarray(header.digest, header.digest + digestBytes)
  return { sections, digestHex: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}

function readTable(file: Uint8Array<ArrayBuffer>, view: DataView): Sections {
  const count = view.getUint32(header.sections, true)
  if (header.end + count * entryBytes > file.length)
    throw new BrokenKnowledge('The knowledge file ends inside its table of sections.')
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  for (let index = 0; index < count; index++) {
    const entry = header.end + index * entryBytes
    const name = readAscii(file, entry, nameBytes)
    const offset = view.getUint32(entry + nameBytes, true)
    const length = view.getUint32(entry + nameBytes + 4, true)
    if (offset % alignment !== 0)
      throw new BrokenKnowledge(`Section ${name} begins at ${offset}, which is not a multiple of ${alignment}.`)
    if (offset + length > file.length)
      throw new BrokenKnowledge(`Section ${name} ends at ${offset + length}, the file at ${file.length}.`)
    sections.set(name, file.subarray(offset, offset + length))
  }
  return sections
}

/** Of every byte but its own four. */
function checksumOf(file: ArrayBuffer): number {
  return checksum(new Uint32Array(file), header.checksum / 4)
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
