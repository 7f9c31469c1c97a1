import { type CheckResult, check, type Person, rankOf, resolve } from '@mixwise/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installed } from './installed.js'

const knowledge = installed()
const members = (property: string): string[] =>
  [...Array(knowledge.slugs.length).keys()]
    .filter((number) => knowledge.has(number, property))
    .map((number) => knowledge.slugs.at(number))
// Pills of a pack that hold nothing meet nothing and have no pair.
const anySlug = fc
  .integer({ min: 0, max: knowledge.slugs.length - 1 })
  .map((number) => knowledge.slugs.at(number))
  .filter((slug) => slug !== 'inert-ingredients')
const busySlug = fc.constantFrom(
  ...members('cns-depressant'),
  ...members('serotonergic'),
  ...members('anticoagulant'),
  ...members('nsaid'),
  'ethanol',
)
const slug = fc.oneof(anySlug, busySlug)
const list = fc.uniqueArray(slug, { minLength: 2, maxLength: 8 })

const byPair = (result: CheckResult): Map<string, string> =>
  new Map(result.pairs.map(({ a, b, status, severity }) => [[a, b].sort().join('+'), `${status} ${severity ?? ''}`]))

/** Pairs that label, agency or guideline hold to be deadly: major or graver for every member pair. */
const deadly: readonly (readonly [string, string])[] = [
  ['opioid', 'benzodiazepine'],
  ['opioid', 'ethanol'],
  ['opioid', 'gabapentinoid'],
  ['benzodiazepine', 'ethanol'],
  ['oxybate-like', 'ethanol'],
  ['barbiturate', 'ethanol'],
]

describe('deadly class pairs', () => {
  it.each(deadly)('%s with %s is major or graver in every member pair', (left, right) => {
    const lefts = members(left)
    const rights = right === 'ethanol' ? ['ethanol'] : members(right)
    expect(lefts.length).toBeGreaterThan(0)
    expect(rights.length).toBeGreaterThan(0)
    const mild: string[] = []
    for (const a of lefts) {
      for (const b of rights) {
        if (a === b) continue
        const severity = check(knowledge, [a, b]).pairs[0]?.severity ?? 'none'
        if (rankOf(severity) < rankOf('major')) mild.push(`${a} + ${b}: ${severity}`)
      }
    }
    expect(mild).toEqual([])
  })
})

describe('every substance', () => {
  it('is understood by its slug and by its name, so that either can be asked about', () => {
    const lost: string[] = []
    for (let number = 0; number < knowledge.slugs.length; number++) {
      for (const text of [knowledge.slugs.at(number), knowledge.substanceNames.at(number)]) {
        const found = resolve(knowledge, text)
        if (found.status !== 'resolved' || found.substances.length !== 1 || found.substances[0] !== number)
          lost.push(text)
      }
    }
    expect(lost).toEqual([])
  })
})

describe('every list', () => {
  it('gets the same answer in any order', () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat()), (slugs, numbers) => {
        const shuffled = slugs
          .map((value) => ({ value, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value)
        const [first, second] = [check(knowledge, slugs), check(knowledge, shuffled)]
        expect(byPair(second)).toEqual(byPair(first))
        expect(new Set(second.findings.map(({ id, substances }) => `${id} ${substances.join('+')}`))).toEqual(
          new Set(first.findings.map(({ id, substances }) => `${id} ${substances.join('+')}`)),
        )
        expect(second.combined.map(({ id, severity }) => [id, severity])).toEqual(
          first.combined.map(({ id, severity }) => [id, severity]),
        )
      }),
      { numRuns: 200 },
    )
  })

  // A member that is named itself is no longer one of those a class word may mean: its own pair says it.
  it('keeps every finding of a pair when a substance is added', () => {
    const isMemberOf = (ofClass: string | undefined, added: string): boolean =>
      ofClass !== undefined && (knowledge.meta.classes[ofClass] ?? []).includes(knowledge.slugs.find(added) as number)
    fc.assert(
      fc.property(list, slug, (slugs, added) => {
        const before = check(knowledge, slugs)
        const { findings, pairs } = check(knowledge, [...slugs, added])
        const after = new Set(findings.map(({ id, substances }) => `${id} ${substances.join('+')}`))
        const lost = before.findings.filter(({ id, substances, severity, ofClass }) => {
          if (after.has(`${id} ${substances.join('+')}`)) return false
          const partner = substances.find((one) => one !== ofClass) as string
          const own = pairs
            .filter(({ a, b }) => [a, b].includes(partner) && [a, b].some((one) => one === added || one === ofClass))
            .map((pair) => rankOf(pair.severity ?? 'none'))
          return !isMemberOf(ofClass, added) || Math.max(...own) < rankOf(severity)
        })
        expect(lost).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('answers each pair once, with one of three answers, gravest finding first', () => {
    fc.assert(
      fc.property(list, (slugs) => {
        const result = check(knowledge, slugs)
        expect(result.pairs).toHaveLength((slugs.length * (slugs.length - 1)) / 2)
        for (const { status, severity, coveredBy } of result.pairs) {
          if (status === 'interaction') expect(severity).not.toBe('none')
          else expect(severity).toBeUndefined()
          if (status === 'nothing-listed') expect(coveredBy.length).toBeGreaterThan(0)
          if (status === 'not-covered') expect(coveredBy).toEqual([])
        }
        const ranks = result.findings.map(({ severity }) => rankOf(severity))
        expect([...ranks].sort((a, b) => b - a)).toEqual(ranks)
      }),
      { numRuns: 200 },
    )
  })
})

describe('circumstances', () => {
  const grave: fc.Arbitrary<Person> = fc.record(
    {
      ageYears: fc.constant(80),
      egfrMlPerMin: fc.constant(20),
      conditions: fc.subarray(['sleep-apnoea', 'copd', 'epilepsy', 'falls', 'alcohol-dependence']),
      alcoholPattern: fc.constantFrom('heavy', 'binge', 'dependent'),
    },
    { requiredKeys: [] },
  )

  it('that make things worse never lower a grade, unless a rule says so with a citation', () => {
    fc.assert(
      fc.property(list, grave, (slugs, person) => {
        const plain = new Map(
          check(knowledge, slugs).pairs.map(({ a, b, severity }) => [`${a}+${b}`, rankOf(severity ?? 'none')]),
        )
        const result = check(knowledge, slugs, person)
        for (const { a, b, severity } of result.pairs) {
          const lowered = result.findings.some(
            ({ substances, rule, applied }) =>
              substances.includes(a) &&
              substances.includes(b) &&
              applied.some((index) => {
                const modifier = rule?.modifiers[index]
                return (
                  modifier?.severity !== undefined &&
                  rankOf(modifier.severity) < rankOf(rule?.severity ?? 'none') &&
                  modifier.cite.length > 0
                )
              }),
          )
          if (!lowered) expect(rankOf(severity ?? 'none')).toBeGreaterThanOrEqual(plain.get(`${a}+${b}`) ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('names', () => {
  it.each([
    ['Xanax', 'alprazolam'],
    ['Coumadin', 'warfarin'],
    ['Panadol', 'acetaminophen'],
    ['Lioresal', 'baclofen'],
    ['Eliquis', 'apixaban'],
  ])('%s and %s get the same findings', (brand, generic) => {
    for (const other of ['ethanol', 'ibuprofen', 'fluconazole', 'oxycodone', 'rifampin']) {
      const findingsOf = (name: string): unknown =>
        check(knowledge, [name, other]).findings.map(({ id, severity, action }) => [id, severity, action])
      expect(findingsOf(brand)).toEqual(findingsOf(generic))
    }
  })
})
