import { expect, it } from 'vitest'
import { gutPrior, type PriorRole, pathwayCounted, priorOf, rolesCounted } from './priors.js'

const role = (part: Partial<PriorRole>): PriorRole => ({
  pathway: 'cyp2d6',
  role: 'substrate',
  strength: 'sensitive',
  confidence: 'A',
  ...part,
})
const part = (mean: number): number => 1 / (1 + Math.exp(-mean))

it.each<[Partial<PriorRole>, number]>([
  [{}, 0.93],
  [{ strength: 'major' }, 0.62],
  [{ strength: 'prodrug' }, 0.62],
  [{ strength: 'minor' }, 0.15],
  [{ pathway: 'cyp3a' }, 0.85],
  [{ role: 'inhibitor', strength: 'strong' }, 0.92],
  [{ role: 'inhibitor', strength: 'moderate' }, 0.68],
  [{ role: 'inhibitor', strength: 'weak' }, 0.33],
  [{ role: 'inhibitor', strength: 'unknown' }, 0.3],
])('takes %o as a part of %d', (given, expected) => {
  expect(part(priorOf(role(given)).mean)).toBeCloseTo(expected, 6)
})

it.each<[Partial<PriorRole>, number]>([
  [{ strength: 'strong' }, 8],
  [{ strength: 'weak' }, 1.4],
  [{ strength: 'strong', pathway: 'cyp3a' }, 5],
  [{ strength: 'strong', pathway: 'p-gp' }, 2.5],
])('takes the inducer %o as %d times as active', (given, fold) => {
  expect(1 + Math.exp(priorOf(role({ role: 'inducer', ...given })).mean)).toBeCloseTo(fold, 6)
})

it('is less sure of what fewer have seen', () => {
  const sd = (['A', 'B', 'C'] as const).map((confidence) => priorOf(role({ confidence })).sd)
  expect(sd).toEqual([...sd].sort((a, b) => a - b))
  expect(new Set(sd).size).toBe(3)
})

it('lets the wall of the gut take more of what CYP3A clears alone', () => {
  const taken = ['sensitive', 'major', 'minor'].map((strength) => part(gutPrior(role({ strength })).mean))
  expect(taken[0]).toBeGreaterThan(taken[1] as number)
  expect(taken[1]).toBeGreaterThan(taken[2] as number)
})

it('groups enzymes apart from pumps, and the two that most is known of apart from others', () => {
  const groups = ['cyp3a', 'cyp2d6', 'cyp2c9', 'cyp2c8', 'p-gp', 'oatp1b'].map(
    (pathway) => priorOf(role({ pathway })).group,
  )
  expect(new Set(groups).size).toBe(4)
  expect(groups[2]).toBe(groups[3])
  expect(groups[4]).toBe(groups[5])
})

it('counts the UGT enzymes as one, by the gravest, and leaves out what names no way out', () => {
  expect(pathwayCounted('several')).toBeUndefined()
  const counted = rolesCounted([
    role({ pathway: 'ugt1a1', strength: 'minor' }),
    role({ pathway: 'ugt2b7', strength: 'major' }),
    role({ pathway: 'ugt1a4', strength: 'minor' }),
    role({ pathway: 'hepatic-unspecified' }),
    role({ pathway: 'ugt1a1', role: 'inhibitor', strength: 'weak' }),
  ])
  expect(counted.map(({ pathway, role, strength }) => `${pathway} ${role} ${strength}`)).toEqual([
    'ugt substrate major',
    'ugt inhibitor weak',
  ])
})
