import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withOfferedItems } from './offered-items.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const isOffered = (text: string): boolean => text.toLowerCase() === 'day night'
const unreadOf = (text: string) => readPhrase(text, { knows, isOffered }).unread.map((one) => one.text)

describe('an item that may be a name as a whole', () => {
  it.each(['dozepam + day night', 'day night and dozepam', 'Day Night, dozepam 5 mg'])('is not read: %s', (text) =>
    expect(unreadOf(text).map((one) => one.toLowerCase())).toEqual(['day night']),
  )

  it('is what its words say where they are no such name, or say it of something', () => {
    expect(unreadOf('dozepam at night')).toEqual([])
    expect(unreadOf('dozepam 5 mg day night')).toEqual([])
    expect(withOfferedItems([], '', () => false)).toEqual([])
  })
})
