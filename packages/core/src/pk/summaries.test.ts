import { describe, expect, it } from 'vitest'
import type { PeopleCurves } from './population.js'
import { bandOf, clearedAtH, overlapOf, ownPeaks, rounded, spreadOf, stretchesAbove, toOwnShares } from './summaries.js'

/** Curves of people given one person a row, hour by hour or in other steps. */
function curvesOf(rows: readonly (readonly number[])[], stepH = 1): PeopleCurves {
  const [people, steps] = [rows.length, rows[0]?.length ?? 0]
  const values = new Float32Array(people * steps)
  rows.forEach((row, i) => {
    row.forEach((value, k) => {
      values[k * people + i] = value
    })
  })
  return { people, steps, stepH, values }
}

describe('rounded', () => {
  it.each([
    [0, 0],
    [123456, 123500],
    [123.456, 123.5],
    [0.123456, 0.1235],
    [-0.00123456, -0.001235],
    [9999.9, 10000],
    [1e-30, 1e-30],
    [1.23456e25, 1.235e25],
    [1.23456e-25, 1.235e-25],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('%d keeps four figures: %d', (value, expected) => {
    expect(rounded(value)).toBe(expected)
  })

  it('gives the double that a reader would write', () => {
    for (const text of ['0.1', '0.7', '2.675', '1.005', '33.33']) expect(String(rounded(Number(text)))).toBe(text)
  })
})

describe('spreadOf', () => {
  it('gives median, middle half and middle 90 %, in order, and leaves the values alone', () => {
    const values = Float32Array.from({ length: 101 }, (_, i) => 100 - i)
    expect(spreadOf(values)).toEqual({ median: 50, low50: 25, high50: 75, low90: 5, high90: 95 })
    expect(values[0]).toBe(100)
  })
})

describe('ownPeaks', () => {
  it('finds each person by itself, and of equal heights the first', () => {
    const { peak, atH } = ownPeaks(
      curvesOf(
        [
          [0, 4, 2, 4],
          [3, 1, 0, 0],
          [0, 0, 0, 0],
        ],
        0.5,
      ),
    )
    expect([...peak]).toEqual([4, 3, 0])
    expect([...atH]).toEqual([0.5, 0, 0])
  })
})

describe('toOwnShares', () => {
  it('divides everybody by the own peak, and leaves nothing where there was nothing', () => {
    const curves = curvesOf([
      [0, 4, 2],
      [3, 1.5, 0],
      [0, 0, 0],
    ])
    const shares = toOwnShares(curves, ownPeaks(curves).peak)
    expect([...shares.values]).toEqual([0, 1, 0, 1, 0.5, 0, 0.5, 0, 0])
  })
})

describe('bandOf', () => {
  it('gives the spread of the people at every step', () => {
    const rows = Array.from({ length: 21 }, (_, i) => [i, 20 - i, 0, i * 10])
    expect(bandOf(curvesOf(rows))).toEqual({
      low90: [1, 1, 0, 10],
      low50: [5, 5, 0, 50],
      median: [10, 10, 0, 100],
      high50: [15, 15, 0, 150],
      high90: [19, 19, 0, 190],
    })
  })
})

describe('stretchesAbove', () => {
  const one = curvesOf([[0.5, 0.2, 0.5, 0.6, 0.1, 0.7]], 0.5)

  it('takes the level itself, from the first step and to the last', () => {
    expect(stretchesAbove(one, 0.5, 0.5)).toEqual([
      { fromH: 0, toH: 0 },
      { fromH: 1, toH: 1.5 },
      { fromH: 2.5, toH: 2.5 },
    ])
    expect(stretchesAbove(one, 0.8, 0.5)).toEqual([])
  })

  it('asks for the share of the people', () => {
    const three = curvesOf([
      [1, 1, 1, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 0],
    ])
    expect(stretchesAbove(three, 0.5, 0.5)).toEqual([{ fromH: 1, toH: 2 }])
    expect(stretchesAbove(three, 0.5, 0.9)).toEqual([{ fromH: 2, toH: 2 }])
    expect(stretchesAbove(three, 0.5, 0.3)).toEqual([{ fromH: 0, toH: 2 }])
  })
})

describe('clearedAtH', () => {
  it('is when nearly everybody is below the level and stays there', () => {
    expect(clearedAtH(curvesOf([[0.5, 1, 0.01, 0]]))).toBe(2)
    expect(clearedAtH(curvesOf([[0.5, 0.01, 1, 0.04, 0]]))).toBe(3)
    expect(clearedAtH(curvesOf([[0, 0, 0]]))).toBe(0)
    expect(clearedAtH(curvesOf([[1, 0.3, 0.2, 0.1]], 0.5), 0.25)).toBe(1)
  })

  it('is not before somebody at the level itself, and unknown beyond the chart', () => {
    expect(clearedAtH(curvesOf([[1, 0.05, 0.04]]))).toBe(2)
    expect(clearedAtH(curvesOf([[1, 0.5, 0.05]]))).toBeUndefined()
  })

  it('waits for 95 of 100 people', () => {
    const quick = Array.from({ length: 96 }, () => [1, 0, 0, 0])
    const slow = Array.from({ length: 5 }, () => [1, 1, 0, 0])
    expect(clearedAtH(curvesOf([...quick, ...slow]))).toBe(1)
    expect(clearedAtH(curvesOf([...quick.slice(1), ...slow, [1, 1, 0, 0]]))).toBe(2)
  })
})

describe('overlapOf', () => {
  const a = curvesOf(
    [
      [1, 0.6, 0.4, 0],
      [1, 0.8, 0.5, 0.2],
      [0.2, 0.5, 1, 0.5],
    ],
    0.5,
  )
  const b = curvesOf(
    [
      [0, 0.5, 1, 0.8],
      [0, 0.9, 1, 0.2],
      [0, 0.5, 1, 0.6],
    ],
    0.5,
  )

  it('counts for each person the time in which both are there', () => {
    expect(overlapOf(a, b, 0.5).hoursBoth).toEqual({ median: 1, low50: 1, high50: 1.5, low90: 0.5, high90: 1.5 })
  })

  it('says when at least half of the people have both', () => {
    expect(overlapOf(a, b, 0.5).stretches).toEqual([{ fromH: 0.5, toH: 1 }])
    expect(overlapOf(a, b, 0.6).stretches).toEqual([])
    expect(overlapOf(curvesOf([[1], [1]]), curvesOf([[1], [0]]), 0.5).stretches).toEqual([{ fromH: 0, toH: 0 }])
  })

  it('finds when they are closest together over all the people, and how much of each is there then', () => {
    expect(overlapOf(a, b, 0.5)).toMatchObject({ closestAtH: 1, sharesThen: [0.5, 1] })
  })

  it('takes the first of equally close times, and the start where they never meet', () => {
    expect(overlapOf(curvesOf([[0, 1, 1]]), curvesOf([[0, 1, 1]]), 0.5).closestAtH).toBe(1)
    expect(overlapOf(curvesOf([[1, 0]]), curvesOf([[0, 1]]), 0.5)).toMatchObject({
      closestAtH: 0,
      sharesThen: [1, 0],
      stretches: [],
      hoursBoth: { median: 0 },
    })
  })
})
