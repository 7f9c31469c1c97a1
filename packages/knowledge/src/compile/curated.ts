import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import {
  type Burden,
  burdenFile,
  type Citation,
  type Clearance,
  type CuratedSubstance,
  citationFile,
  clearanceFile,
  type Property,
  propertyFile,
  type Quiet,
  quietFile,
  type Rule,
  ruleFile,
} from '../curated/schema.js'
import { type Problem, problemAt } from './problem.js'

/** An entry of a curated file and where it stands. */
export interface Placed<T> {
  value: T
  file: string
  /** Where a part of the entry stands: the path is relative to the entry. */
  place(path?: readonly PropertyKey[]): { line: number; column: number }
}

/** Everything written by hand that the compiler itself judges with. */
export interface Curated {
  citations: readonly Placed<Citation>[]
  properties: readonly Placed<Property>[]
  clearance: readonly Placed<Clearance>[]
  rules: readonly Placed<Rule>[]
  quiet: readonly Placed<Quiet>[]
  burdens: readonly Placed<Burden>[]
}

export type { Burden, Citation, Clearance, CuratedSubstance, Property, Quiet, Rule }

/** Reads the curated folders. Problems carry file, line and column; entries with a problem are left out. */
export function readCurated(curatedDir: string, problems: Problem[]): Curated {
  return {
    citations: readFolder(curatedDir, 'citations', citationFile, problems),
    properties: readFolder(curatedDir, 'properties', propertyFile, problems),
    clearance: readFolder(curatedDir, 'clearance', clearanceFile, problems),
    rules: readFolder(curatedDir, 'rules', ruleFile, problems),
    quiet: readFolder(curatedDir, 'quiet', quietFile, problems),
    burdens: readFolder(curatedDir, 'burdens', burdenFile, problems),
  }
}

/** Reads every YAML list of a folder, in the order of file names, and checks it against a schema. */
export function readFolder<T>(
  curatedDir: string,
  folder: string,
  schema: z.ZodType<T[]>,
  problems: Problem[],
): Placed<T>[] {
  const dir = join(curatedDir, folder)
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readList(join(dir, name), relative(curatedDir, join(dir, name)), schema, problems))
}

function readList<T>(path: string, file: string, schema: z.ZodType<T[]>, problems: Problem[]): Placed<T>[] {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  for (const error of document.errors)
    problems.push(problemAt(file, lines.linePos(error.pos[0]), error.message.split('\n')[0] ?? 'cannot be read'))
  if (document.errors.length > 0) return []
  const placeOf = (keys: readonly PropertyKey[]): { line: number; column: number } => {
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
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const { line, column } = placeOf(issue.path)
      problems.push({ file, line, column, message: `${issue.path.join('.')}: ${issue.message}` })
    }
    return []
  }
  return parsed.data.map((value, index) => ({ value, file, place: (keys = []) => placeOf([index, ...keys]) }))
}
