import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten } from '../../../knowledge/test/written-knowledge.js'
import { exampleLibrary } from '../../test/example-library.js'
import { openExample, reportFor } from '../../test/example-report.js'
import type { Report } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import { check } from './check.js'
import { itemsBySlug, stoppedOf } from './items-of.js'
import { reportOf } from './report.js'

describe('a report', () => {
  it('says which form it has and of which knowledge it is', () => {
    const { format, knowledge: made } = reportFor([])
    expect(format).toMatch(/^mixwise-report\/\d+\.\d+$/)
    expect(made).toEqual({ version: 'small', hash: openExample().knowledge.hash })
  })

  it('says every issue and every name that was not understood in words', () => {
    const { issues, unrecognised } = reportFor(['qqqqqq'], { ageYears: 400 })
    for (const { message } of [...issues, ...unrecognised]) expect(message).toMatch(/^[A-Z].{10,}\.$/)
    expect([issues.length, unrecognised.length]).toEqual([1, 1])
  })
})

describe('what is absent', () => {
  it('has no key, in findings and in what sources say', () => {
    const [ruled, listed] = reportFor(['dozepam', 'ferment', 'breathol']).findings
    expect(Object.keys(ruled as object)).not.toEqual(expect.arrayContaining(['quieted']))
    for (const key of ['stopped', 'given']) expect(Object.keys(ruled as object)).not.toContain(key)
    for (const key of ['via', 'when', 'lag', 'levels'])
      expect(Object.keys(listed?.sources[0] as object)).not.toContain(key)
    expect(Object.keys(reportFor(['dozepam', 'mintol']).findings[0]?.sources[0] as object).sort()).toEqual([
      'edition',
      'grade',
      'id',
      'licence',
      'name',
      'severity',
    ])
  })

  it('is said of a source without a citation of its own: the source is the citation', () => {
    const [listed] = reportFor(['dozepam', 'mintol']).findings
    expect(listed?.sources[0]?.name).toBe('book')
    expect(listed?.evidence?.citations).toEqual([])
    const cited = openWritten({
      substances: { dozepam: [], mintol: [] },
      lists: [
        {
          source: 'label-a',
          covers: [],
          says: [{ pair: ['dozepam', 'mintol'], grade: 'B', severity: 'minor', action: 'be-aware' }],
        },
      ],
    })
    const { findings } = reportOf(cited.knowledge, cited.words, check(cited.knowledge, ['dozepam', 'mintol']))
    expect(findings[0]?.evidence?.citations).toMatchObject([{ id: 'label-a', title: 'Label' }])
  })
})

describe('what three add up to', () => {
  it('is explained by the step that was reached, with the citations that can be found', () => {
    expect(reportFor(['dozepam', 'ferment', 'breathol']).combined).toMatchObject([
      { id: 'sedation', name: 'Sedation', why: 'Three at once.', severity: 'major', review: 'unreviewed' },
    ])
    const [four] = reportFor(['dozepam', 'ferment', 'breathol', 'mintol']).combined
    expect(four).toMatchObject({ why: 'Four of weight.', citations: [{ id: 'label-a' }] })
    expect(four?.patient?.do).toBe('Do not drive.')
    expect(four?.clinician?.do).toBe('Do not drive.')
    const places = reportFor(['mintol', 'dozepam', 'dozepam', 'ferment', 'breathol']).combined.map(({ items }) => items)
    expect(places).toEqual([[0, 1, 2, 3, 4]])
  })
})

describe('a compact report', () => {
  it('has grades, codes and sources but no words', () => {
    const { knowledge } = openExample()
    const compact = reportOf(knowledge, undefined, check(knowledge, ['dozepam', 'ferment', 'breathol']))
    expect(compact.findings[0]).toMatchObject({
      id: 'sedative-drink',
      severity: 'major',
      consequences: ['sedation', 'falls'],
    })
    expect(compact.combined[0]).toEqual({
      id: 'sedation',
      topics: ['cns-depression'],
      drivers: ['breathol', 'dozepam', 'ferment'],
      items: [0, 1, 2],
      severity: 'major',
      action: 'avoid',
      without: ['breathol', 'dozepam', 'ferment'].map((driver) => ({ driver, severity: 'none' })),
      noneKnown: [],
      notLooked: [],
      lookedBy: [],
      review: 'unreviewed',
    })
    for (const key of ['patient', 'clinician', 'mechanism', 'context', 'evidence', 'frequency'])
      expect(compact.findings[0]).not.toHaveProperty(key)
    expect(compact).not.toHaveProperty('stopping')
  })
})

describe('a substance that is not in the list', () => {
  it('stands at no place of it, and was not stopped', () => {
    const result = check(openExample().knowledge, [{ name: 'dozepam', state: 'past' }, 'qqqqqq', 'ferment'])
    expect(itemsBySlug(result)(['mintol'])).toEqual([])
    expect(itemsBySlug(result)(['ferment', 'mintol', 'dozepam'])).toEqual([0, 2])
    expect(stoppedOf(result, ['mintol', 'ferment', 'dozepam'])).toEqual(['dozepam'])
  })
})

describe('words of another knowledge', () => {
  it('are refused, for a finding without its words would be silent', () => {
    const { knowledge, words } = openExample()
    const result = check(knowledge, ['dozepam', 'ferment', 'breathol'])
    expect(() => reportOf(knowledge, { ...words, rules: {} }, result)).toThrow(/no rule sedative-drink/)
    expect(() => reportOf(knowledge, { ...words, burdens: {} }, result)).toThrow(/no burden sedation/)
  })
})

describe('stopping suddenly', () => {
  const known = lazilyOpened({ substances: { baclofen: [], diazepam: [], dozepam: [], ethanol: [] } })
  const stoppingOf = (list: readonly ListItem[]): Report['stopping'] => {
    const { knowledge, words } = known()
    return reportOf(knowledge, words, check(knowledge, list), exampleLibrary).stopping
  }
  const idsOf = (list: readonly ListItem[]): unknown => stoppingOf(list)?.map(({ id, substances }) => [id, substances])

  it('is warned of for each listed substance it concerns, once', () => {
    expect(idsOf(['dozepam', 'qqqqqq'])).toEqual([])
    expect(idsOf(['diazepam', 'dozepam', 'diazepam'])).toEqual([['benzodiazepines', ['diazepam']]])
    expect(stoppingOf(['diazepam'])?.[0]).toMatchObject({
      name: 'benzodiazepines',
      warning: 'Do not stop benzodiazepines suddenly.',
      citations: [],
    })
  })

  it('speaks of alcohol only to who drinks daily', () => {
    const { knowledge, words } = known()
    const { stopping } = exampleLibrary
    const alcohol = {
      ...(stopping.classes[0] as (typeof stopping.classes)[number]),
      id: 'alcohol',
      members: ['ethanol'],
    }
    const library = { ...exampleLibrary, stopping: { ...stopping, classes: [...stopping.classes, alcohol] } }
    const classesOf = (list: readonly ListItem[], person = {}): unknown =>
      reportOf(knowledge, words, check(knowledge, list, person), library).stopping?.map(({ id }) => id)
    expect(classesOf(['ethanol', 'diazepam'])).toEqual(['benzodiazepines'])
    expect(classesOf([{ name: 'ethanol', frequency: 'occasional' }], { alcoholPattern: 'moderate' })).toEqual([])
    for (const alcoholPattern of ['heavy', 'dependent'])
      expect(classesOf(['ethanol'], { alcoholPattern })).toEqual(['alcohol'])
    expect(classesOf([{ name: 'ethanol', frequency: 'regular' }])).toEqual(['alcohol'])
  })

  it('depends on how it is taken', () => {
    expect(idsOf([{ name: 'baclofen', route: 'oral' }])).toEqual([['baclofen-oral', ['baclofen']]])
    expect(idsOf(['baclofen'])).toEqual(idsOf([{ name: 'baclofen', route: 'oral' }]))
    expect(idsOf([{ name: 'baclofen', route: 'intrathecal' }])).toEqual([['baclofen-intrathecal', ['baclofen']]])
  })
})
