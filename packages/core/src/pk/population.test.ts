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

  it('has an area as many times as great as others make it, however it comes about', () => {
    const doses = [{ mg: 10, atH: 0 }]
    const who = drawOralPeople(exampleTable.oral.lorazepam?.models ?? [], 4, 3, 'x')
    const steps = 24 * 4 * 40
    const areas = (change?: Parameters<typeof oralPeopleCurves>[4]): number[] => {
      const { values } = oralPeopleCurves(doses, who, 0.25, steps, change)
      return [0, 1, 2, 3].map((i) => values.reduce((sum, value, at) => (at % 4 === i ? sum + value : sum), 0))
    }
    const plain = areas()
    const logRatio = Float64Array.of(Math.log(3), Math.log(0.5), 0, Math.log(2))
    for (const beforeBlood of [0, 0.4, 1])
      areas({ logRatio, there: new Float64Array(steps).fill(1), beforeBlood }).forEach((area, i) => {
        expect(area / (plain[i] as number)).toBeCloseTo(Math.exp(logRatio[i] as number), 1)
      })
    expect(areas({ logRatio, there: new Float64Array(steps), beforeBlood: 0.5 })).toEqual(plain)
  })

  it('changes clearance from when a change comes on, and not before', () => {
    const who = drawOralPeople(exampleTable.oral.lorazepam?.models ?? [], 2, 3, 'x')
    const there = Float64Array.from({ length: 97 }, (_, k) => (k < 48 ? 0 : 1))
    const logRatio = Float64Array.of(Math.log(4), Math.log(4))
    const plain = oralPeopleCurves([{ mg: 10, atH: 0 }], who, 0.5, 97).values
    const changed = oralPeopleCurves([{ mg: 10, atH: 0 }], who, 0.5, 97, { logRatio, there, beforeBlood: 0 }).values
    expect(changed.slice(0, 96)).toEqual(plain.slice(0, 96))
    expect(changed[192] as number).toBeGreaterThan((plain[192] as number) * 1.2)
  })

  it('draws absorption rates that are not slower than elimination', () => {
    const who = drawOralPeople(exampleTable.oral.lorazepam?.models ?? [], 200, 1, 'lorazepam')
    expect(who.kaPerH.every(Number.isFinite)).toBe(true)
  })
})

describe('doses by mouth', () => {
  const one = {
    share: Float64Array.of(0.25),
    vFL: Float64Array.of(20),
    clFLPerH: Float64Array.of(5),
    kaPerH: Float64Array.of(1.5),
    lagH: Float64Array.of(0.3),
  }
  const exact = (mg: number, atH: number, tH: number): number =>
    oralConcentration([{ mg, atH }], { vFL: 20, clFLPerH: 5, kaPerH: 1.5, lagH: 0.3 }, tH)

  it('lie where they belong in a range, and are nothing before they arrive', () => {
    const { values, people, steps, stepH: step } = oralPeopleCurves([{ mg: [10, 30], atH: 1 }], one, 0.5, 9)
    expect({ people, steps, step }).toEqual({ people: 1, steps: 9, step: 0.5 })
    expect([values[0], values[1], values[2]]).toEqual([0, 0, 0])
    for (let k = 3; k < 9; k++) expect(values[k]).toBeCloseTo(exact(15, 1, k * 0.5), 4)
  })

  it('count once, where they arrive at a step, between two and long before the first', () => {
    for (const atH of [-0.3, 0.2, 0.7, 1.05, -40, -2.25]) {
      const { values } = oralPeopleCurves([{ mg: 10, atH }], one, 0.5, 9)
      values.forEach((value, k) => {
        expect(value, `${atH} h, step ${k}`).toBeCloseTo(exact(10, atH, k * 0.5), 4)
      })
    }
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

  it.each([
    { kaPerH: 0.5, kmGPerL: 0.05, vmaxGPerH: 8, everyH: 0.5 },
    { kaPerH: 0.6, kmGPerL: 0.02, vmaxGPerH: 12, everyH: 2 },
    { kaPerH: 2, kmGPerL: 0.05, vmaxGPerH: 10, everyH: 1 },
    { kaPerH: 6, kmGPerL: 0.05, vmaxGPerH: 8, everyH: 1 / 12 },
    { kaPerH: 6, kmGPerL: 0.05, vmaxGPerH: 8, everyH: 0.5 },
    { kaPerH: 12, kmGPerL: 0.02, vmaxGPerH: 12, everyH: 1 },
  ])('stays as near however far apart the times are, in a body of %o', ({ everyH, ...body }) => {
    const drinks = [
      { grams: 28, atH: 0 },
      { grams: 14, atH: 0.77 },
      { grams: 42, atH: 3 },
    ]
    const timesH = Array.from({ length: 12 / everyH + 1 }, (_, k) => k * everyH)
    const who = {
      share: Float64Array.of(0),
      vL: Float64Array.of(35),
      vmaxGPerH: Float64Array.of(body.vmaxGPerH),
      kmGPerL: Float64Array.of(body.kmGPerL),
      kaPerH: Float64Array.of(body.kaPerH),
      bioavailability: Float64Array.of(0.9),
    }
    const { values } = ethanolPeopleCurves(drinks, who, everyH, timesH.length)
    const exact = ethanolConcentrations(drinks, { ...body, vL: 35, bioavailability: 0.9 }, timesH)
    expect(Math.max(...exact.map((c, k) => Math.abs(c - (values[k] as number))))).toBeLessThan(1e-4)
  })

  it('draws less than a trace as nothing, between drinks and in the end', () => {
    const usual = { ...keeping, vmaxGPerH: Float64Array.of(8) }
    const drinks = [
      { grams: 10, atH: 0 },
      { grams: 10, atH: 12 },
    ]
    const { values } = ethanolPeopleCurves(drinks, usual, 1, 25)
    const at = (hours: number): number => values[hours] as number
    expect([at(1) > 0.05, at(13) > 0.05]).toEqual([true, true])
    expect([at(7), at(11), at(12), at(19), at(24)]).toEqual([0, 0, 0, 0, 0])
    expect(at(13)).toBeCloseTo(at(1), 5)
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

  /** One person whose body takes nothing away: what is in the blood is what the gut has given so far. */
  const keeping = {
    share: Float64Array.of(0),
    vL: Float64Array.of(40),
    vmaxGPerH: Float64Array.of(0),
    kmGPerL: Float64Array.of(0.05),
    kaPerH: Float64Array.of(2),
    bioavailability: Float64Array.of(0.8),
  }
  const absorbed = (grams: number, sinceH: number): number =>
    sinceH <= 0 ? 0 : ((0.8 * grams) / 40) * (1 - Math.exp(-2 * sinceH))

  it('keeps account of every gram, of drinks on and off the grid, before it and in any order', () => {
    const drinks = [
      { grams: 20, atH: 2.1 },
      { grams: 10, atH: -1 },
      { grams: 14, atH: 0.5 },
    ]
    const { values } = ethanolPeopleCurves(drinks, keeping, 0.25, 33)
    values.forEach((value, k) => {
      const exact = drinks.reduce((sum, { grams, atH }) => sum + absorbed(grams, k * 0.25 - atH), 0)
      expect(Math.abs(value - exact)).toBeLessThan(1e-6)
    })
  })

  it('gives each person an own amount of a range', () => {
    const who = {
      share: Float64Array.of(0, 0.5, 1),
      ...Object.fromEntries(
        (['vL', 'vmaxGPerH', 'kmGPerL', 'kaPerH', 'bioavailability'] as const).map((key) => [
          key,
          Float64Array.from({ length: 3 }, () => keeping[key][0] as number),
        ]),
      ),
    } as typeof keeping
    const { values } = ethanolPeopleCurves([{ grams: [10, 30], atH: 0 }], who, 1, 3)
    expect([...values.slice(3, 6)].map((value) => value.toFixed(6))).toEqual(
      [10, 20, 30].map((grams) => absorbed(grams, 1).toFixed(6)),
    )
  })

  it('is the same for a person whoever else there is, in rows of more than a run', () => {
    const drinks = [{ grams: 30, atH: 0.4 }]
    const many = drawEthanolPeople(exampleTable.ethanol, {}, 'fed', 35, 3)
    const all = ethanolPeopleCurves(drinks, many, 0.5, 13)
    for (const i of [0, 15, 16, 17, 31, 32, 34]) {
      const one = Object.fromEntries(
        Object.entries(many).map(([key, values]) => [key, Float64Array.of(values[i] as number)]),
      ) as unknown as typeof many
      const alone = ethanolPeopleCurves(drinks, one, 0.5, 13).values
      expect([...alone]).toEqual(Array.from({ length: 13 }, (_, k) => all.values[k * 35 + i]))
    }
  })

  it('falls in a straight line where there is much, and begins anew with a drink after all is gone', () => {
    const burning = {
      ...keeping,
      vmaxGPerH: Float64Array.of(8),
      kmGPerL: Float64Array.of(1e-4),
      kaPerH: Float64Array.of(20),
    }
    const { values } = ethanolPeopleCurves(
      [
        { grams: 50, atH: 0 },
        { grams: 50, atH: 20 },
      ],
      burning,
      0.5,
      61,
    )
    const at = (hours: number): number => values[hours * 2] as number
    expect(at(2) - at(3)).toBeCloseTo(8 / 40, 3)
    expect(at(2)).toBeCloseTo((0.8 * 50) / 40 - 2 * (8 / 40), 3)
    expect([at(0), at(10), at(19), at(20)]).toEqual([0, 0, 0, 0])
    expect(at(22)).toBeCloseTo(at(2), 4)
    expect(at(30)).toBe(0)
  })

  it('is nothing without a drink, and before the first one', () => {
    expect([...ethanolPeopleCurves([], keeping, 0.5, 4).values]).toEqual([0, 0, 0, 0])
    expect([...ethanolPeopleCurves([{ grams: 10, atH: 9 }], keeping, 1, 4).values]).toEqual([0, 0, 0, 0])
    const later = ethanolPeopleCurves([{ grams: 10, atH: 1.5 }], keeping, 1, 4).values
    expect([later[0], later[1]]).toEqual([0, 0])
    expect(later[2]).toBeCloseTo(absorbed(10, 0.5), 6)
  })
})
