import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../../test/example-drinks.js'
import { readPhrase } from '../read.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { finders } from './finders.js'

const knowing =
  (...names: readonly string[]) =>
  (text: string): number => {
    const flat = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    return names.filter((name) => name === flat).length
  }
const named = (text: string, ...names: readonly string[]): readonly string[] =>
  readPhrase(text, { knows: knowing(...names) }).things.flatMap((thing) => thing.names)
const weekly = (days: string): unknown =>
  readPhrase(`methotrexate 10 mg ${days}`, { knows: knowing('methotrexate') }).taking.doseMgPerWeek

describe('the longest sure name', () => {
  it('has ten words at most', () => {
    const ten = 'a1 b2 c3 d4 e5'
    expect(named(ten, ten)).toEqual([ten])
    const eleven = 'one two three four five six seven eight nine ten eleven'
    expect(named(eleven, eleven)).not.toEqual([eleven])
  })

  it('ends at a semicolon, a bar or a bracket that was not opened in it', () => {
    for (const sign of [';', ' |', ')'])
      expect(named(`fish${sign} oil`, 'fish oil', 'fish')).not.toContain(`fish${sign} oil`)
    expect(named('fish (oil)', 'fish oil')).toEqual(['fish (oil)'])
    expect(named('fish [oil] 5 mg', 'fish oil')).toEqual(['fish [oil]'])
    expect(named('fish (big) oil', 'fish big oil')).toEqual(['fish (big) oil'])
    expect(named('fish (oil cod)', 'fish oil')).toEqual(['fish'])
  })

  it('holds no number that a unit follows', () => {
    expect(named('fentanyl 25 mcg', 'fentanyl', 'fentanyl 25')).toEqual(['fentanyl'])
    expect(named('fentanyl 25', 'fentanyl', 'fentanyl 25')).toEqual(['fentanyl 25'])
    expect(named('fentanyl 25 patch', 'fentanyl', 'fentanyl 25')).toEqual(['fentanyl 25'])
    for (const unit of ['mg', 'ml', 'units', 'meq'])
      expect(named(`omega 3 ${unit}`, 'omega', 'omega 3')).toEqual(['omega'])
    expect(named('5 mg omega', '5', 'omega')).toEqual(['omega'])
    expect(named('omega fish mg', 'omega', 'omega fish')).toEqual(['omega fish'])
  })

  it('runs over a joint only where nothing of its own stands behind it', () => {
    expect(named('insulin, regular', 'insulin', 'insulin regular')).toEqual(['insulin, regular'])
    expect(named('amlodipine, besylate', 'amlodipine', 'amlodipine besylate')).toEqual(['amlodipine'])
    for (const joint of ['+', 'and', 'with', ',', '/', '&'])
      expect(
        named(
          `doxycycline ${joint} calcium`,
          'doxycycline',
          'calcium',
          'doxycycline calcium',
          `doxycycline ${joint} calcium`,
        ),
      ).toEqual(['doxycycline', 'calcium'])
    expect(named('fish and', 'fish and')).toEqual(['fish and'])
  })

  it('is no drink where its words only say how much of one', () => {
    const drinkOf = (text: string, ...names: readonly string[]) => {
      const { things } = readPhrase(text, { knows: knowing(...names), drinks: exampleDrinks })
      return things.map(({ names: [name], drink }) => [name, drink?.beverage])
    }
    expect(drinkOf('glass of wine', 'glass of wine')).toEqual([['wine', 'wine']])
    expect(drinkOf('a wine', 'a wine')).toEqual([['wine', 'wine']])
    expect(drinkOf('a wine', 'a wine', 'a wine')).toEqual([['a wine', undefined]])
    expect(drinkOf('a-wine', 'a wine')).toEqual([['a-wine', undefined]])
    expect(drinkOf('a-red wine', 'a red wine')).toEqual([['red wine', 'red-wine']])
    expect(drinkOf('a red wine', 'a red wine')).toEqual([['red wine', 'red-wine']])
    expect(drinkOf('ramipril 5 mg, a red wine', 'ramipril', 'a red wine')).toEqual([
      ['ramipril', undefined],
      ['red wine', 'red-wine'],
    ])
    expect(drinkOf('dozepam wine', 'dozepam wine')).toEqual([['dozepam wine', undefined]])
    expect(drinkOf('a dozepam wine', 'a dozepam wine')).toEqual([['a dozepam wine', undefined]])
    expect(drinkOf('2 wine', '2 wine')).toEqual([['wine', 'wine']])
    expect(drinkOf('2 tablets', '2 tablets')).toEqual([['2 tablets', undefined]])
  })

  it('is sure of a drink also where no names are known', () => {
    expect(readPhrase('wine', { drinks: exampleDrinks }).things[0]?.sure).toBe(true)
  })

  it('does not begin with the word that says with what something is taken', () => {
    expect(named('ramipril with food', 'ramipril', 'with food')).toEqual(['ramipril'])
    expect(named('with food', 'with food')).toEqual(['with food'])
  })
})

describe('a metal before an acid', () => {
  it.each(['potassium', 'sodium', 'calcium', 'magnesium', 'pot', 'dipotassium', 'disodium'])(
    'is its salt: %s',
    (metal) => {
      expect(named(`amoxicillin and ${metal} clavulanate`, 'amoxicillin', metal, 'clavulanate')).toEqual([
        'amoxicillin',
        'clavulanate',
      ])
    },
  )

  it('is a name where the whole is one, or nothing follows that is an acid', () => {
    expect(named('sodium valproate', 'sodium', 'valproate', 'sodium valproate')).toEqual(['sodium valproate'])
    expect(named('potassium and clavulanate', 'potassium', 'clavulanate')).toEqual(['potassium', 'clavulanate'])
    expect(named('potassium', 'potassium')).toEqual(['potassium'])
    expect(named('potassium iodide', 'potassium', 'iodide')).toEqual(['potassium'])
    expect(named('sodium zorpate', 'sodium')).toEqual(['sodium'])
    expect(named('zinc valproate', 'zinc', 'valproate')).toContain('zinc')
  })
})

describe('who made it', () => {
  it('stands before a hyphen and a known name', () => {
    expect(named('Teva-Pregabalin', 'pregabalin')).toEqual(['Pregabalin'])
    expect(named('pms-Pregabalin', 'pregabalin')).toEqual(['Pregabalin'])
    expect(named('pms - Pregabalin', 'pregabalin')).toEqual(['Pregabalin'])
    expect(named('Zzyzx-Pregabalin', 'pregabalin')).toEqual(['Pregabalin'])
  })

  it('is joined by nothing but a hyphen', () => {
    const { unread } = readPhrase('pms/Pregabalin', { knows: knowing('pregabalin') })
    expect(unread.map(({ text }) => text)).toEqual(['pms'])
  })

  it('is a maker before an unknown word only when that is long and in no table', () => {
    expect(named('Teva-Frobnicol')).toEqual(['Frobnicol'])
    expect(named('Teva-Frob')).not.toEqual(['Frob'])
    expect(named('pms-Frobnicol')).not.toEqual(['Frobnicol'])
    expect(named('Teva-tablets')).not.toEqual(['tablets'])
  })
})

describe('the number of an item of a list', () => {
  it.each(['1. metformin 500 mg', '2. metformin 500 mg', '12. metformin 500 mg', '3. 500 mg metformin'])(
    'is no count: %s',
    (text) => {
      expect(readPhrase(text, { knows: knowing('metformin') })).toMatchObject({
        taking: { doseMg: 500 },
        asks: [],
        unread: [],
      })
    },
  )

  it.each(['2.5 mg metformin', '2 metformin 2.5 mg', '2 . metformin 2.5 mg', 'metformin 2.5 mg'])(
    'stands at the start: %s',
    (text) => {
      const { taking } = readPhrase(text, { knows: knowing('metformin') })
      expect(taking.doseMg).toBe(text.startsWith('2 ') ? 5 : 2.5)
    },
  )
})

it('takes a number of three digits before a full stop, or one without an item, for no number of a list', () => {
  for (const text of ['123. metformin 500 mg', '12', '12.'])
    expect(readPhrase(text, { knows: knowing('metformin') }).parts.map(({ as }) => as)).not.toContain('supply')
})

describe('a Latin numeral', () => {
  const doseOf = (text: string): unknown => readPhrase(text, { knows: knowing('senna') }).taking.doseMg
  const takingOf = (text: string): unknown => readPhrase(text, { knows: knowing('senna') }).taking
  it.each([
    ['i', '1'],
    ['ii', '2'],
    ['iii', '3'],
    ['iiii', '4'],
    ['iv', '4'],
    ['v', '5'],
    ['vi', '6'],
    ['vii', '7'],
    ['viii', '8'],
    ['ss', '0.5'],
    ['iss', '1.5'],
    ['iiss', '2.5'],
  ])('counts what it stands beside: %s', (numeral, count) => {
    expect(takingOf(`senna 10 mg ${numeral} tabs daily`)).toEqual(takingOf(`senna 10 mg ${count} tabs daily`))
    if (['iv', 'v'].includes(numeral)) return
    expect(takingOf(`senna 10 mg tab. ${numeral} daily`)).toEqual(takingOf(`senna 10 mg tab. ${count} daily`))
  })

  it('is none behind a count, away from what it counts, or where it is the route', () => {
    expect(readPhrase('senna 10 mg 2 v tabs', { knows: knowing('senna') }).unread.map(({ text }) => text)).toContain(
      'v',
    )
    expect(readPhrase('ceftriaxone 1 g vial iv', { knows: knowing('ceftriaxone') }).taking.route).toBe('intravenous')
    expect(readPhrase('senna 10 mg tab v', { knows: knowing('senna') }).unread.map(({ text }) => text)).toEqual(['v'])
    expect(doseOf('ii tabs senna 10 mg')).toBe(20)
    expect(readPhrase('senna 10 mg amp. iv', { knows: knowing('senna') }).taking.route).toBe('intravenous')
    expect(readPhrase('senna 10 mg vi', { knows: knowing('senna') }).unread).toMatchObject([{ text: 'vi' }])
  })
})

describe('letters of weekdays', () => {
  it.each([
    ['M/W/F', 30],
    ['M,W,F', 30],
    ['M W F', 30],
    ['M+W', 20],
    ['M & F', 20],
    ['M and F', 20],
    ['Tu/Th', 20],
    ['M/Th', 20],
    ['T/R', 20],
    ['Tue/Sa/Su', 30],
    ['Th/S', 20],
    ['M-F', 50],
    ['W-Su', 50],
    ['M-W-F', 30],
    ['Mo Mi Fr', 30],
    ['Di/Do', 20],
    ['Mo und Sa', 20],
    ['Mo u So', 20],
    ['Mo-Fr', 50],
  ])('are days: %s', (days, mg) => {
    expect(weekly(days)).toBe(mg)
  })

  it.each(['M', 'F/M', 'M/M', 'm/f', 'M // F', 'M or F', 'Mo/F', 'M/W/M'])('are none: %s', (days) => {
    expect(weekly(days)).toBeUndefined()
  })
})

describe('salts of blood', () => {
  const measured = (text: string): boolean =>
    readPhrase(text, { knows: knowing('k', 'na', 'mdma') }).unread.some(({ reason }) => reason === 'measurement')
  it.each(['K 4.5', 'Na 138', 'K+ 4.5', 'K: 4.5', 'K = 4.5', 'Na: 138, K+ 4'])('are values: %s', (text) => {
    expect(measured(text)).toBe(true)
  })

  it.each(['k 4.5', 'K 50 mg', 'K', 'NA 138', 'mdma K 100 mg', 'K - 4.5'])('are none: %s', (text) => {
    expect(measured(text)).toBe(false)
  })
})

it('leaves the names of ketamine and sodium where no value stands behind them', () => {
  expect(named('K 50 mg', 'k')).toEqual(['K'])
  expect(named('K', 'k')).toEqual(['K'])
})

it('takes letters of weekdays without the joint before them', () => {
  const { parts } = readPhrase('metformin 5 mg and M/F', { knows: knowing('metformin') })
  expect(parts.map(({ text }) => text)).toEqual(['metformin', '5 mg', 'and', 'M/F'])
})

it('takes a plural in brackets for no word', () => {
  const unread = (text: string) =>
    readPhrase(text, { knows: knowing('ramipril') }).unread.map(({ text: piece }) => piece)
  for (const text of ['ramipril 5 mg tab(s)', 'ramipril 5 mg box(es)'])
    expect(unread(text).join()).not.toMatch(/\bs|es/)
  expect(unread('ramipril 5 mg patch(es)')).toEqual([])
  expect(unread('ramipril tab(s x)')).toContain('s x')
  for (const open of ['ramipril tab(', 'ramipril tab(s']) expect(() => unread(open)).not.toThrow()
  expect(unread('ramipril (s)')).toEqual(['s'])
  expect(unread('ramipril tab (s)')).toEqual(['s'])
  expect(unread('ramipril tab(x)')).toEqual(['x'])
})

describe('short notations and names, before the tables of words', () => {
  const sure = new Set(['ramipril', 'clavulanate', 'food', 'with food', 'avec food'])
  const tagsOf = (text: string): string => {
    const tokens = tokensOf(text)
    const found = finders(text, tokens, [], { knows: (one) => (sure.has(one.toLowerCase()) ? 1 : 0) })
    const terms = termsOf(tokens, text, found)
    return terms
      .map(({ tag, value, word }) => (tag === 'name' ? `${tag}=${word}` : value === '' ? tag : `${tag}=${value}`))
      .join(' | ')
  }

  it.each([
    ['ramipril and B', 'name=ramipril | and | unknown'],
    ['ramipril and B 5', 'name=ramipril | and | unknown | number'],
    ['ramipril and B5', 'name=ramipril | and | unknown'],
    ['ramipril and B mg', 'name=ramipril | and | unknown | unknown'],
    ['ramipril + C', 'name=ramipril | plus | unknown'],
    ['ramipril , D', 'name=ramipril | comma | unknown'],
    ['ramipril & E', 'name=ramipril | and | unknown'],
    ['ramipril et A', 'name=ramipril | and | unknown'],
    ['ramipril und K', 'name=ramipril | and | unknown'],
    ['ramipril y B', 'name=ramipril | and | unknown'],
    ['ramipril e B', 'name=ramipril | and | unknown'],
    ['ramipril en B', 'name=ramipril | and | unknown'],
    ['ramipril och B', 'name=ramipril | and | unknown'],
    ['ramipril ve B', 'name=ramipril | and | unknown'],
    ['ramipril or B', 'name=ramipril | to=or | unknown'],
    ['ramipril and b', 'name=ramipril | and | unknown'],
    ['ramipril and BB', 'name=ramipril | and | as-needed'],
    ['B 5', 'unknown | number'],
    ['band B 5', 'unknown | unknown | number'],
    ['(C09AA05)', 'open | aside | close'],
    ['C09AA05', 'aside'],
    ['C09AA05 5', 'aside | number'],
    ['C09AA05-', 'aside | dash'],
    ['C 09 AA 05', 'every | number | filler | number'],
    ['C09 AA05', 'every | number | filler | number'],
    ['C9AA05', 'every | number | filler | number'],
    ['C09A05', 'every | number | article | number'],
    ['c09aa05', 'aside'],
    ['C09AA5', 'every | number | filler | number'],
    ['C09aa05', 'aside'],
    ['K 4.5', 'measure=potassium | number'],
    ['K+ 4.5', 'measure=potassium | plus | number'],
    ['Na: 138', 'measure=sodium | colon | number'],
    ['Na = 138', 'measure=sodium | equals | number'],
    ['Na 138, K 4', 'measure=sodium | number | comma | measure=potassium | number'],
    ['K', 'unknown'],
    ['k 4.5', 'unknown | number'],
    ['Cl 4.5', 'unknown | number'],
    ['tab(s)', 'count-form=tablet oral | filler'],
    ['tab (s)', 'count-form=tablet oral | open | unknown | close'],
    ['refill(es)', 'supply | filler'],
    ['tab(x)', 'count-form=tablet oral | open | times | close'],
    ['tab(s', 'count-form=tablet oral | open | unknown'],
    ['(s) tab', 'open | unknown | close | count-form=tablet oral'],
    ['tab[s]', 'count-form=tablet oral | open | unknown | close'],
    ['i gtt', 'number=1 | count-form=drops'],
    ['ii puffs', 'number=2 | count-form=inhaler inhaled'],
    ['tab. iss', 'count-form=tablet oral | filler | number=1.5'],
    ['tab iss', 'count-form=tablet oral | number=1.5'],
    ['tab. iv', 'count-form=tablet oral | filler | route=intravenous'],
    ['iv tab', 'number=4 | count-form=tablet oral'],
    ['iv. tab', 'number=4 | filler | count-form=tablet oral'],
    ['v tab', 'number=5 | count-form=tablet oral'],
    ['tab v', 'count-form=tablet oral | unknown'],
    ['vi gtt', 'number=6 | count-form=drops'],
    ['viii puffs', 'number=8 | count-form=inhaler inhaled'],
    ['5 ii puffs', 'number | number=2 | count-form=inhaler inhaled'],
    ['ii mg', 'number=2 | mass=1'],
    ['ss tab', 'number=0.5 | count-form=tablet oral'],
    ['iiss tab', 'number=2.5 | count-form=tablet oral'],
    ['M/F', 'weekday-set=mo,fr'],
    ['M/W/F', 'weekday-set=mo,we,fr'],
    ['M,W,F', 'weekday-set=mo,we,fr'],
    ['Tu/Th', 'weekday-set=tu,th'],
    ['Mo Mi Fr', 'weekday-set=mo,we,fr'],
    ['Mo-Fr', 'weekday-set=mo,tu,we,th,fr'],
    ['M-F', 'weekday-set=mo,tu,we,th,fr'],
    ['M/R', 'filler | slash | unknown'],
    ['M and F', 'weekday-set=mo,fr'],
    ['Mo und Mi', 'weekday-set=mo,we'],
    ['Di u Do', 'weekday-set=tu,th'],
    ['M W F 5', 'weekday-set=mo,we,fr | number'],
    ['M/ F', 'weekday-set=mo,fr'],
    ['Sa/Su', 'weekday-set=sa,su'],
    ['Sa+So', 'weekday-set=sa,su'],
    ['S/Su', 'weekday-set=sa,su'],
    ['W/R', 'weekday-set=we,th'],
    ['T/Th/Sa', 'weekday-set=tu,th,sa'],
    ['potassium clavulanate', 'filler | name=clavulanate'],
    ['potassium ramipril', 'unknown | name=ramipril'],
    ['sodium clavulanate', 'filler | name=clavulanate'],
    ['potassium acetate', 'unknown | salt'],
    ['apo-ramipril', 'filler | name=ramipril'],
    ['teva-ramipril', 'filler | name=ramipril'],
    ['teva-zzyzxate', 'filler | unknown'],
    ['teva-zzyz', 'unknown | dash | unknown'],
    ['teva - ramipril', 'unknown | dash | name=ramipril'],
    ['teva-5', 'unknown | dash | number'],
    ['pms-ramipril', 'filler | name=ramipril'],
    ['pms-zzyzxate', 'unknown | dash | unknown'],
    ['zzyzx-ramipril', 'unknown | dash | name=ramipril'],
    ['teva-tablet', 'unknown | dash | count-form=tablet oral'],
    ['ramipril with food', 'name=ramipril | relation | meals'],
    ['with food', 'name=with food'],
    ['ramipril avec food', 'name=ramipril | name=avec food'],
    ['ramipril and A', 'name=ramipril | and | unknown'],
    ['ramipril and A 5', 'name=ramipril | and | unknown | number'],
    ['ramipril and A5', 'name=ramipril | and | article | number'],
    ['ramipril and A tablet', 'name=ramipril | and | article | count-form=tablet oral'],
    ['ramipril or A', 'name=ramipril | to=or | article'],
    ['ramipril, A', 'name=ramipril | comma | unknown'],
    ['ramipril + A', 'name=ramipril | plus | unknown'],
    ['ramipril + E', 'name=ramipril | plus | unknown'],
    ['band A 5', 'unknown | article | number'],
    ['A 5', 'article | number'],
  ])('%s', (text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })
})
