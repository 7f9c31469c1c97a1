import { Solver } from 'odex'
import { describe, expect, it } from 'vitest'
import { integrate } from './dormand-prince.js'
import { ethanolConcentrations, watsonBodyWaterL } from './ethanol.js'

const person = { vL: 49, vmaxGPerH: 6.65, kmGPerL: 0.05, kaPerH: 4, bioavailability: 1 }

function byOdex(grams: number, atH: number, who = person): number {
  const solver = new Solver(2)
  solver.absoluteTolerance = 1e-15
  solver.relativeTolerance = 1e-12
  const flow = (_t: number, [gut, c]: number[]): number[] => [
    -who.kaPerH * (gut as number),
    (who.kaPerH * (gut as number)) / who.vL -
      ((who.vmaxGPerH / who.vL) * (c as number)) / (who.kmGPerL + (c as number)),
  ]
  return solver.solve(flow, 0, [grams * who.bioavailability, 0], atH).y[1] as number
}

describe('integrate', () => {
  it('follows a decay to the tolerance', () => {
    const y = integrate(
      (_t, state, out) => {
        out[0] = -(state[0] as number)
      },
      Float64Array.of(1),
      0,
      10,
      { relative: 1e-11, absolute: 1e-15 },
    )
    expect((y[0] as number) / Math.exp(-10)).toBeCloseTo(1, 8)
  })

  it('turns with an oscillator and stays where it is for no time', () => {
    const turn = (_t: number, y: Float64Array, out: Float64Array): void => {
      out[0] = y[1] as number
      out[1] = -(y[0] as number)
    }
    const y = integrate(turn, Float64Array.of(1, 0), 0, 2 * Math.PI, { relative: 1e-11, absolute: 1e-13 })
    expect(y[0]).toBeCloseTo(1, 9)
    expect(y[1]).toBeCloseTo(0, 9)
    expect([...integrate(turn, Float64Array.of(3, 4), 1, 1)]).toEqual([3, 4])
  })

  it('says when no step is small enough', () => {
    const explode = (_t: number, y: Float64Array, out: Float64Array): void => {
      out[0] = (y[0] as number) ** 2
    }
    expect(() => integrate(explode, Float64Array.of(1), 0, 2)).toThrow(RangeError)
  })
})

describe('ethanolConcentrations', () => {
  it('agrees with a public solver to 1e-6 relative', () => {
    const timesH = [0.1, 0.5, 1, 2, 4, 6, 8]
    const ours = ethanolConcentrations([{ grams: 47.6, atH: 0 }], person, timesH)
    timesH.forEach((t, i) => {
      expect(Math.abs((ours[i] as number) / byOdex(47.6, t) - 1)).toBeLessThan(1e-6)
    })
    const fed = { ...person, kaPerH: 1.2, bioavailability: 0.8, kmGPerL: 0.027 }
    const slow = ethanolConcentrations([{ grams: 60, atH: 0 }], fed, timesH)
    timesH.forEach((t, i) => {
      expect(Math.abs((slow[i] as number) / byOdex(60, t, fed) - 1)).toBeLessThan(1e-6)
    })
  })

  it('adds drinks and infusions, and keeps account of every gram', () => {
    const timesH = [0, 1, 2, 3]
    const none = { ...person, vmaxGPerH: 0 }
    const c = ethanolConcentrations(
      [
        { grams: 20, atH: 0 },
        { grams: 10, atH: 1, overH: 1 },
      ],
      none,
      timesH,
    )
    expect(c[0]).toBe(0)
    expect((c[3] as number) * person.vL).toBeCloseTo(10 + 20 * (1 - Math.exp(-12)), 6)
  })
})

describe('watsonBodyWaterL', () => {
  it('uses the coefficient of the paper, not the misprint', () => {
    const man = { sex: 'male', ageYears: 40, heightCm: 175, weightKg: 70 } as const
    expect(watsonBodyWaterL(man)).toBeCloseTo(2.447 - 3.8064 + 18.795 + 23.534, 10)
    expect(watsonBodyWaterL({ ...man, ageYears: 41 }) - watsonBodyWaterL(man)).toBeCloseTo(-0.09516, 12)
    expect(watsonBodyWaterL({ ...man, sex: 'female' })).toBeCloseTo(-2.097 + 18.7075 + 17.262, 10)
  })
})
