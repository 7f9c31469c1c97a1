import { z } from 'zod'
import type { CuratedFiles } from '../read/curated-files.js'
import { entryShape } from '../read/shape.js'
import { nameKey, type SlugOf, slugFor } from './name-key.js'

const names = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))
const crosswalks = ['alcohol-facts', 'ansm', 'fda', 'metabolism', 'ndfrt', 'niaaa', 'onc'] as const

/** Which lists have a table of names of their own: `curated/crosswalk/<source>.yaml`. */
export type CrosswalkSource = (typeof crosswalks)[number]

/** The names of a source and what each stands for: a slug, several, or nothing of ours. */
export const crosswalkShapes = Object.fromEntries(
  crosswalks.map((source) => [source, entryShape(`crosswalk/${source}.yaml`, `crosswalk of ${source}`, '', names)]),
) as Readonly<Record<CrosswalkSource, ReturnType<typeof entryShape<z.infer<typeof names>>>>>

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
 * readCrosswalk(files, 'ansm', slugOf).slugsOf('acide acetylsalicylique') // ['aspirin']
 */
export function readCrosswalk(files: CuratedFiles, source: CrosswalkSource, slugOf: SlugOf): Crosswalk {
  const written = new Map<string, readonly string[]>()
  for (const { value: entries } of files.read(crosswalkShapes[source])) {
    for (const [name, value] of Object.entries(entries))
      written.set(nameKey(name), value === null ? [] : Array.isArray(value) ? value : [value])
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
