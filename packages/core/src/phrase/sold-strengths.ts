/**
 * In which strengths a medicine is sold, by which the unit of a number that stands without one is told. In text: the
 * milligrams of one piece, then with `u` the units of one, with `x` numbers that mean something else there (a rate of a
 * patch, a percentage), and `p` where puffs of it are counted. "4 8 x2 p"
 */
export interface SoldStrengths {
  mg: readonly number[]
  units: readonly number[]
  others: readonly number[]
  inPuffs: boolean
}

/** What a number without a unit is of. */
export type ToldUnit = 'mg' | 'mcg' | 'units'

/**
 * Reads strengths as the compiled knowledge holds them.
 *
 * @example
 * soldStrengths('4 8 x2 p') // { mg: [4, 8], units: [], others: [2], inPuffs: true }
 */
export function soldStrengths(text: string): SoldStrengths {
  const words = text.split(' ').filter((word) => word !== '')
  const behind = (letter: string): readonly number[] =>
    words.flatMap((word) => (word.length > 1 && word.startsWith(letter) ? [Number(word.slice(1))] : []))
  return {
    mg: words.filter((word) => /^\d/.test(word)).map(Number),
    units: behind('u'),
    others: behind('x'),
    inPuffs: words.includes('p'),
  }
}

/**
 * Writes strengths as the compiled knowledge holds them: each once, in order.
 *
 * @example
 * strengthsText({ mg: [8, 4, 8], units: [], others: [2], inPuffs: true }) // '4 8 x2 p'
 */
export function strengthsText({ mg, units, others, inPuffs }: SoldStrengths): string {
  const written = (numbers: readonly number[], letter: string): readonly string[] =>
    [...new Set(numbers)].sort((a, b) => a - b).map((number) => `${letter}${number}`)
  return [...written(mg, ''), ...written(units, 'u'), ...written(others, 'x'), ...(inPuffs ? ['p'] : [])].join(' ')
}

/** One or two of a piece are taken so often that neither number is a strength. */
const mostUsualCount = 2
/** Up to here a number may count pieces or puffs: only a strength itself is sure, and no puffs may be. */
const mostCounted = 10
/** So many pieces and no more are taken for the strength of one. */
const pieces = [2, 3, 4] as const

/**
 * The unit of a number beside the name of a medicine: the one in which it is sold in that strength, or else the one in
 * which two, three or four pieces make it. Undefined where that may be several, and for grams: "metformin 0.5" may be half
 * a gram, and half a tablet.
 *
 * @example
 * unitOfStrength(soldStrengths('0.125 0.25'), 250) // 'mcg'
 * unitOfStrength(soldStrengths('500 850 1000'), 0.5) // undefined
 */
export function unitOfStrength({ mg, units, others, inPuffs }: SoldStrengths, number: number): ToldUnit | undefined {
  if (Number.isInteger(number) && number <= (inPuffs ? mostCounted : mostUsualCount)) return undefined
  if (has(others, number)) return undefined
  const inUnits = (isSold: (list: readonly number[], amount: number) => boolean): readonly Unit[] => [
    ...(isSold(mg, number) ? (['mg'] as const) : []),
    ...(isSold(mg, number / 1000) ? (['mcg'] as const) : []),
    ...(isSold(mg, number * 1000) ? (['g'] as const) : []),
    ...(isSold(units, number) ? (['units'] as const) : []),
  ]
  const inOne = inUnits(has)
  const fits =
    inOne.length > 0 || number <= mostCounted
      ? inOne
      : inUnits((list, amount) => pieces.some((count) => has(list, amount / count)))
  const [only, ...more] = fits
  return only === 'g' || more.length > 0 ? undefined : only
}

type Unit = ToldUnit | 'g'

function has(list: readonly number[], amount: number): boolean {
  return list.some((one) => Math.abs(one - amount) <= one * 1e-6)
}
