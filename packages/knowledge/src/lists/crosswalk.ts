import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { nameKey, type SlugOf, slugFor } from './name-key.js'

/** What a name of a source stands for: several of our substances, or none. */
export interface Crosswalk {
  /** The slugs of a name; empty when it stands for nothing of ours. */
  slugsOf(name: string): readonly string[]
  /** Names that were asked for and found no substance, in the order of the alphabet. */
  unmatched(): readonly string[]
}

/**
 * Reads `curated/crosswalk/<source>.yaml` and resolves names through it, then through the names of the substances.
 * A name written in the crosswalk is never guessed at: what stands there, or nothing.
 *
 * @example
 * readCrosswalk('curated', 'ansm', slugOf).slugsOf('acide acetylsalicylique') // ['aspirin']
 */
export function readCrosswalk(curatedDir: string, source: string, slugOf: SlugOf): Crosswalk {
  const file = join(curatedDir, 'crosswalk', `${source}.yaml`)
  const written = new Map<string, readonly string[]>()
  if (existsSync(file)) {
    const entries = parse(readFileSync(file, 'utf8')) as Record<string, string | string[] | null> | null
    for (const [name, value] of Object.entries(entries ?? {})) {
      written.set(nameKey(name), value === null ? [] : Array.isArray(value) ? value : [value])
    }
  }
  const found = new Map<string, readonly string[]>()
  const missing = new Set<string>()
  return {
    slugsOf(name) {
      const key = nameKey(name)
      const known = found.get(key)
      if (known) return known
      const targets = written.get(key) ?? [name]
      const slugs = [...new Set(targets.flatMap((target) => slugFor(slugOf, target) ?? []))]
      found.set(key, slugs)
      if (slugs.length === 0) missing.add(name)
      return slugs
    },
    unmatched: () => [...missing].sort(),
  }
}
