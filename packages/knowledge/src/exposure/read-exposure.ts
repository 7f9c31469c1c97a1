import type { CuratedFiles } from '../read/curated-files.js'
import { type ActiveSpecies, readActiveSpecies } from './active-species.js'
import type { Known } from './cells.js'
import { type Observed, readObserved } from './observed.js'
import { type Onset, readOnsets } from './onsets.js'
import { readTolerance, type Tolerance } from './tolerance.js'

/** Everything written by hand about how much of a substance is in the body. */
export interface ExposureTables {
  observed: readonly Observed[]
  tolerance: readonly Tolerance[]
  onsets: readonly Onset[]
  active: readonly ActiveSpecies[]
}

/**
 * Reads and checks the tables of `curated/exposure`. Rows with a problem are left out, and the problem stands with those
 * of the files.
 *
 * @example
 * readExposureTables(openCurated('packages/knowledge/curated'), known).observed.length
 */
export function readExposureTables(files: CuratedFiles, known: Known): ExposureTables {
  return {
    observed: readObserved(files, known),
    tolerance: readTolerance(files, known),
    onsets: readOnsets(files, known),
    active: readActiveSpecies(files, known),
  }
}
