import type { CuratedFiles } from '../read/curated-files.js'

/** What the fit has written: a value for each parameter that a study speaks of, and for each group of priors. */
export interface FittedValues {
  /** By the name of the parameter. */
  parameters: ReadonlyMap<string, { value: number; sd: number; studies: number }>
  /** Means of the strength classes, by group. */
  groups: ReadonlyMap<string, number>
  /** How bands widen, by family. */
  bands: ReadonlyMap<string, { base: number; slope: number }>
}

/** The columns of `fitted.tsv`. */
export const fittedColumns = ['kind', 'name', 'value', 'sd', 'studies', 'reads'] as const

/** Where the fit writes; never edited by hand. */
export const fittedFile = 'exposure/fitted.tsv'

/**
 * What `npm run fit-exposure` has written into `curated/exposure/fitted.tsv`.
 *
 * @example
 * readFitted(openCurated('packages/knowledge/curated')).parameters.get('midazolam share cyp3a')?.studies
 */
export function readFitted(files: CuratedFiles): FittedValues {
  const parameters = new Map<string, { value: number; sd: number; studies: number }>()
  const groups = new Map<string, number>()
  const bands = new Map<string, { base: number; slope: number }>()
  for (const row of files.table(fittedFile, fittedColumns)) {
    const { kind, name } = row.cell
    const [value, sd, studies] = (['value', 'sd', 'studies'] as const).map((column) => Number(row.cell[column])) as [
      number,
      number,
      number,
    ]
    if (![value, sd, studies].every(Number.isFinite) || !['parameter', 'class', 'band'].includes(kind))
      files.problems.push(row.problem('kind', 'the fit did not write this row; run "npm run fit-exposure" again'))
    else if (kind === 'parameter') parameters.set(name, { value, sd, studies })
    else if (kind === 'class') groups.set(name, value)
    else bands.set(name, { base: value, slope: sd })
  }
  return { parameters, groups, bands }
}
