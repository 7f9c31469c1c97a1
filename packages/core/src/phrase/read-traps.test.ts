import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import type { PhraseReading } from './reading.js'

const names = new Set(['food', 'with food', 'turkey', 'metformin'])
const read = (text: string): PhraseReading => readPhrase(text, { knows: (name) => (names.has(name) ? 1 : 0) })

/** Pieces of a phrase that look like a dose, a number of days, an end of use or a name, and are something else. */
describe('a phrase with a trap in it', () => {
  it('counts the days of a week, not the week', () => {
    expect(read('levothyroxine 100 mcg 6 days a week').taking.doseMgPerWeek).toBeCloseTo(0.6)
    expect(read('folic acid 5 mg 5 days per week').taking.doseMgPerWeek).toBe(25)
    expect(read('metformin 500 mg bd 5 days a week').taking.doseMgPerWeek).toBe(5000)
    expect(read('metformin 500 mg bd Mon-Fri').taking.doseMgPerWeek).toBe(5000)
    expect(read('warfarin 5 mg Monday to Friday, 7.5 mg Sat and Sun').taking.doseMgPerWeek).toBe(40)
    expect(read('azithromycin 250 mg Mon-Wed-Fri').taking.doseMgPerWeek).toBe(750)
    expect(read('methotrexate 15 mg once weekly on Mondays').taking.doseMgPerWeek).toBe(15)
  })

  it('takes a pack in brackets for no dose', () => {
    expect(read('zopiclone 3.75mg on prn (14 tabs, no further supply)').taking.doseMg).toBe(3.75)
    expect(read('cyclizine 50mg tds (84 tabs)').taking.doseMgPerDay).toBe(150)
    expect(read('ibuprofen 200 mg (2 tablets) tds').taking.doseMgPerDay).toBe(1200)
    expect(read('prednisolone 5 mg (9 tablets) daily').taking.doseMgPerDay).toBe(45)
  })

  it('takes the strength of drops for none of a drop', () => {
    const { taking, asks } = read('metamizol 500mg Tropfen 20-40 Trpf. bis 4x/d')
    expect([taking.doseMg, asks]).toEqual([undefined, ['which-size']])
    expect(read('tramadol drops 100 mg/ml 20 drops (50 mg) tds').taking.doseMgPerDay).toBe(150)
    expect(read('haloperidol 20 drops').asks).toEqual(['how-much'])
  })

  it('takes modified release for no days of the week', () => {
    const { taking } = read('metformin 500 mg M/R nocte')
    expect([taking.form, taking.doseMgPerDay]).toEqual(['extended-release', 500])
    expect(read('metformin 500 mg T/R').taking.doseMgPerWeek).toBe(1000)
  })

  it('takes what is due for no number', () => {
    expect(read('ferrous fumarate 210mg tds - bloods due').taking.doseMg).toBe(210)
    expect(read('due compresse di metformin 500 mg').taking.doseMg).toBe(1000)
  })

  it('takes refills for no number of tablets', () => {
    expect(read('Lisinopril 10mg PO QD #30 RF x3').taking.doseMgPerDay).toBe(10)
  })

  it('takes a rhythm for no end', () => {
    for (const text of ['lidocaine patch 12h on/12h off', 'GTN patch 10mg on 12 hours off 12 hours'])
      expect(read(text).taking).not.toHaveProperty('state')
    expect(read('capecitabine 1500 mg bd 14 days on, 7 days off').taking).toMatchObject({ doseMgPerDay: 3000 })
    expect(read('metformin off 3 weeks').taking).toMatchObject({ state: 'past', daysAgo: 21 })
  })

  it('takes the step of a change for no dose', () => {
    const { taking, asks } = read('reduce diazepam by 2mg every fortnight')
    expect([taking.doseMg, asks]).toEqual([undefined, ['taper']])
    expect(read('aspirin 75 mg daily to reduce risk of stroke').taking.doseMgPerDay).toBe(75)
  })

  it('loses no dose of three', () => {
    expect(read('Novorapid 8u with breakfast 10u lunch 12u tea').taking).toEqual({
      doseUnits: [8, 12],
      timesPerDay: 3,
      frequency: 'regular',
    })
    expect(read('insulin 8 units with breakfast, 12 units').asks).toEqual(['contradiction'])
  })

  it('reads digits of every script, and no number in an exponent', () => {
    for (const text of ['metformin ٥ mg', 'metformin ५ mg', 'ｍｅｔｆｏｒｍｉｎ ５ ｍｇ'])
      expect(read(text).taking.doseMg).toBe(5)
    for (const text of ['metformin 1e9 mg', 'metformin 1.5E+3 mg']) {
      expect(read(text).taking).toEqual({})
      expect(read(text).unread).toHaveLength(1)
    }
  })

  it('asks when the unit cannot be meant', () => {
    expect(read('metformin 500g bd')).toMatchObject({ taking: { timesPerDay: 2 }, asks: ['how-much'] })
    expect(read('metformin 500g bd').taking).not.toHaveProperty('doseMg')
    expect(read('macrogol 255 g').taking.doseMg).toBe(255_000)
  })

  it('reports pictures and circled numbers', () => {
    expect(read('metformin 100mg 🍺🍺').unread).toEqual([{ text: '🍺🍺', at: 16, reason: 'unknown' }])
    expect(read('metformin ② tablets').unread.map(({ text }) => text)).toEqual(['②'])
    expect(read('metformin® 500 mg ✅').unread).toEqual([])
  })

  it('makes no substance of how something is taken or left', () => {
    expect(read('metfromin 1g bd with food').name).toBe('metfromin')
    expect(read('metformin 1g bd with food').name).toBe('metformin')
    expect(read('with food').name).toBe('with food')
    expect(read('quit metformin cold turkey')).toMatchObject({ name: 'metformin', taking: { state: 'past' } })
    expect(read('intolerant of metformin').things).toEqual([])
  })
})

describe('a unit behind a slash behind a strength', () => {
  it.each([
    'albuterol 0.09 MG/ACTUAT Inhalation Aerosol',
    'albuterol 90 mcg/inh',
    'morphine 10 mg/amp',
    'albuterol 90 mcg/act',
  ])('is no medicine, and is read: %s', (text) => {
    const { things, unread } = readPhrase(text, {
      knows: (name) => (['albuterol', 'morphine', 'inh', 'amp', 'act'].includes(name.toLowerCase()) ? 1 : 0),
    })
    expect(things.flatMap(({ names: named }) => named)).toEqual([text.split(' ')[0]])
    expect(unread).toEqual([])
  })
})
