import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** One hand-written file, checked, and how to point into it. */
export interface CuratedFile<T> {
  path: string
  value: T
  /** `path:line:column` of a place in the file. */
  at(path: readonly PropertyKey[]): string
}

export interface CuratedReading<T> {
  files: readonly CuratedFile<T>[]
  problems: readonly string[]
}

/**
 * Every YAML file of a folder, parsed against a schema. What is wrong comes back as `file:line:column: message`.
 *
 * @example
 * readCurated('curated/monographs', monograph).problems
 */
export function readCurated<T>(
  folder: string,
  schema: z.ZodType<T>,
  accept: (fileName: string) => boolean = () => true,
): CuratedReading<T> {
  const files: CuratedFile<T>[] = []
  const problems: string[] = []
  for (const fileName of yamlFiles(folder)) {
    if (!accept(fileName)) continue
    const path = join(folder, fileName)
    const lines = new LineCounter()
    const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
    const at = (keys: readonly PropertyKey[]): string => {
      const node = nearestNode(document, keys)
      const { line, col } = lines.linePos(node ?? 0)
      return `${path}:${line}:${col}`
    }
    if (document.errors.length > 0) {
      problems.push(...document.errors.map((error) => `${path}: ${error.message}`))
      continue
    }
    const parsed = schema.safeParse(document.toJS())
    if (parsed.success) files.push({ path, value: parsed.data, at })
    else problems.push(...parsed.error.issues.map((issue) => `${at(issue.path)}: ${issue.message}`))
  }
  return { files, problems }
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
  } catch {
    return []
  }
}

function nearestNode(document: ReturnType<typeof parseDocument>, keys: readonly PropertyKey[]): number | undefined {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true)
    if (isNode(node)) return node.range?.[0]
  }
  return undefined
}
