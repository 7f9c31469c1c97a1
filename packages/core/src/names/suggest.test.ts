import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten, type WrittenKnowledge } from '../../../knowledge/test/written-knowledge.js'
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
    expect(suggest(open().knowledge, 'acet', { locale: 'en-GB', most: 1 })).toMatchObject([
      { names: ['paracetamol'], kind: 'medicine' },
    ])
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
    expect(fills('codeine + gaba')).toEqual(['codeine + gabapentin'])
    expect(fills('codeine 30 mg gaba')).toEqual(['codeine 30 mg gabapentin'])
    expect(shown('codeine and gaba')).toEqual(['gabapentin: gabapentin'])
  })

  it.each([
    'gaba 300 mg',
    'gaba 300 mg daily',
    'gaba x 2',
    'gaba twice daily',
    'gaba at 20:00',
    'gaba capsules',
    'gaba oral',
    'gaba as needed',
    'gaba for 5 days',
    'gaba max 900 mg per day',
  ])('fills in the name before what was typed of how it is taken: %s', (text) => {
    expect(suggest(open().knowledge, text, { most: 1 })).toMatchObject([
      { fill: text.replace('gaba', 'gabapentin'), near: false },
    ])
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
    expect(shown('sar')).toEqual([])
    expect(shown('sere')).toEqual(['?serine: serine'])
  })

  it('offers nothing for nothing', () => {
    expect(shown('')).toEqual([])
    expect(shown('  ')).toEqual([])
    expect(shown('!!')).toEqual([])
    expect(shown('500 mg')).toEqual([])
  })
})

describe('which of several suggestions comes first', () => {
  /** The names that are shown, the best first, where `of` says what each stands for: itself when left out. */
  const order = (
    typed: string,
    written: Omit<WrittenKnowledge, 'substances'> & { itself: readonly string[] },
  ): string[] => {
    const { itself, ...rest } = written
    const substances = Object.fromEntries([...itself, 'xa', 'xb', 'xc', 'xd'].map((one) => [one, []]))
    return suggest(openWritten({ substances, ...rest }).knowledge, typed, { most: 8 }).map(({ text }) => text)
  }
  const brand = (...of: string[]) => ({ of, kind: 'brand' as const })
  const street = (...of: string[]) => ({ of, kind: 'street' as const })

  it.each(['food', 'drink', 'herb', 'supplement'] as const)('a %s comes before a rare medicine', (kind) => {
    const written = { itself: ['quinaa', 'quinab'], kinds: { quinab: kind }, commonness: { quinaa: 50 } }
    expect(order('quin', written)).toEqual(['quinab', 'quinaa'])
  })

  it('of substances the one that lacks fewer letters, unless many more people take the other', () => {
    const itself = ['stabilindor', 'stabor']
    expect(order('sta', { itself })).toEqual(['stabor', 'stabilindor'])
    expect(order('sta', { itself, commonness: { stabilindor: 5 } })).toEqual(['stabor', 'stabilindor'])
    expect(order('sta', { itself, commonness: { stabilindor: 15 } })).toEqual(['stabilindor', 'stabor'])
  })

  it('one that is typed whole, spaces or not, unless many more people take one that goes on', () => {
    const itself = ['serine', 'serinelong']
    expect(order('serine', { itself, commonness: { serinelong: 30 } })).toEqual(['serine', 'serinelong'])
    expect(order('serine', { itself, commonness: { serinelong: 60 } })).toEqual(['serinelong', 'serine'])
    const called = { vitb: 'vitamin b', vitbz: 'vitamin bz' }
    expect(order('vitamin b', { itself: ['vitb', 'vitbz'], called, commonness: { vitbz: 30 } })).toEqual([
      'vitamin b',
      'vitamin bz',
    ])
  })

  it.each<[string, string, WrittenKnowledge['names'], Record<string, number>, string[]]>([
    ['the shorter brand', 'kom', { kombiaaal: brand('xa'), kombiax: brand('xb') }, {}, ['Kombiax', 'Kombiaaal']],
    [
      'a brand that is typed whole',
      'kombi',
      { kombilong: brand('xa'), kombi: brand('xb') },
      { xa: 30 },
      ['Kombi', 'Kombilong'],
    ],
    [
      'a brand of one word',
      'kombi',
      { 'kombia xx': brand('xa'), kombiazzzzzzz: brand('xb') },
      {},
      ['Kombiazzzzzzz', 'Kombia xx'],
    ],
    [
      'a brand of two words before a very long one',
      'kombi',
      { kombiaaaaaaaaaaaaaaaaaaaaaa: brand('xa'), 'kombia xx': brand('xb') },
      {},
      ['Kombia xx', 'Kombiaaaaaaaaaaaaaaaaaaaaaa'],
    ],
    [
      'a brand of one substance',
      'kombi',
      { kombia: brand('xa', 'xb'), kombiazzzzzzzz: brand('xc') },
      {},
      ['Kombiazzzzzzzz', 'Kombia'],
    ],
    [
      'a brand with a space as far as it is typed',
      'kom bia',
      { 'kom biax': brand('xa'), 'kom biazz': brand('xb') },
      { xb: 20 },
      ['Kom biazz', 'Kom biax'],
    ],
    [
      'of slang not what is typed whole',
      'zip',
      { zip: street('xa'), zipperlong: street('xb') },
      { xb: 30 },
      ['zipperlong', 'zip'],
    ],
    [
      'of what is only offered not what is typed whole',
      'zap',
      { zap: { offers: ['xa'] }, zapperlong: { offers: ['xb'] } },
      { xb: 30 },
      ['zapperlong', 'zap'],
    ],
  ])('%s: %s', (_, typed, names, commonness, expected) => {
    expect(order(typed, { itself: [], names, commonness })).toEqual(expected)
  })

  it('the best of many, wherever it stands in the alphabet', () => {
    const itself = Array.from({ length: 100 }, (_, index) => `zq${String(index).padStart(3, '0')}`)
    expect(order('zq', { itself, commonness: { zq099: 255 } })[0]).toBe('zq099')
  })

  it('and a combination stands by the best of its own names', () => {
    const names = { kombiaaaaal: ['xa', 'xb'], kombiax: ['xa', 'xb'], kombiaxoral: ['xa', 'xb'] }
    expect(order('kom', { itself: [], names })).toEqual(['Kombiax'])
    const plus = { 'parbo plus': ['parbolin', 'xa'] }
    expect(order('parb', { itself: ['parbolin'], names: plus })).toEqual(['parbolin', 'Parbo plus'])
  })
})

describe('what a suggestion looks like', () => {
  const known = lazilyOpened({
    substances: { harpago: [], codeine: [] },
    names: {
      'devil s': 'harpago',
      'night tablets': 'codeine',
      msx: { offers: ['codeine'], kind: 'abbreviation' },
    },
  })
  const seen = (text: string) => suggest(known().knowledge, text, { most: 3 }).map(({ text: one, near }) => [one, near])

  it('has the apostrophe that is not stored', () => {
    expect(seen('dev')).toEqual([['devil’s', false]])
  })

  it('is never sure for a short form', () => {
    expect(seen('ms')).toEqual([['msx', true]])
  })

  it('may be a name that says a form', () => {
    expect(seen('night tablets')).toEqual([['night tablets', false]])
  })
})
