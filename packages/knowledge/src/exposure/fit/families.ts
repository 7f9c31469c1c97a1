import { familyOf, logExposureRatio, noPathway } from '@mixwise/core'
import type { Fitted } from './fit.js'
import type { Parameters, Study } from './study.js'

/**
 * The family under which a study is counted.
 *
 * @example
 * familyOfStudy(study, parameters, fitted) // 'cyp3a inhibited'
 */
export function familyOfStudy({ row, model }: Study, { names }: Parameters, fitted: Fitted): string {
  const once = row.phase === 'single'
  if (row.perpetrators.length === 0)
    return familyOf({ slug: row.person.smoking ? 'smoking' : '', pathway: '', effect: 'inherits' }, once)
  if (row.perpetrators.some(({ slug }) => slug === 'rifampin'))
    return familyOf({ slug: 'rifampin', pathway: '', effect: 'induces' }, once)
  const slopes = new Float64Array(model.parameters.length)
  logExposureRatio(
    model,
    Float64Array.from(model.parameters, (place) => fitted.values[place] as number),
    slopes,
  )
  let most = 0.02
  let family = noPathway
  model.parameters.forEach((place, at) => {
    const [, effect, pathway] = / (inhibits|induces) (\S+)/.exec(names[place] as string) ?? []
    const moved = Math.abs(slopes[at] as number)
    if ((effect !== 'inhibits' && effect !== 'induces') || pathway === undefined || moved <= most) return
    most = moved
    family = familyOf({ slug: '', pathway, effect }, once)
  })
  return family
}
