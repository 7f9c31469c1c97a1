import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'

/** Rows about persons are for their owner alone. */
const ownerOnly = { file: 0o600, folder: 0o700 } as const

/** That results cannot be written where they should go. */
export class UnwritableOutput extends Error {
  override readonly name = 'UnwritableOutput'
}

/**
 * Makes a folder that only its owner can look into.
 *
 * @throws UnwritableOutput with a sentence, where a file is in its place or nothing may be written there.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: ownerOnly.folder })
    chmodSync(path, ownerOnly.folder)
  } catch (cause) {
    throw new UnwritableOutput(`${path} cannot be made a folder to write into (${codeOf(cause)}).`, { cause })
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}

/**
 * Writes a file through another name, so that whoever looks sees either nothing or all of it.
 *
 * @param write gets the name to write to.
 */
export async function atomically(path: string, write: (temporary: string) => Promise<void> | void): Promise<void> {
  const temporary = `${path}.tmp`
  await write(temporary)
  chmodSync(temporary, ownerOnly.file)
  const handle = openSync(temporary, 'r')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(temporary, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Writes text atomically. */
export async function writeText(path: string, text: string): Promise<void> {
  await atomically(path, (temporary) => writeFileSync(temporary, text, { mode: ownerOnly.file }))
}

/** What tells one input file from another: its name without folders, bytes and SHA-256. */
export interface InputFile {
  name: string
  bytes: number
  sha256: string
}

export async function fingerprint(path: string): Promise<InputFile> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return { name: basename(path), bytes: statSync(path).size, sha256: hash.digest('hex') }
}
