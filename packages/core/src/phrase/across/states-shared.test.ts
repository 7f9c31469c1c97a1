import { readFileSync } from 'node:fs'
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

const rows = readFileSync(new URL('../../../../../cases/states-shared.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.replaceAll('\\n', '\n').split('\t') as [say: string, read: string])

describe('a state beside several names', () => {
  it.each(rows)('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
