import { describe, expect, it } from 'vitest'
import { clockOf, formatClock, hoursApart, parseClock } from './clock.js'

describe('a time of day', () => {
  it.each([
    ['22:00', 22],
    ['7.30', 7.5],
    ['22h30', 22.5],
    ['9h', 9],
    ['8 am', 8],
    ['12 am', 0],
    ['12:15 pm', 12.25],
    ['10 p.m.', 22],
    ['Noon', 12],
    ['midnight', 0],
    ['24:00', 0],
    ['0', 0],
  ])('%s is read', (text, hour) => expect(parseClock(text)).toBe(hour))

  it.each(['25:00', '24:01', '12:60', '13 pm', '0 am', 'evening', '', '-1'])('%s is none', (text) => {
    expect(parseClock(text)).toBeUndefined()
  })

  it('wraps at midnight', () => {
    expect([clockOf(24), clockOf(-1), clockOf(49.5)]).toEqual([0, 23, 1.5])
    expect([formatClock(25), formatClock(-0.5), formatClock(9.25), formatClock(23.9999)]).toEqual([
      '01:00',
      '23:30',
      '09:15',
      '00:00',
    ])
  })
})

describe('hoursApart', () => {
  it('goes the short way round', () => {
    expect([hoursApart(23, 1), hoursApart(1, 23), hoursApart(1, 3), hoursApart(0, 12), hoursApart(8, 8)]).toEqual([
      2, 2, 2, 12, 0,
    ])
  })

  it('takes the nearest of several', () => {
    expect(hoursApart([8, 20], [12, 23.5])).toBe(3.5)
    expect(hoursApart([7, 22.5], 0)).toBe(1.5)
  })

  it('knows nothing where a time is missing', () => {
    expect([hoursApart(undefined, 1), hoursApart(1, undefined), hoursApart([], 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
