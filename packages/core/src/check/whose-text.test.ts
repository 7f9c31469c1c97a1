import { describe, expect, it } from 'vitest'
import { ifOneTakesAll } from './whose-text.js'

const words = { happens: 'Bleeding.', do: 'Ask.', watch: ['Black stools.'] }

describe('what may be another person’s', () => {
  it.each([
    [[], 2, 'Bleeding.'],
    [['a'], 1, 'A may be another person’s. What follows holds only for who takes it. Bleeding.'],
    [['a'], 2, 'A may be another person’s. What follows holds only if one person takes both. Bleeding.'],
    [['a', 'b'], 2, 'A and b may be another person’s. What follows holds only if one person takes both. Bleeding.'],
    [['a', 'b'], 3, 'A and b may be another person’s. What follows holds only if one person takes them all. Bleeding.'],
  ])('%j of %i: %s', (ofOthers, substances, happens) => {
    expect(ifOneTakesAll(words, ofOthers, substances)).toEqual({ ...words, happens })
  })
})
