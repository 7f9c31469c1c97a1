import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What was made of texts, kept from one run to the next under the hash of those texts and of the code that made it, so
 * that what did not change is not made again. A file that is damaged, or cannot be written, is as good as none.
 */
export interface Kept {
  /** The key for something made of these texts by the code that runs now. */
  keyOf(...texts: readonly string[]): string
  get(key: string): unknown
  set(key: string, value: unknown): void
  /** Writes what was asked for or set since it was opened; the rest is forgotten. */
  save(): void
}

/**
 * Opens a file of kept results.
 *
 * @example
 * openKept('node_modules/.cache/mixwise/curated.json').keyOf(text)
 */
export function openKept(path: string): Kept {
  const before = readBefore(path)
  const used = new Map<string, unknown>()
  const code = hashOfCode()
  let changed = false
  return {
    keyOf: (...texts) => hashOf(code, ...texts),
    get(key) {
      const value = used.get(key) ?? before.get(key)
      if (value !== undefined) used.set(key, value)
      return value
    },
    set(key, value) {
      used.set(key, value)
      changed = true
    },
    save() {
      if (!changed && used.size === before.size) return
      try {
        mkdirSync(dirname(path), { recursive: true })
        // Written beside and moved into place, so that two at once cannot mix their bytes.
        const beside = `${path}.${process.pid}`
        writeFileSync(beside, JSON.stringify([...used]))
        renameSync(beside, path)
      } catch {
        // A folder that cannot be written costs time and nothing else.
      }
    },
  }
}

function readBefore(path: string): Map<string, unknown> {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, unknown][])
  } catch {
    return new Map()
  }
}

/** Where results are kept: in the project's own `node_modules`, which nobody commits. */
export const keptDir = fileURLToPath(new URL('../../../../node_modules/.cache/mixwise/', import.meta.url))

/**
 * A hash of texts and their order.
 *
 * @example
 * hashOf('a', 'b') !== hashOf('ab') // true
 */
export function hashOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}

/**
 * A hash of every file below a folder: names and contents. A folder that is not there has none.
 *
 * @example
 * hashOfFolder('packages/knowledge/sources')
 */
export function hashOfFolder(dir: string, accept: (name: string) => boolean = () => true): string {
  const entries = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : []
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(accept)
    .sort()
  return hashOf(...names.flatMap((name) => [name.slice(dir.length), readFileSync(name)]))
}

let codeHash: string | undefined

/**
 * A hash of the code of this package and of core, as it runs now: whatever is made by it may change with it.
 *
 * @example
 * hashOfCode().length // 64
 */
export function hashOfCode(): string {
  const isCode = (name: string): boolean => /(?<!\.d|\.test)\.[jt]s$/.test(name)
  codeHash ??= hashOf(
    ...['../', '../../../core/dist/'].map((folder) =>
      hashOfFolder(fileURLToPath(new URL(folder, import.meta.url)), isCode),
    ),
  )
  return codeHash
}
