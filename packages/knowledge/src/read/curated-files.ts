import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Kept } from './kept.js'
import { oddTexts } from './odd-texts.js'
import type { Problem } from './problem.js'
import { misfits } from './schema-words.js'
import { nameOfEntry, type Shape } from './shape.js'
import { shownPath } from './shown-path.js'
import { type Row, readTableIfThere } from './table.js'
import { type SyntaxFault, syntaxFault } from './yaml-syntax.js'

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
  /** The rows of a table of tabs; none where it is not there. */
  table<const Column extends string>(name: string, columns: readonly Column[]): readonly Row<Column>[]
  /** Whether something left out because of a problem speaks of this word: then it may well be defined there. */
  mayDefine(word: string): boolean
  /** The files that nobody asked for so far, from `dir`. */
  unread(): readonly string[]
}

/** A file as far as it was looked at: its text, and its YAML once somebody asks for it. */
interface Source {
  file: string
  text: string
  /** Where the first byte stands that is not UTF-8. */
  badByte: Place | undefined
  yaml(): { document: Document.Parsed; lines: LineCounter; fault: SyntaxFault | undefined }
  place(path: readonly PropertyKey[]): Place
}

/**
 * Opens a folder of hand-written YAML. This is the one reader of such files: it keeps the place of every part. What was
 * read without a problem is kept, when something to keep it in is given, and not parsed again while text and code stay
 * the same.
 *
 * @example
 * openCurated('packages/knowledge/curated').read(ruleShape)[0]?.place(['severity']).line
 */
export function openCurated(dir: string, kept?: Kept): CuratedFiles {
  const problems: Problem[] = []
  const shapes = new Map<Shape<unknown>, readonly Placed<unknown>[]>()
  const sources = new Map<string, Source>()
  const leftOut: string[] = []
  const tables = new Set<string>()

  const sourceOf = (name: string): Source => {
    const source = sources.get(name) ?? openSource(join(dir, name))
    sources.set(name, source)
    return source
  }

  /** The checked entries of a file. Those with a problem are left out. */
  const check = <T>(shape: Shape<T>, { file, text, badByte, yaml, place }: Source): Checked<T>[] => {
    if (badByte !== undefined) {
      problems.push({ file, ...badByte, message: 'this letter is not in UTF-8; save the file with the encoding UTF-8' })
      leftOut.push(text)
      return []
    }
    const { document, lines, fault } = yaml()
    if (fault !== undefined) {
      const { line, col } = lines.linePos(fault.at)
      problems.push({ file, line, column: col, message: fault.message })
      leftOut.push(text)
      return []
    }
    const one = (entry: unknown, position: number, path: readonly PropertyKey[]): Checked<T>[] => {
      const who = nameOfEntry(shape, entry, position)
      const odd = oddTexts(entry, who)
      const parsed = shape.entry.safeParse(entry)
      if (parsed.success && odd.length === 0) return [{ value: parsed.data, path }]
      leftOut.push(JSON.stringify(entry) ?? '')
      for (const misfit of [...misfits(shape.entry, entry, who), ...odd])
        problems.push({ file, ...place([...path, ...misfit.path]), message: misfit.message })
      return []
    }
    const content: unknown = document.toJS() ?? undefined
    if (shape.holds === 'entry') return one(content, 0, [])
    if (Array.isArray(content)) return content.flatMap((entry, position) => one(entry, position, [position]))
    if (content === undefined) {
      if (text.trim() !== '') return []
      const message = `the file holds nothing; write a ${shape.noun} into it, or delete it`
      problems.push({ file, line: 1, column: 1, message })
      return []
    }
    leftOut.push(text)
    problems.push({ file, ...place([]), message: `the file is no list; begin each ${shape.noun} with "- "` })
    return []
  }

  const entriesOf = <T>(shape: Shape<T>, source: Source): Placed<T>[] => {
    const key = kept === undefined ? '' : kept.keyOf(shape.files, source.text)
    let entries = kept?.get(key) as Checked<T>[] | undefined
    if (entries === undefined) {
      const before = problems.length
      entries = check(shape, source)
      if (problems.length === before) kept?.set(key, entries)
    }
    return entries.map(({ value, path }) => ({
      value,
      file: source.file,
      place: (inner = []) => source.place([...path, ...inner]),
    }))
  }

  const read = <T>(shape: Shape<T>): readonly Placed<T>[] => {
    const known = shapes.get(shape)
    if (known !== undefined) return known as readonly Placed<T>[]
    const entries = filesOf(dir, shape).flatMap((name) => entriesOf(shape, sourceOf(name)))
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
    table(name, columns) {
      tables.add(name)
      return readTableIfThere(dir, name, columns, problems)
    },
    mayDefine(word) {
      return leftOut.some((text) => text.includes(word))
    },
    unread: () =>
      filesIn(dir, '').filter((name) => !sources.has(name) && !tables.has(name) && !name.startsWith('schemas/')),
  }
}

interface Checked<T> {
  value: T
  path: readonly PropertyKey[]
}

function filesOf(dir: string, { files, besides }: Shape<unknown>): readonly string[] {
  if (files.endsWith('.yaml')) return existsSync(join(dir, files)) ? [files] : []
  return yamlIn(dir, files).filter((name) => !besides.includes(name.slice(files.length + 1)))
}

function yamlIn(dir: string, folder: string): string[] {
  return filesIn(dir, folder).filter((name) => name.endsWith('.yaml'))
}

/** Every file below a folder but hidden ones, as editors and systems leave them. */
function filesIn(dir: string, folder: string): string[] {
  if (!existsSync(join(dir, folder))) return []
  return readdirSync(join(dir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}

function openSource(path: string): Source {
  const bytes = readFileSync(path)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  let parsed: ReturnType<Source['yaml']> | undefined
  const yaml: Source['yaml'] = () => {
    if (parsed === undefined) {
      const lines = new LineCounter()
      // The parser compares each key with all before it; where none is repeated, that is a quarter of its time.
      const fast = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
      const document = hasRepeatedKey(fast.contents) ? parseDocument(text) : fast
      parsed = { document, lines, fault: syntaxFault(document, text) }
    }
    return parsed
  }
  return {
    file: shownPath(path),
    text,
    badByte: isUtf8(bytes) ? undefined : placeOfBadByte(text),
    yaml,
    place: (path) => {
      const { document, lines } = yaml()
      return placeIn(document.contents, lines, path)
    },
  }
}

/** Whether some group of keys, at any depth, has a key twice. */
function hasRepeatedKey(node: unknown): boolean {
  if (isSeq(node)) return node.items.some(hasRepeatedKey)
  if (!isMap(node)) return false
  const keys = new Set<unknown>()
  for (const { key, value } of node.items) {
    keys.add(isScalar(key) ? key.value : key)
    if (hasRepeatedKey(value)) return true
  }
  return keys.size < node.items.length
}

/** Bytes that are not UTF-8 are read as U+FFFD. */
function placeOfBadByte(text: string): Place {
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
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
