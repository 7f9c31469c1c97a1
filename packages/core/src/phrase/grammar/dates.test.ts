import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const today = '2026-11-26'
const taking = (text: string) => readPhrase(text, { today }).taking

describe('when something ended', () => {
  it.each([
    ['stopped dozepam 2025', [330, 694]],
    ['stopped dozepam March 2024', [970, 1000]],
    ['stopped dozepam in March', [240, 270]],
    ['stopped dozepam in November', [0, 25]],
    ['stopped dozepam in December', [330, 360]],
    ['stopped dozepam on 3 March 2026', 268],
    ['dozepam stopped March 3, 2026', 268],
    ['dozepam stopped 3 March', 268],
    ['stopped dozepam 03/2024', [970, 1000]],
    ['stopped dozepam 03/04/2026', [237, 267]],
    ['stopped dozepam 13/04/2026', 227],
    ['stopped dozepam 03.04.2026', 237],
    ['stopped dozepam 2026-11-26', 0],
    ['stopped dozepam 2026-11-25', 1],
    ['arrêt du dozepam en mars 2026', [240, 270]],
    ['Dozepam abgesetzt 3. März 2026', 268],
    ['dejé el dozepam en marzo de 2026', [240, 270]],
    ['sospeso dozepam a marzo 2026', [240, 270]],
    ['parei dozepam em março de 2026', [240, 270]],
  ])('%s', (text, daysAgo) => {
    expect(taking(text)).toMatchObject({ state: 'past', daysAgo })
  })

  it.each(['stopped dozepam 2026-11-27', 'stopped dozepam 2027', 'stopped dozepam 31/31/2026'])(
    'is not taken from what cannot be: %s',
    (text) => {
      expect(taking(text)).not.toHaveProperty('daysAgo')
    },
  )

  it('stays open without the day, and the date is named', () => {
    const { taking: open, unread } = readPhrase('stopped dozepam March 2024')
    expect(open).toEqual({ state: 'past' })
    expect(unread).toMatchObject([{ text: 'March 2024', reason: 'no-place' }])
  })
})

describe('when something begins', () => {
  it.each([
    ['starting dozepam 2026-11-26', 0],
    ['starting dozepam 1 December 2026', 5],
    ['starting dozepam in January', [36, 66]],
    ['starting dozepam in November', [0, 4]],
    ['starting dozepam 2027', [36, 400]],
  ])('%s', (text, inDays) => {
    expect(taking(text)).toMatchObject({ state: 'planned', inDays })
  })
})

it('takes "may" and "march" for months only where a date can stand', () => {
  expect(taking('may start dozepam')).toMatchObject({ state: 'planned' })
  expect(readPhrase('march').name).toBe('march')
  expect(readPhrase('stopped dozepam, may restart', { today }).taking).not.toHaveProperty('daysAgo')
})
