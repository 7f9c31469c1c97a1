import { describe, expect, it } from 'vitest'
import { changeList, emptyList, engineList, howOftenOf, requestOf, splitList } from '../src/state/list.js'
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
    expect(splitList('baclofen\t10 mg\tTDS\r\nRamipril 5 mg, 1 capsule daily\nwine, kratom')).toEqual([
      'baclofen 10 mg TDS',
      'Ramipril 5 mg, 1 capsule daily',
      'wine',
      'kratom',
    ])
  })

  it('gives the engine dose and times as they were said, and adds up nothing itself', () => {
    expect(engineList([{ key: 1, text: 'baclofen', doseMg: 10, howOften: '3', clock: '22:30' }])).toEqual([
      { name: 'baclofen', corrected: true, doseMg: 10, timesPerDay: 3, frequency: 'regular', atH: 22.5 },
    ])
    expect(engineList([{ key: 1, text: 'baclofen', doseMg: 10, howOften: 'single' }])).toEqual([
      { name: 'baclofen', corrected: true, doseMg: 10, doseMgPerDay: 10, frequency: 'single' },
    ])
    expect(engineList([{ key: 1, text: 'bacloffen 10 mg', slugs: ['baclofen'] }])).toEqual([
      { name: 'bacloffen 10 mg', slugs: ['baclofen'] },
    ])
  })

  it('names the field that says how often something read is taken', () => {
    expect(howOftenOf({ timesPerDay: 3, frequency: 'regular' })).toBe('3')
    expect(howOftenOf({ timesPerDay: 1 / 7 })).toBe('weekly')
    expect(howOftenOf({ frequency: 'occasional' })).toBe('occasional')
    expect(howOftenOf({ timesPerDay: 6 })).toBeUndefined()
    expect(howOftenOf({ frequency: 'regular' })).toBeUndefined()
  })

  it('asks with the country, and without what somebody said no to', () => {
    const list = { items: [{ key: 1, text: 'wine', drinks: 3 }], person: { ageYears: 70, denied: ['copd'] } }
    expect(requestOf(list, 'GB')).toEqual({
      items: [{ name: 'wine', drinks: 3, corrected: true }],
      person: { ageYears: 70 },
      country: 'GB',
    })
    expect(requestOf(list)).not.toHaveProperty('country')
  })

  it('keeps a choice until the words change, and what was added with them', () => {
    const added = changeList(emptyList, { do: 'add', texts: ['bacloffen'] })
    const chosen = changeList(added, { do: 'edit', key: 1, change: { slugs: ['baclofen'], doseMg: 5 } })
    expect(chosen.items).toEqual([{ key: 1, text: 'bacloffen', slugs: ['baclofen'], doseMg: 5 }])
    expect(changeList(chosen, { do: 'rewrite', key: 1, text: 'wine' }).items).toEqual([{ key: 1, text: 'wine' }])
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
      items: [
        { text: 'Dafalgan® 500 mg – été', doseMg: 500 },
        { text: 'bacloffen', slugs: ['baclofen'] },
      ],
      person: { ageYears: 70, conditions: ['copd'] },
    }
    expect(readShared(writeShared(list))).toEqual(list)
  })

  it('refuses what it did not write', () => {
    for (const bad of ['', '%%%', 'AAAA', btoa('{"a":1}'), btoa('[2,[],{}]')]) expect(readShared(bad)).toBeUndefined()
    const odd = btoa(
      JSON.stringify([1, [{ text: 5 }, { text: 'wine', drinks: 'many', evil: 'x' }], { ageYears: 'old' }]),
    )
    expect(readShared(odd)).toEqual({ items: [{ text: 'wine' }], person: {}, lost: 4 })
  })

  it('loses nothing of a long list without counting it', () => {
    const items = Array.from({ length: 500 }, (_, index) => ({ text: `thing ${index} ${'x'.repeat(400)}` }))
    expect(readShared(writeShared({ items, person: {} }))).toEqual({ items, person: {} })
    const more = readShared(writeShared({ items: [...items, { text: 'y'.repeat(1001) }], person: {} }))
    expect(more).toEqual({ items, person: {}, lost: 1 })
  })
})

describe('addresses', () => {
  it('stand for pages', () => {
    expect(routeOf('')).toEqual({ page: 'check' })
    expect(routeOf('#/substance/st.%20john')).toEqual({ page: 'substance', slug: 'st. john' })
    expect(routeOf('#/list/abc')).toEqual({ page: 'check', shared: 'abc' })
    expect(routeOf('#/sources')).toEqual({ page: 'sources' })
    expect(routeOf('#/nowhere')).toEqual({ page: 'missing' })
    expect(routeOf('#/pair/a/b')).toEqual({ page: 'pair', names: ['a', 'b'] })
    expect(routeOf('#/pair/a/b/c')).toEqual({ page: 'missing' })
    expect(routeOf('#/substance/%')).toEqual({ page: 'substance', slug: '%' })
  })
})
