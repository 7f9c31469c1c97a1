import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import { openOptions } from '../../test/example-options.js'
import type { ListItem } from '../contract/parts.js'
import type { Person } from '../vocabulary/circumstances.js'
import { check } from './check.js'
import { type Option, optionFinder } from './options.js'

testGradingTable('options')

/** What could be done about each finding of a list, and about what adds up, in a line each. */
function linesOf(items: readonly ListItem[], person: Person = {}): Record<string, string[]> {
  const { knowledge } = openOptions()
  const { list, findings, combined } = check(knowledge, items, person)
  const finder = optionFinder(list)
  const nameOf = (substance: number | undefined): string =>
    substance === undefined ? '' : knowledge.slugs.at(substance)
  const lineOf = ({ do: what, of, other, for: purpose, to, way, yields, cite }: Option): string =>
    [
      what,
      of.join('+'),
      ...(other === undefined ? [] : [`beside ${other}`]),
      ...(purpose === undefined ? [] : [`for ${purpose}`]),
      ...(to === undefined ? [] : [`to ${to.map(({ substance, called }) => called ?? nameOf(substance)).join('/')}`]),
      ...(way?.test ?? []),
      ...(way?.note === undefined ? [] : ['noted']),
      `${yields}`,
      `[${cite.join()}]`,
    ].join(' ')
  return Object.fromEntries([
    ...findings.map((one) => [one.id, finder.ofFinding(one).map(lineOf)]),
    ...combined.map((one) => [one.id, finder.ofCombined(one).map(lineOf)]),
  ])
}

describe('optionFinder', () => {
  it('exchanges what yields, and cites what says so', () => {
    expect(linesOf(['painol', 'thinol'])).toEqual({
      'pain-thinner': [
        'swap painol beside thinol for aches to newol/gelol rub 4 [to-new,to-gel]',
        'test thinol beside painol inr 1 [of-way]',
      ],
    })
  })

  it('cites only what is offered', () => {
    const lines = linesOf(['painol', 'thinol', 'newol'])['pain-thinner']
    expect(lines?.[0]).toBe('swap painol beside thinol for aches to gelol rub 4 [to-gel]')
  })

  it('asks whether it is needed where what would take its place is taken', () => {
    const lines = linesOf(['painol', 'thinol', 'newol', 'gelol'])['pain-thinner']
    expect(lines).toContain('stop painol beside newol for aches 4 [of-rule]')
    expect(linesOf(['painol', 'thinol', { name: 'newol', state: 'past' }, 'gelol'])['pain-thinner']).toContain(
      'stop painol beside gelol for aches 4 [of-rule]',
    )
    expect(linesOf(['fitol', 'thinol', 'painol'])['fit-pain']).not.toContain('stop')
  })

  it('asks of two for one purpose whether one is enough, once', () => {
    expect(linesOf(['painol', 'hurtol', 'thinol'])['pain-thinner']).toBeDefined()
    expect(linesOf(['lifeol', 'painol'])['life-pain']).toEqual([
      'swap painol beside lifeol for aches to newol/gelol rub 4 [to-new,to-gel]',
    ])
  })

  it.each([
    [
      'the other side gives way',
      ['fitol', 'painol'],
      'fit-pain',
      ['swap painol beside fitol for aches to newol/gelol rub 4 [to-new,to-gel]'],
    ],
    [
      'both are so',
      ['fitol', 'thinol'],
      'fit-thinner',
      [
        'swap fitol beside thinol for fits to rest 1 [to-rest]',
        'swap thinol beside fitol for clots to rest 1 [to-rest]',
      ],
    ],
    [
      'benefit is weighed',
      ['fitol', 'partnerol'],
      'fit-partner',
      ['swap fitol beside partnerol for fits to rest 1 [to-rest]'],
    ],
    ['it is only to be adjusted', ['fitol', 'clotol'], 'fit-clot', []],
    [
      'the other is dosed',
      ['fitol', 'doseol'],
      'fit-dose',
      ['dose doseol beside fitol 0 [of-way]', 'test doseol beside fitol inr 0 [of-way]'],
    ],
    ['it is taken apart', ['jerkol', 'doseol'], 'fit-apart', ['apart jerkol beside doseol 1 [of-way]']],
    ['the other is paused', ['jerkol', 'partnerol'], 'fit-pause', ['pause partnerol beside jerkol 0 [of-way]']],
    ['there is another way', ['jerkol', 'testol'], 'fit-other-way', ['other-way testol beside jerkol 0 [of-way]']],
    ['the other may stop', ['jerkol', 'hourol'], 'fit-stop', ['stop hourol beside jerkol 0 [of-way]']],
    ['it is measured', ['jerkol', 'dayol'], 'fit-test', ['test jerkol beside dayol level 1 [of-way]']],
    ['the other is left out', ['fitol', 'tea'], 'fit-tea', ['leave-out tea beside fitol 4 [label-a]']],
  ] as const)('weighs what only the prescriber can change where %s', (_, items, id, lines) => {
    expect(linesOf(items)[id]).toEqual(lines)
  })

  it('changes what only the prescriber can change for the person alone', () => {
    expect(linesOf(['fitol'], { ageYears: 80 })['fit-old']).toEqual(['swap fitol for fits to rest 1 [to-rest]'])
  })

  it.each([
    [['ethanol', 'partnerol'], 'drink-watch', ['leave-out ethanol beside partnerol 4 [label-a]']],
    [['tea', 'partnerol'], 'tea-watch', []],
    [['tea', 'testol'], 'tea-avoid', ['leave-out tea beside testol 4 [label-a]']],
    [['herbol', 'testol'], 'herb-avoid', ['leave-out herbol beside testol 4 [label-a]']],
    [
      ['smoke', 'testol'],
      'smoke-watch',
      ['leave-out smoke beside testol noted 4 [label-a,of-note]', 'test smoke beside testol ecg 0 [of-way]'],
    ],
    [['smoke', 'doseol'], 'smoke-level', []],
  ] as const)('leaves out %j', (items, id, lines) => {
    expect(linesOf(items)[id]).toEqual(lines)
  })

  it.each([
    [
      'of both where neither acts on the other',
      ['testol', 'hourol'],
      'level-both',
      ['test testol beside hourol level ecg 0 [of-way]', 'test hourol beside testol level ecg 0 [of-way]'],
    ],
    ['never of what acts', ['raisol', 'dayol'], 'raise', ['test raisol beside dayol ecg 0 [of-way]']],
    [
      'of what is acted on',
      ['raisol', 'partnerol'],
      'raised',
      ['dose raisol beside partnerol 0 [of-way]', 'test raisol beside partnerol ecg 0 [of-way]'],
    ],
  ] as const)('measures a level %s', (_, items, id, lines) => {
    expect([...(linesOf(items)[id] ?? [])].sort()).toEqual([...lines].sort())
  })

  it('keeps to hours, watching and asking where a finding is only to be known', () => {
    expect(linesOf(['askol', 'partnerol']).mild).toEqual([
      'apart askol beside partnerol 0 [of-way]',
      'watch askol beside partnerol noted 0 [of-way]',
      'ask askol beside partnerol noted 0 [of-way]',
    ])
    expect(linesOf(['painol', 'askol'])['mild-pain']?.join()).not.toContain('swap')
  })

  it.each([
    ['hours', ['hourol', 'dayol'], ['apart hourol beside dayol 0 [label-a]']],
    ['hours-same', ['hourol', 'doseol'], []],
    ['hours-graver', ['hourol', 'askol'], []],
    ['hours-action', ['hourol', 'raisol'], []],
    ['hours-day', ['hourol', 'tea'], []],
    ['hours-and-more', ['hourol', 'ethanol'], ['leave-out ethanol beside hourol 4 [label-a]']],
    ['hours-by-rule', ['hourol', 'herbol'], ['apart herbol beside hourol 0 [of-rule]']],
  ] as const)('takes hours from the rule that is milder by them: %s', (id, items, lines) => {
    expect(linesOf(items)[id]).toEqual(lines)
  })

  it('speaks only of the partners and topics that a way names', () => {
    expect(linesOf(['partnerol', 'dayol']).partner).toEqual([])
    expect(linesOf(['partnerol', 'testol'])['partner-test']).toEqual(['pause partnerol beside testol 0 [of-way]'])
    expect(linesOf(['partnerol', 'thinol'])['partner-other']).toEqual([])
  })

  it('lets a rule say to what, and for which side', () => {
    expect(linesOf(['painol', 'dayol'])['swap-by-rule']).toEqual([
      'swap painol beside dayol for clots to rest 1 [of-rule,to-rest]',
    ])
    expect(linesOf(['doseol', 'dayol'])['swap-unknown']).toEqual([
      'swap doseol beside dayol for aches to newol/gelol rub 4 [of-rule,to-new,to-gel]',
    ])
    expect(linesOf(['painol', 'raisol']).protected).toEqual([
      'protect painol beside raisol for a shield to shieldol 4 [of-rule,to-new]',
    ])
    expect(linesOf(['painol', 'raisol', 'shieldol']).protected).toEqual([])
    expect(linesOf(['painol', 'raisol', 'guardol']).protected).toEqual([])
  })

  it('weighs a grave harm of the kind only for the person alone', () => {
    expect(linesOf(['lonelol'], { ageYears: 95 }).lonely).toEqual(['swap lonelol for lone to kinol 3 [label-a]'])
    expect(linesOf(['lonelol', 'askol'])['lonely-pair']).toEqual([])
  })

  it('asks nothing of what is no more than offered, or is for more than one', () => {
    expect(linesOf(['painol', 'thinol', 'newol'])['pain-thinner']).toEqual([
      'swap painol beside thinol for aches to gelol rub 4 [to-gel]',
      'test thinol beside painol inr 1 [of-way]',
    ])
    expect(linesOf(['openol', 'askol', 'newol'])['open-ask']).toEqual([])
  })

  it('takes what a rule says without a side for both', () => {
    expect(linesOf(['openol', 'doseol'])['open-dose']).toEqual([
      'swap openol beside doseol for open to newol 3 [label-a]',
      'pause openol beside doseol 3 [of-rule]',
      'pause doseol beside openol 0 [of-rule]',
    ])
  })

  it('says the same tests of two once, in whatever order', () => {
    expect(linesOf(['twinaol', 'twinbol']).twins).toEqual(['test twinaol beside twinbol ecg potassium 0 [of-way]'])
  })

  it('puts nothing on the skin where two are taken for one purpose', () => {
    expect(linesOf(['painol', 'hurtol'])['two-pains']).toEqual(['stop painol beside hurtol for aches 4 [label-a]'])
    expect(linesOf(['painol', 'dayol'])['swap-by-rule']).not.toContain('local')
    expect(linesOf(['hurtol', 'lifeol'])['hurt-life']?.join()).not.toContain('local')
    expect(linesOf(['hurtol', 'doseol'])['hurt-dose']).toContain('local hurtol beside doseol to hurtol 4 [of-way]')
  })

  it('exchanges the parts of a product together', () => {
    expect(linesOf(['Twinpart', 'thinol'])['pain-thinner']?.[0]).toBe(
      'swap painol+twopart beside thinol for aches to newol/gelol rub 4 [to-new,to-gel]',
    )
  })

  it('exchanges drivers, and cites the step that was reached', () => {
    expect(linesOf(['oneol', 'twool', 'threeol']).heavy).toEqual([
      'swap oneol for load to rest 2 [to-rest]',
      'swap threeol for load to rest 2 [to-rest]',
      'swap twool for load to rest 2 [to-rest]',
      'pause oneol 2 [of-way]',
      'test oneol level 2 [of-way]',
    ])
  })

  it('cites the step that was reached where a driver is left out', () => {
    expect(linesOf(['oneol', 'smoke', 'twool', 'ethanol'], { ageYears: 40 }).heavy).toContain(
      'leave-out ethanol 4 [step-low]',
    )
    expect(linesOf(['oneol', 'twool', 'ethanol'], { ageYears: 70 }).heavy).toContain('leave-out ethanol 4 [step-high]')
  })

  it('says the same test of two once, and the level of each', () => {
    const tests = linesOf(['thinol', 'clotol']).twothin?.filter((line) => line.startsWith('test'))
    expect(tests).toEqual(['test clotol beside thinol inr 1 [of-way]'])
  })

  it('puts what gives way most readily first', () => {
    expect(linesOf(['painol', 'oneol'])['pain-load']).toEqual([
      'swap painol beside oneol for aches to newol/gelol rub 4 [to-new,to-gel]',
      'swap oneol beside painol for load to rest 2 [to-rest]',
    ])
    expect(linesOf(['oneol', 'painol'])['pain-load']).toEqual(linesOf(['painol', 'oneol'])['pain-load'])
  })

  it('says nothing of what is over', () => {
    expect(linesOf([{ name: 'dayol', state: 'past', daysAgo: 20 }, 'painol'])['swap-by-rule']).toEqual([])
    expect(linesOf([{ name: 'dayol', state: 'past', daysAgo: 2 }, 'painol'])['swap-by-rule']).not.toEqual([])
  })

  it('says nothing of what was stopped, and exchanges it no more', () => {
    expect(linesOf([{ name: 'painol', state: 'past' }, 'thinol'])['pain-thinner']).toEqual([
      'test thinol beside painol inr 1 [of-way]',
    ])
  })
})
