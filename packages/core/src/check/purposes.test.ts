import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Condition } from './condition.js'
import { byNumber, purposesAt } from './purposes.js'
import { readerOf } from './verdict-view.js'

const to = [{ called: 'rest' }]
const { knowledge } = openWritten({
  substances: { manyol: [], eyeol: [], heartol: [], noneol: [] },
  purposes: [
    { id: 'fits', name: 'fits', used: ['manyol'], indication: ['epilepsy'], yields: 1, to },
    { id: 'headache', name: 'headache', used: ['manyol'], indication: ['migraine'], yields: 3, to },
    { id: 'mood', name: 'mood', used: ['manyol'], yields: 2, to },
    { id: 'old-age', name: 'old age', used: ['manyol'], when: { ageYears: { min: 65 } }, yields: 2, to },
    { id: 'eye', name: 'the eye', used: ['eyeol'], routes: ['ophthalmic'], yields: 3, to },
    { id: 'pressure', name: 'pressure', used: ['eyeol', 'heartol'], indication: ['hypertension'], yields: 3, to },
    {
      id: 'heart',
      name: 'the heart',
      used: ['heartol'],
      when: { conditions: ['heart-failure'] },
      indication: ['heart-failure'],
      yields: 0,
    },
  ],
})

function takenFor(slug: string, { person = {}, taking = {} }: { person?: Person; taking?: Taking } = {}) {
  const asking = new Set<Condition>()
  const asked = {
    knowledge,
    reader: readerOf(knowledge),
    numbers: [knowledge.slugs.find('noneol'), knowledge.slugs.find(slug)],
    slugs: ['noneol', slug],
    takings: [{}, taking],
    hoursBetween: new Map(),
    person,
    personUnknown: false,
    asking,
  }
  const { purposes, yields } = purposesAt({ asked, products: [-1, -1] }, 1)
  return { ids: purposes.map(({ id }) => id), yields, asking: [...asking] }
}

describe('purposesAt', () => {
  it('names all that may be, and yields as the gravest of them', () => {
    expect(takenFor('manyol')).toMatchObject({ ids: ['fits', 'headache', 'mood'], yields: 1 })
    expect(takenFor('noneol')).toMatchObject({ ids: [], yields: 0 })
  })

  it('keeps to what the person has, and says that it turns on it', () => {
    const person = { conditions: ['migraine', 'gout'] }
    expect(takenFor('manyol', { person })).toMatchObject({ ids: ['headache'], yields: 3 })
    expect(takenFor('manyol', { person: { conditions: ['gout'] } }).ids).toEqual(['fits', 'headache', 'mood'])
    expect(takenFor('manyol').asking).toContainEqual({ conditions: ['epilepsy'] })
    expect(takenFor('noneol').asking).toEqual([])
  })

  it('keeps to how it is taken', () => {
    expect(takenFor('eyeol', { taking: { route: 'ophthalmic' } }).ids).toEqual(['eye'])
    expect(takenFor('eyeol').ids).toEqual(['pressure'])
    expect(takenFor('eyeol', { taking: { route: 'otic' } }).ids).toEqual([])
  })

  it.each(['oral', 'transdermal', 'injection', 'intravenous', 'intramuscular', 'subcutaneous'] as const)(
    'takes %s for the whole body',
    (route) => {
      expect(takenFor('eyeol', { taking: { route } }).ids).toEqual(['pressure'])
    },
  )

  it('asks what a purpose asks', () => {
    expect(takenFor('manyol', { person: { ageYears: 70 } }).ids).toContain('old-age')
    expect(takenFor('heartol', { person: { conditions: ['heart-failure', 'hypertension'] } })).toMatchObject({
      ids: ['pressure', 'heart'],
      yields: 0,
    })
    expect(takenFor('heartol', { person: { conditions: ['hypertension'] } })).toMatchObject({
      ids: ['pressure'],
      yields: 3,
    })
  })
})

describe('byNumber', () => {
  it('gathers what is said by whom it is said of', () => {
    const [one, other] = [{ of: [0, 2] }, { of: [2] }]
    const found = byNumber([one, other], ({ of }) => of)
    expect([...found]).toEqual([
      [0, [one]],
      [2, [one, other]],
    ])
  })
})
