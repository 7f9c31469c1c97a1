import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Kept, keyOf } from './kept.js'
import type { Problem } from './problem.js'
import { misfits } from './schema-words.js'
import { nameOfEntry, type Shape } from './shape.js'
import { shownPath } from './shown-path.js'
import { syntaxFault } from './yaml-syntax.js'

/** Something written by hand, checked, and where it stands. */
export interface Placed<T> {
  value: T
  /** The file, as seen from the root of the repository. */
  file: string
  /** Where a part stands: the path is relative to `value`. A part that is missing stands where its parent does. */
  place(path?: readonly PropertyKey[]): Place
}

export interface Place {
  line: number
  column: number
}

/** The hand-written files of one folder, each read once, and everything that is wrong with them. */
export interface CuratedFiles {
  readonly dir: string
  /** What is wrong, so far; whoever reads on adds to it. */
  readonly problems: Problem[]
  /**
   * The entries of all files of a shape, in the order of paths. An entry with a problem is left out, a file that is no
   * YAML whole, and `problems` says why.
   */
  read<T>(shape: Shape<T>): readonly Placed<T>[]
  /** The entry of a file that has to be there. */
  readOne<T>(shape: Shape<T>): Placed<T> | undefined
  /** Whether something left out because of a problem speaks of this word: then it may well be defined there. */
  mayDefine(word: string): boolean
  /** The YAML files that nobody asked for so far, from `dir`. */
  unread(): readonly string[]
}

interface Source {
  file: string
  value: unknown
  place(path: readonly PropertyKey[]): Place
}

/**
 * Opens a folder of hand-written YAML. This is the one reader of such files: it keeps the place of every part.
 *
 * @example
 * openCurated('packages/knowledge/curated').read(ruleShape)[0]?.place(['severity']).line
 */
export function openCurated(dir: string, kept?: Kept): CuratedFiles {
  const problems: Problem[] = []
  const shapes = new Map<Shape<unknown>, readonly Placed<unknown>[]>()
  const sources = new Map<string, Source | undefined>()
  const leftOut: string[] = []

  const sourceOf = (name: string): Source | undefined => {
    if (!sources.has(name)) {
      const read = readSource(join(dir, name), kept)
      sources.set(name, 'fault' in read ? undefined : read)
      if ('fault' in read) {
        problems.push(read.fault)
        leftOut.push(read.text)
      }
    }
    return sources.get(name)
  }

  const entriesOf = <T>(shape: Shape<T>, { file, value, place }: Source): Placed<T>[] => {
    const checked = (entry: unknown, position: number, path: readonly PropertyKey[]): Placed<T>[] => {
      const parsed = shape.entry.safeParse(entry)
      if (parsed.success) return [{ value: parsed.data, file, place: (inner = []) => place([...path, ...inner]) }]
      leftOut.push(JSON.stringify(entry) ?? '')
      for (const misfit of misfits(shape.entry, entry, nameOfEntry(shape, entry, position)))
        problems.push({ file, ...place([...path, ...misfit.path]), message: misfit.message })
      return []
    }
    if (shape.holds === 'entry') return checked(value, 0, [])
    if (Array.isArray(value)) return value.flatMap((entry, position) => checked(entry, position, [position]))
    if (value === null || value === undefined) return []
    leftOut.push(JSON.stringify(value))
    problems.push({ file, ...place([]), message: `the file is no list; begin each ${shape.noun} with "- "` })
    return []
  }

  const read = <T>(shape: Shape<T>): readonly Placed<T>[] => {
    const known = shapes.get(shape)
    if (known !== undefined) return known as readonly Placed<T>[]
    const entries = filesOf(dir, shape).flatMap((name) => {
      const source = sourceOf(name)
      return source === undefined ? [] : entriesOf(shape, source)
    })
    shapes.set(shape, entries)
    return entries
  }

  return {
    dir,
    problems,
    read,
    readOne(shape) {
      if (!existsSync(join(dir, shape.files))) {
        const file = shownPath(join(dir, shape.files))
        problems.push({ file, line: 1, column: 1, message: `the file is missing; it holds the ${shape.noun}` })
        return undefined
      }
      return read(shape)[0]
    },
    mayDefine(word) {
      return leftOut.some((text) => text.includes(word))
    },
    unread: () => yamlIn(dir, '').filter((name) => !sources.has(name)),
  }
}

function filesOf(dir: string, { files, besides }: Shape<unknown>): readonly string[] {
  if (files.endsWith('.yaml')) return existsSync(join(dir, files)) ? [files] : []
  return yamlIn(dir, files).filter((name) => !besides.includes(name.slice(files.length + 1)))
}

function yamlIn(dir: string, folder: string): string[] {
  if (!existsSync(join(dir, folder))) return []
  return readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name).replaceAll(sep, '/'))
    .sort()
}

/** What the YAML library makes of a text is kept under this name and the text's hash. */
const reader = 'yaml 2.9.1'

function readSource(path: string, kept: Kept | undefined): Source | { fault: Problem; text: string } {
  const text = readFileSync(path, 'utf8')
  const file = shownPath(path)
  const key = kept === undefined ? '' : keyOf(reader, text)
  const before = kept?.get(key)
  // A text that was read before is parsed again only when somebody asks for a place in it.
  if (before !== undefined) return { file, value: before, place: laterPlace(text) }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fault = syntaxFault(document, text)
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.at)
    return { fault: { file, line, column: col, message: fault.message }, text }
  }
  const value: unknown = document.toJS() ?? null
  kept?.set(key, value)
  return { file, value, place: (path) => placeIn(document.contents, lines, path) }
}

function laterPlace(text: string): Source['place'] {
  let parsed: { contents: unknown; lines: LineCounter } | undefined
  return (path) => {
    if (parsed === undefined) {
      const lines = new LineCounter()
      parsed = { contents: parseDocument(text, { lineCounter: lines }).contents, lines }
    }
    return placeIn(parsed.contents, parsed.lines, path)
  }
}

function placeIn(contents: unknown, lines: LineCounter, path: readonly PropertyKey[]): Place {
  let node = contents
  let at = (node as Node | null)?.range?.[0] ?? 0
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) break
    const next: unknown = node.get(key, true)
    // A key with nothing after it has a place only as a key.
    const written = isMap(node) ? node.items.find((pair) => String(pair.key) === String(key))?.key : undefined
    const range = (next as Node | null | undefined)?.range ?? (written as Node | undefined)?.range
    if (range === undefined || range === null) break
    at = range[0]
    node = next
  }
  const { line, col } = lines.linePos(at)
  return { line, column: col }
}
