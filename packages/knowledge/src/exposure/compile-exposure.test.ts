import { describe, expect, it } from 'vitest'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { compileExposure } from './compile-exposure.js'
import { fitStudies } from './fit/fit.js'
import type { PriorRole } from './fit/priors.js'
import { studiesOf } from './fit/studies.js'
import { fittedText } from './fit/write-fitted.js'
import { readFitted } from './fitted.js'
import type { Observed } from './observed.js'
import type { ExposureTables } from './read-exposure.js'

const roles: Readonly<Record<string, readonly PriorRole[]>> = {
  simvastatin: [{ pathway: 'cyp3a', role: 'substrate', strength: 'sensitive', confidence: 'A' }],
  diltiazem: [{ pathway: 'cyp3a', role: 'inhibitor', strength: 'moderate', confidence: 'A' }],
  verapamil: [{ pathway: 'cyp3a', role: 'inhibitor', strength: 'moderate', confidence: 'B' }],
  water: [],
}
const rolesOf = (slug: string): readonly PriorRole[] => roles[slug] ?? []
const nobody = { genes: [], smoking: false }
const observed: Observed = {
  victim: 'simvastatin',
  perpetrators: [{ slug: 'diltiazem', mgPerDay: 240 }],
  person: { genes: [{ gene: 'CYP2D6', phenotype: 'poor' }], smoking: true },
  bothArms: { substances: ['water'], traits: { genes: [{ gene: 'CYP2C9', phenotype: 'poor' }], smoking: false } },
  regimen: '120 mg twice daily',
  days: 14,
  phase: 'repeated',
  route: 'oral',
  species: 'parent',
  measure: 'auc',
  ratio: 5,
  low: 4,
  people: 10,
  cite: ['label-a'],
  note: 'adults',
  line: 'observed.tsv:2',
}
const tables: ExposureTables = {
  observed: [observed],
  tolerance: [
    {
      victim: 'simvastatin',
      direction: 'up',
      ratio: 2,
      action: 'adjust',
      asks: 'lower the dose',
      seriousness: 'hospitalisation',
      consequence: 'rhabdomyolysis',
      cite: ['label-a'],
      note: 'US',
    },
  ],
  onsets: [
    {
      perpetrator: 'diltiazem',
      effect: 'inhibits',
      pathways: [],
      onsetDays: 2,
      offsetDays: 3,
      usualMgPerDay: 180,
      cite: ['label-a'],
    },
  ],
  active: [{ substance: 'simvastatin', kind: 'prodrug', active: 'simvastatin acid', pathways: [], cite: ['label-a'] }],
}
const empty: ExposureTables = { observed: [], tolerance: [], onsets: [], active: [] }
const none = { parameters: new Map(), groups: new Map(), bands: new Map() }
const compiled = (fitted: Parameters<typeof compileExposure>[1], of = tables) =>
  compileExposure(of, fitted, rolesOf, Object.keys(roles))

describe('the table of exposure', () => {
  it('rests on strength classes where nothing was fitted', () => {
    const table = compiled(none)
    const share = table.carried.simvastatin?.find(
      ([pathway, , stage]) => pathway === 'cyp3a' && stage === undefined,
    )?.[1] as number
    expect(table.values[share]).toBeCloseTo(Math.log(0.85 / 0.15), 2)
    expect(table.informed[share]).toBe(0)
    expect(Object.keys(table.carried)).toEqual(['simvastatin'])
    expect(Object.keys(table.perpetrators)).toEqual(['diltiazem', 'verapamil'])
  })

  it('takes what was fitted where something was, and the fitted class for the others', () => {
    const table = compiled({
      parameters: new Map([['diltiazem inhibits cyp3a', { value: 1.234, sd: 0.2, studies: 3 }]]),
      groups: new Map([['inhibitor moderate cyp3a', 0.5]]),
      bands: new Map([['other', { base: 0.3, slope: 0.3 }]]),
    })
    const at = (slug: string) => table.perpetrators[slug]?.influences[0]?.parameter as number
    expect([table.values, table.sd, table.informed].map((list) => list[at('diltiazem')])).toEqual([1.23, 0.2, 1])
    expect([table.values, table.sd, table.informed].map((list) => list[at('verapamil')])).toEqual([0.5, 0.95, 0])
    expect(table.bands).toEqual({ other: { base: 0.3, slope: 0.3 } })
  })

  it('carries what was measured, tolerance, days and active species, without what only writers need', () => {
    const { observed, thresholds, perpetrators, active } = compiled(none)
    expect(observed).toEqual([
      {
        victim: 'simvastatin',
        by: [{ slug: 'diltiazem', mgPerDay: 240 }],
        traits: ['CYP2D6 poor', 'smoking'],
        bothArms: ['water', 'CYP2C9 poor'],
        regimen: '120 mg twice daily',
        days: 14,
        phase: 'repeated',
        route: 'oral',
        species: 'parent',
        measure: 'auc',
        ratio: 5,
        people: 10,
        cite: ['label-a'],
      },
    ])
    expect(thresholds.simvastatin).toEqual([
      {
        direction: 'up',
        ratio: 2,
        action: 'adjust',
        asks: 'lower the dose',
        seriousness: 'hospitalisation',
        consequence: 'rhabdomyolysis',
        cite: ['label-a'],
      },
    ])
    expect(perpetrators.diltiazem).toMatchObject({
      usualMgPerDay: 180,
      onsetDays: { inhibits: 2 },
      offsetDays: { inhibits: 3 },
    })
    expect(perpetrators.verapamil).not.toHaveProperty('onsetDays')
    expect(active.simvastatin?.active).toBe('simvastatin acid')
  })

  it('knows every phenotype that changes a pathway, and smoking', () => {
    const { traits } = compiled(none, empty)
    expect(traits['CYP2D6 poor']).toMatchObject({ pathway: 'cyp2d6', kind: 'inherits' })
    expect(traits['SLCO1B1 decreased']).toMatchObject({ pathway: 'oatp1b', kind: 'inherits' })
    expect(traits.smoking).toMatchObject({ pathway: 'cyp1a2', kind: 'induces' })
    expect(traits).not.toHaveProperty('CYP2D6 normal')
  })

  it('states a strength at the middle of the doses that were studied, where no usual one is written', () => {
    const doses = [120, 480, 240].map((mgPerDay) => ({ ...observed, perpetrators: [{ slug: 'diltiazem', mgPerDay }] }))
    expect(compiled(none, { ...tables, observed: doses, onsets: [] }).perpetrators.diltiazem?.usualMgPerDay).toBe(240)
  })
})

describe('fitted.tsv', () => {
  const plain = { ...observed, person: nobody, bothArms: { substances: [], traits: nobody } }
  const { studies, parameters } = studiesOf({ ...empty, observed: [plain] }, rolesOf)
  const text = fittedText(parameters, fitStudies(studies, parameters), new Map([['other', { base: 0.25, slope: 0.5 }]]))

  it('is read as it was written, and says what each value means', () => {
    const dir = writeCurated({ 'exposure/fitted.tsv': text })
    const files = openCurated(dir)
    const { parameters: read, groups, bands } = readFitted(files)
    expect(files.problems).toEqual([])
    expect(read.get('diltiazem inhibits cyp3a')?.studies).toBe(1)
    expect(read.has('past the gut inhibits')).toBe(false)
    expect(groups.has('inhibitor moderate cyp3a')).toBe(true)
    expect(bands.get('other')).toEqual({ base: 0.25, slope: 0.5 })
    expect(text).toMatch(/^parameter\tdiltiazem inhibits cyp3a\t-?[\d.]+\t[\d.]+\t1\tblocks \d+ %$/m)
    expect(text).toMatch(/^parameter\tsimvastatin share cyp3a\t.*against what no pathway is known for$/m)
  })

  it('says that a row was not written by the fit', () => {
    const dir = writeCurated({ 'exposure/fitted.tsv': `${text}parameter\tx\tmany\t0\t0\t\nguess\ty\t1\t1\t1\t\n` })
    const files = openCurated(dir)
    readFitted(files)
    expect(linesIn(dir, files.problems).match(/the fit did not write this row/g)).toHaveLength(2)
  })
})
