import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const sure = new Set(['warfarin', 'panadol', 'nurofen'])
const unread = (text: string): readonly string[] =>
  readPhrase(text, { knows: (name) => (sure.has(name.toLowerCase()) ? 1 : 0) }).unread.map((piece) => piece.text)

describe('a word that says something only beside another', () => {
  it.each([
    'every',
    'other',
    'times',
    'per',
    'ago',
    'weeks',
    'mg',
    'ml',
    'units',
    '%',
    'proof',
    'point',
    'mmol/l',
    'reduce',
    'ratio',
    'March',
    '②',
  ])('is reported where it stands alone: warfarin %s', (word) => {
    expect(unread(`warfarin ${word}`)).toEqual([word])
  })

  it.each(['warfarin and', 'warfarin plus', 'warfarin with', 'warfarin + , '])('is a joint to nothing: %s', (text) => {
    expect(unread(text)).toHaveLength(1)
  })

  it.each([
    'warfarin and nurofen',
    'warfarin with zzyzx',
    'warfarin for pain and fever',
    'and warfarin',
    'with warfarin',
  ])('is no joint to nothing: %s', (text) => {
    expect(unread(text).filter((piece) => piece !== 'zzyzx')).toEqual([])
  })

  it('is reported where nothing else is said', () => {
    for (const text of ['and', 'plus', 'and and', '+ +']) expect(unread(text), text).not.toEqual([])
  })
})

describe('a word that may belong to the name right before it', () => {
  it.each(['night', 'day', 'pm', 'am', 'Nacht', 'nuit', 'noche', 'dia', 'jour', 'AM', 'Day'])(
    'is a time of day: Panadol %s',
    (word) => {
      expect(unread(`Panadol ${word}`)).toEqual([word])
    },
  )

  it('is a reason', () => {
    expect(unread('Nurofen pain')).toEqual(['pain'])
    expect(unread('Nurofen cold and flu')).toEqual(['cold', 'flu'])
  })

  it.each([
    'Panadol at night',
    'Panadol 1 tablet night',
    'Panadol for pain',
    'Panadol 500 mg pain',
    'Panadol  morning',
  ])('is none behind something else: %s', (text) => {
    expect(unread(text)).toEqual([])
  })
})

describe('a form that stands for itself in a list', () => {
  it.each(['tablets and warfarin', 'warfarin and tablets and panadol', 'warfarin and pills'])(
    'is reported: %s',
    (text) => {
      expect(unread(text)).toHaveLength(1)
    },
  )

  it.each(['warfarin tablets and panadol', 'warfarin, 2 tablets', 'warfarin tablets'])(
    'is none beside a name: %s',
    (text) => {
      expect(unread(text)).toEqual([])
    },
  )
})
