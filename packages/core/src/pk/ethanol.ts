import { integrate } from './dormand-prince.js'

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

/**
 * Blood alcohol in g/L at the given ascending times, solved to nine digits: absorption is exact,
 * Michaelis-Menten elimination is integrated. The population uses a faster scheme checked against this one.
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
  const { vL, vmaxGPerH, kmGPerL, kaPerH, bioavailability } = person
  const rate = (t: number): number => {
    let gramsPerH = 0
    for (const input of inputs) {
      const elapsedH = t - input.atH
      if (elapsedH < 0) continue
      if (input.overH === undefined) gramsPerH += bioavailability * input.grams * kaPerH * Math.exp(-kaPerH * elapsedH)
      else if (elapsedH < input.overH) gramsPerH += input.grams / input.overH
    }
    return gramsPerH / vL
  }
  const breaks = new Set<number>()
  for (const input of inputs) {
    breaks.add(input.atH)
    if (input.overH !== undefined) breaks.add(input.atH + input.overH)
  }
  const stops = [...new Set([...breaks, ...timesH])].sort((a, b) => a - b)
  const wanted = new Map<number, number>()
  let y: Float64Array = Float64Array.of(0)
  let t = stops[0] ?? 0
  for (const stop of stops) {
    // Just inside the stretch, so that an infusion that ends here no longer counts and one that starts does.
    const from = t
    const inside = (at: number): number => Math.min(Math.max(at, from), stop - (stop - from) * 1e-12)
    y = integrate(
      (at, state, out) => {
        const c = Math.max(0, state[0] as number)
        out[0] = rate(inside(at)) - ((vmaxGPerH / vL) * c) / (kmGPerL + c)
      },
      y,
      t,
      stop,
      { relative: 1e-10, absolute: 1e-13 },
    )
    t = stop
    wanted.set(stop, Math.max(0, y[0] as number))
  }
  return timesH.map((at) => wanted.get(at) as number)
}
