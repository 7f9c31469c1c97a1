import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withNotWhile } from './not-while.js'

const knows = (text: string): number => (/^(?:grapefruit|felopine)$/.test(text) ? 1 : 0)

describe('what is not taken beside something', () => {
  it.each(['grapefruit but not while on felopine', 'grapefruit, not when on felopine'])(
    'leaves that something taken, and is said: %s',
    (text) => {
      const { things, unread } = readPhrase(text, { knows })
      expect(things.map(({ names, taking }) => [...names, taking.state])).toEqual([
        ['grapefruit', undefined],
        ['felopine', undefined],
      ])
      expect(unread.map((one) => one.text)).toEqual(['not'])
    },
  )

  it('is nothing in an empty phrase', () => expect(withNotWhile([])).toEqual([]))
})
