import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../test/example-drinks.js'
import { drinkHits } from './drinks/drink-finder.js'
import { finders } from './finding/finders.js'
import { readPhrase } from './read.js'
import { sectionsOf } from './sections.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

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

/** The names of each section, and the tags of its terms. */
function sectionsText(text: string): string {
  const sure = new Set(['ramipril', 'insulin', 'aspirin'])
  const tokens = tokensOf(text)
  const hits = drinkHits(tokens, exampleDrinks, undefined)
  const all = termsOf(tokens, text, finders(text, tokens, hits, { knows: (one) => (sure.has(one) ? 1 : 0) }))
  return sectionsOf(all.filter(({ tag }) => tag !== 'filler' && tag !== 'heading'))
    .map(({ names, terms }) => `${names.map(({ word }) => word).join('+')}: ${terms.map(({ tag }) => tag).join(' ')}`)
    .join(' / ')
}

describe('what belongs to which name', () => {
  it.each([
    ['ramipril', 'ramipril: name'],
    ['5 mg', ': number mass'],
    ['ramipril 5 mg and insulin 10 units', 'ramipril: name number mass / insulin: and name number activity'],
    ['ramipril 5 mg, insulin 10 units', 'ramipril: name number mass / insulin: comma name number activity'],
    ['ramipril 5 mg; insulin', 'ramipril: name number mass / insulin: semicolon name'],
    ['ramipril 5 mg + insulin', 'ramipril: name number mass / insulin: plus name'],
    ['ramipril 5 mg with insulin', 'ramipril: name number mass / insulin: with name'],
    ['ramipril/insulin 5 mg', 'ramipril+insulin: name slash name number mass'],
    ['ramipril-insulin 5 mg', 'ramipril+insulin: name dash name number mass'],
    ['ramipril (insulin) 5 mg', 'ramipril+insulin: name open name close number mass'],
    ['ramipril XR (insulin) 5 mg', 'ramipril+insulin: name release open name close number mass'],
    ['ramipril tablet (insulin XR) 5 mg', 'ramipril+insulin: name count-form open name release close number mass'],
    ['ramipril po (insulin) 5 mg', 'ramipril+insulin: name route open name close number mass'],
    ['ramipril daily (insulin) 5 mg', 'ramipril: name daily number mass / insulin: open name close'],
    ['ramipril 5 mg (insulin) 5 mg', 'ramipril: name number mass number mass / insulin: open name close'],
    [
      'ramipril 5 mg (insulin 10 units) daily',
      'ramipril: name number mass daily / insulin: open name number activity close',
    ],
    ['ramipril 5 mg (insulin 10 units daily', 'ramipril: name number mass / insulin: open name number activity daily'],
    ['ramipril (5 mg) insulin', 'ramipril: name open number mass close / insulin: name'],
    ['ramipril (insulin, aspirin)', 'ramipril+insulin+aspirin: name open name comma name close'],
    ['ramipril, insulin, aspirin', 'ramipril: name / insulin: comma name / aspirin: comma name'],
    ['ramipril 10mg/5ml insulin', 'ramipril: name number mass slash number volume / insulin: name'],
    ['ramipril 5 mg/insulin 10 units', 'ramipril: name number mass / insulin: slash name number activity'],
    ['ramipril 5 mg / insulin', 'ramipril: name number mass / insulin: slash name'],
    ['ramipril 5/160 insulin', 'ramipril: name number slash number / insulin: name'],
    ['ramipril then insulin', 'ramipril: name / insulin: afterwards name'],
    ['ramipril 5 mg then insulin', 'ramipril: name number mass / insulin: afterwards name'],
    ['ramipril 5 mg: insulin', 'ramipril: name number mass / insulin: colon name'],
    ['current: ramipril stopped: insulin', 'ramipril: colon name / insulin: past colon name'],
    ['current: ramipril, stopped: insulin', 'ramipril: colon name / insulin: comma past colon name'],
    ['ramipril stopped: insulin', 'ramipril: name / insulin: past colon name'],
    ['stopped ramipril started insulin', 'ramipril: past name / insulin: started name'],
    ['stopped ramipril, started insulin', 'ramipril: past name / insulin: comma started name'],
    ['stopped ramipril and started insulin', 'ramipril: past name / insulin: and started name'],
    ['ramipril started insulin', 'ramipril: name started / insulin: name'],
    ['ramipril 5 mg stopped insulin', 'ramipril: name number mass past / insulin: name'],
    ['stopped ramipril 5 mg held insulin', 'ramipril: past name number mass / insulin: held name'],
    ['stopped ramipril, not insulin', 'ramipril: past name comma / insulin: not name'],
    ['ramipril not insulin', 'ramipril: name / insulin: not name'],
    ['insulin instead of ramipril', 'insulin: name / ramipril: not name'],
    ['ramipril 5 mg, no insulin', 'ramipril: name number mass comma / insulin: not name'],
    ['two beers a bottle of wine', 'beers: number name / wine: article drink-container drink-filler name'],
    ['two beers, a wine', 'beers: number name / wine: comma article name'],
    ['a beer with a shot of vodka', 'beer: article name / vodka: relation article drink-container drink-filler name'],
    ['a beer with shots', 'beer: article name with drink-container'],
    ['a beer with wine', 'beer: article name / wine: with name'],
    ['a beer with ramipril', 'beer: article name / ramipril: with name'],
    ['a beer with large wine', 'beer: article name / wine: with drink-size name'],
    ['a beer with 5% wine', 'beer: article name / wine: with number percent name'],
    ['ramipril 5 mg a beer', 'ramipril: name number mass / beer: article name'],
    ['ramipril 5 mg glass of wine', 'ramipril: name number mass / wine: drink-container drink-filler name'],
    [
      'ramipril 5 mg two glasses of wine',
      'ramipril: name number mass / wine: number drink-container drink-filler name',
    ],
    [
      'ramipril 5 mg large glass of wine',
      'ramipril: name number mass drink-size / wine: drink-container drink-filler name',
    ],
    ['ramipril 5 mg and zzyzx 10 mg', 'ramipril: name number mass and / : unknown number mass'],
    ['ramipril 5 mg and zzyzx', 'ramipril: name number mass and unknown'],
    ['ramipril 5 mg zzyzx 10 mg', 'ramipril: name number mass unknown number mass'],
    ['ramipril 5 mg, zzyzx qqqq 10 units', 'ramipril: name number mass comma / : unknown unknown number activity'],
    ['ramipril 5 mg; zzyzx 10 ml daily', 'ramipril: name number mass semicolon / : unknown number volume daily'],
    [
      'ramipril 5 mg + zzyzx 10 tablets, daily',
      'ramipril: name number mass plus / : unknown number count-form / : comma daily',
    ],
    ['zzyzx 10 mg and ramipril', ': unknown number mass / ramipril: and name'],
    ['zzyzx 10 mg', ': unknown number mass'],
    ['zzyzx 10 daily, ramipril', ': unknown number daily / ramipril: comma name'],
    ['zzyzx 10 mmol, ramipril', ': unknown number other-unit / ramipril: comma name'],
    ['with zzyzx 10 mg ramipril', 'ramipril: unknown number mass name'],
    ['ramipril zzyzx 10 mg', 'ramipril: name unknown number mass'],
    ['ramipril, 10 mg', 'ramipril: name comma number mass'],
    ['allergies: ramipril, insulin', 'ramipril+insulin: allergy colon name comma name'],
    ['allergies: ramipril (rash), insulin', 'ramipril+insulin: allergy colon name open reason close comma name'],
    ['allergic to ramipril, insulin 5 units', 'ramipril: allergy name / insulin: comma name number activity'],
    [
      'ramipril 5 mg daily; allergies: insulin',
      'ramipril: name number mass daily semicolon / insulin: allergy colon name',
    ],
    ['ramipril 5 mg allergic to insulin', 'ramipril: name number mass / insulin: allergy name'],
    ['ramipril 5 mg allergic: zzyzx', 'ramipril: name number mass / : allergy colon unknown'],
    ['ramipril 5 mg allergy', 'ramipril: name number mass allergy'],
    ['not allergic to ramipril', 'ramipril: not allergy name'],
    ['ramipril, allergies insulin, aspirin', 'ramipril: name comma / insulin+aspirin: allergy name comma name'],
    [
      'ramipril 5 mg, allergies insulin; aspirin 75 mg',
      'ramipril: name number mass comma / insulin: allergy name / aspirin: semicolon name number mass',
    ],
    ['allergy ramipril - insulin', 'ramipril+insulin: allergy name dash name'],
    ['allergy: ramipril tablet, insulin', 'ramipril+insulin: allergy colon name count-form comma name'],
    ['allergy ramipril daily', 'ramipril: allergy name daily'],
    ['1. ramipril 2. insulin', 'ramipril: aside name / insulin: list-number name'],
    ['ramipril calcium insulin', 'ramipril+insulin: name salt name'],
    ['ramipril, calcium insulin', 'ramipril: name / insulin: comma unknown name'],
  ])('%s', (text, sections) => {
    expect(sectionsText(text)).toBe(sections)
  })
})
