import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { phraseOptions } from './phrase-options.js'

const open = lazilyOpened({
  substances: { fentanyl: [], dozepam: [], cocoa: [], calcium: [] },
  names: {
    'fentanyl patch': 'fentanyl',
    'oral fentanyl': 'fentanyl',
    'fentanyl puffs': 'fentanyl',
    'fentanyl rectal': 'fentanyl',
    'fentanyl blue patch': 'fentanyl',
    'fentanyl blue': 'fentanyl',
    'night tablets': 'fentanyl',
    tablets: 'calcium',
    ice: { of: ['dozepam'], kind: 'street' },
    'ice cream': 'cocoa',
    fenty: { offers: ['fentanyl'] },
    'fenty patch': 'fentanyl',
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
