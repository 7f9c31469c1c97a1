import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import { sectionsOf } from './sections.js'

const sure = new Set([
  'ibuprofen',
  'famotidine',
  'percocet',
  'oxycodone',
  'acetaminophen',
  'iron',
  'ferrous sulfate',
  'baclofen',
  'beer',
  'ketamine',
  'tilidin',
  'lisinopril',
  'losartan',
  'ondansetron',
  'zofran',
])
const things = (text: string) =>
  readPhrase(text, { knows: (name) => (sure.has(name.toLowerCase()) ? 1 : 0) }).things.map(({ names, taking }) => [
    names.join('/'),
    taking,
  ])

describe('several things in one phrase', () => {
  it('keeps the amounts of each apart', () => {
    expect(things('baclofen 10 mg tds and ibuprofen 400 mg prn')).toMatchObject([
      ['baclofen', { doseMg: 10, timesPerDay: 3 }],
      ['ibuprofen', { doseMg: 400, asNeeded: true }],
    ])
    expect(things('2 Tilidin 50 mg und ibuprofen 400 mg')).toMatchObject([
      ['Tilidin', { doseMg: 100 }],
      ['ibuprofen', { doseMg: 400 }],
    ])
  })

  it('takes names joined by a slash or in brackets as one thing', () => {
    expect(things('ibuprofen/famotidine')).toMatchObject([['ibuprofen/famotidine', {}]])
    expect(things('Percocet (oxycodone/acetaminophen)')).toMatchObject([['Percocet/oxycodone/acetaminophen', {}]])
    expect(things('ondansetron ODT (ZOFRAN) 4 mg q8h')).toMatchObject([
      ['ondansetron/ZOFRAN', { doseMg: 4, timesPerDay: 3 }],
    ])
  })

  it('gives a bracket its own amount and the rest to what stood before', () => {
    expect(things('ferrous sulfate 325 mg (65 mg iron) daily')).toMatchObject([
      ['ferrous sulfate', { doseMg: 325, timesPerDay: 1 }],
      ['iron', { doseMg: 65 }],
    ])
  })

  it('tells what is stopped from what is started', () => {
    expect(things('D/C lisinopril; start losartan 50 mg qd')).toMatchObject([
      ['lisinopril', { state: 'past' }],
      ['losartan', { state: 'planned', doseMgPerDay: 50 }],
    ])
  })
})

describe('an unknown word with an amount of its own', () => {
  it('is a part of its own, and its amount is nobody else’s', () => {
    for (const text of [
      'ramipril 5 mg und Zzyzxol 10 mg 1-0-0',
      'Zzyzxol 10 mg, ramipril 5 mg',
      'ramipril 5 mg + zzyzx 10 mg',
    ]) {
      const { things, unread } = readPhrase(text, { knows: (name) => (name.toLowerCase() === 'ramipril' ? 1 : 0) })
      expect(
        things.map(({ names, taking }) => [names, taking.doseMg]),
        text,
      ).toEqual([[['ramipril'], 5]])
      const [name, ...amounts] = unread
      expect(name?.text.toLowerCase(), text).toMatch(/^zzyzx/)
      expect(
        amounts.map(({ text: words, reason }) => [words.slice(0, 5), reason]),
        text,
      ).toEqual([['10 mg', 'no-place']])
    }
  })
})

/** Sections of terms given by their tags: each with its tags and how many names it has. */
const partsOf = (tags: string): string =>
  sectionsOf(
    tags.split(' ').map((tag, at) => ({ tag, at, end: at, word: tag, value: '', glued: false, capitals: false })),
  )
    .map(({ terms, names }) => `${terms.map(({ tag }) => tag).join(' ')} (${names.length})`)
    .join(' / ')

describe('sectionsOf', () => {
  it.each([
    ['name number mass', 'name number mass (1)'],
    ['number mass name', 'number mass name (1)'],
    ['number mass', 'number mass (0)'],
    ['name number mass and name number mass', 'name number mass (1) / and name number mass (1)'],
    ['name mass plus name mass', 'name mass (1) / plus name mass (1)'],
    ['name mass with name mass', 'name mass (1) / with name mass (1)'],
    ['name mass comma name mass', 'name mass (1) / comma name mass (1)'],
    ['name mass semicolon name mass', 'name mass (1) / semicolon name mass (1)'],
    ['name mass afterwards name mass', 'name mass (1) / afterwards name mass (1)'],
    ['name mass colon name mass', 'name mass (1) / colon name mass (1)'],
    ['name mass slash name mass', 'name mass (1) / slash name mass (1)'],
    ['name mass slash volume name mass', 'name mass slash volume (1) / name mass (1)'],
    ['name mass comma and name', 'name mass (1) / comma and name (1)'],
    ['name and name', 'name (1) / and name (1)'],
    ['name name', 'name name (2)'],
    ['name slash name', 'name slash name (2)'],
    ['name dash name', 'name dash name (2)'],
    ['name salt name', 'name salt name (2)'],
    ['name open name close', 'name open name close (2)'],
    ['name salt open name salt close mass', 'name salt open name salt close mass (2)'],
    ['name release open name release close mass', 'name release open name release close mass (2)'],
    ['name form count-form route dash open name close', 'name form count-form route dash open name close (2)'],
    ['name mass open name close', 'name mass (1) / open name close (1)'],
    ['name open name comma name close', 'name open name comma name close (3)'],
    ['name open name close comma name', 'name open name close (2) / comma name (1)'],
    ['name comma name close', 'name (1) / comma name close (1)'],
    ['name mass open mass name close daily', 'name mass daily (1) / open mass name close (1)'],
    ['name open mass name close daily', 'name daily (1) / open mass name close (1)'],
    ['name mass open mass name close daily and name', 'name mass daily (1) / open mass name close (1) / and name (1)'],
    ['name mass daily name mass', 'name mass daily (1) / name mass (1)'],
    ['name number comma number name', 'name number (1) / comma number name (1)'],
    ['name and unknown number mass', 'name and (1) / unknown number mass (0)'],
    [
      'name comma unknown unknown number mass and name',
      'name comma (1) / unknown unknown number mass (0) / and name (1)',
    ],
    ['unknown number mass comma name mass', 'unknown number mass (0) / comma name mass (1)'],
    ['name unknown number mass', 'name unknown number mass (1)'],
    ['name and unknown mass', 'name and unknown mass (1)'],
    ['name and unknown number daily', 'name and unknown number daily (1)'],
    ['name and unknown number count-form', 'name and (1) / unknown number count-form (0)'],
    ['name and unknown number volume', 'name and (1) / unknown number volume (0)'],
    ['name and unknown number activity', 'name and (1) / unknown number activity (0)'],
    ['name and unknown number other-unit', 'name and (1) / unknown number other-unit (0)'],
    ['unknown number mass', 'unknown number mass (0)'],
    ['name plus unknown number mass', 'name plus (1) / unknown number mass (0)'],
    ['name semicolon unknown number mass', 'name semicolon (1) / unknown number mass (0)'],
    ['name with unknown number mass', 'name with unknown number mass (1)'],
    ['name mass allergy colon name', 'name mass (1) / allergy colon name (1)'],
    ['name mass allergy name comma name', 'name mass (1) / allergy name comma name (2)'],
    ['name mass semicolon allergy unknown', 'name mass semicolon (1) / allergy unknown (0)'],
    ['allergy colon name open reason close comma name', 'allergy colon name open reason close comma name (2)'],
    ['allergy name semicolon name mass', 'allergy name (1) / semicolon name mass (1)'],
    ['allergy name and name', 'allergy name and name (2)'],
    ['allergy name plus name', 'allergy name plus name (2)'],
    ['allergy name comma unknown name', 'allergy name comma unknown name (2)'],
    ['allergy name comma name daily', 'allergy name (1) / comma name daily (1)'],
    ['name allergy', 'name allergy (1)'],
    ['name open allergy name close', 'name (1) / open allergy name close (1)'],
    ['name not allergy name', 'name not allergy name (2)'],
    ['name mass allergy daily', 'name mass allergy daily (1)'],
    ['allergy name slash name dash name', 'allergy name slash name dash name (3)'],
    ['allergy name form name count-form', 'allergy name form name count-form (2)'],
    ['mass allergy name', 'mass allergy name (1)'],
    ['name salt form open name close', 'name salt form open name close (2)'],
    ['name open form close open name close', 'name open form close open name close (2)'],
    ['name mass plus and name', 'name mass (1) / plus and name (1)'],
    ['name mass semicolon and name', 'name mass (1) / semicolon and name (1)'],
    ['name mass with and name', 'name mass (1) / with and name (1)'],
    ['name and unknown number mass plus name', 'name and (1) / unknown number mass (0) / plus name (1)'],
    ['name and unknown number mass with name', 'name and (1) / unknown number mass (0) / with name (1)'],
    ['name and unknown number mass semicolon name', 'name and (1) / unknown number mass (0) / semicolon name (1)'],
    ['open name mass close daily and name', 'open name mass close daily (1) / and name (1)'],
    ['name close mass open name mass close daily', 'name close mass daily (1) / open name mass close (1)'],
    ['name mass open name mass daily and name', 'name mass (1) / open name mass daily (1) / and name (1)'],
    ['name mass open name plus name close daily', 'name mass (1) / open name (1) / plus name close daily (1)'],
    ['name and unknown daily mass', 'name and unknown daily mass (1)'],
    ['name mass name allergy name', 'name mass (1) / name allergy name (2)'],
    ['name mass salt allergy name', 'name mass salt allergy name (2)'],
    ['name mass open allergy name close', 'name mass (1) / open allergy name close (1)'],
    ['name mass not allergy name', 'name mass not allergy name (2)'],
    ['allergy name comma name slash unknown', 'allergy name comma name slash unknown (2)'],
    ['allergy name comma name dash unknown', 'allergy name comma name dash unknown (2)'],
    ['allergy name comma name open unknown close', 'allergy name comma name open unknown close (2)'],
    ['allergy name comma name reason', 'allergy name comma name reason (2)'],
    ['allergy name comma name salt', 'allergy name comma name salt (2)'],
    ['allergy name comma name form', 'allergy name comma name form (2)'],
    ['allergy name comma name count-form', 'allergy name comma name count-form (2)'],
    ['allergy name comma name colon unknown', 'allergy name comma name colon unknown (2)'],
    ['allergy name comma name hash unknown', 'allergy name comma name hash unknown (2)'],
    ['allergy name semicolon name', 'allergy name semicolon name (2)'],
    ['allergy name comma name mass', 'allergy name (1) / comma name mass (1)'],
    ['name form name', 'name form (1) / name (1)'],
    ['name open name comma mass name close', 'name open name (2) / comma mass name close (1)'],
    ['name open name close mass name comma name', 'name open name close mass (2) / name (1) / comma name (1)'],
  ])('parts %s', (tags, parts) => {
    expect(partsOf(tags)).toBe(parts)
  })
})
