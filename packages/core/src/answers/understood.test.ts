import { describe, expect, it } from 'vitest'
import { french } from '../vocabulary/words/fr.js'
import { countUnread, entriesIn, isWhollyRead, mayNameSubstance, unreadLines } from './understood.js'

const open = { item: 1, path: 'items[1].name' }
const words = { item: 0, text: 'flurbish', reason: 'unknown' } as const

describe('what was left unread', () => {
  it.each([
    ['flurbish', 'unknown', true],
    ['flurbish', undefined, true],
    ['–', 'unknown', false],
    ['5', 'no-unit', false],
    ['aspirin', 'not-taken', false],
    ['penicillin', 'allergy', false],
  ] as const)('%s (%s) may name a substance: %s', (text, reason, may) => {
    expect(mayNameSubstance({ text, ...(reason !== undefined && { reason }) })).toBe(may)
  })

  it('is an unknown name, unknown words beside one, or a word of a request that is on no list', () => {
    expect(isWhollyRead({ unrecognised: [], unread: [] })).toBe(true)
    expect(isWhollyRead({ unrecognised: [open], unread: [] })).toBe(false)
    expect(isWhollyRead({ unrecognised: [], unread: [words] })).toBe(false)
    expect(isWhollyRead({ unrecognised: [], unread: [{ ...words, reason: 'measurement' }] })).toBe(true)
    expect(isWhollyRead({ unrecognised: [], unread: [], issues: [{ code: 'unknown-key' }] })).toBe(false)
    expect(isWhollyRead({ unrecognised: [], unread: [], asks: [{ ask: 'how-many' }] })).toBe(false)
    expect(isWhollyRead({ unrecognised: [], unread: [], asks: [{ ask: 'counted-as-one' }] })).toBe(true)
    expect(isWhollyRead({ unrecognised: [], unread: [], asks: [{ ask: 'unit-from-register' }] })).toBe(true)
    expect(isWhollyRead({ unrecognised: [], unread: [], issues: [{ code: 'single-substance' }] })).toBe(true)
  })

  it('is counted by entry, each once, and an allergy by its own place', () => {
    expect(countUnread({ unrecognised: [open], unread: [words, words, { ...words, item: 1 }] })).toEqual({
      notRead: 1,
      inPart: 1,
    })
    expect(countUnread({ unrecognised: [open, { path: 'allergies[1]' }], unread: [] }).notRead).toBe(2)
    expect(entriesIn({ substances: [{ item: 0 }, { item: 0 }, { item: 1 }], allergies: [{ item: 0 }] })).toBe(3)
  })

  it('is said in a line each, in the language of the reader', () => {
    expect(unreadLines({ unrecognised: [], unread: [] }, 2)).toEqual([])
    const both = { unrecognised: [open], unread: [words] }
    expect(unreadLines(both, 2).map((line) => line.slice(0, 16))).toEqual(['Not read: 1 of 2', 'Read only in par'])
    expect(unreadLines(both, 2, french)[0]).toMatch(/^Non lu : 1 sur 2/)
  })
})
