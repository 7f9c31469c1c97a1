import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

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

/** What is named with its state and how long ago, what is asked of it, what is unread, and what each piece is. */
function statesText(text: string): string {
  const sure = new Set(['ramipril', 'insulin', 'amoxicillin'])
  const { things, unread, parts } = readPhrase(text, { knows: (one) => (sure.has(one) ? 1 : 0), today: '2026-11-26' })
  const named = things.map(({ names, taking: { state, daysAgo }, asks }) =>
    [names.join(' = '), state ?? '', daysAgo === undefined ? '' : `${[daysAgo].flat().join('..')} d`, asks.join(' ')]
      .filter((one) => one !== '')
      .join(' '),
  )
  return [
    named.join(', '),
    unread.map(({ text: piece, reason }) => `${piece} ${reason}`).join(', '),
    parts.map(({ as }) => as).join(' '),
  ].join(' | ')
}

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
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
