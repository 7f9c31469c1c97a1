import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const sold: Readonly<Record<string, string>> = {
  dozepam: '5 10',
  mintol: '325 500',
  calm: '10 20 40',
  vitamol: '0.01 0.025 u400',
  breathol: '0.1 0.2 x6',
  ferment: '',
}
const products: Readonly<Record<string, readonly string[]>> = {
  combitab: ['mintol', 'dozepam'],
  calmtab: ['dozepam', 'calm'],
  vitatab: ['mintol', 'vitamol'],
  fermtab: ['mintol', 'ferment'],
  tritab: ['dozepam', 'mintol', 'vitamol'],
  'dozepam-calm': ['calm', 'dozepam'],
  'dozepam-mintol': ['mintol', 'dozepam'],
}
const sharesIn = (text: string) => {
  const { things, asks } = readPhrase(text, {
    knows: (name) => (sold[name] === undefined ? (products[name]?.length ?? 0) : 1),
    strengthsOf: (name) => sold[name] ?? '',
    partsOf: (name) => products[name] ?? [],
  })
  const shares = things[0]?.shares?.map(({ name, taking }) => `${name} ${taking.doseMg}`).join(' + ')
  return [shares, ...asks].filter((one) => one !== undefined).join(' | ')
}

describe('the strengths of the parts of a product, by those in which they are sold alone', () => {
  it.each([
    ['combitab 10/325', 'mintol 325 + dozepam 10 | unit-from-register'],
    ['combitab 325/10', 'mintol 325 + dozepam 10 | unit-from-register'],
    ['combitab 10-325', 'mintol 325 + dozepam 10 | unit-from-register'],
    ['combitab 10/325 mg', 'mintol 325 + dozepam 10'],
    ['combitab (dozepam-mintol) 10/325', 'mintol 325 + dozepam 10 | unit-from-register'],
    ['combitab 10/325 2 tabs', 'mintol 650 + dozepam 20 | unit-from-register'],
    ['calmtab 5/40', 'dozepam 5 + calm 40 | unit-from-register'],
    ['dozepam/mintol 10/325', 'dozepam 10 + mintol 325 | unit-from-register'],
    ['mintol/dozepam 10/325', 'mintol 325 + dozepam 10 | unit-from-register'],
    ['dozepam-calm 10/10', 'dozepam 10 + calm 10 | unit-from-register'],
    ['dozepam/calm 10/10', 'dozepam 10 + calm 10 | unit-from-register'],
    ['dozepam-mintol 2.5-325', 'dozepam 2.5 + mintol 325 | unit-from-register'],
    ['calm/dozepam 10/5', 'calm 10 + dozepam 5 | unit-from-register'],
  ])('%s: %s', (text, wanted) => {
    expect(sharesIn(text)).toBe(wanted)
  })

  it.each([
    'calmtab 10/10 puffs',
    'combitab 20/325',
    'combitab 2.5/325',
    'combitab 10/325/5',
    'combitab 325',
    'vitatab 500/400',
    'mintol/vitamol 500/400',
    'fermtab 500/10',
    'mintol/ferment 500/10',
    'tritab 10/325',
    'combitab inhaler 10/325',
    'combitab patch 10/325',
    'combitab 10/325 units',
    'breathol/mintol 6/325',
  ])('%s: it is asked of which part', (text) => {
    expect(sharesIn(text)).not.toContain('+')
  })

  it('gives nothing out where the parts may be either', () => {
    expect(sharesIn('calmtab 10/10')).toContain('dozepam 10 + calm 10')
    expect(sharesIn('dozepam-calm 2/10')).toContain('dozepam 2 + calm 10')
    expect(sharesIn('dozepam-calm 1/10')).not.toContain('+')
    expect(sharesIn('dozepam-calm 15/10')).not.toContain('+')
  })
})
