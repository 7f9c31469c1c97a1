import fc from 'fast-check'
import { Solver } from 'odex'
import { describe, expect, it } from 'vitest'
import { absorbedRemaining, absorptionFromPeakTime, oralConcentration, oralPeak } from './one-compartment.js'

const parameters = fc.record({
  vFL: fc.double({ min: 5, max: 3000, noNaN: true }),
  clFLPerH: fc.double({ min: 0.2, max: 400, noNaN: true }),
  kaPerH: fc.double({ min: 0.1, max: 10, noNaN: true }),
  lagH: fc.constantFrom(0, 0.25),
})
const doses = fc.array(
  fc.record({ mg: fc.double({ min: 0.1, max: 1000, noNaN: true }), atH: fc.integer({ min: 0, max: 24 }) }),
  { minLength: 1, maxLength: 6 },
)

describe('oralConcentration', () => {
  it('agrees with a public solver to 1e-6 relative', () => {
    for (const model of [
      { vFL: 72.8, clFLPerH: 11.6, kaPerH: 1.64, lagH: 0 },
      { vFL: 44.5, clFLPerH: 8, kaPerH: 2.23, lagH: 0.25 },
      { vFL: 20, clFLPerH: 20, kaPerH: 1, lagH: 0 },
      { vFL: 20, clFLPerH: 20, kaPerH: 1 + 1e-7, lagH: 0 },
    ]) {
      // Down to a millionth of the peak: below that the library itself loses its digits.
      for (const atH of [0.5, 2, 9, 14]) {
        const exact = oralConcentration([{ mg: 10, atH: 0 }], model, atH)
        const ke = model.clFLPerH / model.vFL
        const solver = new Solver(2)
        solver.absoluteTolerance = 1e-16
        solver.relativeTolerance = 1e-12
        const flow = (_t: number, [g, c]: number[]): number[] => [
          -model.kaPerH * (g as number),
          (model.kaPerH * (g as number)) / model.vFL - ke * (c as number),
        ]
        const solved = (solver.solve(flow, model.lagH, [10, 0], atH).y[1] as number) * 1000
        expect(Math.abs(solved / exact - 1)).toBeLessThan(1e-6)
      }
    }
  })

  it('reproduces the peak a published model foresees for 10 mg baclofen', () => {
    const peak = oralPeak(10, { vFL: 72.8, clFLPerH: 11.6, kaPerH: 1.64, lagH: 0 })
    expect(peak.ngPerMl).toBeCloseTo(107, 0)
    expect(peak.atH).toBeCloseTo(1.57, 2)
  })

  it('is linear in dose, adds doses up, and is never negative or not a number', () => {
    fc.assert(
      fc.property(doses, parameters, fc.double({ min: -5, max: 100, noNaN: true }), (given, model, atH) => {
        const all = oralConcentration(given, model, atH)
        expect(all).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(all)).toBe(true)
        const twice = oralConcentration(
          given.map((dose) => ({ ...dose, mg: dose.mg * 2 })),
          model,
          atH,
        )
        expect(twice).toBeCloseTo(2 * all, 6)
        const apart = given.reduce((sum, dose) => sum + oralConcentration([dose], model, atH), 0)
        expect(apart).toBeCloseTo(all, 6)
      }),
    )
  })

  it('only falls once the peak after the last dose is over', () => {
    fc.assert(
      fc.property(doses, parameters, (given, model) => {
        const last = Math.max(...given.map((dose) => dose.atH))
        let before = Number.POSITIVE_INFINITY
        const startH = last + oralPeak(1, model).atH
        for (let k = 0; k < 40; k++) {
          const now = oralConcentration(given, model, startH + k)
          expect(now).toBeLessThanOrEqual(before * (1 + 1e-9))
          before = now
        }
      }),
    )
  })
})

describe('oralPeak', () => {
  it('is at one over the rate, after the lag, where absorption is as fast as elimination', () => {
    const peak = oralPeak(10, { vFL: 20, clFLPerH: 5, kaPerH: 0.25, lagH: 0.5 })
    expect(peak.atH).toBeCloseTo(4.5, 12)
    expect(peak.ngPerMl).toBeCloseTo((10_000 / 20) * Math.exp(-1), 9)
  })

  it('leaves an area of dose over clearance, whatever the absorption', () => {
    for (const kaPerH of [0.3, 0.25, 4]) {
      const model = { vFL: 20, clFLPerH: 5, kaPerH, lagH: 0 }
      let area = 0
      for (let tH = 0.005; tH < 120; tH += 0.01) area += 0.01 * oralConcentration([{ mg: 10, atH: 0 }], model, tH)
      expect(area).toBeCloseTo((10 / 5) * 1000, 0)
    }
  })
})

describe('absorbedRemaining', () => {
  it('is nothing before it begins', () => {
    for (const tH of [-1, -0.01, 0]) expect(absorbedRemaining(1, 0.5, tH)).toBe(0)
  })

  it('has no jump where the two rates meet', () => {
    expect(absorbedRemaining(1, 1, 2)).toBeCloseTo(2 * Math.exp(-2), 14)
    for (const gap of [1e-3, 1e-6, 1e-9, 1e-12]) {
      expect(absorbedRemaining(1 + gap, 1, 2) / (2 * Math.exp(-2))).toBeCloseTo(1, 2)
      expect(absorbedRemaining(1 + gap, 1, 2)).toBe(absorbedRemaining(1, 1 + gap, 2))
    }
  })
})

describe('absorptionFromPeakTime', () => {
  it('gives the rate back that made the peak', () => {
    expect(absorptionFromPeakTime(1.45, 0.1569)).toBeCloseTo(1.8635, 3)
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 1.05, max: 30, noNaN: true }),
        (ke, times) => {
          const ka = ke * times
          const peakH = Math.log(ka / ke) / (ka - ke)
          expect((absorptionFromPeakTime(peakH, ke) as number) / ka).toBeCloseTo(1, 5)
        },
      ),
    )
  })

  it('finds fast and slow ones', () => {
    for (const [ke, ka] of [
      [0.01, 400],
      [0.001, 0.5],
      [5, 80],
    ] as const)
      expect((absorptionFromPeakTime(Math.log(ka / ke) / (ka - ke), ke) as number) / ka).toBeCloseTo(1, 6)
  })

  it('says when no rate does', () => {
    expect(absorptionFromPeakTime(11, 0.1)).toBeUndefined()
    expect(absorptionFromPeakTime(0, 0.1)).toBeUndefined()
    expect(absorptionFromPeakTime(10, 0.1)).toBeUndefined()
    expect(absorptionFromPeakTime(9.999, 0.1)).toBeCloseTo(0.1, 3)
    for (const kePerH of [0, -0.1]) expect(absorptionFromPeakTime(1, kePerH)).toBeUndefined()
  })
})
