import type { Resolution } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { curatedOf, identityOf, knowledgeOf, listedOf } from '../../../test/small-knowledge.js'
import { differences, type ExpectedReading, fits } from './expected.js'
import { figureOf, type ScoredRow } from './figure.js'
import { scoreTexts } from './named-texts.js'
import { type Came, outcomeOf } from './outcome.js'
import { figureLines } from './print-reading.js'
import { sample } from './sample.js'

const came = (taken: readonly string[], offered: readonly (readonly string[])[] = [], said = false): Came => ({
  status: taken.length > 0 ? 'resolved' : 'ambiguous',
  taken,
  offered,
  said,
  resolution: { status: 'unrecognised', input: '', code: 'unrecognised', candidates: [] } as Resolution,
})

describe('how an answer stands to what was wanted', () => {
  const oxycodone = [['oxycodone'], ['acetaminophen', 'paracetamol']]
  it.each([
    ['right', came(['acetaminophen', 'oxycodone'])],
    ['right', came(['oxycodone', 'paracetamol'])],
    ['lost', came(['oxycodone'])],
    ['part-said', came(['oxycodone'], [], true)],
    ['wrong', came(['acetaminophen', 'oxycodone', 'caffeine'])],
    ['wrong', came(['aspirin'])],
    ['first', came([], [['oxycodone', 'acetaminophen'], ['aspirin']])],
    ['offered', came([], [['aspirin'], ['caffeine'], ['oxycodone', 'acetaminophen']])],
    ['offered-wrong', came([], [['a'], ['b'], ['c'], ['oxycodone', 'acetaminophen']])],
    ['offered-wrong', came([], [['oxycodone']])],
    ['nothing', came([])],
  ])('is %s', (outcome, answer) => {
    expect(outcomeOf(oxycodone, answer)).toBe(outcome)
  })

  it('takes a salt for its base, a pattern for what it matches, and bears what is optional', () => {
    expect(outcomeOf([['zinc']], came(['zinc-sulfate']))).toBe('right')
    expect(outcomeOf([['~^psilocyb']], came(['psilocybin']))).toBe('right')
    expect(outcomeOf([['iron']], came(['iron', 'folic-acid']), ['folic-acid'])).toBe('right')
  })
})

describe('a figure', () => {
  const row = (right: boolean, outcome: string, part: Partial<ScoredRow> = {}): ScoredRow => {
    return { text: outcome, right, outcome, wanted: '', came: '', ...part }
  }
  it('counts outcomes, groups and weights, and says what is short of its goal', () => {
    const rows = [
      row(true, 'right', { weight: 3, group: 'FR' }),
      row(false, 'lost', { group: 'FR' }),
      row(false, 'lost', { weight: 0 }),
    ]
    const figure = figureOf({ id: 'one', what: 'one', goal: { right: 0.8, atMost: { lost: 1, wrong: 0 } } }, rows)
    expect(figure).toMatchObject({
      rows: 3,
      right: 0.75,
      outcomes: { right: 1, lost: 2 },
      groups: { FR: { rows: 2, right: 1 } },
      short: ['5.0 points short', '2 lost'],
    })
    expect(figure.misses).toHaveLength(2)
    expect(figureLines([figure]).join('\n')).toContain('5.0 points short, 2 lost')
  })
})

describe('a sample', () => {
  const rows = Array.from({ length: 200 }, (_, index) => `row ${index}`)
  const drawn = sample(rows, 50, 'seed', (row) => row)
  it('is the same each time, in order, and another for another seed', () => {
    expect(drawn).toHaveLength(50)
    expect(sample(rows, 50, 'seed', (row) => row)).toEqual(drawn)
    expect(sample(rows, 50, 'other seed', (row) => row)).not.toEqual(drawn)
    expect([...drawn].sort((a, b) => rows.indexOf(a) - rows.indexOf(b))).toEqual(drawn)
  })
  it('keeps what it drew when a row that was not drawn falls away', () => {
    const left = rows.find((row) => !drawn.includes(row)) as string
    const fewer = rows.filter((row) => row !== left)
    expect(sample(fewer, 50, 'seed', (row) => row)).toEqual(drawn)
  })
})

describe('what is expected of a text', () => {
  const { knowledge } = knowledgeOf(identityOf(['baclofen', 'aspirin']), curatedOf({}), listedOf({}))
  it.each<[string, ExpectedReading, readonly string[]]>([
    ['baclofen 10 mg tds', { slugs: [['baclofen']], doseMgPerDay: 30 }, []],
    ['baclofen 10 mg tds', { slugs: [['baclofen']], doseMgPerDay: 10 }, ['doseMgPerDay is 30']],
    ['baclofen 10 mg', { slugs: [['baclofen'], ['aspirin']] }, ['without aspirin']],
    ['baclofen 10 mg', { slugs: [['baclofen']], not: ['baclofen'] }, ['takes baclofen']],
    ['baclofen 10 mg', { slugs: [['baclofen']], ask: true }, ['asserts 10 mg', 'asks nothing']],
    ['baclofen', { slugs: [['baclofen']], asNeeded: true }, ['is not as needed']],
    ['baclofen', { slugs: [['baclofen']], route: 'oral' }, ['route is undefined']],
    ['baclofen', { notMedicine: true }, ['takes baclofen']],
    ['baclofen', { issue: true }, ['takes baclofen']],
    ['qqqq', { notMedicine: true }, []],
    ['qqqq', { slugs: [['baclofen']] }, ['is unrecognised']],
    ['qqqq', { issue: true }, ['says unrecognised']],
    ['qqqq', { asks: [['baclofen'], ['aspirin']] }, ['does not offer baclofen', 'does not offer aspirin']],
    ['baclofin', { slugs: [['baclofen']], offerWillDo: true }, []],
    ['baclofin', { slugs: [['baclofen']] }, ['is ambiguous']],
  ])('%s %j', (text, expected, differs) => {
    expect(differences(knowledge, text, expected)).toEqual(differs)
  })

  it('lets a range lie within a wider one, and no number beside', () => {
    expect(fits([5, 10], [5, 10])).toBe(true)
    expect(fits(7, [5, 10])).toBe(true)
    expect(fits(11, [5, 10])).toBe(false)
    expect(fits(undefined, 5)).toBe(false)
  })

  it('counts a plain look-up beside', () => {
    const texts = ['baclofen', 'baclofen 10 mg', 'Tab. baclofen'].map((text) => ({ text, wanted: [['baclofen']] }))
    const figure = scoreTexts(knowledge, { id: 'x', what: 'x', goal: { right: 1 } }, texts)
    expect(figure).toMatchObject({ right: 1, short: [], peer: { right: 2 / 3 } })
  })
})
