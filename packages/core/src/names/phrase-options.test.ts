import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { phraseOptions } from './phrase-options.js'

const open = lazilyOpened({
  substances: { psilocybin: [], fentanyl: [], dozepam: [], cocoa: [], calcium: [], alpha: [], gamma: [] },
  kinds: { cocoa: 'recreational' },
  products: { dozepam: ['dozepam 1 MG Oral Tablet', 'dozepam 0.5 MG Oral Tablet', 'dozepam 2 MG Oral Tablet'] },
  names: {
    shrooms: 'psilocybin',
    psilocybine: 'psilocybin',
    'fentanyl patch': 'fentanyl',
    'oral fentanyl': 'fentanyl',
    'fentanyl puffs': 'fentanyl',
    'fentanyl rectal': 'fentanyl',
    'fentanyl blue patch': 'fentanyl',
    'fentanyl blue': 'fentanyl',
    'night tablets': 'fentanyl',
    tablets: 'calcium',
    ice: { of: ['dozepam'], kind: 'street' },
    dozam: { of: ['dozepam'], kind: 'brand' },
    'dozam plus': ['dozepam', 'calcium'],
    'ice cream': 'cocoa',
    fenty: { offers: ['fentanyl'] },
    'fenty patch': 'fentanyl',
    'moon blue': 'calcium',
    'moon blue patch': 'calcium',
    fentora: { of: ['fentanyl'], kind: 'brand' },
    'fentora 25': { of: ['fentanyl'], kind: 'brand' },
    'fentora 12.25': { of: ['fentanyl'], kind: 'brand' },
    'fentora x25': { of: ['fentanyl'], kind: 'brand' },
    'fentora 25x': { of: ['fentanyl'], kind: 'brand' },
    'fentora xx': { of: ['fentanyl'], kind: 'brand' },
    'fentanyl 25': 'fentanyl',
    sniff: { of: ['cocoa'], kind: 'street' },
    rolls: { of: ['calcium'], kind: 'street' },
    mixture: { of: ['calcium', 'cocoa'], kind: 'brand' },
  },
  registers: { CA: { zorbamax: ['dozepam'], 'zorbamax patch': ['dozepam'] } },
})

describe('what a phrase takes for a name', () => {
  it.each([
    ['fentanyl', 1],
    // The word for the form is read as a form.
    ['fentanyl patch', 0],
    [' fentanyl   patch ', 0],
    ['Fentanyl Patch', 0],
    ['oral fentanyl', 0],
    ['fentanyl puffs', 0],
    ['fentanyl rectal', 0],
    ['fentanyl blue patch', 0],
    // Here it belongs to the name: without it nothing is left, something else, or nothing sure.
    ['night tablets', 1],
    ['tablets', 1],
    ['ice cream', 1],
    ['fenty patch', 1],
    ['fentanyl blue', 1],
    ['qwrtz patch', 0],
    ['moon blue patch', 0],
    // A brand with its strength is the brand.
    ['fentora 25', 0],
    ['fentora 12.25', 0],
    ['fentora 12,25', 0],
    ['fentora x25', 1],
    ['fentora 25x', 1],
    ['fentora xx', 1],
    ['fentanyl 25', 1],
  ])('%s: substances %d', (name, count) => {
    expect(phraseOptions(open().knowledge).knows?.(name)).toBe(count)
  })

  it('is asked in the country where somebody is', () => {
    const knows = (country?: string) => {
      const options = phraseOptions(open().knowledge, country === undefined ? {} : { country })
      return [options.country, options.knows?.('zorbamax'), options.knows?.('zorbamax patch')]
    }
    expect([knows(), knows('CA')]).toEqual([
      [undefined, 0, 0],
      ['CA', 1, 0],
    ])
  })
})

describe('the strengths of what a name stands for', () => {
  it.each([
    ['dozepam', '0.5 1 2'],
    ['Dozam', '0.5 1 2'],
    // Of two substances a number is of neither alone, and on the street it is weighed.
    ['dozam plus', ''],
    ['ice', ''],
    ['calcium', ''],
    ['qwrtz', ''],
  ])('%s: "%s"', (name, strengths) => {
    expect(phraseOptions(open().knowledge).strengthsOf?.(name)).toBe(strengths)
  })
})

describe('a name of what holds a substance', () => {
  it.each<[string, boolean]>([
    ['shrooms', true],
    ['Shrooms', true],
    ['psilocybin', false],
    ['psilocybine', false],
    ['fentanyl', false],
    ['qwrtz', false],
  ])('%s: %s', (name, isPlant) => {
    expect(phraseOptions(open().knowledge).isWholePlant?.(name)).toBe(isPlant)
  })
})
