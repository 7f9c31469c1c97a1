import { type Amount, highOf, lowOf } from '../phrase/taking.js'
import { absorbedRemaining } from './one-compartment.js'

/** Concentrations of many people, time by time: the value of person i at step k is at [k * people + i]. */
export interface PeopleCurves {
  people: number
  steps: number
  stepH: number
  values: Float32Array
}

/** One number a person, in the same order. */
export interface OralPeople {
  /** Where in a range of amounts each person's own lies, 0 to 1. */
  share: Float64Array
  vFL: Float64Array
  clFLPerH: Float64Array
  kaPerH: Float64Array
  lagH: Float64Array
}

export interface EthanolPeople {
  share: Float64Array
  vL: Float64Array
  vmaxGPerH: Float64Array
  kmGPerL: Float64Array
  kaPerH: Float64Array
  bioavailability: Float64Array
}

/** A change of what is taken up and of what is cleared, as it comes and goes. */
export interface ChangingPeople {
  /** Of each person, the log of the exposure with others over that without, when all of the change is there. */
  logRatio: Float64Array
  /** How much of it is there at each step, from 0 to 1. */
  there: Float64Array
  /** The part of it that is taken up; the rest is clearance. */
  beforeBlood: number
}

/** Steps of a change, of which rates are worked out anew. */
const changeSteps = 50

/**
 * The closed form for many people at once, in ng/mL. Between grid points the linear system is carried on by its
 * exact propagator, and a dose enters at the next grid point with its exact state: so there is no step error. Where others
 * change it, the rates of a step are those of its end.
 *
 * @example
 * const people = drawOralPeople(table.oral.baclofen.models, 50, 1, 'baclofen')
 * oralPeopleCurves([{ mg: 10, atH: 0 }], people, 0.5, 49).values.length // 2450
 */
export function oralPeopleCurves(
  doses: readonly { mg: Amount; atH: number }[],
  who: OralPeople,
  stepH: number,
  steps: number,
  change?: ChangingPeople,
): PeopleCurves {
  const people = who.vFL.length
  const values = new Float32Array(people * steps)
  const gut = new Float64Array(people)
  const blood = new Float64Array(people)
  const gutKeeps = new Float64Array(people)
  const bloodKeeps = new Float64Array(people)
  const passes = new Float64Array(people)
  const kePerH = new Float64Array(people)
  const setRates = (there: number): void => {
    for (let i = 0; i < people; i++) {
      const ka = who.kaPerH[i] as number
      const cleared =
        change === undefined ? 1 : Math.exp(-there * (1 - change.beforeBlood) * (change.logRatio[i] as number))
      const ke = ((who.clFLPerH[i] as number) * cleared) / (who.vFL[i] as number)
      kePerH[i] = ke
      gutKeeps[i] = Math.exp(-ka * stepH)
      bloodKeeps[i] = Math.exp(-ke * stepH)
      passes[i] = ka * absorbedRemaining(ka, ke, stepH)
    }
  }
  const thereAt = (k: number): number => Math.round((change?.there[k] ?? 0) * changeSteps) / changeSteps
  let there = thereAt(0)
  setRates(there)
  const longestLagH = who.lagH.reduce((longest, lagH) => Math.max(longest, lagH), 0)
  for (let k = 0; k < steps; k++) {
    if (thereAt(k) !== there) {
      there = thereAt(k)
      setRates(there)
    }
    const nowH = k * stepH
    const beforeH = k === 0 ? Number.NEGATIVE_INFINITY : nowH - stepH
    for (let i = 0; i < people; i++) {
      const g = gut[i] as number
      blood[i] = (blood[i] as number) * (bloodKeeps[i] as number) + g * (passes[i] as number)
      gut[i] = g * (gutKeeps[i] as number)
    }
    for (const dose of doses) {
      const [low, more] = [lowOf(dose.mg), highOf(dose.mg) - lowOf(dose.mg)]
      if (dose.atH > nowH || dose.atH + longestLagH <= beforeH) continue
      for (let i = 0; i < people; i++) {
        const arrivesH = dose.atH + (who.lagH[i] as number)
        if (arrivesH > nowH || arrivesH <= beforeH) continue
        const elapsedH = nowH - arrivesH
        const v = who.vFL[i] as number
        const ka = who.kaPerH[i] as number
        const taken = change === undefined ? 1 : Math.exp(there * change.beforeBlood * (change.logRatio[i] as number))
        const ngPerMl = ((low + more * (who.share[i] as number)) / v) * 1000 * taken
        gut[i] = (gut[i] as number) + ngPerMl * Math.exp(-ka * elapsedH)
        blood[i] = (blood[i] as number) + ngPerMl * ka * absorbedRemaining(ka, kePerH[i] as number, elapsedH)
      }
    }
    values.set(blood, k * people)
  }
  return { people, steps, stepH, values }
}

/** Below this g/L the curve is drawn as nothing. */
const traceGPerL = 1e-5

/**
 * Alcohol for many people at once, in g/L. The gut empties by its exact exponential; what is in body and gut
 * together is smooth, so it is carried by fourth-order Runge-Kutta with shorter steps while the gut still fills
 * the blood. Checked against the adaptive solver.
 *
 * @example
 * const people = drawEthanolPeople(table.ethanol, { weightKg: 70 }, 'fed', 50, 1)
 * ethanolPeopleCurves([{ grams: 30, atH: 0 }], people, 0.25, 25).values.length // 1250
 */
export function ethanolPeopleCurves(
  drinks: readonly { grams: Amount; atH: number }[],
  who: EthanolPeople,
  stepH: number,
  steps: number,
): PeopleCurves {
  const people = who.vL.length
  const values = new Float32Array(people * steps)
  const sorted = drinks
    .map(({ grams, atH }) => ({ low: lowOf(grams), more: highOf(grams) - lowOf(grams), atH }))
    .sort((a, b) => a.atH - b.atH)
  // A few people at a time, so that the long rows of the result are written in runs and not number by number.
  const run = 16
  const block = new Float32Array(run * steps)
  for (let i = 0; i < people; i++) {
    const own = (i % run) * steps
    const v = who.vL[i] as number
    const speed = (who.vmaxGPerH[i] as number) / v
    const km = who.kmGPerL[i] as number
    const ka = who.kaPerH[i] as number
    const share = who.share[i] as number
    const perGram = (who.bioavailability[i] as number) / v
    const longestH = Math.min(0.5 / ka, 1 / 12)
    let total = 0
    let gut = 0
    let next = 0
    let nowH = Math.min(0, sorted[0]?.atH ?? 0)
    let k = 0
    let sinceDoseH = Number.POSITIVE_INFINITY
    while (k < steps) {
      while (next < sorted.length && (sorted[next] as { atH: number }).atH <= nowH + 1e-12) {
        const { low, more } = sorted[next] as { low: number; more: number }
        const added = (low + more * share) * perGram
        gut += added
        total += added
        sinceDoseH = 0
        next++
      }
      if (nowH >= k * stepH - 1e-9) {
        block[own + k] = total - gut
        k++
      }
      const doseH = next < sorted.length ? (sorted[next] as { atH: number }).atH : Number.POSITIVE_INFINITY
      const stopH = Math.min(k * stepH, doseH)
      const spanH = stopH - nowH
      if (total < traceGPerL) {
        // Nothing in the body: on to the next drink, or to the end, for the array starts as zeros.
        total = 0
        gut = 0
        nowH = doseH
        k = Math.max(k, Math.ceil(doseH / stepH))
        continue
      }
      const absorbing = gut > 1e-3 * km
      // Right after a drink the elimination switches on within a minute or two: short steps there.
      const wantedH = !absorbing ? 1 / 12 : sinceDoseH < 0.05 / ka ? longestH / 12 : longestH
      const parts = Math.max(1, Math.ceil(spanH / wantedH))
      const h = spanH / parts
      const half = Math.exp((-ka * h) / 2)
      for (let part = 0; part < parts; part++) {
        const gutHalf = gut * half
        const gutEnd = gutHalf * half
        const c1 = total - gut
        const k1 = c1 / (km + c1)
        const c2 = Math.max(0, total - 0.5 * h * speed * k1 - gutHalf)
        const k2 = c2 / (km + c2)
        const c3 = Math.max(0, total - 0.5 * h * speed * k2 - gutHalf)
        const k3 = c3 / (km + c3)
        const c4 = Math.max(0, total - h * speed * k3 - gutEnd)
        const k4 = c4 / (km + c4)
        total -= (h * speed * (k1 + 2 * k2 + 2 * k3 + k4)) / 6
        gut = gutEnd
        if (total < gut) total = gut
      }
      sinceDoseH += spanH
      nowH = stopH
    }
    if (i % run === run - 1 || i === people - 1) {
      const first = i - (i % run)
      for (let step = 0; step < steps; step++) {
        const row = step * people
        for (let one = first; one <= i; one++) values[row + one] = block[(one - first) * steps + step] as number
      }
      block.fill(0)
    }
  }
  return { people, steps, stepH, values }
}
