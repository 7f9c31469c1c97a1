import { describe, expect, it } from 'vitest'
import { exampleTable as table } from '../../test/example-table.js'
import type { TimelineRequest } from './request.js'
import { simulate } from './simulate.js'

describe('notes', () => {
  const noted = (request: Partial<TimelineRequest>, using = table): string[] =>
    simulate(using, { items: [], people: 50, hours: 2, stepMin: 30, ...request }).notes.map(({ code, slug }) =>
      slug === undefined ? code : `${code} ${slug}`,
    )
  const someone = { weightKg: 70, sex: 'male', ageYears: 40, heightCm: 180 } as const
  const item = (slug: string, part = {}) => ({
    slug,
    doses: [slug === 'ethanol' ? { gramsEthanol: 10, atH: 0 } : { mg: 1, atH: 0 }],
    ...part,
  })

  it('tell what was assumed of the person, only where it counts', () => {
    expect(noted({ items: [item('ethanol', { food: 'fed' })] })).toEqual([
      'weight-assumed',
      'sex-assumed ethanol',
      'age-assumed ethanol',
      'height-assumed ethanol',
    ])
    expect(noted({ items: [item('ethanol', { food: 'fed' })], person: someone })).toEqual([])
    expect(noted({ items: [item('ethanol')], person: someone })).toEqual(['food-unknown ethanol'])
  })

  it('tell what a model leaves out', () => {
    expect(noted({ items: [item('lorazepam')], person: someone })).toEqual([
      'variability-assumed lorazepam',
      'peak-never-checked lorazepam',
    ])
    expect(noted({ items: [item('lorazepam', { food: 'fed' })], person: { ...someone, egfrMlPerMin: 89 } })).toEqual([
      'food-not-modelled lorazepam',
      'kidney-part-unknown lorazepam',
      'variability-assumed lorazepam',
      'peak-never-checked lorazepam',
    ])
    expect(noted({ items: [item('lorazepam')], person: { ...someone, egfrMlPerMin: 90 } })).not.toContain(
      'kidney-part-unknown lorazepam',
    )
    expect(noted({ items: [item('baclofen')], person: { ...someone, egfrMlPerMin: 50 } })).toEqual([
      'variability-assumed baclofen',
      'peak-never-checked baclofen',
      'models-disagree baclofen',
    ])
  })

  it('say nothing of a peak that was checked or of metabolites there are not', () => {
    const known = table.oral.lorazepam as NonNullable<(typeof table.oral)[string]>
    const check = { ratio: 1, observations: 3, within: true }
    const using = { ...table, oral: { lorazepam: { ...known, check, activeMetabolites: true } } }
    expect(noted({ items: [item('lorazepam')], person: someone }, using)).toEqual([
      'variability-assumed lorazepam',
      'active-metabolites-not-shown lorazepam',
    ])
    const result = simulate(using, { items: [item('lorazepam')], people: 50, hours: 2 })
    expect(result.curves[0]).toMatchObject({
      check,
      models: [],
      cite: ['lombardo2018'],
      slug: 'lorazepam',
      unit: 'ng/mL',
    })
  })

  it('speak of nothing that is not drawn', () => {
    expect(noted({ items: [item('oxybate'), item('ethanol', { food: 'fed' })], person: someone })).toEqual([])
  })
})
