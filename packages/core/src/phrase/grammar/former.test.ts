import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows })

describe('a dose that was taken once', () => {
  it.each([
    ['was on dozepam 10 mg, now 90 mg a day', { doseMgPerDay: 90 }],
    ['used to take dozepam 200 mg, now take 50 mg', { doseMg: 50 }],
    ['dozepam 50 mg daily (previously 100 mg)', { doseMgPerDay: 50 }],
    ['dozepam 10 mg daily, now 50 mg daily', { doseMgPerDay: 50 }],
    ['dozepam 50 mg increased to 100 mg', { doseMg: 100 }],
  ])('is no longer the dose: %s', (text, wanted) => {
    const { taking } = read(text)
    expect(taking).toMatchObject(wanted)
    expect(taking.state).toBeUndefined()
  })

  it('is a past one where nothing is said of now', () => {
    expect(read('was on dozepam 10 mg daily').taking).toMatchObject({ state: 'past' })
    expect(read('dozepam 10 mg, now stopped').taking).toMatchObject({ state: 'past' })
  })

  it('is not multiplied by the doses that were missed', () => {
    expect(read('missed two doses of dozepam 5 mg').taking.doseMg).toBe(5)
  })
})
