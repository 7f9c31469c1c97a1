import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../test/small-knowledge.js'
import type { Rule } from '../curated/rule-schema.js'
import type { ComputedMatch } from './computed-judgements.js'
import { type ListedGrade, type PairMaterial, verdictOf } from './verdicts.js'

/** Rule 0 is what was worked out: the lower number raises the higher. */
const computedRule = ruleOf({ id: 'exposure-raised', topic: 'exposure-up', consequences: ['higher-exposure'] })
const raised: ComputedMatch = {
  rule: 0,
  forward: true,
  severity: 'moderate',
  action: 'adjust-or-monitor',
  interruption: 'show',
}
const unchanged: ComputedMatch = { ...raised, severity: 'none' }
const listed = (part: Partial<ListedGrade> = {}): ListedGrade => ({
  position: 7,
  source: 0,
  severity: 'major',
  action: 'avoid',
  consequences: ['higher-exposure'],
  gradesAction: true,
  ...part,
})

function judge(rules: readonly Partial<Rule>[], part: Partial<PairMaterial> = {}) {
  const all = [computedRule, ...rules.map((one, index) => ruleOf({ id: `rule-${index}`, ...one }))]
  const matches = rules.map((_, index) => ({ rule: index + 1, forward: true, verified: true }))
  return verdictOf(all, [], { matches, listed: [], quiet: undefined, coveringLists: [], computed: [raised], ...part })
}
const told = (verdict: ReturnType<typeof judge>): string[] =>
  (verdict?.judgements ?? []).map(({ rule, severity, action }) => `${rule} ${severity} ${action}`)

describe('what was worked out', () => {
  it('speaks where no rule does, in its own grade', () => {
    const [judgement] = judge([])?.judgements ?? []
    expect(judgement).toMatchObject({
      rule: 0,
      forward: true,
      severity: 'moderate',
      interruption: 'show',
      verified: true,
    })
  })

  it.each<[string, Partial<Rule>]>([
    ['of the same change', { topic: 'exposure-up', severity: 'minor', action: 'be-aware' }],
    [
      'of a harm that comes of it',
      { topic: 'qt', kind: 'mixed', consequences: ['toxicity'], severity: 'minor', action: 'be-aware' },
    ],
    ['that it is meant to be so', { topic: 'neutral', severity: 'minor', action: 'be-aware' }],
  ])('is silent where a rule speaks %s', (_, rule) => {
    expect(told(judge([rule]))).toEqual(['1 minor be-aware'])
  })

  it('is silent where a rule says that there is no reason to act, or judges the pair', () => {
    expect(told(judge([{ severity: 'none' }]))).toEqual([])
    expect(told(judge([{ topic: 'bleeding', judges: true, severity: 'minor', action: 'be-aware' }]))).toHaveLength(1)
  })

  it('speaks beside a rule of something else', () => {
    expect(told(judge([{ topic: 'bleeding', consequences: ['bleeding'], severity: 'major' }]))).toHaveLength(2)
  })

  it('speaks beside a rule of a harm that both share', () => {
    const shared: Partial<Rule> = { topic: 'seizure', kind: 'pharmacodynamic', consequences: ['toxicity'] }
    expect(told(judge([shared]))).toHaveLength(2)
  })

  it('takes over what sources alone say of the change, and makes nothing of it milder', () => {
    const [judgement, ...others] = judge([], { listed: [listed()] })?.judgements ?? []
    expect(judgement).toMatchObject({ rule: 0, severity: 'major', action: 'avoid', assertions: [7] })
    expect(others).toEqual([])
  })

  it('leaves alone what sources say of something else', () => {
    expect(told(judge([], { listed: [listed({ consequences: ['bleeding'] })] }))).toEqual([
      '-1 major avoid',
      '0 moderate adjust-or-monitor',
    ])
  })
})

describe('what a source asks for of just these two', () => {
  const named: ComputedMatch = { ...raised, severity: 'major', action: 'avoid-unless-benefit', named: true }
  const judged = (rules: readonly Partial<Rule>[], part: Partial<PairMaterial> = {}) =>
    judge(rules, { computed: [named], ...part })

  it('counts as a rule does', () => {
    expect(judged([])?.judgements[0]).toMatchObject({ rule: 0, severity: 'major', inferred: false, verified: true })
  })

  it('speaks in place of a milder rule of the same topic, and is silent beside one that is as grave', () => {
    expect(told(judged([{ topic: 'exposure-up', severity: 'minor', action: 'be-aware' }]))).toEqual([
      '0 major avoid-unless-benefit',
    ])
    expect(told(judged([{ topic: 'exposure-up', severity: 'major', action: 'avoid-unless-benefit' }]))).toEqual([
      '1 major avoid-unless-benefit',
    ])
    expect(told(judged([{ topic: 'bleeding', severity: 'major', action: 'avoid' }]))).toHaveLength(2)
  })

  it('grades the harm where a source grades what to do', () => {
    const { judgements } = judged([], { listed: [listed({ severity: 'moderate', action: 'avoid' })] }) ?? {}
    expect(judgements).toHaveLength(1)
    expect(judgements?.[0]).toMatchObject({ severity: 'major', action: 'avoid', assertions: [7] })
  })
})

describe('what a study found to change nothing', () => {
  const byClass: Partial<Rule> = { topic: 'exposure-up', kind: 'pharmacokinetic', severity: 'major' }

  it('silences a rule of a class, and is said', () => {
    const verdict = judge([byClass], { computed: [unchanged] })
    expect(told(verdict)).toEqual([])
    expect(verdict?.compatible).toEqual([{ rule: 0 }])
  })

  it.each<[string, Partial<Rule>, ComputedMatch]>([
    ['of an effect', { ...byClass, kind: 'pharmacodynamic' }, unchanged],
    ['of another topic', { ...byClass, topic: 'qt' }, unchanged],
    ['the other way round', byClass, { ...unchanged, forward: false }],
  ])('leaves a rule %s', (_, rule, match) => {
    const verdict = judge([rule], { computed: [match] })
    expect(verdict?.judgements).toHaveLength(1)
    expect(verdict?.compatible).toEqual([])
  })

  it('leaves a rule that names the pair', () => {
    const matches = [{ rule: 1, forward: true, verified: true, named: true as const }]
    expect(judge([byClass], { computed: [unchanged], matches })?.judgements).toHaveLength(1)
  })

  it('makes no verdict by itself', () => {
    expect(judge([], { computed: [unchanged] })).toBeUndefined()
  })
})
