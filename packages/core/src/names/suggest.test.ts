import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { suggest } from './suggest.js'

const open = lazilyOpened({
  substances: {
    acetaminophen: [],
    ethanol: [],
    parsley: [],
    paradoxin: [],
    paraxol: [],
    codeine: [],
    gabapentin: [],
    sertraline: [],
    serine: [],
    serotax: [],
    statins: [],
  },
  kinds: { parsley: 'food', statins: 'class', ethanol: 'drink' },
  names: {
    paracetamol: 'acetaminophen',
    Paracet: { of: ['acetaminophen'], kind: 'brand' },
    'para-hydroxy': 'ethanol',
    'parade beer': { of: ['ethanol'], kind: 'drink' },
    'Para Co': ['acetaminophen', 'codeine'],
    paradise: { offers: ['gabapentin'], kind: 'street' },
    paraffin: { offers: ['codeine'] },
    gab: { of: ['gabapentin'], kind: 'street' },
    Gabaron: { of: ['gabapentin'], kind: 'brand' },
    'st john s wort': 'serotax',
    ser: 'serine',
  },
  calledIn: { acetaminophen: { 'en-GB': 'paracetamol' } },
  codes: { paraxol: { unii: 'H789N3FKE8' } },
  commonness: { acetaminophen: 250, ethanol: 255, paradoxin: 120, paraxol: 121, sertraline: 240, gabapentin: 200 },
})

const shown = (text: string, { locale, most = 20 }: { locale?: string; most?: number } = {}): string[] =>
  suggest(open().knowledge, text, { locale, most }).map(
    (one) => `${one.near ? '?' : ''}${one.text}: ${one.slugs.join('+')}`,
  )

describe('suggest', () => {
  it('lets a substance stand by the name of the country, and by another only when it is typed', () => {
    expect(shown('para', { locale: 'en-GB' })[0]).toBe('paracetamol: acetaminophen')
    expect(shown('para')[1]).toBe('paracetamol: acetaminophen')
    expect(shown('parace')[0]).toBe('paracetamol: acetaminophen')
    expect(shown('acet', { locale: 'en-GB' })).toEqual(['acetaminophen: acetaminophen'])
    expect(suggest(open().knowledge, 'acet', { locale: 'en-GB', most: 1 })[0]?.names).toEqual(['paracetamol'])
  })

  it('puts what most people take first, a plain name before a brand, and what is not sure last', () => {
    expect(shown('para')).toEqual([
      'parade beer: ethanol',
      'paracetamol: acetaminophen',
      'paraxol: paraxol',
      'paradoxin: paradoxin',
      'Para co: codeine+acetaminophen',
      'paradise: gabapentin',
      '?paraffin: codeine',
    ])
  })

  it('puts what is eaten before a rare medicine', () => {
    expect(shown('par').indexOf('parsley: parsley')).toBe(4)
  })

  it('says what kind of name it is', () => {
    const kinds = (text: string) => suggest(open().knowledge, text, { most: 3 }).map(({ kind }) => kind)
    expect([kinds('parsl'), kinds('stat'), kinds('gabar'), kinds('parade'), kinds('paradis')]).toEqual([
      ['food'],
      ['class'],
      ['brand'],
      ['drink'],
      ['street'],
    ])
    expect(kinds('paraceta')).toEqual(['synonym'])
  })

  it('does not let slang or a rare thing win because it is short', () => {
    expect(shown('gab')[0]).toBe('gabapentin: gabapentin')
    expect(shown('ser')[0]).toBe('sertraline: sertraline')
    expect(shown('seri')).toEqual(['serine: serine'])
  })

  it('writes capitals and apostrophes as people do', () => {
    expect(shown('st jo')).toEqual(['st john’s wort: serotax'])
    expect(shown('gabaro')).toEqual(['Gabaron: gabapentin'])
  })

  it('offers the same substances once, no more than asked, and no code', () => {
    expect(shown('para', { most: 2 })).toHaveLength(2)
    expect(shown('h789')).toEqual([])
  })

  it('looks past words, amounts and joints to the name that is being typed', () => {
    const fills = (text: string) => suggest(open().knowledge, text, { most: 1 }).map(({ fill }) => fill)
    expect(fills('codeine and gaba')).toEqual(['codeine and gabapentin'])
    expect(fills('codeine+gaba')).toEqual(['codeine+gabapentin'])
    expect(fills('gaba 300 mg')).toEqual(['gabapentin 300 mg'])
    expect(fills('10 mg sert ')).toEqual(['10 mg sertraline '])
  })

  it('offers what is spelt nearly so when nothing begins so, from four letters on', () => {
    expect(shown('gabapentn')).toEqual(['?gabapentin: gabapentin'])
    expect(shown('two gabapentn')).toEqual(['?gabapentin: gabapentin'])
    expect(suggest(open().knowledge, 'acetaminofen', { locale: 'en-GB', most: 1 })).toEqual([
      {
        text: 'paracetamol',
        fill: 'paracetamol',
        names: ['paracetamol'],
        slugs: ['acetaminophen'],
        kind: 'medicine',
        near: true,
      },
    ])
    expect(shown('gax')).toEqual([])
  })

  it('offers nothing for nothing', () => {
    expect(shown('')).toEqual([])
    expect(shown('  ')).toEqual([])
    expect(shown('!!')).toEqual([])
    expect(shown('500 mg')).toEqual([])
  })
})
