import { type GenePhenotype, geneIds, genes } from '@mixwise/core'
import { unknownWord } from '../read/did-you-mean.js'
import type { Problem } from '../read/problem.js'
import { partsOf, type Row } from '../read/table.js'

/** What a table may speak of: substances and citations there are. */
export interface Known {
  /** Our slug of a sure name. */
  slugOf(text: string): string | undefined
  slugs: Iterable<string>
  citations: Iterable<string> & { has(id: string): boolean }
  /** Whether something left out because of a problem may define this word. */
  mayDefine(word: string): boolean
}

/** What is so of a person, as far as it changes how much of a substance is in the body. */
export interface Traits {
  genes: readonly GenePhenotype[]
  smoking: boolean
}

/** One row as it is read cell by cell. What does not fit is a problem at its cell, and then `fits()` is false. */
export interface CellReader<Column extends string> {
  /** A positive number; undefined where the cell is empty. */
  positive(column: Column): number | undefined
  /** A positive number, or the middle of a range: 24-30. */
  positiveOrRange(column: Column): number | undefined
  /** One word of a closed list. */
  word<Word extends string>(column: Column, words: readonly Word[]): Word | undefined
  words<Word extends string>(column: Column, words: readonly Word[]): readonly Word[]
  substance(column: Column): string | undefined
  /** Substances joined by " + ". */
  substances(column: Column): readonly string[]
  /** Substances and traits joined by " + ". */
  mixed(column: Column): { substances: readonly string[]; traits: Traits }
  /** Citation ids; there is at least one. */
  cite(column: Column): readonly string[]
  text(column: Column): string | undefined
  amiss(column: Column, message: string): void
  fits(): boolean
}

/**
 * A reader for the cells of one row of a table about exposure.
 *
 * @example
 * cellReader(row, known, problems).positive('ratio') // 5.6
 */
export function cellReader<Column extends string>(
  row: Row<Column>,
  known: Known,
  problems: Problem[],
): CellReader<Column> {
  let faults = 0
  const amiss = (column: Column, message: string): void => {
    faults += 1
    problems.push(row.problem(column, message))
  }
  const slugOf = (column: Column, name: string): string | undefined => {
    const slug = known.slugOf(name) ?? known.slugOf(name.replaceAll('-', ' '))
    if (slug === undefined) {
      if (known.mayDefine(name)) faults += 1
      else amiss(column, unknownWord('substance', name, known.slugs))
    }
    return slug
  }
  const wordOf = <Word extends string>(column: Column, text: string, words: readonly Word[]): Word | undefined => {
    const word = words.find((one) => one === text)
    if (word === undefined) amiss(column, unknownWord(column.replaceAll('_', ' '), text, words))
    return word
  }
  const reader: CellReader<Column> = {
    positive(column) {
      const text = row.cell[column]
      if (text === '') return undefined
      const value = Number(text)
      if (isPositive(value)) return value
      amiss(column, `${column} is ${JSON.stringify(text)}; write a number above 0, or nothing`)
      return undefined
    },
    positiveOrRange(column) {
      const text = row.cell[column]
      if (text === '') return undefined
      const ends = text.split('-').map(Number)
      const [low = Number.NaN, high = low] = ends
      if (ends.length <= 2 && isPositive(low) && isPositive(high) && low <= high) return Math.sqrt(low * high)
      amiss(column, `${column} is ${JSON.stringify(text)}; write a number above 0, a range as 24-30, or nothing`)
      return undefined
    },
    word(column, words) {
      const text = row.cell[column]
      if (text !== '') return wordOf(column, text, words)
      amiss(column, `${column} is empty; it is one of ${words.join(', ')}`)
      return undefined
    },
    words: (column, words) => partsOf(row.cell[column], ',').flatMap((text) => wordOf(column, text, words) ?? []),
    substance(column) {
      const text = row.cell[column]
      if (text !== '') return slugOf(column, text)
      amiss(column, `${column} is empty; write the slug of a substance`)
      return undefined
    },
    substances: (column) => partsOf(row.cell[column], '+').flatMap((name) => slugOf(column, name) ?? []),
    mixed(column) {
      const substances: string[] = []
      const traits: { genes: GenePhenotype[]; smoking: boolean } = { genes: [], smoking: false }
      for (const part of partsOf(row.cell[column], '+')) {
        const [gene = '', phenotype = ''] = part.split(/\s+/)
        if (part === 'smoking') traits.smoking = true
        else if (phenotype === '') substances.push(...[slugOf(column, part)].filter((slug) => slug !== undefined))
        else {
          const known = wordOf(column, gene, geneIds)
          const type = known === undefined ? undefined : wordOf(column, phenotype, genes[known])
          if (known !== undefined && type !== undefined) traits.genes.push({ gene: known, phenotype: type })
        }
      }
      return { substances, traits }
    },
    cite(column) {
      const ids = partsOf(row.cell[column], ',')
      if (ids.length === 0) amiss(column, 'every figure needs a citation')
      for (const id of ids)
        if (!known.citations.has(id)) {
          if (known.mayDefine(id)) faults += 1
          else amiss(column, unknownWord('citation', id, known.citations))
        }
      return ids
    },
    text: (column) => (row.cell[column] === '' ? undefined : row.cell[column]),
    amiss,
    fits: () => faults === 0,
  }
  return reader
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0
}
