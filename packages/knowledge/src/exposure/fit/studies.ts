import type { ExposureTables } from '../read-exposure.js'
import { usualDoses } from '../usual-doses.js'
import { newParameters, type Parameters, type RolesOf, type Study, studyOf } from './study.js'

/**
 * The measured ratios that parameters are fitted to: those of the substance itself, taken together with what changes it.
 * What was measured of a metabolite, or after the perpetrator was stopped, stands as measured and teaches nothing more.
 *
 * @example
 * const { studies, parameters } = studiesOf(tables, rolesOf)
 * fitStudies(studies, parameters)
 */
export function studiesOf(
  { observed, onsets }: ExposureTables,
  rolesOf: RolesOf,
): { studies: readonly Study[]; parameters: Parameters } {
  const usual = usualDoses(observed, onsets)
  const parameters = newParameters()
  const studies = observed
    .filter(({ species, phase }) => species === 'parent' && phase !== 'after')
    .map((row) => studyOf(row, rolesOf, (slug) => usual.get(slug), parameters))
  return { studies, parameters }
}
