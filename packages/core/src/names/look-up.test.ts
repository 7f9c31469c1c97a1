import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { lookUp, type NamesOf, offersOf, sureMembers } from './look-up.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: {
    acetaminophen: [],
    codeine: [],
    ramipril: [],
    baclofen: [],
    barosi: [],
    valoron: [],
    baro: [],
    opioids: [],
    chamomilla: [],
    lilac: [],
    norethin: [],
  },
  kinds: { opioids: 'class' },
  names: {
    Percocet: ['codeine', 'acetaminophen'],
    paracetamol: 'acetaminophen',
    Lioresal: { of: ['baclofen'], kind: 'brand' },
    opioid: { of: ['opioids'], kind: 'class' },
    pilloroso: { offers: ['ramipril', 'codeine'] },
    camilum: 'chamomilla',
    Camila: { of: ['norethin'], kind: 'brand' },
    syringum: 'lilac',
    kotrimox: { of: ['ramipril', 'codeine'], kind: 'synonym' },
    mso: { offers: ['codeine'], kind: 'abbreviation' },
  },
  homonyms: { triatec: { CA: 'acetaminophen+codeine', DE: 'ramipril', IT: 'ramipril' } },
  localOnly: { lioresal: { GR: 'codeine' } },
  registers: {
    CA: {
      zorbamax: ['codeine'],
      mixalot: ['codeine', 'codeine+ramipril'],
      codeine: ['ramipril'],
      codeina: ['ramipril'],
    },
    FR: { zorbamax: ['ramipril'], parlax: ['codeine+ramipril'] },
  },
  codes: { codeine: { unii: 'H789N3FKE8' } },
})

/** Kind of name, whether it is sure, and its substances; of a name with several meanings each of them. */
function found(normal: string, of?: NamesOf): unknown {
  const { knowledge } = open()
  const name = lookUp(knowledge, normal, of)
  if (name === undefined) return undefined
  const slugs = (members: readonly number[]): string => members.map((one) => knowledge.slugs.at(one)).join(' + ')
  return [name.kind, name.sure ? 'sure' : 'offered', ...(name.meanings ?? [name.members]).map(slugs)]
}

const triatecs = ['brand', 'offered', 'acetaminophen + codeine', 'ramipril']

describe('a name that means other things in another country', () => {
  it.each([
    [{ country: 'CA' }, ['brand', 'sure', 'acetaminophen + codeine']],
    [{ country: 'it' }, ['brand', 'sure', 'ramipril']],
    [{ country: 'US' }, triatecs],
    [{}, triatecs],
  ])('is sure only where it is one of them: %j', (of, meant) => {
    expect(found('triatec', of)).toEqual(meant)
  })

  it('is offered with each of its meanings whole, and no more than are wanted', () => {
    const { knowledge } = open()
    const name = lookUp(knowledge, 'triatec') as NonNullable<ReturnType<typeof lookUp>>
    expect(name.members.map((one) => knowledge.slugs.at(one))).toEqual(['acetaminophen', 'codeine', 'ramipril'])
    expect(offersOf(knowledge, name, 5)).toEqual([
      { slug: 'acetaminophen', slugs: ['acetaminophen', 'codeine'], name: 'acetaminophen + codeine' },
      { slug: 'ramipril', slugs: ['ramipril'], name: 'ramipril' },
    ])
    expect(offersOf(knowledge, name, 1)).toHaveLength(1)
  })

  it('is sure everywhere else where only one country means something else', () => {
    expect(found('lioresal')).toEqual(['brand', 'sure', 'baclofen'])
    expect(found('lioresal', { country: 'FR' })).toEqual(['brand', 'sure', 'baclofen'])
    expect(found('lioresal', { country: 'GR' })).toEqual(['brand', 'sure', 'codeine'])
  })

  it('is never sure when it is short for something that was misread before', () => {
    expect(found('mso')).toEqual(['abbreviation', 'offered', 'codeine'])
    expect(resolve(open().knowledge, 'MSO')).toMatchObject({
      status: 'ambiguous',
      code: 'error-prone',
      candidates: [{ slug: 'codeine' }],
    })
  })
})

describe('a brand of a national register', () => {
  it.each([
    ['zorbamax', {}, undefined],
    ['zorbamax', { country: 'DE' }, undefined],
    ['zorbamax', { country: 'ca' }, ['brand', 'sure', 'codeine']],
    ['zorbamax', { country: 'FR' }, ['brand', 'sure', 'ramipril']],
    ['zorbamax', { country: 'FR', abroad: true }, ['brand', 'sure', 'ramipril']],
    ['zorbamax', { country: 'DE', abroad: true }, ['brand', 'sure', 'codeine']],
    ['parlax', { country: 'CA', abroad: true }, ['brand', 'sure', 'codeine + ramipril']],
    ['mixalot', { country: 'CA' }, ['brand', 'offered', 'codeine', 'codeine + ramipril']],
  ])('%s is known in its own country, and elsewhere when other countries are asked: %j', (normal, of, meant) => {
    expect(found(normal, of)).toEqual(meant)
  })

  it('says of one sold with different contents all that may be in it, each once', () => {
    const { knowledge } = open()
    const members = lookUp(knowledge, 'mixalot', { country: 'CA' })?.members.map((one) => knowledge.slugs.at(one))
    expect(members).toEqual(['codeine', 'ramipril'])
  })

  it('comes after the names that everybody has, and before the spellings of other languages', () => {
    expect(found('codeine', { country: 'CA' })).toEqual(['ingredient', 'sure', 'codeine'])
    expect(found('codeina', { country: 'CA' })).toEqual(['brand', 'sure', 'ramipril'])
    expect(found('codeina', { country: 'FR' })).toEqual(['ingredient', 'sure', 'codeine'])
    expect(found('codeina')).toEqual(['ingredient', 'sure', 'codeine'])
  })
})

describe('a name as another language spells it', () => {
  it.each([
    ['siringo', ['synonym', 'sure', 'lilac']],
    ['cotrimoxum', ['synonym', 'sure', 'codeine + ramipril']],
    // One letter from a brand that is something else.
    ['kamila', undefined],
  ])('%s: %j', (normal, meant) => {
    expect(found(normal)).toEqual(meant)
  })
})

describe('a name in other letters', () => {
  it.each([
    ['кодеин', ['ingredient', 'sure', 'codeine']],
    ['парацетамол', ['synonym', 'sure', 'acetaminophen']],
    ['опиоид', ['class', 'sure', 'opioids']],
    // Four letters are too few.
    ['бароси', ['ingredient', 'sure', 'barosi']],
    ['баро', undefined],
    ['лиоресал', undefined],
    ['пиллоросо', undefined],
    ['тракторист', undefined],
    ['', undefined],
  ])('%s is sure when it is an international name, letter by letter', (normal, meant) => {
    expect(found(normal)).toEqual(meant)
  })
})

describe('how many substances a sure name stands for', () => {
  it.each([
    ['Percocet', 2],
    ['codeine', 1],
    ['pilloroso', 0],
    ['triatec', 0],
    ['H789N3FKE8', 0],
    ['qwrtz', 0],
    ['', 0],
  ])('%s: %d', (text, count) => {
    expect(sureMembers(open().knowledge, text)).toBe(count)
  })
})
