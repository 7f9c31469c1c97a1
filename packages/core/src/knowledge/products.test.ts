import { describe, expect, it } from 'vitest'
import { productsLayout } from './format.js'
import { writeLayout } from './layout.js'
import type { Knowledge } from './open.js'
import { openProducts } from './products.js'

/** Target set 0 is substance 7 alone, target set 1 substances 7 and 9. */
const knowledge = {
  hash: 'a'.repeat(64),
  names: { targetStart: Uint32Array.of(0, 1, 3), targetMembers: Uint16Array.of(7, 7, 9) },
} as Knowledge

const products = openProducts(
  knowledge,
  writeLayout(
    productsLayout,
    {
      knowledge: knowledge.hash,
      ttys: ['IN', 'MIN', 'SCD'],
      rxcui: [161, 1292, 214_183],
      tty: [0, 2, 1],
      target: [0, 0, 1],
      name: ['Acetaminophen', 'acetaminophen 325 MG Oral Tablet', 'acetaminophen / oxycodone'],
    },
    () => new Uint8Array(32),
  ).buffer,
)

describe('RxNorm concepts', () => {
  it('are found by code', () => {
    expect(products.length).toBe(3)
    expect(products.find(214_183)).toEqual({
      rxcui: 214_183,
      tty: 'MIN',
      name: 'acetaminophen / oxycodone',
      substances: [7, 9],
    })
    expect([products.find(1), products.find(162), products.find(999_999)]).toEqual([undefined, undefined, undefined])
  })

  it('are found by name, whatever its letters, and by what they hold', () => {
    expect(products.named('ACETAMINOPHEN').map(({ rxcui }) => rxcui)).toEqual([161])
    expect(products.named('nothing')).toEqual([])
    expect(products.holding(7).map(({ rxcui }) => rxcui)).toEqual([161, 1292, 214_183])
    expect(products.holding(9).map(({ rxcui }) => rxcui)).toEqual([214_183])
    expect(products.holding(8)).toEqual([])
  })
})
