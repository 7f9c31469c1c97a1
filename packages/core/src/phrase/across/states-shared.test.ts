import { describe, expect, it } from 'vitest'
import { statesText } from '../../../test/states-text.js'
import { readPhrase } from '../read.js'

const names = ['aspirin', 'clopidogrel', 'warfarin', 'lithium']
const knows = (text: string): number => (names.includes(text.toLowerCase()) ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows, today: '2026-11-26' })

const words = [
  ['stopped', 'past'],
  ['no longer on', 'past'],
  ['discontinued:', 'past'],
  ['STOPPED MEDICATIONS:', 'past'],
  ['hold', 'held'],
  ['forgot my', 'skipped'],
  ['going to start', 'planned'],
  ['abgesetzt:', 'past'],
  ['ne prend plus de', 'past'],
  ['he dejado', 'past'],
  ['ho smesso', 'past'],
  ['parei', 'past'],
  ['gestopt met', 'past'],
  ['slutat med', 'past'],
] as const
const lists = [
  'aspirin and clopidogrel',
  'aspirin or clopidogrel',
  'aspirin, clopidogrel',
  'aspirin + clopidogrel',
  'aspirin, clopidogrel and warfarin',
  'aspirin, clopidogrel, warfarin or lithium',
  'aspirin und clopidogrel',
  'aspirin et clopidogrel',
  'aspirin 75 mg and clopidogrel 75 mg',
  'aspirin 75 mg od, clopidogrel 75 mg od',
]

describe('a state said once of a list', () => {
  it.each(words)('"%s" before it is said of each', (word, state) => {
    for (const list of lists) {
      const { things, asks } = read(`${word} ${list}`)
      expect(
        things.map(({ taking }) => taking.state),
        `${word} ${list}`,
      ).toEqual(things.map(() => state))
      expect(things.length).toBeGreaterThan(1)
      expect(asks).toEqual([])
    }
  })

  it.each(['stopped', 'discontinued', 'abgesetzt', 'arrêtés', 'on hold', 'skipped'])(
    '"%s" behind it is said of each, or it is asked',
    (word) => {
      for (const list of lists) {
        const { things } = read(`${list} ${word}`)
        for (const { taking, asks } of things)
          expect(taking.state !== undefined || asks.includes('still-taken') || taking.doseMg !== undefined, list).toBe(
            true,
          )
      }
    },
  )

  it('is said of all when "both" or "all" stands beside it', () => {
    for (const list of lists)
      for (const word of ['(both stopped)', 'all stopped', 'beide abgesetzt', 'ambos suspendidos'])
        expect(
          read(`${list} ${word}`).things.every(({ taking }) => taking.state === 'past'),
          `${list} ${word}`,
        ).toBe(true)
  })

  it.each(['no', 'denies', 'never took', 'kein', 'pas de', 'sin', 'geen', 'inte'])('"%s" leaves none of it', (word) => {
    for (const list of ['aspirin or clopidogrel', 'aspirin, clopidogrel or warfarin', 'aspirin and clopidogrel'])
      expect(read(`${word} ${list}`).things, `${word} ${list}`).toEqual([])
  })

  it('ends where another verb begins', () => {
    for (const verb of ['started', 'taking', 'still on', 'continue', 'but', 'now on'])
      expect(
        read(`stopped aspirin and clopidogrel, ${verb} warfarin and lithium`).things.map(({ taking }) => taking.state),
        verb,
      ).toEqual(['past', 'past', undefined, undefined])
  })

  it('says when of each, where it is said behind the last', () => {
    expect(
      read('stopped aspirin, clopidogrel and warfarin 2 weeks ago').things.map(({ taking }) => taking.daysAgo),
    ).toEqual([14, 14, 14])
    expect(
      read('stopped aspirin 2 weeks ago and clopidogrel yesterday').things.map(({ taking }) => taking.daysAgo),
    ).toEqual([14, 1])
  })
})

describe('a state beside several names', () => {
  it.each([
    ['stopped ramipril and insulin', 'ramipril past, insulin past |  | state name filler name'],
    ['stopped ramipril, insulin', 'ramipril past, insulin past |  | state name filler name'],
    ['stopped ramipril; insulin', 'ramipril past, insulin still-taken |  | state name filler name'],
    ['stopped ramipril + insulin', 'ramipril past, insulin past |  | state name filler name'],
    ['stopped ramipril or insulin', 'ramipril past, insulin past |  | state name filler name'],
    ['stopped ramipril/insulin', 'ramipril = insulin past |  | state name filler name'],
    ['stopped ramipril. insulin', 'ramipril past, insulin |  | state name filler name'],
    [
      'stopped ramipril 5 mg and insulin 10 units',
      'ramipril past, insulin past |  | state name amount filler name amount',
    ],
    ['stopped ramipril and insulin 10 units', 'ramipril past, insulin still-taken |  | state name filler name amount'],
    ['stopped both ramipril and insulin', 'ramipril past, insulin past |  | state filler name filler name'],
    ['stopped ramipril and started insulin', 'ramipril past, insulin |  | state name filler state name'],
    ['stopped ramipril, started insulin', 'ramipril past, insulin |  | state name filler state name'],
    ['stopped ramipril started insulin', 'ramipril past, insulin |  | state name state name'],
    [
      'stopped ramipril 2 weeks ago and insulin',
      'ramipril past 14 d, insulin still-taken |  | state name state filler name',
    ],
    [
      'stopped ramipril and insulin 2 weeks ago',
      'ramipril past 14 d, insulin past 14 d |  | state name filler name state',
    ],
    ['ramipril stopped, insulin', 'ramipril past, insulin |  | name state filler name'],
    ['ramipril and insulin stopped', 'ramipril past, insulin past |  | name filler name state'],
    ['ramipril, insulin stopped', 'ramipril still-taken, insulin past |  | name filler name state'],
    ['ramipril and insulin both stopped', 'ramipril past, insulin past |  | name filler name filler state'],
    ['ramipril and insulin all stopped', 'ramipril past, insulin past |  | name filler name filler state'],
    ['ramipril stopped and insulin stopped', 'ramipril past, insulin past |  | name state filler name state'],
    ['ramipril and insulin on hold', 'ramipril held, insulin held |  | name filler name state'],
    ['hold ramipril and insulin', 'ramipril held, insulin held |  | state name filler name'],
    ['skipped ramipril and insulin', 'ramipril skipped, insulin skipped |  | state name filler name'],
    ['no ramipril or insulin', ' | no ramipril or insulin not-taken | unread unread unread unread'],
    ['no ramipril and insulin', ' | no ramipril and insulin not-taken | unread unread unread unread'],
    ['not on ramipril or insulin', ' | not on ramipril or insulin not-taken | unread unread unread unread'],
    [
      'no ramipril, insulin or amoxicillin',
      ' | no ramipril not-taken, insulin or amoxicillin not-taken | unread unread filler unread unread unread',
    ],
    ['ramipril, no insulin', 'ramipril | no insulin not-taken | name filler unread unread'],
    ['ramipril not insulin', 'ramipril | not insulin not-taken | name unread unread'],
    ['denies ramipril and insulin', ' | denies ramipril and insulin not-taken | unread unread unread unread'],
    ['allergic to ramipril and insulin', ' | allergic to ramipril and insulin allergy | unread unread unread unread'],
    [
      'allergies: ramipril, insulin',
      ' | allergies allergy, ramipril allergy, insulin allergy | unread filler unread filler unread',
    ],
    [
      'allergic to ramipril, takes insulin',
      'insulin | allergic to ramipril allergy | unread unread filler filler name',
    ],
    ['ramipril, allergic to insulin', 'ramipril | allergic to insulin allergy | name filler unread unread'],
    ['switched from ramipril to insulin', 'ramipril past, insulin |  | filler filler name filler name'],
    ['ramipril switched to insulin', 'ramipril past, insulin |  | name state name'],
    ['ramipril replaced by insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['replaced ramipril with insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['insulin instead of ramipril', 'insulin | instead of ramipril not-taken | name unread unread'],
    ['ramipril -> insulin', 'ramipril still-taken, insulin still-taken |  | name filler filler name'],
    ['changed ramipril to insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['ramipril due to insulin', 'ramipril, insulin |  | name filler filler name'],
    ['used to take ramipril and insulin', 'ramipril past, insulin past |  | state name filler name'],
    ['took ramipril and insulin yesterday', 'ramipril past 1 d, insulin past 1 d |  | state name filler name state'],
    ['took ramipril yesterday and insulin today', 'ramipril past 1 d, insulin |  | state name state filler name state'],
    ['planned ramipril and insulin', 'ramipril planned, insulin planned |  | state name filler name'],
    [
      'starting ramipril and insulin tomorrow',
      'ramipril planned 1 d, insulin planned 1 d |  | state name filler name state',
    ],
    [
      'to start ramipril tomorrow and insulin',
      'ramipril planned 1 d, insulin still-taken |  | state name state filler name',
    ],
    ['stopped: ramipril, insulin', 'ramipril past, insulin past |  | state filler name filler name'],
    ['stopped medications: ramipril, insulin', 'ramipril past, insulin past |  | state filler name filler name'],
    ['current: ramipril. stopped: insulin', 'ramipril, insulin past |  | filler filler name filler state filler name'],
    ['stopped - ramipril, insulin', 'ramipril past, insulin past |  | state filler name filler name'],
    ['(stopped) ramipril, insulin', 'ramipril past, insulin past |  | filler state filler name filler name'],
    ['ramipril (stopped), insulin', 'ramipril past, insulin |  | name filler state filler filler name'],
    ['ramipril (stopped) and insulin', 'ramipril past, insulin still-taken |  | name filler state filler filler name'],
    [
      'ramipril, insulin (both stopped)',
      'ramipril past, insulin past |  | name filler name filler filler state filler',
    ],
    [
      'stopped ramipril 5 mg daily, insulin 10 units daily',
      'ramipril past, insulin past |  | state name amount frequency filler name amount frequency',
    ],
    ['ramipril 5 mg daily, stopped insulin', 'ramipril, insulin past |  | name amount frequency filler state name'],
    [
      'ramipril 5 mg daily stopped, insulin 10 units daily',
      'ramipril past, insulin |  | name amount frequency state filler name amount frequency',
    ],
    [
      'ramipril 5 mg daily and insulin 10 units daily stopped',
      'ramipril past, insulin past |  | name amount frequency filler name amount frequency state',
    ],
    ['ramipril since 2020, insulin', 'ramipril, insulin |  | name filler state filler name'],
    ['ramipril and insulin since 2020', 'ramipril, insulin |  | name filler name filler state'],
    ['stopped all: ramipril, insulin', 'ramipril past, insulin past |  | state filler filler name filler name'],
    ['still takes ramipril, stopped insulin', 'ramipril, insulin past |  | filler name filler state name'],
    ['stopped insulin, still takes ramipril', 'insulin past, ramipril |  | state name filler filler name'],
    ['stopped insulin but ramipril 5 mg daily', 'insulin past, ramipril |  | state name filler name amount frequency'],
    [
      'stopped insulin, ramipril 5 mg daily',
      'insulin past, ramipril still-taken |  | state name filler name amount frequency',
    ],
    [
      'stopped insulin, amoxicillin, ramipril',
      'insulin past, amoxicillin past, ramipril past |  | state name filler name filler name',
    ],
    [
      'stopped insulin, amoxicillin and ramipril',
      'insulin past, amoxicillin past, ramipril past |  | state name filler name filler name',
    ],
    [
      'insulin, amoxicillin and ramipril stopped',
      'insulin past, amoxicillin past, ramipril past |  | name filler name filler name state',
    ],
    ['stopped ramipril, continue insulin', 'ramipril past, insulin |  | state name filler filler name'],
    [
      'stopped ramipril, insulin continue until Friday',
      'ramipril past, insulin |  | state name filler name filler duration',
    ],
    [
      'stopped ramipril, insulin still taking: amoxicillin',
      'ramipril past, insulin past, amoxicillin |  | state name filler name filler filler name',
    ],
    ['stopped ramipril, insulin continue', 'ramipril past, insulin |  | state name filler name filler'],
    [
      'ramipril 5 mg / insulin 10 units stopped',
      'ramipril past, insulin past |  | name amount filler name amount state',
    ],
    ['ramipril 5 mg / insulin stopped', 'ramipril still-taken, insulin past |  | name amount filler name state'],
    ['ramipril or insulin stopped', 'ramipril past, insulin past |  | name filler name state'],
    ['ramipril > insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    ['ramipril < insulin', 'ramipril, insulin |  | name filler name'],
    ['ramipril → insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    ['ramipril to be changed to insulin', 'ramipril, insulin planned |  | name filler state name'],
    ['ramipril plan to switch to insulin', 'ramipril, insulin planned |  | name state filler filler name'],
    ['ramipril planned switch to insulin', 'ramipril, insulin planned |  | name state filler filler name'],
    ['stopped ramipril changed to insulin', 'ramipril past, insulin |  | state name state name'],
    ['stopped ramipril, switched to insulin', 'ramipril past, insulin |  | state name filler state name'],
    ['held ramipril, switched to insulin', 'ramipril held, insulin |  | state name filler state name'],
    ['ramipril changed insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    ['ramipril changed to insulin', 'ramipril past, insulin |  | name state name'],
    ['ramipril switched insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    [
      'switched from ramipril to insulin 2 weeks ago',
      'ramipril past 14 d, insulin |  | filler filler name filler name state',
    ],
    ['from ramipril to insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['from ramipril, insulin', 'ramipril, insulin |  | filler name filler name'],
    ['ramipril to insulin', 'ramipril, insulin |  | name filler name'],
    ['substitute ramipril for insulin', 'ramipril still-taken, insulin still-taken |  | filler name filler name'],
    [
      'stopped: ramipril, insulin; amoxicillin',
      'ramipril past, insulin past, amoxicillin past |  | state filler name filler name filler name',
    ],
    ['stopped: ramipril; insulin', 'ramipril past, insulin past |  | state filler name filler name'],
    ['stopped: ramipril; insulin 10 units', 'ramipril past, insulin past |  | state filler name filler name amount'],
    ['stopped: ramipril; insulin daily', 'ramipril past, insulin past |  | state filler name filler name frequency'],
    [
      'stopped: ramipril 5 mg; insulin 10 units',
      'ramipril past, insulin past |  | state filler name amount filler name amount',
    ],
    [
      'stopped: ramipril 5 mg daily; insulin 10 units daily',
      'ramipril past, insulin past |  | state filler name amount frequency filler name amount frequency',
    ],
    ['stopped ramipril; insulin 10 units', 'ramipril past, insulin still-taken |  | state name filler name amount'],
    ['stopped: ramipril, on insulin', 'ramipril past, insulin still-taken |  | state filler name filler filler name'],
    [
      'stopped: ramipril (on insulin), amoxicillin',
      'ramipril past, insulin still-taken, amoxicillin still-taken |  | state filler name filler filler name filler filler name',
    ],
    [
      'never took ramipril or used insulin',
      ' | never took ramipril or used insulin not-taken | unread unread unread unread unread',
    ],
    [
      'never took ramipril or stopped insulin',
      'insulin past | never took ramipril or not-taken | unread unread unread state name',
    ],
    ['no longer on ramipril or on insulin', 'ramipril past, insulin past |  | state name filler filler name'],
    ['stopped ramipril 10 mg, ramipril 5 mg', 'ramipril past, ramipril |  | state name amount filler name amount'],
    [
      'stopped ramipril 10 mg, now ramipril 5 mg',
      'ramipril past, ramipril |  | state name amount filler state name amount',
    ],
    ['stopped ramipril and insulin daily', 'ramipril past, insulin still-taken |  | state name filler name frequency'],
    ['stopped ramipril daily and insulin', 'ramipril past, insulin past |  | state name frequency filler name'],
    [
      'stopped ramipril daily and insulin daily',
      'ramipril past, insulin past |  | state name frequency filler name frequency',
    ],
    ['stopped ramipril 5 mg and insulin', 'ramipril past, insulin past |  | state name amount filler name'],
    ['stopped ramipril afterwards insulin', 'ramipril past, insulin taper still-taken |  | state name ask name'],
    ['stopped ramipril then insulin', 'ramipril past, insulin taper still-taken |  | state name ask name'],
    ['stopped ramipril with insulin', 'ramipril past, insulin still-taken |  | state name filler name'],
    ['stopped ramipril due to insulin', 'ramipril past, insulin still-taken |  | state name filler filler name'],
    ['no ramipril, insulin', 'insulin still-taken | no ramipril not-taken | unread unread filler name'],
    ['no ramipril, insulin 10 units', 'insulin | no ramipril not-taken | unread unread filler name amount'],
    ['no ramipril, insulin daily', 'insulin | no ramipril not-taken | unread unread filler name frequency'],
    ['no ramipril; insulin', 'insulin | no ramipril not-taken | unread unread filler name'],
    ['no ramipril with insulin', 'insulin | no ramipril not-taken | unread unread filler name'],
    ['no ramipril then insulin', 'insulin taper | no ramipril not-taken | unread unread ask name'],
    [
      'no ramipril, insulin or amoxicillin daily',
      'amoxicillin still-taken | no ramipril not-taken, insulin or not-taken | unread unread filler unread unread name frequency',
    ],
    [
      'no ramipril or insulin 10 units',
      'insulin still-taken | no ramipril or not-taken | unread unread unread name amount',
    ],
    [
      'no ramipril and insulin daily',
      'insulin still-taken | no ramipril not-taken | unread unread filler name frequency',
    ],
    ['denies ramipril, insulin', ' | denies ramipril not-taken, insulin not-taken | unread unread filler unread'],
    ['denies ramipril, insulin 10 units', 'insulin | denies ramipril not-taken | unread unread filler name amount'],
    ['never ramipril, insulin', ' | never ramipril not-taken, insulin not-taken | unread unread filler unread'],
    [
      'no: ramipril, insulin',
      ' | no not-taken, ramipril not-taken, insulin not-taken | unread filler unread filler unread',
    ],
    [
      'no: ramipril, insulin 10 units',
      ' | no not-taken, ramipril not-taken, insulin 10 units not-taken | unread filler unread filler unread unread',
    ],
    ['former ramipril, insulin', 'ramipril past, insulin still-taken |  | state name filler name'],
    ['ex ramipril, insulin', 'ramipril past, insulin still-taken |  | state name filler name'],
    ['ramipril, insulin daily stopped', 'ramipril still-taken, insulin past |  | name filler name frequency state'],
    ['ramipril daily, insulin stopped', 'ramipril, insulin past |  | name frequency filler name state'],
    ['ramipril 5 mg, insulin stopped', 'ramipril, insulin past |  | name amount filler name state'],
    ['ramipril 5 mg and insulin stopped', 'ramipril still-taken, insulin past |  | name amount filler name state'],
    ['ramipril daily and insulin stopped', 'ramipril still-taken, insulin past |  | name frequency filler name state'],
    ['ramipril and insulin 10 units stopped', 'ramipril past, insulin past |  | name filler name amount state'],
    ['ramipril and insulin daily stopped', 'ramipril past, insulin past |  | name filler name frequency state'],
    [
      'ramipril 5 mg daily, insulin 10 units: stopped',
      'ramipril, insulin past |  | name amount frequency filler name amount filler state',
    ],
    ['ramipril, insulin: stopped', 'ramipril past, insulin past |  | name filler name filler state'],
    ['ramipril, insulin - stopped', 'ramipril past, insulin past |  | name filler name filler state'],
    ['ramipril and ramipril stopped', 'ramipril, ramipril past |  | name filler name state'],
    ['ramipril 10 mg and ramipril 5 mg stopped', 'ramipril, ramipril past |  | name amount filler name amount state'],
    ['ramipril; insulin stopped', 'ramipril, insulin past |  | name filler name state'],
    ['ramipril then insulin stopped', 'ramipril, insulin past taper |  | name ask name state'],
    ['ramipril: insulin stopped', 'ramipril, insulin past |  | name filler name state'],
    ['ramipril; insulin both stopped', 'ramipril past, insulin past |  | name filler name filler state'],
    ['ramipril then insulin all stopped', 'ramipril past, insulin past taper |  | name ask name filler state'],
    ['ramipril. insulin. both stopped', 'ramipril past, insulin past |  | name filler name filler filler state'],
    ['ramipril 2 weeks ago and insulin stopped', 'ramipril past 14 d, insulin past |  | name state filler name state'],
    [
      'ramipril 2 weeks ago and insulin stopped yesterday',
      'ramipril past 14 d, insulin past 1 d |  | name state filler name state state',
    ],
    ['ramipril and insulin stopped yesterday', 'ramipril past 1 d, insulin past 1 d |  | name filler name state state'],
    [
      'ramipril since 2020 and insulin stopped yesterday',
      'ramipril, insulin past 1 d |  | name filler state filler name state state',
    ],
    ['ramipril and insulin (stopped)', 'ramipril, insulin past |  | name filler name filler state filler'],
    ['ramipril, insulin (stopped)', 'ramipril, insulin past |  | name filler name filler state filler'],
    [
      'ramipril and insulin (5 units) stopped',
      'ramipril past, insulin past |  | name filler name filler amount filler state',
    ],
    [
      'ramipril and insulin (5 units stopped)',
      'ramipril, insulin past |  | name filler name filler amount state filler',
    ],
    ['started ramipril and insulin stopped', 'ramipril, insulin past |  | state name filler name state'],
    [
      'amoxicillin, ramipril and insulin stopped',
      'amoxicillin past, ramipril past, insulin past |  | name filler name filler name state',
    ],
    [
      'amoxicillin daily, ramipril and insulin stopped',
      'amoxicillin still-taken, ramipril past, insulin past |  | name frequency filler name filler name state',
    ],
    [
      'amoxicillin, ramipril, insulin stopped',
      'amoxicillin, ramipril still-taken, insulin past |  | name filler name filler name state',
    ],
    [
      'amoxicillin stopped, ramipril and insulin',
      'amoxicillin past, ramipril, insulin |  | name state filler name filler name',
    ],
    [
      'amoxicillin stopped and ramipril and insulin',
      'amoxicillin past, ramipril still-taken, insulin |  | name state filler name filler name',
    ],
    ['amoxicillin stopped and ramipril 5 mg', 'amoxicillin past, ramipril |  | name state filler name amount'],
    ['amoxicillin stopped and ramipril daily', 'amoxicillin past, ramipril |  | name state filler name frequency'],
    ['amoxicillin stopped and started ramipril', 'amoxicillin past, ramipril |  | name state filler state name'],
    [
      '2 weeks ago stopped ramipril and insulin',
      'ramipril past 14 d, insulin past 14 d |  | state state name filler name',
    ],
    ['yesterday stopped ramipril, insulin', 'ramipril past 1 d, insulin past 1 d |  | state state name filler name'],
    [
      'stopped ramipril and insulin yesterday and amoxicillin today',
      'ramipril past, insulin past 1 d, amoxicillin past 0 d |  | state name filler name state filler name state',
    ],
    [
      'stopped ramipril yesterday and insulin today',
      'ramipril past 1 d, insulin past 0 d |  | state name state filler name state',
    ],
    [
      'stopped ramipril on Monday and insulin',
      'ramipril past 0..7 d, insulin still-taken |  | state name filler time filler name',
    ],
    [
      'stopped ramipril and insulin on Monday',
      'ramipril past 0..7 d, insulin past 0..7 d |  | state name filler name filler time',
    ],
    [
      'took ramipril, insulin and amoxicillin yesterday',
      'ramipril past 1 d, insulin past 1 d, amoxicillin past 1 d |  | state name filler name filler name state',
    ],
    ['took ramipril, insulin 10 units', 'ramipril, insulin |  | state name filler name amount'],
    ['held ramipril, insulin', 'ramipril held, insulin held |  | state name filler name'],
    ['hold ramipril and insulin for surgery', 'ramipril held, insulin held |  | state name filler name filler reason'],
    ['skipped ramipril, insulin', 'ramipril skipped, insulin skipped |  | state name filler name'],
    ['planned: ramipril, insulin', 'ramipril planned, insulin planned |  | state filler name filler name'],
    [
      'planned ramipril, insulin tomorrow',
      'ramipril planned 1 d, insulin planned 1 d |  | state name filler name state',
    ],
    ['stopped beer, two glasses of wine', 'beer past, wine |  | state name filler drink drink drink name'],
    [
      'stopped beer and two glasses of wine',
      'beer past, wine still-taken |  | state name filler drink drink drink name',
    ],
    ['stopped ramipril, two beers', 'ramipril past, beers |  | state name filler drink name'],
    ['stopped ramipril and beer', 'ramipril past, beer past |  | state name filler name'],
    ['all stopped: ramipril, insulin', 'ramipril past, insulin past |  | filler state filler name filler name'],
    ['stopped both: ramipril, insulin', 'ramipril past, insulin past |  | state filler filler name filler name'],
    [
      'switched from ramipril 5 mg daily to insulin 10 units daily 2 weeks ago',
      'ramipril past, insulin |  | filler filler name amount frequency filler name amount frequency state',
    ],
    [
      'changed from ramipril to insulin yesterday',
      'ramipril past 1 d, insulin |  | filler filler name filler name state',
    ],
    ['ramipril switched to insulin last month', 'ramipril past 30..61 d, insulin |  | name state name state'],
    [
      'ramipril changed to insulin 2 weeks ago, stopped',
      'ramipril past, insulin past 14 d |  | name state name state filler state',
    ],
    ['ramipril stopped and changed to insulin', 'ramipril past, insulin |  | name state filler state name'],
    [
      'ramipril, plan to switch to insulin next week',
      'ramipril, insulin planned 1..7 d |  | name filler state filler filler name state',
    ],
    [
      'planned ramipril, plan to switch to insulin',
      'ramipril planned, insulin planned |  | state name filler state filler filler name',
    ],
    [
      'amoxicillin and ramipril, plan to switch to insulin',
      'amoxicillin, ramipril, insulin planned |  | name filler name filler state filler filler name',
    ],
    [
      'stopped ramipril, insulin, still taking 5 mg amoxicillin',
      'ramipril past, insulin past, amoxicillin |  | state name filler name filler filler amount name',
    ],
    [
      'ramipril and insulin stopped in 2020',
      'ramipril past 2156..2521 d, insulin past 2156..2521 d |  | name filler name state filler state',
    ],
    ['switched ramipril to insulin on 2026-11-01', 'ramipril past, insulin |  | filler name filler name filler state'],
    ['switched ramipril to insulin tomorrow', 'ramipril, insulin planned 1 d |  | filler name filler name state'],
    ['switching ramipril to insulin tomorrow', 'ramipril, insulin planned 1 d |  | filler name filler name state'],
    ['ramipril replaced by insulin yesterday', 'ramipril past 1 d, insulin |  | name filler filler name state'],
    ['missed ramipril and insulin', 'ramipril skipped, insulin skipped |  | state name filler name'],
    ['missed ramipril, insulin', 'ramipril skipped, insulin skipped |  | state name filler name'],
    ['stopped ramipril, used insulin', 'ramipril past, insulin |  | state name filler state name'],
    ['stopped ramipril, took insulin', 'ramipril past, insulin |  | state name filler state name'],
    ['stopped ramipril and insulin 5%', 'ramipril past, insulin still-taken |  | state name filler name strength'],
    [
      'stopped ramipril and insulin 5 ml',
      'ramipril past, insulin how-much still-taken |  | state name filler name amount',
    ],
    [
      'stopped ramipril and insulin 2 tablets',
      'ramipril past, insulin how-much still-taken |  | state name filler name count',
    ],
    ['stopped ramipril and insulin 5/10', 'ramipril past, insulin past contradiction |  | state name filler name ask'],
    [
      'stopped ramipril and insulin weekends',
      'ramipril past 0..7 d, insulin past 0..7 d |  | state name filler name time',
    ],
    [
      'stopped ramipril and insulin Mondays',
      'ramipril past 0..7 d, insulin past 0..7 d |  | state name filler name time',
    ],
    ['stopped ramipril and insulin prn', 'ramipril past, insulin still-taken |  | state name filler name as-needed'],
    [
      'stopped ramipril and insulin 1-0-1',
      'ramipril past, insulin how-much still-taken |  | state name filler name frequency',
    ],
    ['stopped ramipril and insulin at 8:00', 'ramipril past, insulin still-taken |  | state name filler name time'],
    [
      'stopped ramipril and insulin in the morning',
      'ramipril past, insulin still-taken |  | state name filler name time',
    ],
    [
      'stopped ramipril and insulin 2 a day',
      'ramipril past, insulin how-much still-taken |  | state name filler name frequency',
    ],
    [
      'stopped ramipril and insulin every 8 hours',
      'ramipril past, insulin still-taken |  | state name filler name frequency',
    ],
    ['stopped ramipril and 2 beers', 'ramipril past, beers still-taken |  | state name filler drink name'],
    ['stopped ramipril, then 2 beers', 'ramipril past, beers |  | state name filler ask drink name'],
    ['stopped ramipril, afterwards 2 beers', 'ramipril past, beers |  | state name filler ask drink name'],
    ['beer and ramipril stopped', 'beer past, ramipril past |  | name filler name state'],
    ['ramipril + insulin stopped', 'ramipril past, insulin past |  | name filler name state'],
    ['ramipril plus insulin stopped', 'ramipril past, insulin past |  | name filler name state'],
    ['ramipril to insulin stopped', 'ramipril still-taken, insulin past |  | name filler name state'],
    [
      'ramipril, insulin or amoxicillin stopped',
      'ramipril past, insulin past, amoxicillin past |  | name filler name filler name state',
    ],
    ['former: ramipril, insulin', 'ramipril past, insulin past |  | state filler name filler name'],
    ['ramipril se cambia a insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['switch ramipril with insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['ramipril switched for insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['ramipril switched by insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['stopped ramipril\ninsulin', 'ramipril past, insulin |  | state name name'],
    ['stopped: ramipril\ninsulin', 'ramipril past, insulin still-taken |  | state filler name name'],
    [
      'stopped ramipril since 2020 and insulin',
      'ramipril past 2156..2521 d, insulin still-taken |  | state name filler state filler name',
    ],
    [
      'stopped ramipril in 2020, insulin',
      'ramipril past 2156..2521 d, insulin still-taken |  | state name filler state filler name',
    ],
    ['stopped ramipril Monday, insulin', 'ramipril past 0..7 d, insulin still-taken |  | state name time filler name'],
    [
      'stopped ramipril on 2026-11-01 and insulin',
      'ramipril past 25 d, insulin still-taken |  | state name filler state filler name',
    ],
    [
      'stopped ramipril for 2 weeks and insulin',
      'ramipril past 14 d, insulin past |  | state name duration filler name',
    ],
    [
      'stopped on Monday: ramipril, insulin',
      'ramipril past 0..7 d, insulin past 0..7 d |  | state filler time filler name filler name',
    ],
    [
      'stopped yesterday: ramipril, insulin',
      'ramipril past 1 d, insulin past 1 d |  | state state filler name filler name',
    ],
    [
      '2 weeks ago stopped: ramipril, insulin',
      'ramipril past 14 d, insulin past 14 d |  | state state filler name filler name',
    ],
    [
      'stopped ramipril, insulin (2 weeks ago)',
      'ramipril past 14 d, insulin past 14 d |  | state name filler name filler state filler',
    ],
    [
      'stopped ramipril, insulin yesterday, amoxicillin',
      'ramipril past, insulin past 1 d, amoxicillin past |  | state name filler name state filler name',
    ],
    ['no ramipril, no insulin', ' | no ramipril not-taken, no insulin not-taken | unread unread filler unread unread'],
    [
      'no ramipril, insulin, amoxicillin',
      'insulin still-taken, amoxicillin still-taken | no ramipril not-taken | unread unread filler name filler name',
    ],
    [
      'no ramipril or insulin, amoxicillin',
      ' | no ramipril or insulin not-taken, amoxicillin not-taken | unread unread unread unread filler unread',
    ],
    [
      'no ramipril, insulin and amoxicillin',
      ' | no ramipril not-taken, insulin and amoxicillin not-taken | unread unread filler unread unread unread',
    ],
    [
      'no ramipril or insulin or amoxicillin daily',
      'amoxicillin still-taken | no ramipril or insulin or not-taken | unread unread unread unread unread name frequency',
    ],
    ['never ramipril, insulin 10 units', 'insulin | never ramipril not-taken | unread unread filler name amount'],
    [
      'never took ramipril, insulin',
      ' | never took ramipril not-taken, insulin not-taken | unread unread filler unread',
    ],
    [
      'denies ramipril and insulin 10 units',
      'insulin still-taken | denies ramipril not-taken | unread unread filler name amount',
    ],
    ['denies ramipril; insulin', 'insulin | denies ramipril not-taken | unread unread filler name'],
    ['without ramipril, insulin', 'insulin still-taken | without ramipril not-taken | unread unread filler name'],
    ['without ramipril and insulin', ' | without ramipril and insulin not-taken | unread unread unread unread'],
    ['ramipril without insulin', 'ramipril | without insulin not-taken | name unread unread'],
    [
      'ramipril, insulin and amoxicillin all on hold',
      'ramipril held, insulin held, amoxicillin held |  | name filler name filler name filler state',
    ],
    ['ramipril, insulin: on hold', 'ramipril held, insulin held |  | name filler name filler state'],
    ['ramipril 5 mg - stopped, insulin', 'ramipril past, insulin |  | name amount filler state filler name'],
    [
      'ramipril: stopped, insulin: stopped',
      'ramipril past, insulin past |  | name filler state filler name filler state',
    ],
    ['ramipril: stopped, insulin: continue', 'ramipril past, insulin |  | name filler state filler name filler filler'],
    ['ramipril stopped, insulin continue', 'ramipril past, insulin |  | name state filler name filler'],
    ['ramipril continue, insulin stopped', 'ramipril, insulin past |  | name filler filler name state'],
    [
      'ramipril (stopped 2020) insulin (stopped 2021)',
      'ramipril past 2156..2521 d, insulin past 1791..2155 d |  | name filler state state filler name filler state state filler',
    ],
    ['ramipril (stopped, insulin)', 'ramipril past, insulin |  | name filler state filler name filler'],
    ['ramipril and insulin missed', 'ramipril skipped, insulin skipped |  | name filler name state'],
    ['ramipril missed, insulin', 'ramipril skipped, insulin |  | name state filler name'],
    [
      'ramipril and insulin stopped 2 weeks',
      'ramipril past 14 d, insulin past 14 d |  | name filler name state duration',
    ],
    ['stopped ramipril and insulin 5/10 mg', 'ramipril past, insulin past how-much |  | state name filler name ask'],
    [
      'stopped ramipril, and a bottle of vodka',
      'ramipril past, vodka still-taken |  | state name filler filler drink drink drink name',
    ],
    [
      'no ramipril, insulin with amoxicillin',
      'insulin still-taken, amoxicillin | no ramipril not-taken | unread unread filler name filler name',
    ],
    [
      'no ramipril, insulin 10 units with amoxicillin',
      'insulin, amoxicillin | no ramipril not-taken | unread unread filler name amount filler name',
    ],
    [
      'stopped ramipril 2 weeks ago, insulin yesterday and amoxicillin today',
      'ramipril past 14 d, insulin past 1 d, amoxicillin past 0 d |  | state name state filler name state filler name state',
    ],
    [
      'stopped ramipril, insulin yesterday and amoxicillin',
      'ramipril past, insulin past 1 d, amoxicillin past |  | state name filler name state filler name',
    ],
    [
      'stopped ramipril, insulin for pain and amoxicillin 2 weeks ago',
      'ramipril past 14 d, insulin past 14 d, amoxicillin past 14 d |  | state name filler name filler reason filler name state',
    ],
    [
      'stopped ramipril and insulin for pain 2 weeks ago',
      'ramipril past 14 d, insulin past 14 d |  | state name filler name filler reason state',
    ],
    ['ramipril 5 mg daily, insulin stopped', 'ramipril, insulin past |  | name amount frequency filler name state'],
    [
      'amoxicillin, ramipril and insulin stopped yesterday',
      'amoxicillin past 1 d, ramipril past 1 d, insulin past 1 d |  | name filler name filler name state state',
    ],
    ['stopped: ramipril 5 mg; insulin', 'ramipril past, insulin past |  | state filler name amount filler name'],
    [
      'stopped: ramipril; insulin, amoxicillin daily',
      'ramipril past, insulin past, amoxicillin past |  | state filler name filler name filler name frequency',
    ],
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
