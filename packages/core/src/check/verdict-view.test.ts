import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten } from '../../../knowledge/test/written-knowledge.js'
import { check } from './check.js'
import { readerOf } from './verdict-view.js'

const open = lazilyOpened({
  substances: { dozepam: ['sedative'], ferment: ['drink'], breathol: ['opioid'] },
  rules: [
    {
      id: 'sedative-drink',
      left: ['sedative'],
      right: ['drink'],
      severity: 'minor',
      action: 'be-aware',
      modifiers: [
        { when: { withAny: ['opioid'] }, severity: 'major', action: 'avoid' },
        { when: { ageYears: { min: 65 } }, severity: 'moderate', action: 'avoid' },
        { when: { leftRoute: ['topical'] }, severity: 'none', action: 'be-aware' },
      ],
    },
  ],
})
const gradeOf = (...asked: Parameters<typeof check> extends [unknown, ...infer Rest] ? Rest : never): unknown =>
  check(open().knowledge, ...asked).pairs[0]?.severity

describe('what is kept beside a knowledge', () => {
  it('is made once', () => {
    expect(readerOf(open().knowledge)).toBe(readerOf(open().knowledge))
  })

  it('never answers one list or person with what was kept of another', () => {
    const pair = ['dozepam', 'ferment']
    const asked = [
      [[pair], 'minor'],
      [[pair, { ageYears: 70 }], 'moderate'],
      [[[...pair, 'breathol']], 'major'],
      [[[{ name: 'dozepam', route: 'topical' }, 'ferment']], undefined],
      [[[{ name: 'dozepam', route: 'oral' }, 'ferment']], 'minor'],
      [[pair, { ageYears: 40 }], 'minor'],
    ] as const
    for (const [question, severity] of [...asked, ...asked.toReversed()])
      expect(gradeOf(...(question as unknown as [typeof pair]))).toBe(severity)
  })
})

describe('a source', () => {
  it('that the knowledge does not have breaks it, and says so', () => {
    const listed = openWritten({
      substances: { dozepam: [], ferment: [] },
      lists: [
        {
          source: 'book',
          covers: [],
          says: [{ pair: ['dozepam', 'ferment'], grade: 'A', severity: 'major', action: 'avoid' }],
        },
      ],
    }).knowledge
    const broken = Object.create(listed, { meta: { value: { ...listed.meta, sources: [] } } })
    expect(() => check(broken, ['dozepam', 'ferment'])).toThrow(/source 0, which it does not have/)
  })
})
