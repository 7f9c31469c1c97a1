import { expect, it } from 'vitest'
import { perThousand } from './wilson.js'

it('gives the interval of published tables', () => {
  // 15 of 148: Wilson 0.0624 to 0.1605 (Newcombe 1998, table I, method 3).
  const { rate, low, high } = perThousand(15, 148) ?? { rate: 0, low: 0, high: 0 }
  expect(rate).toBeCloseTo(101.35, 2)
  expect(low / 1000).toBeCloseTo(0.0624, 3)
  expect(high / 1000).toBeCloseTo(0.1605, 3)
})

it('stays between none and all', () => {
  expect(perThousand(0, 20)).toMatchObject({ rate: 0, low: 0 })
  expect(perThousand(20, 20)).toMatchObject({ rate: 1000, high: 1000 })
  expect(perThousand(0, 0)).toBeUndefined()
})
