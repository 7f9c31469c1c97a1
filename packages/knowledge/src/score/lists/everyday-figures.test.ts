import type { Engine, Knowledge } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { everydayFigures } from './everyday-figures.js'

const used = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, people: 1 }))
const knowledge = {
  slugs: { find: (slug: string) => slug.charCodeAt(0) },
  has: (number: number, term: string) => number === 'a'.charCodeAt(0) && term === 'nsaid',
} as unknown as Knowledge

interface Said {
  statements?: object[]
  findings?: object[]
  combined?: object[]
  decisions?: object[]
  items?: string[]
}

function outcome(id: string, { items = ['a', 'b'], ...said }: Said): unknown {
  const substances = items.map((slug) => ({ status: 'resolved', slug }))
  const report = { statements: [], findings: [], combined: [], decisions: [], substances, ...said }
  const engine = { check: () => report } as unknown as Engine
  const figures = everydayFigures(engine, knowledge, used, { lists: 1, seed: 1 })
  return figures.find((figure) => figure.id === id)?.outcomes
}

const loud = { interruption: 'interrupt', severity: 'major', items: [0, 1], findings: [0] }

describe('everydayFigures', () => {
  it('counts what interrupts', () => {
    expect(outcome('everyday-interrupts', {})).toEqual({ none: 1 })
    expect(outcome('everyday-interrupts', { statements: [loud, { ...loud, interruption: 'show' }] })).toEqual({
      one: 1,
    })
    expect(outcome('everyday-interrupts', { statements: [loud, loud] })).toEqual({ more: 1 })
  })

  it('finds what is shown of moderate harm and rests on the lists of others alone', () => {
    const findings = [{ basis: 'listed', substances: ['a', 'b'] }]
    const alone = (statement: object): unknown =>
      outcome('everyday-ruled', { findings, statements: [{ ...loud, ...statement }] })
    expect(alone({})).toEqual({ 'listed alone': 1 })
    expect(alone({ interruption: 'on-request' })).toEqual({ ruled: 1 })
    expect(alone({ severity: 'minor' })).toEqual({ ruled: 1 })
    expect(alone({ combined: 0 })).toEqual({ ruled: 1 })
    expect(outcome('everyday-ruled', { findings: [{ ...findings[0], basis: 'rule' }], statements: [loud] })).toEqual({
      ruled: 1,
    })
  })

  it('counts decisions and what is told twice', () => {
    expect(outcome('everyday-few', { decisions: [1, 2, 3, 4, 5].map(() => ({})) })).toEqual({ few: 1 })
    expect(outcome('everyday-few', { decisions: [1, 2, 3, 4, 5, 6].map(() => ({})) })).toEqual({ more: 1 })
    expect(outcome('everyday-once', { statements: [loud, loud] })).toEqual({ twice: 1 })
    expect(outcome('everyday-once', { statements: [loud, { ...loud, items: [0, 2] }] })).toEqual({ once: 1 })
    expect(outcome('everyday-once', { statements: [loud, { ...loud, interruption: 'on-request' }] })).toEqual({
      once: 1,
    })
  })

  it('finds advice about a kind of medicine that nothing on the list is', () => {
    const advice = (text: string): object => ({ id: 'load', patient: { do: '' }, clinician: { do: text, happens: '' } })
    expect(outcome('everyday-named', { combined: [advice('Stop the NSAID first.')] })).toEqual({ fits: 1 })
    expect(outcome('everyday-named', { combined: [advice('Stop the NSAID first.')], items: ['b'] })).toEqual({
      'names another': 1,
    })
    expect(outcome('everyday-named', { combined: [advice('Offer naloxone.')] })).toEqual({ 'names another': 1 })
    expect(outcome('everyday-named', { combined: [advice('Creatinine.')], items: [] })).toEqual({ fits: 1 })
  })
})
