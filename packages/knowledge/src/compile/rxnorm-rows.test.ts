import { describe, expect, it } from 'vitest'
import { identityOf, substanceOf } from '../../test/small-knowledge.js'
import { buildNames } from './names.js'
import { ndcTargets, productRows, registerRows } from './rxnorm-rows.js'

const product = { rxcui: '430902', tty: 'SCD', name: 'baclofen 10 MG Oral Tablet', slugs: ['baclofen'] }
const stranger = { rxcui: '999', tty: 'SCD', name: 'unobtainium 1 MG', slugs: ['unobtainium'] }
const identity = {
  ...identityOf([substanceOf('baclofen', { rxcuis: ['1292', '1291'] }), 'kava'], { products: [product, stranger] }),
  ndcs: [
    ['00093101301', '430902'],
    ['00000000001', '999'],
  ] as const,
}
const names = buildNames(identity, (slug) => {
  const number = ['baclofen', 'kava'].indexOf(slug)
  return number === -1 ? undefined : number
})
const target = names.targetOf(['baclofen'])

describe('RxNorm concepts', () => {
  it('are the products and the current code of each ingredient, without those of nothing we know', () => {
    expect(productRows(identity, names)).toEqual([
      [430902, 'SCD', 'baclofen 10 MG Oral Tablet', target],
      [1292, 'IN', 'baclofen', target],
    ])
  })
})

describe('national drug codes', () => {
  it('stand for what their product stands for', () => {
    expect(ndcTargets(identity, names)).toEqual([['00093101301', target, 430902]])
  })
})

describe('codes of other registers', () => {
  it('stand for numbers of substances in order, each code once, and none for what is not known', () => {
    const registerCodes = [
      { system: 'din', code: '00000001', slugs: ['kava', 'baclofen'] },
      { system: 'din', code: '00000001', slugs: ['kava'] },
      { system: 'cas', code: '1134-47-0', slugs: ['baclofen'] },
      { system: 'din', code: '00000002', slugs: ['baclofen', 'unobtainium'] },
    ] as const
    const numberOf = (slug: string): number | undefined => ({ baclofen: 0, kava: 1 })[slug]
    expect(registerRows({ registerCodes }, numberOf)).toEqual([
      ['din 00000001', [0, 1]],
      ['cas 1134-47-0', [0]],
    ])
  })
})
