import { phraseOptions, resolve } from '@mixwise/core'
import { openInstalled } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { entriesOf } from './bundle.js'
import { takingFromDosage } from './dosage.js'
import { readRecord } from './read-record.js'

const twiceDaily = { repeat: { frequency: 2, period: 1, periodUnit: 'd' } }
const dose = (value: number, unit: string) => ({ doseAndRate: [{ doseQuantity: { value, unit } }] })

describe('takingFromDosage', () => {
  it('reads the fields', () => {
    const { taking, asks } = takingFromDosage([{ timing: twiceDaily, ...dose(500, 'mg') }], 'metformin')
    expect(taking).toMatchObject({ doseMg: 500, timesPerDay: 2, doseMgPerDay: 1000, frequency: 'regular' })
    expect(asks).toEqual([])
  })

  it('counts tablets by the strength in the name, and millilitres by the concentration', () => {
    const tablets = takingFromDosage([{ timing: twiceDaily, ...dose(2, 'tablet') }], 'metformin 500 mg tablet')
    expect(tablets.taking).toMatchObject({ doseMg: 1000, doseMgPerDay: 2000, form: 'tablet', route: 'oral' })
    const drops = takingFromDosage([{ timing: twiceDaily, ...dose(10, 'mL') }], 'morphine 10 mg/5 mL oral solution')
    expect(drops.taking).toMatchObject({ doseMg: 20, doseMgPerDay: 40 })
    expect(takingFromDosage([dose(2, 'zorkel')], 'metformin 500 mg tablet').taking.doseMg).not.toBe(1000)
  })

  it('reads the words through the reader of phrases', () => {
    expect(
      takingFromDosage([{ text: 'take TWO tablets three times a day' }], 'gabapentin 300 mg').taking,
    ).toMatchObject({
      doseMg: 600,
      doseMgPerDay: 1800,
    })
    expect(takingFromDosage([{ text: 'selon INR' }], 'warfarine 2 mg')).toMatchObject({ asks: ['how-much'] })
    expect(takingFromDosage([], 'diclofenac gel').taking.route).toBe('topical')
  })

  it('says which words of a dosage nothing follows from, once', () => {
    const reading = takingFromDosage([{ text: 'one tablet daily flurbish' }], 'nosuch 500 mg')
    expect(reading.unread).toMatchObject([{ text: 'flurbish', reason: 'unknown' }])
    expect(takingFromDosage([{ text: 'one tablet daily' }], 'nosuch whatsit 500 mg').unread).toEqual([])
  })

  it('reads ranges, days of the week, times of day and coded timing', () => {
    const range = { doseAndRate: [{ doseRange: { low: { value: 5, unit: 'mg' }, high: { value: 10, unit: 'mg' } } }] }
    expect(takingFromDosage([range], 'oxycodone').taking.doseMg).toEqual([5, 10])
    const weekly = { timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } }, ...dose(10, 'mg') }
    expect(takingFromDosage([weekly], 'methotrexate').taking.timesPerDay).toBeCloseTo(1 / 7)
    const days = { timing: { repeat: { dayOfWeek: ['mon', 'thu'] } }, ...dose(10, 'mg') }
    expect(takingFromDosage([days], 'x').taking.timesPerDay).toBeCloseTo(2 / 7)
    const clock = { timing: { repeat: { timeOfDay: ['08:00:00', '20:00:00'] } }, ...dose(10, 'mg') }
    expect(takingFromDosage([clock], 'x').taking.doseMgPerDay).toBe(20)
    const coded = { timing: { code: { text: 'TID' } }, ...dose(10, 'mg') }
    expect(takingFromDosage([coded], 'x').taking.doseMgPerDay).toBe(30)
  })

  it('asks where the fields and the words say different things', () => {
    const { taking, asks } = takingFromDosage(
      [{ text: '10 mg three times a day', timing: twiceDaily, ...dose(5, 'mg') }],
      'baclofen',
    )
    expect(asks).toContain('contradiction')
    expect([taking.doseMg, taking.doseMgPerDay]).toEqual([undefined, undefined])
  })

  it('adds dosages that hold together, and asks about those that follow each other', () => {
    const both = takingFromDosage([{ text: '300 mg in the morning' }, { text: '600 mg at night' }], 'gabapentin')
    expect(both.taking).toMatchObject({ doseMg: [300, 600], timesPerDay: 2, doseMgPerDay: 900 })
    const taper = takingFromDosage(
      [
        { sequence: 1, text: '40 mg daily' },
        { sequence: 2, text: '20 mg daily' },
      ],
      'prednisone',
    )
    expect(taper.asks).toContain('taper')
    expect(taper.taking.doseMgPerDay).toBeUndefined()
  })

  it('takes what is needed only now and then for up to so much', () => {
    const { taking } = takingFromDosage([{ asNeededBoolean: true, timing: twiceDaily, ...dose(5, 'mg') }], 'oxycodone')
    expect(taking).toMatchObject({
      asNeeded: true,
      frequency: 'occasional',
      timesPerDay: [0, 2],
      doseMgPerDay: [0, 10],
    })
  })

  describe('words about something else', () => {
    const options = phraseOptions(openInstalled())
    const of = (name: string, text: string) =>
      takingFromDosage([{ text }], name, options, (other) => name.toLowerCase().startsWith(other.toLowerCase()))

    it.each([
      ['amlodipine 5 mg', 'once daily. Stopped lisinopril 10 mg because of cough', 5],
      ['sertraline 50 mg', 'replaces fluoxetine 20 mg, stopped last week', 50],
      ['ciprofloxacin 500 mg', 'Do not take with antacids, iron or calcium', 500],
      ['aspirin 75 mg', 'od lifelong with omeprazole 20 mg', 75],
      ['levothyroxine 50 mcg', 'take 30 minutes before breakfast, 4 hours before calcium 500 mg', 0.05],
      ['omeprazole 20 mg', '1 capsule daily as needed, do not exceed acetaminophen 4 g per day', 20],
    ])('%s: %s', (name, text, doseMg) => {
      const { taking } = of(name, text)
      expect([taking.doseMg, taking.state]).toEqual([doseMg, undefined])
    })

    it('are its own where they name it, and its end is asked about', () => {
      expect(of('metformin', 'Metformin 500 mg twice daily').taking.doseMgPerDay).toBe(1000)
      const ended = of('amlodipine 5 mg', 'stopped last week')
      expect([ended.taking.state, ended.taking.daysAgo, ended.asks]).toEqual([undefined, undefined, ['still-taken']])
    })
  })
})

it('what an order says of one ingredient of its product is no dose of the product', () => {
  const knowledge = openInstalled()
  const meaning = (name: string): readonly number[] => {
    const found = resolve(knowledge, name)
    return found.status === 'resolved' ? found.substances : []
  }
  const order = (text: string, words: string): object => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    medicationCodeableConcept: { text },
    dosageInstruction: [{ text: words }],
  })
  const { items } = readRecord(
    entriesOf([
      order('Percocet 5-325', '1 tab q6h prn, max acetaminophen 4 g per day'),
      order('Tylenol', 'Tylenol 500 mg three times a day'),
    ]),
    { today: '2026-11-23', meaning, phrases: phraseOptions(knowledge) },
  )
  expect(items.map(({ item }) => item.doseMgPerDay)).toEqual([undefined, 1500])
})
