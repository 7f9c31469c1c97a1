/** How exact an integration must be. */
export interface Tolerance {
  relative: number
  absolute: number
}

/** dy/dt into `out`. */
export type Derivative = (t: number, y: Float64Array, out: Float64Array) => void

const nodes = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1]
const weights: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
]
/** Fifth-order minus fourth-order weights: what the step is judged by. */
const errorWeights = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40]

/**
 * Carries `y` from one time to another with the Dormand-Prince 5(4) pair and adaptive steps.
 * The right side must be smooth in between: stop at every dose and start again.
 * Throws a RangeError when the step would have to become smaller than the clock can tell.
 *
 * @example
 * integrate((t, y, out) => { out[0] = -y[0] }, Float64Array.of(1), 0, 1) // [0.3678...]
 */
export function integrate(
  derivative: Derivative,
  start: Float64Array,
  fromT: number,
  toT: number,
  tolerance: Tolerance = { relative: 1e-9, absolute: 1e-12 },
): Float64Array {
  const size = start.length
  let y: Float64Array = Float64Array.from(start)
  if (toT <= fromT) return y
  const k = nodes.map(() => new Float64Array(size))
  const trial = new Float64Array(size)
  let t = fromT
  let step = Math.min(toT - fromT, 0.01)
  derivative(t, y, k[0] as Float64Array)
  while (t < toT) {
    const last = t + step >= toT
    if (last) step = toT - t
    for (let stage = 1; stage < 7; stage++) {
      const row = weights[stage] as readonly number[]
      for (let i = 0; i < size; i++) {
        let sum = 0
        for (let j = 0; j < stage; j++) sum += (row[j] as number) * ((k[j] as Float64Array)[i] as number)
        trial[i] = (y[i] as number) + step * sum
      }
      derivative(t + (nodes[stage] as number) * step, trial, k[stage] as Float64Array)
    }
    let worst = 0
    for (let i = 0; i < size; i++) {
      let error = 0
      for (let j = 0; j < 7; j++) error += (errorWeights[j] as number) * ((k[j] as Float64Array)[i] as number)
      const scale = Math.max(Math.abs(y[i] as number), Math.abs(trial[i] as number))
      worst = Math.max(worst, Math.abs(step * error) / (tolerance.absolute + tolerance.relative * scale))
    }
    if (worst <= 1) {
      t = last ? toT : t + step
      y = Float64Array.from(trial)
      // The last stage of an accepted step is the first of the next one.
      ;(k[0] as Float64Array).set(k[6] as Float64Array)
    }
    step *= Math.min(5, Math.max(0.2, worst === 0 ? 5 : 0.9 * worst ** -0.2))
    if (t < toT && step < 1e-13 * Math.max(1, Math.abs(t))) throw new RangeError(`no step is small enough at t = ${t}`)
  }
  return y
}
