import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleTable } from '../../test/example-table.js'
import { ethanolConcentrations } from './ethanol.js'
import { oralConcentration } from './one-compartment.js'
import { drawEthanolPeople, drawOralPeople } from './people.js'
import { ethanolPeopleCurves, oralPeopleCurves } from './population.js'

const stepH = 1 / 12

describe('oralPeopleCurves', () => {
  it('is the closed form in every person, at every step, for doses on and off the grid', () => {
    const doses = [
      { mg: 10, atH: -3 },
      { mg: 10, atH: 0 },
      { mg: 5, atH: 6.513 },
      { mg: 20, atH: 30 },
    ]
    const models = [...(exampleTable.oral.baclofen?.models ?? []), ...(exampleTable.oral.lorazepam?.models ?? [])]
    const who = drawOralPeople(models, 6, 3, 'x')
    const curves = oralPeopleCurves(doses, who, 0.25, 193)
    for (let i = 0; i < 6; i++) {
      const model = {
        vFL: who.vFL[i] as number,
        clFLPerH: who.clFLPerH[i] as number,
        kaPerH: who.kaPerH[i] as number,
        lagH: who.lagH[i] as number,
      }
      for (let k = 0; k < 193; k++) {
        const exact = oralConcentration(doses, model, k * 0.25)
        const drawn = curves.values[k * 6 + i] as number
        expect(Math.abs(drawn - exact)).toBeLessThanOrEqual(1e-6 * exact + 1e-9)
      }
    }
  })

  it('draws absorption rates that are not slower than elimination', () => {
    const who = drawOralPeople(exampleTable.oral.lorazepam?.models ?? [], 200, 1, 'lorazepam')
    expect(who.kaPerH.every(Number.isFinite)).toBe(true)
  })
})

describe('ethanolPeopleCurves', () => {
  it('stays within 1e-4 g/L of the adaptive solver in every virtual person', () => {
    const drinks = [
      { grams: 28, atH: 0 },
      { grams: 14, atH: 0.77 },
      { grams: 42, atH: 3 },
    ]
    const timesH = Array.from({ length: 73 }, (_, k) => k * stepH)
    let worst = 0
    for (const food of ['fasted', 'fed'] as const) {
      const who = drawEthanolPeople(exampleTable.ethanol, {}, food, 18, 5)
      const curves = ethanolPeopleCurves(drinks, who, stepH, timesH.length)
      for (let i = 0; i < 18; i++) {
        const exact = ethanolConcentrations(
          drinks,
          {
            vL: who.vL[i] as number,
            vmaxGPerH: who.vmaxGPerH[i] as number,
            kmGPerL: who.kmGPerL[i] as number,
            kaPerH: who.kaPerH[i] as number,
            bioavailability: who.bioavailability[i] as number,
          },
          timesH,
        )
        exact.forEach((c, k) => {
          worst = Math.max(worst, Math.abs((curves.values[k * 18 + i] as number) - c))
        })
      }
    }
    expect(worst).toBeLessThan(1e-4)
  })

  it('never goes below zero, never is not a number, and is gone in the end', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            grams: fc.double({ min: 0.1, max: 80, noNaN: true }),
            atH: fc.double({ min: -6, max: 20, noNaN: true }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.integer({ min: 0, max: 1000 }),
        (drinks, seed) => {
          const who = drawEthanolPeople(exampleTable.ethanol, { sex: 'female', weightKg: 60 }, undefined, 4, seed)
          const curves = ethanolPeopleCurves(drinks, who, 0.5, 49)
          expect(curves.values.filter((value) => !(value >= 0 && Number.isFinite(value)))).toHaveLength(0)
        },
      ),
    )
  })

  it('falls all the time once the last drink is absorbed', () => {
    const who = drawEthanolPeople(exampleTable.ethanol, {}, 'fasted', 17, 2)
    const curves = ethanolPeopleCurves([{ grams: 40, atH: 0 }], who, stepH, 289)
    for (let i = 0; i < 17; i++) {
      const start = Math.ceil(8 / (who.kaPerH[i] as number) / stepH)
      for (let k = start + 1; k < 289; k++) {
        expect(curves.values[k * 17 + i] as number).toBeLessThanOrEqual(
          (curves.values[(k - 1) * 17 + i] as number) + 1e-8,
        )
      }
    }
  })
})
