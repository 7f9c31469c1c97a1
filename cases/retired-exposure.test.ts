import { readFileSync } from 'node:fs'
import { check, rankOf, type Severity } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/**
 * Pairs that rules graded major or graver before what was worked out stood in their place. None falls below moderate
 * unless `accepted-exposure.tsv` says why, with a citation.
 */
const knowledge = installed()
const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
const accepted = rowsOf('accepted-exposure.tsv') as [string, string, string, string, string][]
const retired = (rowsOf('retired-exposure.tsv') as [string, string, string][]).map(
  ([perpetrator, direction, victims]) => ({ perpetrator, direction, victims: victims.split(', ') }),
)

/** The gravest that is said of the victim's exposure, be it by a class word, a rule, a source or what was worked out. */
function saidOf(perpetrator: string, victim: string, direction: string): Severity {
  const { findings } = check(knowledge, [perpetrator, victim])
  const own = findings.filter(
    ({ topic, rule, ofClass }) =>
      topic === `exposure-${direction}` || rule === null || ofClass !== undefined || rule.kind !== 'pharmacodynamic',
  )
  return own.reduce<Severity>((most, { severity }) => (rankOf(severity) > rankOf(most) ? severity : most), 'none')
}

describe.each(retired)('what $perpetrator does ($direction)', ({ perpetrator, direction, victims }) => {
  it('is still said', () => {
    const isAccepted = (victim: string): boolean =>
      accepted.some(([by, on, way]) => by === perpetrator && on === victim && way === direction)
    const below = victims.filter(
      (victim) => !isAccepted(victim) && rankOf(saidOf(perpetrator, victim, direction)) < rankOf('moderate'),
    )
    expect(below).toEqual([])
  })
})

it.each(accepted)('%s and %s are accepted with a citation', (_, __, ___, cite, why) => {
  expect(knowledge.citation(cite)).toBeDefined()
  expect(why.length).toBeGreaterThan(20)
})
