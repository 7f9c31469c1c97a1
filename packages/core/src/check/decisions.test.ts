import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { option, type Pair, type Told, told, type Way } from '../../test/told-findings.js'
import type { ReportedOption, ReportedStatement } from '../contract/check.js'
import { actions, interruptions, rankOf, severities } from '../vocabulary/scales.js'
import { decisionsOf } from './decisions.js'

const inShort = (one: Parameters<typeof decisionsOf>[0]): unknown[] =>
  decisionsOf(one).map(({ do: way, items, statements }) => [way, items, statements])

describe('decisionsOf', () => {
  it('says once with each what is already done about what it answers', () => {
    const [stomach, comfort] = ['the stomach', 'comfort'].map((text) => ({ text, of: [], citations: [] }))
    const list = told(
      [
        { items: [0, 1], options: [option('swap', 0)] },
        { items: [0, 2], options: [option('swap', 0)] },
        { items: [3, 4] },
      ],
      [{ without: [{ driver: 's0', severity: 'none' }], options: [option('swap', 0)] }],
    )
    const { findings, combined } = list as unknown as Record<'findings' | 'combined', { dealtBy?: unknown }[]>
    Object.assign(findings[0] as object, { dealtBy: [stomach] })
    Object.assign(findings[1] as object, { dealtBy: [stomach, comfort] })
    Object.assign(combined[0] as object, { dealtBy: [comfort] })
    expect(decisionsOf(list).map(({ dealtBy }) => dealtBy)).toEqual([[comfort, stomach], undefined])
  })

  it('never leads with what would leave a grave risk', () => {
    const left = (...remains: ('none' | 'moderate' | 'major')[]) =>
      remains.map((one) => ({ name: 'another', remains: one }))
    const list = (to: NonNullable<ReportedOption['to']>): Told =>
      told([{ items: [0, 1], options: [option('swap', 0, { to })] }])
    expect(decisionsOf(list(left('major', 'major')))).toMatchObject([{ do: 'ask', patient: 'ask 0' }])
    expect(decisionsOf(list(left('major', 'moderate')))).toMatchObject([{ do: 'swap' }])
    expect(decisionsOf(list([{ name: 'rest' }]))).toMatchObject([{ do: 'swap' }])
    expect(decisionsOf(list([]))).toMatchObject([{ do: 'swap' }])
  })

  it('solves several findings by the one thing that stands in all of them', () => {
    const swaps = (a: number, b: number): ReportedOption[] => [option('swap', a), option('swap', b)]
    const list = told([
      { items: [0, 1], options: swaps(0, 1) },
      { items: [0, 2], options: swaps(0, 2) },
      { items: [3, 4], options: swaps(3, 4) },
    ])
    expect(inShort(list)).toEqual([
      ['swap', [0], [0, 1]],
      ['swap', [3], [2]],
    ])
  })

  it('asks about what only who prescribes it can change', () => {
    const list = (yields: number): Told => told([{ items: [0, 1], options: [option('swap', 0, { yields })] }])
    expect(decisionsOf(list(1))).toMatchObject([{ do: 'ask', items: [0], of: ['s0'], clinician: 'swap 0' }])
    expect(decisionsOf(list(2))).toMatchObject([{ do: 'swap' }])
  })

  it('settles by no test what must not be taken together', () => {
    const tested = (action: 'avoid' | 'avoid-unless-benefit'): unknown =>
      inShort(told([{ items: [0, 1], action, options: [option('test', 1)] }]))
    expect(tested('avoid')).toEqual([['ask', [0], [0]]])
    expect(tested('avoid-unless-benefit')).toEqual([['test', [1], [0]]])
  })

  it('lets go first what gives way most readily', () => {
    const options = [option('swap', 0, { yields: 1 }), option('leave-out', 1, { yields: 4 })]
    expect(inShort(told([{ items: [0, 1], options }]))).toEqual([['leave-out', [1], [0]]])
  })

  it('weighs one grave finding above several mild ones', () => {
    const mild = { severity: 'moderate', action: 'avoid' } as const
    const list = told([
      { items: [0, 1], ...mild, options: [option('swap', 0)] },
      { items: [0, 2], ...mild, options: [option('swap', 0)] },
      { items: [0, 3], severity: 'contraindicated', options: [option('swap', 0), option('swap', 3)] },
      { items: [3, 4], severity: 'contraindicated', options: [option('swap', 3), option('swap', 4)] },
    ])
    expect(inShort(list)).toEqual([
      ['swap', [3], [2, 3]],
      ['swap', [0], [0, 1]],
    ])
  })

  it('keeps both where a dose, hours or a test are enough, and makes one decision of all tests', () => {
    const kept = { severity: 'moderate', action: 'adjust-or-monitor', interruption: 'show' } as const
    const list = told([
      { items: [0, 1], ...kept, options: [option('swap', 0), option('test', 1)] },
      { items: [2, 3], ...kept, options: [option('test', 3)] },
      { items: [4, 5], ...kept, options: [option('dose', 4)] },
      { items: [4, 6], ...kept, options: [option('test', 4), option('dose', 4)] },
    ])
    expect(inShort(list)).toEqual([
      ['dose', [4], [2, 3]],
      ['test', [1, 3], [0, 1]],
    ])
    expect(decisionsOf(list)[1]?.patient).toBe('test 1 test 3')
    expect(decisionsOf(list)[0]?.clinician).toBe('dose 4')
  })

  it('asks for each test once, whatever else is tested with it, and for each level by itself', () => {
    const kept = { severity: 'moderate', action: 'adjust-or-monitor', interruption: 'show' } as const
    const tests = (item: number, test: string[]): Pair => ({
      ...{ items: [item, 9], ...kept, options: [option('test', item, { test, clinician: test.join('+') })] },
    })
    const list = told([
      tests(0, ['potassium']),
      tests(1, ['kidney', 'potassium']),
      tests(2, ['potassium', 'kidney']),
      tests(3, ['level']),
      tests(4, ['level', 'kidney']),
      tests(5, ['sodium']),
    ])
    const [decision] = decisionsOf(list)
    expect(decision).toMatchObject({
      items: [0, 1, 2, 3, 4, 5],
      clinician: 'kidney+potassium level level+kidney sodium',
    })
    expect(decision?.test).toEqual(['kidney', 'potassium', 'level', 'sodium'])
  })

  it('asks in the words of the gravest finding where nothing is known to do', () => {
    const mild = { severity: 'moderate', action: 'be-aware', interruption: 'show' } as const
    const list = told([{ items: [0, 1], ...mild }, { items: [1, 2] }, { items: [3, 4], ...mild }])
    expect(decisionsOf(list)).toMatchObject([
      { do: 'ask', items: [1], severity: 'major', statements: [0, 1], patient: 'ask 1' },
      { do: 'watch', items: [3], severity: 'moderate', statements: [2], patient: 'ask 2' },
    ])
  })

  it.each<Way>(['leave-out', 'swap', 'local', 'pause', 'other-way', 'stop'])('takes %s for giving way', (way) => {
    const to = [{ name: 'another' }]
    const list = told([{ items: [0, 1], options: [option('test', 1), option(way, 0, { to })] }])
    expect(decisionsOf(list)).toMatchObject([{ do: way, items: [0], of: ['s0'], to, statements: [0] }])
  })

  it.each<Way>(['dose', 'protect', 'local', 'pause'])('decides %s of each thing by itself', (way) => {
    const kept = { severity: 'moderate', action: 'adjust-or-monitor', interruption: 'show' } as const
    const list = told([
      { items: [0, 1], ...kept, options: [option(way, 0)] },
      { items: [1, 2], ...kept, options: [option(way, 1)] },
    ])
    expect(inShort(list)).toEqual([
      [way, [0], [0]],
      [way, [1], [1]],
    ])
    expect(decisionsOf(list)[0]).not.toHaveProperty('to')
  })

  it('makes one timetable of all that is taken apart, its things in the order of the list', () => {
    const kept = { severity: 'moderate', action: 'adjust-or-monitor', interruption: 'show' } as const
    const list = told([
      { items: [0, 3], ...kept, options: [option('apart', 3), option('dose', 0)] },
      { items: [1, 2], ...kept, options: [option('apart', 1)] },
    ])
    expect(inShort(list)).toEqual([['apart', [1, 3], [0, 1]]])
    expect(decisionsOf(list)[0]?.of).toEqual(['s3', 's1'])
  })

  it('exchanges nothing where both are kept with care, and something once a benefit has to outweigh', () => {
    const care: Pair = { items: [0, 1], severity: 'major', options: [option('swap', 0)] }
    expect(inShort(told([{ ...care, action: 'adjust-or-monitor' }]))).toEqual([['watch', [0], [0]]])
    expect(inShort(told([{ ...care, action: 'avoid-unless-benefit' }]))).toEqual([['swap', [0], [0]]])
    expect(inShort(told([{ ...care, action: 'avoid-unless-benefit', options: [] }]))).toEqual([['ask', [0], [0]]])
  })

  it('takes along what else is said of the thing that gives way, also what care would do for', () => {
    const care = { severity: 'moderate', action: 'adjust-or-monitor', interruption: 'show' } as const
    const list = told([
      { items: [0, 1], options: [option('swap', 0)] },
      { items: [0, 2], ...care, options: [option('test', 2)] },
      { items: [0], ...care },
      { items: [2, 3], ...care, options: [option('test', 2)] },
    ])
    expect(inShort(list)).toEqual([
      ['swap', [0], [0, 1, 2]],
      ['test', [2], [3]],
    ])
  })

  it('exchanges nothing that is there twice, and asks which of them stays', () => {
    const list = told([{ items: [0, 1], options: [option('swap', 0)] }])
    const [finding] = list.findings
    const twice = { ...list, findings: [{ ...finding, substances: ['s0'] }] } as Told
    expect(inShort(twice)).toEqual([['ask', [0], [0]]])
  })

  it('takes along what adds up only where nothing of it is left', () => {
    const options = [option('swap', 0)]
    const load = (severity: string): object[] => [{ severity: 'moderate', without: [{ driver: 's0', severity }] }]
    const pair: Pair = { items: [0, 3], options }
    expect(inShort(told([pair], load('none') as never))).toEqual([['swap', [0], [0, 1]]])
    expect(inShort(told([pair], load('minor') as never))).toHaveLength(2)
  })

  it('makes one decision of the doses that one thing asks for, and says because of what', () => {
    const because = { severity: 'major', action: 'adjust-or-monitor', directed: true } as const
    const list = told([
      { items: [0, 1], ...because, options: [option('dose', 1)] },
      { items: [0, 2], ...because, options: [option('dose', 2)] },
      { items: [3, 4], ...because, options: [option('dose', 4)] },
    ])
    expect(decisionsOf(list)).toMatchObject([
      { do: 'dose', because: [0], items: [1, 2], of: ['s1', 's2'], statements: [0, 1], clinician: 'dose 1 dose 2' },
      { do: 'dose', items: [4], statements: [2] },
    ])
    expect(decisionsOf(list)[1]).not.toHaveProperty('because')
  })

  it.each<Way>(['test', 'apart', 'protect', 'leave-out'])('leaves %s by itself, whatever acts', (way) => {
    const because = { action: way === 'leave-out' ? 'avoid' : 'adjust-or-monitor', directed: true } as const
    const list = told([
      { items: [0, 1], ...because, options: [option(way, 1)] },
      { items: [0, 2], ...because, options: [option('dose', 2)] },
    ])
    expect(decisionsOf(list).every(({ because: culprit }) => culprit === undefined)).toBe(true)
  })

  it('names no culprit of what gives way itself, of two that act, or of what acts on nothing', () => {
    const one = { severity: 'major', action: 'avoid', directed: true } as const
    const names = (pairs: Pair[]): unknown[] => decisionsOf(told(pairs)).flatMap(({ because }) => because ?? [])
    expect(
      names([
        { items: [0, 1], ...one, options: [option('swap', 0)] },
        { items: [0, 2], ...one },
      ]),
    ).toEqual([])
    expect(
      names([
        { items: [0, 1], ...one, options: [option('swap', 1)] },
        { items: [0, 2], ...one, directed: false, options: [option('swap', 2)] },
      ]),
    ).toEqual([])
  })

  it('asks nothing of what is folded', () => {
    expect(inShort(told([{ items: [0, 1], interruption: 'on-request', options: [option('swap', 0)] }]))).toEqual([])
  })

  it('solves what adds up only by what makes it lighter', () => {
    const options = [option('stop', 0), option('swap', 1), option('test', 2)]
    const without = (severity: string): object[] => [
      { driver: 's0', severity: 'major' },
      { driver: 's1', severity },
    ]
    expect(inShort(told([], [{ options, without: without('minor') }]))).toEqual([['swap', [1], [0]]])
    expect(inShort(told([], [{ options, without: without('major') }]))).toEqual([['ask', [0], [0]]])
  })

  it('begins what adds up with what anybody can leave out, and goes on with the rest', () => {
    const without = [{ driver: 's0', severity: 'major' }]
    expect(inShort(told([], [{ options: [option('leave-out', 0, { yields: 4 })], without }]))).toEqual([
      ['leave-out', [0], [0]],
      ['ask', [1], [0]],
    ])
    const together = option('swap', 1, { items: [1, 2], of: ['s1', 's2'] })
    expect(inShort(told([], [{ options: [together], without }]))).toEqual([['swap', [1, 2], [0]]])
  })

  it('solves what is told together only by what stands in all of it that is loud', () => {
    const inAll = option('swap', 0, { yields: 2 })
    const grouped = (interruption: ReportedStatement['interruption']): Told => {
      const list = told([
        { items: [0, 1], options: [inAll, option('swap', 1, { yields: 4 })] },
        { items: [0, 2], options: [inAll], interruption },
      ])
      const [first] = list.statements as [ReportedStatement]
      return { ...list, statements: [{ ...first, items: [0, 1, 2], findings: [0, 1] }] }
    }
    expect(inShort(grouped('interrupt'))).toEqual([['swap', [0], [0]]])
    expect(inShort(grouped('on-request'))).toEqual([['swap', [1], [0]]])
  })

  it('never leaves one thing out for what the other would settle as well, where both are exchanged', () => {
    const of = (item: number): ReportedOption[] => [option('swap', item, { to: [{ name: 'rest', remains: 'minor' }] })]
    const nothingLeft = option('swap', 2, { to: [{ name: 'tea', remains: 'none' }] })
    expect(inShort(told([{ items: [1, 2], options: [...of(1), nothingLeft] }]))).toEqual([['swap', [2], [0]]])
  })

  it.each<[string, Partial<Pair>, Partial<ReportedOption>, Way]>([
    ['gives way where it is grave and something gives way with ease', {}, {}, 'swap'],
    ['is followed where it is not grave', { severity: 'moderate' }, {}, 'test'],
    ['is followed where nothing gives way with ease', {}, { yields: 2 }, 'test'],
    ['is followed where much would be left', {}, { to: [{ name: 'rest', remains: 'moderate' }] }, 'test'],
    ['is followed where there is no exchange', {}, { do: 'stop' }, 'test'],
    ['is only to be known', { action: 'be-aware' }, {}, 'test'],
  ])('what is to be adjusted %s', (_what, pair, more, way) => {
    const to = [{ name: 'rest', remains: 'minor' as const }]
    const options = [option('swap', 0, { to, yields: 3, ...more }), option('test', 1)]
    expect(inShort(told([{ items: [0, 1], action: 'adjust-or-monitor', options, ...pair }]))[0]).toMatchObject({
      0: way,
    })
  })

  it('names all that a thing is used for, each once, and only what is exchanged', () => {
    const use = (purpose: string, name: string, way: Way = 'swap'): ReportedOption =>
      option(way, 0, { for: purpose, to: [{ name }] })
    const patientOf = (...options: ReportedOption[]): string | undefined =>
      decisionsOf(told([{ items: [0, 1], options }]))[0]?.patient
    expect(patientOf(use('pain', 'rest'), use('fits', 'tea'))).toContain('for pain rest; for fits tea')
    expect(patientOf(use('pain', 'rest'), use('pain', 'tea'))).toBe('swap 0')
    expect(patientOf(use('pain', 'rest', 'stop'), use('fits', 'tea'))).toBe('stop 0')
    expect(patientOf(use('pain', 'rest'), use('fits', 'tea', 'stop'))).toBe('swap 0')
  })

  it.each<[string, Pair[], number[]]>([
    [
      'what interrupts',
      [
        { items: [0, 1], interruption: 'show' },
        { items: [2, 3], interruption: 'interrupt' },
      ],
      [1, 0],
    ],
    [
      'what a rule speaks of',
      [
        { items: [0, 1], basis: 'listed' },
        { items: [2, 3], basis: 'rule' },
      ],
      [1, 0],
    ],
    ['what two do to each other', [{ items: [0] as never }, { items: [2, 3] }], [1, 0]],
    ['what stands first', [{ items: [0, 1] }, { items: [2, 3] }], [0, 1]],
  ])('of as grave ones puts first %s', (_what, pairs, wanted) => {
    expect(decisionsOf(told(pairs)).map(({ statements }) => statements[0])).toEqual(wanted)
  })

  it('asks about what stands in most, and of equals about what more findings are of', () => {
    const asks = (pairs: Pair[]): number[][] => decisionsOf(told(pairs)).map(({ items }) => [...items])
    expect(asks([{ items: [0, 1] }, { items: [1, 2] }])).toEqual([[1]])
    expect(asks([{ items: [0, 1], severity: 'moderate' }, { items: [2, 3] }])).toEqual([[2], [0]])
    const list = told([{ items: [0, 1] }, { items: [1, 2] }, { items: [1, 3] }])
    const [first] = list.statements as [ReportedStatement]
    const together = { ...list, statements: [{ ...first, items: [0, 1, 2, 3], findings: [0, 1, 2] }] }
    expect(decisionsOf(together).map(({ items }) => items)).toEqual([[1]])
  })

  it('weighs one grave finding above five milder ones, and one that kills above five grave ones', () => {
    const milder = (severity: ReportedStatement['severity'], many: number): Pair[] =>
      Array.from({ length: many }, (_, at) => ({ items: [1, at + 3], severity, options: [option('swap', 1)] }))
    const grave = (severity: ReportedStatement['severity']): Pair => ({
      ...{ items: [0, 1], severity },
      options: [option('swap', 0), option('swap', 1, { yields: 0 })],
    })
    const first = (pairs: Pair[]): unknown => decisionsOf(told(pairs))[0]?.items
    expect(first([grave('major'), ...milder('moderate', 2)])).toEqual([0])
    expect(first([grave('contraindicated'), ...milder('major', 2)])).toEqual([0])
  })

  it('tells the same words for several things once', () => {
    const list = told([
      { items: [0], action: 'adjust-or-monitor' },
      { items: [1], action: 'adjust-or-monitor', severity: 'contraindicated' },
      { items: [2], action: 'adjust-or-monitor' },
    ])
    for (const [at, finding] of list.findings.entries()) {
      const said = { happens: '', do: at === 2 ? 'another' : 'the same', watch: [] }
      Object.assign(finding, { patient: said, clinician: said })
    }
    expect(decisionsOf(list)).toMatchObject([
      { do: 'watch', items: [0, 1], statements: [1, 0], severity: 'contraindicated', patient: 'the same' },
      { do: 'watch', items: [2], statements: [2], severity: 'major', patient: 'another' },
    ])
  })

  it('goes on with what is left of what adds up, while that is grave by itself', () => {
    const options = [option('leave-out', 0, { yields: 4 }), option('swap', 1), option('test', 2)]
    const left = (severity: string): Told =>
      told(
        [],
        [
          {
            severity: 'contraindicated',
            options,
            without: [
              { driver: 's0', severity },
              { driver: 's1', severity: 'minor' },
            ],
          },
        ],
      )
    expect(decisionsOf(left('major'))).toMatchObject([
      { do: 'leave-out', items: [0], severity: 'contraindicated', statements: [0] },
      { do: 'swap', items: [1], severity: 'major', action: 'avoid-unless-benefit', statements: [0] },
    ])
    expect(inShort(left('moderate'))).toEqual([['leave-out', [0], [0]]])
    const [first] = options as [ReportedOption]
    const only = told(
      [],
      [{ severity: 'contraindicated', options: [first], without: [{ driver: 's0', severity: 'major' }] }],
    )
    expect(inShort(only)).toEqual([
      ['leave-out', [0], [0]],
      ['ask', [1], [0]],
    ])
  })

  it('answers every statement once, whatever the list, the gravest decision first', () => {
    const ways: Way[] = ['leave-out', 'swap', 'local', 'pause', 'apart', 'dose', 'protect', 'other-way', 'test', 'stop']
    const item = fc.integer({ min: 0, max: 6 })
    const someOption = fc
      .tuple(fc.constantFrom(...ways), item, fc.integer({ min: 0, max: 4 }))
      .map(([way, at, yields]) => option(way, at, { yields }))
    const pair = fc.record({
      items: fc.tuple(item, item),
      severity: fc.constantFrom(...severities),
      action: fc.constantFrom(...actions),
      interruption: fc.constantFrom(...interruptions),
      options: fc.array(someOption, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const list = told(pairs)
        const decisions = decisionsOf(list)
        const open = list.statements.flatMap(({ interruption }, at) => (interruption === 'on-request' ? [] : [at]))
        expect(decisions.flatMap(({ statements }) => statements).sort((a, b) => a - b)).toEqual(open)
        const ranks = decisions.map(({ severity }) => rankOf(severity))
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
      }),
    )
  })
})
