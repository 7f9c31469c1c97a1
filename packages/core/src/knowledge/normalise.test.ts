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

  it('leaves out accents and keeps the marks that make another letter of one', () => {
    expect(normaliseName('μετφορμίνη')).toBe('μετφορμινη')
    expect(normaliseName('\u0623\u064e\u0633\u0628\u0631\u064a\u0646')).toBe('\u0627\u0633\u0628\u0631\u064a\u0646')
    expect(normaliseName('バクロフェン・パラ')).toBe('バクロフェン パラ')
    expect(normaliseName('पैरासिटामोल (टैबलेट)')).toBe('पैरासिटामोल टैबलेट')
    expect(normaliseName('ओमेप्राज़ोल')).toBe(normaliseName('ओमेप्राजोल'))
    expect(normaliseName('아스피린')).toBe('아스피린'.normalize('NFC'))
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
