import { logExposureRatio } from '@mixwise/core'
import { familyOfStudy } from './families.js'
import { type Fitted, fitStudies } from './fit.js'
import type { Parameters, Study } from './study.js'

/** A study as a fit foresees it that has not seen its pair. */
export interface Unseen {
  study: Study
  family: string
  /** Log of the ratio foreseen. */
  foreseen: number
  /** Its standard deviation from that of the parameters. */
  sd: number
  /** Whether a study of another pair speaks of the victim's share and of the perpetrator's strength. */
  informed: 'both' | 'one' | 'none'
}

/**
 * Every study foreseen by a fit to the studies of other pairs. All rows of a pair are in one fold, the folds are drawn
 * with a seed.
 *
 * @example
 * crossValidate(studies, parameters, { folds: 5, seed: 1 }).length
 */
export function crossValidate(
  studies: readonly Study[],
  parameters: Parameters,
  { folds, seed, from }: { folds: number; seed: number; from?: Fitted },
): readonly Unseen[] {
  const foldOf = foldsOf(
    studies.map(({ pair }) => pair),
    folds,
    seed,
  )
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const fitted = fitStudies(
      studies.filter(({ pair }) => foldOf.get(pair) !== fold),
      parameters,
      from,
    )
    return studies
      .filter(({ pair }) => foldOf.get(pair) === fold)
      .map(
        (study): Unseen => ({
          study,
          family: familyOfStudy(study, parameters, fitted),
          ...foreseenBy(fitted, study, parameters),
        }),
      )
  })
}

/**
 * What a fit foresees for a study.
 *
 * @example
 * foreseenBy(fitted, study, parameters).sd
 */
export function foreseenBy(
  fitted: Fitted,
  { model }: Study,
  { names }: Parameters,
): Pick<Unseen, 'foreseen' | 'sd' | 'informed'> {
  const slopes = new Float64Array(model.parameters.length)
  const foreseen = logExposureRatio(
    model,
    Float64Array.from(model.parameters, (place) => fitted.values[place] as number),
    slopes,
  )
  let variance = 0
  let shares = false
  let effects = false
  model.parameters.forEach((place, at) => {
    const pull = (slopes[at] as number) * (fitted.sd[place] as number)
    variance += pull * pull
    if ((fitted.studies[place] as number) === 0 || Math.abs(slopes[at] as number) < 0.05) return
    if ((names[place] as string).includes(' share ')) shares = true
    else if (/ (?:inhibits|induces) /.test(names[place] as string)) effects = true
  })
  return {
    foreseen,
    sd: Math.sqrt(variance),
    informed: shares && effects ? 'both' : shares || effects ? 'one' : 'none',
  }
}

/** Which fold each pair is in: shuffled with a seed, then dealt out. */
function foldsOf(pairs: readonly string[], folds: number, seed: number): ReadonlyMap<string, number> {
  const each = [...new Set(pairs)].sort()
  let state = seed
  for (let at = each.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[each[at], each[other]] = [each[other] as string, each[at] as string]
  }
  return new Map(each.map((pair, index) => [pair, index % folds]))
}
