import { describe, expect, it } from 'vitest'
import { isTypable } from './drugbank.js'
import { createNameBook, nameRank } from './name-book.js'
import { productBrand, productParts } from './product-name.js'
import { createRegistry } from './registry.js'
import { saltBases } from './salts.js'
import { slugFrom } from './slug.js'

describe('slugFrom', () => {
  it.each([
    ["St. John's wort", 'st-john-s-wort'],
    ['1,4-butanediol', '1-4-butanediol'],
    ['α-PVP', 'alpha-pvp'],
    ['sennosides, USP', 'sennosides'],
    ['estrogens, conjugated (USP)', 'estrogens-conjugated'],
  ])('%s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug)
  })
})

describe('saltBases', () => {
  it('takes salt words off the end, one after the other', () => {
    expect(saltBases('Metoprolol Succinate')).toEqual(['metoprolol succinate', 'metoprolol'])
    expect(saltBases('amoxicillin trihydrate')).toContain('amoxicillin')
    expect(saltBases('sodium oxybate')).toContain('oxybate')
  })

  it('never leaves a bare metal', () => {
    expect(saltBases('potassium chloride')).toEqual(['potassium chloride'])
    expect(saltBases('sodium acetate')).not.toContain('sodium')
  })
})

describe('productParts', () => {
  it('reads the parts of a product, its dose form where no amount tells it apart', () => {
    expect(productParts('acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet [Percocet]')).toEqual([
      'acetaminophen',
      'oxycodone hydrochloride',
    ])
    expect(productParts('NDA020503 200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler')).toEqual(['albuterol'])
    expect(productParts('aspirin / caffeine Oral Powder')).toEqual(['aspirin', 'caffeine Oral Powder'])
  })

  it('opens packs', () => {
    const pack =
      '{21 (ethinyl estradiol 0.02 MG / norethindrone acetate 1 MG Oral Tablet) / 7 (inert ingredients 1 MG Oral Tablet) } Pack [Loestrin 21]'
    expect(productParts(pack)).toEqual(['ethinyl estradiol', 'norethindrone acetate', 'inert ingredients'])
    expect(productBrand(pack)).toBe('Loestrin 21')
  })
})

describe('isTypable', () => {
  it('keeps names and drops formulas', () => {
    expect(isTypable('N-acetyl-p-aminophenol')).toBe(true)
    expect(isTypable('Acétaminophène')).toBe(true)
    expect(isTypable('(4-amino-1-hydroxybutylidene)bisphosphonic acid')).toBe(false)
    expect(isTypable('4-amino-1-hydroxybutane-1,1-diphosphonic acid')).toBe(false)
  })
})

describe('createNameBook', () => {
  const brand = (slug: string, rank: number, sure = true) =>
    ({ text: 'Nabu', slugs: [slug], kind: 'brand', sure, source: 'x', rank }) as const

  it('lets the stronger voice have the name', () => {
    const book = createNameBook()
    book.add(brand('a', nameRank.foreignBrand))
    book.add(brand('b', nameRank.rxnormBrand))
    expect(book.settle()).toEqual([{ text: 'Nabu', slugs: ['b'], kind: 'brand', sure: true, source: 'x' }])
  })

  it('only offers a name on which equal voices disagree', () => {
    const book = createNameBook()
    book.add(brand('a', nameRank.agencyBrand))
    book.add(brand('b', nameRank.agencyBrand))
    expect(book.settle().map(({ slugs, sure }) => [slugs, sure])).toEqual([
      [['a'], false],
      [['b'], false],
    ])
  })

  it('drops a proposal where the name is settled, and keeps it where it is not', () => {
    const settled = createNameBook()
    settled.add(brand('a', nameRank.synonym))
    settled.add(brand('b', nameRank.proposed, false))
    expect(settled.settle()).toHaveLength(1)
    const open = createNameBook()
    open.add(brand('b', nameRank.proposed, false))
    expect(open.settle()[0]?.sure).toBe(false)
  })
})

describe('createRegistry', () => {
  it('lets the first keep a code and refuses a second substance of one slug', () => {
    const registry = createRegistry()
    registry.create('a', 'a', 'medicine')
    registry.create('b', 'b', 'medicine')
    registry.claimRxcui('1', 'a')
    registry.claimRxcui('1', 'b')
    expect(registry.byRxcui('1')).toBe('a')
    expect(() => registry.create('a', 'again', 'medicine')).toThrow(/two substances have the slug a/)
  })
})
