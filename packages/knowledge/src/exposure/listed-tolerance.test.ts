import { describe, expect, it } from 'vitest'
import { exampleExposure } from '../../../core/test/example-exposure.js'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { type InstructedClass, ratiosWithClass, readInstructedClasses } from './instructed-classes.js'
import { listedTolerance } from './listed-tolerance.js'

const strong: InstructedClass = {
  source: 'list',
  named: 'INHIBITORS',
  pathway: 'cyp2d6',
  effect: 'inhibits',
  index: 'dozepam',
  ratio: 5.5,
  called: 'strong inhibitors',
  cite: ['label-a'],
}
const memberships = [
  { system: 'ansm' as const, class: 'INHIBITORS', slug: 'blockol' },
  { system: 'ansm' as const, class: 'INHIBITORS', slug: 'halfol' },
]
const row = (a: string, b: string, part = {}) => ({
  source: 'list',
  a,
  b,
  severity: 'major' as const,
  action: 'avoid-unless-benefit' as const,
  via: 'OTHERS / INHIBITORS',
  consequences: ['sedation'],
  ...part,
})
const thresholds = (...assertions: ReturnType<typeof row>[]) =>
  listedTolerance(exampleExposure, [strong], { assertions, memberships })

describe('the weakest member of a class', () => {
  it('does to its index what makes the class, and to others what they leave it', () => {
    const ratioOf = ratiosWithClass(exampleExposure, strong)
    expect(ratioOf('dozepam')).toBeCloseTo(5.5, 1)
    // A half of it goes another way: blocking all would double it.
    expect(ratioOf('slowol')).toBeGreaterThan(1.7)
    expect(ratioOf('slowol')).toBeLessThan(2)
    expect(ratioOf('puffol')).toBeUndefined()
    expect(ratioOf('nobody')).toBeUndefined()
  })

  it('adds activity where the class induces', () => {
    expect(ratiosWithClass(exampleExposure, { ...strong, effect: 'induces', ratio: 0.2 })('slowol')).toBeLessThan(0.4)
  })
})

describe('what a source asks for by a class', () => {
  it('holds from what the weakest member does', () => {
    expect(thresholds(row('blockol', 'slowol')).slowol).toEqual([
      {
        direction: 'up',
        ratio: 1.8,
        action: 'avoid',
        asks: 'avoid strong inhibitors',
        seriousness: 'not-stated',
        consequence: 'sedation',
        cite: ['label-a'],
      },
    ])
  })

  it.each([
    ['adjust', { action: 'adjust-or-monitor', severity: 'moderate' }],
    ['monitor', { action: 'be-aware', severity: 'minor' }],
    ['contraindicated', { action: 'avoid', severity: 'contraindicated' }],
  ] as const)('asks to %s by its grade', (action, part) => {
    expect(thresholds(row('slowol', 'halfol', part)).slowol?.[0]?.action).toBe(action)
  })

  it('counts what most members have', () => {
    const mild = { action: 'be-aware' as const, severity: 'minor' as const }
    const all = [row('blockol', 'slowol', mild), row('halfol', 'slowol', mild), row('guesson', 'slowol')]
    expect(thresholds(...(all as ReturnType<typeof row>[])).slowol?.[0]?.action).toBe('monitor')
  })

  it.each([
    ['by another source', { source: 'other' }],
    ['by name', { via: '' }],
    ['that nothing is needed', { severity: 'none' }],
  ])('is not what it says %s', (_, part) => {
    expect(thresholds(row('blockol', 'slowol', part))).toEqual({})
  })

  it('is nothing between two members, and nothing for what the pathway does not carry', () => {
    expect(thresholds(row('blockol', 'halfol'), row('blockol', 'puffol'))).toEqual({})
  })
})

describe('the table of classes', () => {
  const heading = 'source\tnamed\tpathway\teffect\tindex\tratio\tcalled\tcite'
  const known = { slugOf: (name: string) => name, slugs: [], citations: new Set(['label-a']), mayDefine: () => false }
  it('is read, and what does not fit is named', () => {
    const dir = writeCurated({
      'exposure/classes.tsv': [
        heading,
        'list\tINHIBITORS\tcyp2d6\tinhibits\tdozepam\t5.5\tstrong inhibitors\tlabel-a',
        'list\tINDUCERS\tcyp2d6\tinduces\tdozepam\t5\tinducers\tlabel-a',
        'list\t\tcyp2d6\tinduces\tdozepam\t0.2\tinducers\tlabel-a',
      ].join('\n'),
    })
    const files = openCurated(dir)
    expect(readInstructedClasses(files, known)).toEqual([strong])
    expect(linesIn(dir, files.problems)).toBe(
      [
        'exposure/classes.tsv:3:38 what induces changes its index below 1',
        'exposure/classes.tsv:4:6 named is empty',
      ].join('\n'),
    )
  })
})
