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
})
