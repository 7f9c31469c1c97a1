import type { CitedSource, MonographLibrary } from './library.js'

/**
 * The sources behind a list of citation ids, in the order given.
 *
 * @example
 * sourcesOf(library, ['no-such-source']) // []
 */
export function sourcesOf(library: MonographLibrary, cite: readonly string[]): CitedSource[] {
  return cite.flatMap((id) => {
    const source = library.citations[id]
    return source === undefined ? [] : [source]
  })
}

/**
 * Every source behind a set of statements, once each, in order of first use.
 *
 * @example
 * sourcesOfAll(library, library.monographs.baclofen?.sections.uses ?? []).length > 0 // true
 */
export function sourcesOfAll(library: MonographLibrary, cited: readonly { cite: readonly string[] }[]): CitedSource[] {
  return sourcesOf(library, [...new Set(cited.flatMap((entry) => [...entry.cite]))])
}

/**
 * A source in one line.
 *
 * @example
 * const source = { id: 'label', title: 'Baclofen tablets', year: 2023, locator: 'section 5', kind: 'label', seen: 'read' }
 * sourceLine(source) // 'Baclofen tablets, 2023. section 5'
 */
export function sourceLine(source: Omit<CitedSource, 'seen'>): string {
  return `${source.title}, ${source.year ?? 'no date'}. ${source.locator}`
}
