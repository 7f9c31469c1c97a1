import { simulate } from '@mixwise/core/pk'
import { describe, expect, it } from 'vitest'
import { openCurated } from '../read/curated-files.js'
import { defaultFolders } from './compile.js'
import { type CompiledKinetics, checkPeak, compileKinetics } from './kinetics.js'

const { table, citations, observedOral } = compileKinetics(openCurated(defaultFolders.curatedDir)) as CompiledKinetics

describe('compileKinetics', () => {
  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(table))).toEqual(table)
  })

  it('puts the parameters together as the cited figures give them', () => {
    const alprazolam = table.oral.alprazolam?.models[0]
    expect(alprazolam?.vFL).toBeCloseTo(64.37, 2)
    expect(alprazolam?.clFLPerH).toBeCloseTo(3.572, 3)
    expect(alprazolam?.kaPerH).toBeCloseTo(2.627, 1)
    const temazepam = table.oral.temazepam?.models[0]
    expect(temazepam?.kaPerH).toBeCloseTo(2.173, 1)
  })

  it('demotes what misses the measured peak two-fold, and only that', () => {
    for (const kinetics of Object.values(table.oral)) {
      if (kinetics.check === undefined) continue
      const within = kinetics.check.ratio >= 0.5 && kinetics.check.ratio <= 2
      expect(kinetics.check.within).toBe(within)
      expect(kinetics.reservations.includes('peak-not-reproduced')).toBe(!within)
      if (!within) expect(kinetics.showing).toBe('shape')
    }
    expect(table.oral.promethazine?.showing).toBe('shape')
    expect(table.oral.tramadol?.showing).toBe('concentration')
  })

  it('runs both sides of a half-life conflict', () => {
    expect(table.oral.mirtazapine?.models.map((model) => model.id)).toEqual(['assembled', 'quoted-half-life'])
    expect(table.oral.mirtazapine?.showing).toBe('shape')
  })

  it('has the peak band of 10 mg baclofen over what was measured', () => {
    const result = simulate(table, {
      items: [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }],
      person: { weightKg: 70 },
    })
    const peak = result.curves[0]?.peak
    expect(peak?.low50).toBeLessThan(138.8)
    expect(peak?.high50).toBeGreaterThan(141.4)
    expect(peak?.low90).toBeLessThan(107)
    expect(peak?.high90).toBeGreaterThan(180)
  })

  it('does not switch usual doses off', () => {
    const off: string[] = []
    for (const kinetics of Object.values(table.oral)) {
      if (kinetics.showing === 'none' || kinetics.usualSingleMg === undefined) continue
      const result = simulate(table, {
        items: [{ slug: kinetics.slug, doses: [{ mg: kinetics.usualSingleMg, atH: 0 }] }],
        person: { weightKg: 70 },
        people: 500,
      })
      if (!result.drawn) off.push(kinetics.slug)
    }
    expect(off).toEqual([])
  })

  it('checks nothing where nothing was measured', () => {
    expect(checkPeak(table.oral.topiramate?.models ?? [], [])).toBeUndefined()
    expect(table.oral.topiramate?.check).toBeUndefined()
  })

  it('uses no figure from the collections that are not to be used', () => {
    expect(citations).not.toContain('osp')
    expect(observedOral.flatMap((seen) => seen.cite)).not.toContain('osp')
  })
})
