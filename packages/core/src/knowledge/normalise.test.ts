import { describe, expect, it } from 'vitest'
import { normaliseName } from './normalise.js'

describe('normaliseName', () => {
  it('lowers case, strips accents and collapses everything else to single spaces', () => {
    expect(normaliseName('  Métamizole ')).toBe('metamizole')
    expect(normaliseName('St. John’s-Wort')).toBe('st john s wort')
    expect(normaliseName('HYDROcodone/APAP')).toBe('hydrocodone apap')
    expect(normaliseName('Coca\u00a0 Cola')).toBe('coca cola')
  })

  it('drops trade marks without leaving letters behind', () => {
    expect(normaliseName('Xanax® XR')).toBe('xanax xr')
    expect(normaliseName('Ozempic™')).toBe('ozempic')
  })

  it('keeps letters and digits of any script', () => {
    expect(normaliseName('阿司匹林 100')).toBe('阿司匹林 100')
    expect(normaliseName('Парацетамол')).toBe('парацетамол')
    expect(normaliseName('α-PVP')).toBe('α pvp')
  })

  it('says the same of plain text by either way', () => {
    expect(normaliseName("N,N-DMT (5%) 'x'")).toBe(normaliseName("N,N-DMT (5%) 'x'®"))
  })

  it('folds compatibility forms', () => {
    expect(normaliseName('２Ｃ－Ｂ')).toBe('2c b')
    expect(normaliseName('ﬁsh oil')).toBe('fish oil')
  })

  it('is empty for text without letters or digits and stable when repeated', () => {
    expect(normaliseName(' -- ')).toBe('')
    const once = normaliseName('Ætheroléum "Menthæ"')
    expect(normaliseName(once)).toBe(once)
  })
})
