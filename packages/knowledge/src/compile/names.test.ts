import { nameKinds, sureBit } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { identityOf, nameOf, substanceOf } from '../../test/small-knowledge.js'
import type { NameRecord, ProductCode } from '../identity/identity.js'
import { buildNames } from './names.js'

const slugs = ['acetaminophen', 'baclofen', 'ethanol', 'oxycodone']
const substances = [
  substanceOf('acetaminophen', { commonness: 200, rxcuis: ['161', '160'], drugbankIds: ['DB00316'] }),
  substanceOf('baclofen', { commonness: 50, uniis: ['H789N3FKE8'] }),
  'ethanol',
  substanceOf('oxycodone', { commonness: 90, rxcuis: ['7804'] }),
]

/** Every name in the table as `kind: slugs`, with a question mark where it is only offered. */
function tableOf(names: readonly NameRecord[], products: readonly ProductCode[] = []) {
  const tables = buildNames(identityOf(substances, { names, products }), (slug) => {
    const number = slugs.indexOf(slug)
    return number === -1 ? undefined : number
  })
  const slugsOf = (target: number): string => (tables.targetSets[target] ?? []).map((one) => slugs[one]).join(' ')
  const say = (text: string): string | undefined => {
    const row = tables.texts.indexOf(text)
    if (row === -1) return undefined
    const kind = tables.kinds[row] as number
    return `${nameKinds[kind & ~sureBit]}: ${slugsOf(tables.targets[row] as number)}${kind & sureBit ? '' : '?'}`
  }
  return { tables, say, slugsOf }
}

describe('the table of names', () => {
  it('holds slugs and names of substances, in the order of bytes', () => {
    const { tables, say } = tableOf([])
    expect(tables.texts).toEqual([...tables.texts].sort())
    expect(say('baclofen')).toBe('ingredient: baclofen')
  })

  it('holds names in their normal form, once', () => {
    const { tables, say } = tableOf([nameOf('Lioresal®', ['baclofen']), nameOf('LIORESAL', ['baclofen'])])
    expect(say('lioresal')).toBe('synonym: baclofen')
    expect(tables.texts.filter((text) => text.startsWith('lior'))).toHaveLength(1)
  })

  it('gives a disputed name to the kind that ranks first', () => {
    const { say } = tableOf([
      nameOf('oxy', ['oxycodone'], { kind: 'brand' }),
      nameOf('oxy', ['ethanol'], { kind: 'street' }),
    ])
    expect(say('oxy')).toBe('brand: oxycodone')
  })

  it('never takes the name of an ingredient for anything else', () => {
    const { say } = tableOf([nameOf('baclofen', ['ethanol'], { kind: 'brand' })])
    expect(say('baclofen')).toBe('ingredient: baclofen')
  })

  it('only offers a name that two of one kind dispute, each of them', () => {
    const { say } = tableOf([
      nameOf('calm', ['baclofen'], { kind: 'brand' }),
      nameOf('calm', ['oxycodone'], { kind: 'brand' }),
    ])
    expect(say('calm')).toBe('brand: baclofen oxycodone?')
  })

  it('does not give a disputed name to a lesser kind', () => {
    const { say } = tableOf([
      nameOf('calm', ['baclofen'], { kind: 'brand' }),
      nameOf('calm', ['oxycodone'], { kind: 'brand' }),
      nameOf('calm', ['ethanol'], { kind: 'street' }),
    ])
    expect(say('calm')).toContain('?')
  })

  it('only offers what no source is sure of', () => {
    const { say } = tableOf([nameOf('bars', ['oxycodone'], { kind: 'offer', sure: false })])
    expect(say('bars')).toBe('offer: oxycodone?')
  })

  it('is sure when one source is', () => {
    const names = [nameOf('bars', ['oxycodone'], { kind: 'offer', sure: false }), nameOf('bars', ['baclofen'])]
    expect(tableOf(names).say('bars')).toBe('synonym: baclofen')
  })

  it('puts the ingredient that characterises a combination first: the least common', () => {
    const { say } = tableOf([nameOf('Percocet', ['acetaminophen', 'oxycodone'], { kind: 'brand' })])
    expect(say('percocet')).toBe('brand: oxycodone acetaminophen')
  })

  it('leaves out what stands for nothing of ours', () => {
    const { say } = tableOf([nameOf('Unobtainol', ['unobtainium']), nameOf('Mixture', ['baclofen', 'unobtainium'])])
    expect([say('unobtainol'), say('mixture')]).toEqual([undefined, undefined])
  })

  it('holds UNII and DrugBank codes as names', () => {
    const { say } = tableOf([])
    expect(say('db00316')).toBe('code: acetaminophen')
    expect(say('h789n3fke8')).toBe('code: baclofen')
  })

  it('holds RxNorm codes as numbers in order: current, retired, products', () => {
    const product = {
      rxcui: '1049621',
      tty: 'SCD',
      name: 'oxycodone / acetaminophen',
      slugs: ['oxycodone', 'acetaminophen'],
    }
    const { tables, slugsOf } = tableOf([], [product])
    expect(tables.rxcuis.map(([code, target]) => [code, slugsOf(target)])).toEqual([
      [160, 'acetaminophen'],
      [161, 'acetaminophen'],
      [7804, 'oxycodone'],
      [1049621, 'oxycodone acetaminophen'],
    ])
  })
})

describe('names that mean different things by country', () => {
  const tables = (homonyms: ReadonlyMap<string, ReadonlyMap<string, string>>) =>
    buildNames(
      identityOf(substances, { names: [], products: [] }),
      (slug) => {
        const number = slugs.indexOf(slug)
        return number === -1 ? undefined : number
      },
      { homonyms, localOnly: new Map() },
    )

  it('leave out what is no substance here, which is told as a fault elsewhere', () => {
    const both = new Map([
      ['US', 'baclofen'],
      ['CA', 'zorbamax'],
    ])
    expect(tables(new Map([['somebrand', both]])).texts).toContain('somebrand')
    expect(tables(new Map([['somebrand', new Map([['CA', 'zorbamax']])]])).texts).not.toContain('somebrand')
  })
})
