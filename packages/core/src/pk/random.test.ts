import { describe, expect, it } from 'vitest'
import { hashText, logNormal, seededRandom } from './random.js'

describe('the same seed', () => {
  it('gives the same virtual people in every version and on every machine', () => {
    const random = seededRandom(42, 'baclofen')
    expect([random.uniform(), random.uniform(), random.uniform()]).toEqual([
      0.7863998806569725, 0.19225538475438952, 0.7337436615489423,
    ])
    expect(random.normal()).toBeCloseTo(0.035563561798205044, 12)
    expect(random.normal()).toBeCloseTo(0.8072432905442387, 12)
    expect(random.normal()).toBeCloseTo(-0.4761412486293381, 12)
    expect([hashText(''), hashText('baclofen'), hashText('Baclofen')]).toEqual([2166136261, 2417589013, 2257555765])
  })
})

describe('logNormal', () => {
  it('is the median times the exponential of a normal number', () => {
    const [one, other] = [seededRandom(3), seededRandom(3)]
    const drawn = logNormal(one, 10, 0.5)
    expect(Math.log(drawn / 10) / other.normal()).toBeCloseTo(Math.sqrt(Math.log(1.25)), 12)
    expect(logNormal(seededRandom(9), 7, 0)).toBe(7)
  })
})
