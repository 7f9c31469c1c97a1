import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import type { ListItem } from '../contract/parts.js'
import type { Person } from '../vocabulary/circumstances.js'
import { check } from './check.js'
import { type Option, optionFinder } from './options.js'

testGradingTable('options')

const rest = { to: [{ called: 'rest', cite: ['to-rest'] }] }
const severe = { severity: 'major', action: 'avoid' } as const

const open = lazilyOpened({
  citations: ['to-rest', 'to-new', 'to-gel', 'of-way', 'of-rule', 'step-low', 'step-high', 'of-note'],
  substances: {
    guardol: [],
    lonelol: [],
    kinol: [],
    openol: [],
    twinaol: [],
    twinbol: [],
    painol: ['pain'],
    hurtol: ['pain'],
    newol: [],
    gelol: [],
    thinol: ['thinner'],
    clotol: ['thinner'],
    fitol: ['fits'],
    jerkol: ['fits'],
    lifeol: [],
    ethanol: ['load'],
    tea: [],
    herbol: [],
    smoke: ['street'],
    partnerol: [],
    testol: [],
    hourol: [],
    dayol: [],
    doseol: [],
    raisol: [],
    askol: [],
    oneol: ['load'],
    twool: ['load'],
    threeol: ['load'],
    twopart: [],
    shieldol: [],
  },
  kinds: { ethanol: 'drink', tea: 'food', herbol: 'herb', smoke: 'recreational' },
  names: { Twinpart: ['painol', 'twopart'] },
  purposes: [
    { id: 'lone', name: 'lone', used: ['lonelol'], yields: 3, alone: true, to: [{ substances: ['kinol'] }] },
    { id: 'open', name: 'open', used: ['openol'], yields: 3, to: [{ substances: ['newol'] }] },
    {
      id: 'aches',
      name: 'aches',
      used: ['pain'],
      yields: 4,
      alone: true,
      to: [
        { substances: ['newol'], cite: ['to-new'] },
        { substances: ['gelol'], called: 'gelol rub', route: 'topical', cite: ['to-gel'] },
      ],
    },
    { id: 'clots', name: 'clots', used: ['thinner'], yields: 1, ...rest },
    { id: 'fits', name: 'fits', used: ['fits'], yields: 1, ...rest },
    { id: 'life', name: 'life', used: ['lifeol'], yields: 0 },
    { id: 'load', name: 'load', used: ['load & !ethanol'], yields: 2, ...rest },
    {
      id: 'shield',
      name: 'a shield',
      used: ['shieldol', 'guardol'],
      yields: 3,
      to: [{ substances: ['shieldol'], cite: ['to-new'] }],
    },
  ],
  washouts: [{ id: 'day', stopped: ['dayol'], lastsDays: { min: 7, max: 14 }, cite: ['of-way'] }],
  ways: [
    { id: 'a-look', of: ['smoke'], topics: ['bleeding'], do: 'test', test: ['ecg'], cite: ['of-way'] },
    { id: 'level-of-dose', of: ['doseol'], topics: ['exposure-up'], do: 'test', test: ['inr'], cite: ['of-way'] },
    { id: 'level-load', of: ['oneol'], topics: ['cns-depression'], do: 'test', test: ['level'], cite: ['of-way'] },
    { id: 'pause-load', of: ['oneol'], with: ['twool'], topics: ['cns-depression'], do: 'pause', cite: ['of-way'] },
    { id: 'twin-a', of: ['twinaol'], topics: ['qt'], do: 'test', test: ['ecg', 'potassium'], cite: ['of-way'] },
    { id: 'twin-b', of: ['twinbol'], topics: ['qt'], do: 'test', test: ['potassium', 'ecg'], cite: ['of-way'] },
    { id: 'gel', of: ['hurtol'], topics: ['gut-injury'], do: 'local', cite: ['of-way'] },
    { id: 'inr', of: ['thinner'], topics: ['bleeding'], do: 'test', test: ['inr'], cite: ['of-way'] },
    { id: 'note', of: ['street'], do: 'leave-out', note: 'Ask for help.', cite: ['of-note'] },
    {
      id: 'level',
      of: ['testol', 'hourol'],
      topics: ['exposure-up'],
      do: 'test',
      test: ['level', 'ecg'],
      cite: ['of-way'],
    },
    { id: 'level-of-left', of: ['raisol'], topics: ['exposure-up'], do: 'dose', doseTo: 'lower', cite: ['of-way'] },
    { id: 'ecg', of: ['raisol'], topics: ['exposure-up'], do: 'test', test: ['ecg'], cite: ['of-way'] },
    {
      id: 'mild-apart',
      of: ['askol'],
      topics: ['loss-of-effect'],
      do: 'apart',
      hours: { before: 2 },
      cite: ['of-way'],
    },
    { id: 'mild-watch', of: ['askol'], topics: ['loss-of-effect'], do: 'watch', note: 'Look.', cite: ['of-way'] },
    { id: 'mild-ask', of: ['askol'], topics: ['loss-of-effect'], do: 'ask', note: 'Ask.', cite: ['of-way'] },
    { id: 'mild-pause', of: ['askol'], topics: ['loss-of-effect'], do: 'pause', cite: ['of-way'] },
    {
      id: 'with-partner',
      of: ['partnerol'],
      with: ['testol', 'thinol', 'partnerol'],
      topics: ['bleeding', 'qt'],
      do: 'pause',
      cite: ['of-way'],
    },
  ],
  burdens: [
    {
      id: 'heavy',
      topics: ['cns-depression', 'qt'],
      name: 'Heavy',
      properties: { load: 1 },
      steps: [
        { drivers: 3, severity: 'moderate', action: 'adjust-or-monitor', why: 'Three.', cite: ['step-low'] },
        {
          drivers: 3,
          severity: 'major',
          action: 'avoid',
          when: [{ ageYears: { min: 65 } }],
          ask: 'How old?',
          why: 'Three in old age.',
          cite: ['step-high'],
        },
      ],
    },
  ],
  rules: [
    {
      id: 'lonely',
      topic: 'neutral',
      left: ['lonelol'],
      when: [{ ageYears: { min: 90 } }],
      severity: 'contraindicated',
      action: 'avoid',
    },
    {
      id: 'kin',
      topic: 'neutral',
      left: ['kinol'],
      when: [{ ageYears: { min: 90 } }],
      severity: 'major',
      action: 'avoid-unless-benefit',
    },
    {
      id: 'lonely-pair',
      topic: 'neutral',
      left: ['lonelol'],
      right: ['askol'],
      severity: 'contraindicated',
      action: 'avoid',
    },
    {
      id: 'kin-pair',
      topic: 'neutral',
      left: ['kinol'],
      right: ['askol'],
      severity: 'major',
      action: 'avoid-unless-benefit',
    },
    { id: 'hurt-life', topic: 'gut-injury', left: ['hurtol'], right: ['lifeol'], ...severe },
    {
      id: 'open-dose',
      topic: 'qt',
      left: ['openol'],
      right: ['doseol'],
      ...severe,
      manage: [{ do: 'pause', cite: ['of-rule'] }],
    },
    { id: 'open-ask', topic: 'qt', left: ['openol'], right: ['askol'], ...severe },
    {
      id: 'twins',
      topic: 'qt',
      left: ['twinaol'],
      right: ['twinbol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    { id: 'two-pains', topic: 'gut-injury', left: ['painol'], right: ['hurtol'], ...severe },
    {
      id: 'hurt-dose',
      topic: 'gut-injury',
      left: ['hurtol'],
      right: ['doseol'],
      ...severe,
      modifiers: [{ when: { leftRoute: ['topical'] }, severity: 'none' }],
    },
    {
      id: 'twothin',
      topic: 'bleeding',
      left: ['clotol'],
      right: ['thinol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    { id: 'pain-load', topic: 'neutral', left: ['oneol'], right: ['painol'], severity: 'major', action: 'avoid' },
    {
      id: 'pain-thinner',
      topic: 'bleeding',
      left: ['pain'],
      right: ['thinner'],
      ...severe,
      evidence: { level: 'probable', cite: ['of-rule'] },
    },
    { id: 'fit-thinner', topic: 'exposure-down', left: ['fitol'], right: ['thinol'], ...severe },
    {
      id: 'fit-clot',
      topic: 'exposure-down',
      left: ['fitol'],
      right: ['clotol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'fit-partner',
      topic: 'exposure-down',
      left: ['fitol'],
      right: ['partnerol'],
      severity: 'major',
      action: 'avoid-unless-benefit',
    },
    { id: 'fit-pain', topic: 'exposure-down', left: ['fitol'], right: ['painol'], ...severe },
    {
      id: 'fit-dose',
      topic: 'exposure-up',
      left: ['fitol'],
      right: ['doseol'],
      ...severe,
      manage: [{ do: 'dose', change: 'right', doseTo: 'lower', cite: ['of-way'] }],
    },
    {
      id: 'fit-apart',
      topic: 'exposure-down',
      left: ['jerkol'],
      right: ['doseol'],
      ...severe,
      manage: [{ do: 'apart', change: 'left', hours: { before: 2 }, cite: ['of-way'] }],
    },
    {
      id: 'fit-pause',
      topic: 'exposure-down',
      left: ['jerkol'],
      right: ['partnerol'],
      ...severe,
      manage: [{ do: 'pause', change: 'right', cite: ['of-way'] }],
    },
    {
      id: 'fit-other-way',
      topic: 'exposure-down',
      left: ['jerkol'],
      right: ['testol'],
      ...severe,
      manage: [{ do: 'other-way', change: 'right', called: 'a coil', cite: ['of-way'] }],
    },
    {
      id: 'fit-stop',
      topic: 'exposure-down',
      left: ['jerkol'],
      right: ['hourol'],
      ...severe,
      manage: [{ do: 'stop', change: 'right', cite: ['of-way'] }],
    },
    {
      id: 'fit-test',
      topic: 'exposure-down',
      left: ['jerkol'],
      right: ['dayol'],
      ...severe,
      manage: [{ do: 'test', change: 'left', test: ['level'], cite: ['of-way'] }],
    },
    { id: 'fit-tea', topic: 'exposure-down', left: ['fitol'], right: ['tea'], ...severe },
    { id: 'life-pain', topic: 'hypotension', left: ['lifeol'], right: ['painol'], ...severe },
    {
      id: 'drink-watch',
      topic: 'cns-depression',
      left: ['ethanol'],
      right: ['partnerol'],
      severity: 'moderate',
      action: 'be-aware',
    },
    {
      id: 'tea-watch',
      topic: 'gut-injury',
      left: ['tea'],
      right: ['partnerol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'tea-avoid',
      topic: 'gut-injury',
      left: ['tea'],
      right: ['testol'],
      severity: 'moderate',
      action: 'avoid-unless-benefit',
    },
    {
      id: 'herb-avoid',
      topic: 'gut-injury',
      left: ['herbol'],
      right: ['testol'],
      severity: 'moderate',
      action: 'avoid',
    },
    {
      id: 'smoke-watch',
      topic: 'bleeding',
      left: ['smoke'],
      right: ['testol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'smoke-level',
      topic: 'exposure-down',
      left: ['smoke'],
      right: ['doseol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'level-both',
      topic: 'exposure-up',
      left: ['testol'],
      right: ['hourol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'raise',
      topic: 'exposure-up',
      left: ['raisol'],
      right: ['dayol'],
      direction: 'left-affects-right',
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'raised',
      topic: 'exposure-up',
      left: ['partnerol'],
      right: ['raisol'],
      direction: 'left-affects-right',
      severity: 'major',
      action: 'adjust-or-monitor',
    },
    {
      id: 'mild',
      topic: 'loss-of-effect',
      left: ['askol'],
      right: ['partnerol'],
      severity: 'moderate',
      action: 'be-aware',
    },
    {
      id: 'mild-pain',
      topic: 'loss-of-effect',
      left: ['painol'],
      right: ['askol'],
      severity: 'moderate',
      action: 'be-aware',
    },
    {
      id: 'hours',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['dayol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [{ when: { hoursApart: { min: 4 } }, severity: 'minor' }],
    },
    {
      id: 'hours-same',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['doseol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [{ when: { hoursApart: { min: 4 } }, severity: 'moderate' }],
    },
    {
      id: 'hours-graver',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['askol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [{ when: { hoursApart: { min: 4 } }, severity: 'major' }],
    },
    {
      id: 'hours-action',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['raisol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [{ when: { hoursApart: { min: 4 } }, action: 'be-aware' }],
    },
    {
      id: 'hours-day',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['tea'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [{ when: { hoursApart: { min: 24 } }, severity: 'minor' }],
    },
    {
      id: 'hours-and-more',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['ethanol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [{ when: { hoursApart: { min: 4 }, ageYears: { min: 65 } }, severity: 'minor' }],
    },
    {
      id: 'hours-by-rule',
      topic: 'exposure-down',
      left: ['hourol'],
      right: ['herbol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      manage: [{ do: 'apart', change: 'right', hours: { between: 3 }, cite: ['of-rule'] }],
      modifiers: [{ when: { hoursApart: { min: 4 } }, severity: 'minor' }],
    },
    {
      id: 'partner',
      topic: 'qt',
      left: ['partnerol'],
      right: ['dayol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'partner-test',
      topic: 'qt',
      left: ['partnerol'],
      right: ['testol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'partner-other',
      topic: 'cns-depression',
      left: ['partnerol'],
      right: ['thinol'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'swap-by-rule',
      topic: 'qt',
      left: ['painol'],
      right: ['dayol'],
      ...severe,
      manage: [{ do: 'swap', change: 'left', swapTo: ['clots'], cite: ['of-rule'] }],
    },
    {
      id: 'swap-unknown',
      topic: 'qt',
      left: ['doseol'],
      right: ['dayol'],
      ...severe,
      manage: [{ do: 'swap', change: 'left', swapTo: ['aches'], cite: ['of-rule'] }],
    },
    { id: 'pain-old', topic: 'neutral', left: ['painol'], when: [{ ageYears: { min: 65 } }], ...severe },
    { id: 'fit-old', topic: 'neutral', left: ['fitol'], when: [{ ageYears: { min: 65 } }], ...severe },
    {
      id: 'protected',
      topic: 'gut-injury',
      left: ['painol'],
      right: ['raisol'],
      severity: 'major',
      action: 'adjust-or-monitor',
      manage: [
        { do: 'protect', change: 'left', swapTo: ['shield'], cite: ['of-rule'] },
        { do: 'swap', change: 'right', cite: ['of-rule'] },
      ],
    },
  ],
})

/** What could be done about each finding of a list, and about what adds up, in a line each. */
function linesOf(items: readonly ListItem[], person: Person = {}): Record<string, string[]> {
  const { knowledge } = open()
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
