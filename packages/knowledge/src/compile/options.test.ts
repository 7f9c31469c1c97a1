import { describe, expect, it } from 'vitest'
import { curatedOf, identityOf, listedOf, placed, propertyOf, ruleOf } from '../../test/small-knowledge.js'
import type { Purpose, Way } from '../curated/manage-schema.js'
import type { Rule } from '../curated/rule-schema.js'
import { type Problem, problemLines } from '../read/problem.js'
import { expandKnowledge } from './expand.js'

const cite = ['label-a']
const aches: Purpose = { id: 'aches', name: 'aches', used: ['pain'], yields: 4, to: [{ substances: ['newol'], cite }] }
const value: Way = { id: 'value', of: ['pain'], do: 'test', test: ['inr'], cite }

function expand({
  purposes = [aches],
  ways = [value],
  rules = [],
}: {
  purposes?: Purpose[]
  ways?: Way[]
  rules?: Rule[]
}) {
  const problems: Problem[] = []
  const curated = {
    ...curatedOf({ rules, properties: [propertyOf('pain', ['painol', 'gelol'])] }),
    purposes: purposes.map((one) => placed(one)),
    ways: ways.map((one) => placed(one)),
  }
  const identity = identityOf(['gelol', 'newol', 'painol'])
  const { options } = expandKnowledge(curated, { identity, listed: listedOf() }, problems)
  return { options, problems: problemLines(problems) }
}

describe('what may take the place of what', () => {
  it('is known by number', () => {
    const { options, problems } = expand({})
    expect(problems).toBe('')
    expect(options.purposes).toEqual([
      { id: 'aches', name: 'aches', used: [0, 2], yields: 4, to: [{ substance: 1, cite }] },
    ])
    expect(options.ways).toEqual([{ id: 'value', of: [0, 2], do: 'test', test: ['inr'], cite }])
  })

  it('keeps what is no substance, and for whom it is', () => {
    const pack = { called: 'a cold pack', not: [{ ageYears: { max: 2 } }], cite }
    const { options } = expand({ purposes: [{ ...aches, to: [pack] }] })
    expect(options.purposes[0]?.to).toEqual([pack])
  })

  it('asks whether another substance was meant', () => {
    const { problems } = expand({ purposes: [{ ...aches, to: [{ substances: ['newal'], cite }] }] })
    expect(problems).toContain('no substance is called "newal"; did you mean "newol"?')
  })

  it('asks whether another purpose was meant, of a way and of a rule', () => {
    const ways: Way[] = [{ id: 'shield', of: ['pain'], do: 'protect', swapTo: ['achs'], cite }]
    expect(expand({ ways }).problems).toContain('no purpose is called "achs"; did you mean "aches"?')
    const rules = [ruleOf({ left: ['painol'], right: ['newol'], manage: [{ do: 'swap', swapTo: ['ache'], cite }] })]
    expect(expand({ rules }).problems).toContain('no purpose is called "ache"; did you mean "aches"?')
  })

  it('is asked for by a selector that means something', () => {
    const ways: Way[] = [{ ...value, of: ['pain & newol'] }]
    expect(expand({ ways }).problems).toContain('no substance is meant by this')
    expect(expand({ purposes: [{ ...aches, used: ['pian'] }] }).problems).toContain('did you mean "pain"?')
  })

  it('is cited, and written once', () => {
    const { problems } = expand({ purposes: [aches, { ...aches, to: [{ substances: ['newol'], cite: ['label-b'] }] }] })
    expect(problems).toContain('purpose aches is written twice')
    expect(problems).toContain('no citation is called "label-b"')
  })
})
