import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, problemAt } from './problem.js'

/** Something written by hand, checked, and where it stands. */
export interface Placed<T> {
  value: T
  /** The file, as seen from `curated/`. */
  file: string
  /** Where a part stands: the path is relative to `value`. A part that is missing stands where its parent does. */
  place(path?: readonly PropertyKey[]): { line: number; column: number }
}

/**
 * Every YAML file of a folder and the folders in it, in the order of their paths, read against a schema. A file with a problem is left out, and
 * the problem says where it is.
 *
 * @example
 * readCurated('packages/knowledge/curated', 'monographs', monograph, problems)[0]?.value.slug
 */
export function readCurated<T>(
  curatedDir: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  accept: (fileName: string) => boolean = () => true,
): Placed<T>[] {
  const dir = join(curatedDir, folder)
  if (!existsSync(dir)) return []
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && accept(name))
    .sort()
    .flatMap((name) => readFile(join(dir, name), join(folder, name), schema, problems) ?? [])
}

/**
 * One file that has to be there.
 *
 * @example
 * requireCurated('packages/knowledge/curated', 'overdose/guide.yaml', overdoseGuide, problems)?.value.steps
 */
export function requireCurated<T>(
  curatedDir: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Placed<T> | undefined {
  const path = join(curatedDir, file)
  if (existsSync(path)) return readFile(path, file, schema, problems)
  problems.push({ file, line: 1, column: 1, message: 'the file is missing' })
  return undefined
}

/**
 * The entries of files that hold a list, each with its own place.
 *
 * @example
 * entriesOf(readCurated('packages/knowledge/curated', 'rules', ruleFile, problems))[0]?.place(['severity']).line
 */
export function entriesOf<T>(files: readonly Placed<readonly T[]>[]): Placed<T>[] {
  return files.flatMap(({ value, file, place }) =>
    value.map((entry, index) => ({ value: entry, file, place: (path = []) => place([index, ...path]) })),
  )
}

function readFile<T>(path: string, file: string, schema: z.ZodType<T>, problems: Problem[]): Placed<T> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  for (const error of document.errors)
    problems.push(problemAt(file, lines.linePos(error.pos[0]), error.message.split('\n')[0] ?? 'cannot be read'))
  if (document.errors.length > 0) return undefined
  const place = (keys: readonly PropertyKey[] = []): { line: number; column: number } => {
    let node: unknown = document.contents
    for (const key of keys) {
      if (!isMap(node) && !isSeq(node)) break
      const next: unknown = node.get(key, true)
      if (next === undefined || next === null) break
      node = next
    }
    const { line, col } = lines.linePos((node as Node | null)?.range?.[0] ?? 0)
    return { line, column: col }
  }
  const parsed = schema.safeParse(document.toJS() ?? [])
  if (parsed.success) return { value: parsed.data, file, place }
  for (const issue of parsed.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
    const message = issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`
    problems.push({ file, ...place(path), message })
  }
  return undefined
}
