import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import type { Amount, Taking } from './taking.js'

const read = (text: string): Taking => readPhrase(text).taking

describe('readPhrase', () => {
  it.each<[string, Partial<Taking>]>([
    // numbers
    ['digoxin .125 mg daily', { doseMg: 0.125, doseMgPerDay: 0.125 }],
    ['levothyroxine 1/2 of 50 mcg tablet daily', { doseMgPerDay: 0.025 }],
    ['prednisolone 5 mg one and a half tablets daily', { doseMg: 7.5 }],
    ['prednisolone 5 mg 1 1/2 tabs od', { doseMg: 7.5 }],
    ['prednisolone 5 mg 1-1/2 tabs od', { doseMg: 7.5 }],
    ['warfarin 1 mg two and a half tablets nightly', { doseMgPerDay: 2.5 }],
    ['lamotrigine twenty five milligrams twice a day', { doseMg: 25, doseMgPerDay: 50 }],
    ['valproate one thousand mg daily', { doseMg: 1000 }],
    ['carbamazepine two hundred and fifty mg bd', { doseMg: 250, doseMgPerDay: 500 }],
    ['bisoprolol two point five milligrams in the morning', { doseMgPerDay: 2.5 }],
    ['clonazepam point five mg at night', { doseMg: 0.5 }],
    ['heparin 10.000 IE s.c.', { doseUnits: 10000, route: 'subcutaneous' }],
    ['heparin 5,000 units bd', { doseUnits: 5000, timesPerDay: 2 }],
    ['penicillin 1.2 million units im', { doseUnits: 1_200_000, route: 'intramuscular' }],
    // counts
    ['paracetamol 500 mg two tablets four times a day', { doseMg: 1000, timesPerDay: 4, doseMgPerDay: 4000 }],
    ['paracetamol 2 x 500 mg qds', { doseMg: 1000, doseMgPerDay: 4000 }],
    ['paracetamol TWO 500 mg TABLETS FOUR TIMES DAILY', { doseMg: 1000, doseMgPerDay: 4000 }],
    ['senna 7.5 mg ii nocte', { doseMg: 15, timesPerDay: 1 }],
    ['codeine 15 mg 1-2 qid prn', { doseMg: [15, 30], timesPerDay: [0, 4], doseMgPerDay: [0, 120], asNeeded: true }],
    ['carbimazole 5 mg 4 tabs a day', { doseMgPerDay: 20 }],
    ['Doliprane 500 mg 2 cp/j', { doseMgPerDay: 1000 }],
    ['ibuprofen 200 mg three tablets per day', { doseMgPerDay: 600 }],
    // volumes
    ['morphine 10mg/5ml 10 ml qds', { doseMg: 20, doseMgPerDay: 80 }],
    ['morphine 10 mg per 5 mL, 2.5 to 5 mL q4h', { doseMg: [5, 10], doseMgPerDay: [30, 60] }],
    ['amoxicillin 125mg/5ml two 5ml spoonfuls tds', { doseMg: 250, doseMgPerDay: 750 }],
    ['insulin 100 units/ml 12 units at night', { doseUnits: 12, timesPerDay: 1 }],
    // patterns
    ['Torasemid 10 mg 1-½-0', { doseMgPerDay: 15, timesPerDay: 2 }],
    ['Metformin 500 mg 1-1/2-1', { doseMgPerDay: 1250, timesPerDay: 3 }],
    ['Bisoprolol 5 mg 0-0-1-0', { doseMg: 5, timesPerDay: 1 }],
    ['Lantus 0-0-0-18 IE', { doseUnits: 18, timesPerDay: 1 }],
    // how often
    ['ibuprofen 400 mg q6-8h', { timesPerDay: [3, 4], doseMgPerDay: [1200, 1600] }],
    ['ibuprofen 400 mg every six to eight hours', { timesPerDay: [3, 4] }],
    ['ibuprofène 400 mg toutes les 8 heures', { timesPerDay: 3 }],
    ['Ibuprofen 400 mg alle 8 Stunden', { timesPerDay: 3 }],
    ['ibuprofeno 400 mg cada 8 horas', { timesPerDay: 3 }],
    ['ibuprofene 400 mg ogni 8 ore', { timesPerDay: 3 }],
    ['ibuprofeno 400 mg de 8 em 8 horas', { timesPerDay: 3 }],
    ['ibuprofen 400 mg om de 8 uur', { timesPerDay: 3 }],
    ['ibuprofen 400 mg co 8 godzin', { timesPerDay: 3 }],
    ['Ibuprofen 400 mg 3 mal täglich', { timesPerDay: 3 }],
    ['ibuprofeno 400 mg tres veces al día', { timesPerDay: 3 }],
    ['ibuprofen 400 mg 3 razy dziennie', { timesPerDay: 3 }],
    ['ibuprofen 400 mg 3 gånger dagligen', { timesPerDay: 3 }],
    ['ibuprofen 400 mg günde 3 kez', {}],
    ['methotrexate 10 mg once weekly', { doseMgPerWeek: 10 }],
    ['methotrexate 10 mg on Mondays', { doseMgPerWeek: 10 }],
    ['Methotrexat 10 mg 1x pro Woche', { doseMgPerWeek: 10 }],
    ['tacrolimus 1 mg matin et soir', { timesPerDay: 2, doseMgPerDay: 2 }],
    ['metformin 500 mg at breakfast and dinner', { timesPerDay: 2 }],
    ['furosemide 40 mg at 8 am and 2 pm', { timesPerDay: 2, atH: [8, 14] }],
    ['furosemide 40 mg um 20 Uhr', { atH: 20 }],
    ['furosémide 40 mg à 20h30', { atH: 20.5 }],
    // no dose
    ['diazepam 2 mg max 3/day', { doseMg: 2 }],
    ['paracetamol 500 mg up to 4 g daily', { doseMg: 500 }],
    ['amoxicillin 500 mg tds for 7 days', { doseMgPerDay: 1500 }],
    ['amoxicillin 500 mg tds 7/7', { doseMgPerDay: 1500 }],
    ['amoxicilline 500 mg 3 fois par jour QSP 7 jours', { doseMgPerDay: 1500 }],
    ['amlodipine 5 mg daily # 90 tabs, 3 refills', { doseMgPerDay: 5 }],
    ['salbutamol 100 micrograms/dose 2 puffs qds', { doseMg: 0.2, doseMgPerDay: 0.8, route: 'inhaled' }],
    // form and route
    ['metoprolol succinate ER 50 mg po daily', { form: 'extended-release', route: 'oral' }],
    ['diclofenac gel', { route: 'topical' }],
    ['GTN 400 mcg s/l', { route: 'sublingual', doseMg: 0.4 }],
    ['Salbutamol Spray 2 Hübe bei Bedarf', { route: 'inhaled', asNeeded: true }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  it.each([
    ['prednisone 60 mg x5d, 40 mg x5d, 20 mg x5d, stop', 'taper'],
    ['Prednisolon 50-40-30-20-10 mg je 3 Tage', 'taper'],
    ['ozempic 0.25 mg weekly for 4 weeks then 0.5 mg weekly', 'taper'],
    ['warfarin as directed', 'how-much'],
    ['warfarin 3 mg - variable', 'how-much'],
    ['warfarin 1mg, 3mg and 5mg tabs', 'how-much'],
    ['baclofen 10mg tds, pt taking 5mg only', 'contradiction'],
    ['baclofen 10 mg bid tid', 'contradiction'],
    ['hydroxychloroquine 200mg alternate days 200/400', 'contradiction'],
    ['baclofen 10-20', 'which-unit'],
    ['levothyroxine 100 od', 'which-unit'],
    ['Rivotril 2,5 mg/ml 5 gouttes', 'which-size'],
    ['Paracetamol 1.250 mg täglich', 'how-much'],
    ['paracetamol twice', 'how-often'],
  ])('asks about %s and asserts no amount', (text, ask) => {
    const { asks, taking } = readPhrase(text)
    expect(asks).toContain(ask)
    if (ask !== 'how-often') expect([taking.doseMg, taking.doseMgPerDay]).toEqual([undefined, undefined])
  })

  it('takes the longest sure name before words that stand in it', () => {
    const sure: Readonly<Record<string, number>> = {
      'tylenol #3': 2,
      'vitamin b 12': 1,
      inh: 1,
      atrovent: 1,
      'co-amoxiclav': 2,
    }
    const knows = (text: string) => sure[text.toLowerCase()] ?? 0
    expect(readPhrase('Tylenol #3 1-2 tabs q4-6h prn', { knows }).name).toBe('Tylenol #3')
    expect(readPhrase('Vitamin B 12 1 mg daily', { knows })).toMatchObject({
      name: 'Vitamin B 12',
      taking: { doseMg: 1 },
    })
    expect(readPhrase('Atrovent two inh. daily', { knows })).toMatchObject({
      name: 'Atrovent',
      taking: { route: 'inhaled' },
    })
    expect(readPhrase('INH 300 mg daily', { knows })).toMatchObject({ name: 'INH', taking: { doseMg: 300 } })
    expect(readPhrase('co-amoxiclav 500/125 tds', { knows }).taking).toEqual({ timesPerDay: 3, frequency: 'regular' })
  })

  it('gives the amount of a product of several substances to none of them', () => {
    const { taking, unread } = readPhrase('Percocet 5 mg bid', { knows: (text) => (text === 'Percocet' ? 2 : 0) })
    expect(taking).toEqual({ timesPerDay: 2, frequency: 'regular' })
    expect(unread).toEqual([{ text: '5 mg', at: 9, reason: 'of-which-part' }])
  })

  it('reports words that it does not know and joints that lead nowhere', () => {
    const knows = (text: string) => (text === 'Micardis' ? 1 : 0)
    expect(readPhrase('Micardis Plus 80 mg daily', { knows }).unread).toEqual([
      { text: 'Plus', at: 9, reason: 'unknown' },
    ])
    expect(readPhrase('Micardis frobnicated 80 mg', { knows }).unread).toMatchObject([{ text: 'frobnicated' }])
  })

  it('asks how much a count is whose strength is not written', () => {
    for (const text of ['twenty ibuprofen', 'ibuprofen 2 tablets bd', 'ibuprofen 5 a day']) {
      const { asks, taking } = readPhrase(text, { knows: (name) => (name === 'ibuprofen' ? 1 : 0) })
      expect([text, asks, taking.doseMg]).toEqual([text, ['how-much'], undefined])
    }
  })

  it('takes a measured value for no dose', () => {
    for (const text of ['Magnesium 0.9 mmol/L', 'INR 2.4', 'BP 132/84', 'eGFR 54']) expect(read(text), text).toEqual({})
  })
})

/** The pieces of a reading stand in order, do not overlap, and leave only white space between them. */
function accounted(text: string): void {
  const { parts } = readPhrase(text, { knows: (name) => (/^(?:baclofen|wine|k)$/i.test(name) ? 1 : 0) })
  let from = 0
  for (const { at, text: piece } of parts) {
    expect(text.slice(from, at).trim()).toBe('')
    expect(text.slice(at, at + piece.length)).toBe(piece)
    from = at + piece.length
  }
  expect(text.slice(from).trim()).toBe('')
}

describe('any text', () => {
  const words = [
    'baclofen',
    'two',
    '1',
    '0.5',
    '½',
    '-',
    '/',
    'mg',
    'tabs',
    'x',
    '3',
    'daily',
    'prn',
    '(',
    ')',
    ',',
    'stopped',
    'ago',
    'q',
    'h',
    'max',
    'wine',
    'and',
    'frob',
    '#',
    '2026',
    '20:00',
    'then',
    'every',
    'days',
    '%',
    'IE',
    'à',
    '日',
  ]
  it('is read without a throw, and every piece is accounted for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => accounted(parts.join(' '))),
      { numRuns: 600 },
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => accounted(parts.join(''))),
      { numRuns: 300 },
    )
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), accounted), { numRuns: 300 })
  })

  it('made of parts reads back to the same numbers', () => {
    const strengths: readonly [text: string, mg: number][] = [
      ['5 mg', 5],
      ['0.25 mg', 0.25],
      ['1 g', 1000],
      ['100 mcg', 0.1],
      ['2,5 mg', 2.5],
      ['.5mg', 0.5],
      ['75mg', 75],
      ["1'000 mg", 1000],
      ['10 milligrams', 10],
    ]
    const counts: readonly [text: string, count: Amount][] = [
      ['', 1],
      ['1 tablet', 1],
      ['two tablets', 2],
      ['½ tab', 0.5],
      ['1-2 tabs', [1, 2]],
      ['take 3 capsules', 3],
      ['half a tablet', 0.5],
      ['1½ tabs', 1.5],
    ]
    const often: readonly [text: string, perDay: number][] = [
      ['daily', 1],
      ['bd', 2],
      ['three times a day', 3],
      ['q6h', 4],
      ['every 12 hours', 2],
      ['nocte', 1],
      ['weekly', 1 / 7],
      ['matin et soir', 2],
      ['3x täglich', 3],
      ['every other day', 0.5],
      ['mane', 1],
    ]
    const places = ['', 'po', 'by mouth', 'oral']
    const asides = ['', 'for 7 days', '5/7', '# 90 tabs', 'with food', 'for pain']
    fc.assert(
      fc.property(
        fc.constantFrom(...strengths),
        fc.constantFrom(...counts),
        fc.constantFrom(...often),
        fc.constantFrom(...places),
        fc.constantFrom(...asides),
        (strength, count, times, place, aside) => {
          const text = ['metoprolol', strength[0], count[0], place, times[0], aside]
            .filter((part) => part !== '')
            .join(' ')
          const { taking, asks, unread, name } = readPhrase(text)
          const [low, high] = typeof count[1] === 'number' ? [count[1], count[1]] : count[1]
          const ends = (amount: Amount | undefined) => (typeof amount === 'number' ? [amount, amount] : (amount ?? []))
          expect([name, asks, unread], text).toEqual(['metoprolol', [], []])
          const dose = ends(taking.doseMg)
          expect(dose[0], text).toBeCloseTo(low * strength[1], 8)
          expect(dose[1], text).toBeCloseTo(high * strength[1], 8)
          expect(ends(taking.timesPerDay)[0], text).toBeCloseTo(times[1], 8)
          expect(ends(taking.doseMgPerDay)[1], text).toBeCloseTo(high * strength[1] * times[1], 8)
        },
      ),
      { numRuns: 500 },
    )
  })
})
