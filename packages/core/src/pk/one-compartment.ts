/** One dose of a medicine taken by mouth. */
export interface MassDose {
  mg: number
  atH: number
}

/** Apparent parameters of a one-compartment oral model in one person. */
export interface OralParameters {
  /** Volume over bioavailability. */
  vFL: number
  /** Clearance over bioavailability. */
  clFLPerH: number
  kaPerH: number
  lagH: number
}

/**
 * (exp(-ke t) - exp(-ka t)) / (ka - ke), also where the two rates meet: there the plain quotient is 0/0,
 * and near it the subtraction would lose most digits.
 *
 * @example
 * absorbedRemaining(1, 1, 2) // 0.2707
 */
export function absorbedRemaining(kaPerH: number, kePerH: number, tH: number): number {
  const sinceH = Math.max(0, tH)
  // Written from the slower rate, so that the exponential never overflows.
  const slow = Math.min(kaPerH, kePerH)
  const x = Math.abs(kaPerH - kePerH) * sinceH
  const ratio = x === 0 ? 1 : -Math.expm1(-x) / x
  return Math.exp(-slow * sinceH) * sinceH * ratio
}

/**
 * The concentration in ng/mL after the doses, by the closed form (Bateman) and superposition.
 *
 * @example
 * oralConcentration([{ mg: 10, atH: 0 }], { vFL: 72.8, clFLPerH: 11.6, kaPerH: 1.64, lagH: 0 }, 1.57) // 107
 */
export function oralConcentration(doses: readonly MassDose[], model: OralParameters, tH: number): number {
  const kePerH = model.clFLPerH / model.vFL
  let mgPerL = 0
  for (const dose of doses) {
    const elapsedH = tH - dose.atH - model.lagH
    mgPerL += (dose.mg / model.vFL) * model.kaPerH * absorbedRemaining(model.kaPerH, kePerH, elapsedH)
  }
  return mgPerL * 1000
}

/**
 * The peak after one dose: its height in ng/mL and its time.
 *
 * @example
 * oralPeak(10, { vFL: 72.8, clFLPerH: 11.6, kaPerH: 1.64, lagH: 0 }) // { ngPerMl: 107, atH: 1.57 }
 */
export function oralPeak(mg: number, model: OralParameters): { ngPerMl: number; atH: number } {
  const kePerH = model.clFLPerH / model.vFL
  const x = (model.kaPerH - kePerH) / kePerH
  const atH = model.lagH + Math.log1p(x) / x / kePerH
  const peakAtH = Number.isFinite(atH) ? atH : model.lagH + 1 / kePerH
  return { ngPerMl: oralConcentration([{ mg, atH: 0 }], model, peakAtH), atH: peakAtH }
}

/**
 * The absorption rate that puts the peak of one dose at the given time, found by bisection;
 * undefined when no rate does (a peak later than 1/ke would need absorption slower than elimination).
 *
 * @example
 * absorptionFromPeakTime(1.45, 0.1569) // 1.8635
 */
export function absorptionFromPeakTime(tmaxH: number, kePerH: number): number | undefined {
  if (!(tmaxH > 0) || !(kePerH > 0) || tmaxH >= 1 / kePerH) return undefined
  let low = kePerH
  // With a thousandfold rate the peak is long over.
  let high = kePerH + 1e3 / tmaxH
  for (let halvings = 0; halvings < 200; halvings++) {
    const middle = (low + high) / 2
    const x = (middle - kePerH) / kePerH
    if (Math.log1p(x) / x / kePerH > tmaxH) low = middle
    else high = middle
  }
  return (low + high) / 2
}
