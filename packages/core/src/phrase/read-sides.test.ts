import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const knows = (text: string): number => (/^(?:dozepam|mistol)$/i.test(text) ? 1 : 0)
const mgOf = (text: string) => readPhrase(text, { knows }).taking.doseMg

describe('counts for both sides of the body', () => {
  it.each([
    ['mistol 50 mcg 2 sprays each nostril', 0.2],
    ['mistol 50 mcg 1 spray in both nostrils bd', 0.1],
    ['mistol 50 mcg each nostril 2 sprays od', 0.2],
    ['mistol 50 µg je Nasenloch 2 Hub', 0.2],
    ['mistol 50 mcg 2 pulvérisations dans chaque narine', 0.2],
    ['mistol 50 mcg 2 sprays nasal', 0.1],
    ['mistol 50 mcg 2 sprays left nostril', 0.1],
    ['mistol 50 mcg 2 tablets both eyes', 0.1],
  ])('%s', (text, mg) => {
    expect(mgOf(text)).toBe(mg)
  })
})

describe('Latin numerals', () => {
  it.each([
    ['mistol 100 mcg ii puffs qds', 0.2],
    ['dozepam 5 mg tab. iii mane', 15],
    ['dozepam 5 mg tab ss nocte', 2.5],
    ['dozepam 5 mg i tab nocte', 5],
    ['dozepam 5 mg iv tabs nocte', 20],
  ])('%s', (text, mg) => {
    expect(mgOf(text)).toBe(mg)
  })

  it('are none away from what they count', () => {
    expect(readPhrase('i take dozepam 5 mg', { knows })).toMatchObject({ taking: { doseMg: 5 }, asks: [], unread: [] })
    expect(readPhrase('dozepam 5 mg amp iv', { knows }).taking).toMatchObject({ route: 'intravenous' })
  })
})

describe('puffs in short', () => {
  it('are counted where something is inhaled', () => {
    expect(mgOf('mistol 100mcg inh 2p')).toBe(0.2)
    expect(mgOf('mistol 100mcg 2p inh qds')).toBe(0.2)
  })

  it('are not known elsewhere', () => {
    expect(readPhrase('dozepam 5 mg 2p', { knows }).unread).toMatchObject([{ text: '2p', reason: 'unknown' }])
  })
})

describe('one of several times', () => {
  it.each(['dozepam 10mg Mon or Tue', 'dozepam 10 mg Montag oder Dienstag', 'dozepam 10mg morning or night'])(
    'asks how often: %s',
    (text) => {
      const { taking, asks } = readPhrase(text, { knows })
      expect(asks).toEqual(['how-often'])
      expect(taking).toEqual({ doseMg: 10 })
    },
  )

  it('is none in a span of days', () => {
    expect(readPhrase('dozepam 10mg Mon to Fri', { knows }).taking).toMatchObject({ doseMgPerWeek: 50 })
  })
})

describe('a ratio', () => {
  it.each(['dozepam 1:10 carb ratio', 'dozepam carb ratio 1:10', 'dozepam ratio 1:10'])('is no time: %s', (text) => {
    const { taking, asks } = readPhrase(text, { knows })
    expect([taking, asks]).toEqual([{}, ['how-much']])
  })

  it('needs its word', () => {
    expect(readPhrase('dozepam 5 mg at 1:10', { knows }).taking.atH).toBeCloseTo(1 + 1 / 6)
  })
})
