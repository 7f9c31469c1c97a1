import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

/** Phrases of one kind each, that a reader easily takes for something else: mg at a time, times a day, mg a day. */
const read: readonly (readonly [text: string, dose: unknown, times: unknown, perDay: unknown])[] = [
  ['carvedilol 3.125mg bd', 3.125, 2, 6.25],
  ['carvedilol 3,125 mg 2x täglich', 3.125, 2, 6.25],
  ['paracetamol 1g up to qds', 1000, [0, 4], [0, 4000]],
  ['hydromorphone 2 mg tablet 1/2-1 tab q3h prn', [1, 2], [0, 8], [0, 16]],
  ['levetiracetam 500mg-0-1000mg', [500, 1000], 2, 1500],
  ['valproat 300-0-600 mg', [300, 600], 2, 900],
  ['amoxicilline 1g x 3/j', 1000, 3, 3000],
  ['amoxicilline 1 g 3/j pendant 6 jours', 1000, undefined, 3000],
  ['enalapril 10 mg 1 comp/12 h', 10, 2, 20],
  ['losartana 50 mg 1 cp 12/12h', 50, 2, 100],
  ['metoprolol 50 mg 1 dd 1 tablet', 50, 1, 50],
  ['metformine 850 mg 3 dd 1', 850, 3, 2550],
  ['omeprazol 20 mg 1 cáps en ayunas por la mañana', 20, 1, 20],
  ['bromazepam 6 mg le soir au coucher', 6, 1, 6],
  ['took 40 paracetamol 500mg', 20000, undefined, undefined],
  ['30 x 500 mg paracetamol', 15000, undefined, undefined],
  ['baclofen 10 mg take 2 in the morning and 1 at night', [10, 20], 2, 30],
  ['baclofen half a 10mg tablet tds', 5, 3, 15],
  ['baclofen 10mg (half tablet) tds', 5, 3, 15],
  ['fluoxetine 20 mg/5 mL (4 mg/mL) 10 mL daily', 40, 1, 40],
  ['fluticasone 50 mcg 2 sprays each nostril daily', 0.2, 1, 0.2],
  ['simvastatin 40 mg on alternate nights', 40, 0.5, 20],
  ['ibuprofen 400mg two or three times a day', 400, [2, 3], [800, 1200]],
  ['tramadol 50 mg 1-2 caps 4x/d max 400mg/d', [50, 100], 4, [200, 400]],
  ['lisinopril 10 mg #30', 10, undefined, undefined],
  ['Bisoprolol 2.5 mg morgens 1 Tbl, abends 1/2 Tbl', [1.25, 2.5], 2, 3.75],
  ['Lasix 25 mg ore 8 2 cp, ore 14 1 cp', [25, 50], 2, 75],
  ['bromazepam 6 mg le soir 1 cp au coucher', 6, 1, 6],
  ['Doliprane 500 mg 1 cp matin midi soir', 500, 3, 1500],
  ['baclofen 10 mg 1 le matin 1 le soir', 10, 2, 20],
  ['baclofen 10 mg evening and night', 10, 2, 20],
  ['Torasemid 10mg 1-0,5-0', [5, 10], 2, 15],
  ['carbamazepine 200mg 1 bd + 400mg nocte', [200, 400], 3, 800],
  ['Metamizol 500 mg bis zu 4x1 b.B.', 500, [0, 4], [0, 2000]],
  ['docusate 100 mg bid hold for loose stools', 100, 2, 200],
  ['nicotine 21 mg/24 h patch daily', 21, 1, 21],
]

/** Phrases whose amount nobody may guess. */
const asked: readonly (readonly [text: string, ask: string])[] = [
  ['enoxaparin 1 mg/kg bd', 'how-much'],
  ['gentamicin 5mg/kg/day', 'how-much'],
  ['baclofen 10 mg twice a day, occasionally three times', 'contradiction'],
  ['sertraline 50mg increasing to 100mg', 'taper'],
  ['metformin 1.000 mg 1-0-1', 'how-much'],
  ['bisoprolol 1.250 mg', 'how-much'],
  ['Novalgin 500 mg/ml 30 Tropfen b.B.', 'which-size'],
  ['L-Thyroxin 75 1-0-0', 'which-unit'],
  ['ibuprofen 400 mg bd-tds', 'contradiction'],
  ['warfarin 3/4 mg alternate days', 'how-much'],
  ['bisoprolol 2.5 in the morning', 'which-unit'],
  ['lorazepam 1/2 mg', 'how-much'],
]

describe('doses', () => {
  it.each(read)('%s', (text, dose, times, perDay) => {
    const { taking, asks } = readPhrase(text)
    expect([taking.doseMg, taking.timesPerDay, taking.doseMgPerDay]).toEqual([dose, times, perDay])
    expect(asks).toEqual([])
  })

  it.each(asked)('%s asks', (text, ask) => {
    const { taking, asks } = readPhrase(text)
    expect(asks).toContain(ask)
    expect([taking.doseMg, taking.doseMgPerDay]).toEqual([undefined, undefined])
  })

  it('takes the size of a pack for no dose', () => {
    const { taking, asks, unread } = readPhrase('diazepam 5 mg 28 tablets')
    expect(taking.doseMg).toBe(5)
    expect([asks, unread.map(({ text }) => text)]).toEqual([['how-much'], ['28 tablets']])
  })

  it('takes fewer for neither a pack nor a dose', () => {
    const { taking, asks } = readPhrase('diazepam 5 mg 10 tablets')
    expect([taking.doseMg, asks]).toEqual([undefined, ['how-much']])
  })
})
