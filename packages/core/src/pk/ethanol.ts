/** Alcohol swallowed (first-order absorption) or, in studies, infused into a vein at a constant rate. */
export interface EthanolInput {
  grams: number
  atH: number
  /** Set for an infusion: how long it runs. */
  overH?: number
}

/** One person's alcohol kinetics. */
export interface EthanolParameters {
  /** Volume of distribution for blood. */
  vL: number
  vmaxGPerH: number
  kmGPerL: number
  kaPerH: number
  /** Share of the swallowed alcohol that reaches the blood. */
  bioavailability: number
}

/**
 * Total body water by the formula of Watson, Watson and Batt (1980). The male age coefficient is 0.09516;
 * many calculators print 0.09156.
 *
 * @example
 * watsonBodyWaterL({ sex: 'male', ageYears: 40, heightCm: 175, weightKg: 70 }) // 40.97
 */
export function watsonBodyWaterL(person: {
  sex: 'male' | 'female'
  ageYears: number
  heightCm: number
  weightKg: number
}): number {
  return person.sex === 'male'
    ? 2.447 - 0.09516 * person.ageYears + 0.1074 * person.heightCm + 0.3362 * person.weightKg
    : -2.097 + 0.1069 * person.heightCm + 0.2466 * person.weightKg
}

/** So short a step leaves an error below a billionth, since nothing in the model is faster than some tens an hour. */
const longestStepH = 1 / 600

/**
 * Blood alcohol in g/L at the given times, to nine digits: absorption is exact, Michaelis-Menten elimination is carried
 * by fourth-order Runge-Kutta in short steps that stop wherever an input begins or ends. The population uses a faster
 * scheme checked against this one.
 *
 * @example
 * const person = { vL: 49, vmaxGPerH: 6.65, kmGPerL: 0.05, kaPerH: 4, bioavailability: 1 }
 * ethanolConcentrations([{ grams: 47.6, atH: 0 }], person, [0, 1, 2]) // [0, 0.8301, 0.7201]
 */
export function ethanolConcentrations(
  inputs: readonly EthanolInput[],
  person: EthanolParameters,
  timesH: readonly number[],
): number[] {
  const { vL, vmaxGPerH, kmGPerL } = person
  const edges = inputs.flatMap(({ atH, overH = 0 }) => [atH, atH + overH])
  const stops = [...edges, ...timesH].sort((a, b) => a - b)
  const reached = new Map<number, number>()
  let c = 0
  let atH = stops[0] ?? 0
  for (const stopH of stops) {
    const inflow = inflowBetween(inputs, person, atH, stopH)
    const slope = (tH: number, level: number): number => (inflow(tH) - (vmaxGPerH * level) / (kmGPerL + level)) / vL
    const parts = Math.ceil((stopH - atH) / longestStepH)
    const h = (stopH - atH) / parts
    for (let part = 0; part < parts; part++) {
      const tH = atH + part * h
      const k1 = slope(tH, c)
      const k2 = slope(tH + h / 2, c + (h / 2) * k1)
      const k3 = slope(tH + h / 2, c + (h / 2) * k2)
      const k4 = slope(tH + h, c + h * k3)
      c += (h * (k1 + 2 * k2 + 2 * k3 + k4)) / 6
    }
    atH = stopH
    reached.set(stopH, c)
  }
  return timesH.map((tH) => reached.get(tH) as number)
}

/** Grams an hour that reach the blood in a stretch of time within which no input begins or ends. */
function inflowBetween(
  inputs: readonly EthanolInput[],
  { kaPerH, bioavailability }: EthanolParameters,
  fromH: number,
  toH: number,
): (tH: number) => number {
  const begun = inputs.filter(({ atH }) => atH <= fromH)
  const swallowed = begun.filter(({ overH }) => overH === undefined)
  const infused = begun.reduce(
    (sum, { grams, atH, overH }) => (overH !== undefined && toH <= atH + overH ? sum + grams / overH : sum),
    0,
  )
  return (tH) =>
    swallowed.reduce(
      (sum, { grams, atH }) => sum + bioavailability * grams * kaPerH * Math.exp(-kaPerH * (tH - atH)),
      infused,
    )
}
