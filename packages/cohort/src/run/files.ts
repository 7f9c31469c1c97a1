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

/** Makes a folder that only its owner can look into. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: ownerOnly.folder })
  chmodSync(path, ownerOnly.folder)
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
