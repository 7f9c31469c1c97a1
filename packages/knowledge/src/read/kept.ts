import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * What was made of a text, kept under the hash of that text and of everything else it was made from, so that what did
 * not change is not made again. A file that is damaged, or cannot be written, is as good as none.
 */
export interface Kept {
  get(key: string): unknown
  set(key: string, value: unknown): void
  /** Writes what was asked for or set since it was opened; the rest is forgotten. */
  save(): void
}

/**
 * Opens a file of kept results.
 *
 * @example
 * const kept = openKept('node_modules/.cache/mixwise/yaml.json')
 */
export function openKept(path: string): Kept {
  const before = readBefore(path)
  const used = new Map<string, unknown>()
  let changed = false
  return {
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

/**
 * A key made of texts: it changes when any of them does.
 *
 * @example
 * openKept(path).get(keyOf('yaml 2.9.1', text))
 */
export function keyOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}
