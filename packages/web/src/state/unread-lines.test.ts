import type { Report } from '@mixwise/core'
import { expect, it } from 'vitest'
import { unreadLinesOf } from './unread-lines.js'

const items = ['codiene 30 mg', 'baclofen flurbish', 'qqzzyx', 'wine', 'Allergies: none'].map((text, index) => ({
  key: index + 1,
  text,
  ...(index === 4 && { setAside: true as const }),
}))
const report = {
  substances: [
    { item: 0, status: 'ambiguous', candidates: [{ slug: 'codeine', slugs: ['codeine'], name: 'codeine' }] },
    { item: 1, status: 'resolved', slug: 'baclofen' },
    { item: 2, status: 'unrecognised' },
    { item: 3, status: 'resolved', slug: 'ethanol' },
  ],
  unread: [
    { item: 1, text: 'flurbish', reason: 'unknown', candidates: [{ slug: 'x', slugs: ['x'], name: 'flurbiprofen' }] },
  ],
} as unknown as Report

it('are those without a sure name, and those with words that could be one, each with what may be meant', () => {
  const lines = unreadLinesOf({ report, keys: [1, 2, 3, 4] }, items)
  expect(lines.map(({ item, offers, words }) => [item.key, words, offers])).toEqual([
    [1, [], [{ name: 'codeine', slugs: ['codeine'] }]],
    [2, ['flurbish'], [{ name: 'flurbiprofen', text: 'baclofen flurbiprofen' }]],
    [3, [], []],
  ])
})

it('say that a line speaks of a person, and of no substance', () => {
  const ofPerson = {
    substances: [{ item: 0, status: 'unrecognised' }],
    unread: [{ item: 0, text: 'pregnant', reason: 'circumstance' }],
  } as unknown as Report
  const [line] = unreadLinesOf({ report: ofPerson, keys: [1] }, [{ key: 1, text: 'pregnant' }])
  expect(line?.isOfPerson).toBe(true)
  expect(unreadLinesOf({ report, keys: [1, 2, 3, 4] }, items).some(({ isOfPerson }) => isOfPerson)).toBe(false)
})
