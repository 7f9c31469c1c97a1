import { describe, expect, it } from 'vitest'
import { exampleTable as table } from '../../test/example-table.js'
import { watsonBodyWaterL } from './ethanol.js'
import { assumedPerson, drawEthanolPeople, drawOralPeople, modelForPerson } from './people.js'
import type { OralKinetics, OralModel } from './table.js'

const { baclofen, lorazepam } = table.oral as { baclofen: OralKinetics; lorazepam: OralKinetics }
const [fixed, other] = baclofen.models as [OralModel, OralModel]
const [scaled] = lorazepam.models as [OralModel]
const exact = (model: OralModel): OralModel => ({ ...model, cv: { v: 0, cl: 0, ka: 0 } })

describe('modelForPerson', () => {
  it('is the published model where nothing was said', () => {
    expect(modelForPerson(table, baclofen, fixed, {})).toEqual(fixed)
    expect(modelForPerson(table, lorazepam, scaled, {})).toEqual(scaled)
  })

  it('scales volume by weight and clearance by allometry, from 70 kg, unless the study found no effect of weight', () => {
    const heavy = modelForPerson(table, lorazepam, scaled, { weightKg: 140 })
    expect(heavy.vFL).toBeCloseTo(scaled.vFL * 2, 9)
    expect(heavy.clFLPerH).toBeCloseTo(scaled.clFLPerH * 2 ** 0.75, 9)
    expect(heavy.kaPerH).toBe(scaled.kaPerH)
    expect(modelForPerson(table, baclofen, fixed, { weightKg: 140 })).toEqual(fixed)
  })

  it('slows the part of the clearance that is the kidney, and speeds up nothing', () => {
    const { clFLPerH, vFL } = modelForPerson(table, baclofen, fixed, { egfrMlPerMin: 50 })
    expect(clFLPerH).toBeCloseTo(fixed.clFLPerH * (1 - 0.67 + 0.67 * 0.5), 9)
    expect(vFL).toBe(fixed.vFL)
    expect(modelForPerson(table, baclofen, fixed, { egfrMlPerMin: 180 })).toEqual(fixed)
    expect(modelForPerson(table, lorazepam, scaled, { egfrMlPerMin: 50 })).toEqual(scaled)
  })
})

describe('drawOralPeople', () => {
  it('gives models that disagree equal shares of the people', () => {
    const who = drawOralPeople([exact(fixed), exact({ ...other, lagH: 0.5 })], 4, 1, 'baclofen')
    expect([...who.vFL]).toEqual([fixed.vFL, other.vFL, fixed.vFL, other.vFL])
    expect([...who.clFLPerH]).toEqual([fixed.clFLPerH, other.clFLPerH, fixed.clFLPerH, other.clFLPerH])
    expect([...who.kaPerH]).toEqual([fixed.kaPerH, other.kaPerH, fixed.kaPerH, other.kaPerH])
    expect([...who.lagH]).toEqual([0, 0.5, 0, 0.5])
  })

  it('never lets absorption be slower than elimination, unless the model itself says so', () => {
    const wild = { ...scaled, kaPerH: 0.2, clFLPerH: 10, vFL: 60, cv: { v: 0.3, cl: 0.3, ka: 2 } }
    const who = drawOralPeople([wild], 100, 1, 'wild')
    const slower = Array.from({ length: 100 }, (_, i) => i).filter(
      (i) => (who.kaPerH[i] as number) < Math.min(0.2, (who.clFLPerH[i] as number) / (who.vFL[i] as number)),
    )
    expect(slower).toEqual([])
    const steady = drawOralPeople([{ ...wild, cv: { v: 0, cl: 0, ka: 2 } }], 100, 1, 'wild').kaPerH
    expect(Math.min(...steady)).toBe(10 / 60)
    expect(steady.filter((ka) => ka === 10 / 60).length).toBeGreaterThan(10)
    const flip = drawOralPeople([exact({ ...scaled, kaPerH: 0.05, clFLPerH: 10, vFL: 50 })], 2, 1, 'flip')
    expect([...flip.kaPerH]).toEqual([0.05, 0.05])
  })

  it('draws other people for another substance or seed, each with a share of every range', () => {
    const draw = (seed: number, slug: string): number[] => [...drawOralPeople([scaled], 3, seed, slug).vFL]
    expect(draw(1, 'a')).toEqual(draw(1, 'a'))
    expect(draw(2, 'a')).not.toEqual(draw(1, 'a'))
    expect(draw(1, 'b')).not.toEqual(draw(1, 'a'))
    const { share } = drawOralPeople([scaled], 200, 1, 'a')
    expect(Math.min(...share)).toBeLessThan(0.1)
    expect(Math.max(...share)).toBeGreaterThan(0.9)
    expect(share.every((one) => one >= 0 && one <= 1)).toBe(true)
  })
})

describe('drawEthanolPeople', () => {
  const ethanol = {
    ...table.ethanol,
    bodyWaterSdL: { male: 0, female: 0 },
    cv: { vmax: 0, km: 0 },
    fasted: { ...table.ethanol.fasted, cvKa: 0 },
    fed: { ...table.ethanol.fed, cvKa: 0 },
  }
  const volume = (waterL: number): number => (waterL / ethanol.bloodWater) * ethanol.volumeFactor
  const man = { sex: 'male', weightKg: 80, ageYears: 30, heightCm: 180 } as const

  it('makes volume from body water, and elimination from weight', () => {
    const who = drawEthanolPeople(ethanol, man, 'fasted', 1, 1)
    expect(who.vL[0]).toBeCloseTo(volume(watsonBodyWaterL(man)), 9)
    expect(who.vmaxGPerH[0]).toBeCloseTo(8, 9)
    expect(who.kmGPerL[0]).toBeCloseTo(0.05, 12)
    expect([who.kaPerH[0], who.bioavailability[0]]).toEqual([4, 1])
  })

  it('assumes what was not said, as the notes tell', () => {
    const { weightKg, ageYears, heightCm } = assumedPerson
    const who = drawEthanolPeople(ethanol, {}, 'fasted', 4, 1)
    const [he, she] = (['male', 'female'] as const).map((sex) =>
      volume(watsonBodyWaterL({ sex, weightKg, ageYears, heightCm: heightCm[sex] })),
    ) as [number, number]
    expect(who.vL[0]).toBeCloseTo(he, 9)
    expect(who.vL[1]).toBeCloseTo(she, 9)
    expect([who.vL[2], who.vL[3]]).toEqual([who.vL[0], who.vL[1]])
    expect(who.vmaxGPerH[0]).toBeCloseTo(7, 9)
  })

  it('lets half of the men and half of the women have eaten when the meal is not known', () => {
    expect([...drawEthanolPeople(ethanol, {}, undefined, 8, 1).kaPerH]).toEqual([4, 4, 1.6, 1.6, 4, 4, 1.6, 1.6])
    expect([...drawEthanolPeople(ethanol, man, 'fed', 3, 1).kaPerH]).toEqual([1.6, 1.6, 1.6])
  })

  it('draws the same people for a seed in every version, apart from those of any medicine', () => {
    const { share, bioavailability, vL } = drawEthanolPeople(table.ethanol, man, 'fed', 1, 7)
    expect([share[0], bioavailability[0], vL[0]].map((one) => (one as number).toFixed(6))).toEqual([
      '0.536812',
      '0.962788',
      '46.841139',
    ])
    expect(drawOralPeople([scaled], 1, 7, 'ethanol').share[0]).toBe(share[0])
    expect(drawOralPeople([scaled], 1, 7, 'lorazepam').share[0]).not.toBe(share[0])
    expect(drawOralPeople([scaled], 1, 7, 'baclofen').share[0]).not.toBe(
      drawOralPeople([scaled], 1, 7, 'lorazepam').share[0],
    )
  })

  it('spreads what reaches the blood over its published range', () => {
    const { bioavailability, share } = drawEthanolPeople(ethanol, man, 'fed', 400, 1)
    expect(Math.min(...bioavailability)).toBeGreaterThanOrEqual(0.7)
    expect(Math.min(...bioavailability)).toBeLessThan(0.72)
    expect(Math.max(...bioavailability)).toBeLessThanOrEqual(1)
    expect(Math.max(...bioavailability)).toBeGreaterThan(0.98)
    expect(share).toHaveLength(400)
  })
})
