import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const read = (text: string) => {
  const { taking, name } = readPhrase(text, { today: '2026-11-26' })
  return { name, state: taking.state, daysAgo: taking.daysAgo }
}

describe('whether something is taken at all', () => {
  it.each([
    ['stopped fluoxetine 2 weeks ago', 'past', 14],
    ['fluoxetine stopped two weeks ago', 'past', 14],
    ['came off venlafaxine last month', 'past', [30, 61]],
    ['haven’t taken sertraline for 10 days', 'past', 10],
    ['used to take methadone', 'past', undefined],
    ['sertraline discontinued', 'past', undefined],
    ['Tahor arrêté', 'past', undefined],
    ['fluoxétine arrêtée il y a 3 semaines', 'past', 21],
    ['Marcumar seit 2 Wochen abgesetzt', 'past', 14],
    ['vor 3 Tagen Sertralin abgesetzt', 'past', 3],
    ['dejé de tomar fluoxetina hace dos meses', 'past', 60.875],
    ['ho smesso fluoxetina da 3 giorni', 'past', 3],
    ['parei fluoxetina há 5 dias', 'past', 5],
    ['phenelzine, last dose yesterday', 'past', 1],
    ['stopped amiodarone 2025-11-26', 'past', 365],
    ['stopped amiodarone in 2024', 'past', [695, 1060]],
    ['hold metformin', 'held', undefined],
    ['apixaban on hold', 'held', undefined],
    ['metformine en pause', 'held', undefined],
    ['Metformin pausiert', 'held', undefined],
    ['going to start sertraline', 'planned', undefined],
    ['starting sertraline tomorrow', 'planned', [1, 7]],
    ['skipped lisinopril', 'skipped', undefined],
    ['forgot to take lisinopril', 'skipped', undefined],
    ['started sertraline 2 weeks ago', undefined, undefined],
    ['missed a dose of lisinopril', undefined, undefined],
    ['took ibuprofen an hour ago', undefined, undefined],
    ['took moclobemide yesterday', 'past', 1],
  ])('%s', (text, state, daysAgo) => {
    const found = read(text)
    expect([found.state, found.daysAgo]).toEqual([state, daysAgo])
    expect(found.name).toMatch(/^[\p{L}]+$/u)
  })

  it('names what is an allergy or left out as not taken', () => {
    for (const text of [
      'allergic to penicillin',
      'Allergien: Penicillin',
      'alcohol: nil',
      'everything except warfarin',
    ]) {
      const knows = (name: string) => (/^(?:penicillin|alcohol|warfarin)$/i.test(name) ? 1 : 0)
      const { name, unread } = readPhrase(text, { knows })
      expect(name, text).toBe('')
      expect(unread.map(({ reason }) => reason)).toContain(/aller/i.test(text) ? 'allergy' : 'not-taken')
    }
  })

  it('counts no weekday of stopping or starting as a day of taking', () => {
    expect(readPhrase('starting apixaban Monday').taking.timesPerDay).toBeUndefined()
    expect(readPhrase('alendronate 70 mg Mondays').taking.timesPerDay).toBeCloseTo(1 / 7)
  })
})

it('says of what is planned in how many days it begins, and of nothing else', () => {
  expect(readPhrase('starting sertraline tomorrow').taking).toMatchObject({ state: 'planned', inDays: [1, 7] })
  expect(readPhrase('starting sertraline').taking).not.toHaveProperty('inDays')
  expect(readPhrase('stopped sertraline 2 weeks ago').taking).not.toHaveProperty('inDays')
})
