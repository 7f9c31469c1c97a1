import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { soldTogether } from './product-shares.js'

/** Invented products: their parts in no order of their own, and in which strengths they are sold. */
const products: Readonly<Record<string, readonly string[]>> = {
  shaketab: ['mintol', 'dozepam'],
  'shaketab duo': ['mintol', 'dozepam'],
  halftab: ['left', 'right'],
  breathex: ['airol', 'puffol'],
  tripuff: ['airol', 'puffol', 'lungol'],
  eithertab: ['left', 'mintol'],
  'dozepam-mintol': ['mintol', 'dozepam'],
  'shaketab 625 duo': ['mintol', 'dozepam'],
}
const substances = new Set(['mintol', 'dozepam', 'left', 'right', 'airol', 'puffol', 'lungol'])
const table = {
  'dozepam+mintol': '5/325 10/325 10/500 125/500',
  'left+right': '2.5/2.5 5/5 10/10',
  'airol+puffol': '0.1/0.006 0.2/0.006 0.25/0.05',
  'airol+lungol+puffol': '0.092/0.055/0.022',
  'left+mintol': '5/10 10/5 5/20',
}
const sharesIn = (text: string): string => {
  const { things, asks, unread } = readPhrase(text, {
    knows: (name) => (substances.has(name) ? 1 : (products[name]?.length ?? 0)),
    partsOf: (name) => products[name] ?? [],
    isBrand: (name) => products[name] !== undefined,
    soldTogether: (parts) => soldTogether(table, parts),
  })
  const shares = things[0]?.shares?.map(({ name, taking }) => `${name} ${taking.doseMg ?? '?'}`).join(' + ')
  return [shares ?? 'nothing', ...asks, ...unread.map((one) => `${one.text} ${one.reason}`)].join(' | ')
}

describe('the strength of the parts of a product, by those in which it is sold', () => {
  it.each([
    // Each part has its number, whichever stands first.
    ['shaketab 5/325', 'mintol 325 + dozepam 5 | unit-from-register'],
    ['shaketab 325/5', 'mintol 325 + dozepam 5 | unit-from-register'],
    ['shaketab 325/5 mg', 'mintol 325 + dozepam 5'],
    ['shaketab 5-325', 'mintol 325 + dozepam 5 | unit-from-register'],
    ['shaketab 5/325 2 tabs', 'mintol 650 + dozepam 10 | unit-from-register'],
    ['dozepam-mintol 5/325', 'dozepam 5 + mintol 325 | unit-from-register'],
    // What they come to, or that of one part.
    ['shaketab 625', 'mintol 500 + dozepam 125 | unit-from-register'],
    ['shaketab 625 mg', 'mintol 500 + dozepam 125'],
    ['shaketab 0.625 g', 'mintol 500 + dozepam 125'],
    ['shaketab 125 mg', 'mintol 500 + dozepam 125'],
    ['shaketab 510 mg', 'mintol 500 + dozepam 10'],
    // In the name itself.
    ['shaketab 625 duo 2 tabs', 'mintol 1000 + dozepam 250 | unit-from-register'],
    // Only what all fitting strengths agree about is sure.
    ['shaketab 10', 'mintol ? + dozepam 10 | how-much | unit-from-register'],
    ['shaketab 325 mg', 'mintol 325 + dozepam ? | how-much'],
    // Of equal halves nobody names one.
    ['halftab 10 mg', 'left 5 + right 5'],
    ['halftab 20 mg', 'left 10 + right 10'],
    // Micrograms.
    ['breathex 200/6 2 puffs', 'airol 0.4 + puffol 0.012 | unit-from-register'],
    ['breathex 200/6 mcg', 'airol 0.2 + puffol 0.006'],
    ['breathex 250 2 puffs', 'airol 0.5 + puffol 0.1 | unit-from-register'],
    ['tripuff 92/55/22', 'airol 0.092 + puffol 0.022 + lungol 0.055 | unit-from-register'],
    // Which is which?
    ['left/mintol 5/10', 'left 5 + mintol 10 | unit-from-register'],
    ['eithertab 5/20', 'left 5 + mintol 20 | unit-from-register'],
  ])('%s: %s', (text, wanted) => {
    expect(sharesIn(text)).toBe(wanted)
  })

  it.each([
    ['eithertab 5/10', 'nothing | 5/10 of-which-part'],
    ['eithertab 5 mg', 'nothing | 5 mg of-which-part'],
    ['shaketab 7/325', 'nothing | 7/325 of-which-part'],
    ['shaketab 77 mg', 'nothing | 77 mg of-which-part'],
    ['shaketab 5/325 units', 'nothing | how-much'],
    ['shaketab 5/325 mg/5 ml', 'nothing | 5/325 mg/5 ml of-which-part'],
    ['shaketab two', 'nothing | how-much'],
    ['halftab 5.001 mg', 'nothing | 5.001 mg of-which-part'],
  ])('%s is not sure', (text, wanted) => {
    expect(sharesIn(text)).toBe(wanted)
  })
})

describe('the strengths of a product as text', () => {
  it('are given in the order that is asked for', () => {
    expect(soldTogether(table, ['puffol', 'lungol', 'airol'])).toEqual([[0.022, 0.055, 0.092]])
    expect(soldTogether(table, ['mintol'])).toEqual([])
  })
})
