import { expect, it } from 'vitest'
import type { CrossedThreshold } from './crossed.js'
import type { Exposure } from './exposures.js'
import { gradeOf } from './grade.js'

const crossed = (
  action: CrossedThreshold['action'],
  probability: number,
  seriousness = 'hospitalisation',
): CrossedThreshold => ({
  direction: 'up',
  ratio: 2,
  action,
  asks: '',
  seriousness,
  consequence: 'sedation',
  cite: [],
  probability,
})
const graded = (
  ratio: number,
  thresholds: readonly CrossedThreshold[],
  hasTolerance: boolean,
  basis: Exposure['basis'] = 'fit',
) => {
  const grade = gradeOf({ logRatio: Math.log(ratio), direction: 'up', basis, thresholds }, hasTolerance)
  return grade === undefined ? '' : `${grade.severity} ${grade.action} ${grade.from}`
}

it.each<[string, Parameters<typeof graded>, string]>([
  [
    'below what a source names, by the ladder, no louder than moderate',
    [9, [], true],
    'moderate adjust-or-monitor ladder',
  ],
  ['little below what a source names', [1.3, [], true], 'minor be-aware ladder'],
  ['monitor', [9, [crossed('monitor', 0.9)], true], 'moderate adjust-or-monitor tolerance'],
  ['adjust for a grave harm', [9, [crossed('adjust', 0.5)], true], 'major adjust-or-monitor tolerance'],
  ['adjust for another', [9, [crossed('adjust', 0.5, 'not-serious')], true], 'moderate adjust-or-monitor tolerance'],
  ['avoid', [9, [crossed('avoid', 0.9)], true], 'major avoid-unless-benefit tolerance'],
  ['contraindicated', [9, [crossed('contraindicated', 0.9)], true], 'contraindicated avoid tolerance'],
  [
    'what is possible, one step lower',
    [9, [crossed('contraindicated', 0.4)], true],
    'major avoid-unless-benefit tolerance',
  ],
  ['a possible avoid', [9, [crossed('avoid', 0.49)], true], 'major adjust-or-monitor tolerance'],
  ['a possible adjust', [9, [crossed('adjust', 0.3)], true], 'moderate adjust-or-monitor tolerance'],
  ['a possible monitor', [1.5, [crossed('monitor', 0.3)], true], 'minor be-aware tolerance'],
  [
    'what is forbidden with others by name',
    [9, [{ ...crossed('contraindicated', 0.9), with: ['blockol'] }], true],
    'major avoid-unless-benefit tolerance',
  ],
  ['the ladder, at five', [5, [], false], 'major avoid-unless-benefit ladder'],
  ['the ladder, below five', [4.9, [], false], 'moderate adjust-or-monitor ladder'],
  ['the ladder, at a fifth', [0.2, [], false], 'major avoid-unless-benefit ladder'],
  ['the ladder, at a half', [0.5, [], false], 'moderate adjust-or-monitor ladder'],
  ['the ladder, above a half', [0.51, [], false], 'minor be-aware ladder'],
  ['the ladder, hardly anything', [1.2, [], false], ''],
  ['classes alone, no higher than moderate', [9, [], false, 'class'], 'moderate adjust-or-monitor ladder'],
  ['classes alone, when little', [1.3, [], false, 'class'], 'minor be-aware ladder'],
])('grades %s', (_, given, expected) => {
  expect(graded(...given)).toBe(expected)
})
