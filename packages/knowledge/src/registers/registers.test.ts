import { inLocale, resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { openInstalled } from '../installed.js'

const knowledge = openInstalled()
const meaningOf = (text: string, country?: string): string => {
  const found = resolve(knowledge, text, country === undefined ? {} : { country })
  if (found.status === 'resolved')
    return found.substances
      .map((one) => knowledge.slugs.at(one))
      .sort()
      .join('+')
  return `? ${found.candidates
    .map(({ slugs }) => [...slugs].sort().join('+'))
    .sort()
    .join(', ')}`
}

describe('a brand that means different substances', () => {
  it.each([
    ['Triatec', 'ramipril', 'acetaminophen+codeine', 'FR', 'CA'],
    ['Unisom', 'doxylamine', 'diphenhydramine', 'US', 'CA'],
    ['Rubex', 'doxorubicin', 'ascorbic-acid', 'US', 'IE'],
    ['Tilidin', 'tilidine', 'naloxone+tilidine', undefined, 'DE'],
    ['Alka Seltzer', 'aspirin+citric-acid+sodium-bicarbonate', 'aspirin', 'US', 'FR'],
    ['Ketum', 'kratom', 'ketoprofen', undefined, 'FR'],
    ['Dimetane', 'brompheniramine', 'pholcodine', 'US', 'FR'],
    ['Clarus', 'tolnaftate', 'isotretinoin', 'US', 'CA'],
  ])('%s is asked about, or what it is in the country', (brand, one, other, first, second) => {
    expect(meaningOf(brand)).toBe(`? ${[one, other].sort().join(', ')}`)
    expect(meaningOf(`${brand} 1 tablet`)).toMatch(/^\?/)
    if (first !== undefined) expect(meaningOf(brand, first)).toBe(one)
    expect(meaningOf(brand, second)).toBe(other)
    expect(meaningOf(brand, second?.toLowerCase())).toBe(other)
    expect(meaningOf(brand, 'NZ')).toMatch(/^\?/)
  })
})

describe('a brand that is something else in one country alone', () => {
  it.each([
    ['Benadryl', 'diphenhydramine', 'acrivastine', 'GB'],
    ['Allegra', 'fexofenadine', 'frovatriptan', 'DE'],
  ])('%s is %s, and %s in %s', (brand, one, other, country) => {
    expect(meaningOf(brand)).toBe(one)
    expect(meaningOf(brand, 'US')).toBe(one)
    expect(meaningOf(brand, country)).toBe(other)
  })

  it('is no brand at all elsewhere where it is a word of everyday language', () => {
    expect(meaningOf('Artist', 'JP')).toBe('carvedilol')
    expect(meaningOf('Artist')).toBe('? carvedilol')
    expect(meaningOf('Actron', 'AR')).toBe('ibuprofen')
  })

  it('means each of the things that are sold under it', () => {
    expect(meaningOf('Humex', 'FR')).toMatch(/^\? .*pseudoephedrine/)
    expect(meaningOf('Nurofen', 'FR')).toBe('ibuprofen')
    expect(meaningOf('Humex rhume', 'FR')).toBe('acetaminophen+chlorpheniramine+pseudoephedrine')
  })
})

describe('brands of a register', () => {
  it.each([
    ['OMEXEL L.P. 0,4 mg, comprimé pelliculé à libération prolongée', 'tamsulosin'],
    ['LODOZ 5 mg/6,25 mg, comprimé', 'bisoprolol+hydrochlorothiazide'],
    ['Trikafta', 'elexacaftor+ivacaftor+tezacaftor'],
    ['Gravol 50 mg', 'dimenhydrinate'],
  ])('%s is known with and without its country', (text, slugs) => {
    expect([meaningOf(text), meaningOf(text, 'FR'), meaningOf(text, 'CA')]).toEqual([slugs, slugs, slugs])
  })

  it('never take the place of a name that everybody has', () => {
    expect([meaningOf('sleep aid', 'CA'), meaningOf('aspirin', 'FR')]).toEqual([meaningOf('sleep aid'), 'aspirin'])
  })

  it('give product numbers', () => {
    expect(
      knowledge.registers
        ?.of('CA')
        ?.byCode('00015741')
        ?.map((one) => knowledge.slugs.at(one)),
    ).toEqual(['methimazole'])
    const french = knowledge.registers?.of('FR')?.byCode('61876780')
    expect(french?.map((one) => knowledge.slugs.at(one))).toEqual(['abacavir'])
  })
})

describe('French names of substances', () => {
  it.each([
    ['acide zolédronique', 'zoledronic-acid'],
    ['méthimazole', 'methimazole'],
    ['spiramycine', 'spiramycin'],
    ["Bitartrate d'hydrocodone", 'hydrocodone'],
  ])('%s is %s', (text, slug) => {
    expect(meaningOf(text)).toBe(slug)
  })

  it('are what substances are called in French', () => {
    const french = inLocale(knowledge, 'fr')
    expect(french.substanceNames.at(french.slugs.find('zoledronic-acid'))).toBe('acide zolédronique')
  })
})
