import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultFolders } from '../../compile/compile.js'
import { readCuratedFolders } from '../../compile/curated.js'
import { expandKnowledge } from '../../compile/expand.js'
import { readGround } from '../../ground.js'
import { openCurated } from '../../read/curated-files.js'
import { FaultyKnowledge } from '../../read/problem.js'
import { fittedFile } from '../fitted.js'
import { type ExposureTables, readExposureTables } from '../read-exposure.js'
import { calibrateBands } from './calibrate.js'
import { crossValidate, type Unseen } from './cross-validate.js'
import { fitStudies } from './fit.js'
import { accuracyText } from './print.js'
import { studiesOf } from './studies.js'
import type { RolesOf } from './study.js'
import { fittedText } from './write-fitted.js'

/** Folds and seeds of the cross-validation; figures are means over the seeds. */
const folds = 5
const seeds = [1, 2, 3]

/** What a fit starts from: measured ratios, and the roles that priors come from. */
export interface FitMaterials {
  tables: ExposureTables
  rolesOf: RolesOf
}

/**
 * Reads what the fit starts from.
 *
 * @throws FaultyKnowledge when the curated files have a problem.
 *
 * @example
 * readFitMaterials(defaultFolders).tables.observed.length
 */
export function readFitMaterials({ sourcesDir, curatedDir }: typeof defaultFolders): FitMaterials {
  const files = openCurated(curatedDir)
  const curated = readCuratedFolders(files)
  const { terms, roles } = expandKnowledge(curated, readGround(sourcesDir, files), files.problems)
  const citations = new Set(curated.citations.map(({ value }) => value.id))
  const tables = readExposureTables(files, { ...terms, citations })
  if (files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  return { tables, rolesOf: (slug) => roles.bySlug.get(slug) ?? [] }
}

/**
 * Cross-validates, fits to everything and gives the text of `fitted.tsv` with what the command prints.
 *
 * @example
 * fitExposure(readFitMaterials(defaultFolders)).accuracy
 */
export function fitExposure({ tables, rolesOf }: FitMaterials): { fitted: string; accuracy: string } {
  const { studies, parameters } = studiesOf(tables, rolesOf)
  const unseen: (readonly Unseen[])[] = seeds.map((seed) => crossValidate(studies, parameters, { folds, seed }))
  const bands = calibrateBands(unseen.flat())
  return {
    fitted: fittedText(parameters, fitStudies(studies, parameters), bands),
    accuracy: accuracyText(unseen, bands),
  }
}

/** Fits and writes, and prints how well pairs were foreseen that the fit had not seen. */
export function main(): void {
  const { fitted, accuracy } = fitExposure(readFitMaterials(defaultFolders))
  writeFileSync(join(defaultFolders.curatedDir, fittedFile), fitted)
  process.stdout.write(accuracy)
}
