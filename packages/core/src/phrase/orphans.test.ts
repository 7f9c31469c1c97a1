import { describe, expect, it } from 'vitest'
import { isOrphan } from './orphans.js'
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
    expect(unread('Nurofen cold and flu')).toEqual(['cold and flu'])
    expect(unread('Nurofen cold and cough')).toEqual(['cold', 'cough'])
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

/** The orphans among terms given by their tags, each a space apart. */
const orphansOf = (tags: string): string => {
  const terms = tags.split(' ').map((tag, index) => {
    const at = index * 2
    return { tag, at, end: at + 1, word: tag, value: '', glued: false, capitals: false }
  })
  return terms
    .filter((term) => isOrphan(term, terms))
    .map(({ tag }) => tag)
    .join(' ')
}

describe('isOrphan', () => {
  it.each([
    // a unit by itself, and so much of it by the dose
    ['other-unit', 'other-unit'],
    ['amount slash other-unit', ''],
    ['name slash other-unit', 'other-unit'],
    ['amount comma other-unit', 'other-unit'],
    ['amount slash mass', 'mass'],
    // joints
    ['name and', 'and'],
    ['name salt and', 'and'],
    ['name salt and name', ''],
    ['name and name', ''],
    ['name and unknown', 'unknown'],
    ['name and slash', ''],
    ['name and reason', ''],
    ['name and amount', 'and'],
    ['amount and amount', ''],
    // reasons
    ['name reason', 'reason'],
    ['name reason and reason', 'reason reason'],
    ['name for reason and reason', ''],
    ['name reason comma reason', 'reason'],
    ['name and reason and reason', ''],
    ['amount reason and reason', ''],
    // forms in a list
    ['count-form', ''],
    ['count-form and name', 'count-form'],
    ['count-form comma name', ''],
    ['name comma count-form and name', 'count-form'],
    ['name comma count-form comma name', ''],
    ['name amount and count-form comma name', 'count-form'],
    ['name amount and count-form', 'count-form'],
    ['name amount plus count-form plus name', 'count-form'],
    ['name count-form and name', ''],
    ['name amount and count-form name', ''],
    ['number and count-form number', ''],
  ])('%s', (tags, orphans) => {
    expect(orphansOf(tags)).toBe(orphans)
  })
})
