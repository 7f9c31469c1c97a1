import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { indexNames, nearNames, unlikeLetters } from './near-names.js'
import { soundOf } from './sound.js'

const open = lazilyOpened({
  substances: { gabapentin: [], gabapentoid: [], baclofen: [], fentanyl: [], xanax: [], 'sodium-oxybate': [], ibu: [] },
  names: { 'gabapentin enacarbil': 'gabapentin' },
})

function near(text: string, most = 40, counts: (text: string) => boolean = () => true): string[] {
  const { names } = open().knowledge
  const index = indexNames(names, (position) => counts(names.texts.at(position)))
  const found = nearNames(index, names, text, soundOf(text), most)
  // Looked for twice: nothing is left over from the first time.
  expect(nearNames(index, names, text, soundOf(text), most)).toEqual(found)
  return [...found].map((position) => names.texts.at(position)).sort()
}

describe('names that may be near a text', () => {
  it('share its trigrams, spaces not counted', () => {
    expect(near('gabapentn')).toEqual(['gabapentin', 'gabapentin enacarbil', 'gabapentoid'])
    expect(near('sodiumoxibate')).toEqual(['sodium oxybate'])
    expect(near('qqqq')).toEqual([])
  })

  it('are the nearest when there are more than are wanted, those that are equally near all together', () => {
    expect(near('gabapentin', 1)).toEqual(['gabapentin'])
    expect(near('gabapentix', 1)).toEqual(['gabapentin'])
    expect(near('gabapentix', 2)).toEqual(['gabapentin', 'gabapentoid'])
  })

  it('or sound the same and share none of them', () => {
    expect(near('zanex')).toEqual(['xanax'])
    expect(near('phentenul')).toContain('fentanyl')
  })

  it('or have the same letters in another order, but for one: of a long text, and of a name as long', () => {
    expect(near('negabpniat')).toContain('gabapentin')
    expect(near('flocaben')).toEqual(['baclofen'])
    expect(near('flocabe')).toEqual(['baclofen'])
    expect(near('flocabenx')).toEqual(['baclofen'])
    expect(near('flcabe')).toEqual([])
    expect(near('flocabxxenn')).toEqual([])
  })

  it('begin and end alike: both ends count', () => {
    expect(near('ibx')).toEqual(['ibu'])
    expect(near('xbu')).toEqual(['ibu'])
    expect(near('xxbu')).toEqual([])
  })

  it('are only those that count', () => {
    expect(near('gabapentin', 40, (text) => text !== 'gabapentin')).toEqual(['gabapentin enacarbil', 'gabapentoid'])
    expect(near('zanex', 40, (text) => text !== 'xanax')).toEqual([])
  })

  it('share a quarter of their trigrams at least', () => {
    // "bacxxxxx": 3 of 9, and 3 of 9.
    expect(near('bacxxxxx')).toEqual(['baclofen'])
    expect(near('baxxxxxx')).toEqual([])
  })
})

describe('letters that only one of two texts has', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const unlike = (written: string, name: string): number => unlikeLetters(bytes(written), bytes(name))

  it('are none where the letters stand in another order, or one of them stands twice', () => {
    expect(unlike('relvimdi', 'revlimid')).toBe(0)
    expect(unlike('noirtern', 'noritren')).toBe(0)
    expect(unlike('baaclfoen', 'baclofen')).toBe(0)
  })

  it('are counted on both sides', () => {
    expect(unlike('fruenxe', 'frusenex')).toBe(1)
    expect(unlike('frusenexq', 'frusenex')).toBe(1)
    expect(unlike('cventny', 'centany')).toBe(2)
  })

  it('say nothing of short texts, and of those that differ in length', () => {
    expect(unlike('kalman', 'lakman')).toBe(Infinity)
    expect(unlike('gabapen', 'gabapentin')).toBe(Infinity)
  })
})
