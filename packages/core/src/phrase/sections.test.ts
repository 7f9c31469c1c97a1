import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

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
      expect(
        unread.map((piece) => piece.text.toLowerCase().startsWith('zzyzx')),
        text,
      ).toEqual([true])
    }
  })
})
