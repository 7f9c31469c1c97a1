import type { Exposure } from './exposures.js'
import { z90 } from './normal.js'

/** A computed ratio beyond this is not told as a figure, up or down: nobody can foresee so much. */
export const mostFigure = 10

/** The figure of a change and its 90 % band, as far as it is told. */
export interface ToldRatio {
  low90: number
  median: number
  high90: number
  /** The figures end at what can be foreseen; the change may be greater. */
  beyond?: true
}

/**
 * The ratio that is told of a change: none where only strength classes speak, and a computed one no further than can be
 * foreseen.
 *
 * @example
 * toldRatio({ basis: 'class', logRatio: 1, sd: 0.5 }) // undefined
 * toldRatio({ basis: 'fit', logRatio: Math.log(4), sd: 0.4 })?.median // 4
 */
export function toldRatio({ basis, logRatio, sd }: Pick<Exposure, 'basis' | 'logRatio' | 'sd'>): ToldRatio | undefined {
  if (basis === 'class') return undefined
  const most = basis === 'observed' ? Number.POSITIVE_INFINITY : mostFigure
  const told = (log: number): number => figure(Math.min(Math.max(Math.exp(log), 1 / most), most))
  return {
    low90: told(logRatio - z90 * sd),
    median: told(logRatio),
    high90: told(logRatio + z90 * sd),
    ...(Math.abs(logRatio) + z90 * sd > Math.log(most) && { beyond: true as const }),
  }
}

/** Two figures are all that a ratio is known by. */
function figure(value: number): number {
  return Number(value.toPrecision(2))
}

/**
 * A change as the end of a sentence about its substance: never more than the studies or the model say.
 *
 * @example
 * exposureText({ direction: 'up', basis: 'fit', species: 'parent' }, { low90: 2, median: 5.6, high90: 10, beyond: true })
 * // 'about 5.6 times as much in the blood (2 to more than 10 times), computed'
 * exposureText({ direction: 'up', unsure: true, basis: 'fit', species: 'parent' }, { low90: 0.9, median: 1.4, high90: 2.2 })
 * // 'perhaps a change: about 1.4 times as much in the blood (0.9 to 2.2 times), computed'
 */
export function exposureText(
  { direction, unsure, basis, species }: Pick<Exposure, 'direction' | 'unsure' | 'basis' | 'species'>,
  ratio: ToldRatio | undefined,
): string {
  const what = { parent: '', active: ' of its active form', sum: ' of it and its active form together' }[species]
  if (ratio === undefined && direction === 'none')
    return `something raises and something lowers how much${what} is in the blood; which does more is not known`
  if (ratio === undefined)
    return `${direction === 'up' ? 'more' : 'less'}${what} in the blood is ${unsure === true ? 'possible' : 'likely'}; how much is not known, since nobody studied it`
  const said = basis === 'observed' ? 'measured' : 'computed'
  const { low90, median, high90, beyond } = ratio
  if (direction === 'none') return `hardly a change${what} in the blood (${low90} to ${high90} times), ${said}`
  const ends =
    beyond !== true
      ? `${low90} to ${high90} times`
      : direction === 'up'
        ? `${low90} to more than ${mostFigure} times`
        : `less than ${low90} to ${high90} times`
  const most = beyond === true && (median === high90 || median === low90)
  const times = most ? (direction === 'up' ? 'more than' : 'less than') : 'about'
  const whole = `${times} ${median} times as much${what} in the blood (${ends}), ${said}`
  return unsure === true ? `perhaps a change: ${whole}` : whole
}
