import type { z } from 'zod'

/** What a kind of hand-written file looks like, where such files lie, and how their entries are called. */
export interface Shape<T> {
  /** A folder of `curated/`, read with everything below it, or one file of it. */
  readonly files: string
  /** Files of that folder that have another shape. */
  readonly besides: readonly string[]
  /** A file is a list of entries, or one entry. */
  readonly holds: 'list' | 'entry'
  /** What people call one entry. */
  readonly noun: string
  /** The key that tells entries apart; empty where an entry has no name of its own. */
  readonly key: string
  readonly entry: z.ZodType<T>
}

/**
 * Files that hold a list of entries.
 *
 * @example
 * files.read(listShape('rules', 'rule', 'id', rule))
 */
export function listShape<T>(
  files: string,
  noun: string,
  key: string,
  entry: z.ZodType<T>,
  ...besides: string[]
): Shape<T> {
  return { files, noun, key, entry, besides, holds: 'list' }
}

/**
 * Files that hold one entry each.
 *
 * @example
 * files.read(entryShape('monographs', 'monograph', 'slug', monograph))
 */
export function entryShape<T>(
  files: string,
  noun: string,
  key: string,
  entry: z.ZodType<T>,
  ...besides: string[]
): Shape<T> {
  return { files, noun, key, entry, besides, holds: 'entry' }
}

/**
 * What one entry is called in a sentence, by its own name or by its place.
 *
 * @example
 * nameOfEntry(ruleShape, { id: 'cation-quinolone' }, 3) // 'rule cation-quinolone'
 */
export function nameOfEntry({ noun, key, holds }: Shape<unknown>, value: unknown, position: number): string {
  const name = (value as Record<string, unknown> | null | undefined)?.[key]
  if (typeof name === 'string' && name !== '') return `${noun} ${name}`
  return holds === 'list' ? `${noun} number ${position + 1} of this file` : `the ${noun}`
}
