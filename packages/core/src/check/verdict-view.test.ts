import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten } from '../../../knowledge/test/written-knowledge.js'
import type { ListItem } from '../contract/parts.js'
import type { Person } from '../vocabulary/circumstances.js'
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
describe('what is kept beside a knowledge', () => {
  it('is made once', () => {
    const { knowledge } = open()
    expect(readerOf(knowledge)).toBe(readerOf(knowledge))
    expect(readerOf(knowledge)).not.toBe(readerOf(open().knowledge))
  })

  it('never answers one list or person with what was kept of another', () => {
    const { knowledge } = open()
    const pair = ['dozepam', 'ferment']
    const asked: readonly (readonly [list: readonly ListItem[], person: Person, severity: string | undefined])[] = [
      [pair, {}, 'minor'],
      [pair, { ageYears: 70 }, 'moderate'],
      [[...pair, 'breathol'], {}, 'major'],
      [[{ name: 'dozepam', route: 'topical' }, 'ferment'], {}, undefined],
      [[{ name: 'dozepam', route: 'oral' }, 'ferment'], {}, 'minor'],
      [pair, { ageYears: 40 }, 'minor'],
    ]
    for (const [list, person, severity] of [...asked, ...asked.toReversed()])
      expect(check(knowledge, list, person).pairs[0]?.severity).toBe(severity)
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
