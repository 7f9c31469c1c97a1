import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import type { ListItem } from '../contract/parts.js'
import { check } from './check.js'
import { hoursBetween, hoursOf } from './hours-between.js'
import { questionsOf } from './questions.js'

const resolved = (item: number, slug: string, hoursFrom?: Record<string, number>) =>
  ({
    item,
    input: slug,
    status: 'resolved',
    slug,
    name: slug,
    kind: 'medicine',
    how: 'ingredient',
    ...(hoursFrom !== undefined && { taking: { hoursFrom } }),
  }) as const

describe('hours that entries say lie between them', () => {
  it('are the same from either side; of several the nearest counts', () => {
    const { hours, issues } = hoursBetween(
      [resolved(0, 'a'), resolved(1, 'b', { 0: 4 }), resolved(2, 'c', { 0: 6, 1: 2 }), resolved(3, 'a', { 1: 3 })],
      4,
    )
    expect([hoursOf(hours, 'a', 'b'), hoursOf(hours, 'b', 'a'), hoursOf(hours, 'c', 'b')]).toEqual([3, 3, 2])
    expect(hoursOf(hours, 'a', 'd')).toBeUndefined()
    expect(hours.size).toBe(3)
    expect(issues).toEqual([])
  })

  it.each(['7', '2', '1', '-1', 'x', '0.5'])('name the place %s, where there is no other entry', (place) => {
    const { hours, issues } = hoursBetween([resolved(0, 'a'), resolved(1, 'b', { [place]: 4 })], 2)
    expect(issues).toEqual([{ code: 'unknown-key', path: `items[1].hoursFrom.${place}`, input: place, item: 1 }])
    expect(hours.size).toBe(0)
  })

  it('say nothing of a name that was not recognised', () => {
    const unrecognised = { item: 0, input: 'qqqqqq', status: 'unrecognised' } as const
    const { hours, issues } = hoursBetween([unrecognised, resolved(1, 'b', { 0: 4 }), resolved(2, 'c')], 3)
    expect([hours.size, issues]).toEqual([0, []])
  })

  it('move the grade of a rule that asks for them, before clock times do', () => {
    const known = lazilyOpened({
      substances: { metal: ['ion'], dozepam: ['sedative'] },
      rules: [
        {
          id: 'apart',
          left: ['sedative'],
          right: ['ion'],
          severity: 'major',
          modifiers: [{ when: { hoursApart: { min: 2 } }, severity: 'minor' }],
        },
      ],
    })
    const grade = (...list: ListItem[]): string | undefined => check(known().knowledge, list).findings[0]?.severity
    expect(grade('dozepam', 'metal')).toBe('major')
    expect(grade('dozepam', { name: 'metal', hoursFrom: { 0: 4 } })).toBe('minor')
    expect(grade({ name: 'dozepam', hoursFrom: { 1: 4 } }, 'metal')).toBe('minor')
    expect(grade('dozepam', { name: 'metal', hoursFrom: { 0: 1 } })).toBe('major')
    expect(grade({ name: 'dozepam', atH: 8 }, { name: 'metal', atH: 14, hoursFrom: { 0: 1 } })).toBe('major')
    const [open] = check(known().knowledge, ['dozepam', 'metal']).findings
    const pair = { person: {}, takings: [{}, {}], items: [0, 1], paths: ['items[0]', 'items[1]'] } as const
    expect(questionsOf(open?.depends[0]?.condition ?? {}, pair)).toEqual([
      { key: 'items[1].hoursFrom.0', range: { min: 2 } },
    ])
  })
})
