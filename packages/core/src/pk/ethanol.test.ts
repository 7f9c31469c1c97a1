import { Solver } from 'odex'
import { describe, expect, it } from 'vitest'
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

describe('an infusion', () => {
  const none = { ...person, vmaxGPerH: 0 }
  const grams = (timesH: readonly number[], inputs: Parameters<typeof ethanolConcentrations>[0]): number[] =>
    ethanolConcentrations(inputs, none, timesH).map((c) => c * person.vL)

  it('runs evenly from its start to its end, and not beyond', () => {
    const [before, start, within, end, after] = grams([1, 2, 3, 4, 9], [{ grams: 10, atH: 2, overH: 2 }]) as number[]
    expect([before, start]).toEqual([0, 0])
    expect(within).toBeCloseTo(5, 6)
    expect(end).toBeCloseTo(10, 6)
    expect(after).toBeCloseTo(10, 6)
  })

  it('goes past the gut, and loses nothing there', () => {
    const half = { ...none, bioavailability: 0.5 }
    const [swallowed] = ethanolConcentrations([{ grams: 10, atH: 0 }], half, [20]) as [number]
    const [infused] = ethanolConcentrations([{ grams: 10, atH: 0, overH: 1 }], half, [20]) as [number]
    expect(swallowed * person.vL).toBeCloseTo(5, 6)
    expect(infused * person.vL).toBeCloseTo(10, 6)
  })

  it('may be asked for at any times, in any order, and without any input', () => {
    const [late, early] = grams([3, 1], [{ grams: 10, atH: 0, overH: 4 }]) as [number, number]
    expect(late).toBeCloseTo(7.5, 6)
    expect(early).toBeCloseTo(2.5, 6)
    expect(grams([0, 5], [])).toEqual([0, 0])
    expect(grams([], [{ grams: 10, atH: 0 }])).toEqual([])
  })
})

describe('elimination', () => {
  it('is nearly a straight line while there is much, and never takes more than there is', () => {
    const [one, two, three, gone] = ethanolConcentrations([{ grams: 60, atH: 0 }], person, [3, 4, 5, 40]) as [
      number,
      number,
      number,
      number,
    ]
    expect((one - two) / (two - three)).toBeCloseTo(1, 1)
    expect(one - two).toBeCloseTo((person.vmaxGPerH / person.vL) * (two / (person.kmGPerL + two)), 2)
    expect(gone).toBeGreaterThanOrEqual(0)
    expect(gone).toBeLessThan(1e-6)
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
