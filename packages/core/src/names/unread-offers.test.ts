import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: { baclofen: [], ibuprofen: [], ketamine: [], pseudoephedrine: [], warfarin: [] },
  names: { sudafed: { offers: ['pseudoephedrine'] }, kets: { offers: ['ketamine'] }, lines: { offers: ['ketamine'] } },
})

function offered(text: string): readonly string[] {
  const found = resolve(open().knowledge, text)
  const unread = found.status === 'resolved' ? (found.unread ?? []) : []
  return unread.map(({ text: word, candidates = [] }) => [word, ...candidates.map(({ slug }) => slug)].join(' '))
}

describe('what was not read beside a sure name', () => {
  it.each([
    ['baclofen, ibuprofne', ['ibuprofne ibuprofen']],
    ['baclofen and ibuprofne', ['ibuprofne ibuprofen']],
    ['baclofen\nwarfarn', ['warfarn warfarin']],
    ['warfarn, baclofen', ['warfarn warfarin']],
    ['baclofen, Sudafed', ['Sudafed pseudoephedrine']],
    // A word that means something is offered wherever it stands.
    ['baclofen kets', ['kets ketamine']],
    ['2 tablets and baclofen', ['2 tablets']],
    ['2 lines and baclofen', ['2 lines ketamine']],
  ])('is offered: %j', (text, wanted) => {
    expect(offered(text)).toEqual(wanted)
  })

  it('is not offered in the prose of a letter, and is where it stands as an item of one', () => {
    const prose = 'He was seen in clinic today and all of his results were discussed with him at length. '.repeat(4)
    expect(
      offered(`${prose}He read out several lines. baclofen 10 mg`).filter((one) => one.includes('ketamine')),
    ).toEqual([])
    expect(offered(`${prose}\nbaclofen 10 mg\nkets`)).toContain('kets ketamine')
  })

  it.each([
    // In a sentence a word that is near to a name is most often none.
    ['baclofen because warfarn', ['warfarn']],
    ['baclofen, wrfn', ['wrfn']],
    ['baclofen, zzyzx', ['zzyzx']],
    ['baclofen, no ibuprofen', ['no ibuprofen']],
  ])('is not guessed at: %j', (text, wanted) => {
    expect(offered(text)).toEqual(wanted)
  })

  it('is offered for a few words, and not for all of a letter', () => {
    const many = Array.from({ length: 12 }, () => 'warfarn').join(', ')
    expect(offered(`baclofen, ${many}`).filter((one) => one.endsWith('warfarin'))).toHaveLength(8)
  })
})
