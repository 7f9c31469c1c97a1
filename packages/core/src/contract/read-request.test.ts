import { describe, expect, it } from 'vitest'
import { operations } from './operations.js'
import { readRequest } from './read-request.js'

const check = (given: unknown) => readRequest('check', given)

describe('a request that fits', () => {
  it('the ends of a range are the same range either way round', () => {
    const { request, issues } = readRequest('check', { items: [{ name: 'a', doseMg: [20, 10] }] })
    expect([request, issues]).toEqual([{ items: [{ name: 'a', doseMg: [10, 20] }] }, []])
  })

  it('is read whole, whatever the operation', () => {
    for (const { id, request } of operations)
      for (const example of request.examples ?? [])
        expect(readRequest(id, example), id).toEqual({ request: example, issues: [] })
  })

  it('is read in the words of the version before', () => {
    expect(check({ list: ['baclofen'] })).toEqual({ request: { items: ['baclofen'] }, issues: [] })
    expect(readRequest('name', { q: 'percocet' }).request).toEqual({ name: 'percocet' })
    expect(check({ list: ['a'], items: ['b'] }).issues).toMatchObject([{ code: 'unknown-key', path: 'list' }])
  })

  it('leaves out what is undefined', () => {
    expect(check({ items: ['a'], person: undefined })).toEqual({ request: { items: ['a'] }, issues: [] })
  })
})

describe('what does not fit', () => {
  it.each([
    ['an unknown key', { items: ['a'], alergies: [] }, 'unknown-key', 'alergies', 'allergies'],
    ['a key of an entry', { items: [{ name: 'a', rout: 'oral' }] }, 'unknown-key', 'items[0].rout', 'route'],
    [
      'a key of the person',
      { items: ['a'], person: { pregnnant: true } },
      'unknown-key',
      'person.pregnnant',
      'pregnant',
    ],
    [
      'a word of a closed list',
      { items: ['a', { name: 'b', route: 'topica' }] },
      'unknown-value',
      'items[1].route',
      'topical',
    ],
    ['another detail', { items: ['a'], detail: 'ful' }, 'unknown-value', 'detail', 'full'],
    ['yes for true', { items: ['a'], person: { pregnant: 'yes' } }, 'unknown-value', 'person.pregnant', undefined],
    ['a text for a number', { items: [{ name: 'a', doseMg: 'ten' }] }, 'not-a-number', 'items[0].doseMg', undefined],
    [
      'a number out of range',
      { items: ['a'], person: { ageYears: 200 } },
      'out-of-range',
      'person.ageYears',
      undefined,
    ],
    ['a negative dose', { items: [{ name: 'a', doseMg: -5 }] }, 'out-of-range', 'items[0].doseMg', undefined],
    ['an hour beyond the day', { items: [{ name: 'a', atH: 25 }] }, 'out-of-range', 'items[0].atH', undefined],
    ['a text for a list', { items: 'warfarin' }, 'wrong-kind', 'items', undefined],
    ['a number for a name', { items: ['a', 5] }, 'wrong-kind', 'items[1]', undefined],
    ['null for a name', { items: [null] }, 'wrong-kind', 'items[0]', undefined],
    ['an entry without a name', { items: [{ route: 'oral' }] }, 'nothing-given', 'items[0].name', undefined],
    ['no items', { person: {} }, 'nothing-given', 'items', undefined],
    [
      'three ends of a range',
      { items: [{ name: 'a', doseMg: [1, 2, 3] }] },
      'wrong-kind',
      'items[0].doseMg',
      undefined,
    ],
    [
      'one end that is no number',
      { items: [{ name: 'a', doseMg: [1, 'x'] }] },
      'not-a-number',
      'items[0].doseMg[1]',
      undefined,
    ],
    ['no object', 'warfarin', 'wrong-kind', '', undefined],
  ])('%s is named', (_what, given, code, path, meant) => {
    const { issues } = check(given)
    expect(issues[0]).toMatchObject({ code, path, ...(meant !== undefined && { didYouMean: meant }) })
    expect(issues[0]?.allowed).toBeTruthy()
    if (meant === undefined) expect(issues[0]).not.toHaveProperty('didYouMean')
  })

  it('says what came and what is allowed', () => {
    expect(check({ items: [{ name: 'a', route: 'topica' }] }).issues[0]).toMatchObject({
      input: 'topica',
      allowed: expect.stringMatching(/^one of oral, .*topical/) as string,
      item: 0,
    })
    expect(check({ items: ['a'], person: { ageYears: 200 } }).issues[0]?.allowed).toBe('a number from 0 to 130 (years)')
    expect(check({ items: ['a'], locale: 'x'.repeat(500) }).issues[0]).toMatchObject({ code: 'too-long' })
    expect(check({ items: ['a'], country: 'Great Britain' }).issues[0]).toMatchObject({
      code: 'unknown-value',
      allowed: 'the two letters of a country, as GB',
    })
  })

  it('is shown shortly, however much came', () => {
    let deep: unknown = []
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(check(deep).issues[0]?.input).toBe('[[[[…]]]]')
    expect(check({ items: { name: 'a', of: [1, null, 'b'] } }).issues[0]?.input).toBe('{"name":"a","of":[1,null,"b"]}')
    expect(check({ items: 'x'.repeat(5000) }).issues[0]?.input).toHaveLength(121)
    expect(check({ items: ['a'], person: { ageYears: Number.NaN } }).issues[0]?.input).toBe('NaN')
  })

  it('is left out, and the rest keeps its place', () => {
    const given = {
      items: ['a', 5, { name: 'b', route: 'topica', doseMg: 5 }],
      person: { ageYears: 200, sex: 'female' },
    }
    expect(check(given).request).toEqual({
      items: ['a', '', { name: 'b', doseMg: 5 }],
      person: { sex: 'female' },
    })
    expect(check({ country: 5 }).request).toEqual({ items: [] })
    expect(check({ items: Array(1001).fill('a') })).toMatchObject({
      issues: [{ code: 'too-many', path: 'items', input: '1001' }],
      request: { items: { length: 500 } },
    })
  })

  it('reads days, whole numbers and lists of three', () => {
    const sheet = (given: object) => readRequest('sheet', { items: ['a'], date: '2027-01-05', ...given }).issues
    expect(sheet({ date: '2027-02-31' })).toMatchObject([{ code: 'unknown-value', path: 'date' }])
    expect(sheet({ alcohol: { scores: [1, 2, 5] } })).toMatchObject([
      { code: 'out-of-range', path: 'alcohol.scores[2]' },
    ])
    expect(sheet({ alcohol: { scores: [1, 2, 1.5] } })).toMatchObject([{ allowed: 'a whole number from 0 to 4' }])
    expect(sheet({ alcohol: { scores: [1, 2] } })).toMatchObject([{ code: 'wrong-kind', path: 'alcohol.scores' }])
    expect(readRequest('sheet', { items: [], date: '2027-01-05', alcohol: { scores: 3 } }).request).toEqual({
      items: [],
      date: '2027-01-05',
    })
  })
})

it('names a key of a record with nothing behind it', () => {
  const { issues } = readRequest('check', { items: [{ name: 'baclofen', hoursFrom: { 1: null } }] })
  expect(issues).toMatchObject([{ code: 'wrong-kind', path: 'items[0].hoursFrom.1' }])
})
