import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Rows about persons are for their owner alone. */
const ownerOnly = { file: 0o600, folder: 0o700 } as const

/** That results cannot be written where they should go. */
export class UnwritableOutput extends Error {
  override readonly name: string = 'UnwritableOutput'
}

/**
 * Makes a folder that only its owner can look into.
 *
 * @throws UnwritableOutput with a sentence, where a file is in its place or nothing may be written there.
 */
export function makeFolder(path: string): void {
  try {
    makeMissing(path)
    chmodSync(path, ownerOnly.folder)
  } catch (cause) {
    throw new UnwritableOutput(`${path} cannot be made a folder to write into (${codeOf(cause)}).`, { cause })
  }
}

/** Node's own way of making parents never ends where the system says that nothing can be made, as in /proc. */
function makeMissing(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is a file`), { code: 'EEXIST' })
    return
  }
  const parent = dirname(resolve(path))
  if (parent !== resolve(path)) makeMissing(parent)
  mkdirSync(path, { mode: ownerOnly.folder })
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}

/**
 * Writes a file through another name, so that whoever looks sees either nothing or all of it.
 *
 * @param write gets the name to write to.
 * @throws UnwritableOutput with a sentence, where the system does not let it be written, as on a disk that is full.
 */
export async function atomically(path: string, write: (temporary: string) => Promise<void> | void): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    await write(temporary)
    chmodSync(temporary, ownerOnly.file)
    const handle = openSync(temporary, 'r')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(temporary, path)
    const folder = openSync(dirname(path), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch (cause) {
    if (!isOfSystem(cause)) throw cause
    rmSync(temporary, { force: true })
    throw new UnwritableOutput(
      `${path} could not be written (${codeOf(cause)}). What was finished before stays; the same command goes on from there.`,
      { cause },
    )
  }
}

/** Whether it is the system that refused, and not we who erred; DuckDB says so in words. */
function isOfSystem(cause: unknown): boolean {
  return cause instanceof Error && ('code' in cause || cause.message.startsWith('IO Error'))
}

/**
 * Holds a folder for one run at a time; what it gives back lets go of it. A run that was killed holds nothing.
 *
 * @throws FolderInUse with a sentence, where another run is at work in it.
 */
export function holdFolder(folder: string): () => void {
  const path = join(folder, 'running')
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: ownerOnly.file })
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST')
      throw new UnwritableOutput(`${path} could not be written (${codeOf(cause)}).`, { cause })
    const holder = Number(readFileSync(path, 'utf8'))
    if (isRunning(holder))
      throw new FolderInUse(`${dirname(folder)} is being written by another run (process ${holder}).`, { cause })
    rmSync(path, { force: true })
    return holdFolder(folder)
  }
  return () => rmSync(path, { force: true })
}

/** That another run writes into a folder just now. */
export class FolderInUse extends UnwritableOutput {
  override readonly name = 'FolderInUse'
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (cause) {
    return codeOf(cause) === 'EPERM'
  }
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
