import { expect, it } from 'vitest'
import { type Applied, oneVerdict } from './ansm-merge.js'
import type { Assertion } from './listed.js'

const base: Assertion = {
  source: 'ansm-2023',
  a: 'a',
  b: 'b',
  grade: 'PE',
  severity: 'moderate',
  action: 'adjust-or-monitor',
}
const applied = (assertion: Partial<Assertion>, named: number, soft = false): Applied => ({
  assertion: { ...base, ...assertion },
  named,
  soft,
})

it('lets a rule that names both stand over a class rule about the same thing', () => {
  const verdict = oneVerdict([
    applied(
      { grade: 'ASDEC', severity: 'major', action: 'avoid-unless-benefit', via: 'CLASSE', consequences: ['bleeding'] },
      0,
    ),
    applied({ consequences: ['bleeding'] }, 2),
  ])
  expect(verdict.grade).toBe('PE')
  expect(verdict.also).toEqual([{ grade: 'ASDEC', via: 'CLASSE', consequences: ['bleeding'] }])
})

it('lets the gravest speak when they are about different things', () => {
  const verdict = oneVerdict([
    applied(
      { grade: 'ASDEC', severity: 'major', action: 'avoid-unless-benefit', via: 'CLASSE', consequences: ['torsades'] },
      0,
    ),
    applied({ consequences: ['bleeding'] }, 2),
  ])
  expect(verdict.grade).toBe('ASDEC')
  expect(verdict.consequences).toEqual(['bleeding', 'torsades'])
})

it('keeps a graver rule with a limit as a level', () => {
  const level = { grade: 'CI', severity: 'contraindicated', action: 'avoid', when: 'into a vein' } as const
  const verdict = oneVerdict([
    applied({}, 2),
    applied({ grade: 'CI', action: 'be-aware', when: 'into a vein', levels: [level] }, 0, true),
  ])
  expect(verdict.grade).toBe('PE')
  expect(verdict.levels).toEqual([
    { grade: 'PE', severity: 'moderate', action: 'adjust-or-monitor', when: 'otherwise' },
    level,
  ])
})
