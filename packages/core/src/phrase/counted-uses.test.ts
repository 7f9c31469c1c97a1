import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import type { Taking } from './taking.js'

const byPiece = /^(?:coffee|kaffee|caffè|café|coffees)$/i
const read = (text: string) =>
  readPhrase(text, {
    knows: (name) => (byPiece.test(name) || name === 'warfarin' ? 1 : 0),
    isByPiece: (name) => byPiece.test(name),
  })

describe('what is used one by one', () => {
  it.each<[string, number]>([
    ['four cups of coffee a day', 4],
    ['coffee 4 cups daily', 4],
    ['vier Tassen Kaffee am Tag', 4],
    ['due caffè al giorno', 2],
    ['3 coffees a day', 3],
    ['smokes 20/day', 20],
    ['40 cigarettes a week', 5.71428571429],
  ])('is so many times a day: %s', (text, timesPerDay) => {
    const { taking, asks } = read(text)
    expect(taking.timesPerDay).toEqual(timesPerDay)
    expect(asks).toEqual([])
  })

  it.each(['coffee', 'coffee every morning', 'coffee 80 mg twice a day', 'warfarin 3 a day'])(
    'is no medicine, no dose and nothing that is not counted: %s',
    (text) => {
      const [one, other] = [
        read(text),
        readPhrase(text, { knows: (name) => (byPiece.test(name) || name === 'warfarin' ? 1 : 0) }),
      ]
      expect(one.taking).toEqual(other.taking)
    },
  )
})

describe('what is weighed with all that it holds', () => {
  const weighed = (text: string) =>
    readPhrase(text, {
      knows: (name) => (/^(?:shrooms|psilocybin)$/.test(name) ? 1 : 0),
      isWholePlant: (name) => name === 'shrooms',
    })

  it('has no dose', () => {
    const { taking, unread } = weighed('shrooms 0.1 g every third day')
    expect(taking).toEqual({ timesPerDay: expect.closeTo(1 / 3), frequency: 'regular' })
    expect(unread).toMatchObject([{ text: '0.1 g', reason: 'no-place' }])
  })

  it('has one where the substance is named', () => {
    expect(weighed('psilocybin 25 mg').taking).toEqual({ doseMg: 25 })
  })
})

describe('packs', () => {
  it.each<[string, Taking['timesPerDay']]>([
    ['smokes a pack a day', 20],
    ['half a pack daily smoker', 10],
    ['smokes 1-2 packs a day', [20, 40]],
    ['smokes 2 packs a week', 5.71428571429],
    ['fume 1 paquet par jour', 20],
    ['fuma medio paquete al día', 10],
    ['raucht eine Schachtel am Tag', 20],
  ])('hold 20: %s', (text, timesPerDay) => {
    expect(read(text)).toMatchObject({ taking: { route: 'inhaled', timesPerDay, frequency: 'regular' }, asks: [] })
  })

  it.each(['40 pack year history', '20 pack-years', 'tabagisme 30 paquets-années'])(
    'of years say what was smoked in a life: %s',
    (text) => {
      const { taking, asks } = read(text)
      expect(taking).toEqual({ route: 'inhaled' })
      expect(asks).toEqual(['still-taken'])
    },
  )

  it('of years are of nobody who still smokes where that is said', () => {
    expect(read('10 pack-year ex-smoker')).toMatchObject({ taking: { state: 'past' }, asks: [] })
  })
})
