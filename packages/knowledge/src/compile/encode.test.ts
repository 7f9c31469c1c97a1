import {
  check,
  type KnowledgeMeta,
  knowledgeLayout,
  nothingAlone,
  openKnowledge,
  openProducts,
  readLayout,
  type SubstanceFacts,
  type Verdict,
  verdictOf,
  withNdcs,
} from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { identityOf, nameOf, ruleOf, substanceOf } from '../../test/small-knowledge.js'
import { type Content, encodeKnowledge, encodeNdcs, encodeProducts } from './encode.js'
import { ruleFacts } from './facts.js'
import { pairKey } from './matches.js'
import { buildNames } from './names.js'

const slugs = ['baclofen', 'ethanol', 'ibuprofen']
const identity = identityOf(
  [substanceOf('baclofen', { rxcuis: ['1292'] }), substanceOf('ethanol', { commonness: 255 }), 'ibuprofen'],
  { names: [nameOf('wine', ['ethanol'], { kind: 'drink' })] },
)
const names = buildNames(identity, (slug) => slugs.indexOf(slug))
const factsOf = (slug: string): SubstanceFacts => ({
  slug,
  name: slug,
  kind: 'medicine',
  codes: { rxcui: [], unii: [], drugbank: [], nui: [] },
  classes: [],
  properties: slug === 'ibuprofen' ? [] : [{ id: 'sedative', basis: 'mixwise', cite: ['label-a'], verified: true }],
  roles: [],
  narrowTherapeuticIndex: false,
})
const meta: KnowledgeMeta = {
  localUse: [],
  settings: [],
  conditions: [],
  circumstances: [],
  allergies: [],
  version: '1',
  builtFrom: [],
  sources: [],
  properties: [],
  burdens: [],
  washouts: [],
  classes: {},
  partners: {},
  counts: {},
}
const verdict: Verdict = {
  severity: 'moderate',
  action: 'adjust-or-monitor',
  interruption: 'show',
  judgements: [
    {
      rule: 0,
      forward: true,
      severity: 'moderate',
      action: 'adjust-or-monitor',
      interruption: 'show',
      inferred: false,
      verified: true,
      assertions: [],
    },
  ],
  assertions: [],
  compatible: [],
  disagreement: false,
}
const placedRule = { value: ruleOf(), file: 'rules/small.yaml', place: () => ({ line: 1, column: 1 }) }
const content: Content = {
  meta,
  substances: slugs.map(factsOf),
  commonness: [10, 255, 200],
  strengths: ['5 10 20', '', '200 400'],
  coverage: [1, 0x8000_0001, 0],
  burdenPoints: [[], [], []],
  rules: [ruleFacts(placedRule, 'unreviewed')],
  burdens: [],
  assertions: [],
  citations: { 'label-a': { title: 'Label', year: null, locator: 'set id', kind: 'label' } },
  names,
  pairs: [
    [pairKey(1, 2), verdict],
    [pairKey(0, 1), verdict],
  ],
  alone: [[1, verdict]],
}

describe('the artefact, written and opened again', () => {
  const file = encodeKnowledge(content)
  const knowledge = openKnowledge(file.buffer)

  it('has a hash', () => {
    expect(knowledge.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the strengths of each substance', () => {
    expect(slugs.map((slug) => knowledge.strengths.at(knowledge.slugs.find(slug)))).toEqual(content.strengths)
  })

  it('counts the letters of names without their spaces', () => {
    const { texts, lengths } = knowledge.names
    expect([...lengths]).toEqual(
      Array.from({ length: texts.length }, (_, index) => texts.at(index).replaceAll(' ', '').length),
    )
  })

  it('has the same bytes for the same content, in whichever order pairs come', () => {
    const turned = encodeKnowledge({ ...content, pairs: [...content.pairs].reverse() })
    expect(Buffer.compare(turned, file)).toBe(0)
  })

  it('has another hash for other content', () => {
    const other = openKnowledge(encodeKnowledge({ ...content, commonness: [11, 255, 200] }).buffer)
    expect(other.hash).not.toBe(knowledge.hash)
  })

  it('gives back what is said of a substance alone', () => {
    const { alone } = knowledge.columns
    expect([alone[0], alone[2]]).toEqual([nothingAlone, nothingAlone])
    expect(knowledge.verdict(alone[1] as number)).toEqual(verdict)
  })

  it('gives back facts, rules, citations and coverage', () => {
    expect(knowledge.facts(0)).toEqual(factsOf('baclofen'))
    expect(knowledge.has(0, 'sedative') && !knowledge.has(2, 'sedative')).toBe(true)
    expect([knowledge.rules.length, knowledge.rules.at(0)]).toEqual([1, content.rules[0]])
    expect(knowledge.citation('label-a')).toEqual(content.citations['label-a'])
    expect(knowledge.citation('label-b')).toBeUndefined()
    expect([...knowledge.columns.coverage]).toEqual([1, 0x8000_0001, 0])
  })

  it('finds a pair from either side, and none where none is', () => {
    expect(verdictOf(knowledge, 0, 1)).toEqual(verdict)
    expect(verdictOf(knowledge, 1, 0)).toEqual(verdict)
    expect(verdictOf(knowledge, 2, 1)).toEqual(verdict)
    expect(verdictOf(knowledge, 0, 2)).toBeUndefined()
  })

  it('stores equal verdicts once', () => {
    expect(readLayout(knowledgeLayout, file.buffer).columns.verdict.length).toBe(1)
  })

  it('answers a list by name, other name and code', () => {
    const { pairs } = check(knowledge, ['rxcui 1292', 'wine'])
    expect(pairs[0]).toMatchObject({ a: 'baclofen', b: 'ethanol', status: 'interaction', severity: 'moderate' })
  })
})

describe('what does not fit', () => {
  it('is refused rather than cut short', () => {
    const targets = [...names.targets]
    targets[0] = 70_000
    expect(() => encodeKnowledge({ ...content, names: { ...names, targets } })).toThrow(
      'names.target holds whole numbers from 0 to 65535; entry 0 is 70000. Widen the column.',
    )
  })
})

describe('national drug codes', () => {
  const opened = openKnowledge(encodeKnowledge(content).buffer)
  const file = encodeNdcs(opened.hash, [
    ['99999999999', 2, 3],
    ['00093101301', 0, 1292],
    ['00093101310', 1, 1292],
  ])

  it('are found by their eleven digits, and others are not', () => {
    const { ndcs } = withNdcs(opened, file.buffer)
    expect(['00093101301', '00093101310', '99999999999'].map((code) => ndcs?.find(code))).toEqual([0, 1, 2])
    expect(['00093101302', '99999999998', '00000000000', '99999999999999'].map((code) => ndcs?.find(code))).toEqual([
      -1, -1, -1, -1,
    ])
  })

  it('lead to their product and back', () => {
    const { ndcs } = withNdcs(opened, file.buffer)
    expect([ndcs?.rxcuiOf('00093101310'), ndcs?.rxcuiOf('00093101311')]).toEqual([1292, undefined])
    expect([ndcs?.ofRxcui(1292), ndcs?.ofRxcui(7)]).toEqual([['00093101301', '00093101310'], []])
  })
})

describe('products', () => {
  const opened = openKnowledge(encodeKnowledge(content).buffer)
  const file = encodeProducts(opened.hash, [
    [430902, 'SCD', 'baclofen 10 MG Oral Tablet', 0],
    [1292, 'IN', 'baclofen', 0],
  ])

  it('stand in the order of their codes', () => {
    const products = openProducts(opened, file.buffer)
    expect([0, 1].map((position) => products.at(position).rxcui)).toEqual([1292, 430902])
    expect(products.find(430902)).toEqual({
      rxcui: 430902,
      tty: 'SCD',
      name: 'baclofen 10 MG Oral Tablet',
      substances: [slugs.indexOf('baclofen')],
    })
    expect(products.find(1293)).toBeUndefined()
  })

  it('are found by name and by what they hold', () => {
    const products = openProducts(opened, file.buffer)
    expect(products.named('Baclofen').map(({ tty }) => tty)).toEqual(['IN'])
    expect(products.holding(slugs.indexOf('baclofen'))).toHaveLength(2)
    expect(products.holding(slugs.indexOf('ibuprofen'))).toEqual([])
  })
})

describe('files beside the knowledge', () => {
  it('are refused when they were compiled with another, whose numbers mean other substances', () => {
    const opened = openKnowledge(encodeKnowledge(content).buffer)
    const other = openKnowledge(encodeKnowledge({ ...content, commonness: [11, 255, 200] }).buffer)
    expect(() => withNdcs(opened, encodeNdcs(other.hash, []).buffer)).toThrow('Compile both together.')
    expect(() => openProducts(opened, encodeProducts(other.hash, []).buffer)).toThrow('Compile both together.')
  })
})
