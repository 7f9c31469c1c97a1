/** A file's layout: its sections in order, from which it is written and read alike. */
import type { Column } from './columns.js'
import { BrokenKnowledge, decodeContainer, encodeContainer, type Sha256 } from './container.js'

/** One column of a file. */
export interface Section<In = never, Out = unknown> extends Column<In, Out> {
  /** What an entry means, as `docs/format.md` prints it. */
  readonly meaning: string
  /** The column whose entries these belong to, one each. */
  readonly each?: string
}

/** The columns of a file by name, in the order in which they lie. */
export type Layout = Readonly<Record<string, Section>>

/** What the writer gives for each column. */
export type Values<L extends Layout> = { readonly [N in keyof L]: L[N] extends Section<infer In, unknown> ? In : never }

/** What the reader gets for each column. */
export type Opened<L extends Layout> = { readonly [N in keyof L]: L[N] extends Section<never, infer Out> ? Out : never }

/**
 * A column with what it means.
 *
 * @example
 * section(u16, 'a target set each', { each: 'rxcui' }).each // 'rxcui'
 */
export function section<In, Out>(
  column: Column<In, Out>,
  meaning: string,
  { each }: { each?: string } = {},
): Section<In, Out> {
  return { ...column, meaning, ...(each !== undefined && { each }) }
}

/**
 * The bytes of a file. The same values give the same bytes.
 *
 * @throws Error when a value does not fit its column, or a column does not have an entry for each of its owner's.
 *
 * @example
 * const layout = { name: section(strings, 'a product each') }
 * readLayout(layout, writeLayout(layout, { name: ['wine'] }, () => new Uint8Array(32)).buffer).columns.name.at(0) // 'wine'
 */
export function writeLayout<L extends Layout>(layout: L, values: Values<L>, sha256: Sha256): Uint8Array<ArrayBuffer> {
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [name, column] of Object.entries(layout)) column.write(sections, name, values[name] as never)
  const uneven = unevenIn(layout, (name, column) => column.entriesOf(column.read(sections, name) as never))
  if (uneven !== undefined) throw new Error(uneven)
  return encodeContainer(sections, sha256)
}

/**
 * Opens a file without copying it.
 *
 * @throws BrokenKnowledge when it is not a whole file of this layout.
 *
 * @example
 * readLayout(knowledgeLayout, knowledgeFile).columns.slug.find('baclofen') >= 0 // true
 */
export function readLayout<L extends Layout>(
  layout: L,
  buffer: ArrayBuffer,
): { columns: Opened<L>; digestHex: string } {
  const { sections, digestHex } = decodeContainer(buffer)
  const columns: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(layout)) columns[name] = column.read(sections, name)
  const uneven = unevenIn(layout, (name, column) => column.entriesOf(columns[name] as never))
  if (uneven !== undefined) throw new BrokenKnowledge(`${uneven} Compile the knowledge again.`)
  return { columns: columns as Opened<L>, digestHex }
}

/** The first column that has not an entry for each of its owner's. */
function unevenIn(
  layout: Layout,
  entriesOf: (name: string, column: Section) => number | undefined,
): string | undefined {
  for (const [name, column] of Object.entries(layout)) {
    if (column.each === undefined) continue
    const entries = entriesOf(name, column)
    const owner = entriesOf(column.each, layout[column.each] as Section)
    if (entries !== owner) return `${name} has ${entries} entries; ${column.each} has ${owner}.`
  }
  return undefined
}
