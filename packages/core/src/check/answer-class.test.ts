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
  },
  kinds: { statins: 'class', azoles: 'class', salts: 'class' },
  classes: { statins: ['statin'], azoles: ['itra', 'terbi'], salts: ['saltish'] },
  commonness: { simva: 200, rosuva: 100, ceriva: 0, itra: 20, terbi: 40, saltol: 10 },
  rules: [
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
    {
      id: 'salt',
      topic: 'hyperkalaemia',
      left: ['saltish'],
      right: ['plainol'],
      severity: 'minor',
      action: 'be-aware',
      interruption: 'on-request',
    },
  ],
  lists: [{ source: 'book', covers: ['statins', 'rosuva', 'itra'] }],
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
    expect([finding?.substances, finding?.ofClass]).toEqual([['itra', 'statins'], 'statins'])
    expect(checked(['itra', 'statins'], { ageYears: 12 }).pairs[0]?.severity).toBe('major')
  })

  it('takes a member nobody uses for the grade only where no other has one', () => {
    const [finding] = checked(['statins', 'plainol']).findings
    expect([finding?.severity, finding?.members?.[0]?.substances]).toEqual(['major', ['ceriva']])
    expect(checked(['statins', 'terbi']).findings).toEqual([])
  })

  it('never speaks louder than its member', () => {
    expect(checked(['salts', 'plainol']).findings[0]).toMatchObject({ severity: 'minor', interruption: 'on-request' })
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
    expect(finding).toMatchObject({ consequences: ['rhabdomyolysis'], ofClass: 'statins', basis: 'inferred' })
    expect(finding?.members?.[0]).toEqual({ severity: 'contraindicated', status: 'interaction', substances: ['simva'] })
  })
})
