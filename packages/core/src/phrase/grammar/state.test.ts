import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import type { Term } from '../terms.js'
import { stateOf } from './state.js'

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
    ['starting sertraline tomorrow', 'planned', 1],
    ['skipped lisinopril', 'skipped', undefined],
    ['forgot to take lisinopril', 'skipped', undefined],
    ['started sertraline 2 weeks ago', undefined, undefined],
    ['missed a dose of lisinopril', 'skipped', undefined],
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
  expect(readPhrase('starting sertraline tomorrow').taking).toMatchObject({ state: 'planned', inDays: 1 })
  expect(readPhrase('starting sertraline').taking).not.toHaveProperty('inDays')
  expect(readPhrase('stopped sertraline 2 weeks ago').taking).not.toHaveProperty('inDays')
})

/** Terms by their tags; `tag=value` gives a value, `tag#5` an amount. */
const termsOf = (tags: string): Term[] =>
  tags.split(' ').map((text, at) => {
    const [, tag, value, amount] = /^([a-z-]+)(?:=([^#]+))?(?:#(.+))?$/.exec(text) as unknown as string[]
    return {
      tag: tag as string,
      value: (value ?? '').replace(':', ' '),
      word: value ?? '',
      at,
      end: at,
      glued: false,
      capitals: false,
      ...(amount !== undefined && { amount: Number(amount) }),
    }
  })

describe('stateOf', () => {
  it.each<[string, ReturnType<typeof stateOf>]>([
    ['name', {}],
    ['name when=1', { state: 'past', daysAgo: 1 }],
    ['name frequency when=1', {}],
    ['name since when=1', {}],
    ['name ahead=1', { state: 'planned', daysAgo: 1, inDays: 1 }],
    ['name frequency ahead=1', {}],
    ['past name present', { state: 'past' }],
    ['name duration#5', {}],
    // ended
    ['past name', { state: 'past' }],
    ['past name when=7', { state: 'past', daysAgo: 7 }],
    ['past name when=7:14', { state: 'past', daysAgo: [7, 14] }],
    ['past name ago-span#5', { state: 'past', daysAgo: 5 }],
    ['past name ago-span', { state: 'past' }],
    ['past name span#5', { state: 'past', daysAgo: 5 }],
    ['past name duration#5', { state: 'past', daysAgo: 5 }],
    ['past name duration span#5', { state: 'past', daysAgo: 5 }],
    ['past name weekday', { state: 'past', daysAgo: [0, 7] }],
    ['past name date=2026-11-20', { state: 'past', daysAgo: 6 }],
    ['past name date=2026-11-26', { state: 'past', daysAgo: 0 }],
    ['past name year#2025', { state: 'past', daysAgo: [330, 694] }],
    ['past name date=2026-11', { state: 'past', daysAgo: [0, 25] }],
    ['past name date=2026-12-20', { state: 'past' }],
    ['past name duration#5 date=2026-11-20', { state: 'past', daysAgo: 6 }],
    ['past name when=7 date=2026-11-20', { state: 'past', daysAgo: 7 }],
    // planned
    ['planned name', { state: 'planned' }],
    ['planned name when=1:7', { state: 'planned', daysAgo: [1, 7], inDays: [1, 7] }],
    ['planned name weekday', { state: 'planned', daysAgo: [0, 7], inDays: [0, 7] }],
    ['planned name date=2026-12-01', { state: 'planned', daysAgo: 5, inDays: 5 }],
    ['planned name date=2026-11-26', { state: 'planned', daysAgo: 0, inDays: 0 }],
    ['planned name date=2026-11', { state: 'planned', daysAgo: [0, 4], inDays: [0, 4] }],
    ['planned name date=2026-11-01', { state: 'planned' }],
    ['planned name date=2026-11-01 weekday', { state: 'planned', daysAgo: [0, 7], inDays: [0, 7] }],
    ['planned name duration#5', { state: 'planned' }],
    ['planned name started', {}],
    ['past name started when=7', { state: 'past', daysAgo: 7 }],
    ['planned past name when=7', { state: 'past', daysAgo: 7 }],
    ['planned past name date=2026-11-20', { state: 'past', daysAgo: 6 }],
    // held, skipped, missed
    ['held name', { state: 'held' }],
    ['held name when=1', { state: 'held' }],
    ['held past name when=1', { state: 'held' }],
    ['skipped name when=1', { state: 'skipped' }],
    ['skipped past name', { state: 'skipped' }],
    ['missed past name when=1', { state: 'skipped' }],
    ['name held for', {}],
    ['name held if', {}],
    ['name held unknown', {}],
    ['name held for when=1', { state: 'held' }],
    ['name held name', { state: 'held' }],
    ['held for name', { state: 'held' }],
    ['name held if past', { state: 'past' }],
    // used and over
    ['used name', {}],
    ['used name when=1', { state: 'past', daysAgo: 1 }],
    ['used name when=0.25', { state: 'past', daysAgo: 0.25 }],
    ['used name when=0.2', {}],
    ['used name when=0.1:0.3', { state: 'past', daysAgo: [0.1, 0.3] }],
    ['used started name when=1', {}],
    ['used name duration#5', {}],
    // left out
    ['allergy name', { excluded: true }],
    ['allergy', { excluded: true }],
    ['not name', { excluded: true }],
    ['not drink', { excluded: true }],
    ['not filler name', { excluded: true }],
    ['not comma not name', { excluded: true }],
    ['not comma name', {}],
    ['not semicolon name', {}],
    ['not close name', {}],
    ['not and name', {}],
    ['not filler and filler name', {}],
    ['nothing not name', {}],
    ['nothing name', {}],
    ['name nothing', { excluded: true }],
    ['name colon nothing', { excluded: true }],
    ['name not', {}],
    ['not', {}],
    ['nothing', {}],
  ])('of %s', (tags, state) => {
    expect(stateOf(termsOf(tags), '2026-11-26')).toEqual(state)
  })

  it('counts no date where the day is not known', () => {
    expect(stateOf(termsOf('past name date=2026-11-20'), undefined)).toEqual({ state: 'past' })
    expect(stateOf(termsOf('planned name date=2026-12-20'), undefined)).toEqual({ state: 'planned' })
  })
})
