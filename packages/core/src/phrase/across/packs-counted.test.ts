import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (/^amlodipine$/i.test(text) ? 1 : 0)
const doseMg = (text: string): unknown => readPhrase(text, { knows }).taking.doseMg

describe('pieces before a name', () => {
  it.each([14, 28, 30, 56, 100])('are a pack: %d x', (count) => {
    expect(doseMg(`${count} x Amlodipine 10 mg tablets`)).toBe(10)
  })

  it.each([1, 2, 3, 4])('are a dose: %d x', (count) => {
    expect(doseMg(`${count} x Amlodipine 10 mg tablets`)).toBe(10 * count)
  })

  it('are one thing, whatever it is: 1 x GTN spray', () => {
    expect(readPhrase('56 x Amlodipine 10 mg tablets\n1 x Amlodipine', { knows }).unread).toEqual([])
  })

  it('are what was taken, where somebody says so', () => {
    expect(doseMg('took 28 x Amlodipine 10 mg tablets')).toBe(280)
  })
})
