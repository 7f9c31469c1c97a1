import type { ExposureTable } from '@mixwise/core'
import { expect, it } from 'vitest'
import { exampleExposure } from '../../../core/test/example-exposure.js'
import { readingGradeAtMost } from '../compile/checks.js'
import { defaultFolders } from '../compile/compile.js'
import { readHarmSigns } from '../compile/phrases.js'
import { computedWordsShape } from '../curated/exposure-schema.js'
import { readingGrade } from '../curated/reading-grade.js'
import { openCurated } from '../read/curated-files.js'
import { computedFindings } from './computed-findings.js'
import type { NamedInstruction } from './named-instructions.js'

const files = openCurated(defaultFolders.curatedDir)
const words = {
  findings: files.read(computedWordsShape).map(({ value }) => value),
  signs: readHarmSigns(files),
}
const slugs = ['dozepam', 'slowol', 'vagueol', 'puffol', 'blockol', 'halfol', 'boostol', 'guesson', 'mintol']
const actingAs = new Map([
  ['slowol', new Map([['slowol-acetate', true]])],
  [
    'blockol',
    new Map([
      ['blockol-acid', true],
      ['halfol', true],
    ]),
  ],
])
const findings = (
  part: Partial<ExposureTable> = {},
  isBorne = (_: string): boolean => false,
  instructions: readonly NamedInstruction[] = [],
) => computedFindings({ ...exampleExposure, ...part }, words, { slugs, actingAs, isBorne }, instructions)
const found = (of: ReturnType<typeof findings>, victim: string, perpetrator: string): string => {
  const pair = of.pairs.find((one) => one.victim === victim && one.perpetrator === perpetrator)
  return pair === undefined
    ? ''
    : `${of.rules[pair.rule]?.facts.id} ${pair.severity} ${pair.action} ${pair.interruption}`
}
const withoutProdrug = findings({ active: {} })

it.each([
  ['by what the victim bears', 'slowol', 'blockol', 'exposure-of-slowol-raised major adjust-or-monitor show'],
  ['by the ladder where nobody wrote that', 'dozepam', 'halfol', 'exposure-raised minor be-aware on-request'],
  ['the ladder, far', 'dozepam', 'blockol', 'exposure-raised-far major avoid-unless-benefit show'],
  ['the other way', 'dozepam', 'boostol', 'exposure-lowered-far major avoid-unless-benefit show'],
  ['what a study found to change nothing', 'slowol', 'mintol', 'exposure-unchanged none be-aware on-request'],
  ['nothing of what is not carried there', 'puffol', 'blockol', ''],
])('grades %s', (_, victim, perpetrator, expected) => {
  expect(found(withoutProdrug, victim, perpetrator)).toBe(expected)
})

it('says that nobody studied it where strength classes alone speak, and keeps that quiet', () => {
  const values = exampleExposure.values.map((value, place) =>
    place === 8 ? Math.log(9) : place === 9 ? Math.log(9) : value,
  )
  const of = findings({ values })
  expect(found(of, 'vagueol', 'guesson')).toBe('exposure-may-rise moderate adjust-or-monitor on-request')
})

it('judges what acts only once it is changed by what a source asks, and not by the ladder', () => {
  const ofDozepam = (of: ReturnType<typeof findings>) => of.pairs.filter(({ victim }) => victim === 'dozepam')
  expect(ofDozepam(findings())).toEqual([])
  const thresholds = { dozepam: exampleExposure.thresholds.slowol ?? [] }
  expect(found(findings({ thresholds }), 'dozepam', 'blockol')).toContain('exposure-of-dozepam-raised-far')
})

it('is mild by the ladder of what is known to be borne, and by a source all the same', () => {
  const of = findings({ active: {} }, () => true)
  expect(found(of, 'dozepam', 'blockol')).toBe('exposure-raised minor be-aware on-request')
  expect(found(of, 'slowol', 'blockol')).toContain('major')
})

it('takes a source at its word of those that it names, and holds others to the change it makes', () => {
  const [, avoid] = exampleExposure.thresholds.slowol as [
    unknown,
    NonNullable<typeof exampleExposure.thresholds.slowol>[0],
  ]
  const barred = { ...avoid, ratio: 3, action: 'contraindicated' as const, with: ['mintol'] }
  const of = findings({ thresholds: { slowol: [barred] } })
  expect(found(of, 'slowol', 'mintol')).toBe('exposure-of-slowol-raised-far contraindicated avoid interrupt')
  expect(found(of, 'slowol', 'blockol')).toBe('exposure-of-slowol-raised-far major avoid-unless-benefit show')
  expect(
    of.pairs.filter(({ victim, named }) => victim === 'slowol' && named === true).map(({ perpetrator }) => perpetrator),
  ).toEqual(['mintol'])
})

it('says what a source asks for of just those it names, in place of what follows from the change', () => {
  const named: NamedInstruction = {
    id: 'blockol-with-dozepam',
    aliases: ['an-old-name'],
    direction: 'up',
    severity: 'contraindicated',
    action: 'avoid',
    asks: 'never together',
    seriousness: 'death',
    consequences: ['respiratory-depression', 'sedation'],
    evidence: 'established',
    victims: ['dozepam', 'opioids'],
    with: ['blockol', 'dozepam'],
    cite: ['label-a'],
  }
  const of = findings({ active: {} }, () => false, [named])
  expect(of.pairs.filter(({ perpetrator, victim }) => perpetrator === 'blockol' && victim === 'dozepam')).toEqual([
    {
      perpetrator: 'blockol',
      victim: 'dozepam',
      rule: of.pairs[0]?.rule,
      severity: 'contraindicated',
      action: 'avoid',
      interruption: 'interrupt',
      named: true,
    },
  ])
  expect(found(of, 'opioids', 'dozepam')).toBe('blockol-with-dozepam contraindicated avoid interrupt')
  expect(found(of, 'dozepam', 'dozepam')).toBe('')
  expect(found(of, 'dozepam', 'halfol')).toBe('exposure-raised minor be-aware on-request')
  const { facts, words: told } = of.rules.find(({ facts: { id } }) => id === named.id) ?? {}
  expect(facts).toMatchObject({ aliases: ['an-old-name'], inferred: false, evidence: { cite: ['label-a'] } })
  expect(facts?.consequences).toEqual(['respiratory-depression', 'sedation', 'higher-exposure'])
  expect(told?.why).toContain('never together')
  expect(told?.clinician.do).toBe('Never together.')
  expect(told?.patient.watch[0]).toContain('slow breathing')
})

it('says the same of what acts as one of them, unless its own ways are known', () => {
  const of = findings()
  for (const [victim, by] of [
    ['slowol-acetate', 'blockol'],
    ['slowol', 'blockol-acid'],
    ['slowol-acetate', 'blockol-acid'],
  ])
    expect(found(of, victim as string, by as string)).toBe(found(of, 'slowol', 'blockol'))
  expect(of.pairs.filter(({ perpetrator, victim }) => perpetrator === 'halfol' && victim === 'slowol-acetate')).toEqual(
    of.pairs
      .filter(({ perpetrator, victim }) => perpetrator === 'halfol' && victim === 'slowol')
      .map((pair) => ({ ...pair, victim: 'slowol-acetate' })),
  )
})

it('makes no null of a study at a fraction of the usual dose', () => {
  const observed = exampleExposure.observed.map((row) =>
    row.by[0]?.slug === 'blockol'
      ? { ...row, species: 'parent' as const, ratio: 1, by: [{ slug: 'blockol', mgPerDay: 40 }] }
      : row,
  )
  expect(found(findings({ observed }), 'slowol', 'blockol')).toBe('')
})

it('tells the harm to each reader, and why the grade is so, with what sources ask for', () => {
  const rule = withoutProdrug.rules.find(({ facts }) => facts.id === 'exposure-of-slowol-raised')
  expect(rule?.words.patient.happens).toContain('You can get much more sleepy and slow.')
  expect(rule?.words.clinician.happens).toBe('Exposure to {right} rises. Additive sedation.')
  expect(rule?.words.why).toContain('from 2 times on, halve the dose; from 5 times on, avoid it')
  expect(rule?.facts).toMatchObject({ computed: true, directed: true, consequences: ['sedation', 'higher-exposure'] })
  const ladder = withoutProdrug.rules.find(({ facts }) => facts.id === 'exposure-raised-far')
  expect(ladder?.words.why).toContain('one ladder for all')
  expect(ladder?.words.clinician.happens).toBe('Exposure to {right} rises far.')
})

it('tells each step once', () => {
  const [adjust, avoid] = exampleExposure.thresholds.slowol ?? []
  if (adjust === undefined || avoid === undefined) throw new Error('The example bears two things.')
  const of = findings({ thresholds: { slowol: [adjust, { ...adjust, ratio: 3 }, avoid, { ...avoid, ratio: 6 }] } })
  const why = of.rules.find(({ facts }) => facts.id.startsWith('exposure-of-slowol'))?.words.why
  expect(why).toContain('from 2 times on, halve the dose; from 5 times on, avoid it.')
})

it('speaks plainly to patients', () => {
  for (const { patient } of words.findings)
    for (const text of [patient.happens, patient.do, ...(patient.watch ?? [])])
      expect(readingGrade(text.replaceAll(/\{(?:left|right)\}/g, 'It').replace('{harm}', ''))).toBeLessThanOrEqual(
        readingGradeAtMost,
      )
})
