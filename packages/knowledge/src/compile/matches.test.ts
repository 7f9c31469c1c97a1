import { describe, expect, it } from 'vitest'
import { curatedOf, identityOf, listedOf, placed, propertyOf, ruleOf } from '../../test/small-knowledge.js'
import type { Quiet, Rule } from '../curated/rule-schema.js'
import type { Property } from '../curated/substance-schema.js'
import { expandKnowledge } from './expand.js'
import { matchQuiet, matchRules, pairBase, pairKey } from './matches.js'
import { generalKnowledge } from './roles.js'

const slugs = ['codeine', 'diazepam', 'ethanol', 'kava', 'tramadol']
const properties: readonly Property[] = [
  propertyOf('opioid', ['codeine', 'tramadol']),
  propertyOf('depressant', ['codeine', 'diazepam', 'ethanol']),
  propertyOf('hepatotoxic', [], { members: [{ substances: ['kava'], cite: ['label-a'], verified: false }] }),
]

function expand(rules: readonly Rule[], quiet: readonly Quiet[] = []) {
  const curated = { ...curatedOf({ rules, properties }), quiet: quiet.map((one) => placed(one, 'quiet/small.yaml')) }
  const expanded = expandKnowledge(curated, { identity: identityOf(slugs), listed: listedOf() }, [])
  return { matches: matchRules(curated.rules, expanded.rules), quiet: matchQuiet(curated.quiet, expanded.quiet) }
}

/** Pairs as `lower>higher` when the lower slug is the rule's left side, `lower<higher` when it is the right. */
function matchesOf(part: Partial<Rule>): string[] {
  const { matches } = expand([ruleOf(part)])
  return [...matches]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, list]) =>
      list.map(({ forward, verified }) => {
        const [low, high] = [slugs[Math.floor(key / pairBase)], slugs[key % pairBase]]
        return `${low}${forward ? '>' : '<'}${high}${verified ? '' : '?'}`
      }),
    )
}

describe('a pair', () => {
  it('has one key, whichever comes first', () => {
    expect(pairKey(4, 1)).toBe(pairKey(1, 4))
    expect([Math.floor(pairKey(4, 1) / pairBase), pairKey(4, 1) % pairBase]).toEqual([1, 4])
  })
})

describe('a rule', () => {
  it('meets each of its left with each of its right', () => {
    expect(matchesOf({ left: ['opioid'], right: ['ethanol'] })).toEqual(['codeine>ethanol', 'ethanol<tramadol'])
  })

  it('never meets a substance with itself, and a mutual pair only once', () => {
    expect(matchesOf({ left: ['depressant'], right: ['depressant'] })).toEqual([
      'codeine>diazepam',
      'codeine>ethanol',
      'diazepam>ethanol',
    ])
  })

  it('with a direction tries both when a substance is on both sides', () => {
    const directed = { left: ['depressant'], right: ['codeine', 'diazepam'], direction: 'left-affects-right' as const }
    expect(matchesOf(directed)).toEqual(['codeine>diazepam', 'codeine<diazepam', 'codeine<ethanol', 'diazepam<ethanol'])
  })

  it('leaves excepted pairs out, whichever side they stand on', () => {
    const except = [{ left: ['ethanol'], right: ['codeine'], why: 'for the test' }]
    expect(matchesOf({ left: ['opioid'], right: ['ethanol'], except })).toEqual(['ethanol<tramadol'])
  })

  it('is unverified where a membership is', () => {
    expect(matchesOf({ left: ['hepatotoxic', 'codeine'], right: ['ethanol'] })).toEqual([
      'codeine>ethanol',
      'ethanol<kava?',
    ])
  })

  it('is unverified when nothing was seen for it', () => {
    const evidence = { level: 'theoretical' as const, cite: [generalKnowledge] }
    expect(matchesOf({ left: ['tramadol'], right: ['ethanol'], evidence })).toEqual(['ethanol<tramadol?'])
  })
})

describe('an entry about noise', () => {
  const quiet: Quiet = {
    id: 'hush',
    left: ['opioid'],
    right: ['depressant'],
    except: [{ left: ['tramadol'], right: ['diazepam'], why: 'for the test' }],
    severityAtMost: 'minor',
    actionAtMost: 'be-aware',
    interruptionAtMost: 'on-request',
    why: 'For the test.',
    cite: ['label-a'],
  }

  it('holds its pairs, without those excepted', () => {
    const held = [...expand([], [quiet]).quiet].map(([key, { id }]) => [key, id])
    const keys = [
      [0, 1],
      [0, 2],
      [0, 4],
      [2, 4],
    ].map(([a = 0, b = 0]) => [pairKey(a, b), 'hush'])
    expect(held.sort()).toEqual(keys.sort())
  })
})
