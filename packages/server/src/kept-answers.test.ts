import type { CheckRequest, Engine, Report } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { engine } from '../test/service.js'
import { keepingAnswers } from './kept-answers.js'

describe('keepingAnswers', () => {
  const counting = (mostBytes: number) => {
    const asked: CheckRequest[] = []
    let day = '2026-11-27'
    const found = { findings: [{}], combined: [], pairs: [], substances: [] } as unknown as Report
    const check = (request: CheckRequest): Report => {
      asked.push(request)
      return { ...found }
    }
    const kept = keepingAnswers({ check } as unknown as Engine, { mostBytes, today: () => day })
    const countOf = (...names: string[]): number => {
      for (const name of names) kept.check({ items: [name] })
      return asked.length
    }
    return {
      kept,
      countOf,
      asked,
      tomorrow: () => {
        day = '2026-11-28'
      },
    }
  }

  it('asks once for the same request, and again where anything of it is another', () => {
    const { kept, asked } = counting(1e6)
    const requests: CheckRequest[] = [
      { items: ['a'] },
      { items: ['a'], person: { ageYears: 70 } },
      { items: ['a'], person: { ageYears: 71 } },
      { items: [], adding: ['a'] },
      { items: ['a'], detail: 'compact' },
    ]
    for (const request of [...requests, ...requests]) kept.check(structuredClone(request))
    expect(asked).toEqual(requests)
  })

  it('asks again on another day', () => {
    const { countOf, tomorrow } = counting(1e6)
    countOf('a')
    tomorrow()
    expect(countOf('a')).toBe(2)
  })

  it('keeps no more than it may, and lets go what was asked longest ago', () => {
    const { countOf } = counting(20_000)
    expect(countOf('a', 'b', 'a', 'c')).toBe(3)
    expect(countOf('a')).toBe(3)
    expect(countOf('b')).toBe(4)
  })

  it('counts the letters of a request too', () => {
    const { countOf } = counting(20_000)
    const long = 'x'.repeat(2000)
    countOf('a', long)
    expect(countOf('a')).toBe(3)
  })

  it('keeps nothing that is too large by itself', () => {
    const { countOf } = counting(8000)
    expect(countOf('a', 'a')).toBe(2)
  })

  it('answers the same as the engine it asks', () => {
    const { ask } = engine()
    const kept = keepingAnswers(ask, { mostBytes: 1e6, today: () => '2026-11-27' })
    const request = { items: ['warfarin', 'amiodarone'], adding: ['ibuprofen'], today: '2026-11-27' }
    kept.check(request)
    expect(kept.check(request)).toEqual(ask.check(request))
  })
})
