import { expect, it } from 'vitest'
import { familyOf } from './families.js'

it.each([
  [{ slug: 'diltiazem', pathway: 'cyp3a', effect: 'inhibits' }, false, 'cyp3a inhibited'],
  [{ slug: 'carbamazepine', pathway: 'cyp3a', effect: 'induces' }, false, 'cyp3a induced'],
  [{ slug: 'rifampin', pathway: 'cyp3a', effect: 'induces' }, false, 'rifampicin repeated'],
  [{ slug: 'rifampin', pathway: 'oatp1b', effect: 'inhibits' }, true, 'rifampicin once'],
  [{ slug: 'CYP2D6 poor', pathway: 'cyp2d6', effect: 'inherits' }, false, 'genotype'],
  [{ slug: 'smoking', pathway: 'cyp1a2', effect: 'induces' }, false, 'smoking'],
] as const)('counts %o, once: %s, under %s', (most, once, family) => {
  expect(familyOf(most, once)).toBe(family)
})
