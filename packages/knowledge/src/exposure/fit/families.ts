import { logExposureRatio } from '@mixwise/core'
import type { Fitted } from './fit.js'
import type { Parameters, Study } from './study.js'

/**
 * The family under which a study is counted: by what was given where that decides, otherwise by the pathway whose share
 * moves the ratio most.
 *
 * @example
 * familyOf(study, parameters, fitted) // 'cyp3a inhibited'
 */
export function familyOf({ row, model }: Study, { names }: Parameters, fitted: Fitted): string {
  if (row.perpetrators.length === 0) return row.person.smoking ? 'smoking' : 'genotype'
  if (row.perpetrators.some(({ slug }) => slug === 'rifampin'))
    return row.phase === 'single' ? 'rifampicin once' : 'rifampicin repeated'
  const slopes = new Float64Array(model.parameters.length)
  logExposureRatio(
    model,
    Float64Array.from(model.parameters, (place) => fitted.values[place] as number),
    slopes,
  )
  let most = 0.02
  let family = 'no pathway in common'
  model.parameters.forEach((place, at) => {
    const [, effect, pathway] = / (inhibits|induces) (\S+)/.exec(names[place] as string) ?? []
    const moved = Math.abs(slopes[at] as number)
    if (effect === undefined || pathway === undefined || moved <= most) return
    most = moved
    family = `${pathway} ${effect === 'inhibits' ? 'inhibited' : 'induced'}`
  })
  return family
}
