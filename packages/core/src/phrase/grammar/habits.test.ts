import { describe, expect, it } from 'vitest'
import type { Term } from '../terms.js'
import { saysHabit } from './habits.js'

const term = (tag: string, word: string): Term =>
  ({ tag, word, value: 'fr', at: 0, end: word.length, glued: false, capitals: false }) as unknown as Term

describe('a time that is said of each', () => {
  it.each([
    ['weekday', 'fridays', true],
    ['weekday', 'freitags', true],
    ['weekday', 'every friday', true],
    ['weekday', 'friday', false],
    ['weekday', 'elk weekend', true],
    ['weekday', 'jedes wochenende', true],
    ['weekday', 'cada fin de semana', true],
    ['part', 'nightly', true],
    ['part', 'night', false],
    ['number', 'fridays', false],
  ] as const)('%s "%s": %s', (tag, word, expected) => {
    expect(saysHabit(term(tag, word), undefined)).toBe(expected)
  })

  it('is "an evening", and not "over two evenings"', () => {
    expect(saysHabit(term('part', 'evening'), term('article', 'an'))).toBe(true)
    expect(saysHabit(term('part', 'evenings'), term('number', 'two'))).toBe(false)
  })
})
