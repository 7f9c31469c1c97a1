import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten } from '../../../knowledge/test/written-knowledge.js'
import { exampleLibrary } from '../../test/example-library.js'
import { reportFor } from '../../test/example-report.js'
import type { Report } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import { check } from './check.js'
import { reportOf } from './report.js'

describe('a finding of a rule', () => {
  const ofRule = (): Report['findings'][number] | undefined => reportFor(['dozepam', 'ferment']).findings[0]

  it('has all that the rule says of it', () => {
    const finding = ofRule()
    expect(finding).toMatchObject({
      seriousness: 'death',
      consequences: ['sedation', 'falls'],
      basis: 'rule',
      directed: true,
      mechanism: { kind: 'mixed' },
      evidence: { level: 'established', citations: [{ id: 'label-a', title: 'Label', year: 2020 }] },
      frequency: {
        exposure: 'One in ten take both.',
        harm: 'One in a hundred falls.',
        citations: [{ id: 'label-a' }],
      },
    })
    expect(finding?.frequency).not.toHaveProperty('cite')
  })

  it('names the two substances wherever it speaks, and begins every sentence with a capital', () => {
    const finding = ofRule()
    expect(finding?.patient).toEqual({
      happens: 'Dozepam can make you sleepy. Ferment too.',
      do: 'Leave ferment out.',
      watch: ['Dozepam sleep.'],
    })
    expect(finding?.clinician).toEqual({
      happens: 'Additive sedation of dozepam.',
      do: 'Avoid.',
      watch: ['Sedation'],
    })
    expect(finding?.mechanism?.text).toBe('Dozepam adds to ferment.')
    expect(finding?.evidence?.why).toBe('Ferment is named in the label.')
    expect(JSON.stringify(finding)).not.toMatch(/[{](?:left|right)[}]/)
  })

  it('gives the reason of each circumstance that holds, and the question of each that would decide', () => {
    const finding = ofRule()
    expect(finding?.context?.depends.map(({ why, ask }) => [why, ask])).toEqual([
      ['Dozepam lasts longer.', 'Are you old?'],
      ['Ferment counts more.', 'What sex?'],
    ])
    const [old] = reportFor(['dozepam', 'ferment'], { sex: 'female' }).findings
    expect(old?.context?.applied).toEqual(['Ferment counts more.'])
  })

  it('is silent about how often where the rule does not say', () => {
    const plain = openWritten({
      substances: { dozepam: ['sedative'], ferment: ['drink'] },
      rules: [{ id: 'plain', left: ['sedative'], right: ['drink'] }],
    })
    const { findings } = reportOf(plain.knowledge, plain.words, check(plain.knowledge, ['dozepam', 'ferment']))
    expect(findings[0]?.frequency).toBeNull()
  })
})

describe('a question', () => {
  const asked = (list: readonly ListItem[], person = {}): unknown =>
    reportFor(list, person).findings[0]?.context?.depends.map(({ key, range, values }) => [key, range ?? values])

  it('carries the key of the request that answers it, and the answers with which the grade would change', () => {
    expect(asked(['dozepam', 'ferment'])).toEqual([
      ['person.ageYears', { min: 65 }],
      ['person.sex', ['female']],
    ])
  })

  it('names the entry of the list by its place, and every key that is open', () => {
    const known = openWritten({
      substances: { dozepam: ['sedative'], ferment: ['drink'], mintol: [] },
      rules: [
        {
          id: 'apart',
          left: ['sedative'],
          right: ['drink'],
          modifiers: [{ when: { rightRoute: ['oral'], hoursApart: { min: 2 } }, severity: 'major' }],
        },
      ],
    })
    const depends = (list: readonly ListItem[]): unknown =>
      reportOf(known.knowledge, known.words, check(known.knowledge, list)).findings[0]?.context?.depends
    expect(depends(['mintol', 'ferment', 'dozepam'])).toMatchObject([
      { key: 'items[1].route', also: [{ key: 'items[1].hoursFrom.2', range: { min: 2 } }] },
    ])
    const [only] = depends([
      { name: 'dozepam', atH: 8 },
      { name: 'ferment', route: 'oral' },
    ]) as [object]
    expect(only).toMatchObject({ key: 'items[1].hoursFrom.0' })
    expect(only).not.toHaveProperty('also')
  })
})

describe('something that is no longer taken', () => {
  const known = lazilyOpened({
    substances: { dozepam: ['sedative'], ferment: ['drink'], diazepam: [] },
    called: { dozepam: 'dozepam sodium', ferment: 'Fermented juice' },
    rules: [{ id: 'sedative-drink', left: ['sedative'], right: ['drink'], mechanism: '{left} with {right}.' }],
  })
  const of = (list: readonly ListItem[]): Report => {
    const { knowledge, words } = known()
    return reportOf(knowledge, words, check(knowledge, list), exampleLibrary)
  }

  it('is named in the finding, by its code and in words', () => {
    const [finding] = of([{ name: 'dozepam', state: 'past', daysAgo: 3 }, 'ferment']).findings
    expect(finding?.stopped).toEqual(['dozepam'])
    expect(finding?.context?.applied).toEqual([expect.stringMatching(/^Dozepam sodium is no longer taken[.]/)])
    expect(of(['dozepam', 'ferment']).findings[0]).not.toHaveProperty('stopped')
  })

  it('is not warned of again as something to stop', () => {
    expect(of([{ name: 'diazepam', state: 'past' }]).stopping).toEqual([])
    expect(of(['diazepam']).stopping).toHaveLength(1)
  })

  it('is called by its name, not by its code', () => {
    expect(of(['dozepam', 'ferment']).findings[0]?.mechanism?.text).toBe('Dozepam sodium with Fermented juice.')
  })
})

describe('what may be another person’s', () => {
  const report = reportFor([{ name: 'dozepam', whose: 'unclear' }, 'ferment', 'breathol'])

  it('is said before everything else of a finding, of a sum and of what there is to decide', () => {
    const said = /^Dozepam may be another person’s[.] What follows holds only if one person takes both[.] /
    const [finding] = report.findings
    expect(finding?.unclearWhose).toEqual(['dozepam'])
    expect(finding?.patient?.happens).toMatch(said)
    expect(finding?.clinician?.happens).toMatch(said)
    expect(report.combined[0]?.unclearWhose).toEqual(['dozepam'])
    expect(report.combined[0]?.patient?.happens).toMatch(/only if one person takes them all[.] /)
    expect(report.decisions?.[0]?.patient).toMatch(/^Dozepam may be another person’s[.] /)
  })
})

describe('something that was stopped and for which a source gives a time', () => {
  const known = lazilyOpened({
    substances: { dozepam: ['sedative'], ferment: ['drink'] },
    called: { dozepam: 'dozepam sodium' },
    rules: [
      {
        id: 'sedative-drink',
        left: ['sedative'],
        right: ['drink'],
        severity: 'major',
      },
    ],
    washouts: [{ id: 'dozepam', stopped: ['dozepam'], lastsDays: { min: 7, max: 14 }, why: 'it stays long.' }],
  })
  const findingOf = (...list: ListItem[]): Report['findings'][number] | undefined => {
    const { knowledge, words } = known()
    return reportOf(knowledge, words, check(knowledge, list)).findings[0]
  }
  const stopped = (daysAgo?: number): ListItem => ({
    name: 'dozepam',
    state: 'past',
    ...(daysAgo !== undefined && { daysAgo }),
  })

  it('says for how long it counts, since when, and by which source', () => {
    const finding = findingOf(stopped(3), 'ferment')
    expect(finding?.lasts).toStrictEqual([
      { substance: 'dozepam', state: 'lasts', lastsDays: { min: 7, max: 14 }, sinceDays: 3, cite: ['label-a'] },
    ])
    expect(finding?.context?.applied).toEqual([expect.stringMatching(/^Dozepam sodium: 3 days .* It stays long[.]$/)])
    expect(finding?.patient?.happens).toBe('You may get very sleepy.')
  })

  it('says no days where nobody said when it ended', () => {
    expect(Object.keys(findingOf(stopped(), 'ferment')?.lasts?.[0] ?? {})).toEqual([
      'substance',
      'state',
      'lastsDays',
      'cite',
    ])
  })

  it('says in place of the words of the rule that the time has passed, and whom to tell', () => {
    const finding = findingOf(stopped(20), 'ferment')
    expect(finding?.patient?.happens).toMatch(/has passed/)
    expect(finding?.patient?.do).toMatch(/^Tell the person who prescribes .*dozepam sodium/)
    expect(finding?.clinician?.happens).toMatch(/has passed/)
    expect(finding?.clinician?.do).toMatch(/^Confirm the last dose/)
    expect([finding?.patient?.watch, finding?.clinician?.watch]).toEqual([[], []])
  })

  it('says of what is taken nothing of the kind', () => {
    expect(Object.keys(findingOf('dozepam', 'ferment') as object)).not.toContain('lasts')
  })
})

describe('a finding that only sources make', () => {
  it('is worded from what they say happens, each thing once', () => {
    const [finding] = reportFor(['dozepam', 'breathol']).findings
    expect(finding).toMatchObject({
      consequences: ['bleeding', 'arrhythmia'],
      seriousness: 'not-stated',
      mechanism: { kind: 'unknown' },
      evidence: { level: 'not-stated' },
      frequency: null,
      review: 'unreviewed',
    })
    expect(finding?.topic).toBe('bleeding')
    expect(finding?.patient?.happens).toMatch(/bleed.*[.] [A-Z].*heart/i)
    expect(finding?.clinician?.happens).toMatch(/bleed.*;.*arrhythmia[.]$/i)
    expect(finding?.mechanism?.text).toBe(finding?.clinician?.happens)
    expect(finding?.patient?.do).toMatch(/Do not take these two together/)
    expect(finding?.clinician?.do).toMatch(/^Avoid/)
    expect([finding?.patient?.watch, finding?.clinician?.watch]).toEqual([[], []])
  })

  it('says that a source does not say what can happen', () => {
    const [finding] = reportFor(['dozepam', 'mintol']).findings
    expect(finding?.patient?.happens).toMatch(/does not say what can happen/)
    expect(finding?.clinician?.happens).toMatch(/without mechanism/)
    expect(finding?.mechanism?.text).toMatch(/without mechanism/)
    expect(finding?.consequences).toEqual([])
    expect(finding?.topic).toBe('listed')
    expect(finding?.evidence?.why).toMatch(/it does not say what for/)
  })
})
