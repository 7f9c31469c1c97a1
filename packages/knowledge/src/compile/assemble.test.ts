import { check, verdictOf } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import {
  curatedOf,
  identityOf,
  knowledgeOf,
  listedOf,
  propertyOf,
  ruleOf,
  sourceOf,
} from '../../test/small-knowledge.js'

const slugs = ['ethanol', 'diazepam', 'baclofen', 'ibuprofen']
const curated = curatedOf({
  properties: [propertyOf('sedative', ['baclofen', 'diazepam'])],
  rules: [ruleOf({ severity: 'major', action: 'avoid' })],
})
const listed = listedOf({
  sources: [sourceOf('ndfrt-2014')],
  coverage: [{ source: 'ndfrt-2014', slugs: new Set(['diazepam', 'ethanol', 'ibuprofen']) }],
  assertions: [
    {
      source: 'ndfrt-2014',
      a: 'ethanol',
      b: 'diazepam',
      grade: 'Significant',
      severity: 'moderate',
      action: 'adjust-or-monitor',
      consequences: ['sedation'],
    },
  ],
})

describe('a small knowledge, from rules and lists to answers', () => {
  const { knowledge, compiled, problems } = knowledgeOf(identityOf(slugs), curated, listed)
  const statusOf = (a: string, b: string): string | undefined => check(knowledge, [a, b]).pairs[0]?.status

  it('is without problems and in the order of slugs, whatever the order it came in', () => {
    expect(problems).toEqual([])
    expect([0, 1, 2, 3].map((number) => knowledge.slugs.at(number))).toEqual([...slugs].sort())
    expect(knowledgeOf(identityOf([...slugs].reverse()), curated, listed).compiled.hash).toBe(compiled.hash)
  })

  it('answers what a rule says', () => {
    const [finding] = check(knowledge, ['baclofen', 'ethanol']).findings
    expect(finding).toMatchObject({ id: 'small-rule', topic: 'cns-depression', severity: 'major', action: 'avoid' })
  })

  it('puts a source beside the rule', () => {
    const { findings } = check(knowledge, ['diazepam', 'ethanol'])
    expect(findings.map(({ id, sources }) => [id, ...sources.map(({ grade }) => grade)])).toEqual([
      ['small-rule', 'Significant'],
    ])
  })

  it('tells silence of a list that looked from silence of nobody having looked', () => {
    expect(statusOf('diazepam', 'ibuprofen')).toBe('nothing-listed')
    expect(statusOf('baclofen', 'ibuprofen')).toBe('not-covered')
  })

  it('stores nothing about a pair of which nothing is known', () => {
    const [baclofen, ibuprofen] = ['baclofen', 'ibuprofen'].map((slug) => knowledge.slugs.find(slug))
    expect(verdictOf(knowledge, baclofen as number, ibuprofen as number)).toBeUndefined()
    expect(compiled.meta.counts.pairs).toBe(2)
  })

  it('counts what is in it and says where it comes from', () => {
    expect(compiled.meta.counts).toMatchObject({ substances: 4, rules: 1, properties: 1, withClassOrProperty: 2 })
    expect(compiled.meta.builtFrom).toEqual(['ndfrt-2014 1'])
    expect(compiled.meta.sources.map(({ id, counts }) => [id, counts.Significant ?? counts.major])).toEqual([
      ['ndfrt-2014', 1],
      ['mixwise', 1],
    ])
  })

  it('takes the words of a rule out for the language file', () => {
    expect(compiled.words.rules['small-rule']?.patient).toEqual({
      happens: 'You may get very sleepy.',
      do: 'Do not drive.',
      watch: [],
    })
  })

  it('says what is wrong and makes the rest all the same', () => {
    const faulty = {
      ...curated,
      rules: [...curated.rules, ...curatedOf({ rules: [ruleOf({ id: 'x', left: ['y'] })] }).rules],
    }
    const made = knowledgeOf(identityOf(slugs), faulty, listed)
    expect(made.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"y" is neither a substance nor a property; /),
    ])
    expect(check(made.knowledge, ['baclofen', 'ethanol']).findings).toHaveLength(1)
  })
})
