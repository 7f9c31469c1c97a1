import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, Interruption, Severity } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { listFigures } from './list-figures.js'

interface Said {
  substances: readonly string[]
  severity: Severity
  interruption?: Interruption
  items?: number[]
}

/** An engine that knows every name as itself and says the same of every list, in the order given. */
function saying(findings: Said[], combined: { drivers: string[]; severity: Severity }[] = []): Engine {
  const told = findings.map((one) => ({
    interruption: 'show' as const,
    items: one.substances.map((_, item) => item),
    ...one,
  }))
  const loads = combined.map(({ severity }, place) => ({
    severity,
    interruption: 'interrupt',
    items: [0, 1, 2],
    combined: place,
    findings: [],
  }))
  const apart = told.map(({ items, severity, interruption }, place) => ({
    severity,
    interruption,
    items,
    findings: [place],
  }))
  return {
    check: () => ({ combined, findings: told, substances: [], statements: [...loads, ...apart] }),
    name: ({ name }: { name: string }) => ({ status: 'resolved', substances: [{ slug: name }] }),
  } as unknown as Engine
}

const need = { kind: 'pair', about: ['a', 'b'], minSeverity: 'major', grade: 'firm' }
function outcome(id: string, engine: Engine, part: object): unknown {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-lists-'))
  const one = { id: 'one', setting: '', items: ['a', 'b', 'c'], person: { age: 70 }, need: [], noise: [], first: [] }
  writeFileSync(join(dir, 'lists.jsonl'), JSON.stringify({ ...one, ...part }))
  return listFigures(engine, dir).find((figure) => figure.id === id)?.outcomes
}

describe('listFigures', () => {
  it('wants a needed pair at its grade, and shown', () => {
    const asked = { need: [need] }
    const pair = { substances: ['b', 'a'], severity: 'major' } as const
    expect(outcome('lists-pairs', saying([pair]), asked)).toEqual({ 'at grade': 1 })
    expect(outcome('lists-pairs', saying([{ ...pair, severity: 'moderate' }]), asked)).toEqual({ 'too mild': 1 })
    expect(outcome('lists-pairs', saying([{ ...pair, interruption: 'on-request' }]), asked)).toEqual({ folded: 1 })
    expect(outcome('lists-pairs', saying([{ ...pair, substances: ['a', 'c'] }]), asked)).toEqual({ 'not said': 1 })
    expect(outcome('lists-pairs', saying([pair]), { need: [{ ...need, grade: 'soft' }] })).toEqual({})
    expect(outcome('lists-moderate', saying([pair]), asked)).toEqual({})
  })

  it('takes what adds up for said when at most one of four is missing', () => {
    const asked = (about: string[]): object => ({ need: [{ ...need, kind: 'burden', about }] })
    const engine = saying([], [{ drivers: ['a', 'b', 'c'], severity: 'major' }])
    expect(outcome('lists-burdens', engine, asked(['a', 'b', 'c', 'd']))).toEqual({ 'at grade': 1 })
    expect(outcome('lists-burdens', engine, asked(['a', 'b', 'd']))).toEqual({ 'not said': 1 })
  })

  it('wants one medicine with the person, and the same thing twice, in findings of their own', () => {
    const engine = saying([{ substances: ['a'], severity: 'major' }])
    expect(outcome('lists-persons', engine, { need: [{ ...need, kind: 'person', about: ['a'] }] })).toEqual({
      'at grade': 1,
    })
    expect(outcome('lists-burdens', engine, { need: [{ ...need, kind: 'dup', about: ['a'] }] })).toEqual({
      'at grade': 1,
    })
  })

  it('calls noise what interrupts or is shown at moderate', () => {
    const noise = { noise: [{ about: ['a', 'b'] }] }
    const said = (severity: Severity, interruption: Interruption): Engine =>
      saying([{ substances: ['a', 'b'], severity, interruption }])
    expect(outcome('lists-noise', said('minor', 'interrupt'), noise)).toEqual({ interrupts: 1 })
    expect(outcome('lists-noise', said('moderate', 'show'), noise)).toEqual({ shown: 1 })
    expect(outcome('lists-noise', said('moderate', 'on-request'), noise)).toEqual({ quiet: 1 })
  })

  it('counts decisions, and looks at what the first of them answers', () => {
    const engine = saying([
      { substances: ['b', 'c'], severity: 'minor' },
      { substances: ['a', 'b'], severity: 'major' },
    ])
    const report = engine.check({ items: [] })
    const deciding = (statements: number[][]): Engine => ({
      ...engine,
      check: () => ({ ...report, decisions: statements.map((places) => ({ statements: places })) }) as never,
    })
    expect(outcome('lists-first', deciding([[1], [0]]), { first: ['a', 'b'] })).toEqual({ first: 1 })
    expect(outcome('lists-few', deciding([[0], [0], [0], [0], [0]]), {})).toEqual({ 'at most five': 1 })
    expect(outcome('lists-few', deciding([[0], [0], [0], [0], [0], [0]]), {})).toEqual({ more: 1 })
  })

  it('looks at what stands first, at the order and at what is said twice', () => {
    const grave: Said = { substances: ['a', 'b'], severity: 'major' }
    const mild: Said = { substances: ['b', 'c'], severity: 'minor', items: [1, 2] }
    const first = { first: ['a', 'b'] }
    expect(outcome('lists-first', saying([grave, mild]), first)).toEqual({ first: 1 })
    expect(outcome('lists-first', saying([mild, grave]), first)).toEqual({ 'among the first three': 1 })
    expect(outcome('lists-first', saying([mild]), first)).toEqual({ 'not there': 1 })
    expect(outcome('lists-order', saying([mild, grave]), {})).toEqual({ 'milder above graver': 1 })
    expect(outcome('lists-order', saying([grave, mild]), {})).toEqual({ 'in order': 1 })
    expect(outcome('lists-once', saying([grave, grave]), {})).toEqual({ twice: 1 })
    expect(outcome('lists-once', saying([grave, mild]), {})).toEqual({ once: 1 })
  })
})
