import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const brands: Readonly<Record<string, string>> = { 'dozal 40': '20 40', 'plast 25': '10 x25', 'dozal 70': '20 40' }
const read = (text: string) => {
  const { taking, asks, parts } = readPhrase(text, {
    knows: (name) => (brands[name] !== undefined || name === 'vitamin b 12' ? 1 : 0),
    isBrand: (name) => brands[name] !== undefined,
    strengthsOf: (name) => brands[name] ?? '12',
  })
  return [taking.doseMg, taking.doseMgPerDay, ...asks, parts.map((part) => part.as).join(' ')].join(' ')
}

describe('a name that says how strong it is', () => {
  it.each([
    ['dozal 40 od', '40 40 unit-from-register name frequency'],
    ['dozal 40 1 tab bd', '40 80 unit-from-register name count frequency'],
    ['dozal 40 1-0-1', '40 80 unit-from-register name frequency'],
    ['dozal 40', '40  unit-from-register name'],
    // Not where a unit stands, where the number is no strength or one of a patch, nor of what is no brand.
    ['dozal 40 20 mg od', '20 20 name amount frequency'],
    ['dozal 70 bd', '  name frequency'],
    ['plast 25 bd', '  name frequency'],
    ['vitamin b 12 bd', '  name frequency'],
  ])('%s: %s', (text, wanted) => {
    expect(read(text)).toBe(wanted)
  })
})
