import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import { exampleExposure } from '../../test/example-exposure.js'
import { exampleLibrary } from '../../test/example-library.js'
import { exampleTable } from '../../test/example-table.js'
import { openEngine } from '../engine.js'

const { knowledge, words } = openWritten({
  substances: {
    dozepam: [],
    slowol: ['partner'],
    blockol: ['booster'],
    halfol: [],
    mintol: [],
    puffol: [],
    strangeol: [],
  },
  rules: [
    {
      id: 'booster-with-partner',
      topic: 'neutral',
      left: ['booster'],
      right: ['partner'],
      direction: 'left-affects-right',
      severity: 'minor',
      action: 'be-aware',
    },
  ],
  reviewed: [],
})
const parts = { knowledge, words, library: exampleLibrary, kinetics: exampleTable }
const engine = openEngine({ ...parts, exposure: exampleExposure })

describe('the answer about exposure', () => {
  it('says what changes, by how much, by whom and on what that rests', () => {
    const { exposures, issues, notCovered } = engine.exposure({ items: ['dozepam', 'halfol'] })
    expect(issues).toEqual([])
    expect(notCovered).toEqual([])
    expect(exposures).toEqual([
      {
        slug: 'dozepam',
        name: 'dozepam',
        species: 'parent',
        direction: 'up',
        ratio: { low90: expect.any(Number), median: 1.8, high90: expect.any(Number) },
        basis: 'fit',
        by: [{ slug: 'halfol', name: 'halfol', pathway: 'cyp2d6', effect: 'inhibits', share: 1 }],
        observed: [],
        context: ['it acts as dozanol, of which this says nothing'],
        text: expect.stringContaining('about 1.8 times as much in the blood'),
        citations: expect.any(Array),
      },
    ])
  })

  it('says which way the form that acts goes, where what makes it is what changes', () => {
    const context = (madeBy: readonly string[]) => {
      const active = { dozepam: { kind: 'prodrug' as const, active: 'dozanol', madeBy, cite: [] } }
      return openEngine({ ...parts, exposure: { ...exampleExposure, active } }).exposure({
        items: ['dozepam', 'halfol'],
      }).exposures[0]?.context
    }
    expect(context(['cyp2d6'])).toEqual(['it acts as dozanol, of which less is made then; how much was not measured'])
    expect(context(['esterase'])).toEqual(['it acts as dozanol, of which this says nothing'])
  })

  it('tells studies with their people and how it was given, and marks what is wanted', () => {
    const [exposure] = engine.exposure({ items: ['slowol', 'blockol 50 mg twice daily'] }).exposures
    expect(exposure).toMatchObject({
      basis: 'observed',
      ratio: { median: 4 },
      observed: [{ perpetrators: ['blockol'], ratio: 4, doseText: '50 mg twice daily', people: 12, cite: ['study-b'] }],
      wanted: true,
      context: ['blockol is there to raise it'],
    })
    expect(exposure).not.toHaveProperty('thresholds')
  })

  it('tells the gravest threshold, and that one is only possible', () => {
    const open = openEngine({
      ...parts,
      exposure: { ...exampleExposure, thresholds: { dozepam: exampleExposure.thresholds.slowol ?? [] } },
    })
    const threshold = (...items: string[]) => open.exposure({ items }).exposures[0]
    expect(threshold('dozepam', 'blockol')?.thresholds).toMatchObject({ crossed: 'avoid', at: 5, asks: 'avoid it' })
    expect(threshold('dozepam', 'halfol')?.thresholds?.probability).toBeLessThan(0.5)
    expect(threshold('dozepam', 'halfol')?.context.join()).toContain('possible, not likely')
  })

  it('names what it knows nothing of, and what is its own perpetrator', () => {
    const answer = engine.exposure({ items: ['strangeol', 'dozepam', 'dozepam'] })
    expect(answer.exposures).toEqual([])
    expect(answer.notCovered).toEqual(['strangeol'])
    expect(answer.issues.map(({ code, input }) => `${code} ${input}`)).toContain('own-perpetrator dozepam')
  })

  it('covers nothing without a table, and says so', () => {
    expect(openEngine(parts).exposure({ items: ['dozepam', 'blockol'] })).toMatchObject({
      exposures: [],
      notCovered: ['blockol', 'dozepam'],
    })
  })

  it('counts a genotype and smoking, and then does not say that they changed nothing', () => {
    const person = { genotype: { CYP2D6: 'poor' }, smoking: 'current' } as const
    const used = engine.exposure({ items: ['dozepam', 'puffol'], person })
    expect(used.exposures.map(({ slug, by }) => `${slug} by ${by[0]?.slug}`)).toEqual([
      'dozepam by CYP2D6 poor',
      'puffol by smoking',
    ])
    expect(used.issues).toEqual([])
    const unused = engine.exposure({ items: ['mintol', 'halfol'], person })
    expect(unused.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'changed-nothing person.genotype',
      'changed-nothing person.smoking',
    ])
  })

  it.each([
    [{ genotype: { CYP2D6: 'pour' } }, 'person.genotype.CYP2D6'],
    [{ genotype: { CYP2D7: 'poor' } }, 'person.genotype'],
    [{ smoking: 'sometimes' }, 'person.smoking'],
  ])('says that %o is nothing it knows', (person, path) => {
    const { issues } = engine.exposure({ items: ['dozepam', 'halfol'], person: person as never })
    expect(issues.map((issue) => issue.path).join()).toContain(path)
  })

  it.each([['dozepam 0 mg daily'], ['zzyzx']])('says what of %s was not read', (item) => {
    const { issues, unread, unrecognised } = engine.exposure({ items: [item, 'halfol'] })
    expect([...issues, ...unread, ...unrecognised].length).toBeGreaterThan(0)
  })

  it('leaves out what is paused, and lets what was stopped fade', () => {
    const ratio = (entry: object) =>
      engine.exposure({ items: ['dozepam', { name: 'halfol', ...entry }] }).exposures[0]?.ratio?.median
    expect(ratio({})).toBe(1.8)
    expect(ratio({ state: 'held' })).toBeUndefined()
    expect(ratio({ state: 'past', daysAgo: 2 })).toBe(1.5)
    expect(ratio({ state: 'past' })).toBe(1.8)
  })
})

describe('a report', () => {
  it('holds the same exposures, but a compact one, which leaves them out', () => {
    const request = { items: ['slowol', 'blockol'], person: { genotype: { CYP2D6: 'poor' } } } as const
    const report = engine.check(request as never)
    expect(report.exposures).toEqual(engine.exposure(request as never).exposures)
    expect(report.issues).toEqual([])
    expect(engine.check({ ...request, detail: 'compact' } as never)).not.toHaveProperty('exposures')
  })

  it('leaves out what nobody has reviewed, and counts it', () => {
    const report = engine.check({ items: ['dozepam', 'halfol'], reviewedOnly: true })
    expect(report).not.toHaveProperty('exposures')
    expect(report.issues).toMatchObject([{ code: 'unreviewed-left-out', input: '1' }])
  })
})
