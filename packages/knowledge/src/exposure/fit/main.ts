import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultFolders } from '../../compile/compile.js'
import { readCuratedFolders } from '../../compile/curated.js'
import { expandKnowledge } from '../../compile/expand.js'
import { readGround } from '../../ground.js'
import { openCurated } from '../../read/curated-files.js'
import { FaultyKnowledge } from '../../read/problem.js'
import { drawFolds } from '../../validation-plots.js'
import { fittedFile } from '../fitted.js'
import { type ExposureTables, readExposureTables } from '../read-exposure.js'
import { type Accuracy, accuracyOf, type Band } from './accuracy.js'
import { calibrateBands, otherFamilies } from './calibrate.js'
import { crossValidate, type Unseen } from './cross-validate.js'
import { fitStudies } from './fit.js'
import { accuracyText } from './print.js'
import { studiesOf } from './studies.js'
import type { RolesOf } from './study.js'
import { fittedText } from './write-fitted.js'

/** Folds and seeds of the cross-validation; figures are means over the seeds. */
const folds = 5
const seeds = [1, 2]

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
export function fitExposure({ tables, rolesOf }: FitMaterials): { fitted: string; accuracy: string; plot: string } {
  const { studies, parameters } = studiesOf(tables, rolesOf)
  const all = fitStudies(studies, parameters)
  const unseen: (readonly Unseen[])[] = seeds.map((seed) =>
    crossValidate(studies, parameters, { folds, seed, from: all }),
  )
  const bands = calibrateBands(unseen.flat())
  return {
    fitted: fittedText(parameters, all, bands),
    accuracy: accuracyText(unseen, bands),
    plot: plotOf(unseen[0] ?? []),
  }
}

/**
 * How well pairs are foreseen that a fit has not seen, over all, by the first seed.
 *
 * @example
 * validatedAccuracy().pairsWithin
 */
export function validatedAccuracy(): Accuracy {
  const { tables, rolesOf } = readFitMaterials(defaultFolders)
  const { studies, parameters } = studiesOf(tables, rolesOf)
  const unseen = crossValidate(studies, parameters, { folds, seed: seeds[0] as number })
  const bands = calibrateBands(unseen)
  return accuracyOf(unseen, (family) => bands.get(family) ?? (bands.get(otherFamilies) as Band))
}

/** What was measured against what a fit foresees that has not seen the pair, of the first seed. */
function plotOf(unseen: readonly Unseen[]): string {
  return drawFolds({
    title: 'Exposure ratios of unseen pairs: measured against foreseen',
    powers: [-2, 2],
    ticks: [0.01, 0.1, 1, 10, 100],
    legend: 'Across: foreseen. Up: measured. Dashed: two-fold. Circles within, crosses outside.',
    points: unseen.map(({ study, foreseen }) => ({
      name: study.pair,
      foreseen: Math.exp(foreseen),
      seen: study.row.ratio,
    })),
  })
}

const validationFolder = fileURLToPath(new URL('../../../../../docs/validation/', import.meta.url))

/** Fits and writes, prints how well pairs were foreseen that the fit had not seen, and draws it. */
export function main(): void {
  const { fitted, accuracy, plot } = fitExposure(readFitMaterials(defaultFolders))
  writeFileSync(join(defaultFolders.curatedDir, fittedFile), fitted)
  writeFileSync(
    join(validationFolder, 'exposure.md'),
    `# Validation of exposure ratios\n\nMade by \`npm run fit-exposure\`; do not edit. [How it works](../exposure-change.md).\n\n${accuracy}\n![Measured against foreseen](exposure.svg)\n`,
  )
  writeFileSync(join(validationFolder, 'exposure.svg'), plot)
  process.stdout.write(accuracy)
}
