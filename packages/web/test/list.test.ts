import { describe, expect, it } from 'vitest'
import { bingeDrinks, changeList, emptyList, engineList, enginePerson, splitList } from '../src/state/list.js'
import { routeOf } from '../src/state/route.js'
import { readShared, writeShared } from '../src/state/share.js'

describe('the list', () => {
  it('takes a text apart without breaking numbers', () => {
    expect(splitList('baclofen 2,5 mg, wine; Xanax\n\n1. kratom\n- 5-HTP')).toEqual([
      'baclofen 2,5 mg',
      'wine',
      'Xanax',
      'kratom',
      '5-HTP',
    ])
    expect(splitList('  ')).toEqual([])
  })

  it('gives the engine the dose of a day', () => {
    expect(engineList([{ key: 1, text: 'baclofen', doseMg: 10, howOften: '3', clock: '22:30' }])).toEqual([
      { name: 'baclofen', doseMgPerDay: 30, frequency: 'regular', atH: 22.5 },
    ])
  })

  it('counts many drinks as a lot in one go, and never softens what was said', () => {
    const items = [{ key: 1, text: 'wine', drinks: bingeDrinks }]
    expect(enginePerson({ items, person: {} }).alcoholPattern).toBe('binge')
    expect(enginePerson({ items, person: { alcoholPattern: 'light' } }).alcoholPattern).toBe('binge')
    expect(enginePerson({ items, person: { alcoholPattern: 'dependent' } }).alcoholPattern).toBe('dependent')
    expect(enginePerson({ items: [], person: {} })).toEqual({})
  })

  it('takes a field away that was emptied', () => {
    const added = changeList(emptyList, { do: 'add', texts: ['wine'] })
    const edited = changeList(added, { do: 'edit', key: 1, change: { drinks: 3 } })
    expect(changeList(edited, { do: 'edit', key: 1, change: { drinks: undefined } as never }).items).toEqual([
      { key: 1, text: 'wine' },
    ])
  })
})

describe('a shared list', () => {
  it('comes back as it went', () => {
    const list = {
      items: [{ text: 'Dafalgan® 500 mg – été', doseMg: 500 }],
      person: { ageYears: 70, conditions: ['copd'] },
    }
    expect(readShared(writeShared(list))).toEqual(list)
  })

  it('refuses what it did not write', () => {
    for (const bad of ['', '%%%', 'AAAA', btoa('{"a":1}'), btoa('[2,[],{}]')]) expect(readShared(bad)).toBeUndefined()
    const odd = btoa(
      JSON.stringify([1, [{ text: 5 }, { text: 'wine', drinks: 'many', evil: 'x' }], { ageYears: 'old' }]),
    )
    expect(readShared(odd)).toEqual({ items: [{ text: 'wine' }], person: {} })
  })
})

describe('addresses', () => {
  it('stand for pages', () => {
    expect(routeOf('')).toEqual({ page: 'check' })
    expect(routeOf('#/substance/st.%20john')).toEqual({ page: 'substance', slug: 'st. john' })
    expect(routeOf('#/list/abc')).toEqual({ page: 'check', shared: 'abc' })
    expect(routeOf('#/sources')).toEqual({ page: 'sources' })
    expect(routeOf('#/nowhere')).toEqual({ page: 'missing' })
    expect(routeOf('#/substance/%')).toEqual({ page: 'substance', slug: '%' })
  })
})
