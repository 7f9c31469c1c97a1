import { describe, expect, it } from 'vitest'
import {
  curatedOf,
  identityOf,
  knowledgeOf,
  listedOf,
  propertyOf,
  ruleOf,
  sourceOf,
  writeCurated,
} from '../../test/small-knowledge.js'
import type { Assertion } from '../lists/listed.js'
import { caseLists, readMisspellings, readPairs } from './case-lists.js'
import { scoreNames } from './names.js'
import { scoreNoise } from './noise.js'
import { openLists } from './open-lists.js'
import { type PairList, scorePairs } from './pair-list.js'
import { scoreReach } from './reach.js'
import { scoreTopics } from './topics.js'

const assertion = (part: Partial<Assertion>): Assertion => ({
  source: 'ndfrt-2014',
  a: 'diazepam',
  b: 'ethanol',
  grade: 'Critical',
  severity: 'major',
  action: 'avoid-unless-benefit',
  consequences: ['sedation'],
  ...part,
})
const looked = new Set(['baclofen', 'diazepam', 'ethanol', 'warfarin', 'aspirin'])
const listed = listedOf({
  sources: ['ansm-2023', 'ndfrt-2014'].map(sourceOf),
  coverage: ['ansm-2023', 'ndfrt-2014'].map((source) => ({ source, slugs: looked })),
  assertions: [assertion({}), assertion({ a: 'aspirin', b: 'warfarin', consequences: ['bleeding'] })],
})
const curated = curatedOf({
  properties: [propertyOf('sedative', ['baclofen', 'diazepam', 'heroin'])],
  rules: [
    ruleOf({ severity: 'major' }),
    ruleOf({ id: 'two-sedatives', right: ['sedative'], inferred: true }),
    ruleOf({
      id: 'no-need',
      topic: 'neutral',
      left: ['aspirin'],
      right: ['cannabis'],
      severity: 'none',
      seriousness: 'not-serious',
    }),
  ],
})
const identity = identityOf([...looked, 'cannabis', 'heroin', 'lsd'])
const { knowledge, problems } = knowledgeOf(identity, curated, listed)

const list = (part: Partial<PairList>): PairList => ({
  id: 'small',
  what: '-',
  threshold: 'moderate',
  pairs: [],
  ...part,
})

describe('a list of pairs', () => {
  it('is scored against a sound knowledge', () => {
    expect(problems).toEqual([])
  })

  it('counts what was found, and what rules alone would find', () => {
    const pairs = [
      { a: 'baclofen', b: 'ethanol', matters: true },
      { a: 'warfarin', b: 'aspirin', matters: true },
      { a: 'baclofen', b: 'aspirin', matters: true },
    ]
    const score = scorePairs(knowledge, list({ pairs }))
    expect(score).toMatchObject({ pairs: 3, recognised: 3, matters: 3, found: 2, foundByRules: 1 })
    expect(score.misses).toEqual([pairs[2]])
    expect(score.topics).toEqual({ 'cns-depression': 1 })
  })

  it('sets pairs with an unknown name apart', () => {
    const score = scorePairs(knowledge, list({ pairs: [{ a: 'baclofen', b: 'unobtainium', matters: true }] }))
    expect(score).toMatchObject({ pairs: 1, recognised: 0, matters: 0 })
  })

  it('counts false flags with the rule that raised them', () => {
    const pairs = [
      { a: 'baclofen', b: 'ethanol', matters: false },
      { a: 'baclofen', b: 'aspirin', matters: false },
    ]
    const score = scorePairs(knowledge, list({ pairs }))
    expect(score).toMatchObject({ harmless: 2, flagged: 1 })
    expect(score.falseFlags[0]).toMatchObject({ rule: 'small-rule' })
  })

  it('takes the threshold of the list, or of the pair', () => {
    const pair = { a: 'baclofen', b: 'diazepam', matters: true }
    expect(scorePairs(knowledge, list({ pairs: [pair] })).found).toBe(1)
    expect(scorePairs(knowledge, list({ threshold: 'major', pairs: [pair] })).found).toBe(0)
    expect(scorePairs(knowledge, list({ pairs: [{ ...pair, threshold: 'major' }] })).found).toBe(0)
  })
})

describe('lists that are read', () => {
  it('come from the sources by grade', () => {
    const critical = openLists(listed).find(({ id }) => id === 'ndfrt-critical')
    expect(critical?.pairs).toHaveLength(2)
    expect(scorePairs(knowledge, critical as PairList).found).toBe(2)
  })

  it('come from the cases: a severity to reach, a severity not to pass, every pair of a harmless list', () => {
    const dir = writeCurated({
      'pairs.yaml': `
- { list: [a, b], expect: { a: baclofen, b: ethanol, severity: major+ } }
- { list: [a, b], expect: { a: baclofen, b: aspirin, severity: minor- } }
- { list: [a, a], same: a }
`,
      'harmless-lists.yaml': '- [aspirin, baclofen, lsd]\n',
    })
    const [cases, harmless] = caseLists(dir)
    expect(cases?.pairs).toEqual([
      { a: 'baclofen', b: 'ethanol', matters: true, threshold: 'major' },
      { a: 'baclofen', b: 'aspirin', matters: false, threshold: 'moderate' },
    ])
    expect(scorePairs(knowledge, cases as PairList)).toMatchObject({ found: 1, flagged: 0 })
    expect(harmless?.pairs).toHaveLength(3)
  })

  it('come from anybody, as lines', () => {
    const dir = writeCurated({ 'mine.csv': 'warfarin,aspirin\nbaclofen,aspirin,0\n' })
    expect(readPairs(`${dir}/mine.csv`)).toMatchObject({
      id: 'mine',
      pairs: [
        { a: 'warfarin', b: 'aspirin', matters: true },
        { a: 'baclofen', b: 'aspirin', matters: false },
      ],
    })
  })
})

describe('topics', () => {
  it('count pairs, those a source agrees with, and those that are inferred', () => {
    expect(scoreTopics(knowledge)).toEqual([
      { topic: 'cns-depression', pairs: 6, confirmed: 1, inferred: 3, majorOrAbove: 3 },
    ])
  })
})

describe('reach', () => {
  it('tells interaction, compatible, nothing listed and not covered apart', () => {
    const reach = scoreReach(knowledge, ['baclofen', 'aspirin'])
    expect(reach).toMatchObject({
      medicines: 2,
      recreational: 3,
      pairs: 6,
      interaction: 1,
      compatible: 1,
      notCovered: 4,
    })
    expect(reach.unknown).toContain('ketamine')
  })
})

describe('noise', () => {
  it('counts what rules alone say where both lists looked and are silent', () => {
    const noise = scoreNoise(knowledge, ['baclofen', 'diazepam', 'warfarin', 'aspirin', 'lsd'])
    expect(noise).toMatchObject({ medicines: 4, pairs: 5, moderateOrAbove: 1, majorOrAbove: 0 })
    expect(noise.loudest).toEqual([{ rule: 'two-sedatives', pairs: 1 }])
  })
})

describe('misspellings', () => {
  it('count the first, the offered and the wrongly taken', () => {
    const dir = writeCurated({ 'names.tsv': 'text\tslug\nbaclofen\tbaclofen\nasprin\taspirin\nbaclofen\taspirin\n' })
    const score = scoreNames(knowledge, readMisspellings(`${dir}/names.tsv`))
    expect(score).toMatchObject({ names: 3, first: 2, offered: 2, wronglyTaken: 1 })
  })
})
