import { describe, expect, it } from 'vitest'
import type { Taking } from '../phrase/taking.js'
import { settle, settleParts } from './contradictions.js'

describe('a field beside words', () => {
  it.each<[what: string, said: Taking, stated: Taking, taking: Taking]>([
    [
      'fills what they leave open',
      { doseMg: 10 },
      { timesPerDay: 3 },
      { doseMg: 10, timesPerDay: 3, doseMgPerDay: 30 },
    ],
    ['says the same', { route: 'oral', doseMg: 10 }, { route: 'oral', doseMg: 10 }, { route: 'oral', doseMg: 10 }],
    ['is more exact', { gramsEthanol: [110, 210] }, { gramsEthanol: 130 }, { gramsEthanol: 130 }],
    ['is rounded', { doseMgPerDay: 33.3 }, { doseMgPerDay: 33 }, { doseMgPerDay: 33 }],
    ['is rounded by a fiftieth', { doseMgPerDay: 100 }, { doseMgPerDay: 98 }, { doseMgPerDay: 98 }],
    ['is rounded the other way', { doseMgPerDay: 98 }, { doseMgPerDay: 100 }, { doseMgPerDay: 100 }],
    ['leaves the dose of a day alone', { doseMgPerDay: 30 }, { route: 'oral' }, { doseMgPerDay: 30, route: 'oral' }],
    [
      'leaves the most of a day alone',
      { doseMg: 10, timesPerDay: 3, doseMgPerDay: [20, 30] },
      { route: 'oral' },
      { doseMg: 10, timesPerDay: 3, doseMgPerDay: [20, 30], route: 'oral' },
    ],
    ['leaves the times alone', { atH: [8] }, { doseMg: 10 }, { atH: [8], doseMg: 10 }],
    ['says the same time', { atH: [8, 20] }, { atH: [8, 20] }, { atH: [8, 20] }],
    ['says again that it is taken at need', { asNeeded: true }, { asNeeded: true }, { asNeeded: true }],
    ['gives a dose and that of a week', {}, { doseMg: 15, doseMgPerWeek: 15 }, { doseMg: 15, doseMgPerWeek: 15 }],
    [
      'says nothing of when it was held',
      { state: 'held', daysAgo: 2 },
      { doseMg: 5 },
      { state: 'held', daysAgo: 2, doseMg: 5 },
    ],
    ['is two tablets', { doseMg: 10, form: 'tablet' }, { doseMg: 20 }, { doseMg: 20, form: 'tablet' }],
    ['is a quarter of a tablet', { doseMg: 10, form: 'tablet' }, { doseMg: 2.5 }, { doseMg: 2.5, form: 'tablet' }],
    ...(['sublingual', 'rectal', 'vaginal'] as const).map((route): [string, Taking, Taking, Taking] => [
      'says where a tablet is put',
      { route: 'oral', form: 'tablet' },
      { route },
      { route, form: 'tablet' },
    ]),
    ['says only that it is another form', { form: 'tablet' }, { form: 'other' }, { form: 'other' }],
    ['says which other form it is', { form: 'other' }, { form: 'liquid' }, { form: 'liquid' }],
    ['says again that it is drunk', { form: 'liquid' }, { form: 'liquid' }, { form: 'liquid' }],
    ...(['intravenous', 'intramuscular', 'subcutaneous', 'intra-articular', 'intrathecal'] as const).flatMap(
      (route): [string, Taking, Taking, Taking][] => [
        ['says which injection', { route: 'injection' }, { route }, { route }],
        ['says that it is injected', { route }, { route: 'injection' }, { route: 'injection' }],
      ],
    ),
    ['says that a tablet is slow', { form: 'tablet' }, { form: 'extended-release' }, { form: 'extended-release' }],
    ['calls a capsule a tablet', { form: 'capsule' }, { form: 'tablet' }, { form: 'tablet' }],
    ['says that it ended', { doseMg: 10 }, { daysAgo: 4 }, { doseMg: 10, daysAgo: 4, state: 'past' }],
    ['says that it begins', {}, { inDays: 2 }, { inDays: 2, state: 'planned' }],
    ['says when', { daysAgo: [10, 20], state: 'past' }, { daysAgo: 14 }, { daysAgo: 14, state: 'past' }],
  ])('%s', (_what, said, stated, taking) => {
    expect(settle(said, stated)).toStrictEqual({ taking, contradicted: [] })
  })

  it.each<[said: Taking, stated: Taking, taking: Taking, against: string[]]>([
    [{ doseMg: 10 }, { doseMg: 80 }, { doseMg: 80 }, ['doseMg']],
    [{ doseMg: 80 }, { doseMg: 10 }, { doseMg: 80 }, ['doseMg']],
    [{ doseMg: 10, form: 'tablet' }, { doseMg: 7 }, { doseMg: 10, form: 'tablet' }, ['doseMg']],
    [{ doseMg: 10, form: 'tablet' }, { doseMg: [20, 23] }, { doseMg: [20, 23], form: 'tablet' }, ['doseMg']],
    [
      { doseMg: 10, form: 'tablet', timesPerDay: 3 },
      { timesPerDay: 5 },
      { doseMg: 10, form: 'tablet', timesPerDay: 5, doseMgPerDay: 50 },
      ['timesPerDay'],
    ],
    [{ doseUnits: 8 }, { doseUnits: 80 }, { doseUnits: 80 }, ['doseUnits']],
    [{ gramsEthanol: [110, 205] }, { gramsEthanol: 5 }, { gramsEthanol: [110, 205] }, ['gramsEthanol']],
    [{ timesPerDay: 3 }, { timesPerDay: 1 }, { timesPerDay: 3 }, ['timesPerDay']],
    [{ state: 'past', daysAgo: 14 }, { daysAgo: 2 }, { state: 'past', daysAgo: 2 }, ['daysAgo']],
    [{ state: 'planned', inDays: 3 }, { inDays: 30 }, { state: 'planned', inDays: 3 }, ['inDays']],
    [{ route: 'topical', form: 'other' }, { route: 'oral' }, { form: 'other' }, ['route']],
    [{ route: 'oral', form: 'tablet' }, { route: 'intrathecal' }, { form: 'tablet' }, ['route']],
    [{ route: 'injection' }, { route: 'oral' }, {}, ['route']],
    [{ route: 'oral' }, { route: 'injection' }, {}, ['route']],
    [{ route: 'oral' }, { route: 'rectal' }, {}, ['route']],
    [{ form: 'liquid' }, { form: 'tablet' }, {}, ['form']],
    [{ form: 'capsule' }, { form: 'liquid' }, {}, ['form']],
    [{ form: 'delayed-release' }, { form: 'extended-release' }, {}, ['form']],
    [{ frequency: 'regular' }, { frequency: 'single' }, {}, ['frequency']],
    [{ asNeeded: true }, { asNeeded: false }, {}, ['asNeeded']],
    [{ state: 'past', daysAgo: 14 }, { state: 'current' }, {}, ['state']],
    [{ state: 'current' }, { state: 'past', daysAgo: 3 }, {}, ['state']],
    [{ atH: [8] }, { atH: [20] }, {}, ['atH']],
  ])('contradicts them: %o with %o', (said, stated, taking, against) => {
    expect(settle(said, stated)).toStrictEqual({ taking, contradicted: against })
  })

  it('carries the graver amount into what follows from it', () => {
    const said = { doseMg: 10, timesPerDay: 3, doseMgPerDay: 30 }
    expect(settle(said, { doseMg: 5 }).taking.doseMgPerDay).toBe(30)
    expect(settle(said, { doseMg: 20 }).taking.doseMgPerDay).toBe(60)
    expect(settle({ doseMg: 15, doseMgPerWeek: 15 }, { doseMg: 20 }).taking).toEqual({ doseMg: 20 })
  })
})

describe('fields beside each other', () => {
  it.each<[stated: Taking, perDay: unknown, against: string[]]>([
    [{ doseMg: 40, timesPerDay: 3, doseMgPerDay: 120 }, 120, []],
    [{ doseMg: 40, timesPerDay: 3, doseMgPerDay: 10 }, 120, ['doseMgPerDay']],
    [{ doseMg: 4, timesPerDay: 3, doseMgPerDay: 100 }, 100, ['doseMgPerDay']],
    [{ doseMg: [5, 10], timesPerDay: 2, doseMgPerDay: 15 }, 15, []],
    [{ doseMgPerDay: 15, doseMgPerWeek: 105 }, 15, []],
    [{ doseMgPerDay: 15, doseMgPerWeek: 15 }, 15, ['doseMgPerWeek']],
    [{ doseMg: 15, doseMgPerWeek: 15 }, undefined, []],
  ])('%o', (stated, perDay, against) => {
    const { taking, contradicted } = settle({}, stated)
    expect([taking.doseMgPerDay, contradicted]).toEqual([perDay, against])
  })

  it('say that it was taken oftener than it is taken, or ended and did not', () => {
    expect(settle({}, { timesPerDay: 2, atH: [8, 14, 20] }).contradicted).toEqual(['atH'])
    expect(settle({}, { timesPerDay: 3, atH: [8, 20] }).contradicted).toEqual([])
    expect(settle({}, { timesPerDay: 1, atH: 8 }).contradicted).toEqual([])
    expect(settle({}, { state: 'current', daysAgo: 3 }).contradicted).toEqual(['daysAgo'])
    expect(settle({}, { state: 'held', daysAgo: 3 }).contradicted).toEqual(['daysAgo'])
    expect(settle({}, { state: 'past', inDays: 3 }).contradicted).toEqual(['inDays'])
    expect(settle({}, { state: 'past', daysAgo: 3 }).contradicted).toEqual([])
    expect(settle({ daysAgo: 3 }, { state: 'current' })).toEqual({ taking: { daysAgo: 3 }, contradicted: ['state'] })
    expect(settle({ inDays: 3 }, { state: 'past' }).contradicted).toEqual(['state'])
  })
})

describe('an entry of several substances', () => {
  it('keeps what its words say of each where a field fits one of them', () => {
    expect(settleParts([{ doseMg: 5 }, { doseMg: 325 }], { doseMg: 5, timesPerDay: 2 })).toEqual({
      takings: [
        { doseMg: 5, timesPerDay: 2, doseMgPerDay: 10 },
        { doseMg: 325, timesPerDay: 2, doseMgPerDay: 650 },
      ],
      contradicted: [],
    })
    expect(settleParts([{ doseMg: 5 }, { doseMg: 325 }], { doseMg: 50 }).contradicted).toEqual(['doseMg'])
    const [least, most] = [{ doseMg: 5 }, { doseMg: 325 }]
    expect(settleParts([least, most], { doseMg: 325 })).toEqual({ takings: [least, most], contradicted: [] })
    expect(settleParts([most, least], { doseMg: 5 })).toEqual({ takings: [most, least], contradicted: [] })
    expect(settleParts([], { doseMg: 50 })).toEqual({ takings: [], contradicted: [] })
  })
})
