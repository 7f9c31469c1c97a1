import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

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
    expect(named('5 mg omega', '5')).not.toContain('5 mg')
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
    expect(doseOf('senna 10 mg 2 v tabs')).not.toBe(50)
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

it('takes a plural in brackets for no word', () => {
  const unread = (text: string) =>
    readPhrase(text, { knows: knowing('ramipril') }).unread.map(({ text: piece }) => piece)
  for (const text of ['ramipril 5 mg tab(s)', 'ramipril 5 mg box(es)'])
    expect(unread(text).join()).not.toMatch(/\bs|es/)
  expect(unread('ramipril (s)')).toEqual(['s'])
  expect(unread('ramipril tab (s)')).toEqual(['s'])
  expect(unread('ramipril tab(x)')).toEqual(['x'])
})
