import { describe, expect, it } from 'vitest'
import { fitting, linesOf, shortText } from './brief.js'

describe('what is brief', () => {
  it('cuts at a word and leaves short words alone', () => {
    expect(shortText('one two three', 9)).toBe('one two…')
    expect(shortText(' one  two ', 9)).toBe('one two')
  })

  it('counts what does not fit', () => {
    expect(fitting(['aaaa', 'bbbb', 'cccc'], 15)).toEqual({ fit: ['aaaa', 'bbbb'], leftOut: 1 })
    expect(fitting(['longer than all'], 3).leftOut).toBe(0)
    expect(fitting([], 3)).toEqual({ fit: [], leftOut: 0 })
  })

  it('never leaves lines out without a word', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `${at} ${'x'.repeat(80)}`)
    expect(linesOf(lines, 0)).toContain('This is not all')
    expect(linesOf(['a'], 1)).toContain('This is not all')
    expect(linesOf(['a'], 0)).toBe('a')
  })
})
