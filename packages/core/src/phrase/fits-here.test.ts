import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows })

describe('a word that can mean several things', () => {
  it.each([
    ['dozepam 10 mg', { doseMg: 10 }],
    ['dozepam 2 cans', {}],
    ['dozepam 10 mg in May', { doseMg: 10 }],
  ])('means what stands before it allows: %s', (text, wanted) => {
    expect(read(text).taking).toMatchObject(wanted)
  })

  it('is no unit without a number', () => {
    expect(read('dozepam mg').taking).toEqual({})
    expect(read('dozepam mg').unread.map(({ text }) => text)).toEqual(['mg'])
  })

  it('is no unit where a name begins with it', () => {
    expect(read('dozepam 500 mg l-dozepam').taking.doseMg).toBe(500)
  })

  it('is an hour, and no unit, in another language', () => {
    expect(read('dozepam 10 mg ore 8 e ore 15').taking).toMatchObject({ doseMg: 10, atH: [8, 15] })
  })
})
