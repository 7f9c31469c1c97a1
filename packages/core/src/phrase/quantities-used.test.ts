import { describe, expect, it } from 'vitest'
import { forms } from '../vocabulary/forms.js'
import { isRoute } from '../vocabulary/routes.js'
import { languages } from './lexicon/lexicon.js'
import { readPhrase } from './read.js'

const knows = (name: string): number =>
  /^(?:warfarin|estradiol|enoxaparin|tobacco|cigarettes|ibuprofen|calcium|codeine|ketamine|fentanyl)$/i.test(name)
    ? 1
    : 0
const read = (text: string) => readPhrase(text, { knows })

describe('the other days of the week', () => {
  const named = ['Mon Wed Fri', 'Mon, Wed, Fri', 'M,W,F', 'M/W/F', 'Mon/Wed/Fri', 'Monday, Wednesday and Friday', 'MWF']
  const others = ['other days', 'all other days', 'the remaining days', 'the rest of the week', 'remaining days']
  it.each(named.flatMap((days) => others.map((rest) => [days, rest])))('%s and %s are seven', (days, rest) => {
    for (const joint of [' and', ',', ';']) {
      const { taking, asks } = read(`warfarin 5 mg ${days}${joint} 2.5 mg ${rest}`)
      expect([taking.doseMgPerWeek, taking.timesPerDay, asks]).toEqual([25, 1, []])
    }
  })

  it.each([
    ['warfarin 5 mg Mon-Fri and 2.5 mg weekends', 30],
    ['warfarin 5 mg Monday to Friday, 2.5 mg at weekends', 30],
    ['warfarin 5 mg on Sundays and 2.5 mg other days', 20],
    ['warfarin Mon Wed Fri 5 mg, other days 2.5 mg', 25],
    ['warfarin 5 mg Mo Mi Fr, sonst 2,5 mg', 25],
    ['warfarin 5 mg Mo-Fr, 2,5 mg am Wochenende', 30],
    ['warfarin 5 mg Montag Mittwoch Freitag, 2,5 mg an den übrigen Tagen', 25],
    ['warfarin 5 mg lundi mercredi vendredi et 2,5 mg les autres jours', 25],
    ['warfarin 5 mg lunes, miércoles y viernes, 2,5 mg los demás días', 25],
  ])('%s', (text, mgPerWeek) => {
    expect(read(text).taking.doseMgPerWeek).toBe(mgPerWeek)
  })

  it.each([
    'warfarin 5 mg, 2.5 mg other days',
    'warfarin 5 mg every other day and 2.5 mg other days',
    'warfarin 5 mg Mon Wed Fri and 2.5 mg daily',
  ])('are asked for where nobody can be sure: %s', (text) => {
    const { taking, asks } = read(text)
    expect(asks).toContain('contradiction')
    expect([taking.doseMg, taking.doseMgPerDay, taking.timesPerDay]).toEqual([undefined, undefined, undefined])
  })
})

describe('a quantity that comes to no amount', () => {
  it.each([
    'estradiol 0.5 mg/g gel 2 pumps daily',
    'estradiol 1 mg gel 2 pumps daily',
    'estradiol 10 mg/g cream',
    '5 estradiol a day',
    'ten drops of codeine',
    'codeine 10 drops',
    'twenty ibuprofen',
    'calcium 20 mEq',
    'codeine 10 mg/5 mL',
    'enoxaparin 100 mg/mL SC daily',
    'fentanyl 25 mcg/h',
  ])('is asked: %s', (text) => {
    const { taking, asks } = read(text)
    expect(asks).toContain('how-much')
    expect([taking.doseMg, taking.doseMgPerDay]).toEqual([undefined, undefined])
  })

  it('says no times a day where it says how many in a day', () => {
    expect(read('5 calcium a day').taking).toEqual({ frequency: 'regular' })
  })

  it('is asked for its number when it is vague', () => {
    expect(read('codeine sometimes a few tablets').asks).toEqual(['how-many'])
  })
})

describe('a strength', () => {
  it.each([
    ['enoxaparin 40 mg/0.4 mL SC daily', 40],
    ['enoxaparin 60 mg/0.6 mL subcut bd', 60],
    ['estradiol 0.75 mg/pump 2 pumps', 1.5],
    ['codeine 10 mg/5 mL 5 mL', 10],
  ])('is what is taken only where it is written of that: %s', (text, mg) => {
    expect(read(text).taking.doseMg).toBe(mg)
  })

  it('of a patch by the hour is an amount of a day, and no single dose', () => {
    const { taking } = read('fentanyl 25 mcg/h patch every 72 hours')
    expect(taking).toMatchObject({ route: 'transdermal', doseMgPerDay: 0.6 })
    expect(taking.doseMg).toBeUndefined()
  })

  it('of several substances in units is of none of them in particular where no order is known', () => {
    const { taking, unread } = readPhrase('Combitab 600mg/400 IU', {
      knows: (name) => (/^combitab$/i.test(name) ? 2 : 0),
    })
    expect(taking.doseUnits).toBeUndefined()
    expect(unread.map(({ reason }) => reason)).toContain('of-which-part')
  })

  it.each([
    'Percocet 10/325 mg',
    'co-amoxiclav 500/125',
    'levodopa/carbidopa 100/25 tds',
    'Symbicort 200/6 2 puffs bd',
  ])('of several substances joined by a stroke is said, not dropped: %s', (text) => {
    const { taking, unread } = readPhrase(text, {
      knows: (name) => (/^(?:percocet|co-amoxiclav|symbicort|levodopa\/carbidopa)$/i.test(name) ? 2 : 0),
    })
    expect(taking.doseMg).toBeUndefined()
    expect(unread.map(({ reason }) => reason)).toContain('of-which-part')
  })
})

it('takes a form that stands by itself in a list for nothing that is named', () => {
  const { things, unread } = read('ketamine, pills and codeine 30 mg')
  expect(things.map(({ taking }) => taking)).toEqual([{}, { doseMg: 30 }])
  expect(unread).toEqual([{ text: 'pills', at: 10, reason: 'unknown' }])
})

it.each([
  ['codeine level 5 mg/L', 'measurement'],
  ['INR 2.4', 'measurement'],
  ['BP 140/90', 'measurement'],
  ['K 4.5', 'measurement'],
  ['K+ 4.5', 'measurement'],
  ['Na: 138', 'measurement'],
  ['no warfarin', 'not-taken'],
  ['allergic to codeine', 'allergy'],
  ['codeine allergy', 'allergy'],
])('says why nothing is taken: %s', (text, reason) => {
  const { name, unread } = read(text)
  expect([name, unread]).toMatchObject(['', [{ text, at: 0, reason }]])
})

it('counts years that are numbered, and leaves a bare year open without the day', () => {
  expect(read('stopped warfarin 3 years ago').taking.daysAgo).toBe(1095.75)
  const open = read('stopped warfarin 2019')
  expect(open.taking).toEqual({ state: 'past' })
  expect(open.unread).toEqual([{ text: '2019', at: 17, reason: 'no-place' }])
  expect(readPhrase('stopped warfarin 2019', { knows, today: '2026-11-26' }).taking.daysAgo).toEqual([2522, 2886])
})

it('knows no route that the vocabulary does not', () => {
  for (const { words } of languages)
    for (const meaning of Object.keys(words)) {
      const [head, shape, route] = meaning.split(' ')
      if (head === 'route') expect(isRoute(shape ?? ''), meaning).toBe(true)
      if ((head === 'form' || head === 'count-form') && route !== undefined) expect(isRoute(route), meaning).toBe(true)
      if (head === 'release') expect([...forms, 'immediate-release'], meaning).toContain(shape)
    }
  expect(read('codeine 40 mg intra-articular').taking.route).toBe('intra-articular')
  expect(read('codeine 40 mg into the joint').taking.route).toBe('intra-articular')
})
