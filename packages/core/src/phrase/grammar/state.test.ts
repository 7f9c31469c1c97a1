import { describe, expect, it } from 'vitest'
import { statesText } from '../../../test/states-text.js'
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

describe('the state of one thing', () => {
  it.each([
    ['not stopped ramipril', 'ramipril |  | state name'],
    ['not yet stopped ramipril', 'ramipril |  | state name'],
    ['ramipril not stopped', 'ramipril |  | name state'],
    ['ramipril 5 mg not yet stopped', 'ramipril |  | name amount state'],
    ['plan to stop ramipril', 'ramipril |  | state name'],
    ['planning to stop ramipril next week', 'ramipril |  | state name state'],
    ['if rash, stop ramipril', 'ramipril |  | filler filler state name'],
    ['stop ramipril if rash', 'ramipril |  | state name filler'],
    ['stop ramipril on 15 December', 'ramipril |  | state name filler state'],
    ['stop ramipril on 2026-12-15', 'ramipril |  | state name filler state'],
    ['stop ramipril 2026-11-15', 'ramipril past 11 d |  | state name state'],
    ['ramipril stopped on 2026-11-15', 'ramipril past 11 d |  | name state filler state'],
    ['ramipril for 7 days for cough then stop', 'ramipril |  | name duration filler reason ask'],
    ['ramipril for 7 days then stop', 'ramipril |  | name duration ask'],
    ['stop ramipril', 'ramipril past |  | state name'],
    ['stop ramipril after 5 days', 'ramipril past |  | state name time'],
    ['to be stopped: ramipril', 'ramipril |  | state filler name'],
    ['ramipril to be stopped 1 December', 'ramipril |  | name state state'],
    ['stop and hold ramipril', 'ramipril held |  | state filler state name'],
    ['ramipril on hold, to be stopped', 'ramipril held |  | name state filler state'],
    ['stopped ramipril, restart in 3 days', 'ramipril planned 3 d |  | state name filler state filler duration'],
    ['stopped ramipril 5 days ago, restarted today', 'ramipril |  | state name state filler state state'],
    ['hold ramipril, restart tomorrow', 'ramipril planned 1 d |  | state name filler state state'],
    ['hold ramipril, restart 2026-12-01', 'ramipril planned 5 d |  | state name filler state state'],
    ['hold ramipril until 2026-12-01', 'ramipril held |  | state name duration'],
    ['restart ramipril', 'ramipril planned |  | state name'],
    ['ramipril restarted, then stopped', 'ramipril past |  | name state filler state'],
    ['ramipril stop tomorrow', 'ramipril |  | name state state'],
    ['stopping ramipril tomorrow', 'ramipril |  | state name state'],
    ['ramipril missed 1 dose', 'ramipril skipped |  | name state filler'],
    ['ramipril missed two doses', 'ramipril |  | name state state'],
    ['missed two doses of ramipril', 'ramipril |  | state state filler name'],
    ['missed one dose of ramipril', 'ramipril skipped |  | state filler filler name'],
    ['starting ramipril, started insulin', 'ramipril planned, insulin |  | state name filler state name'],
    ['planned ramipril started yesterday', 'ramipril |  | state name state state'],
    ['held ramipril yesterday', 'ramipril held |  | state name state'],
    ['skipped ramipril yesterday', 'ramipril skipped |  | state name state'],
    ['took ramipril 5 hours ago', 'ramipril |  | state name state'],
    ['took ramipril 6 hours ago', 'ramipril past 0.25 d |  | state name state'],
    ['took ramipril 7 hours ago', 'ramipril past 0.29166666666666663 d |  | state name state'],
    ['took ramipril today', 'ramipril |  | state name state'],
    ['took ramipril this morning', 'ramipril |  | state name state'],
    ['took ramipril, started yesterday', 'ramipril |  | state name filler state state'],
    ['started taking ramipril yesterday', 'ramipril |  | state name state'],
    ['ramipril tomorrow', 'ramipril planned 1 d |  | name state'],
    ['ramipril 5 mg tomorrow', 'ramipril planned 1 d |  | name amount state'],
    ['ramipril 5 mg daily tomorrow', 'ramipril | tomorrow no-place | name amount frequency unread'],
    ['ramipril daily, clinic tomorrow', 'ramipril | tomorrow no-place | name frequency filler filler unread'],
    ['ramipril 5 mg at 8 pm tomorrow', 'ramipril planned 1 d |  | name amount time state'],
    ['ramipril 5 mg tomorrow morning', 'ramipril planned 1 d |  | name amount state'],
    ['ramipril 5 mg yesterday', 'ramipril past 1 d |  | name amount state'],
    ['insulin 10 units yesterday', 'insulin past 1 d |  | name amount state'],
    ['ramipril 2 tablets yesterday', 'ramipril past 1 d how-much |  | name count state'],
    ['ramipril 2 yesterday', 'ramipril past 1 d which-unit | 2 no-unit | name unread state'],
    ['ramipril 5 ml yesterday', 'ramipril past 1 d how-much |  | name amount state'],
    ['ramipril gel yesterday', 'ramipril past 1 d |  | name form state'],
    ['ramipril tablet yesterday', 'ramipril past 1 d |  | name form state'],
    ['ramipril XR yesterday', 'ramipril past 1 d |  | name form state'],
    ['ramipril oral yesterday', 'ramipril past 1 d |  | name route state'],
    ['ramipril calcium yesterday', 'ramipril past 1 d |  | name salt state'],
    ['ramipril 5 mg yesterday, 8:00', 'ramipril past 1 d |  | name amount state filler time'],
    ['ramipril 5 mg yesterday at 8', 'ramipril past 1 d |  | name amount state time'],
    ['ramipril 5 mg: yesterday', 'ramipril past 1 d |  | name amount filler state'],
    ['ramipril 5 mg - yesterday', 'ramipril past 1 d |  | name amount filler state'],
    ['ramipril 5 mg from 8:00 to 10:00 yesterday', 'ramipril past 1 d |  | name amount time state'],
    ['a ramipril yesterday', 'ramipril past 1 d |  | filler name state'],
    ['ramipril 5% yesterday', 'ramipril past 1 d |  | name strength state'],
    ['ramipril 5 mg daily yesterday', 'ramipril | yesterday no-place | name amount frequency unread'],
    ['ramipril 5 mg since yesterday', 'ramipril |  | name amount filler state'],
    ['ramipril 5 mg with food yesterday', 'ramipril | yesterday no-place | name amount time time unread'],
    ['ramipril 5 mg 5 weeks ago', 'ramipril past 35 d |  | name amount state'],
    ['ramipril 5 mg daily 5 weeks ago', 'ramipril still-taken |  | name amount frequency state'],
    ['ramipril 5 mg daily 5 hours ago', 'ramipril |  | name amount frequency state'],
    ['ramipril 5 mg daily started 5 weeks ago', 'ramipril |  | name amount frequency state state'],
    ['ramipril 5 mg daily now, 5 weeks ago', 'ramipril |  | name amount frequency state filler state'],
    ['ramipril 5 mg daily stopped 5 weeks ago', 'ramipril past 35 d |  | name amount frequency state state'],
    ['ramipril 5 mg daily took 5 weeks ago', 'ramipril past 35 d |  | name amount frequency state state'],
    ['ramipril 5 mg daily held 5 weeks ago', 'ramipril held |  | name amount frequency state state'],
    ['ramipril 5 mg daily skipped 5 weeks ago', 'ramipril skipped |  | name amount frequency state state'],
    ['ramipril 5 mg daily missed 5 weeks ago', 'ramipril skipped |  | name amount frequency state state'],
    ['ramipril 5 mg daily last dose 5 weeks ago', 'ramipril past 35 d |  | name amount frequency state state'],
    [
      'ramipril 5 mg daily zzyzx 5 weeks ago',
      'ramipril | zzyzx unknown, 5 weeks ago no-place | name amount frequency unread unread',
    ],
    ['ramipril 5 mg daily for cough 5 weeks ago', 'ramipril |  | name amount frequency filler reason state'],
    ['ramipril 5 mg daily for pain 5 weeks ago', 'ramipril |  | name amount frequency filler reason state'],
    ['ramipril 5 mg daily since 5 weeks ago', 'ramipril |  | name amount frequency filler state'],
    ['ramipril 5 mg daily for 5 weeks', 'ramipril |  | name amount frequency duration'],
    ['ramipril 5 mg daily 1 day ago', 'ramipril still-taken |  | name amount frequency state'],
    ['ramipril until last year', 'ramipril past 365..730 d |  | name duration'],
    ['ramipril until 2024', 'ramipril past 695..1060 d |  | name duration state'],
    ['ramipril until 2027', 'ramipril |  | name duration state'],
    ['ramipril until 2026-12-01', 'ramipril |  | name duration'],
    ['ramipril until 2026-11-01', 'ramipril past 25 d |  | name duration'],
    ['ramipril until last Tuesday', 'ramipril past 2..9 d |  | name duration'],
    ['ramipril until Tuesday', 'ramipril |  | name duration'],
    ['ramipril until next week', 'ramipril |  | name duration'],
    ['ramipril until yesterday', 'ramipril past 1 d |  | name duration'],
    ['ramipril until today', 'ramipril |  | name duration'],
    ['ramipril until 2 weeks ago', 'ramipril past 14 d |  | name duration state'],
    ['ramipril hold for surgery', 'ramipril |  | name state filler reason'],
    ['ramipril hold for loose stools', 'ramipril |  | name state filler filler'],
    ['ramipril on hold for surgery', 'ramipril held |  | name state filler reason'],
    ['ramipril held for surgery', 'ramipril held |  | name state filler reason'],
    ['hold ramipril for surgery', 'ramipril held |  | state name filler reason'],
    ['ramipril hold for 2 weeks', 'ramipril held |  | name state duration'],
    ['ramipril hold zzyzx', 'ramipril | zzyzx unknown | name state unread'],
    ['ramipril, hold for today', 'ramipril held |  | name filler state filler state'],
    ['ramipril: no', ' | ramipril not-taken, no not-taken | unread filler unread'],
    ['ramipril - no', ' | ramipril not-taken, no not-taken | unread filler unread'],
    ['ramipril = no', ' | ramipril not-taken, no not-taken | unread filler unread'],
    ['ramipril (no)', ' | ramipril not-taken, no not-taken | unread filler unread filler'],
    ['ramipril no insulin', 'ramipril | no insulin not-taken | name unread unread'],
    ['ramipril avoid', ' | ramipril avoid not-taken | unread unread'],
    ['avoid ramipril', ' | avoid ramipril not-taken | unread unread'],
    ['ramipril not daily', 'ramipril contradiction |  | name filler frequency'],
    ['not ramipril', ' | not ramipril not-taken | unread unread'],
    ['no, ramipril', 'ramipril |  | filler filler name'],
    ['no; ramipril', 'ramipril |  | filler filler name'],
    ['no) ramipril', 'ramipril |  | filler filler name'],
    ['none, ramipril', 'ramipril |  | filler filler name'],
    ['nothing but ramipril', 'ramipril |  | filler filler name'],
    ['was on ramipril, now nothing', 'ramipril past |  | state name filler state filler'],
    ['ramipril none', ' | ramipril none not-taken | unread unread'],
    ['ramipril since 2018, stopped 2024', 'ramipril past 695..1060 d |  | name filler state filler state state'],
    [
      'stopped ramipril 2024, taken since 2018',
      'ramipril past 695..1060 d |  | state name state filler state filler state',
    ],
    ['stopped ramipril in 2027', 'ramipril past | 2027 no-place | state name filler unread'],
    ['stopped ramipril Monday', 'ramipril past 0..7 d |  | state name time'],
    ['off ramipril for two weeks', 'ramipril past 14 d |  | state name duration'],
    [
      'taken ramipril for ten years, stopped in 2020',
      'ramipril past 2156..2521 d |  | state name duration filler state filler state',
    ],
    ['ramipril starting 2027', 'ramipril planned 36..400 d |  | name state state'],
    ['ramipril starting 2026', 'ramipril planned 0..35 d |  | name state state'],
    ['ramipril starting 2026-12-01', 'ramipril planned 5 d |  | name state state'],
    ['ramipril starting 2026-11-01', 'ramipril planned | 2026-11-01 no-place | name state unread'],
    ['ramipril not yet stopped', 'ramipril |  | name state'],
    ['ramipril 5 mg not yet stopped', 'ramipril |  | name amount state'],
    ['stop ramipril in 2027', 'ramipril |  | state name filler state'],
    ['stopped ramipril on 2026-12-15', 'ramipril past | 2026-12-15 no-place | state name filler unread'],
    ['ramipril until tomorrow', 'ramipril |  | name duration'],
    ['ramipril 5 mg not daily', 'ramipril contradiction |  | name amount filler frequency'],
    ['ramipril 5 mg daily, last dose this morning', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg daily, last dose yesterday', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg daily, last dose 2 days ago', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg daily, last dose 3 days ago', 'ramipril past 3 d |  | name amount frequency filler state state'],
    ['ramipril 5 mg daily, last dose at 8:00', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg daily, last dose - 8:00', 'ramipril |  | name amount frequency filler state filler state'],
    ['ramipril 5 mg daily, last dose, 8:00', 'ramipril |  | name amount frequency filler state filler state'],
    [
      'ramipril 5 mg daily, last dose yesterday with dinner',
      'ramipril |  | name amount frequency filler state state time state',
    ],
    [
      'ramipril 5 mg daily, last dose yesterday evening, stopped',
      'ramipril past 0.3..1 d |  | name amount frequency filler state state filler state',
    ],
    [
      'ramipril 5 mg daily, last dose yesterday evening for pain',
      'ramipril |  | name amount frequency filler state state filler reason',
    ],
    ['ramipril 5 mg daily, last dose', 'ramipril past |  | name amount frequency filler state'],
    ['ramipril 5 mg twice daily, last dose 2 days ago', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg weekly, last dose 2 weeks ago', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg weekly, last dose 3 weeks ago', 'ramipril past 21 d |  | name amount frequency filler state state'],
    ['ramipril 5 mg every 2 days, last dose 4 days ago', 'ramipril |  | name amount frequency filler state state'],
    [
      'ramipril 5 mg every 2 days, last dose 5 days ago',
      'ramipril past 5 d |  | name amount frequency filler state state',
    ],
    ['ramipril 5 mg 1-0-1, last dose yesterday', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg 2 a day, last dose yesterday', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg 2 a day, last dose 3 days ago', 'ramipril past 3 d |  | name amount frequency filler state state'],
    ['ramipril 5 mg, last dose yesterday', 'ramipril past 1 d |  | name amount filler state state'],
    [
      'ramipril stopped, 5 mg daily, last dose yesterday',
      'ramipril past 1 d |  | name state filler amount frequency filler state state',
    ],
    [
      'ramipril 5 mg daily, last dose yesterday at 8:00',
      'ramipril |  | name amount frequency filler state state state',
    ],
    [
      'ramipril 5 mg daily, last dose 8:00 3 days ago',
      'ramipril past 3 d |  | name amount frequency filler state time state',
    ],
    ['ramipril 5 mg daily, last dose last week', 'ramipril past 7..14 d |  | name amount frequency filler state state'],
    ['ramipril last dose yesterday, 5 mg daily', 'ramipril |  | name state state filler amount frequency'],
    ['ramipril stopped a week ago', 'ramipril past 7 d |  | name state state'],
    ['stopped ramipril a week ago', 'ramipril past 7 d |  | state name state'],
    ['ramipril a week ago', 'ramipril past 7 d |  | name state'],
    ['ramipril 5 mg a week ago', 'ramipril past 7 d |  | name amount state'],
    ['stopped ramipril a month ago', 'ramipril past 30.4375 d |  | state name state'],
    ['ramipril stopped an hour ago', 'ramipril past 0.041666666666666664 d |  | name state state'],
    ['took ramipril a day ago', 'ramipril past 1 d |  | state name state'],
    ['ramipril stopped one week ago', 'ramipril past 7 d |  | name state state'],
    ['stopped ramipril a year ago', 'ramipril past 365.25 d |  | state name state'],
    ['vor einer Woche ramipril abgesetzt', 'ramipril past 7 d |  | state name state'],
    ['ramipril arrêté il y a une semaine', 'ramipril past 7 d |  | name state state'],
    ['ramipril suspendido hace una semana', 'ramipril past 7 d |  | name state state'],
    ['ramipril sospeso una settimana fa', 'ramipril past 7 d |  | name state state'],
    ['ramipril suspenso há uma semana', 'ramipril past 7 d |  | name state state'],
    ['ramipril een week geleden gestopt', 'ramipril past 7 d |  | name state state'],
    ['ramipril odstawiony tydzień temu', 'ramipril past 7 d |  | name state state'],
    ['ramipril bir hafta önce bırakıldı', 'ramipril past 7 d |  | name state state'],
    ['ramipril stopped half a year ago', 'ramipril past 182.625 d |  | name state state'],
    ['ramipril stopped a few weeks ago', 'ramipril past 14..63 d |  | name state state'],
    ['ramipril stopped about a week ago', 'ramipril past 7 d |  | name state filler state'],
    ['ramipril last taken a week ago', 'ramipril past 7 d |  | name state state'],
    ['ramipril 5 mg daily, started a week ago', 'ramipril |  | name amount frequency filler state state'],
    ['ramipril 5 mg daily stopped a week ago', 'ramipril past 7 d |  | name amount frequency state state'],
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
