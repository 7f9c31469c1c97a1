import { expect, it } from 'vitest'
import { diffByFamily, diffText, type GradeChange } from './diff.js'

const change = (part: Partial<GradeChange>): GradeChange => ({
  victim: 'simvastatin',
  perpetrator: 'diltiazem',
  family: 'cyp3a inhibited',
  direction: 'up',
  basis: 'observed',
  ratio: 5,
  from: 'tolerance',
  ...part,
})

it.each<[string, Partial<GradeChange>, Partial<ReturnType<typeof diffByFamily>[number]>]>([
  ['the same', { rules: 'major', engine: 'major' }, { same: 1 }],
  ['graver', { rules: 'moderate', engine: 'major' }, { graver: 1 }],
  ['milder', { rules: 'major', engine: 'moderate' }, { milder: 1, lost: 0 }],
  ['milder than may be', { rules: 'major', engine: 'minor' }, { milder: 1, lost: 1 }],
  ['engine only', { engine: 'moderate' }, { engineOnly: 1 }],
  ['rules only', { rules: 'moderate' }, { rulesOnly: 1, lost: 0 }],
  ['rules only, and grave', { rules: 'contraindicated' }, { rulesOnly: 1, lost: 1 }],
])('counts %s', (_, part, counted) => {
  const none = { same: 0, graver: 0, milder: 0, engineOnly: 0, rulesOnly: 0, lost: 0 }
  expect(diffByFamily([change(part)])).toEqual([{ family: 'cyp3a inhibited', pairs: 1, ...none, ...counted }])
})

it('puts the greatest family first, and prints pairs only where they differ and are asked for', () => {
  const changes = [
    change({ family: 'smoking', rules: 'minor', engine: 'minor' }),
    change({ rules: 'major', engine: 'moderate' }),
    change({ engine: 'major' }),
  ]
  const text = diffText(changes, { withPairs: true })
  expect(text).toContain('| cyp3a inhibited | 2 | 0 | 0 | 1 | 1 | 0 | 0 |\n| smoking | 1 | 1 |')
  expect(text).toContain('cyp3a inhibited\tsimvastatin\tdiltiazem\tup\t5.00\tobserved\ttolerance\tmajor\tmoderate')
  expect(text).toContain('\t-\tmajor')
  expect(text).not.toContain('\tminor\tminor')
  expect(diffText(changes, { withPairs: false })).not.toContain('diltiazem')
})
