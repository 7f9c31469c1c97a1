import { describe, expect, it } from 'vitest'
import { nameOf } from '../../test/small-knowledge.js'
import { homonyms, nationalNames as namesWithout } from './national-names.js'
import type { RegisterProduct } from './register.js'

const product = (
  name: string,
  ingredients: readonly string[],
  part: Partial<RegisterProduct> = {},
): RegisterProduct => ({
  ...{ name, ingredients, country: 'CA', language: 'en', system: 'DIN', code: name, status: 'marketed' },
  ...part,
})
const substances = ['acetaminophen', 'codeine', 'ramipril', 'zinc-oxide', 'ethanol', 'dextromethorphan']
const slugOf = (text: string): string | undefined => (substances.includes(text) ? text : undefined)

const nationalNames = (products: readonly RegisterProduct[], of: typeof slugOf) =>
  namesWithout(products, of, new Set(['bag', 'any']))

describe('what a register says', () => {
  it('is brands and numbers in substances, and nothing of a product with an ingredient that is not known', () => {
    const { names, codes, unmatched, country } = nationalNames(
      [product('Triatec-30', ['codeine', 'acetaminophen']), product('Half', ['codeine', 'mystery'])],
      slugOf,
    )
    expect([country, [...names], [...codes], unmatched]).toEqual([
      'CA',
      [
        ['triatec 30', ['acetaminophen+codeine']],
        ['triatec', ['acetaminophen+codeine']],
      ],
      [['Triatec-30', 'acetaminophen+codeine']],
      ['mystery'],
    ])
  })

  it('keeps every composition that is sold under one name', () => {
    const { names } = nationalNames([product('Tylenol', ['acetaminophen']), product('Tylenol', ['codeine'])], slugOf)
    expect(names.get('tylenol')).toEqual(['acetaminophen', 'codeine'])
  })

  it('has a brand without its strength, meaning all that is sold under a name that begins so', () => {
    const cold = product('Zintab cold', ['dextromethorphan'])
    const { names } = nationalNames([product('Zintab 500 mg tablets', ['acetaminophen']), cold], slugOf)
    expect(names.get('zintab')).toEqual(['acetaminophen', 'dextromethorphan'])
  })

  it('takes no word of everyday language for a brand, printed so or shortened to it', () => {
    const products = ['Bag balm ointment', 'Any', 'Anyzol cream'].map((name) => product(name, ['codeine']))
    expect([...nationalNames(products, slugOf).names.keys()]).toEqual(['bag balm ointment', 'anyzol cream', 'anyzol'])
  })

  it('leaves out the name, not the number, of what was withdrawn', () => {
    const { names, codes } = nationalNames([product('Oldone', ['codeine'], { status: 'withdrawn' })], slugOf)
    expect([[...names.keys()], [...codes.keys()]]).toEqual([[], ['Oldone']])
  })

  it('has cosmetics by their number and their whole name of several words, and none of alcohol', () => {
    const filters = (name: string, more: readonly string[] = []) => product(name, ['zinc-oxide', ...more])
    const { names, codes } = nationalNames(
      [filters('Sunny'), filters('Sunny Day 30'), filters('Hand gel'), filters('Hand gel', ['ethanol'])],
      slugOf,
    )
    expect([...names]).toEqual([['sunny day 30', ['zinc-oxide']]])
    expect([...codes.keys()]).toEqual(['Sunny', 'Sunny Day 30', 'Hand gel'])
  })

  it('takes no description for the name of a cosmetic: words that many of them have', () => {
    const creams = ['Ad', 'Bo', 'Cy', 'Di', 'Ed', 'Fy', 'Gu', 'Hy'].map((maker) =>
      product(`${maker} sun cream`, ['zinc-oxide']),
    )
    const { names } = nationalNames([...creams, product('Sun cream 50', ['zinc-oxide'])], slugOf)
    expect([...names.keys()]).toEqual(creams.map(({ name }) => name.toLowerCase()))
  })
})

describe('names that mean different things', () => {
  const canada = nationalNames([product('Triatec', ['acetaminophen', 'codeine'])], slugOf)
  const france = nationalNames([product('Triatec', ['ramipril'], { country: 'FR' })], slugOf)

  it('are found between registers, and beside names of the United States', () => {
    const american = nameOf('Triatec', ['codeine'], { kind: 'brand', source: 'rxnorm-2025-10-06' })
    expect([...homonyms([], [france, canada], new Set())].map(([name, by]) => [name, [...by]])).toEqual([
      [
        'triatec',
        [
          ['FR', 'ramipril'],
          ['CA', 'acetaminophen+codeine'],
        ],
      ],
    ])
    expect([...(homonyms([american], [canada], new Set()).get('triatec') ?? [])]).toEqual([
      ['US', 'codeine'],
      ['CA', 'acetaminophen+codeine'],
    ])
  })

  it('are none where all say the same, more or less exactly, or a person has looked', () => {
    expect(homonyms([], [canada, canada], new Set()).size).toBe(0)
    expect(homonyms([], [france, canada], new Set(['triatec'])).size).toBe(0)
    const salts = nameOf('Triatec', ['ramipril-arginine'], { kind: 'brand' })
    expect(homonyms([salts], [france], new Set()).size).toBe(0)
  })

  it('are none for a cosmetic of the name', () => {
    const brand = nameOf('Sunny Day', ['codeine'], { kind: 'brand' })
    const cosmetics = nationalNames([product('Sunny Day', ['zinc-oxide'])], slugOf)
    expect(cosmetics.names.has('sunny day')).toBe(true)
    expect(homonyms([brand], [cosmetics], new Set()).size).toBe(0)
  })

  it('are never names of substances and classes themselves', () => {
    expect(homonyms([nameOf('Triatec', ['codeine'], { kind: 'class' })], [canada], new Set()).size).toBe(0)
  })
})
