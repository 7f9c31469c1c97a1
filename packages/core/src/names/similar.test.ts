import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { similarNames } from './similar.js'

const open = lazilyOpened({
  substances: {
    gabapentin: [],
    baclofen: [],
    fentanyl: [],
    xanaprol: [],
    sertraline: [],
    cetirizine: [],
    tramadol: [],
    trazodone: [],
    toradol: [],
    nut: [],
    lisinopril: [],
    hydralazine: [],
    hydroxyzine: [],
    oxycodone: [],
    acetaminophen: [],
    levothyroxine: [],
  },
  names: {
    Percocet: ['oxycodone', 'acetaminophen'],
    levothyroid: 'levothyroxine',
    molly: { offers: ['tramadol', 'toradol'], kind: 'street' },
    statins: { offers: ['sertraline', 'cetirizine'] },
  },
  codes: { baclofen: { unii: 'H789N3FKE8' } },
  commonness: {
    tramadol: 200,
    toradol: 20,
    trazodone: 100,
    hydroxyzine: 120,
    hydralazine: 60,
    levothyroxine: 255,
    acetaminophen: 250,
  },
})
const near = (text: string, most = 5): readonly string[] =>
  similarNames(open().knowledge, text, most).map(({ slugs }) => slugs.join(' + '))

describe('similarNames', () => {
  it.each([
    ['gabapenten', 'gabapentin'],
    ['gabapetnin', 'gabapentin'],
    ['gabapntin', 'gabapentin'],
    ['gabbapentin', 'gabapentin'],
    ['phentanil', 'fentanyl'],
    ['zanaprol', 'xanaprol'],
    ['baklofen', 'baclofen'],
    ['sertralin', 'sertraline'],
    ['setirizine', 'cetirizine'],
    ['lysinopril', 'lisinopril'],
    ['levo thyroxin', 'levothyroxine'],
  ])('%s was meant to be %s', (text, meant) => {
    expect(near(text)[0]).toBe(meant)
  })

  it('puts the nearer name first, and of two equally near the more common substance', () => {
    expect(near('toradoll')[0]).toBe('toradol')
    expect(near('hydrolazine')[0]).toBe('hydralazine')
    expect(near('hydrozine')[0]).toBe('hydroxyzine')
  })

  it('finishes what is begun, with as many letters as are missing', () => {
    expect(near('lisi')).toEqual(['lisinopril'])
    expect(near('hydr')).toEqual(['hydroxyzine', 'hydralazine'])
    expect(near('levoth')[0]).toBe('levothyroxine')
    expect(near('lis')).toEqual([])
  })

  it('offers every substance once, by its best name', () => {
    expect(near('levothyro')).toEqual(['levothyroxine'])
  })

  it('offers a combination whole', () => {
    expect(near('percocets')[0]).toBe('oxycodone + acetaminophen')
    expect(similarNames(open().knowledge, 'percocets', 1)[0]).toEqual({
      slug: 'oxycodone',
      slugs: ['oxycodone', 'acetaminophen'],
      name: 'oxycodone + acetaminophen',
    })
  })

  it('never guesses a code or an ambiguous street name of a word that only resembles it', () => {
    expect(near('h789n3fke')).toEqual([])
    expect(near('mollyy')).toEqual([])
    expect(near('moll')).toEqual([])
  })

  it('does offer an unsure word of another kind, after surer names', () => {
    expect(near('statinss')).toEqual([expect.stringMatching(/sertraline|cetirizine/)])
  })

  it('makes no guess of very little, or of what is near nothing', () => {
    expect(near('nu')).toEqual([])
    expect(near('xqwzkvj')).toEqual([])
    expect(near('nutt')).toEqual(['nut'])
    expect(near('nuttttt')).toEqual([])
  })

  it('gives no more than was asked for', () => {
    expect(near('hydr', 1)).toEqual(['hydroxyzine'])
    expect(near('tramadone', 2)).toHaveLength(2)
  })

  it('takes spaces for nothing, in what was written and in the names', () => {
    expect(near('levothy roid')[0]).toBe('levothyroxine')
    expect(near('lisi nopril')[0]).toBe('lisinopril')
  })

  it('finds a name of three letters with another vowel, and none of what is shorter', () => {
    expect(near('nat')).toEqual(['nut'])
    expect(near('ut')).toEqual([])
  })
})

describe('how far a name may be', () => {
  const known = lazilyOpened({ substances: { abcd: [], fghijkl: [], gabapentine: [], kentrimbopvalds: [] } })
  const found = (text: string): boolean => similarNames(known().knowledge, text, 1).length > 0

  it.each([
    ['abcx', true],
    ['abxy', false],
    ['fghijxy', true],
    ['fgxjzxq', false],
    ['gabopantene', true],
    ['kantrembupvelds', true],
    ['kentrimbxxxxxx', false],
    ['axxxxxxxxxxxxx', false],
  ])('%s is near a name: %s', (text, near) => {
    expect(found(text)).toBe(near)
  })
})

describe('of two equally near names', () => {
  const known = lazilyOpened({
    substances: { bratol: [], cratol: [], dratol: [], fratol: [] },
    names: { gratol: { offers: ['fratol'] }, hratol: 'dratol' },
    commonness: { cratol: 10 },
  })

  it('the more common comes first, then those in the order of the alphabet', () => {
    const order = similarNames(known().knowledge, 'mratol', 5).map(({ slug }) => slug)
    expect(order[0]).toBe('cratol')
    expect(order.slice(1)).toEqual(['bratol', 'dratol', 'fratol'])
  })

  it('one that begins alike comes before one that does not', () => {
    expect(similarNames(known().knowledge, 'bratul', 5)[0]?.slug).toBe('bratol')
    expect(similarNames(known().knowledge, 'dratul', 5)[0]?.slug).toBe('dratol')
  })
})
