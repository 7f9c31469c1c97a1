import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import type { ListItem } from '../contract/parts.js'
import { check } from './check.js'
import { reportOf } from './report.js'

const open = lazilyOpened({
  substances: {
    statins: ['statin'],
    simva: ['statin', 'cleared-by-3a'],
    rosuva: ['statin'],
    ceriva: ['statin', 'withdrawn'],
    azoles: [],
    itra: ['blocks-3a'],
    terbi: [],
    plainol: [],
    salts: [],
    saltol: ['saltish'],
    saltine: ['saltish'],
    saltum: ['saltish'],
    drops: [],
    dropal: ['drop'],
    dropol: ['drop'],
    dropum: ['drop'],
  },
  kinds: { statins: 'class', azoles: 'class', salts: 'class', drops: 'class' },
  classes: { statins: ['statin'], azoles: ['itra', 'terbi'], salts: ['saltish'], drops: ['drop'] },
  commonness: {
    simva: 200,
    rosuva: 100,
    ceriva: 0,
    itra: 20,
    terbi: 40,
    saltol: 10,
    saltine: 10,
    saltum: 10,
    dropal: 10,
    dropol: 10,
    dropum: 10,
  },
  rules: [
    { id: 'same', topic: 'bleeding', left: ['statin'], right: ['saltum'], severity: 'moderate', action: 'avoid' },
    { id: 'own', topic: 'bleeding', left: ['azoles'], right: ['plainol'], severity: 'major', action: 'be-aware' },
    { id: 'each', topic: 'bleeding', left: ['itra', 'terbi'], right: ['plainol'], severity: 'minor', action: 'avoid' },
    {
      id: 'simva-with-itra',
      topic: 'muscle-injury',
      left: ['blocks-3a'],
      right: ['cleared-by-3a'],
      severity: 'contraindicated',
      action: 'avoid',
      interruption: 'interrupt',
      consequences: ['rhabdomyolysis'],
      modifiers: [{ when: { ageYears: { max: 17 } }, severity: 'major', action: 'avoid-unless-benefit' }],
    },
    {
      id: 'ceriva',
      topic: 'muscle-injury',
      left: ['withdrawn'],
      right: ['itra', 'plainol'],
      severity: 'major',
      action: 'avoid',
    },
    { id: 'grave', topic: 'bleeding', left: ['saltish'], right: ['terbi'], severity: 'moderate', action: 'avoid' },
    { id: 'mild', topic: 'arrhythmia', left: ['saltish'], right: ['terbi'], severity: 'minor', action: 'be-aware' },
    {
      id: 'unused',
      topic: 'muscle-injury',
      left: ['withdrawn'],
      right: ['saltol'],
      severity: 'major',
      action: 'avoid',
    },
    { id: 'used', topic: 'muscle-injury', left: ['cleared-by-3a'], right: ['saltol'], severity: 'minor' },
    { id: 'one', topic: 'bleeding', left: ['saltol'], right: ['itra'], severity: 'moderate', action: 'be-aware' },
    {
      id: 'salt',
      topic: 'hyperkalaemia',
      left: ['saltish'],
      right: ['plainol'],
      severity: 'minor',
      action: 'be-aware',
      interruption: 'on-request',
    },
    {
      id: 'pregnant',
      topic: 'harm-to-child',
      left: ['statin', 'drop'],
      when: [{ pregnant: true }],
      severity: 'major',
      action: 'avoid',
    },
    {
      id: 'simva-old',
      topic: 'muscle-injury',
      left: ['cleared-by-3a'],
      when: [{ ageYears: { min: 80 } }],
      severity: 'moderate',
      action: 'adjust-or-monitor',
    },
    {
      id: 'drops',
      topic: 'bradycardia',
      left: ['drops', 'dropal', 'dropol', 'dropum'],
      when: [{ ageYears: { min: 80 } }],
      severity: 'minor',
      action: 'be-aware',
    },
  ],
  lists: [{ source: 'book', covers: ['statins', 'rosuva', 'itra', 'salts', 'saltum'] }],
})

const checked = (list: readonly ListItem[], person = {}) => check(open().knowledge, list, person)

describe('a class word with something', () => {
  it('answers through its members, gravest first, and names what each comes to', () => {
    const { pairs, findings } = checked(['statins', 'itra'])
    expect(pairs[0]).toMatchObject({
      status: 'interaction',
      severity: 'contraindicated',
      action: 'avoid',
      interruption: 'show',
      coveredBy: ['book'],
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      id: 'depends-which-member',
      rule: null,
      basis: 'inferred',
      substances: ['statins', 'itra'],
      ofClass: 'statins',
      members: [
        { severity: 'contraindicated', substances: ['simva'] },
        { severity: 'major', substances: ['ceriva'] },
        { severity: 'none', status: 'nothing-listed', substances: ['rosuva'] },
      ],
    })
  })

  it('is the same the other way round, and counts the person', () => {
    const [finding] = checked(['itra', 'statins']).findings
    expect([finding?.substances, finding?.ofClass]).toEqual([['statins', 'itra'], 'statins'])
    expect(checked(['itra', 'statins'], { ageYears: 12 }).pairs[0]?.severity).toBe('major')
  })

  it('takes a member nobody uses for the grade only where no other has one', () => {
    const [finding] = checked(['statins', 'plainol']).findings
    expect([finding?.severity, finding?.members?.[0]?.substances]).toEqual(['major', ['ceriva']])
    expect(checked(['statins', 'terbi']).findings).toEqual([])
    const { findings, pairs } = checked(['statins', 'saltol'])
    expect([findings[0]?.severity, pairs[0]?.severity]).toEqual(['minor', 'minor'])
    expect(findings[0]?.members?.map(({ severity, substances }) => [severity, substances])).toEqual([
      ['major', ['ceriva']],
      ['minor', ['simva']],
      ['none', ['rosuva']],
    ])
  })

  it('never speaks louder than its member', () => {
    expect(checked(['salts', 'plainol']).findings[0]).toMatchObject({ severity: 'minor', interruption: 'on-request' })
  })

  it('takes of each member the gravest, and names together those that come to the same', () => {
    const { findings, pairs } = checked(['salts', 'terbi'])
    expect(findings.map(({ topic, severity, action }) => [topic, severity, action])).toEqual([
      ['bleeding', 'moderate', 'avoid'],
    ])
    expect(findings[0]?.members?.map(({ severity, substances }) => [severity, substances])).toEqual([
      ['moderate', ['saltine', 'saltol', 'saltum']],
    ])
    expect(pairs[0]).toMatchObject({ severity: 'moderate', action: 'avoid' })
    const [some] = checked(['salts', 'itra']).findings
    expect(some?.members?.map(({ severity, status, substances }) => [severity, status, substances])).toEqual([
      ['moderate', 'interaction', ['saltol']],
      ['none', 'nothing-listed', ['saltum']],
      ['none', 'not-covered', ['saltine']],
    ])
    const [inferred] = findings
    expect(inferred).toMatchObject({ directed: false, disagreement: false, applied: [], depends: [], sources: [] })
  })

  it('says nothing of its members where each comes to what is said of the word', () => {
    expect(checked(['statins', 'saltum']).findings.map(({ id }) => id)).toEqual(['same'])
  })

  it('keeps what is said of the word where that is graver', () => {
    const { findings, pairs } = checked(['azoles', 'plainol'])
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['own', 'major'],
      ['depends-which-member', 'minor'],
    ])
    expect(pairs[0]).toMatchObject({ severity: 'major', action: 'avoid' })
  })

  it('knows which of two class words it depends on', () => {
    const findings = checked(['statins', 'azoles']).findings
    expect(findings).toEqual([])
    expect(checked(['azoles', 'simva']).findings[0]).toMatchObject({ ofClass: 'azoles', severity: 'contraindicated' })
  })

  it('says nothing through a member that stands in the list itself', () => {
    const { findings } = checked(['statins', 'simva', 'itra'])
    const depends = findings.find(({ ofClass }) => ofClass === 'statins')
    expect(depends?.members?.flatMap(({ substances }) => substances)).toEqual(['ceriva', 'rosuva'])
  })

  it('is told in words, with the citations of its members and what can happen', () => {
    const { knowledge, words } = open()
    const [finding] = reportOf(knowledge, words, checked(['statins', 'itra'])).findings
    expect(finding?.patient?.happens).toBe(
      'It depends which of the statins is meant. Do not combine: simva. Serious: ceriva. Nothing listed for: rosuva.',
    )
    expect(finding?.evidence?.citations.map(({ id }) => id)).toEqual(['label-a'])
    expect(finding?.mechanism?.text).toMatch(/^It depends which of the statins is meant[.] .*each is judged/)
    expect(finding?.evidence?.why).toMatch(/gravest member in use/)
    expect(finding?.patient).toMatchObject({ do: expect.stringMatching(/^Find out which one it is/), watch: [] })
    expect(finding?.clinician).toMatchObject({ do: expect.stringMatching(/^Check the member itself/), watch: [] })
    expect(finding).toMatchObject({ consequences: ['rhabdomyolysis'], ofClass: 'statins', basis: 'inferred' })
    expect(finding?.members?.[0]).toEqual({ severity: 'contraindicated', status: 'interaction', substances: ['simva'] })
  })
})

describe('a class word and the person', () => {
  it('answers through its members, and names what each comes to', () => {
    const { findings } = checked(['statins'], { ageYears: 85 })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      id: 'depends-which-member',
      rule: null,
      severity: 'moderate',
      substances: ['statins'],
      ofClass: 'statins',
      members: [
        { severity: 'moderate', status: 'interaction', substances: ['simva'] },
        { severity: 'none', status: 'nothing-listed', substances: ['rosuva', 'ceriva'] },
      ],
    })
  })

  it('says nothing of its members where each comes to what is said of the word, or nobody is known', () => {
    expect(checked(['drops'], { ageYears: 85 }).findings.map(({ id }) => id)).toEqual(['drops'])
    expect(checked(['statins'], { pregnant: true }).findings.map(({ id }) => id)).toEqual(['pregnant'])
    expect(checked(['statins']).findings).toEqual([])
    expect(checked(['simva'], { ageYears: 85 }).findings.map(({ id }) => id)).toEqual(['simva-old'])
  })

  it('says through its members what is graver than what is said of the word', () => {
    const { findings } = checked(['drops'], { ageYears: 85, pregnant: true })
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['depends-which-member', 'major'],
      ['drops', 'minor'],
    ])
  })

  it('is told in words', () => {
    const { knowledge, words } = open()
    const [finding] = reportOf(knowledge, words, checked(['statins'], { ageYears: 85 })).findings
    expect(finding?.patient?.happens).toMatch(/^It depends which of the statins is meant[.] /)
  })
})
