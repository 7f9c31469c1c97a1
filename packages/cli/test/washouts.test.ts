import { readFileSync } from 'node:fs'
import { check, rankOf } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { installed } from './installed.js'

interface Washout {
  stopped: string
  before: string
  min: number
  max: number
}

const cases = parse(readFileSync(new URL('../../../cases/washouts.yaml', import.meta.url), 'utf8')) as Washout[]

/** The gravest grade of the pair, and what is said of how long it lasts. */
function found({ stopped, before }: Washout, daysAgo: number): { rank: number; says: readonly (readonly unknown[])[] } {
  const { findings } = check(installed(), [before, { name: stopped, state: 'past', daysAgo }])
  return {
    rank: Math.max(...findings.map(({ severity }) => rankOf(severity))),
    says: findings.flatMap(({ lasting = [] }) =>
      lasting.map(({ state, washout }) => [state, washout.lastsDays.min, washout.lastsDays.max]),
    ),
  }
}

describe('cases/washouts.yaml', () => {
  it.each(cases.map((one) => [`${one.stopped} before ${one.before}`, one] as const))('%s', (_title, one) => {
    const { min, max } = one
    const day = found(one, min * 0.9)
    expect(day.says).toContainEqual(['lasts', min, max])
    expect(day.rank).toBeGreaterThan(rankOf('none'))
    const after = found(one, max)
    expect(after.says).toContainEqual(['over', min, max])
    expect(after.rank).toBeLessThanOrEqual(day.rank)
  })
})
