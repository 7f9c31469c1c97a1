import type { CitedSource, MonographLibrary } from './library.js'

/**
 * The sources behind a list of citation ids, in the order given.
 *
 * @example
 * sourcesOf(library, ['label-ozobax'])[0]?.title
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
 * sourcesOfAll(library, monograph.sections.uses ?? [])
 */
export function sourcesOfAll(library: MonographLibrary, cited: readonly { cite: readonly string[] }[]): CitedSource[] {
  return sourcesOf(library, [...new Set(cited.flatMap((entry) => [...entry.cite]))])
}

/**
 * A source in one line.
 *
 * @example
 * sourceLine({ title: 'Baclofen for alcohol use disorder', year: 2023, locator: 'doi:10...', ... })
 */
export function sourceLine(source: CitedSource): string {
  return `${source.title}, ${source.year ?? 'no date'}. ${source.locator}`
}
