import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten } from '../../../knowledge/test/written-knowledge.js'
import type { ListItem } from '../contract/parts.js'
import type { Person } from '../vocabulary/circumstances.js'
import { check } from './check.js'
import type { Finding } from './result.js'
import { isWashedOut, longestWashoutDays, washoutOf } from './washout.js'

const open = lazilyOpened({
  substances: {
    fluox: ['ssri'],
    sertra: ['ssri'],
    phenel: ['maoi'],
    tretin: ['retinoid'],
    depotol: [],
    painol: [],
    salt: [],
  },
  rules: [
    {
      id: 'ssri-with-maoi',
      topic: 'serotonin',
      left: ['ssri'],
      right: ['maoi'],
      direction: 'mutual',
      severity: 'contraindicated',
      action: 'avoid',
    },
    {
      id: 'ssri-with-painol',
      topic: 'bleeding',
      left: ['ssri'],
      right: ['painol'],
      severity: 'moderate',
      action: 'be-aware',
    },
    {
      id: 'depot',
      topic: 'cns-depression',
      left: ['depotol'],
      right: ['painol'],
      severity: 'major',
      action: 'adjust-or-monitor',
    },
    {
      id: 'salted',
      topic: 'cns-depression',
      left: ['salt'],
      right: ['painol'],
      severity: 'major',
      action: 'adjust-or-monitor',
    },
    {
      id: 'retinoid-in-pregnancy',
      topic: 'harm-to-child',
      left: ['retinoid'],
      when: [{ pregnant: true }, { planningPregnancy: true }],
      severity: 'contraindicated',
      action: 'avoid',
    },
    {
      id: 'retinoid-in-age',
      topic: 'mind',
      left: ['retinoid'],
      when: [{ ageYears: { min: 65 } }],
      severity: 'moderate',
    },
  ],
  washouts: [
    { id: 'ssri', stopped: ['ssri'], before: ['maoi'], lastsDays: { min: 7, max: 14 } },
    { id: 'fluox', stopped: ['fluox'], lastsDays: { min: 35, max: 35 } },
    { id: 'maoi', stopped: ['maoi'], topics: ['serotonin'], lastsDays: { min: 14, max: 14 } },
    { id: 'depot', stopped: ['depotol'], routes: ['intramuscular'], lastsDays: { min: 28, max: 28 } },
    { id: 'raised', stopped: ['salt'], lastsDays: { min: 2, max: 2 }, severity: 'moderate', action: 'avoid' },
    { id: 'tretin', stopped: ['tretin'], ofPerson: true, topics: ['harm-to-child'], lastsDays: { min: 30, max: 1095 } },
  ],
})

function findingsOf(list: readonly ListItem[], person: Person = {}): readonly Finding[] {
  return check(open().knowledge, list, person).findings
}
const stopped = (name: string, daysAgo?: number | [number, number]): ListItem => ({
  name,
  state: 'past',
  ...(daysAgo !== undefined && { daysAgo }),
})
const states = (list: readonly ListItem[], person?: Person): unknown =>
  findingsOf(list, person).map(({ severity, lasting }) => [
    severity,
    lasting?.map(({ substance, state }) => [substance, state]),
  ])

describe('something that was stopped', () => {
  it('counts in full until its time is over, and is then kept as one to know of', () => {
    expect(states([stopped('sertra', 13), 'phenel'])).toEqual([['contraindicated', [['sertra', 'lasts']]]])
    expect(states([stopped('sertra', 3), 'phenel'])).toEqual([['contraindicated', [['sertra', 'lasts']]]])
    expect(states([stopped('sertra', 14), 'phenel'])).toEqual([['minor', [['sertra', 'over']]]])
    const [over] = findingsOf([stopped('sertra', 14), 'phenel'])
    expect([over?.action, over?.interruption, over?.depends]).toEqual(['be-aware', 'show', []])
  })

  it('is the same whichever stands first', () => {
    expect(states(['phenel', stopped('sertra', 20)])).toEqual([['minor', [['sertra', 'over']]]])
    expect(states([stopped('phenel', 20), 'sertra'])).toEqual([['minor', [['phenel', 'over']]]])
    expect(states(['sertra', stopped('phenel', 5)])).toEqual([['contraindicated', [['phenel', 'lasts']]]])
  })

  it('counts where nobody said when it ended, or only roughly', () => {
    expect(states([stopped('sertra'), 'phenel'])).toEqual([['contraindicated', [['sertra', 'open']]]])
    expect(states([stopped('sertra', [10, 20]), 'phenel'])).toEqual([['contraindicated', [['sertra', 'open']]]])
    expect(states([stopped('sertra', [14, 20]), 'phenel'])).toEqual([['minor', [['sertra', 'over']]]])
  })

  it('has the longest of the times that match', () => {
    expect(states([stopped('fluox', 20), 'phenel'])).toEqual([['contraindicated', [['fluox', 'lasts']]]])
    expect(states([stopped('fluox', 35), 'phenel'])).toEqual([['minor', [['fluox', 'over']]]])
  })

  it('stands as it was where no source gives a time', () => {
    expect(states([stopped('sertra', 60), 'painol'])).toEqual([['moderate', undefined]])
    expect(states([stopped('depotol', 60), 'painol'])).toEqual([['major', undefined]])
  })

  it('is over where both were stopped as soon as one is, for the two no longer meet', () => {
    const both = (sertra: string, phenel: string): unknown => [
      ['sertra', sertra],
      ['phenel', phenel],
    ]
    expect(states([stopped('sertra', 20), stopped('phenel', 20)])).toEqual([['minor', both('over', 'over')]])
    expect(states([stopped('sertra', 5), stopped('phenel', 20)])).toEqual([['minor', both('lasts', 'over')]])
    expect(states([stopped('sertra', 5), stopped('phenel', 5)])).toEqual([['contraindicated', both('lasts', 'lasts')]])
  })

  it('is said to be over once a pair, however many topics waited for it', () => {
    const known = openWritten({
      substances: { fluox: [], phenel: [] },
      rules: [
        { id: 'one', topic: 'serotonin', left: ['fluox'], right: ['phenel'], severity: 'major', action: 'avoid' },
        { id: 'other', topic: 'hypertension', left: ['fluox'], right: ['phenel'], severity: 'moderate' },
      ],
      washouts: [{ id: 'fluox', stopped: ['fluox'], lastsDays: { min: 35, max: 35 } }],
    })
    const of = (daysAgo: number) => check(known.knowledge, [stopped('fluox', daysAgo), 'phenel']).findings
    expect(of(20).map(({ severity }) => severity)).toEqual(['major', 'moderate'])
    expect(of(40).map(({ severity }) => severity)).toEqual(['minor'])
  })

  it('has a time of its own by the way it was taken', () => {
    const depot = { name: 'depotol', state: 'past', route: 'intramuscular' } as const
    expect(states([{ ...depot, daysAgo: 20 }, 'painol'])).toEqual([['major', [['depotol', 'lasts']]]])
    expect(states([{ ...depot, daysAgo: 40 }, 'painol'])).toEqual([['minor', [['depotol', 'over']]]])
    expect(states([{ ...depot, route: 'oral', daysAgo: 20 }, 'painol'])).toEqual([['major', undefined]])
  })

  it('may be graver than when both are taken, never milder', () => {
    const [finding] = findingsOf([stopped('salt', 1), 'painol'])
    expect([finding?.severity, finding?.action]).toEqual(['major', 'avoid'])
  })

  it('is left out and named only when it ended before any time that is known', () => {
    const named = (list: readonly ListItem[]): readonly string[] =>
      check(open().knowledge, list).issues.map(({ code }) => code)
    expect(named([stopped('tretin', 800), 'painol'])).toEqual([])
    expect(named([stopped('tretin', 1100), 'painol'])).toEqual(['past-not-judged'])
    expect(named([stopped('painol', 91), 'salt'])).toEqual(['past-not-judged'])
  })
})

describe('what is planned', () => {
  it('counts the days until it begins', () => {
    const begins = { name: 'phenel', state: 'planned', inDays: 4 } as const
    expect(states([stopped('sertra', 9), begins])).toEqual([['contraindicated', [['sertra', 'lasts']]]])
    expect(states([stopped('sertra', 10), begins])).toEqual([['minor', [['sertra', 'over']]]])
  })

  it('leaves it open where nobody said when it begins', () => {
    const begins = { name: 'phenel', state: 'planned' } as const
    expect(states([stopped('sertra', 9), begins])).toEqual([['contraindicated', [['sertra', 'open']]]])
    expect(states([stopped('sertra', 15), begins])).toEqual([['minor', [['sertra', 'over']]]])
  })

  it('says how long what is still taken would have to be left out before', () => {
    expect(states(['sertra', { name: 'phenel', state: 'planned', inDays: 2 }])).toEqual([
      ['contraindicated', [['sertra', 'still-taken']]],
    ])
    expect(
      states([
        { name: 'sertra', state: 'planned' },
        { name: 'phenel', state: 'planned' },
      ]),
    ).toEqual([['contraindicated', undefined]])
  })
})

describe('something that was stopped, and the person', () => {
  it('speaks only in the topics for which a source gives a time', () => {
    const planning = { planningPregnancy: true, ageYears: 70 }
    expect(states([stopped('tretin', 10)], planning)).toEqual([['contraindicated', [['tretin', 'lasts']]]])
    expect(states([stopped('tretin', 1095)], planning)).toEqual([['minor', [['tretin', 'over']]]])
    expect(states([stopped('tretin')], planning)).toEqual([['contraindicated', [['tretin', 'open']]]])
    expect(states(['tretin'], planning)).toEqual([
      ['contraindicated', undefined],
      ['moderate', undefined],
    ])
  })
})

describe('isWashedOut', () => {
  it('is so only once every published time has passed', () => {
    const { knowledge } = open()
    const [fluox, painol] = ['fluox', 'painol'].map((slug) => knowledge.slugs.find(slug)) as [number, number]
    expect(isWashedOut(knowledge, fluox, { state: 'past', daysAgo: 35 })).toBe(true)
    expect(isWashedOut(knowledge, fluox, { state: 'past', daysAgo: [34, 60] })).toBe(false)
    expect(isWashedOut(knowledge, fluox, { state: 'past' })).toBe(false)
    expect(isWashedOut(knowledge, fluox, { state: 'current', daysAgo: 35 })).toBe(false)
    expect(isWashedOut(knowledge, painol, { state: 'past', daysAgo: 80 })).toBe(false)
  })
})

describe('washoutOf', () => {
  it('takes a time for one topic or partner for no other', () => {
    const { knowledge } = open()
    const [maoi, fluox, painol] = ['phenel', 'fluox', 'painol'].map((slug) => knowledge.slugs.find(slug)) as [
      number,
      number,
      number,
    ]
    const of = (stopped: number, topic: string, partner?: number): string | undefined =>
      washoutOf(knowledge, { stopped, taking: {}, topic, ...(partner !== undefined && { partner }) })?.id
    expect(of(maoi, 'serotonin', painol)).toBe('maoi')
    expect(of(maoi, 'bleeding', painol)).toBeUndefined()
    expect(of(maoi, 'serotonin')).toBeUndefined()
    const tretin = knowledge.slugs.find('tretin')
    expect(of(tretin, 'harm-to-child')).toBe('tretin')
    expect(of(tretin, 'harm-to-child', painol)).toBeUndefined()
    expect(of(fluox, 'serotonin')).toBeUndefined()
    expect(longestWashoutDays(knowledge, fluox)).toBe(35)
    expect(longestWashoutDays(knowledge, painol)).toBe(0)
  })
})

describe('what three add up to', () => {
  it('leaves out what was stopped once its time is over, and counts it until then', () => {
    const { knowledge } = openWritten({
      substances: { dozepam: ['heavy'], breathol: ['heavy'], mintol: ['heavy'] },
      washouts: [{ id: 'mintol', stopped: ['mintol'], lastsDays: { min: 7, max: 7 } }],
      burdens: [
        {
          id: 'load',
          name: 'Load',
          properties: { heavy: 1 },
          steps: [{ drivers: 3, severity: 'major', action: 'avoid', why: 'Three.', cite: ['label-a'] }],
        },
      ],
    })
    const of = (list: readonly ListItem[]) => check(knowledge, list).combined.map(({ drivers }) => drivers)
    const all = [['breathol', 'dozepam', 'mintol']]
    expect(of([stopped('mintol', 3), 'dozepam', 'breathol'])).toEqual(all)
    expect(of([stopped('mintol', 8), 'dozepam', 'breathol'])).toEqual([])
    expect(of(['dozepam', stopped('mintol'), 'breathol'])).toEqual(all)
    expect(of([stopped('dozepam', 60), 'mintol', 'breathol'])).toEqual(all)
  })
})
