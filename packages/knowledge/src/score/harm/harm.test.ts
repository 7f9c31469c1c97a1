import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Action, Engine, Severity } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { capabilityFigure } from './capability.js'
import { clinicalFigure } from './clinical.js'
import { deadlyFigure, ordinaryFigure } from './own-lists.js'

/** An engine that finds the same in every list. */
function finding(severity: Severity, action: Action, happens: string): Engine {
  const spoken = { happens, do: 'Ask.', watch: [] }
  const findings = severity === 'none' ? [] : [{ severity, action, patient: spoken, clinician: spoken }]
  const rest = { combined: [], repeated: [], issues: [], unrecognised: [] }
  return { check: () => ({ findings, ...rest }), stop: () => ({ taper: 'slowly' }) } as unknown as Engine
}

function folderWith(name: string, text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-harm-'))
  writeFileSync(join(dir, name), text)
  return dir
}

const clinical = (severity: string, cluster: string): string =>
  folderWith(
    'clinical.yaml',
    `- { cluster: ${cluster}, input: [a, b], severity: ${severity}, action: avoid, reason: why, source: label, got: none }`,
  )

describe('clinicalFigure', () => {
  it('takes a graver finding for right, unless the grade must be met', () => {
    const engine = finding('major', 'avoid', 'Bad.')
    expect(clinicalFigure(engine, clinical('moderate', 'grade')).outcomes).toEqual({ right: 1 })
    expect(clinicalFigure(engine, clinical('contraindicated', 'grade')).outcomes).toEqual({ 'too mild': 1 })
    expect(clinicalFigure(engine, clinical('moderate', 'alcohol-amount')).outcomes).toEqual({ 'too grave': 1 })
  })
})

describe('clinicalFigure with a flag', () => {
  it('reads how the person drinks as the command line does', () => {
    const asked: unknown[] = []
    const check = (request: unknown) => {
      asked.push(request)
      return { findings: [], combined: [], repeated: [], issues: [], unrecognised: [] }
    }
    const dir = folderWith(
      'clinical.yaml',
      "- { cluster: disease, input: [a, '--alcohol dependent'], severity: none, action: avoid, reason: why, source: label, got: none }",
    )
    clinicalFigure({ check } as unknown as Engine, dir)
    expect(asked).toEqual([{ items: ['a'], person: { alcoholPattern: 'dependent' } }])
  })
})

describe('capabilityFigure', () => {
  const one = (kind: string, part: object): string => {
    const bounds = { severityMin: 'moderate', severityMax: 'major', action: '' }
    const expected = { ...bounds, mustMention: [], mustNotMention: [], ...part }
    return folderWith('capability.jsonl', JSON.stringify({ id: 'X1', kind, input: { items: ['a'] }, expect: expected }))
  }
  const outcome = (engine: Engine, dir: string): unknown => capabilityFigure(engine, dir).outcomes

  it('wants grade, action and words', () => {
    const engine = finding('major', 'adjust-or-monitor', 'The kidneys suffer.')
    expect(outcome(engine, one('person', { mustMention: ['kidney'] }))).toEqual({ right: 1 })
    expect(outcome(engine, one('person', { severityMax: 'moderate' }))).toEqual({ 'too grave': 1 })
    expect(outcome(engine, one('person', { action: 'avoid' }))).toEqual({ 'action too weak': 1 })
    expect(outcome(engine, one('person', { mustMention: ['liver'] }))).toEqual({ 'not said': 1 })
    expect(outcome(engine, one('person', { mustNotMention: ['suffer'] }))).toEqual({ said: 1 })
    expect(outcome(engine, one('burden', { drivers: ['a'] }))).toEqual({ 'no driver': 1 })
    expect(outcome(finding('none', 'be-aware', ''), one('person', {}))).toEqual({ 'too mild': 1 })
  })

  it('grades nothing of stopping, and reads what is said of it', () => {
    expect(outcome(finding('none', 'be-aware', ''), one('stop', { mustMention: ['slowly'] }))).toEqual({ right: 1 })
  })
})

describe('lists of our own', () => {
  const pairs = folderWith(
    'deadly-pairs.yaml',
    '- { what: two, source: label, least: major, each: [a, b], with: [c] }\n- { what: three, source: label, least: contraindicated, each: [a], with: [d] }',
  )
  const lists = folderWith('ordinary-lists.yaml', '- [a, b]\n- [c]\n')

  it('want every pair of a group at its least grade', () => {
    const { rows, outcomes, groups } = deadlyFigure(finding('major', 'avoid', 'Bad.'), pairs)
    expect([rows, outcomes]).toEqual([3, { right: 2, 'too mild': 1 }])
    expect(groups.three).toEqual({ rows: 1, right: 0 })
  })
  it('count what was not read as missed', () => {
    const { check } = finding('major', 'avoid', 'Bad.')
    const silent = { check: () => ({ ...check({ items: [] }), unrecognised: [{ input: 'a' }] }) } as unknown as Engine
    expect(deadlyFigure(silent, pairs).outcomes).toEqual({ 'not read': 3 })
    expect(ordinaryFigure(silent, lists).outcomes).toEqual({ 'not read': 2 })
  })
  it('want no ordinary list to interrupt', () => {
    expect(ordinaryFigure(finding('moderate', 'avoid', 'Bad.'), lists)).toMatchObject({ rows: 2, right: 1 })
    const loud = {
      check: () => ({
        findings: [{ id: 'x', severity: 'minor', interruption: 'interrupt' }],
        combined: [{ id: 'load', severity: 'major' }],
        unrecognised: [],
      }),
    } as unknown as Engine
    const { outcomes, misses } = ordinaryFigure(loud, lists)
    expect(outcomes).toEqual({ interrupts: 2 })
    expect(misses[0]?.came).toBe('x, load')
  })
})
