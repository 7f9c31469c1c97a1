import { logExposureRatio } from '@mixwise/core'
import { leastSquares, type Term } from './least-squares.js'
import type { Parameters, Study } from './study.js'

/** What the fit has found of every parameter, by its place; those that no study speaks of keep their prior. */
export interface Fitted {
  values: Float64Array
  sd: Float64Array
  /** How many studies speak of each. */
  studies: Int32Array
  /** Means of the groups of priors, as fitted. */
  groups: ReadonlyMap<string, number>
}

/** How far studies of one pair lie apart, as standard deviation in log ratio. */
export const spreadOfStudies = 0.3
/** How far the model misses a pair however often it was studied, as standard deviation in log ratio. */
const spreadOfPairs = 0.25
/**
 * Studies that found nothing lie half as far apart as those that found a change of two-fold or more, by those of one pair:
 * the part of the spread that is always there, and what each unit of log ratio adds until it is whole.
 */
const spreadOfNull = { part: 0.6, perLogRatio: 0.4 }
/** How far the mean of a strength class may lie from what its definition says. */
const sdOfGroup = 0.6

/**
 * The parameters that meet all studies best, given their priors: robust maximum a posteriori with Laplace's
 * approximation. The means of the strength classes are fitted with them.
 *
 * @param from Where to begin, as the fit to more studies, which saves most of the steps.
 *
 * @example
 * fitStudies(studies, parameters).values[parameters.names.indexOf('midazolam share cyp3a')]
 */
export function fitStudies(studies: readonly Study[], { priors }: Parameters, from?: Fitted): Fitted {
  const counts = new Int32Array(priors.length)
  for (const { model } of studies) for (const place of model.parameters) counts[place] = (counts[place] as number) + 1
  const groups = new Map<string, number>()
  for (const { group, mean } of priors) if (group !== '' && !groups.has(group)) groups.set(group, mean)
  const used = priors.flatMap((_, place) => (counts[place] === 0 ? [] : [place]))
  const numbers = new Int32Array(priors.length).fill(-1)
  used.forEach((place, number) => {
    numbers[place] = number
  })
  const groupIds = [...groups.keys()].sort()
  const groupNumbers = new Map(groupIds.map((id, index) => [id, used.length + index]))

  const rowsOf = new Map<string, number>()
  for (const { pair } of studies) rowsOf.set(pair, (rowsOf.get(pair) ?? 0) + 1)
  const terms: Term[] = studies.map((study) => {
    const scale = scaleOf(study, rowsOf.get(study.pair) as number)
    return {
      of: study.model.parameters.map((place) => numbers[place] as number),
      robust: true,
      residual(values, slopes) {
        const residual = (logExposureRatio(study.model, values, slopes) - study.logRatio) / scale
        for (let at = 0; at < slopes.length; at++) slopes[at] = (slopes[at] as number) / scale
        return residual
      },
    }
  })
  for (const place of used) {
    const { group, mean, sd } = priors[place] as (typeof priors)[number]
    const number = numbers[place] as number
    const groupNumber = groupNumbers.get(group)
    terms.push(groupNumber === undefined ? pull(number, mean, sd) : tie(number, groupNumber, sd))
  }
  for (const id of groupIds) terms.push(pull(groupNumbers.get(id) as number, groups.get(id) as number, sdOfGroup))

  const start = [
    ...used.map((place) => from?.values[place] ?? (priors[place] as (typeof priors)[number]).mean),
    ...groupIds.map((id) => from?.groups.get(id) ?? (groups.get(id) as number)),
  ]
  const estimate = leastSquares(terms, start)
  const means = new Map(groupIds.map((id) => [id, estimate.values[groupNumbers.get(id) as number] as number]))
  const meant = (place: number, number: number): number => {
    const { group, mean } = priors[place] as (typeof priors)[number]
    return number === -1 ? (means.get(group) ?? mean) : (estimate.values[number] as number)
  }
  return {
    values: Float64Array.from(numbers, (number, place) => meant(place, number)),
    sd: Float64Array.from(numbers, (number, place) =>
      number === -1 ? (priors[place] as (typeof priors)[number]).sd : (estimate.sd[number] as number),
    ),
    studies: counts,
    groups: means,
  }
}

/** A parameter should lie near a value. */
function pull(number: number, mean: number, sd: number): Term {
  return {
    of: [number],
    robust: false,
    residual(values, slopes) {
      slopes[0] = 1 / sd
      return ((values[0] as number) - mean) / sd
    },
  }
}

/** A parameter should lie near another. */
function tie(number: number, other: number, sd: number): Term {
  return {
    of: [number, other],
    robust: false,
    residual(values, slopes) {
      slopes[0] = 1 / sd
      slopes[1] = -1 / sd
      return ((values[0] as number) - (values[1] as number)) / sd
    },
  }
}

/**
 * How far a row may lie from what the model foresees. Rows of one pair share what is wrong with the model there, so that
 * many of them do not count as much as many pairs. Troughs, levels at steady state and dose rules say less exactly what
 * an area does, and a small change is measured more exactly than a great one.
 */
function scaleOf({ row, logRatio }: Study, rowsOfPair: number): number {
  const exactness = row.measure === 'auc' || row.measure === 'clearance' ? 1 : 1.5
  const { part, perLogRatio } = spreadOfNull
  const size = Math.min(part + perLogRatio * Math.abs(logRatio), 1)
  return exactness * size * Math.sqrt(spreadOfStudies ** 2 + rowsOfPair * spreadOfPairs ** 2)
}
